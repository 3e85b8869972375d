package app

import (
	"strings"

	"dateline/app/search"
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// most is how many results stand in the list.
const most = 12

// searchBox is the field and, while something is typed, its results: a
// combobox whose list the arrow keys walk.
func (r *Root) searchBox() app.UI {
	t := r.words().Tools
	field := app.Input().ID("search").Type("search").AutoComplete(false).Spellcheck(false).Placeholder(t.SearchHint).DataSet("field", "search").
		Role("combobox").Aria("label", t.Search).Aria("expanded", r.desk.typed != "").Aria("controls", "hits").Aria("autocomplete", "list").Aria("keyshortcuts", "/")
	if r.desk.hit > 0 {
		field = field.Aria("activedescendant", "hit-"+number(r.desk.hit))
	}
	return app.Div().Class("search").Role("search").Body(field, r.results())
}

func (r *Root) results() app.UI {
	list := app.Ul().ID("hits").Role("listbox").Aria("label", r.words().Tools.Search)
	if r.desk.typed == "" {
		return list.Hidden(true)
	}
	var rows []app.UI
	for i, h := range r.hits() {
		rows = append(rows, r.result(i+1, h))
	}
	if len(rows) == 0 {
		rows = append(rows, app.Li().Class("none").Text(r.words().Tools.NoHits))
	}
	return list.Body(rows...)
}

// hits are what is found, led by the search itself as a filter.
func (r *Root) hits() []search.Hit { return r.world.Find(r.desk.typed, most) }

func (r *Root) result(n int, h search.Hit) app.UI {
	row := app.Li().ID("hit-"+number(n)).Role("option").DataSet("act", "hit").DataSet("arg", number(n)).Aria("selected", n == r.desk.hit)
	if h.Lang != "" {
		row = row.Lang(h.Lang)
	}
	return row.Body(app.Span().Class("hit-text").Body(marked(h.Text, h.Marks)...), app.Span().Class("hit-kind").Text(r.hitKind(h)))
}

// hitKind says what was found, and in which event.
func (r *Root) hitKind(h search.Hit) string {
	t := r.words().Tools
	switch h.Kind {
	case search.Person:
		return r.unless(h, r.nameOf(state.ByPerson, h.ID), t.People)
	case search.Place:
		return r.unless(h, r.nameOf(state.ByPlace, h.ID), t.Places)
	case search.Source:
		return r.sourceName(h.ID)
	case search.Claim:
		return r.in(r.event(h.Event).Title)
	}
	return r.words().When(r.event(h.ID).When)
}

// unless names a thing that was found by other words than its name.
func (r *Root) unless(h search.Hit, name, kind string) string {
	if h.Text == name {
		return kind
	}
	return name
}

// marked is a text with its matches marked.
func marked(text string, marks [][2]int) []app.UI {
	var out []app.UI
	from := 0
	for _, m := range marks {
		out = append(out, app.Text(text[from:m[0]]), app.Mark().Text(text[m[0]:m[1]]))
		from = m[1]
	}
	return append(out, app.Text(text[from:]))
}

// typed takes what is typed into the search box.
func (r *Root) typed(text string) {
	text = strings.TrimLeft(text, " ")
	r.live.ctx.Dispatch(func(app.Context) { r.desk.typed, r.desk.hit = text, 0 })
}

// searchKey walks the results.
func (r *Root) searchKey(name string) bool {
	hits := len(r.hits())
	switch name {
	case "ArrowDown", "ArrowUp":
		step := map[string]int{"ArrowDown": 1, "ArrowUp": -1}[name]
		r.desk.hit = max(0, min(hits, r.desk.hit+step))
		r.redraw()
	case "Enter":
		r.choose(r.desk.hit)
	case "Escape":
		r.leaveSearch()
	default:
		return false
	}
	return true
}

// choose goes to a result; without one, what is typed becomes a filter.
func (r *Root) choose(n int) {
	hits := r.hits()
	s := r.state
	if n < 1 || n > len(hits) {
		s.Filter.Query = strings.TrimSpace(r.desk.typed)
	} else {
		s = r.found(hits[n-1])
	}
	r.leaveSearch()
	r.show(s)
}

// found is the state that shows a result.
func (r *Root) found(h search.Hit) state.State {
	s := r.state
	switch h.Kind {
	case search.Person:
		s.Follow, r.desk.tab = h.ID, "person"
	case search.Place:
		return s.Toggle(state.ByPlace, h.ID)
	case search.Source:
		return s.Toggle(state.BySource, h.ID)
	default:
		r.desk.tab = "event"
		s = s.Select(h.Event)
	}
	return s
}

func (r *Root) leaveSearch() {
	r.desk.typed, r.desk.hit = "", 0
	if box := document().Call("getElementById", "search"); box.Truthy() {
		box.Set("value", "")
		box.Call("blur")
	}
	r.redraw()
}
