package page

import (
	"cmp"
	"slices"

	"dateline/app/scene"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// days is the timeline of a phone: the days as a list, the lanes as columns
// of marks.
func (p *Page) days() app.UI {
	columns := p.World.Columns(p.Words)
	indent := scene.SVG(scene.Box{W: columns[0].X + columns[len(columns)-1].X, H: 1}, "columns", nil)
	out := []app.UI{p.columnHeads(columns)}
	last := ""
	all := p.byDay()
	stop := p.State.Event
	if len(all) > 0 && !slices.Contains(all, stop) {
		stop = all[0]
	}
	for _, period := range p.periods(all) {
		if len(all) > mostRows && !slices.Contains(period, stop) {
			out = append(out, p.foldedPeriod(period))
			continue
		}
		head := p.dayStop(period, stop)
		for _, id := range period {
			e := p.Event(id)
			if day := p.Words.When(whole(e.When)); day != last {
				out, last = append(out, app.H2().Body(app.Raw(indent), p.dayHead(e.When, day, head))), day
			}
			out = append(out, p.dayRow(e, columns, id == stop))
		}
	}
	return app.Div().Class("days").Body(out...)
}

// byDay lists the events that show as days stand in a calendar: what is sure to be
// of a day before what only begins there, and what nobody dates last.
func (p *Page) byDay() []string {
	type key struct {
		start model.Day
		wide  int // 0 of what is sure to be of that day, else 1
	}
	all, keys := p.View.All(), map[string]key{}
	for _, id := range all {
		first, last := p.Event(id).When.Reach()
		keys[id] = key{p.starts(id), map[bool]int{true: 0, false: 1}[first == last]}
	}
	slices.SortStableFunc(all, func(a, b string) int {
		return cmp.Or(cmp.Compare(keys[a].start, keys[b].start), keys[a].wide-keys[b].wide)
	})
	return all
}

// whole is w without its hour, which a day's heading does not say.
func whole(w model.When) model.When {
	first, last := w.Span()
	if from, to := w.Open(); w.IsZero() || first != last || from || to {
		return w
	}
	return first.When()
}

// dayRow is an event's row. The list is one tab stop; the arrow keys walk it.
func (p *Page) dayRow(e model.Event, columns []scene.Column, stop bool) app.UI {
	row := app.Button().Type("button").Class("day").TabIndex(map[bool]int{true: 0, false: -1}[stop]).DataSet("event", e.ID).DataSet("status", p.View.Standing(e)).DataSet("precision", string(e.When.Precision()))
	if e.ID == p.State.Event {
		row = row.Aria("current", "true")
	}
	mark := app.Raw(p.World.ColumnMark(p.View, e.ID, columns, e.ID == p.State.Event))
	if p.View.Ghost(e.ID) {
		return row.Class("ghost").Body(mark, app.Span().Class("what").Text(p.Words.Figure.NotYet))
	}
	return row.Body(mark, told(p, e.Title, app.Span()).Class("what"), app.Span().Body(p.placed(e.Place).line()...).Class("where"))
}
