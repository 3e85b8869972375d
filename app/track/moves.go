package track

import (
	"slices"
	"sort"

	"dateline/data/model"
)

// JoinDays is how far apart two events may be for a way to be drawn between
// them: of longer, nothing tells where the person was in the meantime.
const JoinDays = 7

// moves gives the ways that change the place.
func (x story) moves(person string) []Move {
	return slices.DeleteFunc(x.ways(model.AtOnce, person), func(m Move) bool { return m.From == m.To })
}

// nested tells whether one end of a way lies in the other: from a city to its
// own country is no way.
func (x story) nested(m *Move) bool {
	return m.From != m.To && (x.Inside(m.From, m.To) || x.Inside(m.To, m.From))
}

// ways joins the events that put a person somewhere on a known day. A departure
// tells that they were there until then: it is a step where nothing else puts
// them there, else only the end of being there.
func (x story) ways(pause func(), person string) (ways []Move) {
	events, last := lastly(x.events(pause, person)), &event{Event: &model.Event{}}
	due := "" // where a way leads that is planned for no day
	ways = make([]Move, 0, len(events))
	for i, e := range events {
		if i%piece == piece-1 {
			pause()
		}
		if !e.puts() || !e.exact && !e.ahead() || e.Kind == model.Departure && follows(last, e) && last.lane == e.lane {
			continue
		}
		if m, ok := x.way(last, e); ok && !x.nested(&m) && (!e.ahead() || due != e.lane) {
			m.Person = person
			ways = append(ways, m)
		}
		if e.ahead() {
			due = e.lane
		} else {
			last, due = e, ""
		}
	}
	return ways
}

// ahead tells whether an event is planned from a day on. A way leads to it as to
// one on that day, but none from it: nothing tells what comes first.
func (e *event) ahead() bool { return model.IsPlan(e.Status) && e.open == [2]bool{false, true} }

// lastly gives events with those that are planned from a day on after all else
// of that day: the way there begins at the last thing that puts the person
// anywhere.
func lastly(events []*event) []*event {
	if !slices.ContainsFunc(events, (*event).ahead) {
		return events
	}
	turn := func(e *event) float64 {
		if e.ahead() {
			return float64(e.first) + 1
		}
		return e.moment
	}
	sort.SliceStable(events, func(i, j int) bool { return turn(events[i]) < turn(events[j]) })
	return events
}

// way gives the way to e from last, which is zero before the first. A stated
// origin goes before where the person was last, and is that of those who
// travelled: who received them came from nowhere that is stated.
func (x story) way(last, to *event) (m Move, ok bool) {
	m = Move{To: to.lane, ToEvent: to.ID, Left: to.first, Came: to.first, Due: to.ahead()}
	origin := ""
	if to.travels() {
		origin = x.lane(to.From)
	}
	switch {
	case follows(last, to) && (origin == "" || origin == last.lane && !presumed(last, to) || last.lane == to.lane):
		m.From, m.FromEvent, m.Left = last.lane, last.ID, last.first
		m.Ground = ground(last, to, origin)
		m.Claims = slices.Concat(last.claims, to.claims)
		return m, true
	case origin != "" && origin != to.lane:
		m.From, m.Ground = origin, Stated
	case to.Kind == model.Arrival && to.travels():
		m.Ground = Arrival
	default:
		return m, false
	}
	if model.IsPlan(to.Status) && m.Ground == Stated {
		m.Ground = Intended
	}
	m.Claims = to.claims
	return m, true
}

// follows tells whether an event is near enough after another to be joined to it.
func follows(last, e *event) bool { return last.ID != "" && e.first-last.first <= JoinDays }

// presumed tells whether somebody was only to be where a source says that they
// came from: the journey is stated, and no event is its start.
func presumed(from, to *event) bool {
	return model.IsPlan(from.Status) && !model.IsPlan(to.Status)
}

func ground(from, to *event, origin string) string {
	switch {
	case model.IsPlan(from.Status) || model.IsPlan(to.Status):
		return Intended
	case origin != "" && origin == from.lane:
		return Stated
	}
	return Inferred
}
