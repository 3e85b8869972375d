package scene

import "math"

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
			best = b.hungAt(l, w, h, y, onLeader+k*step*pxOfLeader, best)
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
