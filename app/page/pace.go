package page

import (
	"time"

	"dateline/app/act"
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Pace is how the story plays.
type Pace struct {
	speed   int  // index into speeds
	Reports bool // report by report instead of event by event
	Moving  bool // only what is new stands out, instead of all up to it
}

// speeds are the times a step stands, by the name of its button.
var speeds = []struct {
	name string
	step time.Duration
}{{"1×", 1600 * time.Millisecond}, {"2×", 800 * time.Millisecond}, {"½×", 3200 * time.Millisecond}}

// With gives the pace after a choice, by the name of its button.
func (p Pace) With(choice string) Pace {
	switch choice {
	case "events", "reports":
		p.Reports = choice == "reports"
	case "growing", "moving":
		p.Moving = choice == "moving"
	}
	for i := range speeds {
		if choice == speedName(i) {
			p.speed = i
		}
	}
	return p
}

func speedName(i int) string { return "fast-" + number(i) }

// Step is the time that a step stands.
func (p Pace) Step() time.Duration { return speeds[p.speed].step }

// Window is what stands out as the story plays.
func (p Pace) Window() state.Window {
	if p.Moving {
		return state.Moving
	}
	return state.Growing
}

// pacePanel chooses the pace.
func (p *Page) pacePanel() app.UI {
	t := p.Words.Tools
	choice := func(to, name string, on bool) app.UI {
		return button(act.Pace, to, name).Class("choice").Aria("pressed", on)
	}
	now := p.Desk.Pace
	var fast []app.UI
	for i, s := range speeds {
		fast = append(fast, choice(speedName(i), s.name, now.speed == i))
	}
	return app.Div().Class("pace").Body(
		app.Div().Role("group").Aria("label", t.Play).Body(choice("events", t.ByEvent, !now.Reports), choice("reports", t.ByReport, now.Reports)),
		app.Div().Role("group").Aria("label", t.Play).Body(choice("growing", t.Growing, !now.Moving), choice("moving", t.Moving, now.Moving)),
		app.Div().Role("group").Aria("label", t.Speed).Body(fast...))
}
