package raster

import (
	"image/color"
	"math"
	"slices"
)

// Pen is how a line is drawn.
type Pen struct {
	Width float64
	Dash  []float64 // the lengths of dashes and of the gaps after them; none leaves it whole
	Round bool      // its ends
}

// thin is half the width in units from which on corners need filling.
const thin = 0.4

// Stroke paints lines along outlines.
func (c *Canvas) Stroke(col color.Color, pen Pen, all ...Outline) {
	var pieces []Outline
	for _, o := range all {
		points := o.Points
		if o.Closed && len(points) > 0 {
			points = append(append([]Point{}, points...), points[0])
		}
		for _, run := range dashed(points, pen.Dash) {
			pieces = append(pieces, planks(run, pen, o.Closed && len(pen.Dash) == 0)...)
		}
	}
	c.Fill(col, pieces...)
}

// planks are the shapes that a line of a width is made of: one along each step,
// a disc at each turn, and at the ends where these are round. All wind the same
// way, so where they overlap they do not cancel out.
func planks(points []Point, pen Pen, closed bool) (out []Outline) {
	r := pen.Width / 2
	for i, p := range points {
		inner := i > 0 && i < len(points)-1
		if r > thin && (inner || pen.Round || closed) {
			out = append(out, Circle(p, r))
		}
		if i == 0 || points[i-1] == p {
			continue
		}
		a := points[i-1]
		long := math.Hypot(p.X-a.X, p.Y-a.Y)
		nx, ny := -(p.Y-a.Y)/long*r, (p.X-a.X)/long*r
		out = append(out, Ring(Point{a.X - nx, a.Y - ny}, Point{p.X - nx, p.Y - ny}, Point{p.X + nx, p.Y + ny}, Point{a.X + nx, a.Y + ny}))
	}
	return out
}

// dashed cuts a line into its dashes. Those of no length at all leave it whole.
func dashed(points []Point, dash []float64) (out [][]Point) {
	if len(points) == 0 || !slices.ContainsFunc(dash, func(long float64) bool { return long > 0 }) {
		return [][]Point{points}
	}
	run, n, left := []Point{points[0]}, 0, dash[0]
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		for long := math.Hypot(b.X-a.X, b.Y-a.Y); long > left; long = math.Hypot(b.X-a.X, b.Y-a.Y) {
			a = a.Toward(b, left/long)
			if n%2 == 0 {
				out = append(out, append(run, a))
			}
			n++
			run, left = []Point{a}, dash[n%len(dash)]
		}
		left -= math.Hypot(b.X-a.X, b.Y-a.Y)
		run = append(run, b)
	}
	if n%2 == 0 {
		out = append(out, run)
	}
	return out
}
