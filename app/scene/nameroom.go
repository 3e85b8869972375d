package scene

import (
	"math"
	"slices"

	"dateline/data/basemap"
)

// room is a box on a country's own land that a name may stand in: its middle and
// half its width, in the plane. It is as high as a name of its width is.
type room struct{ x, y, half float64 }

// roomAspect is how many times wider than high a room is: as a name of half a
// dozen capitals is.
const roomAspect = 5

// roomRows is how finely a country is cut into rows to find its room.
const roomRows = 60

// roomOn finds the widest room on a country, in any of its rings.
func (w *World) roomOn(c basemap.Country) (best room) {
	for _, r := range c.Rings {
		var ring [][2]float64
		for _, p := range r {
			if x, y, ok := w.proj.Plane(p); ok {
				ring = append(ring, [2]float64{x, y})
			}
		}
		best = widerRoom(ring, best)
	}
	return best
}

// widerRoom finds the widest room within a ring, about points of the rows that it
// is cut into, or gives the best so far where that is wider. What cannot be wider
// than the best is not looked into: most rings are islets beside a mainland.
func widerRoom(ring [][2]float64, best room) room {
	if halfWidth(ring) <= best.half {
		return best
	}
	rows, step := chords(ring)
	for i, row := range rows {
		for _, ch := range row {
			for k := 1.0; k < 6; k++ {
				x := ch.left + (ch.right-ch.left)*k/6
				if clearance(row, x) <= best.half {
					continue
				}
				if half := halfRoom(rows, i, x, step); half > best.half {
					best = room{x, ch.y, half}
				}
			}
		}
	}
	return best
}

// halfWidth is half of how wide a ring is.
func halfWidth(ring [][2]float64) float64 {
	left, right := math.Inf(1), math.Inf(-1)
	for _, p := range ring {
		left, right = math.Min(left, p[0]), math.Max(right, p[0])
	}
	return (right - left) / 2
}

// chord is where a row runs within a ring.
type chord struct{ y, left, right float64 }

// chords cuts a ring into rows, step apart.
func chords(ring [][2]float64) (rows [][]chord, step float64) {
	if len(ring) < 3 {
		return nil, 0
	}
	top, bottom := ring[0][1], ring[0][1]
	for _, p := range ring {
		top, bottom = math.Min(top, p[1]), math.Max(bottom, p[1])
	}
	step = (bottom - top) / roomRows
	rows = make([][]chord, roomRows)
	for i := range rows {
		y := top + (float64(i)+0.5)*step
		for across := range slices.Chunk(crossings(ring, y), 2) {
			rows[i] = append(rows[i], chord{y, across[0], across[1]})
		}
	}
	return rows, step
}

// crossings gives where a ring crosses a height, from left to right: an even number
// of times.
func crossings(ring [][2]float64, y float64) (xs []float64) {
	for i, q := range ring {
		p := ring[(i+len(ring)-1)%len(ring)]
		if (p[1] > y) != (q[1] > y) {
			xs = append(xs, p[0]+(q[0]-p[0])*(y-p[1])/(q[1]-p[1]))
		}
	}
	slices.Sort(xs)
	return xs
}

// halfRoom is half the width of the widest room about a point of a row: as many rows
// above and below as it is high must hold it. Rows farther off only narrow it, so
// they are left alone once they cannot make it wider.
func halfRoom(rows [][]chord, i int, x, step float64) (most float64) {
	half := math.Inf(1)
	for k := 0; half > most && i-k >= 0 && i+k < len(rows); k++ {
		half = math.Min(half, math.Min(clearance(rows[i-k], x), clearance(rows[i+k], x)))
		most = math.Max(most, math.Min(half, roomAspect*float64(k)*step))
	}
	return most
}

// clearance is how far a row runs within the ring to both sides of x, or nothing where x
// lies outside.
func clearance(row []chord, x float64) float64 {
	for _, c := range row {
		if c.left <= x && x <= c.right {
			return math.Min(x-c.left, c.right-x)
		}
	}
	return 0
}

// rounded gives a room as Prepared writes it, so that a page which reads it seats
// names as it does that wrote it.
func (r room) rounded() room {
	return room{cut(r.x, roomUnit), cut(r.y, roomUnit), cut(r.half, roomUnit)}
}

const roomUnit = 1e5 // to an Earth radius: 64 m
