package scene

import (
	"math"
	"slices"
)

// strand is one person's thread of a line that several people share, or on a map one
// of their journeys along it: the i-th of n, side by side.
type strand struct{ i, n int }

// strandGap is how far the middles of two strands lie apart: a line's width and
// a little, so that they read as one way.
const strandGap = 2.2 // px

// widestLine is how wide the strands of one line are together at most, in px: more of
// them lie closer.
const widestLine = 22

// off is how far a strand lies to the right of the line, as one travels.
func (s strand) off() float64 {
	return (float64(s.i) - float64(s.n-1)/2) * math.Min(strandGap, widestLine/float64(s.n))
}

// first and last tell whether a strand is the one at an edge of its line.
func (s strand) first() bool { return s.i == 0 }
func (s strand) last() bool  { return s.i == s.n-1 }

// strands parts the lines that journeys share, by what is the same of those on one
// line and by what tells those apart that have a strand each.
func strands[T any, K comparable](all []T, line func(T) K, who func(T) string) []strand {
	people := map[K][]string{}
	for _, t := range all {
		if k := line(t); !slices.Contains(people[k], who(t)) {
			people[k] = append(people[k], who(t))
		}
	}
	out := make([]strand, len(all))
	for i, t := range all {
		on := people[line(t)]
		out[i] = strand{slices.Index(on, who(t)), len(on)}
	}
	return out
}

// beside gives the point (x,y) moved by d to the right of a way in the direction
// (dx,dy), of which only the angle counts.
func beside(x, y, dx, dy, d float64) (float64, float64) {
	long := math.Hypot(dx, dy)
	if long == 0 {
		return x, y
	}
	return x - dy/long*d, y + dx/long*d
}

// beside gives the curve along this one, d to its right.
func (c curve) beside(d float64) curve {
	dx, dy := c.x2-c.x1, c.y2-c.y1
	c.x1, c.y1 = beside(c.x1, c.y1, dx, dy, d)
	c.cx, c.cy = beside(c.cx, c.cy, dx, dy, d)
	c.x2, c.y2 = beside(c.x2, c.y2, dx, dy, d)
	return c
}
