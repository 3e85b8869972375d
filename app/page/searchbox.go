package page

import (
	"dateline/app/act"
	"dateline/app/search"
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// most is how many results stand in the list.
const most = 12

// searchBox is the field and, while something is typed, its results: a
// combobox whose list the arrow keys walk.
func (p *Page) searchBox() app.UI {
	t := p.Words.Tools
	field := app.Input().ID("search").Type("search").AutoComplete(false).Spellcheck(false).Placeholder(t.SearchHint).DataSet("field", "search").
		Role("combobox").Aria("label", t.Search).Aria("expanded", p.Desk.Typed != "").Aria("controls", "hits").Aria("autocomplete", "list").Aria("keyshortcuts", "/")
	if p.Desk.Hit > 0 {
		field = field.Aria("activedescendant", "hit-"+number(p.Desk.Hit))
	}
	return app.Div().Class("search").Role("search").Body(field, p.results())
}

func (p *Page) results() app.UI {
	list := app.Ul().ID("hits").Role("listbox").Aria("label", p.Words.Tools.Search)
	if p.Desk.Typed == "" {
		return list.Hidden(true)
	}
	var rows []app.UI
	for i, h := range p.Hits() {
		rows = append(rows, p.result(i+1, p.ofTheDay(h)))
	}
	if len(rows) == 0 {
		rows = append(rows, app.Li().Class("none").Text(p.Words.Tools.NoHits))
	}
	return list.Body(rows...)
}

// Hits are what is found, led by the search itself as a filter.
func (p *Page) Hits() []search.Hit { return p.World.Find(p.Desk.Typed, p.Lang, most) }

// ofTheDay lets an event be called what it is called on the page's day, by
// whichever of its titles it was found.
func (p *Page) ofTheDay(h search.Hit) search.Hit {
	if h.Kind == search.Event {
		h.Text = p.Event(h.ID).Title.In(h.Lang)
		h.Marks = search.Mark(h.Text, p.Desk.Typed)
	}
	return h
}

func (p *Page) result(n int, h search.Hit) app.UI {
	row := app.Li().ID("hit-"+number(n)).Role("option").DataSet("act", act.Hit.String()).DataSet("arg", number(n)).Aria("selected", n == p.Desk.Hit)
	if h.Lang != "" {
		row = row.Lang(h.Lang)
	}
	return row.Body(app.Span().Class("hit-text").Body(marked(h.Text, h.Marks)...), app.Span().Class("hit-kind").Text(p.hitKind(h)))
}

// hitKind says what was found, and in which event.
func (p *Page) hitKind(h search.Hit) string {
	t := p.Words.Tools
	switch h.Kind {
	case search.Person:
		return p.nameOrKind(h, p.nameOf(state.ByPerson, h.ID), t.People)
	case search.Place:
		return p.nameOrKind(h, p.nameOf(state.ByPlace, h.ID), t.Places)
	case search.Source:
		return p.sourceName(h.ID)
	case search.Claim:
		return p.in(p.Event(h.Event).Title)
	}
	return p.Words.When(p.Event(h.ID).When)
}

// nameOrKind names a thing that was found by other words than its name.
func (p *Page) nameOrKind(h search.Hit, name, kind string) string {
	if h.Text == name {
		return kind
	}
	return name
}
