package scene

import (
	"math"
	"slices"
)

// noteSeat is where a note came to stand: a leader goes up or down from its mark
// to y and on to the ring at x; the words stand beyond the ring.
type noteSeat struct {
	x, y  float64
	left  bool // the words stand to the left of the ring
	words Box
	price float64
}

// How far a note may stand from its mark, and how dear it is to cover the place
// where another mark's label would stand, both in px of leader.
const (
	noteReach = 200.0
	intoWay   = 120.0

	besideMark = 24.0 // px that a label may need above or below the room of its mark
)

// seek tries all places within reach that are cheaper than a price.
func (n note) seek(p notePlan, price float64) noteSeat {
	best := noteSeat{price: price}
	const step = 7.0
	for _, way := range []float64{1, -1} {
		for dy := n.at.r + 24; dy < min(noteReach, best.price); dy += step {
			y := n.at.y + way*dy
			if p.stops(n.stem(y)) {
				break // farther it is stopped too
			}
			for dx := noteRing + 6; dx < min(noteReach, best.price-dy); dx += step {
				best = n.nearer(best, dx, dy, y, p)
			}
		}
	}
	if best.price == price {
		best.price = math.Inf(1)
	}
	return best
}

// nearer gives the better of a seat and those at a distance to either side.
func (n note) nearer(best noteSeat, dx, dy, y float64, p notePlan) noteSeat {
	for _, left := range []bool{false, true} {
		st := n.beside(dx, y, left)
		if !n.fits(st, p) {
			continue
		}
		if st.price = dy + dx + intoWay*p.others(st.words.Grow(besideMark), n.at.x); st.price < best.price {
			best = st
		}
	}
	return best
}

// beside is a seat at a distance to one side.
func (n note) beside(dx, y float64, left bool) noteSeat {
	high := noteLead * float64(len(n.lines))
	st := noteSeat{x: n.at.x + dx, y: y, left: left, words: Box{n.at.x + dx + noteRing + noteGap, y - noteLead/2, n.wide, high}}
	if left {
		st.x = n.at.x - dx
		st.words.X = st.x - noteRing - noteGap - n.wide
	}
	return st
}

// fits tells whether ring, words and the arm to them stand on nothing else.
func (n note) fits(st noteSeat, p notePlan) bool {
	for _, box := range []Box{st.words, n.ring(st)} {
		if !box.Empty() && !p.open(box.Grow(noteAir)) {
			return false
		}
	}
	return !p.stops(n.arm(st))
}

// open tells whether a box stands on nothing, nor on another note.
func (p notePlan) open(box Box) bool {
	return p.room.Holds(box) && !slices.ContainsFunc(p.stands, box.Touches) && !slices.ContainsFunc(p.leads, box.Touches) &&
		p.free(box) && !p.names.touches(box)
}

// stops tells whether a leader would run through text, a mark or another leader.
// Lanes, bars and journeys it may cross.
func (p notePlan) stops(lead Box) bool {
	return p.names.touches(lead) || p.leadsTouch(lead.Grow(2)) || slices.ContainsFunc(p.stands, lead.Touches) ||
		p.taken.any(lead, func(t Box) bool { return t.H > 2 })
}

func (p notePlan) leadsTouch(lead Box) bool {
	return p.board.leads.touches(lead) || slices.ContainsFunc(p.leads, lead.Touches)
}

func (n note) ring(st noteSeat) Box {
	return Box{st.x - noteRing, st.y - noteRing, 2 * noteRing, 2 * noteRing}
}

// stem is the upright part of the leader, from the mark's rim to y.
func (n note) stem(y float64) Box {
	lead := Box{n.at.x - 0.5, math.Min(n.at.y, y), 1, math.Abs(y - n.at.y)}
	return lead.from(n.at.y, n.at.r+clear)
}

// arm is the level part, from above or below the mark to the ring.
func (n note) arm(st noteSeat) Box {
	from, to := n.at.x, st.x-noteRing
	if st.left {
		from, to = st.x+noteRing, n.at.x
	}
	return Box{from, st.y - 0.5, to - from, 1}
}
