package raster

import "math"

// Point counts from a picture's upper left corner.
type Point struct{ X, Y float64 }

// Toward gives the point that lies a share of the way to another.
func (p Point) Toward(q Point, share float64) Point {
	return Point{p.X + (q.X-p.X)*share, p.Y + (q.Y-p.Y)*share}
}

// Outline is a run of straight lines, as fine as curves need.
type Outline struct {
	Points []Point
	Closed bool
}

// Line is an outline through points that does not close.
func Line(points ...Point) Outline { return Outline{Points: points} }

// Ring is an outline through points that closes.
func Ring(points ...Point) Outline { return Outline{Points: points, Closed: true} }

// Box is a rectangle by its upper left corner.
func Box(x, y, w, h float64) Outline {
	return Ring(Point{x, y}, Point{x + w, y}, Point{x + w, y + h}, Point{x, y + h})
}

// Rounded is a rectangle with round corners; a radius too large for it is cut.
func Rounded(x, y, w, h, r float64) Outline {
	if r = math.Min(r, math.Min(w, h)/2); r == 0 {
		return Box(x, y, w, h)
	}
	var all []Point
	for i, mid := range []Point{{x + w - r, y + h - r}, {x + r, y + h - r}, {x + r, y + r}, {x + w - r, y + r}} {
		all = append(all, Arc(mid, r, float64(i)*math.Pi/2, float64(i+1)*math.Pi/2)...)
	}
	return Ring(all...)
}

// Circle is a whole one.
func Circle(mid Point, r float64) Outline { return Ring(Arc(mid, r, 0, 2*math.Pi)...) }

// Arc gives points along a part of a circle, from one angle to another, in
// radians from the right and clockwise.
func Arc(mid Point, r, from, to float64) []Point {
	n := bends(r * (to - from) * (to - from) / 2)
	out := make([]Point, 0, n+1)
	for i := range n + 1 {
		sin, cos := math.Sincos(from + (to-from)*float64(i)/float64(n))
		out = append(out, Point{mid.X + r*cos, mid.Y + r*sin})
	}
	return out
}

// The most that a curve may lie off the straight lines it is drawn as, in
// units, and the most lines to one.
const (
	tolerance = 0.02
	most      = 256
)

// bends gives the number of lines to a curve that runs from 0 to 1 with a second
// derivative of twice curl: lines between n+1 even points lie no farther from it
// than that derivative times 1/8n².
func bends(curl float64) int {
	return int(max(1, math.Min(most, math.Ceil(math.Sqrt(math.Abs(curl)/4/tolerance)))))
}
