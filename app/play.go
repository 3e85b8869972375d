package app

import (
	"dateline/app/act"
	"dateline/app/dom"
	"dateline/app/state"
)

// started plays the story: from where it is or, at its end, from its first step.
func started(g ground, s session, _ act.Act) session {
	s.desk.Playing = true
	if _, ok := g.onward(s); !ok {
		return s.to(g.rewound(s))
	}
	return s.to(framed(s))
}

// rewound is the story before its first step.
func (g ground) rewound(s session) state.State {
	next := framed(s)
	if days := g.world.Reports(); !s.desk.Pace.Events && len(days) > 0 {
		return g.onNews(g.asOf(next, days[0]))
	}
	if order := g.order(s.state); len(order) > 0 && s.desk.Pace.Events {
		return next.Select(order[0])
	}
	return next
}

// onNews is a state in which something is read of which its day brought news: the
// event that is open, or the first such one.
func (g ground) onNews(s state.State) state.State {
	news := g.index.NewOn(g.world.KnownTo(s))
	if news[s.Event] {
		return s
	}
	for _, id := range g.order(s) {
		if news[id] {
			return s.Select(id)
		}
	}
	return s
}

// framed is the state with the window that play lets stand out.
func framed(s session) state.State {
	s.state.Window = s.desk.Pace.Window()
	return s.state
}

// advance takes one step, and stops at the last.
func advance(g ground, s session, _ act.Act) session {
	next, ok := g.onward(s)
	if !ok {
		return stopped(s)
	}
	return s.to(next)
}

// onward is the next step's state: the next report, with what it brought, or the
// next event. What lies between is quiet, and skipped.
func (g ground) onward(s session) (state.State, bool) {
	if !s.desk.Pace.Events {
		next, ok := g.reportBy(framed(s), 1)
		return g.onNews(next), ok
	}
	next := framed(s).Step(g.order(s.state), 1)
	return next, next.Event != s.state.Event
}

// stepped takes one step without playing; after the last one it begins anew.
func stepped(g ground, s session, _ act.Act) session {
	next, ok := g.onward(s)
	if !ok {
		next = g.rewound(s)
	}
	return stopped(s.to(next))
}

// stop ends playing, if the story plays.
func stop(_ ground, s session, _ act.Act) session {
	if !s.desk.Playing {
		return s
	}
	return stopped(s)
}

// stopped is a session in which nothing plays: all stands out again.
func stopped(s session) session {
	s.desk.Playing, s.state.Window = false, state.Open
	return s
}

// begun is a session in which the story is about to play, from where it is.
func begun(_ ground, s session, _ act.Act) session {
	s.desk.Playing = true
	return s
}

// play starts the story, or stops it. For a reader who wants no motion it goes
// one step on instead.
func (r *Root) play() {
	switch {
	case r.now.desk.Playing:
		r.apply(stop, act.Act{})
	case dom.ReducedMotion():
		r.apply(stepped, act.Act{})
	default:
		r.live.round++
		r.live.next, r.live.due = started, true
		r.apply(begun, act.Act{}) // the button answers before the first step is laid out
	}
}

// resume plays the story, unless it plays.
func (r *Root) resume() {
	if !r.now.desk.Playing {
		r.play()
	}
}

// prepare lays out the next step of a story that plays, and takes it if its time has
// come by then.
func (r *Root) prepare() {
	r.layAhead(r.leisure(), upcoming(r.now, r.live.next), func() {
		if r.live.due && r.now.desk.Playing {
			r.step()
		}
	})
}

// step takes the next step, and has the one after it come in its time or, if that takes
// longer to lay out, as soon as it is.
func (r *Root) step() {
	m := r.live.ahead.from(r.now, r.live.next)
	r.live.next, r.live.due = advance, false
	if r.apply(m, act.Act{}); !r.now.desk.Playing {
		beyond(act.Act{Name: act.Step, Arg: r.now.desk.Pace.Choices()})
		return
	}
	round := r.live.round
	dom.After(int(r.now.desk.Pace.Step().Milliseconds()), func() {
		if !r.now.desk.Playing || round != r.live.round {
			return
		}
		if r.live.due = true; !r.live.ahead.underWay() {
			r.step()
		}
	})
}
