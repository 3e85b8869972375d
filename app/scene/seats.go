package scene

import "math"

// sides of a mark on which a label may stand, in the order in which they are
// tried.
var sides = []struct {
	end   string
	dx    float64 // in radii from the middle
	above bool
}{
	{"start", -1, false}, {"middle", 0, false}, {"end", 1, false},
	{"start", -1, true}, {"middle", 0, true}, {"end", 1, true},
	{"start", 1, false}, {"end", -1, false}, {"start", 1, true}, {"end", -1, true},
}

// The price of a seat: what is cheapest is taken. To stand where another mark's
// label would is dear, a leader has its price, and so has each px of it.
const (
	inTheWay   = 4.0
	onLeader   = 2.0
	pxOfLeader = 1 / 24.0
)

// seek finds the cheapest seat for l, beside its mark or hung on a leader in
// open space. It gives false where there is none: the mark then speaks on hover
// and focus only.
func (b *board) seek(l label) (best seat, ok bool) {
	w, h := l.width(), l.height()
	best.price = math.Inf(1)
	for _, st := range l.besides(w, h) {
		if l.room.Holds(st.box) && b.free(st.box) && !b.doubtful(st, l) {
			best = best.or(st, inTheWay*b.spoils(st.box, l.x))
		}
	}
	if !l.near {
		best = b.hang(l, w, h, best)
	}
	return best, !math.IsInf(best.price, 1)
}

// or gives the cheaper of two seats.
func (s seat) or(t seat, price float64) seat {
	if t.price = price; t.price < s.price {
		return t
	}
	return s
}

// seat gives a seat to its label: nothing else will stand there.
func (b *board) seat(s seat) {
	b.take(s.box.wider(labelGap))
	if l := s.leader; l != nil && l[0] != l[2] {
		b.along(l[0], l[1], l[2], l[3])
	} else if l != nil {
		b.leads.add(Box{l[0] - 0.5, math.Min(l[1], l[3]), 1, math.Abs(l[3] - l[1])})
	}
}

// doubtful tells whether a box that stands by its mark is no farther from
// another, and could be that one's label. It hangs on a leader then, which leaves
// no doubt. One line at the level of a bar's end is plainly that bar's.
func (b *board) doubtful(st seat, l label) bool {
	box := st.box
	if st.level {
		box = Box{box.X, l.y - 1, box.W, 2}
	}
	near := box.apart(Box{l.x - math.Max(l.r, l.half), l.y - l.r, 2 * math.Max(l.r, l.half), 2 * l.r}) + 1.5
	return b.marks.any(box.Grow(near), func(m Box) bool { return !m.Has(l.x, l.y) && m.apart(box) < near })
}

// spoils counts what a label's seat is bad for: other marks whose columns it would
// cover, and, for several each, marks of other days that it would stand on: on those
// days it had to move.
func (b *board) spoils(box Box, x float64) float64 {
	n := b.others(box, x)
	b.absent.any(box.Grow(air), func(Box) bool {
		n += 4
		return false
	})
	return n
}

// others counts the other marks whose columns a box would cover.
func (b *board) others(box Box, x float64) (n float64) {
	b.columns.any(box, func(c Box) bool {
		if x < c.X || x > c.Right() {
			n++
		}
		return false
	})
	return n
}

// besides gives the seats beside a mark, and those before and behind a bar.
func (l label) besides(w, h float64) []seat {
	out := make([]seat, 0, len(sides)+2)
	for _, s := range sides {
		y := l.y + l.r + air
		if s.above {
			y = l.y - l.r - air - h
		}
		out = append(out, l.at(l.x+s.dx*l.r, y, w, h, s.end))
	}
	if l.half > 0 {
		off := l.half + air
		for _, st := range []seat{l.at(l.x+off, l.y-h/2, w, h, "start"), l.at(l.x-off, l.y-h/2, w, h, "end")} {
			st.level = len(l.lines) == 1
			out = append(out, st)
		}
	}
	return out
}

func (l label) at(x, y, w, h float64, end string) seat {
	return seat{box: Box{startOf(x, w, end), y, w, h}, end: end, x: x}
}

func startOf(x, w float64, end string) float64 {
	switch end {
	case "middle":
		return x - w/2
	case "end":
		return x - w
	}
	return x
}
