package scene

import "math"

// laneName writes a lane's name over its line, where it stands on no other lane's. On a
// slide, where names stand among the marks, it stands clear of these, of journeys and of
// the line up to which all is known: at one end of the lane, else anywhere on it, or higher
// up than a mark reaches or, if need be, over the ring of one.
func laneName(l Lane, f Frame, b *board) []Shape {
	kind, size, y := "lane-country", 12.5, l.Y-6
	if l.City {
		kind, size, y = "lane-name", 13, l.Y-7
	}
	if f.full() {
		return besideLane(b, f, kind, y, size, l.Name)
	}
	size = f.Type
	name := shorten(l.Name, size, math.Min(longestName, f.Plot.W/boldness-24))
	wide := Measure(name, size) * boldness
	for _, y := range []float64{y, y - pointRadius} {
		for _, x := range placesOn(f.Names.X+10, b.room.Right()-wide-6) {
			if box := nameBox(x, y, size, wide); b.clearOf(box) && b.name(box) {
				return []Shape{text(kind, x, y, "start", name)}
			}
		}
	}
	if out := besideLane(b, f, kind, y, size, name); out != nil {
		return out
	}
	return besideLane(b, f, kind, l.Y-14, size, name)
}

// clearOf tells whether a name is clear of marks, of journeys and of the line up to
// which all is known.
func (b *board) clearOf(box Box) bool {
	return !b.marks.touches(box.Grow(1)) && !b.passes.touches(box) && !b.line.Touches(box)
}

// placesOn are the places from a lane's first to its last that its name may take: its ends
// first.
func placesOn(first, last float64) []float64 {
	const step = 20 // px
	out := []float64{first, last}
	for x := first + step; x < last; x += step {
		out = append(out, x)
	}
	return out
}

// nameBox is the room of a lane's name.
func nameBox(x, y, size, wide float64) Box { return Box{x, y - size*0.8, wide, size} }

// laneNote says under a lane's line what is not stated, likewise.
func laneNote(l Lane, f Frame, b *board) []Shape {
	if l.City || !f.full() {
		return nil
	}
	return besideLane(b, f, "lane-note", l.Y+13, 11, l.Note)
}

// besideLane writes words among the names of the lanes, unless some stand there.
func besideLane(b *board, f Frame, kind string, y, size float64, words string) []Shape {
	x, words := f.Names.X+10, shorten(words, size, longestName)
	if !b.name(nameBox(x, y, size, Measure(words, size)*boldness)) {
		return nil
	}
	return []Shape{text(kind, x, y, "start", words)}
}

const longestName = 150 // px that a lane's name may take
