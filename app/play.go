package app

import (
	"time"

	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// pace is how the story plays.
type pace struct {
	fast    int  // index into speeds
	reports bool // report by report instead of event by event
	moving  bool // only what is new stands out, instead of all up to it
}

// speeds are the times a step stands, by the name of its button.
var speeds = []struct {
	name string
	step time.Duration
}{{"1×", 1600 * time.Millisecond}, {"2×", 800 * time.Millisecond}, {"½×", 3200 * time.Millisecond}}

// pacePanel chooses the pace.
func (r *Root) pacePanel() app.UI {
	t := r.words().Tools
	choice := func(act, name string, on bool) app.UI {
		return button("pace", act, name).Class("choice").Aria("pressed", on)
	}
	p := r.desk.pace
	var fast []app.UI
	for i, s := range speeds {
		fast = append(fast, choice("fast-"+number(i), s.name, p.fast == i))
	}
	return app.Div().Class("pace").Body(
		app.Div().Role("group").Aria("label", t.Play).Body(choice("events", t.ByEvent, !p.reports), choice("reports", t.ByReport, p.reports)),
		app.Div().Role("group").Aria("label", t.Play).Body(choice("growing", t.Growing, !p.moving), choice("moving", t.Moving, p.moving)),
		app.Div().Role("group").Aria("label", t.Speed).Body(fast...))
}

// with gives the pace after a choice.
func (p pace) with(choice string) pace {
	switch choice {
	case "events", "reports":
		p.reports = choice == "reports"
	case "growing", "moving":
		p.moving = choice == "moving"
	}
	for i := range speeds {
		if choice == "fast-"+number(i) {
			p.fast = i
		}
	}
	return p
}

func (p pace) window() state.Window {
	if p.moving {
		return state.Moving
	}
	return state.Growing
}

// play starts the story, or stops it. For a reader who wants no motion it goes
// one step on instead.
func (r *Root) play() {
	if r.desk.playing {
		r.stop()
		return
	}
	if app.Window().Call("matchMedia", "(prefers-reduced-motion: reduce)").Get("matches").Bool() {
		r.advance()
		return
	}
	r.desk.playing = true
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
	if r.desk.pace.reports {
		return r.asOf(s, r.world.Reports()[0])
	}
	if order := r.look().Order(); len(order) > 0 {
		return s.Select(order[0])
	}
	return s
}

// framed is s with the window that play lets stand out.
func (r *Root) framed(s state.State) state.State {
	s.Window = r.desk.pace.window()
	return s
}

// tick goes on after each step's time, as long as this round is the one that
// plays.
func (r *Root) tick(round int) {
	time.AfterFunc(speeds[r.desk.pace.fast].step, func() {
		r.live.ctx.Dispatch(func(app.Context) {
			if r.desk.playing && round == r.live.round && r.advance() {
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
	if r.desk.pace.reports {
		return r.byReport(s, 1)
	}
	next := s.Step(r.look().Order(), 1)
	return next, next.Event != r.state.Event
}

// stop ends playing: all stands out again.
func (r *Root) stop() {
	r.desk.playing = false
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
