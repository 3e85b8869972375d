package app

import (
	"dateline/app/act"
	"dateline/app/page"
	"dateline/app/search"
	"dateline/app/state"
	"strings"
)

// opened shows a panel, or shuts it where it is open on the same thing.
func opened(s session, panel page.Panel, about string) session {
	if s.desk.Panel == panel && s.desk.About == about {
		s.desk = shut(s.desk, "")
		return s
	}
	s.desk.Panel, s.desk.About, s.desk.Unread = panel, about, "" // who turns to something else has given the field up
	return s
}

// shut closes the panel.
func shut(d page.Desk, _ string) page.Desk {
	d.Panel, d.About = "", ""
	return d
}

// unfold unfolds an event's claims in a slide, or folds them away.
func unfold(d page.Desk, event string) page.Desk {
	if d.Unfolded == event {
		event = ""
	}
	d.Unfolded = event
	return d
}

// hint goes on to the next step of the hint, or to an end.
func hint(g ground, s session, a act.Act) session {
	s.desk.Hint++
	if a.Arg == "0" || s.desk.Hint > len(g.page(s).Steps()) {
		s.desk.Hint = 0
	}
	return s
}

// escape leaves one thing at a time: play, what was typed and is no day, the panel, what is read about instead of
// the event, the person, the filter.
func escape(g ground, s session, a act.Act) session {
	switch {
	case s.desk.Playing:
		return stopped(s)
	case s.desk.Unread != "":
		s.desk.Unread = ""
		return s
	case s.desk.Panel != "":
		s.desk = shut(s.desk, "")
		return s
	case s.state.Show != (state.Thing{}):
		return s.to(s.state.Choose(state.Thing{}))
	case s.state.Follow != "":
		return follow(g, s, act.Act{Arg: s.state.Follow})
	case s.state.Filtered():
		return s.to(s.state.Clear())
	}
	return s
}

// typed takes what stands in the search box.
func typed(d page.Desk, text string) page.Desk {
	d.Typed, d.Hit = strings.TrimLeft(text, " "), 0
	return d
}

// walk goes through the results of the search, and to the words themselves.
func walk(g ground, s session, a act.Act) session {
	if hits := g.page(s).Hits(); len(hits) > 0 {
		s.desk.Hit = max(0, min(len(hits)+1, s.desk.Hit+integer(a.Arg)))
	}
	return s
}

// chosen goes to a result: the one that is named, else the one that the arrow
// keys stand on, else the best. After the last one comes what is typed, as a
// filter. Where nothing is found, nothing is done.
func chosen(g ground, s session, a act.Act) session {
	hits := g.page(s).Hits()
	n := max(1, s.desk.Hit)
	if a.Arg != "" {
		n = integer(a.Arg)
	}
	switch {
	case n >= 1 && n <= len(hits):
		s = g.found(s, hits[n-1])
	case n == len(hits)+1 && n > 1:
		s.state.Filter.Query = strings.TrimSpace(s.desk.Typed)
	default:
		return s
	}
	s.desk = typed(s.desk, "")
	return g.met(s)
}

// met opens the first event that a search keeps where none is read yet: who searches
// wants what is found, and not how the story opens.
func (g ground) met(s session) session {
	if order := g.order(s.state); s.state.Event == "" && len(order) > 0 {
		return s.to(s.state.Select(order[0]))
	}
	return s
}

// found shows a result: an event, the events of a place or a source, or those of
// a person, whose line is followed. It is read about in place of what was chosen.
func (g ground) found(s session, h search.Hit) session {
	s.state.Show = state.Thing{}
	switch h.Kind {
	case search.Person:
		s.state.Follow, s.desk.Tab = h.ID, page.PersonTab
		if len(g.view(s.state).Known.EventsWith(h.ID)) > 0 {
			s.state = asking(s.state, state.ByPerson, h.ID)
		}
	case search.Place:
		s.state = asking(s.state, state.ByPlace, h.ID)
	case search.Source:
		s.state = asking(s.state, state.BySource, h.ID)
	default:
		s.state.Event, s.desk.Tab = h.Event, page.EventTab
	}
	return s
}

// asking is s with a value of a facet asked for, alone or among others.
func asking(s state.State, facet, id string) state.State {
	if s.Filter.Asked(facet).Has(id) {
		return s
	}
	return s.Toggle(facet, id)
}
