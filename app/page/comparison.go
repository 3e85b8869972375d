package page

import (
	"dateline/app/accord"
	"dateline/app/account"
	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// verdict says in one sentence what the sources of an event come to, and leads to
// where they are compared.
func (p *Page) verdict(e model.Event) app.UI {
	body := []app.UI{app.Span().Text(p.verdictOn(e.ID))}
	if p.compares(e) {
		body = append(body, app.Text(" "), app.A().Class("link").Href("#"+compared).DataSet("act", act.Skip.String()).DataSet("arg", compared).Text(p.Words.Verdict.Compare))
	}
	return app.P().Class("verdict").Body(body...)
}

// compared is the id of the comparison.
const compared = "compared"

func (p *Page) verdictOn(event string) string {
	return account.Verdict(p.Known, event, p.View.Through, p.Words)
}

// compares tells whether there is more than one answer to set side by side.
func (p *Page) compares(e model.Event) bool { return len(accord.Event(p.Known, e.ID).Rows) > 1 }

// comparison sets side by side what each source of an event says.
func (p *Page) comparison(e model.Event) app.UI {
	if !p.compares(e) {
		return nothing()
	}
	body := append([]app.UI{heading(p.Words.Reading.WhereAgree)}, p.sideBySide(accord.Event(p.Known, e.ID))...)
	if first, last := e.When.Span(); !e.When.IsZero() && first == last {
		body = append(body, button(act.Day, first.String(), i18n.Fill(p.Words.Reading.Day, p.Words.Day(first))).Class("link").Aria("haspopup", "dialog"))
	}
	return app.Div().ID(compared).TabIndex(-1).Class("agreement").Body(body...)
}

// sideBySide is the table a verdict rests on, with what origins are worth.
func (p *Page) sideBySide(t accord.Table) []app.UI {
	body := []app.UI{p.comparisonTable(t)}
	if t.Independent() > 1 {
		body = append(body, app.P().Class("note").Text(p.Words.Verdict.Counted))
	}
	return body
}

func (p *Page) comparisonTable(t accord.Table) app.UI {
	w := p.Words.Reading
	var heads []app.UI
	for _, h := range []string{w.Source, w.Outcome, w.Where, w.When} {
		heads = append(heads, app.Th().Scope("col").Text(h))
	}
	rows := []app.UI{app.Tr().Body(heads...)}
	for _, alike := range t.Alike() {
		row := alike[0]
		rows = append(rows, app.Tr().DataSet("source", row.Source).Body(
			app.Th().Scope("row").Body(app.Span().Text(p.sourceName(row.Source)), app.Small().Body(p.attributions(alike).line()...)),
			p.cell(row.Outcome.Level, plain(p.Words.Standing(row.Outcome.Value))),
			p.cell(row.Place.Level, p.placed(row.Place.Value)),
			p.cell(row.When.Level, plain(p.Words.When(row.When.Value)))))
	}
	return app.Table().Body(rows...)
}

// attributions says on whose word a source gives its answers.
func (p *Page) attributions(alike []accord.Row) runs {
	var out []runs
	for _, row := range alike {
		if len(row.Word) == 0 {
			out = append(out, plain(p.Words.Reading.OwnWord))
		}
		for _, w := range row.Word {
			out = append(out, p.attribution(model.Claim{Speaker: w.Speaker, Via: w.Via}))
		}
	}
	return joined(out, p.Words.Reading.Semicolon+" ")
}

// answerClasses are how an answer is set, by how it stands to what the event's
// heading says: quiet where it is the same, bold where it is something else. An
// answer that is only vaguer or closer takes nothing from the heading.
var answerClasses = map[accord.Level]string{
	accord.Same: "same", accord.Vaguer: "vaguer", accord.Announced: "otherwise", accord.Differs: "differs",
}

// cell is one answer. It is said in full even where it is the heading's: what
// stands above it in the table may be another.
func (p *Page) cell(level accord.Level, value runs) app.UI {
	if value.String() == "" {
		value = plain("–")
	}
	cell := app.Td().Class(answerClasses[level])
	switch level {
	case accord.Announced, accord.Differs:
		return cell.Body(app.B().Body(value.line()...))
	case accord.Vaguer:
		return cell.Title(p.Words.Reading.Vaguer).Body(value.line()...)
	}
	return cell.Body(value.line()...)
}

// dayPanel is the comparison of everything that a day holds.
func (p *Page) dayPanel() []app.UI {
	w, err := model.ParseWhen(p.Desk.About)
	if err != nil {
		return nil
	}
	day, _ := w.Span()
	out := []app.UI{app.P().Class("note").Text(p.Words.When(w))}
	for _, t := range accord.Day(p.Known, day) {
		e := p.Event(t.Event)
		out = append(out, app.H3().Body(p.opener(e)),
			app.P().Class("verdict").Text(p.verdictOn(e.ID)),
			app.Div().Class("agreement").Body(p.sideBySide(t)...))
	}
	return out
}
