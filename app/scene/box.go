package scene

import (
	"math"
	"strconv"
)

// Box is an upright rectangle in pixels.
type Box struct{ X, Y, W, H float64 }

// Right and Bottom are the far edges.
func (b Box) Right() float64  { return b.X + b.W }
func (b Box) Bottom() float64 { return b.Y + b.H }

// Empty tells whether b has no area.
func (b Box) Empty() bool { return b.W <= 0 || b.H <= 0 }

// Touches tells whether b and c share more than an edge.
func (b Box) Touches(c Box) bool {
	return b.X < c.Right() && c.X < b.Right() && b.Y < c.Bottom() && c.Y < b.Bottom()
}

// Holds tells whether c lies within b.
func (b Box) Holds(c Box) bool {
	return c.X >= b.X && c.Y >= b.Y && c.Right() <= b.Right() && c.Bottom() <= b.Bottom()
}

// Has tells whether the point lies within b.
func (b Box) Has(x, y float64) bool {
	return x >= b.X && x <= b.Right() && y >= b.Y && y <= b.Bottom()
}

// apart gives how far b and c stand from each other; 0 where they meet.
func (b Box) apart(c Box) float64 {
	dx := math.Max(0, math.Max(c.X-b.Right(), b.X-c.Right()))
	dy := math.Max(0, math.Max(c.Y-b.Bottom(), b.Y-c.Bottom()))
	return math.Hypot(dx, dy)
}

// Grow gives b with d more on every side.
func (b Box) Grow(d float64) Box { return Box{b.X - d, b.Y - d, b.W + 2*d, b.H + 2*d} }

// moved gives b so many px farther right and down.
func (b Box) moved(dx, dy float64) Box { return Box{b.X + dx, b.Y + dy, b.W, b.H} }

// wider gives b with d more to the left and to the right.
func (b Box) wider(d float64) Box { return Box{b.X - d, b.Y, b.W + 2*d, b.H} }

// Number writes a pixel as pictures have it.
func Number(v float64) string { return num(v) }

// num writes a pixel, rounded once to a tenth, so that processors agree.
func num(v float64) string {
	r := math.Round(v*10) / 10
	if r == 0 {
		r = 0 // no negative zero
	}
	return strconv.FormatFloat(r, 'f', -1, 64)
}
