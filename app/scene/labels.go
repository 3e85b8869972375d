package scene

// label is a block of text that wants to stand by a mark.
type label struct {
	lines []string
	lang  string // as a Shape has it
	size  float64
	x, y  float64 // the mark's middle
	r     float64 // its radius
	half  float64 // half a bar's width, 0 for a point
	room  Box     // its lane's, in which it may stand
	near  bool    // may only stand beside its mark, not hang on a leader
	kind  string
	bind  Bind
}

// seat is where a label came to stand.
type seat struct {
	box    Box
	end    string
	x      float64
	leader []float64 // x1, y1, x2, y2 of the line it hangs on, or nil
	level  bool      // one line at a bar's end
	plated bool      // over others, which its plate covers
	price  float64
}

// board holds the boxes that are taken. A label is only ever set where it
// touches none of them.
type board struct {
	pause   func() // between pieces of the work, if they are parted
	room    Box
	taken   field
	soft    field // taken by bars and by the line up to which all is known
	marks   field // each as large as it is drawn
	leads   field // leaders; text may not stand on them
	columns field // where labels of marks not yet served would stand
	names   field // of lanes and journeys, which stand beside lines that are taken
	breaks  field // where lanes break at folds
	passes  field // journeys over the lanes of a slide
	absent  field // marks of other days
	held    field // the room of labels that keep theirs on all days
	line    Box   // up to which everything is known
	crossed []Box // lines of titles that stand on it
	berths  berths
	whole   bool // everything is known
}

// name takes room for a name that may stand beside its own line, but on no
// other name and no label that keeps its seat. It gives false where there is one.
func (b *board) name(boxes ...Box) bool {
	for _, box := range boxes {
		if b.names.touches(box) || b.held.touches(box) {
			return false
		}
	}
	b.names.add(boxes...)
	b.take(boxes...)
	return true
}

// rest pauses where a piece of the work is done.
func (b *board) rest() {
	if b.pause != nil {
		b.pause()
	}
}

func (b *board) take(boxes ...Box) { b.taken.add(boxes...) }

func (b *board) free(box Box) bool {
	return b.room.Holds(box) && !b.taken.touches(box) && !b.soft.touches(box) && !b.leads.touches(box)
}

func (l label) height() float64 {
	return l.size * 1.16 * float64(len(l.lines))
}

func (l label) width() float64 { return widest(l.lines, l.size*weightOf(l.kind)) }

// ringed keeps the label of what is selected off the ring about its mark.
func (l *label) ringed() {
	l.r += ringAir
	if l.half > 0 {
		l.half += ringAir
	}
}

const (
	air      = 3.0 // px between a mark and its label
	labelGap = 5.0 // px between two labels on one line
)

// rows gives the room of each of a seated label's lines.
func (l label) rows(s seat) (out []Box) {
	high := l.height() / float64(len(l.lines))
	for i, t := range l.lines {
		wide := Measure(t, l.size*weightOf(l.kind))
		out = append(out, Box{startOf(s.x, wide, s.end), s.box.Y + high*float64(i), wide, high})
	}
	return out
}

// shapes draws a seated label.
func (l label) shapes(s seat) Shape {
	g := group("label")
	g.Bind = l.bind
	if s.plated {
		g.Kind = "label plated"
		g.Kids = append(g.Kids, rect("paper", s.box.Grow(air)))
	}
	if s.leader != nil {
		g.Kids = append(g.Kids, line("leader", s.leader[0], s.leader[1], s.leader[2], s.leader[3]))
	}
	lh := l.height() / float64(len(l.lines))
	for i, t := range l.lines {
		g.Kids = append(g.Kids, text(l.kind, s.x, s.box.Y+lh*float64(i)+lh*0.8, s.end, t).in(l.lang))
	}
	return g
}
