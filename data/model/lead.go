package model

// Lead is what a story says first: what its sources say, and what they leave
// open, in a sentence or two.
type Lead struct{ Title, Text Text }

// IsZero tells whether a story has no lead.
func (l Lead) IsZero() bool { return len(l.Title) == 0 && len(l.Text) == 0 }

// Note is one of the findings that belong to a lead: Text tells it in the column,
// Label on the figure, beside the first of its events.
type Note struct {
	Text, Label Text
	Events      []string // ids; those of its claims where it names none itself
	Claims      []string // ids, likewise optional
}

// Publisher is who publishes a story, and where.
type Publisher struct{ Name, URL string }

// MostNotes is how many notes a lead has at most: more would be a list, and the
// figure has no room for them.
const MostNotes = 3

// About gives the events that a note is about, each once, in its order.
func (x *Index) About(n Note) (events []Event) {
	ids := n.Events
	for _, id := range n.Claims {
		if c, ok := x.Claim(id); ok && len(n.Events) == 0 {
			ids = append(ids, c.Event)
		}
	}
	seen := map[string]bool{}
	for _, id := range ids {
		if e, ok := x.Event(id); ok && !seen[id] {
			seen[id] = true
			events = append(events, e)
		}
	}
	return events
}
