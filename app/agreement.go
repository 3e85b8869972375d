package app

import (
	"strings"

	"dateline/app/accord"
	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// agreement sets side by side what the sources say of an event, what differs
// in bold, and says how many of them are independent.
func (r *Root) agreement(e model.Event) app.UI {
	t := accord.Event(r.look().Story, e.ID)
	if len(t.Rows) < 2 {
		return nothing()
	}
	body := []app.UI{app.H3().Text(r.words().Reading.WhereAgree), r.accordTable(t), app.P().Class("verdict").Text(r.verdict(t))}
	if first, last := e.When.Span(); !e.When.IsZero() && first == last {
		body = append(body, button("day", first.String(), i18n.Fill(r.words().Reading.Day, r.words().Day(first))).Class("link").Aria("haspopup", "dialog"))
	}
	return app.Div().Class("agreement").Body(body...)
}

func (r *Root) accordTable(t accord.Table) app.UI {
	w := r.words().Reading
	var heads []app.UI
	for _, h := range []string{w.Source, w.Outcome, w.Where, w.When} {
		heads = append(heads, app.Th().Scope("col").Text(h))
	}
	rows := []app.UI{app.Tr().Body(heads...)}
	event := r.event(t.Event)
	for _, row := range t.Rows {
		rows = append(rows, app.Tr().DataSet("source", row.Source).Body(
			app.Th().Scope("row").Body(app.Span().Text(r.sourceName(row.Source)), app.Small().Text(r.wordOf(row))),
			r.cell(row.Outcome.Level, r.words().Standing(row.Outcome.Value), true),
			r.cell(row.Place.Level, r.placeName(row.Place.Value), row.Place.Value == event.Place),
			r.cell(row.When.Level, r.words().When(row.When.Value), row.When.Value == event.When)))
	}
	return app.Table().Body(rows...)
}

// wordOf says on whose word a row has it.
func (r *Root) wordOf(row accord.Row) string {
	var out []string
	for _, w := range row.Word {
		out = append(out, r.word(model.Claim{Speaker: w.Speaker, Via: w.Via}))
	}
	if len(out) == 0 {
		return r.words().Reading.OwnWord
	}
	return strings.Join(out, "; ")
}

// cell is one answer: "same", or the answer itself with how it stands to the
// event's; a contradiction is bold.
func (r *Root) cell(level accord.Level, value string, same bool) app.UI {
	w := r.words().Reading
	if value == "" {
		value = "–"
	}
	switch {
	case level == accord.Differs:
		return app.Td().Class("differs").Body(app.B().Text(value))
	case level == accord.Same && same:
		return app.Td().Text(w.Same)
	case level == accord.Vaguer:
		return app.Td().Class("vaguer").Title(w.Vaguer).Text(value)
	}
	return app.Td().Text(value)
}

// verdict says in one sentence what the table comes to.
func (r *Root) verdict(t accord.Table) string {
	w := r.words().Reading
	switch t.Verdict() {
	case accord.OneSource:
		if t.Announced() {
			return w.OneAhead
		}
		return w.OneSource
	case accord.OneRoot:
		return i18n.Fill(w.OneRoot, r.rootName(t))
	case accord.Agree:
		return i18n.Fill(w.Independent, number(t.Independent()))
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
func (r *Root) rootName(t accord.Table) string {
	for _, row := range t.Rows {
		if t.Roots[row.Root].Weight == accord.Counts {
			return r.wordOf(row)
		}
	}
	return ""
}

// dayPanel is the agreement of everything that a day holds.
func (r *Root) dayPanel() []app.UI {
	w, err := model.ParseWhen(r.desk.about)
	if err != nil {
		return nil
	}
	day, _ := w.Span()
	out := []app.UI{app.P().Class("note").Text(r.words().When(w))}
	for _, t := range accord.Day(r.look().Story, day) {
		e := r.event(t.Event)
		out = append(out, app.H3().Body(button("select", e.ID, r.in(e.Title)).Class("link")),
			app.Div().Class("agreement").Body(r.accordTable(t), app.P().Class("verdict").Text(r.verdict(t))))
	}
	return out
}

// standing tells how an event came to be known, report by report.
func (r *Root) standing(e model.Event) app.UI {
	var steps []app.UI
	last := ""
	for _, s := range accord.History(r.look().Story, e.ID) {
		if s.Status == last {
			continue
		}
		last = s.Status
		if s.Day == model.Undated {
			steps = append(steps, app.Li().Body(app.Raw(scene.Glyph(s.Status, false)), app.Span().Text(r.words().Standing(s.Status))))
			continue
		}
		steps = append(steps, app.Li().Body(app.Raw(scene.Glyph(s.Status, false)),
			button("asof", s.Day.String(), r.words().Standing(s.Status)+", "+r.words().DayMonth(s.Day)).Class("link").Title(i18n.Fill(r.words().Figure.AsKnown, r.words().Day(s.Day)))))
	}
	if len(steps) < 2 {
		return nothing()
	}
	return app.Ol().Class("standing").Aria("label", r.words().Reading.Standing).Body(steps...)
}
