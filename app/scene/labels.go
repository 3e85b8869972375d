package scene

import "math"

// label is a block of text that wants to stand by a mark.
type label struct {
	lines  []string
	size   float64
	x, y   float64 // the mark's middle
	r      float64 // its radius
	room   Box     // its lane's, in which it may stand
	near   bool    // may only stand beside its mark, not hang on a leader
	kind   string
	bind   Bind
	family float64 // line height, px; 0 takes size*1.15
}

// seat is where a label came to stand.
type seat struct {
	box    Box
	end    string
	x      float64
	leader []float64 // x1, y1, x2, y2 of the line it hangs on, or nil
	price  float64
}

// board holds the boxes that are taken. A label is only ever set where it
// touches none of them.
type board struct {
	room    Box
	taken   field
	soft    field // taken by bars and by the line up to which all is known
	marks   field // each as large as it is drawn
	leads   field // leaders; text may not stand on them
	columns field // where labels of marks not yet served would stand
	names   field // of lanes and journeys, which stand beside lines that are taken
}

// name takes room for a name that may stand beside its own line, but on no
// other name. It gives false where there is one.
func (b *board) name(boxes ...Box) bool {
	for _, box := range boxes {
		if b.names.touches(box) {
			return false
		}
	}
	b.names.add(boxes...)
	b.take(boxes...)
	return true
}

func (b *board) take(boxes ...Box) { b.taken.add(boxes...) }

func (b *board) free(box Box) bool {
	return b.room.Holds(box) && !b.taken.touches(box) && !b.soft.touches(box) && !b.leads.touches(box)
}

func (l label) height() float64 {
	h := l.family
	if h == 0 {
		h = l.size * 1.16
	}
	return h * float64(len(l.lines))
}

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

const (
	air      = 3.0 // px between a mark and its label
	labelGap = 5.0 // px between two labels on one line
)

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
	w, h := widest(l.lines, l.size), l.height()
	best.price = math.Inf(1)
	for _, s := range sides {
		st := l.beside(w, h, s.end, s.dx, s.above)
		if l.room.Holds(st.box) && b.free(st.box) && !b.doubtful(st.box, l) {
			best = best.or(st, inTheWay*b.others(st.box, l.x))
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
	if l := s.leader; l != nil {
		b.leads.add(Box{l[0] - 0.5, math.Min(l[1], l[3]), 1, math.Abs(l[3] - l[1])})
	}
}

// doubtful tells whether a box beside a mark stands so near to another that it
// could be that one's label. It hangs on a leader then, which leaves no doubt.
func (b *board) doubtful(box Box, l label) bool {
	return b.marks.any(box.Grow(air+2), func(m Box) bool { return !m.Has(l.x, l.y) })
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

func (l label) beside(w, h float64, end string, dx float64, above bool) seat {
	x, y := l.x+dx*l.r, l.y+l.r+air
	if above {
		y = l.y - l.r - air - h
	}
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

// hang looks for open space above and below, nearest first, that is cheaper
// than the best seat so far.
func (b *board) hang(l label, w, h float64, best seat) seat {
	const step, far = 3, 40 // farther off, a reader looks for it in another lane
	for _, sign := range []float64{1, -1} {
		for k := 1.0; k < far && onLeader+k*step*pxOfLeader < best.price; k++ {
			y := l.y + sign*(l.r+k*step)
			if sign < 0 {
				y -= h
			}
			if b.barred(l, h, y) {
				break // farther is barred too
			}
			for _, end := range []string{"start", "end", "middle"} {
				if st, ok := b.hung(l, w, h, y, end); ok {
					best = best.or(st, onLeader+k*step*pxOfLeader+inTheWay*b.others(st.box, l.x))
				}
			}
		}
	}
	return best
}

// barred tells whether even the shortest leader to a label at y leaves the
// lane's room or runs through text or another mark.
func (b *board) barred(l label, h, y float64) bool {
	near, edge := l.y+l.r+clear, y
	if y < l.y {
		near, edge = l.y-l.r-clear, y+h
	}
	if y < l.room.Y || y+h > l.room.Bottom() {
		return true
	}
	return b.crosses(Box{l.x - 0.5, math.Min(near, edge), 1, math.Abs(edge - near)})
}

// clear is where a leader leaves the room that its own mark has taken, in px
// from the mark's rim.
const clear = 2.1

func (b *board) hung(l label, w, h, y float64, end string) (seat, bool) {
	pad := map[string]float64{"start": 4, "end": -4}[end]
	box := Box{startOf(l.x+pad, w, end), y, w, h}
	near, edge := l.y+l.r, y
	foot := y + h
	if y < l.y {
		near, edge, foot = l.y-l.r, y+h, y
	}
	if end == "middle" {
		foot = edge
	}
	lead := Box{l.x - 0.5, math.Min(near, foot), 1, math.Abs(foot - near)}
	if !l.room.Holds(box) || !b.free(box) || b.crosses(lead.from(l.y, l.r+clear)) {
		return seat{}, false
	}
	return seat{box: box, end: end, x: l.x + pad, leader: []float64{l.x, near, l.x, foot}}, true
}

// from cuts off what of an upright leader lies nearer to y than r.
func (b Box) from(y, r float64) Box {
	top, low := b.Y, b.Bottom()
	if low > y+r {
		top = math.Max(top, y+r)
	} else {
		low = math.Min(low, y-r)
	}
	return Box{b.X, top, b.W, low - top}
}

// crosses tells whether a leader would run through text or another mark. Its
// own lane may be crossed, by the leader of a bar that hangs below it.
func (b *board) crosses(lead Box) bool {
	return b.soft.touches(lead) || b.taken.any(lead, func(t Box) bool { return t.H > 2 })
}

// shapes draws a seated label.
func (l label) shapes(s seat) Shape {
	g := group("label")
	g.Bind = l.bind
	if s.leader != nil {
		g.Kids = append(g.Kids, line("leader", s.leader[0], s.leader[1], s.leader[2], s.leader[3]))
	}
	lh := l.height() / float64(len(l.lines))
	for i, t := range l.lines {
		g.Kids = append(g.Kids, text(l.kind, s.x, s.box.Y+lh*float64(i)+lh*0.8, s.end, t))
	}
	return g
}
