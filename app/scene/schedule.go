package scene

import (
	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/app/track"
	"dateline/app/view"
	"dateline/data/model"
)

// event is one that shows, as the view has it, with what the layout asks of it again and
// again.
type event struct {
	*view.Event
	first, last model.Day // over which it is drawn
	lane        string    // id of a city or country, or "" for elsewhere
	standing    string    // its status, or that nobody says what came of a plan
	point       bool      // a mark; else a bar over its span
}

// schedule is a view as Marey's diagram has it: events by lane and in the order
// of time, and who goes from one to the next. No pixel is in it, and nothing
// changes it; what a drawing adds to it stands in a copy.
type schedule struct {
	*view.View
	words  *i18n.Words
	follow string // whose line is followed, or none
	main   string // of whom most is told, or none
	events []*event
	stands []stand // theirs, and all that are kept free for other days
	byLane map[string][]*event
	inner  map[string][]*event // by a place that has no lane of its own
	trips  []trip
	gaps   []track.Gap

	lane string            // of the selected event
	own  map[string]bool   // its lanes on all days; on a slide they alone stand beside the cities'
	fold map[string]string // lanes without room, and those their events stand in
}

func (w *World) schedule(pause func(), v *view.View, s state.State) *schedule {
	p := &schedule{View: v, words: w.Words(s), follow: s.Follow, main: w.Main(), events: w.events, stands: w.standing}
	if !v.Opens() {
		p.events = w.set(pause, v.Events, v.Through)
		pause()
		p.stands = w.reserved(pause, p.events, v.Hushed)
	}
	pause()
	p.byLane, p.inner = map[string][]*event{}, map[string][]*event{}
	for i := range view.InPieces(pause, len(p.events)) {
		e := p.events[i]
		p.byLane[e.lane] = append(p.byLane[e.lane], e)
		if e.Place != e.lane {
			p.inner[e.Place] = append(p.inner[e.Place], e)
		}
	}
	pause()
	p.trips = w.tripsOf(pause, p)
	if s.Follow != "" {
		p.gaps = v.Track(s.Follow).Gaps
	}
	return p
}

// tripsOf gives the journeys that a view's events make; where a filter leaves some out,
// the others are joined. One person's come after the other's: all at once they would take
// several frames, and be copied into one list. Those of the whole story may stand in the
// page.
func (w *World) tripsOf(pause func(), p *schedule) []trip {
	led, of := w.led(p.follow), p.WaysInPieces
	if p.Opens() {
		if trips, ok := w.tripsIn(w.logs, led); ok {
			return trips
		}
	}
	if shown := known(p.events); len(shown) < len(p.Known.Story.Events) {
		of = track.NewBook(having(p.Known, shown)).WaysInPieces
	}
	pause()
	find := func(id string) (*event, bool) {
		e, ok := p.find(id)
		return e, ok && !e.Ghost
	}
	each, n := make([][]track.Move, len(led)), 0
	for i, person := range led {
		each[i] = of(pause, person)
		n += len(each[i])
		pause()
	}
	trips := make([]trip, 0, n)
	for _, ways := range each {
		trips = journeys(pause, trips, ways, find)
	}
	return trips
}

// known leaves out the ghosts.
func known(events []*event) (out []*event) {
	for _, e := range events {
		if !e.Ghost {
			out = append(out, e)
		}
	}
	return out
}

// of tells whether p is what a view comes to in a state.
func (p *schedule) of(v *view.View, words *i18n.Words, follow string) bool {
	return p != nil && p.View == v && p.words == words && p.follow == follow
}

// set gives events their days and lanes, and how they stand on a day. All lie in one
// piece of memory: ten thousand pieces are dear to come by.
func (w *World) set(pause func(), all []view.Event, through model.Day) []*event {
	room, out := make([]event, len(all)), make([]*event, len(all))
	for i := range view.InPieces(pause, len(all)) {
		room[i].Event, out[i] = &all[i], &room[i]
		w.place(out[i], through)
	}
	return out
}

func (w *World) place(e *event, through model.Day) {
	e.lane, e.standing = w.laneOf(e.Place), e.Standing(through)
	e.first, e.last = e.When.Reach()
	e.point = e.first == e.last
}

// laneOf gives the id of the city or country in whose lane a place's events
// stand, or "" where the map does not show it.
func (w *World) laneOf(place string) string {
	l, ok := w.Lane(place)
	if !ok || !w.spots[l.ID].on {
		return ""
	}
	return l.ID
}

// event finds an event by its id; an unknown one is the zero event.
func (p *schedule) event(id string) *event {
	if e, ok := p.find(id); ok {
		return e
	}
	return nothing()
}

// nothing is the zero event.
func nothing() *event { return &event{Event: &view.Event{}} }

// find does so too, and tells whether it shows: the events stand in the view's order.
func (p *schedule) find(id string) (*event, bool) {
	if i, ok := p.Position(id); ok {
		return p.events[i], true
	}
	return nil, false
}

// laneOf gives the lane in which an event stands.
func (p *schedule) laneOf(e *event) string {
	if to, ok := p.fold[e.lane]; ok {
		return to
	}
	return e.lane
}

// ownLanes gives the lanes in which an event stands on some day; an unknown one
// stands elsewhere.
func (p *schedule) ownLanes(id string) map[string]bool {
	own := map[string]bool{}
	for _, e := range p.stands {
		if e.ID == id {
			own[p.laneOf(e.event)] = true
		}
	}
	if len(own) == 0 {
		own[""] = true
	}
	return own
}
