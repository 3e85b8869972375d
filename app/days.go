package app

import (
	"strconv"
	"strings"

	"dateline/app/scene"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// days is the timeline of a phone: the days as a list, the lanes as columns
// of marks.
func (r *Root) days() app.UI {
	columns := r.world.Columns()
	indent := scene.SVG(scene.Box{W: columns[0].X + columns[len(columns)-1].X, H: 1}, "columns", nil)
	var out []app.UI
	last := ""
	all := r.look().All()
	stop := all[:min(1, len(all))]
	if has(all, r.state.Event) {
		stop = []string{r.state.Event}
	}
	for _, id := range all {
		e := r.event(id)
		if day := r.words().When(whole(e.When)); day != last {
			out, last = append(out, app.H2().Body(app.Raw(indent), app.Span().Text(day))), day
		}
		out = append(out, r.dayRow(e, columns, has(stop, id)))
	}
	return app.Div().Class("days").Body(append([]app.UI{r.columnHeads(columns)}, out...)...)
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
func (r *Root) columnHeads(columns []scene.Column) app.UI {
	var heads []app.UI
	for _, c := range columns {
		heads = append(heads, app.Span().Class("head").DataSet("place", c.Place).Title(c.Name).Text(c.Letter))
	}
	var names []app.UI
	last := len(columns) - 1
	for _, c := range columns[:last] {
		names = append(names, app.Span().Body(app.B().Text(c.Letter), app.Text(strings.TrimPrefix(c.Name, c.Letter))))
	}
	names = append(names, app.Span().Body(app.B().Text(columns[last].Letter), app.Text(" "+r.words().Figure.Elsewhere)))
	return app.Div().Class("heads").Body(app.Span().Class("letters").Dir("ltr").Body(heads...), app.Span().Class("legend").Body(names...))
}

// dayRow is an event's row. The list is one tab stop; the arrow keys walk it.
func (r *Root) dayRow(e model.Event, columns []scene.Column, stop bool) app.UI {
	row := app.Button().Type("button").Class("day").TabIndex(map[bool]int{true: 0, false: -1}[stop]).DataSet("event", e.ID).DataSet("status", e.Status).DataSet("precision", string(e.When.Precision()))
	if e.ID == r.state.Event {
		row = row.Aria("current", "true")
	}
	if r.look().Ghost(e.ID) {
		row = row.Class("ghost")
	}
	return row.Body(
		app.Raw(r.world.ColumnMark(r.look(), e.ID, columns, e.ID == r.state.Event)),
		app.Span().Class("what").Text(r.in(e.Title)),
		app.Span().Class("where").Text(r.placeName(e.Place)),
	)
}

// event gives an event as the view has it, or as it is where the view leaves
// it out.
func (r *Root) event(id string) model.Event {
	if e, ok := r.look().Event(id); ok {
		return e
	}
	for _, e := range r.story.Events {
		if e.ID == id {
			return e
		}
	}
	return model.Event{}
}

func (r *Root) placeName(id string) string {
	for _, p := range r.story.Places {
		if p.ID == id {
			return r.in(p.Name)
		}
	}
	return ""
}

func (r *Root) person(id string) (model.Person, bool) {
	for _, p := range r.story.People {
		if p.ID == id {
			return p, true
		}
	}
	return model.Person{}, false
}

func number(n int) string { return strconv.Itoa(n) }
