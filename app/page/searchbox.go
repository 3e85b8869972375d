package page

import (
	"strings"

	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/app/search"
	"dateline/app/state"
	"dateline/data/model"

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
		rows = append(rows, p.result(i+1, h))
	}
	if len(rows) == 0 {
		return list.Body(app.Li().Class("none").Text(p.Words.Tools.NoHits))
	}
	return list.Body(append(rows, p.wordsRow(len(rows)+1))...)
}

// Hits are what is found of what the page's day knows, the best first.
func (p *Page) Hits() []search.Hit { return p.World.Find(p.View, p.Desk.Typed, p.Lang, most) }

// wordsRow is the last result: the words themselves, as a filter.
func (p *Page) wordsRow(n int) app.UI {
	return p.option(n).Class("words").Text(i18n.Fill(p.Words.Tools.WithWords, strings.TrimSpace(p.Desk.Typed)))
}

// option is a row of the list that can be chosen. Where the arrow keys have not
// been, Enter chooses the first.
func (p *Page) option(n int) app.HTMLLi {
	return app.Li().ID("hit-"+number(n)).Role("option").DataSet("act", act.Hit.String()).DataSet("arg", number(n)).Aria("selected", n == max(1, p.Desk.Hit))
}

func (p *Page) result(n int, h search.Hit) app.UI {
	text := tongued(p, model.Text{h.Lang: h.Text}, app.Span())
	return p.option(n).Body(text.Class("hit-text").Body(marked(h.Text, h.Marks)...), app.Span().Body(p.hitKind(h).line()...).Class("hit-kind"))
}

// hitKind says what was found, and in which event.
func (p *Page) hitKind(h search.Hit) runs {
	t := p.Words.Tools
	switch h.Kind {
	case search.Person:
		return p.nameOrKind(h, p.nameOf(state.ByPerson, h.ID), t.People)
	case search.Place:
		return p.nameOrKind(h, p.nameOf(state.ByPlace, h.ID), t.Places)
	case search.Source:
		return plain(p.sourceName(h.ID))
	case search.Claim:
		return p.of(p.Event(h.Event).Title)
	}
	return plain(p.Words.When(p.Event(h.ID).When))
}

// nameOrKind names a thing that was found by other words than its name.
func (p *Page) nameOrKind(h search.Hit, name runs, kind string) runs {
	if h.Text == name.String() {
		return plain(kind)
	}
	return name
}
