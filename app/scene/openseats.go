package scene

import (
	"math"
	"slices"
)

// open gives the stretches without lanes above and below a country's, of which a
// lane has no part since others of its country lie between. A label that finds no
// seat in its lane's own room may hang there.
func (sc Scene) open(place string, plot Box) (out []Box) {
	lanes, f := sc.Lanes, sc.Frame
	at := slices.IndexFunc(lanes, func(l Lane) bool { return l.Place == place })
	if at < 0 || lanes[at].Country == "" {
		return nil
	}
	first, last := at, at
	for first > 0 && lanes[first-1].Country == lanes[at].Country {
		first--
	}
	for last+1 < len(lanes) && lanes[last+1].Country == lanes[at].Country {
		last++
	}
	if first < at {
		out = append(out, stretch(plot, sc.above(first, plot), lanes[first].head(f, "")))
	}
	if last > at && last+1 < len(lanes) {
		out = append(out, stretch(plot, lanes[last].foot(f, ""), lanes[last+1].head(f, lanes[at].Country)))
	}
	return out
}

// above gives where the room over a country's first lane begins.
func (sc Scene) above(first int, plot Box) float64 {
	if first == 0 {
		return plot.Y
	}
	return sc.Lanes[first-1].foot(sc.Frame, sc.Lanes[first].Country)
}

func stretch(plot Box, top, low float64) Box { return Box{plot.X, top, plot.W, math.Max(0, low-top)} }

// How far from its mark a label may hang in an open stretch, and from one try to
// the next, in px.
const openReach, openStep = 200.0, 3.0

// across hangs a label in the open, on a leader that runs over lanes but through no
// text, mark or bar.
func (b *board) across(l label, open []Box) (best seat, ok bool) {
	w, h := l.width(), l.height()
	best.price = math.Inf(1)
	for _, l.room = range open {
		for y := l.room.Y; y+h <= l.room.Bottom(); y += openStep {
			far := math.Abs(y + h/2 - l.y)
			if price := onLeader + far*pxOfLeader; far < openReach && price < best.price {
				best = b.hungAt(l, w, h, y, price, best)
			}
			b.rest()
		}
	}
	return best, !math.IsInf(best.price, 1)
}

// hungAt gives the better of a seat and those of a label that hangs at a height.
func (b *board) hungAt(l label, w, h, y, price float64, best seat) seat {
	for _, end := range []string{"start", "end", "middle"} {
		if st, ok := b.hung(l, w, h, y, end); ok {
			best = best.or(st, price+inTheWay*b.spoils(st.box, l.x))
		}
	}
	return best
}

// abreast seats a label of one line beside its mark or bar, on the lane's line or right
// under it: there is room between lanes that leave none above and below the mark.
func (b *board) abreast(l label) (best seat, ok bool) {
	w, h, off := l.width(), l.height(), math.Max(l.r, l.half)+air
	best.price = math.Inf(1)
	for _, y := range []float64{l.y - h - 1, l.y + 1} {
		for _, st := range []seat{l.at(l.x+off, y, w, h, "start"), l.at(l.x-off, y, w, h, "end")} {
			if b.free(st.box) {
				best = best.or(st, inTheWay*b.spoils(st.box, l.x))
			}
		}
	}
	return best, !math.IsInf(best.price, 1)
}

// anyhow seats the label of what is selected, which never goes without: on whatever
// is no text and no other mark, as near as there is room; rather in its lane's room than
// on another lane, and rather straight over or under its mark than to a side, where a
// slanted line leads to it. On a lane's line it is last.
func (b *board) anyhow(l label) (best seat, ok bool) {
	best.price = math.Inf(1)
	for _, room := range []Box{l.room, b.room} {
		l.room = room
		for _, away := range []func(label) func(float64) []seat{label.straight, label.aslant} {
			seats := away(l)
			for off := 0.0; off < math.Min(openReach, best.price); off += openStep {
				best = b.barest(l, seats(off), off, best)
				b.rest()
			}
			if ok = !math.IsInf(best.price, 1); ok {
				return best, ok
			}
		}
	}
	return best, ok
}

// straight gives a label's seats by its mark, moved off px farther over or under it. They
// are asked for some hundred times, and only moved: to measure the words each time took a
// tenth of a still.
func (l label) straight() func(off float64) []seat {
	by := append(l.besides(l.width(), l.height()), l.slid()...)
	seats := slices.Clone(by)
	return func(off float64) []seat {
		for i := range seats {
			if by[i].box.Y < l.y {
				seats[i].box.Y = by[i].box.Y - off
			} else {
				seats[i].box.Y = by[i].box.Y + off
			}
		}
		return seats
	}
}

// aslant gives them moved as far to a side too.
func (l label) aslant() func(off float64) []seat {
	w, h, r := l.width(), l.height(), l.r
	return func(off float64) []seat {
		l.r = r + off
		return l.besides(w, h)
	}
}

// barest gives the best of a seat and of those that are off px from a label's mark.
func (b *board) barest(l label, seats []seat, off float64, best seat) seat {
	for _, st := range seats {
		if !l.room.Holds(st.box) || !b.bare(st.box, l) {
			continue
		}
		if off > clear {
			st.leader = l.lead(st.box)
		}
		best = best.or(st, off+inTheWay*b.spoils(st.box, l.x)+b.lined(st.box))
	}
	return best
}

// slid gives the seats above and below a mark on which a label reaches to the left of it
// by some eighths of its length, or so far that it ends where the room does.
func (l label) slid() (out []seat) {
	const steps = 8
	w, h := l.width(), l.height()
	out = make([]seat, 0, 2*steps)
	for _, y := range []float64{l.y + l.r + air, l.y - l.r - air - h} {
		for left := 0.0; left < 1; left += 1.0 / steps {
			out = append(out, l.at(math.Min(l.x-left*w, l.room.Right()-w), y, w, h, "start"))
		}
	}
	return out
}

// onLane is what it costs a label to stand on a lane's line, in px of a leader.
const onLane = 120.0

// lined is the price of standing on a lane.
func (b *board) lined(box Box) float64 {
	if b.taken.any(box, func(t Box) bool { return t.H <= 1 }) {
		return onLane
	}
	return 0
}

// over seats the label of what is selected where nothing is free within reach: on a
// plate beside its mark, which covers as few others as can be, and no name.
func (b *board) over(l label) (best seat, ok bool) {
	best.price = math.Inf(1)
	for _, st := range l.besides(l.width(), l.height()) {
		if st.plated = true; b.room.Holds(st.box) && !b.names.any(st.box.Grow(air), b.words) {
			best = best.or(st, b.covers(st.box.Grow(air)))
		}
	}
	return best, !math.IsInf(best.price, 1)
}

// words tells whether a name's room is in the way of a plate, as a crowd's number is not.
func (b *board) words(name Box) bool {
	return b.stays(name) && !b.marks.any(name, func(m Box) bool { return ringRoom(m) == name })
}

// covers counts the marks under a box.
func (b *board) covers(box Box) (n float64) {
	b.marks.any(box, func(Box) bool {
		n++
		return false
	})
	return n
}

// bare tells whether a box stands on no text and no mark but the label's own.
func (b *board) bare(box Box, l label) bool {
	return b.room.Holds(box) && !b.names.any(box, b.stays) && !b.leads.touches(box) && !b.marks.any(box, func(m Box) bool { return !m.Has(l.x, l.y) })
}

// lead is the line from a label's mark up or down to where the label stands, slanted
// where that is beside the mark.
func (l label) lead(box Box) []float64 {
	x := math.Max(box.X, math.Min(box.Right(), l.x))
	if box.Y > l.y {
		return []float64{l.x, l.y + l.r, x, box.Y}
	}
	return []float64{l.x, l.y - l.r, x, box.Bottom()}
}
