package model

// The kinds an event can be of in every story; a story may have others of its own. A
// statement is said and not done, a situation lasts; all others are done by their
// people.
const (
	Meeting     = "meeting"
	Talks       = "talks"
	Visit       = "visit"
	Arrival     = "arrival"
	Departure   = "departure"
	Journey     = "journey"
	Release     = "release"
	Ceremony    = "ceremony"
	Speech      = "speech"
	Vote        = "vote"
	Attack      = "attack"
	Accident    = "accident"
	Publication = "publication"
	Statement   = "statement"
	Situation   = "situation"
)

// Kinds lists them in the order in which a page offers them.
var Kinds = []string{Meeting, Talks, Visit, Arrival, Departure, Journey, Release, Ceremony, Speech, Vote, Attack, Accident, Publication, Statement, Situation}

// Kind is one that a story has of its own, as "exhibition". Its people take part.
type Kind struct {
	ID   string
	Name Text
}

// Kind gives a story's own kind.
func (s Story) Kind(id string) (Kind, bool) {
	for _, k := range s.Kinds {
		if k.ID == id {
			return k, true
		}
	}
	return Kind{}, false
}

// Said tells whether an event is something said and not done.
func (e Event) Said() bool { return e.Kind == Statement }

// Done tells whether an event's people act in it, at its place and time.
func (e Event) Done() bool { return e.Kind != Statement && e.Kind != Situation }

// Meets tells whether an event's people meet each other.
func (e Event) Meets() bool { return e.Kind == Meeting || e.Kind == Talks }

// Dated tells whether anybody says when an event is.
func (e Event) Dated() bool { return !e.When.IsZero() }

// Placed tells whether anybody says where an event is, if only in which country.
func (e Event) Placed() bool { return e.Place != "" }

// Titled gives what an event is called while it has a status: the title for that
// status, else its own.
func (e Event) Titled(status string) Text {
	if t, ok := e.Titles[status]; ok {
		return t
	}
	return e.Title
}

// Stands tells whether an event took place or is to, as far as anybody says:
// it is not only denied or background.
func (e Event) Stands() bool {
	return e.Status == Happened || e.Status == Disputed || IsPlan(e.Status)
}

// WhenOf gives the time at which a claim puts its event: its own, else the
// event's.
func (c Claim) WhenOf(e Event) When {
	if c.When.IsZero() {
		return e.When
	}
	return c.When
}

// PlaceOf gives the place in which a claim puts its event, likewise.
func (c Claim) PlaceOf(e Event) string {
	if c.Place == "" {
		return e.Place
	}
	return c.Place
}

// Bears tells whether a claim is one that gives its event its status. A dispute
// is between all of them; to deny a plan that nobody has is to deny it.
func (c Claim) Bears(e Event) bool { return c.bears(&e) }

func (c *Claim) bears(e *Event) bool {
	denies := c.Stance == Unplanned && e.Status == Denied
	return c.Event == e.ID && (c.Stance == e.Status || denies || e.Status == Disputed || e.Status == Contested)
}
