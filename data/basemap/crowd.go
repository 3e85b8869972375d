package basemap

import "slices"

// crowd is all points of all lines, by cell, to ask who stands in a triangle.
type crowd map[unit][]unit

// cellSize is in units: a degree. Most triangles lie in one cell.
const cellSize = perDegree

func cell(p unit) unit { return unit{floor(p.lon), floor(p.lat)} }

// floor divides towards the south-west, also below zero.
func floor(n int) int {
	if n < 0 {
		return (n+1)/cellSize - 1
	}
	return n / cellSize
}

func (c crowd) add(p unit) { c[cell(p)] = append(c[cell(p)], p) }

// remove takes one of the points at p away; others may stand there too.
func (c crowd) remove(p unit) {
	at := cell(p)
	if i := slices.Index(c[at], p); i >= 0 {
		c[at] = slices.Delete(c[at], i, i+1)
	}
}

// within tells whether any point but the corners lies in or on a triangle.
func (c crowd) within(t0, t1, t2 unit) bool {
	low := cell(unit{min(t0.lon, t1.lon, t2.lon), min(t0.lat, t1.lat, t2.lat)})
	high := cell(unit{max(t0.lon, t1.lon, t2.lon), max(t0.lat, t1.lat, t2.lat)})
	for lon := low.lon; lon <= high.lon; lon++ {
		for lat := low.lat; lat <= high.lat; lat++ {
			for _, p := range c[unit{lon, lat}] {
				if p != t0 && p != t1 && p != t2 && covers(t0, t1, t2, p) {
					return true
				}
			}
		}
	}
	return false
}

// covers asks on which side of each edge p lies: always the same one, or on it.
func covers(a, b, c, p unit) bool {
	ab, bc, ca := side(a, b, p), side(b, c, p), side(c, a, p)
	return ab >= 0 && bc >= 0 && ca >= 0 || ab <= 0 && bc <= 0 && ca <= 0
}

// side is positive to the left of the way from a to b.
func side(a, b, p unit) int {
	return (b.lon-a.lon)*(p.lat-a.lat) - (b.lat-a.lat)*(p.lon-a.lon)
}
