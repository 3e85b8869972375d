package page

import (
	"strings"

	"dateline/app/accord"
	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// comparison says what the sources of an event come to, and sets side by side
// what each of them says.
func (p *Page) comparison(e model.Event) app.UI {
	t := accord.Event(p.Known, e.ID)
	if len(t.Rows) < 2 {
		return nothing()
	}
	body := append([]app.UI{heading(p.Words.Reading.WhereAgree)}, p.compared(t)...)
	if first, last := e.When.Span(); !e.When.IsZero() && first == last {
		body = append(body, button(act.Day, first.String(), i18n.Fill(p.Words.Reading.Day, p.Words.Day(first))).Class("link").Aria("haspopup", "dialog"))
	}
	return app.Div().Class("agreement").Body(body...)
}

// compared is a verdict with the table it rests on.
func (p *Page) compared(t accord.Table) []app.UI {
	return []app.UI{app.P().Class("verdict").Text(p.verdict(t)), p.comparisonTable(t)}
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
			app.Th().Scope("row").Body(app.Span().Text(p.sourceName(row.Source)), app.Small().Text(p.attributions(alike))),
			p.cell(row.Outcome.Level, p.Words.Standing(row.Outcome.Value)),
			p.cell(row.Place.Level, p.placeName(row.Place.Value)),
			p.cell(row.When.Level, p.Words.When(row.When.Value))))
	}
	return app.Table().Body(rows...)
}

// attributions says on whose word a source gives its answers.
func (p *Page) attributions(alike []accord.Row) string {
	var out []string
	for _, row := range alike {
		if len(row.Word) == 0 {
			out = append(out, p.Words.Reading.OwnWord)
		}
		for _, w := range row.Word {
			out = append(out, p.attribution(model.Claim{Speaker: w.Speaker, Via: w.Via}))
		}
	}
	return p.Words.List(out)
}

// answerClasses are how an answer is set, by how it stands to what the event's
// heading says: quiet where it is the same, bold where it is something else. An
// answer that is only vaguer or closer takes nothing from the heading.
var answerClasses = map[accord.Level]string{
	accord.Same: "same", accord.Vaguer: "vaguer", accord.Announced: "otherwise", accord.Differs: "differs",
}

// cell is one answer. It is said in full even where it is the heading's: what
// stands above it in the table may be another.
func (p *Page) cell(level accord.Level, value string) app.UI {
	if value == "" {
		value = "–"
	}
	cell := app.Td().Class(answerClasses[level])
	switch level {
	case accord.Announced, accord.Differs:
		return cell.Body(app.B().Text(value))
	case accord.Vaguer:
		return cell.Title(p.Words.Reading.Vaguer).Text(value)
	}
	return cell.Text(value)
}

// verdict says in one sentence what the table comes to.
func (p *Page) verdict(t accord.Table) string {
	w := p.Words.Reading
	switch t.Verdict() {
	case accord.OneSource:
		if t.Announced() {
			return w.OneAhead
		}
		return w.OneSource
	case accord.OneRoot:
		return i18n.Fill(w.OneRoot, p.rootName(t))
	case accord.Agree:
		return i18n.Fill(p.Words.Count(w.Agree, len(t.Sources())), p.Words.Standing(t.Status), number(t.Independent()))
	case accord.Differing:
		if t.Within() {
			return w.BothSides
		}
		var on []string
		for _, c := range t.Differ() {
			on = append(on, map[accord.Column]string{accord.Place: w.Where, accord.When: w.When, accord.Outcome: w.Outcome}[c])
		}
		return i18n.Fill(w.Differ, strings.Join(on, ", "))
	}
	return ""
}

// rootName names the root that all of a table's sources repeat.
func (p *Page) rootName(t accord.Table) string {
	for _, row := range t.Rows {
		if t.Roots[row.Root].Weight == accord.Counts {
			return p.attributions([]accord.Row{row})
		}
	}
	return ""
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
		out = append(out, app.H3().Body(button(act.Select, e.ID, p.in(e.Title)).Class("link")),
			app.Div().Class("agreement").Body(p.compared(t)...))
	}
	return out
}
