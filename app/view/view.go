// Package view says which events of a story a state shows, and as what: those
// that its day knows and that pass its filter, as they were known by then, and
// the ghosts of those not yet known. It deals in ids and days, and knows neither
// pixels nor words.
package view

import (
	"dateline/app/search"
	"dateline/app/state"
	"dateline/app/track"
	"dateline/data/model"
)

// View is what a state lets be seen of a story. Nothing changes it: another
// state has another view.
type View struct {
	Known             *model.Index // the story as the state's day knows it
	Through           model.Day    // up to which that is
	Certain, Possible int          // events that show, by how surely they lie in the range
	Events            []Event      // those that show, ghosts among them, in the order of time
	Hushed            []Event      // the ghosts that do not, where there are to be none

	facets   func() []Facet
	opens    bool            // it is what a page opens with
	whole    *model.Index    // the story with everything known
	book     *track.Book     // of what is known
	at       map[string]int  // where in Events each stands
	fresh    map[string]bool // of which a claim came to be known on the state's day
	numbered map[string]int  // on paper
	day      *search.Day     // of which searching finds what it knows, nil for all
}

// Event is one that shows: as the day knows it, or, as a ghost, as it came to be
// known later.
type Event struct {
	model.Event
	Moment float64 // at which it stands in the order of time
	Claims int     // that are about it: all that the day knows, of a ghost all there are
	Ghost  bool
}

// Event gives an event that shows.
func (v *View) Event(id string) (Event, bool) {
	i, ok := v.at[id]
	if !ok {
		return Event{}, false
	}
	return v.Events[i], true
}

// Opens tells whether a view is of the whole story, everything known and nothing filtered:
// its events are then the catalogue's.
func (v *View) Opens() bool { return v.opens }

// Facets gives the parts of the filter, which are counted when they are first asked for.
func (v *View) Facets() []Facet { return v.facets() }

// Position tells where in Events an event stands.
func (v *View) Position(id string) (int, bool) {
	i, ok := v.at[id]
	return i, ok
}

// Through gives the day up to which a story is known as of another: that day
// itself, or the one of the last report where everything is.
func Through(x *model.Index, asOf model.Day) model.Day {
	if asOf != state.Always {
		return asOf
	}
	reports := x.Reports()
	if len(reports) == 0 {
		return model.Undated
	}
	return reports[len(reports)-1]
}

// Ways gives the steps of people from event to event, as track.Ways does, as the
// state's day knows them, whatever the filter leaves out.
func (v *View) Ways(people ...string) []track.Move { return v.book.Ways(people...) }

// WaysInPieces gives those of one person, and pauses between pieces of the work.
func (v *View) WaysInPieces(pause func(), person string) []track.Move {
	return v.book.WaysInPieces(pause, person)
}

// Track is that of a person, as the state's day knows them, whatever the filter leaves
// out.
func (v *View) Track(person string) track.Track { return v.book.Of(person) }

// Standing is how an event stands as of the state's day.
func (v *View) Standing(e model.Event) string { return e.Standing(v.Through) }

// Told gives an event of the story as the state's day tells of it, whether it
// shows or not; one that the day does not know, as it came to be known, but for its title:
// that would tell what was to come.
func (v *View) Told(id string) (model.Event, bool) {
	if e, ok := v.Known.Event(id); ok {
		return e, true
	}
	e, ok := v.whole.Event(id)
	e.Title = nil
	return e, ok
}

// Ghost tells whether an event shows but is not known yet.
func (v *View) Ghost(id string) bool {
	e, _ := v.Event(id)
	return e.Ghost
}

// New tells whether a claim about an event came to be known on the state's very
// day. Where everything is known, nothing is new.
func (v *View) New(id string) bool { return v.fresh[id] }

// Order lists the events that show and are known, in the order of time.
func (v *View) Order() (ids []string) {
	for _, e := range v.Events {
		if !e.Ghost {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// All is Order with the ghosts among the others.
func (v *View) All() []string {
	ids := make([]string, len(v.Events))
	for i, e := range v.Events {
		ids[i] = e.ID
	}
	return ids
}

// Numbered gives v with each event numbered in the order of Order, as a figure
// on paper refers to its list.
func (v *View) Numbered() *View {
	n := *v
	n.numbered = map[string]int{}
	for i, id := range v.Order() {
		n.numbered[id] = i + 1
	}
	return &n
}

// Number gives an event's number from 1, and 0 where v is not numbered.
func (v *View) Number(id string) int { return v.numbered[id] }
