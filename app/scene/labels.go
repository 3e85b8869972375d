package scene

import "math"

// label is a block of text that wants to stand by a mark.
type label struct {
	lines  []string
	size   float64
	x, y   float64 // the mark's middle
	r      float64 // its radius
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
}

// board holds the boxes that are taken. A label is only ever set where it
// touches none of them.
type board struct {
	room    Box
	taken   field
	soft    field // taken by bars, which a leader may cross
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

// spots to the sides of a mark, as offsets in (width, height, radius), in the
// order in which they are tried.
var sides = []struct {
	end    string
	dx, dy float64 // in radii from the middle
	above  bool
	level  bool
}{
	{"start", -1, 1, false, false}, {"middle", 0, 1, false, false}, {"end", 1, 1, false, false},
	{"start", -1, -1, true, false}, {"middle", 0, -1, true, false}, {"end", 1, -1, true, false},
	{"start", 1, 1, false, false}, {"end", -1, 1, false, false}, {"start", 1, -1, true, false}, {"end", -1, -1, true, false},
}

const (
	air      = 3.0 // px between a mark and its label
	labelGap = 5.0 // px between two labels on one line
)

// place seats l, beside its mark or hung on a leader in open space, and takes
// the room. It gives false where there is none: the mark then speaks on hover
// and focus only.
func (b *board) place(l label) (seat, bool) {
	w, h := widest(l.lines, l.size), l.height()
	if st, ok := b.kindest(l, w, h); ok {
		b.take(st.box.wider(labelGap))
		return st, true
	}
	if l.near {
		return seat{}, false
	}
	return b.hang(l, w, h)
}

// kindest takes the free side that is in the way of the fewest other marks.
func (b *board) kindest(l label, w, h float64) (best seat, ok bool) {
	least := math.MaxInt
	for _, s := range sides {
		st := l.beside(w, h, s.end, s.dx, s.above, s.level)
		if !b.free(st.box) {
			continue
		}
		if n := b.inTheWay(st.box, l.x); n < least {
			best, least, ok = st, n, true
		}
	}
	return best, ok
}

// inTheWay counts the other marks whose columns a box would cover.
func (b *board) inTheWay(box Box, x float64) int {
	n := 0
	b.columns.any(box, func(c Box) bool {
		if x < c.X || x > c.Right() {
			n++
		}
		return false
	})
	return n
}

func (l label) beside(w, h float64, end string, dx float64, above, level bool) seat {
	x, y := l.x+dx*l.r, l.y+l.r+air
	if above {
		y = l.y - l.r - air - h
	}
	if level {
		x, y = l.x+dx*(l.r+2*air), l.y-h/2
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

// hang looks for open space above and below, nearest first.
func (b *board) hang(l label, w, h float64) (seat, bool) {
	const step, far = 6, 20 // farther off, a reader looks for it in another lane
	ways := []float64{1, -1}
	for k := 2; k < far && len(ways) > 0; k++ {
		for i := 0; i < len(ways); i++ {
			sign := ways[i]
			y := l.y + sign*(l.r+float64(k)*step)
			if sign < 0 {
				y -= h
			}
			if b.barred(l, h, y) {
				ways = append(ways[:i:i], ways[i+1:]...) // farther is barred too
				i--
				continue
			}
			for _, end := range []string{"start", "end", "middle"} {
				if st, ok := b.hung(l, w, h, y, end); ok {
					return st, true
				}
			}
		}
	}
	return seat{}, false
}

// barred tells whether even the shortest leader to a label at y leaves the room
// or runs through text.
func (b *board) barred(l label, h, y float64) bool {
	near, edge := l.y+l.r+clear, y
	if y < l.y {
		near, edge = l.y-l.r-clear, y+h
	}
	if y < b.room.Y || y+h > b.room.Bottom() {
		return true
	}
	return b.crossesText(Box{l.x - 0.5, math.Min(near, edge), 1, math.Abs(edge - near)})
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
	if !b.free(box) || b.crossesText(lead.from(l.y, l.r+clear)) {
		return seat{}, false
	}
	b.take(box.wider(labelGap))
	b.leads.add(lead)
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

// crossesText tells whether a leader would run through something taller than
// a line; lanes may be crossed.
func (b *board) crossesText(lead Box) bool {
	return b.taken.any(lead, func(t Box) bool { return t.H > 2 })
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
