package scene

import (
	"math"
	"slices"
	"sort"

	"dateline/app/state"
	"dateline/app/track"
	"dateline/app/view"
	"dateline/data/model"
)

// trip is one person's way from one lane to another. How tells on what ground
// it is drawn.
type trip struct {
	person   string
	from, to *event
	how      string // one of the grounds of package track
}

// journeys joins events by ways between them, as far as they are found, and appends them.
func journeys(pause func(), out []trip, ways []track.Move, find func(id string) (*event, bool)) []trip {
	for i := range view.InPieces(pause, len(ways)) {
		m := &ways[i]
		to, ok := find(m.ToEvent)
		from, known := find(m.FromEvent)
		if !known {
			from = nothing()
		}
		if !ok || to.lane == "" || known && from.lane == "" {
			continue
		}
		t := trip{m.Person, from, to, m.Ground}
		if !known && m.From == "" {
			t.how = track.Arrival
		} else if !known {
			t.from = nowhere(m.From) // the origin is stated, and no event stands there
		}
		out = append(out, t)
	}
	return out
}

// nowhere is no event, in a lane.
func nowhere(lane string) *event {
	e := nothing()
	e.lane = lane
	return e
}

// ahead gives the journeys to and from a selected event that is not known yet,
// which are drawn since they are asked for.
func (w *World) ahead(p *schedule, selected string) (out []trip) {
	e := p.event(selected)
	if !e.Ghost {
		return nil
	}
	for _, t := range journeys(model.AtOnce, nil, track.Ways(having(w.Index, p.events), w.led(p.follow)...), p.find) {
		if t.from == e || t.to == e {
			out = append(out, t)
		}
	}
	return out
}

// having gives the index of the same story with some events alone.
func having(x *model.Index, events []*event) *model.Index {
	shown := make([]model.Event, len(events))
	for i, e := range events {
		shown[i] = e.Event.Event
	}
	return x.With(shown)
}

// led lists those whose lines are drawn: who take part in most, and who is followed.
func (w *World) led(follow string) []string {
	var out []string
	for _, p := range w.Story.People {
		if slices.Contains(w.cast, p.ID) || p.ID == follow {
			out = append(out, p.ID)
		}
	}
	return out
}

// mostWays is how many journeys a figure shows at most.
const mostWays = 60

// foremost orders the journeys of a view so that those which say most about the
// selected event come first, where there are more than can be shown.
func (p *schedule) foremost(s state.State) []trip {
	if len(p.trips) <= mostWays {
		return p.trips
	}
	head := p.event(s.Event)
	order := make([]relevance, len(p.trips)) // which is told once, and not at each comparison
	for i := range p.trips {
		t := &p.trips[i]
		order[i] = relevance{t.rank(head, s.Follow), math.Abs(t.to.Moment - head.Moment), i}
	}
	order, rest := foreranked(order)
	// No two are equal: a stable sort would move thousands far more often.
	sort.Slice(order, func(i, j int) bool { return order[i].above(&order[j]) })
	out := make([]trip, 0, len(p.trips))
	for _, o := range append(order, rest...) {
		out = append(out, p.trips[o.at])
	}
	return out
}

// mostRanked is about how many journeys of no relevance but that they are near are put
// in order: those which a figure shows are found among them.
const mostRanked = 2000

// foreranked parts what is relevant or near from the others, which stay as they are: to
// put a hundred thousand in order takes longer than a frame.
func foreranked(order []relevance) (near, others []relevance) {
	if len(order) <= mostRanked {
		return order, nil
	}
	within, days, n, reach := map[int]int{}, []int{}, 0, 0
	for i := range order {
		within[int(order[i].far)]++
	}
	for d := range within {
		days = append(days, d)
	}
	slices.Sort(days)
	for _, reach = range days {
		if n += within[reach]; n >= mostRanked {
			break
		}
	}
	others = make([]relevance, 0, len(order))
	for i := range order {
		if o := order[i]; o.rank < 2 || o.far < float64(reach+1) {
			near = append(near, o)
		} else {
			others = append(others, o)
		}
	}
	return near, others
}

// relevance is how much a journey says about a selected event, and its place in a list.
type relevance struct {
	rank int
	far  float64 // days
	at   int
}

func (r *relevance) above(o *relevance) bool {
	switch {
	case r.rank != o.rank:
		return r.rank < o.rank
	case r.far != o.far:
		return r.far < o.far
	}
	return r.at < o.at
}

// rank is how much a journey says about a selected event: it touches it, is of the
// person who is followed, or neither.
func (t *trip) rank(selected *event, follow string) int {
	switch {
	case t.touches(selected):
		return 0
	case t.person == follow:
		return 1
	}
	return 2
}

// ends tells apart the journeys that are drawn as one line.
type ends struct{ person, from, to, how string }

// once remembers the lines that are drawn, and tells whether one more is due.
type once map[ends]bool

func (o once) more(e ends) bool {
	if o[e] || o.full() {
		return false
	}
	o[e] = true
	return true
}

// full tells whether no more lines are due.
func (o once) full() bool { return len(o) >= mostWays }

// touches tells whether a journey leads to or from what is selected, or to
// where that takes place on the same day.
func (t trip) touches(e *event) bool {
	same := func(a *event) bool {
		return a.ID == e.ID || a.lane == e.lane && a.first == e.first && a.point && e.point
	}
	return e.ID != "" && slices.Contains(e.People, t.person) && (same(t.to) || t.from.ID != "" && same(t.from))
}

// kind is how a journey is drawn: in ghost grey where one of its ends is not
// known yet, in full where it touches what is selected or is of the person who is
// followed; while nothing is chosen, that of the person of whom most is told.
func (t trip) kind(s state.State, p *schedule) string {
	switch {
	case t.from.Ghost || t.to.Ghost:
		return "way ghost"
	case s.Follow != "" && t.person != s.Follow || p.aside(s, t.to):
		return "way aside"
	case s.Follow != "" || s.Fresh() && t.person == p.main || t.touches(p.event(s.Event)):
		return "way lit"
	}
	return "way"
}

// toward gives the point r px short of (x2,y2) on the way from (x1,y1).
func toward(x1, y1, x2, y2, r float64) (x, y float64) {
	d := math.Hypot(x2-x1, y2-y1)
	if d <= r {
		return x1, y1
	}
	return x2 - (x2-x1)*r/d, y2 - (y2-y1)*r/d
}
