package scene

import "dateline/app/i18n"

// tag is a source on the second clock: a stroke, and its number and name, which
// hang in a row under the line, to the right or the left of the stroke's foot.
type tag struct {
	id        string
	number    int   // of the source in the story
	also      []int // numbers of neighbours for which its name stands too
	publisher string
	words     *i18n.Words
	stated    bool
	x, y      float64      // px, the stroke's middle
	bars      [][2]float64 // px, of a month or a year of which no day is known
	name      string       // empty where a neighbour's stands for it
	target    Box          // in which a pointer hits the stroke
	wide      float64      // px, of the name
	most      float64      // px that the publisher may take of it
	hung      bool
	row       int
	leftward  bool
}

const (
	tagSize   = 11.5
	tagRow    = 14.0 // px from one row of names to the next
	choices   = 8    // four rows, to the right and to the left in each
	nameFoot  = 10.5 // px from a row's top to where its names stand
	tagPad    = 5.0  // px between a stroke and its name
	stemHalf  = 12.0 // px that a stroke reaches over and under the line
	mostTries = 4000 // to hang all the names
)

// box is the room of a tag's name.
func (t *tag) box() Box {
	b := Box{t.x + tagPad, t.y + 7 + float64(t.row)*tagRow, t.wide, tagRow - 1}
	if t.leftward {
		b.X = t.x - tagPad - t.wide
	}
	return b
}

// lead is the room of what joins a stroke and a name that hangs below it.
func (t *tag) lead() Box {
	return Box{t.x - 2, t.y + stemHalf, 4, max(0, t.box().Bottom()-t.y-stemHalf)}
}

// hang finds a row and a side for each name, so that none lies on another or on
// a stroke's way down to its own. It gives false where that cannot be had.
func hang(tags []tag, b *board) bool {
	tries := mostTries
	return hangFrom(tags, 0, b, &tries)
}

// hangFrom hangs the names from the i-th on beside those hung already, and
// takes a choice back that leaves no room for a later name.
func hangFrom(tags []tag, i int, b *board, tries *int) bool {
	if i == len(tags) {
		return true
	}
	t := &tags[i]
	if t.name == "" {
		return hangFrom(tags, i+1, b, tries)
	}
	for choice := 0; choice < choices && *tries > 0; choice++ {
		*tries--
		if t.hung = t.fits(choice, tags[:i], b); t.hung && hangFrom(tags, i+1, b, tries) {
			return true
		}
	}
	t.hung = false
	return false
}

// fits puts a name in a row and on a side, and tells whether it has its room
// there beside those that hang.
func (t *tag) fits(choice int, others []tag, b *board) bool {
	t.row, t.leftward = choice/2, choice%2 == 1
	box, lead := t.box(), t.lead()
	if !b.free(box) {
		return false
	}
	for i := range others {
		o := &others[i]
		if !o.hung {
			continue
		}
		if hung := o.box(); hung.Touches(box) || hung.Touches(lead) || o.lead().Touches(box) {
			return false
		}
	}
	return true
}

// shape draws a tag, bound to its source.
func (t tag) shape(y float64) Shape {
	kind := "stem"
	if !t.stated {
		kind = "stem-inferred"
	}
	g := group("source", rect("target", t.target), line(kind, t.x, y-stemHalf, t.x, y+stemHalf))
	for _, bar := range t.bars {
		g.Kids = append(g.Kids, line("stem-span", bar[0], y, bar[1], y))
	}
	if !t.hung {
		return g
	}
	box := t.box()
	if t.row > 0 {
		g.Kids = append(g.Kids, line("stem-lead", t.x, y+stemHalf, t.x, box.Y+11))
	}
	x, end := box.X, "start"
	if t.leftward {
		x, end = box.Right(), "end"
	}
	g.Kids = append(g.Kids, text("stem-name", x, box.Y+nameFoot, end, t.name))
	return g
}
