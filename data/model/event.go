package model

// The kinds an event can be of. A statement is said and not done, a situation
// lasts; all others put their people in their place.
const (
	Meeting   = "meeting"
	Talks     = "talks"
	Visit     = "visit"
	Arrival   = "arrival"
	Departure = "departure"
	Release   = "release"
	Statement = "statement"
	Situation = "situation"
)

// Kinds lists them in the order in which a page offers them.
var Kinds = []string{Meeting, Talks, Visit, Arrival, Departure, Release, Statement, Situation}

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
func (c Claim) Bears(e Event) bool {
	denies := c.Stance == Unplanned && e.Status == Denied
	return c.Event == e.ID && (c.Stance == e.Status || denies || e.Status == Disputed || e.Status == Contested)
}
