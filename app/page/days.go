package page

import (
	"slices"
	"strings"

	"dateline/app/scene"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// days is the timeline of a phone: the days as a list, the lanes as columns
// of marks.
func (p *Page) days() app.UI {
	columns := p.World.Columns(p.Words)
	indent := scene.SVG(scene.Box{W: columns[0].X + columns[len(columns)-1].X, H: 1}, "columns", nil)
	var out []app.UI
	last := ""
	all := p.View.All()
	stop := all[:min(1, len(all))]
	if slices.Contains(all, p.State.Event) {
		stop = []string{p.State.Event}
	}
	for _, id := range all {
		e := p.Event(id)
		if day := p.Words.When(whole(e.When)); day != last {
			out, last = append(out, app.H2().Body(app.Raw(indent), app.Span().Text(day))), day
		}
		out = append(out, p.dayRow(e, columns, slices.Contains(stop, id)))
	}
	return app.Div().Class("days").Body(append([]app.UI{p.columnHeads(columns)}, out...)...)
}

// whole is w without its hour, which a day's heading does not say.
func whole(w model.When) model.When {
	first, last := w.Span()
	if from, to := w.Open(); first != last || from || to {
		return w
	}
	d, err := model.ParseWhen(first.String())
	if err != nil {
		return w
	}
	return d
}

// columnHeads are the columns' letters, and the names they stand for.
func (p *Page) columnHeads(columns []scene.Column) app.UI {
	var heads []app.UI
	for _, c := range columns {
		heads = append(heads, app.Span().Class("head").DataSet("place", c.Place).Title(c.Name).Text(c.Letter))
	}
	var names []app.UI
	last := len(columns) - 1
	for _, c := range columns[:last] {
		names = append(names, app.Span().Body(app.B().Text(c.Letter), app.Text(strings.TrimPrefix(c.Name, c.Letter))))
	}
	names = append(names, app.Span().Body(app.B().Text(columns[last].Letter), app.Text(" "+p.Words.Figure.Elsewhere)))
	return app.Div().Class("heads").Body(app.Span().Class("letters").Dir("ltr").Body(heads...), app.Span().Class("legend").Body(names...))
}

// dayRow is an event's row. The list is one tab stop; the arrow keys walk it.
func (p *Page) dayRow(e model.Event, columns []scene.Column, stop bool) app.UI {
	row := app.Button().Type("button").Class("day").TabIndex(map[bool]int{true: 0, false: -1}[stop]).DataSet("event", e.ID).DataSet("status", p.View.Standing(e)).DataSet("precision", string(e.When.Precision()))
	if e.ID == p.State.Event {
		row = row.Aria("current", "true")
	}
	if p.View.Ghost(e.ID) {
		row = row.Class("ghost")
	}
	mark := app.Raw(p.World.ColumnMark(p.View, e.ID, columns, e.ID == p.State.Event))
	if p.View.Ghost(e.ID) && e.ID != p.State.Event {
		return row.Body(mark, app.Span().Class("what").Text(p.Words.Figure.NotYet))
	}
	return row.Body(mark, app.Span().Class("what").Text(p.in(e.Title)), app.Span().Class("where").Text(p.placeName(e.Place)))
}
