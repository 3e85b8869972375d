package scene

// field is a set of boxes that are found by where they lie: it is cut into
// cells, and each box is kept in every cell it touches. The zero field is
// empty.
type field struct{ cells map[int][]Box }

const cellSize = 48 // px, about the height of a label

func cellOf(v float64) int {
	n := int(v / cellSize)
	if v < 0 {
		n--
	}
	return n
}

// cell is the key of a cell: one number, which hashes faster than a pair.
func cell(x, y int) int { return x<<16 + y }

func (f *field) add(boxes ...Box) {
	if f.cells == nil {
		f.cells = map[int][]Box{}
	}
	for _, b := range boxes {
		for x := cellOf(b.X); x <= cellOf(b.Right()); x++ {
			for y := cellOf(b.Y); y <= cellOf(b.Bottom()); y++ {
				f.cells[cell(x, y)] = append(f.cells[cell(x, y)], b)
			}
		}
	}
}

// any tells whether some box that touches b is as asked for. Each is asked
// about once: in the cell where it and b first meet.
func (f *field) any(b Box, is func(Box) bool) bool {
	for x := cellOf(b.X); x <= cellOf(b.Right()); x++ {
		for y := cellOf(b.Y); y <= cellOf(b.Bottom()); y++ {
			for _, c := range f.cells[cell(x, y)] {
				if c.Touches(b) && cellOf(max(c.X, b.X)) == x && cellOf(max(c.Y, b.Y)) == y && is(c) {
					return true
				}
			}
		}
	}
	return false
}

// touches tells whether any box touches b.
func (f *field) touches(b Box) bool { return f.any(b, func(Box) bool { return true }) }
