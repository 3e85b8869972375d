package app

import (
	"reflect"
	"slices"

	"dateline/app/page"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/app/view"
	"dateline/data/model"
)

// session is what the reader has come to: the state, which a link tells, and
// the desk beside it.
type session struct {
	state state.State
	desk  page.Desk
}

// same tells whether two sessions show the same page.
func (s session) same(other session) bool { return reflect.DeepEqual(s, other) }

// to is the session in another state.
func (s session) to(next state.State) session {
	s.state = next
	return s
}

// ground is what a move is made on: the story, its figure as it stands, and the
// size of the page. What settles a session asks for no figure.
type ground struct {
	world  *scene.World
	index  *model.Index
	figure scene.Scene
	size   scene.Size
	view   func(state.State) *view.View
}

// order lists the events that show in a state, in the order of time.
func (g ground) order(s state.State) []string { return g.view(s).Order() }

// page is what of a session a move asks for: no drawing of it.
func (g ground) page(s session) *page.Page {
	seen, words := g.view(s.state), g.world.Words(s.state)
	return &page.Page{World: g.world, Index: g.index, Known: seen.Known, View: seen, State: s.state, Desk: s.desk, Words: words, Lang: words.Told(), Size: g.size}
}

// speaks tells whether a reader can choose a language.
func (g ground) speaks(lang string) bool {
	return slices.Contains(g.world.Languages(), lang)
}

// opened is a state in which no event is chosen, as the story opens: with its lead
// where nothing else is chosen either, which no slide and no frame has room for;
// else with its opening event, or the first that a filter keeps where that is none.
func (g ground) opened(s state.State) state.State {
	if s.Event = ""; s.Fresh() && !s.Embed && !g.index.Story.Lead.IsZero() {
		return s
	}
	opening, _ := g.index.Opening()
	s.Event = opening.ID
	if _, shows := g.view(s).Event(opening.ID); !shows && len(g.order(s)) > 0 {
		s.Event = g.order(s)[0]
	}
	return s
}

// settled is the session that a move leads to as the story can show it: an event
// that is not there gives way to how the story opens, a thing that is not to the
// event, a language that nobody speaks to the first. The reading column turns to a
// person who is followed anew.
func (g ground) settled(before, next session) session {
	s := g.world.Kept(next.state.Bound(g.world.Extent()))
	if s.Lang != "" && !g.speaks(s.Lang) {
		s.Lang = ""
	}
	if _, ok := g.index.Person(s.Follow); !ok {
		s.Follow = ""
	}
	if s.Follow != "" && s.Follow != before.state.Follow {
		next.desk.Tab = page.PersonTab
	}
	if t := s.Show; t != (state.Thing{}) && (t != before.state.Show || s.AsOf != before.state.AsOf) && !g.knows(s, t) {
		s.Show = state.Thing{}
	}
	if _, ok := g.index.Event(s.Event); !ok {
		s = g.opened(s)
	}
	return next.to(g.inSight(before.state, s))
}

// inSight moves the days that fill the figure to an event that is chosen beyond
// them.
func (g ground) inSight(before, s state.State) state.State {
	if !s.Zoomed() || s.Time != before.Time || s.Event == before.Event {
		return s
	}
	e, ok := g.view(s).Event(s.Event)
	if !ok || !e.Dated() {
		return s
	}
	return g.world.Showing(s, e.When)
}
