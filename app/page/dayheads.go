package page

import (
	"cmp"
	"strings"

	"dateline/app/act"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// columnHeads are the columns' letters, the names they stand for, by which their
// places are chosen, and what leads to the marks' meanings. A letter is too narrow
// for a finger, so it is a target for the pointer only.
func (p *Page) columnHeads(columns []scene.Column) app.UI {
	var letters, names []app.UI
	stop := p.placeStop(columns)
	for _, c := range columns {
		place := columnThing(c)
		letters = append(letters, app.Span().Class("head").DataSet("act", act.Choose.String()).DataSet("arg", place.String()).DataSet("place", c.Place).Title(c.Name).Text(c.Letter))
		names = append(names, spoken(c.Lang, p.head(place, c.Place == stop)).DataSet("place", c.Place).Body(app.B().Text(c.Letter), app.Text(p.afterLetter(c))))
	}
	return app.Div().Class("heads").Body(app.Span().Class("letters").Dir("ltr").Aria("hidden", true).Body(letters...), app.Span().Class("legend").Body(names...), p.signsButton())
}

// afterLetter is what follows a column's letter in the name that it stands for.
func (p *Page) afterLetter(c scene.Column) string {
	if c.Place == "" {
		name, _ := p.World.Elsewhere(p.Words)
		return " " + name
	}
	if rest, begins := strings.CutPrefix(c.Name, c.Letter); begins {
		return rest
	}
	return " " + c.Name
}

// dayHead heads the rows of a day, or of some, which it chooses as the days of the
// axis are; not so a time whose ends are not both told.
func (p *Page) dayHead(when model.When, words, stop string) app.UI {
	id, ok := scene.DaysIn(when)
	if !ok {
		return app.Span().Text(words)
	}
	return p.head(state.Thing{Kind: state.Days, ID: id}, id == stop).DataSet("days", id).Text(words)
}

// head is a button by which a thing is chosen. Those of one kind are one tab stop;
// the arrow keys walk them.
func (p *Page) head(t state.Thing, stop bool) app.HTMLButton {
	return app.Button().Type("button").Class("chooser").DataSet("act", act.Choose.String()).DataSet("arg", t.String()).
		Aria("pressed", p.State.Show == t).TabIndex(map[bool]int{true: 0, false: -1}[stop])
}

// placeStop is the column that is the tab stop: the chosen one, or the first.
func (p *Page) placeStop(columns []scene.Column) string {
	for _, c := range columns {
		if p.State.Show == columnThing(c) {
			return c.Place
		}
	}
	return columns[0].Place
}

// columnThing is the place that a column stands for.
func columnThing(c scene.Column) state.Thing {
	return state.Thing{Kind: state.Place, ID: cmp.Or(c.Place, state.Elsewhere)}
}

// dayStop is the heading that is the tab stop: the chosen one, that of the event at
// which the rows have theirs, or the first.
func (p *Page) dayStop(rows []string, event string) (stop string) {
	first := ""
	for _, id := range rows {
		days, ok := scene.DaysIn(p.Event(id).When)
		if !ok {
			continue
		}
		if first == "" {
			first = days
		}
		switch {
		case p.State.Show == state.Thing{Kind: state.Days, ID: days}:
			return days
		case id == event:
			stop = days
		}
	}
	return cmp.Or(stop, first)
}
