package track

import (
	"cmp"
	"slices"

	"dateline/data/model"
)

// book is a story with what is asked of it again and again.
type book struct {
	model.Story
	places map[string]model.Place
	claims map[string][]model.Claim // by event
	events []event                  // in order of time
	people map[string][]int         // where in events somebody takes part
	source map[string]int           // the sources' order
}

// event is a model event with where and when it puts its people.
type event struct {
	model.Event
	lane        string
	first, last model.Day
	open        [2]bool
	exact       bool
	moment      float64 // in days; it only orders
}

func newBook(s model.Story) *book {
	b := &book{Story: s, places: map[string]model.Place{}, claims: map[string][]model.Claim{},
		people: map[string][]int{}, source: map[string]int{}}
	for _, p := range s.Places {
		b.places[p.ID] = p
	}
	for i, src := range s.Sources {
		b.source[src.ID] = i
	}
	for _, c := range s.Claims {
		b.claims[c.Event] = append(b.claims[c.Event], c)
	}
	for _, e := range s.Events {
		b.events = append(b.events, b.event(e))
	}
	slices.SortStableFunc(b.events, func(v, w event) int { return cmp.Compare(v.moment, w.moment) })
	for i, e := range b.events {
		for j, p := range e.People {
			if !slices.Contains(e.People[:j], p) {
				b.people[p] = append(b.people[p], i)
			}
		}
	}
	return b
}

func (b *book) event(e model.Event) event {
	ev := event{Event: e, lane: b.lane(e.Place)}
	ev.first, ev.last = e.When.Span()
	ev.open[0], ev.open[1] = e.When.Open()
	ev.exact = !e.When.IsZero() && ev.first == ev.last && ev.open == [2]bool{}
	ev.moment = moment(e.When)
	return ev
}

// lane gives the city or country that a place counts for: a venue or a region
// is what it lies within. Places within each other are nowhere.
func (b *book) lane(place string) string {
	for range len(b.places) + 1 {
		p, ok := b.places[place]
		if !ok {
			return ""
		}
		if p.Kind == "city" || p.Kind == "country" {
			return p.ID
		}
		place = p.Within
	}
	return ""
}

// The hours, as fractions of a day, that stand for the parts of a day where
// events are put in order.
var middles = map[string]float64{
	"morning": 0.3, "noon": 0.5, "afternoon": 0.62, "evening": 0.82, "night": 0.95,
}

// moment is where an event stands in the order of time: at its hour, else in
// the middle of its day, or at the start of its span. What has no end comes
// after all else on its first day.
func moment(w model.When) float64 {
	first, last := w.Span()
	at := float64(first)
	if h, m, ok := w.Clock(); ok {
		return at + (float64(h)+float64(m)/60)/24
	}
	if f, ok := middles[w.Part()]; ok {
		return at + f
	}
	switch _, open := w.Open(); {
	case open:
		return at + 0.99
	case first == last:
		return at + 0.5
	}
	return at
}

// said lists the kinds of events that tell of a thing and put nobody anywhere.
var said = []string{"statement", "situation"}

// done tells whether an event's people act in it.
func (e event) done() bool { return !slices.Contains(said, e.Kind) }

// puts tells whether an event puts its people in its place at a known time,
// be it by a plan.
func (e event) puts() bool {
	stands := e.Status == model.Happened || e.Status == model.Disputed || e.Status == model.Planned
	return e.done() && stands && e.lane != "" && !e.When.IsZero()
}

// claimsOf gives the ids of the claims about the events, background apart: it
// says nothing of the event itself.
func (b *book) claimsOf(events ...string) (ids []string) {
	for _, e := range events {
		for _, c := range b.claims[e] {
			if c.Stance != model.Background {
				ids = append(ids, c.ID)
			}
		}
	}
	return ids
}

// sourcesOf gives the sources of those claims, each once, in the story's order.
func (b *book) sourcesOf(events ...string) (ids []string) {
	for _, e := range events {
		for _, c := range b.claims[e] {
			if c.Stance != model.Background && !slices.Contains(ids, c.Source) {
				ids = append(ids, c.Source)
			}
		}
	}
	slices.SortStableFunc(ids, func(v, w string) int { return b.source[v] - b.source[w] })
	return ids
}

// People lists who takes part in anything, those who do in most events first;
// where that is as many, in the story's order.
func People(s model.Story) []string {
	count := map[string]int{}
	for _, e := range s.Events {
		for j, p := range e.People {
			if !slices.Contains(e.People[:j], p) {
				count[p]++
			}
		}
	}
	var ids []string
	for _, p := range s.People {
		if count[p.ID] > 0 {
			ids = append(ids, p.ID)
		}
	}
	slices.SortStableFunc(ids, func(v, w string) int { return count[w] - count[v] })
	return ids
}
