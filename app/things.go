package app

import (
	"strings"

	"dateline/app/act"
	"dateline/app/page"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/model"
)

// choose has a thing read about instead of the event or, where it is read about or
// none is named, the event again. An article sets the day on which it appeared.
func choose(g ground, s session, a act.Act) session {
	t := state.ThingOf(a.Arg)
	s.desk.Hint, s.desk.Tab = 0, page.EventTab
	if t == s.state.Show || !g.knows(s.state, t) {
		return s.to(s.state.Choose(state.Thing{}))
	}
	if day, ok := g.appeared(t); ok {
		s.state = g.asOf(s.state, day)
	}
	return s.to(s.state.Choose(t))
}

// knows tells whether there is such a thing once all is known, or as of a state's
// day: what a plan makes a journey may be none later.
func (g ground) knows(s state.State, t state.Thing) bool {
	return scene.Has(g.index, t) || scene.Has(g.view(s).Known, t)
}

// appeared is the day of an article.
func (g ground) appeared(t state.Thing) (day model.Day, ok bool) {
	source, _ := g.index.Source(t.ID)
	if t.Kind != state.Source {
		return 0, false
	}
	return source.Appeared()
}

// lit lists all that keeps its colour while a thing, given as kind:id, is pointed at
// or, where none is, what is read about: one a line, likewise. What is chosen keeps its
// own beside what is pointed at.
func (r *Root) lit(thing string) string {
	kind, id, _ := strings.Cut(thing, ":")
	chosen := r.now.state.Show
	if chosen == (state.Thing{}) && thing != "" {
		chosen = state.Thing{Kind: state.Event, ID: r.now.state.Event}
	}
	var things []string
	view := r.viewOf(r.now.state)
	for _, t := range []state.Thing{{Kind: state.Kind(kind), ID: id}, chosen} {
		for _, x := range r.world.Belonging(view, t) {
			things = append(things, x.String())
		}
	}
	return strings.Join(things, "\n")
}
