package scene

import (
	"dateline/app/state"
	"dateline/app/track"
	"dateline/data/model"
)

// leg is a journey on the timeline: between two marks or, where no event stands
// at its start, to one.
type leg struct {
	trip
	from, to mark
	joins    bool // both marks are there
	leaves   mark // from which its line leaves the lane: of a flight that of its last traveller
}

// legLine is what legs drawn as one line have in common: both marks or, of a flight
// and where no mark stands at the start, the lane that they come from.
type legLine struct{ from, lane, to string }

func (l leg) line() legLine {
	switch {
	case l.flight():
		return legLine{"flight", l.from.lane, l.to.name()}
	case l.joins:
		return legLine{l.from.name(), l.from.lane, l.to.name()}
	}
	return legLine{"", l.trip.from.lane, l.to.name()}
}

// flight tells whether a leg is a stated way between lanes. All who have it to one
// event went together, whatever each of them did last before.
func (l leg) flight() bool { return l.joins && l.how == track.Stated && l.from.lane != l.to.lane }

// legs gives the journeys that the timeline shows, each line of a person's once.
func (sc Scene) legs(pause func(), marks []mark) (out []leg) {
	at := make(map[string]*mark, len(sc.schedule.events))
	for i := range marks {
		pause()
		for _, e := range marks[i].all() {
			at[e.ID] = &marks[i]
		}
	}
	sc.standBeyond(at)
	drawn := once{}
	for _, t := range sc.schedule.trips {
		if drawn.full() {
			break
		}
		if sc.passes(t) {
			continue
		}
		from, joins := at[t.from.ID]
		to, stands := at[t.to.ID]
		if !joins {
			from = &mark{}
		}
		if !stands || !joins && t.from.ID != "" || !drawn.more(ends{t.person, from.name(), to.name(), t.how}) {
			continue
		}
		if joins && from == to {
			continue // within a crowd, where nothing of it shows
		}
		out = append(out, leg{trip: t, from: *from, to: *to, joins: joins, leaves: *from})
	}
	together(out)
	return out
}

// together lets the line of a flight leave the lane from the last mark at which
// any of its travellers stands there.
func together(legs []leg) {
	last := map[legLine]mark{}
	for _, l := range legs {
		if m, ok := last[l.line()]; l.flight() && (!ok || m.x < l.from.x) {
			last[l.line()] = l.from
		}
	}
	for i, l := range legs {
		if l.flight() {
			legs[i].leaves = last[l.line()]
		}
	}
}

// wayShapes draws the journeys as lines across the lanes, and takes the room
// along them so that no label stands on one. Several people on one way have one
// line, their strands side by side.
func (w *World) wayShapes(s state.State, sc Scene, marks []mark, b *board) []Shape {
	legs := sc.legs(b.rest, marks)
	threads := strands(legs, leg.line, leg.who)
	spurs, out := map[legLine]spur{}, make([]Shape, len(legs))
	for i, l := range legs {
		out[i] = group(l.kind(s, sc.schedule))
		out[i].Hue, out[i].Bind = w.hues[l.person], Bind{Person: l.person, Journey: l.journey(), To: l.trip.to.ID}
		if l.joins {
			out[i].Kids = l.shapes(threads[i], b)
			continue
		}
		if _, seated := spurs[l.line()]; !seated {
			spurs[l.line()] = b.seatSpur(l.to, w.spurs(l, sc))
		}
		out[i].Kids = spurs[l.line()].shapes(l, threads[i], b)
	}
	for i, names := range w.wayNames(legs, sc, b) {
		out[i].Kids = append(out[i].Kids, names)
	}
	return out
}

// passing gives the room along the journeys, before they have their own: of one that no
// mark begins, where it would come in.
func (w *World) passing(sc Scene, marks []mark) (out []Box) {
	for _, l := range sc.legs(model.AtOnce, marks) {
		if l.joins && l.from.lane != l.to.lane {
			out = append(out, chain(l.ends())...)
		} else if !l.joins {
			sp := w.spurs(l, sc)[0]
			out = append(out, chain(l.to.x+sp.dx, l.to.y+sp.dy, l.to.x, l.to.y)...)
		}
	}
	return out
}

// ends gives where a leg's line begins and ends: at the rims of its marks.
func (l leg) ends() (x1, y1, x2, y2 float64) {
	x1, y1 = toward(l.to.x, l.to.y, l.leaves.x, l.leaves.y, l.leaves.r+1)
	x2, y2 = toward(l.leaves.x, l.leaves.y, l.to.x, l.to.y, l.to.r+1)
	return x1, y1, x2, y2
}

// shapes draws a leg's strand, and takes the room along it where it changes lanes.
// Who did something else before a flight was in the place until then, as nobody
// states.
func (l leg) shapes(st strand, b *board) []Shape {
	x1, y1, x2, y2 := l.ends()
	dx, dy := x2-x1, y2-y1
	x1, y1 = beside(x1, y1, dx, dy, st.off())
	x2, y2 = beside(x2, y2, dx, dy, st.off())
	if l.from.lane != l.to.lane {
		b.along(x1, y1, x2, y2)
	}
	out := []Shape{line("way-"+l.how, x1, y1, x2, y2)}
	if l.leaves.name() != l.from.name() {
		out = append(out, line("way-"+track.Inferred, l.from.x+l.from.r+1, l.from.y, l.leaves.x-l.leaves.r-1, l.leaves.y))
	}
	return out
}

// crosses tells whether a leg leads across the lanes, from and to what is known.
func (l leg) crosses() bool {
	return l.joins && l.from.lane != l.to.lane && !l.trip.from.Ghost && !l.trip.to.Ghost && l.how != track.Arrival
}
