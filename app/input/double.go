package input

import (
	"math"

	"dateline/app/act"
	"dateline/app/dom"
)

// press is a click or a tap, and when it was, in ms.
type press struct{ x, y, at float64 }

const (
	soon   = 320.0 // ms between the two of a double click
	near   = 24.0  // px between them: a finger does not hit one spot twice
	nearer = 2.0   // times
)

// again tells whether a press and the one before are a double one.
func (p press) again(before press) bool {
	return p.at-before.at < soon && math.Hypot(p.x-before.x, p.y-before.y) < near
}

// twice zooms into the map or the time where they are clicked or tapped twice, off
// all that answers a single one; and tells whether it did. A browser's own double
// click does, which not all of them have for taps.
func (l *Listener) twice(e dom.Event) bool {
	page := l.to.Page()
	p := spot(e, page.Frame)
	now, before := press{p.x, p.y, e.Number("timeStamp")}, l.press
	l.press = now
	name, ok := closer[page.region(p)]
	if !ok || !now.again(before) || !e.Within(".figure") || e.Within(answering) {
		return false
	}
	l.press = press{}
	return l.to.Do(act.Act{Name: name, X: p.x, Y: p.y, Zoom: nearer})
}

// answering are the things on the figure that answer a single click.
const answering = "[data-act], [data-event], button, a, input, .panel, .transport"

// closer are what a double click does on a region: a hand does not stay with it, as with
// what the wheel does.
var closer = map[region]act.Name{onMap: act.MapAt, onTime: act.TimeAt}
