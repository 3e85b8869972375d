// Package state holds what the reader has chosen, in days and degrees. A State
// is a value: transitions take one and give another, and the zero value is the
// opening view. It knows neither pixels nor the page.
package state

// State is one view of a story. Every state is a link; see Format.
type State struct {
	Event string // id of the selected event, or none
	Theme string // "light", "dark" or, absent, the system's
	Lang  string
	Embed bool
	Map   Camera
	From  float64 // days; equal to To where the whole story shows
	To    float64
}

// Camera is where the map looks: its middle in degrees and how many times
// closer than the whole story. Zero Zoom shows the whole story.
type Camera struct{ Lon, Lat, Zoom float64 }

// Select gives s with another event chosen, "" for none.
func (s State) Select(event string) State {
	s.Event = event
	return s
}

// Step gives s with the event chosen that stands by places after the present
// one in order; it stops at both ends.
func (s State) Step(order []string, by int) State {
	for i, id := range order {
		if id == s.Event {
			return s.Select(order[max(0, min(len(order)-1, i+by))])
		}
	}
	if len(order) == 0 {
		return s
	}
	return s.Select(order[0])
}

// Whole gives s with the map and the time at their full extent.
func (s State) Whole() State {
	s.Map, s.From, s.To = Camera{}, 0, 0
	return s
}

// Look gives s with the map's camera set.
func (s State) Look(c Camera) State {
	s.Map = c
	return s
}

// Range gives s with the time from a to b, in days, shown.
func (s State) Range(a, b float64) State {
	s.From, s.To = min(a, b), max(a, b)
	return s
}

// Zoomed tells whether the time is narrowed.
func (s State) Zoomed() bool { return s.To > s.From }
