package still

import (
	"math"
	"slices"

	"dateline/app/scene"
	"dateline/web/raster"
)

// move is how a group's own units become pixels: scaled, turned, then shifted.
type move struct{ scale, turn, x, y float64 }

func (m move) apply(p raster.Point) raster.Point {
	sin, cos := math.Sincos(m.turn * math.Pi / 180)
	return raster.Point{X: m.x + m.scale*(p.X*cos-p.Y*sin), Y: m.y + m.scale*(p.X*sin+p.Y*cos)}
}

func (m move) still() bool { return m == move{scale: 1} }

// moved gives outlines in pixels.
func (m move) moved(all []raster.Outline) []raster.Outline {
	out := make([]raster.Outline, len(all))
	for i, o := range all {
		out[i].Closed = o.Closed
		for _, p := range o.Points {
			out[i].Points = append(out[i].Points, m.apply(p))
		}
	}
	return out
}

// areas gives what of closed outlines lies in a box, by Sutherland and Hodgman.
// Where one leaves the box and comes back, a line along the edge joins the two.
func areas(all []raster.Outline, box scene.Box) (out []raster.Outline) {
	for _, o := range all {
		pts := o.Points
		for _, side := range sides(box) {
			pts = side.keep(pts)
		}
		if pts = steps(pts); len(pts) > 2 {
			out = append(out, raster.Ring(pts...))
		}
	}
	return out
}

// side is one edge of a box: how far a point lies within it.
type side func(p raster.Point) float64

func sides(b scene.Box) []side {
	return []side{
		func(p raster.Point) float64 { return p.X - b.X }, func(p raster.Point) float64 { return b.Right() - p.X },
		func(p raster.Point) float64 { return p.Y - b.Y }, func(p raster.Point) float64 { return b.Bottom() - p.Y },
	}
}

func (s side) keep(pts []raster.Point) (out []raster.Point) {
	for i, p := range pts {
		before := pts[(i+len(pts)-1)%len(pts)]
		a, b := s(before), s(p)
		if (a < 0) != (b < 0) {
			out = append(out, before.Toward(p, a/(a-b)))
		}
		if b >= 0 {
			out = append(out, p)
		}
	}
	return out
}

// lines gives what of lines lies in a box. One that leaves it is cut in two.
func lines(all []raster.Outline, box scene.Box) (out []raster.Outline) {
	for _, o := range all {
		pts := o.Points
		if o.Closed {
			pts = append(slices.Clone(pts), pts[0])
		}
		var run []raster.Point
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

func kept(out []raster.Outline, run []raster.Point) []raster.Outline {
	if run = steps(run); len(run) > 1 {
		return append(out, raster.Line(run...))
	}
	return out
}

// segment gives the part of a line in a box, by Liang and Barsky.
func segment(a, b raster.Point, box scene.Box) (raster.Point, raster.Point, bool) {
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
		start = a.Toward(b, t0)
	}
	if t1 < 1 {
		end = a.Toward(b, t1)
	}
	return start, end, true
}

// near is how close a point may lie to the one before, in pixels of the layout,
// and be left out: coasts are finer than that, and nobody sees it.
const near = 0.5

// steps rounds points to a tenth of a pixel, which is what a picture is written
// to, and leaves out those too near to the one before. Both ends stay.
func steps(pts []raster.Point) (out []raster.Point) {
	for i, p := range pts {
		p = raster.Point{X: tenth(p.X), Y: tenth(p.Y)}
		if n := len(out); n > 0 {
			far := math.Hypot(p.X-out[n-1].X, p.Y-out[n-1].Y)
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
func hatched(all []raster.Outline, m move, gap float64) (out []raster.Outline) {
	turned := move{scale: 1, turn: -m.turn}
	back := move{scale: 1, turn: m.turn}
	origin := turned.apply(raster.Point{X: m.x, Y: m.y})
	low, high := math.Inf(1), math.Inf(-1)
	flat := turned.moved(all)
	for _, o := range flat {
		for _, p := range o.Points {
			low, high = math.Min(low, p.X), math.Max(high, p.X)
		}
	}
	for n := math.Ceil((low - origin.X) / gap); origin.X+n*gap < high; n++ {
		x := origin.X + n*gap
		ys := crossings(flat, x)
		for i := 0; i+1 < len(ys); i += 2 {
			out = append(out, raster.Line(steps([]raster.Point{back.apply(raster.Point{X: x, Y: ys[i]}), back.apply(raster.Point{X: x, Y: ys[i+1]})})...))
		}
	}
	return out
}

// crossings gives the heights at which an upright line meets outlines.
func crossings(all []raster.Outline, x float64) (ys []float64) {
	for _, o := range all {
		for i, b := range o.Points {
			a := o.Points[(i+len(o.Points)-1)%len(o.Points)]
			if (a.X <= x) != (b.X <= x) {
				ys = append(ys, a.Y+(b.Y-a.Y)*(x-a.X)/(b.X-a.X))
			}
		}
	}
	slices.Sort(ys)
	return ys
}
