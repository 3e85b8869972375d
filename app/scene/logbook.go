package scene

import (
	"fmt"
	"slices"

	"dateline/app/state"
	"dateline/app/track"
	"dateline/data/model"
)

// logs hold the journeys that a story makes when it is seen whole, by person: a page of
// ten thousand events would find thousands of them before it shows any, to draw sixty. A
// journey is three numbers: where the event that it leads to stands in the order of time,
// on what ground, and where the event stands that it comes from. Where no event is that,
// noEvent is added to the ground, and the last number is that of the place which a source
// states, from 1, or 0.
type logs map[string]string

// tripGrounds are the grounds of journeys, by number.
var tripGrounds = [noEvent]string{track.Stated, track.Intended, track.Inferred, track.Arrival}

const noEvent = 4

// shortest is the least that a journey takes in a log.
const shortest = len("0 0 0 ")

// logged writes the journeys of the story as it opens.
func (w *World) logged() logs {
	p := w.schedule(model.AtOnce, w.See(state.State{}, References[0]), state.State{})
	at := map[*event]int{}
	for i, e := range p.events {
		at[e] = i
	}
	all := logs{}
	for _, person := range w.cast {
		all[person] = ""
	}
	for _, t := range p.trips {
		ground := slices.Index(tripGrounds[:], t.how)
		from, stands := at[t.from]
		if !stands {
			ground += noEvent
			from = 1 + slices.IndexFunc(w.Story.Places, func(p model.Place) bool { return p.ID == t.from.lane })
		}
		all[t.person] += fmt.Sprintf("%d %d %d ", at[t.to], ground, from)
	}
	return all
}

// tripsIn reads the journeys of some people, all of whom must have a log.
func (w *World) tripsIn(l logs, people []string) (trips []trip, ok bool) {
	for _, person := range people {
		log, known := l[person]
		if !known {
			return nil, false
		}
		trips = slices.Grow(trips, len(log)/shortest)
		for log != "" {
			var n [3]int
			for i := range n {
				n[i], log = counted(log)
			}
			trips = append(trips, trip{person, w.origin(n[1] < noEvent, n[2]), w.events[n[0]], tripGrounds[n[1]%noEvent]})
		}
	}
	return trips, true
}

func (w *World) origin(stands bool, n int) *event {
	switch {
	case stands:
		return w.events[n]
	case n == 0:
		return nothing()
	}
	return nowhere(w.Story.Places[n-1].ID)
}

// counted reads the number that a text begins with, and gives the text behind the space
// after it.
func counted(text string) (n int, rest string) {
	i := 0
	for ; text[i] != ' '; i++ {
		n = n*10 + int(text[i]-'0')
	}
	return n, text[i+1:]
}
