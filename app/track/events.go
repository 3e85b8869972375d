package track

import (
	"slices"
	"sort"

	"dateline/data/model"
)

// story is a story's index, asked where its events put people.
type story struct{ *model.Index }

// event is a model event as the claims that name a person put it, with where and
// when it puts them.
type event struct {
	*model.Event
	role        string   // the person's
	claims      []string // that name them, background apart: it says nothing of the event itself
	lane        string   // the city or country that its place counts for
	first, last model.Day
	open        [2]bool
	exact       bool
	moment      float64 // in the order of time
}

// piece is of how many events a pause comes: of a long story one person's are more than a
// frame has room for.
const piece = 500

// events gives the events in which somebody says that a person has part, in the
// order of time.
func (x story) events(pause func(), person string) (list []*event) {
	all := x.EachWith(person)
	list = make([]*event, 0, len(all))
	room, claims := make([]event, len(all)), []*model.Claim(nil) // for all events, and of one after the other

	moved := false // by the claims that name the person, from its place in time
	for i, e := range all {
		if i%piece == piece-1 {
			pause()
		}
		own := e
		if own, claims = x.AppendNaming(claims[:0], e, person); len(claims) > 0 {
			moved = moved || own != e
			room[i] = x.event(own, claims, person)
			list = append(list, &room[i])
		}
	}
	if moved {
		sort.SliceStable(list, func(i, j int) bool { return list[i].moment < list[j].moment })
	}
	return list
}

func (x story) event(e *model.Event, claims []*model.Claim, person string) event {
	ev := event{Event: e, role: e.Foremost(person, claims), claims: asserting(claims), lane: x.lane(e.Place), exact: e.When.Exact(), moment: e.When.Moment()}
	ev.first, ev.last = e.When.Span()
	ev.open[0], ev.open[1] = e.When.Open()
	return ev
}

// asserting gives the ids of claims, background apart.
func asserting(claims []*model.Claim) (ids []string) {
	for _, c := range claims {
		if c.Stance != model.Background {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// lane gives the id of the city or country that a place counts for.
func (x story) lane(place string) string {
	p, _ := x.Lane(place)
	return p.ID
}

// dot tells whether a place is one that two people meet in who are both there.
func (x story) dot(place string) bool {
	p, _ := x.Place(place)
	return x.Pinned(p)
}

// puts tells whether an event puts its person in its place at a known time, be
// it by a plan.
func (e *event) puts() bool {
	return e.Done() && e.Stands() && e.lane != "" && e.Dated() && model.Attends(e.role)
}

// travels tells whether an event is one that moves its person.
func (e *event) travels() bool { return e.role == model.Traveller }

// sourcesOf gives the sources of claims, each once, in the story's order.
func (x story) sourcesOf(claims []string) (ids []string) {
	for _, id := range claims {
		if c, _ := x.Claim(id); !slices.Contains(ids, c.Source) {
			ids = append(ids, c.Source)
		}
	}
	slices.SortStableFunc(ids, func(v, w string) int { return x.Number(v) - x.Number(w) })
	return ids
}
