package scene

import (
	"slices"

	"dateline/app/track"
	"dateline/data/model"
)

// spur is a short line to an event that stands for a way whose start no event
// shows: from above or below, as long as there is room.
type spur struct{ dx, dy float64 } // px from the event to where it begins

// Spurs from above and below, the best first.
var (
	fromAbove = []spur{{-15, -34}, {-12, -20}}
	fromBelow = []spur{{-15, 34}, {-12, 20}}
)

// spurs gives the ways in which a leg's spur may be drawn: from the side on which
// its origin lies or, where nobody says where that is, from either.
func (w *World) spurs(l leg, sc Scene) []spur {
	switch {
	case l.how == track.Arrival:
		return slices.Concat(fromAbove, fromBelow)
	case w.below(l, sc):
		return fromBelow
	}
	return fromAbove
}

// below tells whether the origin of a leg lies below its end: by their lanes or,
// where the origin has none, by where it lies on Earth.
func (w *World) below(l leg, sc Scene) bool {
	for _, lane := range sc.Lanes {
		if lane.Place == l.trip.from.lane {
			return lane.Y > l.to.y
		}
	}
	return w.spots[l.trip.from.lane].y > w.spots[l.trip.to.lane].y
}

// seatSpur finds the first of some spurs that strikes no name and begins on no
// mark, or else the shorter one on the best side, and takes the room about its
// start.
func (b *board) seatSpur(to mark, all []spur) spur {
	best := all[1]
	for _, s := range all {
		box := Box{to.x + s.dx - 6, min(to.y, to.y+s.dy) - 3, -s.dx + 6, abs(s.dy) + 6}
		if !b.names.touches(box) && !b.marks.touches(s.start(to)) {
			best = s
			break
		}
	}
	b.take(best.start(to))
	return best
}

// start is the room about the start of a spur, where its bar may be.
func (s spur) start(to mark) Box { return Box{to.x + s.dx - 6, to.y + s.dy - 4, 12, 7} }

// shapes draws a strand of a spur and takes the room along it, with a bar across
// its start where nobody says where the way began.
func (s spur) shapes(l leg, st strand, b *board) []Shape {
	kind := "way-" + l.how
	if l.how == track.Arrival {
		kind = "way-" + track.Stated
		if model.IsPlan(l.to.Status) {
			kind = "way-" + track.Intended
		}
	}
	x1, y1 := l.to.x+s.dx, l.to.y+s.dy
	x2, y2 := toward(x1, y1, l.to.x, l.to.y, l.to.r+1)
	across := func(x, y, d float64) (float64, float64) { return beside(x, y, -s.dx, -s.dy, d) }
	ax, ay := across(x1, y1, st.off())
	zx, zy := across(x2, y2, st.off())
	b.along(ax, ay, zx, zy)
	out := []Shape{line(kind, ax, ay, zx, zy)}
	if l.how == track.Arrival && st.first() {
		half := 5 + abs(st.off())
		ax, ay = across(x1, y1, -half)
		zx, zy = across(x1, y1, half)
		out = append(out, line(kind, ax, ay, zx, zy))
	}
	return out
}
