package scene

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strconv"

	"dateline/app/state"
	"dateline/data/model"
)

// note is one finding of the story's lead on the figure: its number in a ring, its
// words beside that, on a fine leader from the mark of the event that it is about.
type note struct {
	number   int
	event    string
	lang     string // of its words, as a Shape has it
	at       mark
	wordings []wording // in which its words find room where it stands alone, best first
	wording            // the one that it has
}

// wording is a note's words as they are broken.
type wording struct {
	lines []string
	wide  float64 // the widest of them, in px
	price float64
}

const (
	noteSize = 14.0 // px of a note's words
	noteLead = 17.0 // of its lines
	noteRing = 9.0  // radius of the ring round its number
	noteGap  = 6.0  // px between ring and words
	noteAir  = 5.0  // px that a note keeps from all else
)

// The widths in px at which a note's words are broken, best first, and what it
// costs to take the next, in px of leader.
var noteWidths = []float64{150, 190, 110, 84}

const nextWidth = 40.0

// Annotated tells whether the lead's notes show: nothing is chosen, so that nothing is
// known too early, and the map stands as the story opens.
func (w *World) Annotated(s state.State) bool {
	return s.Fresh() && s.Map == state.Camera{} && !w.Story.Lead.IsZero()
}

// noteShapes seats the notes of the story's lead, before any label but those of
// their events: other labels have more places to go to. What finds no room keeps its
// place in the column.
func (w *World) noteShapes(s state.State, sc Scene, marks []mark, b *board) []Shape {
	if !w.Annotated(s) {
		return nil
	}
	var notes []note
	for i, n := range w.Story.Notes {
		if to, ok := w.noted(n, marks); ok {
			to.number, to.lang = i+1, sc.tongue(n.Label)
			notes = append(notes, to.broken(sc.in(n.Label), b, sc.Frame))
		}
	}
	plan := notePlan{board: b}
	for order := range orders(notes) {
		if plan.worded == len(notes) {
			break
		}
		if next := (notePlan{board: b}).with(order); next.better(plan) {
			plan = next
		}
	}
	b.take(plan.stands...)
	b.leads.add(plan.leads...)
	return plan.shapes
}

// orders gives the orders in which notes can be seated: which goes first decides
// which way the others may go. Of the three that a story has at most there are
// six.
func orders(notes []note) iter.Seq[[]note] {
	return func(yield func([]note) bool) {
		if len(notes) < 2 {
			yield(notes)
			return
		}
		for i := range notes {
			rest := slices.Delete(slices.Clone(notes), i, i+1)
			for order := range orders(rest) {
				if !yield(append([]note{notes[i]}, order...)) {
					return
				}
			}
		}
	}
}

// notePlan is how notes stand on a board that they do not change.
type notePlan struct {
	*board
	stands, leads []Box // of the notes alone
	shapes        []Shape
	worded        int // how many have their words
	price         float64
}

// better tells whether more notes have found room with their words, then at all,
// then nearer to their marks.
func (p notePlan) better(than notePlan) bool {
	return cmp.Or(cmp.Compare(p.worded, than.worded), cmp.Compare(len(p.shapes), len(than.shapes)), cmp.Compare(than.price, p.price)) > 0
}

// with seats notes in an order, each in its cheapest seat.
func (p notePlan) with(order []note) notePlan {
	for _, n := range order {
		n, st := p.cheapest(n)
		if math.IsInf(st.price, 1) {
			continue
		}
		p.stands = append(p.stands, n.ring(st).Grow(noteAir))
		if len(n.lines) > 0 {
			p.stands = append(p.stands, st.words.Grow(noteAir))
			p.worded++
		}
		p.leads = append(p.leads, n.stem(st.y), n.arm(st))
		p.shapes, p.price = append(p.shapes, n.shape(st)), p.price+st.price
	}
	return p
}

// broken gives a note the wordings of its words that have room on a board without
// other notes, where the figure has room for all it can say: beside others they can
// only have less.
func (n note) broken(label string, b *board, f Frame) note {
	for i, wide := range noteWidths {
		if !f.full() {
			break
		}
		n.wording.lines = balanced(label, noteSize, wide)
		n.wide, n.wording.price = widest(n.lines, noteSize), float64(i)*nextWidth
		if st := n.seek(notePlan{board: b}, math.Inf(1)); !math.IsInf(st.price, 1) {
			n.wordings = append(n.wordings, n.wording)
		}
	}
	return n
}

// cheapest finds a note's seat: with its words where they have room, else for its
// number alone.
func (p notePlan) cheapest(n note) (best note, at noteSeat) {
	at.price = math.Inf(1)
	for _, n.wording = range n.wordings {
		st := n.seek(p, at.price-n.wording.price)
		if st.price += n.wording.price; st.price < at.price {
			best, at = n, st
		}
	}
	if math.IsInf(at.price, 1) {
		n.wording = wording{}
		best, at = n, n.seek(p, math.Inf(1))
	}
	return best, at
}

// noted finds the mark that a note hangs on: that of the first of its events that
// shows.
func (w *World) noted(n model.Note, marks []mark) (note, bool) {
	for _, e := range w.About(n) {
		for _, m := range marks {
			for _, is := range m.all() {
				if is.ID == e.ID {
					return note{event: e.ID, at: m}, true
				}
			}
		}
	}
	return note{}, false
}

// shape draws a note, bound to its event.
func (n note) shape(st noteSeat) Shape {
	from, rim := n.at.y+n.at.r+1, st.x-noteRing
	if st.y < n.at.y {
		from = n.at.y - n.at.r - 1
	}
	x, end := st.words.X, "start"
	if st.left {
		rim, x, end = st.x+noteRing, st.words.Right(), "end"
	}
	g := group("finding",
		path("finding-lead", "M"+num(n.at.x)+" "+num(from)+"V"+num(st.y)+"H"+num(rim)),
		circle("finding-ring", st.x, st.y, noteRing),
		text("finding-number", st.x, st.y+4, "middle", strconv.Itoa(n.number)))
	g.Bind.Event = n.event
	for i, l := range n.lines {
		g.Kids = append(g.Kids, text("finding-words", x, st.y-noteLead/2+noteLead*(float64(i)+0.78), end, l).in(n.lang))
	}
	return g
}
