package scene

import (
	"slices"

	"dateline/app/state"
	"dateline/app/view"
)

// berth is the seat that an event's label has when everything is known. It keeps it
// on every day on which the event stands where it does then, and it is kept free for
// it on the others: as days go by labels come, and none moves.
type berth struct {
	label
	seat
}

// berths lists the seats of labels by event.
type berths map[string]berth

// wholeOf lays a story out with everything known, unless it is so from the last
// drawing, or was drawn so then; what has not changed since that is taken over.
func (w *World) wholeOf(pause func(), last Scene, s state.State, f Frame) *Scene {
	s.AsOf, s.Hush = state.Always, false
	from := last
	if last.whole != nil {
		from = *last.whole
	}
	if from.state == s && from.Frame == f {
		return &from
	}
	var v *view.View
	if from.layout.still(s, f) && !s.Filter.InView {
		v = from.schedule.View
	} else {
		v = w.Catalogue.SeeInPieces(pause, s, w.onMap(s, f))
	}
	sc := w.timed(pause, from, v, s, f)
	sc.aloft = nil // its map is not drawn
	return &sc
}

// kept gives the seat that a mark's label has on all days, and whether it has one to
// keep: a mark that stands elsewhere than it will has none yet.
func (b berths) kept(m mark) (at berth, keeps bool) {
	if b == nil || m.early {
		return berth{}, false
	}
	return b[m.ID], true
}

// again seats a label where it stands on other days, in the wording that it has there
// or, where its title is another on this day, in one that has room. It gives false where
// there is none: what is known on this day alone may stand in the way.
func (at berth) again(l label, wordings [][]string, b *board) (label, seat, bool) {
	if at.lines == nil {
		return l, seat{}, false
	}
	l.lines = at.lines
	if slices.ContainsFunc(wordings, func(lines []string) bool { return slices.Equal(lines, at.lines) }) {
		return l, at.seat, b.clears(at.seat, l)
	}
	for _, l.lines = range wordings {
		if st := at.turned(l); l.room.Holds(st.box) && b.clears(st, l) {
			return l, st, true
		}
	}
	return l, seat{}, false
}

// clears tells whether a seat that is kept for a label stands on no name, mark or label
// of this day alone, and is plainly its mark's; letters stand a px within their box.
func (b *board) clears(st seat, l label) bool {
	other := func(m Box) bool { return !m.Has(l.x, l.y) }
	return !b.names.any(st.box.Grow(-1), b.stays) && !b.marks.any(st.box, other) && (st.leader != nil || !b.doubtful(st, l))
}

// stays tells whether a name's room is in a title's way: on an earlier day the line up to
// which all is known breaks at titles, and none moves out of its way.
func (b *board) stays(name Box) bool { return name != b.line || b.whole }

// turned is the seat of another label of a mark, on the same side at the same height.
func (at berth) turned(l label) seat {
	st, w, h := at.seat, l.width(), l.height()
	y := st.box.Y
	switch {
	case st.level:
		y = l.y - h/2
	case st.box.Bottom() < l.y:
		y = st.box.Bottom() - h
	}
	st.box = Box{startOf(st.x, w, st.end), y, w, h}
	if st.leader != nil {
		st.leader = l.lead(st.box)
	}
	return st
}

// moor keeps the berths free from all else; where there are none yet, those that labels
// come to take are kept.
func (b *board) moor(all berths) {
	if b.berths, b.whole = all, all == nil; b.whole {
		b.berths = berths{}
	}
	for _, at := range all {
		b.seat(at.seat)
		b.held.add(at.box)
	}
}

// berth gives a label a seat, for all days where everything is known.
func (b *board) berth(m mark, l label, st seat, always bool) {
	b.seat(st)
	if always {
		b.berths[m.ID] = berth{l, st}
	} else {
		b.names.add(st.box) // no label that keeps its own stands there
	}
}
