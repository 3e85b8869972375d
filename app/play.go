package app

import (
	"time"

	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// play starts the story, or stops it. For a reader who wants no motion it goes
// one step on instead.
func (r *Root) play() {
	if r.desk.Playing {
		r.stop()
		return
	}
	if app.Window().Call("matchMedia", "(prefers-reduced-motion: reduce)").Get("matches").Bool() {
		r.advance()
		return
	}
	r.desk.Playing = true
	r.live.round++
	if _, ok := r.onward(); !ok {
		r.show(r.rewound())
	} else {
		r.show(r.framed(r.state))
	}
	r.tick(r.live.round)
}

// rewound is the story before its first step.
func (r *Root) rewound() state.State {
	s := r.framed(r.state)
	if r.desk.Pace.Reports {
		return r.asOf(s, r.world.Reports()[0])
	}
	if order := r.look().Order(); len(order) > 0 {
		return s.Select(order[0])
	}
	return s
}

// framed is s with the window that play lets stand out.
func (r *Root) framed(s state.State) state.State {
	s.Window = r.desk.Pace.Window()
	return s
}

// tick goes on after each step's time, as long as this round is the one that
// plays.
func (r *Root) tick(round int) {
	time.AfterFunc(r.desk.Pace.Step(), func() {
		r.live.ctx.Dispatch(func(app.Context) {
			if r.desk.Playing && round == r.live.round && r.advance() {
				r.tick(round)
			}
		})
	})
}

// advance takes one step, and stops at the last.
func (r *Root) advance() bool {
	s, ok := r.onward()
	if !ok {
		r.stop()
		return false
	}
	r.show(s)
	return true
}

// onward is the next step's state: the next event, or the next report. What
// lies between is quiet, and skipped.
func (r *Root) onward() (state.State, bool) {
	s := r.framed(r.state)
	if r.desk.Pace.Reports {
		return r.byReport(s, 1)
	}
	next := s.Step(r.look().Order(), 1)
	return next, next.Event != r.state.Event
}

// stop ends playing: all stands out again.
func (r *Root) stop() {
	r.desk.Playing = false
	r.state.Window = state.Open // at once: what stopped it may go on from here
	r.redraw()
}

// byReport is s as known at the report by places after the present one.
func (r *Root) byReport(s state.State, by int) (state.State, bool) {
	days := r.world.Reports()
	now := r.world.KnownTo(s)
	if by > 0 {
		for _, d := range days {
			if d > now {
				return r.asOf(s, d), true
			}
		}
		return s, false
	}
	for i := len(days) - 1; i >= 0; i-- {
		if days[i] < now {
			return r.asOf(s, days[i]), true
		}
	}
	return s, false
}
