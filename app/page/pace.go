package page

import (
	"time"

	"dateline/app/act"
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Pace is how the story plays.
type Pace struct {
	speed  int  // index into speeds
	Events bool // event by event instead of report by report
	Moving bool // only what is new stands out, instead of all up to it
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
		p.Events = choice == "events"
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

// Choices names the choices by which this pace is come to.
func (p Pace) Choices() string {
	by, out := "reports", "growing"
	if p.Events {
		by = "events"
	}
	if p.Moving {
		out = "moving"
	}
	return by + " " + out + " " + speedName(p.speed)
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
		app.Div().Role("group").Aria("label", t.Play).Body(choice("reports", t.ByReport, !now.Events), choice("events", t.ByEvent, now.Events)),
		app.Div().Role("group").Aria("label", t.Play).Body(choice("growing", t.Growing, !now.Moving), choice("moving", t.Moving, now.Moving)),
		app.Div().Role("group").Aria("label", t.Speed).Body(fast...))
}

// The faces of the button that chooses what a step is: the strokes of reports,
// the marks of events.
const (
	strokes = `<svg viewBox="-10 -10 20 20" width="16" height="16" aria-hidden="true"><path d="M-6-6V6M0-6V6M6-6V6" fill="none" stroke="currentColor" stroke-width="2"/></svg>`
	discs   = `<svg viewBox="-10 -10 20 20" width="16" height="16" aria-hidden="true"><path d="M-8 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M3 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0" fill="currentColor"/></svg>`
)

// paceButtons change the pace beside the button that plays, one choice after the
// other: how fast, and by what.
func (p *Page) paceButtons() []app.UI {
	t, now := p.Words.Tools, p.Desk.Pace
	face, by, to := strokes, t.ByReport, "events"
	if now.Events {
		face, by, to = discs, t.ByEvent, "reports"
	}
	by = t.Play + ", " + by
	return []app.UI{
		iconButton(act.Pace, speedName((now.speed+1)%len(speeds)), speeds[now.speed].name, t.Speed+", "+speeds[now.speed].name).Class("speed"),
		button(act.Pace, to, "").Aria("label", by).Title(by).Body(app.Raw(face)),
	}
}
