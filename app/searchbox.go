package app

import (
	"strings"

	"dateline/app/page"
	"dateline/app/search"
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// typed takes what is typed into the search box.
func (r *Root) typed(text string) {
	text = strings.TrimLeft(text, " ")
	r.live.ctx.Dispatch(func(app.Context) { r.desk.Typed, r.desk.Hit = text, 0 })
}

// searchKey walks the results.
func (r *Root) searchKey(name string) bool {
	hits := len(r.page().Hits())
	switch name {
	case "ArrowDown", "ArrowUp":
		step := map[string]int{"ArrowDown": 1, "ArrowUp": -1}[name]
		r.desk.Hit = max(0, min(hits, r.desk.Hit+step))
		r.redraw()
	case "Enter":
		r.choose(r.desk.Hit)
	case "Escape":
		r.leaveSearch()
	default:
		return false
	}
	return true
}

// choose goes to a result; without one, what is typed becomes a filter.
func (r *Root) choose(n int) {
	hits := r.page().Hits()
	s := r.state
	if n < 1 || n > len(hits) {
		s.Filter.Query = strings.TrimSpace(r.desk.Typed)
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
		s.Follow, r.desk.Tab = h.ID, page.PersonTab
	case search.Place:
		return s.Toggle(state.ByPlace, h.ID)
	case search.Source:
		return s.Toggle(state.BySource, h.ID)
	default:
		r.desk.Tab = page.EventTab
		s = s.Select(h.Event)
	}
	return s
}

func (r *Root) leaveSearch() {
	r.desk.Typed, r.desk.Hit = "", 0
	if box := document().Call("getElementById", "search"); box.Truthy() {
		box.Set("value", "")
		box.Call("blur")
	}
	r.redraw()
}
