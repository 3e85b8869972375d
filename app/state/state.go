// Package state holds what the reader has chosen, in days and degrees. A State
// is a value: transitions take one and give another, and the zero value is the
// opening view. It knows neither pixels nor the page.
package state

import (
	"math"

	"dateline/data/model"
)

// State is one view of a story. Every state is a link; see Format.
type State struct {
	Event  string // id of the selected event, or none
	Show   Thing  // what is read about instead of the event, or none
	Theme  string // "light", "dark", "contrast" or, absent, the system's
	Lang   string
	Embed  bool
	Slide  bool // of a deck, which turns, counts and names the story itself
	Static bool // a still picture: nothing answers
	Table  bool // the story as a table instead of a figure
	Map    Camera
	Time   Span      // that fills the figure; the zero Span shows all of the range
	From   float64   // of the range, in days; equal to To where there is none, Earliest where open
	To     float64   // Latest where open
	AsOf   model.Day // only what was known by the end of this day; Always for all
	Hush   bool      // what was not yet known leaves no ghost
	Follow string    // id of the person whose line is followed, or none
	Window Window    // what play lets stand out
	Filter Filter
}

// Window says which events stand out while the story plays; the others recede.
type Window string

// The windows: all, all up to the present one, and only what is new with it.
const (
	Open    Window = ""
	Growing Window = "growing"
	Moving  Window = "moving"
)

// Always is the AsOf of a view in which everything is known.
const Always model.Day = 0

// Filter says which events show: those that pass each of its parts. An empty
// part lets everything pass.
type Filter struct {
	People, Places, Sources, Status, Kinds Set
	Query                                  string
	InView                                 bool // only events in places that the map shows
}

// Camera is where the map looks: its middle in degrees and how many times
// closer than the whole story. Zero Zoom shows the whole story.
type Camera struct{ Lon, Lat, Zoom float64 }

// Span is a part of the time, in days. To look at one filters nothing, as the
// map's camera filters nothing.
type Span struct{ From, To float64 }

// Select gives s with another event chosen, "" for none, which is then read
// about.
func (s State) Select(event string) State {
	s.Event, s.Show = event, Thing{}
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
	s.Map, s.Time, s.From, s.To = Camera{}, Span{}, 0, 0
	return s
}

// WithCamera gives s with the map's camera set.
func (s State) WithCamera(c Camera) State {
	s.Map = c
	return s
}

// WithTime gives s with another part of the time in the figure.
func (s State) WithTime(t Span) State {
	s.Time = t
	return s
}

// Zoomed tells whether only a part of the time fills the figure.
func (s State) Zoomed() bool { return s.Time.To > s.Time.From }

// Range gives s with only the events of a range of time, from a to b in days,
// and with that range in the figure; none where a and b are the same.
func (s State) Range(a, b float64) State {
	s.From, s.To, s.Time = min(a, b), max(a, b), Span{}
	return s
}

// Ranged tells whether only the events of a range of time show.
func (s State) Ranged() bool { return s.To > s.From }

// Bound gives s with an open end of its range at a story's first or last day:
// words and fields tell of two days, and nobody asked for the year 9999.
func (s State) Bound(first, last model.Day) State {
	if !s.Ranged() {
		return s
	}
	if s.From == Earliest {
		s.From = min(float64(first), math.Ceil(s.To)-1)
	}
	if s.To == Latest {
		s.To = max(float64(last)+1, math.Floor(s.From)+1)
	}
	return s
}

// Ends gives the ends of the range, in days, infinite where it is open.
func (s State) Ends() (from, to float64) {
	from, to = s.From, s.To
	if from == Earliest {
		from = math.Inf(-1)
	}
	if to == Latest {
		to = math.Inf(1)
	}
	return from, to
}

// Days gives the first and the last day that the range touches.
func (s State) Days() (first, last model.Day) {
	first, last = model.Day(math.Floor(s.From)), model.Day(math.Ceil(s.To))-1
	return first, max(first, last)
}

// Known gives s as known by the end of a day. From the day of the last report
// on, that is everything.
func (s State) Known(day, last model.Day) State {
	s.AsOf = day
	if day >= last {
		s.AsOf = Always
	}
	return s
}

// Selection gives the part of s that says which events show, and as what: two
// states of one Selection have the same view of a story.
func (s State) Selection() State {
	t := State{AsOf: s.AsOf, Hush: s.Hush, Filter: s.Filter, From: s.From, To: s.To, Lang: s.Lang, Follow: s.Follow}
	if s.Filter.InView {
		t.Map = s.Map
	}
	return t
}

// Filtered tells whether any part of the filter or the range keeps events out.
func (s State) Filtered() bool { return s.Filter != Filter{} || s.Ranged() }

// Fresh tells whether nothing is chosen yet: no event nor another thing, no day, no
// person and no part of the story. To look closer at the map or the time is to choose
// nothing.
func (s State) Fresh() bool {
	return s.Event == "" && s.Show == (Thing{}) && s.AsOf == Always && s.Follow == "" && !s.Filtered()
}

// Home gives s as a story opens; how it is shown stays as it is.
func (s State) Home() State {
	return State{Theme: s.Theme, Lang: s.Lang, Embed: s.Embed, Slide: s.Slide, Static: s.Static, Table: s.Table, Hush: s.Hush}
}

// Clear gives s with nothing filtered away.
func (s State) Clear() State {
	s.Filter, s.From, s.To = Filter{}, 0, 0
	return s
}
