package still

import (
	"math"
	"slices"

	"dateline/app/scene"
)

// move is how a group's own units become pixels: scaled, turned, then shifted.
type move struct{ scale, turn, x, y float64 }

func (m move) apply(p point) point {
	sin, cos := math.Sincos(m.turn * math.Pi / 180)
	return point{m.x + m.scale*(p.x*cos-p.y*sin), m.y + m.scale*(p.x*sin+p.y*cos)}
}

func (m move) still() bool { return m == move{scale: 1} }

// moved gives outlines in pixels.
func (m move) moved(all []outline) []outline {
	out := make([]outline, len(all))
	for i, o := range all {
		out[i].closed = o.closed
		for _, p := range o.points {
			out[i].points = append(out[i].points, m.apply(p))
		}
	}
	return out
}

// areas gives what of closed outlines lies in a box, by Sutherland and Hodgman.
// Where one leaves the box and comes back, a line along the edge joins the two.
func areas(all []outline, box scene.Box) (out []outline) {
	for _, o := range all {
		pts := o.points
		for _, side := range sides(box) {
			pts = side.keep(pts)
		}
		if pts = steps(pts); len(pts) > 2 {
			out = append(out, outline{pts, true})
		}
	}
	return out
}

// side is one edge of a box: how far a point lies within it.
type side func(p point) float64

func sides(b scene.Box) []side {
	return []side{
		func(p point) float64 { return p.x - b.X }, func(p point) float64 { return b.Right() - p.x },
		func(p point) float64 { return p.y - b.Y }, func(p point) float64 { return b.Bottom() - p.y },
	}
}

func (s side) keep(pts []point) (out []point) {
	for i, p := range pts {
		before := pts[(i+len(pts)-1)%len(pts)]
		a, b := s(before), s(p)
		if (a < 0) != (b < 0) {
			out = append(out, between(before, p, a/(a-b)))
		}
		if b >= 0 {
			out = append(out, p)
		}
	}
	return out
}

func between(a, b point, t float64) point { return point{a.x + (b.x-a.x)*t, a.y + (b.y-a.y)*t} }

// lines gives what of lines lies in a box. One that leaves it is cut in two.
func lines(all []outline, box scene.Box) (out []outline) {
	for _, o := range all {
		pts := o.points
		if o.closed {
			pts = append(slices.Clone(pts), pts[0])
		}
		var run []point
		for i := 1; i < len(pts); i++ {
			a, b, ok := segment(pts[i-1], pts[i], box)
			if !ok || len(run) > 0 && run[len(run)-1] != a {
				out = kept(out, run)
				run = nil
			}
			if ok {
				if len(run) == 0 {
					run = append(run, a)
				}
				run = append(run, b)
			}
		}
		out = kept(out, run)
	}
	return out
}

func kept(out []outline, run []point) []outline {
	if run = steps(run); len(run) > 1 {
		return append(out, outline{points: run})
	}
	return out
}

// segment gives the part of a line in a box, by Liang and Barsky.
func segment(a, b point, box scene.Box) (point, point, bool) {
	t0, t1 := 0.0, 1.0
	for _, s := range sides(box) {
		from, to := s(a), s(b)
		switch {
		case from < 0 && to < 0:
			return a, b, false
		case from < 0:
			t0 = math.Max(t0, from/(from-to))
		case to < 0:
			t1 = math.Min(t1, from/(from-to))
		}
	}
	if t0 >= t1 {
		return a, b, false
	}
	start, end := a, b
	if t0 > 0 {
		start = between(a, b, t0)
	}
	if t1 < 1 {
		end = between(a, b, t1)
	}
	return start, end, true
}

// near is how close a point may lie to the one before, in pixels of the layout,
// and be left out: coasts are finer than that, and nobody sees it.
const near = 0.5

// steps rounds points to a tenth of a pixel, which is what a picture is written
// to, and leaves out those too near to the one before. Both ends stay.
func steps(pts []point) (out []point) {
	for i, p := range pts {
		p = point{tenth(p.x), tenth(p.y)}
		if n := len(out); n > 0 {
			far := math.Hypot(p.x-out[n-1].x, p.y-out[n-1].y)
			if far == 0 || far < near && i < len(pts)-1 {
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

func tenth(v float64) float64 { return math.Round(v*10) / 10 }

// hatched gives parallel lines within closed outlines, at an angle and at
// distances in pixels, which is what SVG calls a pattern; few programs know those.
func hatched(all []outline, m move, gap float64) (out []outline) {
	turned := move{scale: 1, turn: -m.turn}
	back := move{scale: 1, turn: m.turn}
	origin := turned.apply(point{m.x, m.y})
	low, high := math.Inf(1), math.Inf(-1)
	flat := turned.moved(all)
	for _, o := range flat {
		for _, p := range o.points {
			low, high = math.Min(low, p.x), math.Max(high, p.x)
		}
	}
	for n := math.Ceil((low - origin.x) / gap); origin.x+n*gap < high; n++ {
		x := origin.x + n*gap
		ys := crossings(flat, x)
		for i := 0; i+1 < len(ys); i += 2 {
			out = append(out, outline{points: steps([]point{back.apply(point{x, ys[i]}), back.apply(point{x, ys[i+1]})})})
		}
	}
	return out
}

// crossings gives the heights at which an upright line meets outlines.
func crossings(all []outline, x float64) (ys []float64) {
	for _, o := range all {
		for i, b := range o.points {
			a := o.points[(i+len(o.points)-1)%len(o.points)]
			if (a.x <= x) != (b.x <= x) {
				ys = append(ys, a.y+(b.y-a.y)*(x-a.x)/(b.x-a.x))
			}
		}
	}
	slices.Sort(ys)
	return ys
}
