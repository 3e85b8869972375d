// Package track follows one person through a story: where they stayed, how they
// moved, when nothing is said of them, whom they met, and which claims cannot
// both be true of them.
//
// It takes a story and the id of a person and gives days, kilometres, hours and
// ids; it puts nothing into words. The one rule it keeps: it never knows more
// than a claim says. A plan is no presence, a month is no day, a country is no
// city, and a statement places nobody.
package track

import (
	"dateline/data/model"
	"dateline/data/presence"
)

// Track is what a story says of one person, each list in order of time.
type Track struct {
	Stays     []Stay
	Moves     []Move
	Gaps      []Gap
	Meetings  []Meeting
	Conflicts []presence.Conflict
}

// Stay is a person in a place. Events in one place on the same or on following
// days are one stay, where nothing tells of another place between; those known
// only to within a span are one where they have the same span.
type Stay struct {
	Place       string    // id of a city, or of a country where no city is named
	First, Last model.Day // where not Exact, the days between which it was
	Exact       bool      // the days are known; else it was at some time from First to Last
	Open        [2]bool   // nobody gives the start, the end of the span
	Status      string    // model.Happened, model.Disputed or model.Planned
	Events      []string
	Claims      []string // that say so, or deny it
	moment      float64  // of the first event
}

// The grounds of a move, and of a meeting.
const (
	Stated    = "stated"     // a source says so
	Intended  = "planned"    // an end of the move is only planned
	Inferred  = "inferred"   // the person was here, then there
	Arrival   = "arrival"    // they came; nobody says where from
	BothThere = "both there" // two people were in a place; nobody says they met
)

// Move is a person on the way from one event to the next. On an arrival From
// and FromEvent are empty; FromEvent alone is, where a source names the place
// they came from and no event puts them there.
type Move struct {
	Person             string
	From, To           string // places, as in Stay
	FromEvent, ToEvent string
	Left, Came         model.Day // the days of the two events
	Due                bool      // Came is the first day on which it may be
	Ground             string
	Claims             []string
}

// Gap is a time in which no claim, not even of a plan, places the person.
type Gap struct {
	From, To           model.Day // the last day before and the first day after that they can have been placed
	Days               int       // full days between the two
	FromPlace, ToPlace string
	Planned            bool // one of its ends is only planned
}

// GapDays is the least number of days without a statement that counts as a
// gap: over a weekend nothing need be said of anybody.
const GapDays = 3

// Meeting is two people at one thing, or only in one place.
type Meeting struct {
	With        string
	Place       string // as in Stay; "" where none is named, as for a call
	First, Last model.Day
	When        model.When // of the event, where there is one
	Ground      string     // Stated or BothThere
	Status      string
	Events      []string
	Claims      []string
	Sources     []string // of the claims, in the story's order
}

// Of gives the track of a person. One whom no event names has an empty track.
func Of(index *model.Index, person string) Track {
	x := story{index}
	stays := x.stays(person)
	return Track{
		Stays:     stays,
		Moves:     x.moves(person),
		Gaps:      gaps(stays),
		Meetings:  x.meetings(person),
		Conflicts: presence.Conflicts(index, person),
	}
}

// Ways gives the steps of people from each event on a known day to the next,
// those within one place too: From and To are then the same. It is what a line
// through the events follows; Track.Moves are those that change the place.
func Ways(index *model.Index, people ...string) (ways []Move) {
	x := story{index}
	for _, p := range people {
		ways = append(ways, x.ways(model.AtOnce, p)...)
	}
	return ways
}
