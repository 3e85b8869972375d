package state

import "strings"

// Kind is what a Thing is.
type Kind string

// The kinds of things that a reader can choose and read about. In an address each
// stands before an id: show=journey:PERSON/EVENT, show=place:ID, show=source:ID,
// show=days:2025-03-13 or show=days:2025-03-15/2025-04-10.
const (
	Journey Kind = "journey" // of a person, to an event
	Place   Kind = "place"
	Source  Kind = "source"
	Days    Kind = "days" // a day, or the first and the last of some
	Event   Kind = "event"
	Person  Kind = "person"
)

// shown are the kinds that can stand in State.Show. An event and a person have
// keys of their own.
var shown = map[Kind]bool{Journey: true, Place: true, Source: true, Days: true}

// Elsewhere is the id of the place that no map and no city's lane shows.
const Elsewhere = "elsewhere"

// Thing is one of what a story's figure is made of, by its kind and id. The zero
// Thing is none.
type Thing struct {
	Kind Kind
	ID   string
}

// ThingOf reads what String writes; the zero Thing where that is none that can
// be shown.
func ThingOf(text string) Thing {
	kind, id, _ := strings.Cut(text, ":")
	if !shown[Kind(kind)] || id == "" {
		return Thing{}
	}
	return Thing{Kind(kind), id}
}

// String writes a thing as an address has it, "" for none.
func (t Thing) String() string {
	if t == (Thing{}) {
		return ""
	}
	return string(t.Kind) + ":" + t.ID
}

// Choose gives s with a thing to be read about beside the event that is selected,
// or with none.
func (s State) Choose(t Thing) State {
	s.Show = t
	return s
}
