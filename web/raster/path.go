package raster

import "math"

// Path draws outlines step by step, from where its pen is. The zero value has
// its pen at the origin.
type Path struct {
	Pen  Point
	done []Outline
}

// Outlines gives what has been drawn.
func (p *Path) Outlines() []Outline { return p.done }

// Move lifts the pen: a new outline begins there.
func (p *Path) Move(to Point) {
	p.Pen = to
	p.done = append(p.done, Line(to))
}

// Line draws straight on. After an outline that was closed it begins another,
// where that one began.
func (p *Path) Line(to Point) {
	if len(p.done) == 0 || p.done[len(p.done)-1].Closed {
		p.Move(p.Pen)
	}
	last := &p.done[len(p.done)-1]
	last.Points, p.Pen = append(last.Points, to), to
}

// Quad draws a quadratic curve that bends towards a point.
func (p *Path) Quad(over, to Point) {
	from := p.Pen
	p.along(bends(math.Hypot(from.X-2*over.X+to.X, from.Y-2*over.Y+to.Y)), func(t float64) Point {
		return from.Toward(over, t).Toward(over.Toward(to, t), t)
	}, to)
}

// Cube draws a cubic curve that leaves towards one point and arrives from
// another.
func (p *Path) Cube(first, second, to Point) {
	from := p.Pen
	curl := 3 * max(math.Hypot(from.X-2*first.X+second.X, from.Y-2*first.Y+second.Y), math.Hypot(first.X-2*second.X+to.X, first.Y-2*second.Y+to.Y))
	p.along(bends(curl), func(t float64) Point {
		a, b, c := from.Toward(first, t), first.Toward(second, t), second.Toward(to, t)
		return a.Toward(b, t).Toward(b.Toward(c, t), t)
	}, to)
}

// along draws n lines along a curve, the last one to the very end.
func (p *Path) along(n int, at func(t float64) Point, to Point) {
	for i := 1; i < n; i++ {
		p.Line(at(float64(i) / float64(n)))
	}
	p.Line(to)
}

// Arc draws a part of a circle as SVG's implementation notes, section B.2.4,
// have it: the larger one or not, clockwise or not.
func (p *Path) Arc(r float64, large, sweep bool, to Point) {
	from := p.Pen
	dx, dy := (from.X-to.X)/2, (from.Y-to.Y)/2
	half := dx*dx + dy*dy
	if half == 0 {
		return
	}
	r = math.Max(r, math.Sqrt(half))
	k := math.Sqrt(math.Max(0, (r*r-half)/half))
	if large == sweep {
		k = -k
	}
	mid := Point{(from.X+to.X)/2 + k*dy, (from.Y+to.Y)/2 - k*dx}
	a, b := math.Atan2(from.Y-mid.Y, from.X-mid.X), math.Atan2(to.Y-mid.Y, to.X-mid.X)
	switch {
	case sweep && b < a:
		b += 2 * math.Pi
	case !sweep && b > a:
		b -= 2 * math.Pi
	}
	for _, at := range Arc(mid, r, a, b)[1:] {
		p.Line(at)
	}
}

// Close draws back to where the outline began.
func (p *Path) Close() {
	if len(p.done) == 0 {
		return
	}
	last := &p.done[len(p.done)-1]
	last.Closed, p.Pen = true, last.Points[0]
}
