package track

import (
	"slices"

	"dateline/data/model"
)

// story is a story's index, asked where its events put people.
type story struct{ *model.Index }

// event is a model event with where and when it puts its people.
type event struct {
	model.Event
	lane        string // the city or country that its place counts for
	first, last model.Day
	open        [2]bool
	exact       bool
	moment      float64 // in the order of time
}

// events gives the events in which a person takes part, in the order of time.
func (x story) events(person string) []event {
	all := x.EventsWith(person)
	out := make([]event, len(all))
	for i, e := range all {
		out[i] = x.event(e)
	}
	return out
}

func (x story) event(e model.Event) event {
	ev := event{Event: e, lane: x.lane(e.Place), exact: e.When.Exact(), moment: e.When.Moment()}
	ev.first, ev.last = e.When.Span()
	ev.open[0], ev.open[1] = e.When.Open()
	return ev
}

// lane gives the id of the city or country that a place counts for.
func (x story) lane(place string) string {
	p, _ := x.Lane(place)
	return p.ID
}

// city tells whether a place is a city.
func (x story) city(place string) bool {
	p, _ := x.Place(place)
	return p.Kind == model.City
}

// puts tells whether an event puts its people in its place at a known time,
// be it by a plan.
func (e event) puts() bool { return e.Done() && e.Stands() && e.lane != "" && e.Dated() }

// claimsOn gives the ids of the claims about the events, background apart: it
// says nothing of the event itself.
func (x story) claimsOn(events ...string) (ids []string) {
	for _, e := range events {
		for _, c := range x.ClaimsOn(e) {
			if c.Stance != model.Background {
				ids = append(ids, c.ID)
			}
		}
	}
	return ids
}

// sourcesOf gives the sources of those claims, each once, in the story's order.
func (x story) sourcesOf(events ...string) (ids []string) {
	for _, e := range events {
		for _, c := range x.ClaimsOn(e) {
			if c.Stance != model.Background && !slices.Contains(ids, c.Source) {
				ids = append(ids, c.Source)
			}
		}
	}
	slices.SortStableFunc(ids, func(v, w string) int { return x.Number(v) - x.Number(w) })
	return ids
}
