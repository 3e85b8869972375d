package picture

import (
	"math"

	"dateline/data/basemap"
	"dateline/data/geo"
	"dateline/web/raster"
)

// Place is somewhere a story's events are.
type Place struct {
	Name   string
	At     geo.Point
	Events int
	Area   bool // a country or region, whose name stands and which has no dot
	here   bool // where the card's own event is
}

// ground is a stretch of the Earth, fitted to places, on a part of the canvas.
type ground struct {
	proj     geo.Projection
	scale    float64
	x, y     float64 // pixels of the projection's centre
	x0, w, h float64 // the part: from x0 on, all of the height
}

// The map shows what lies within so many times the distance that holds four
// fifths of the events, as the page's own does, and at least so many km.
const (
	strayTimes = 1.7
	strayKm    = 1200
)

// fitted looks at the places from above, with room for their names.
func fitted(places []Place, x0, w, h float64) ground {
	near := region(places)
	g := ground{proj: geo.Azimuthal(geo.Upright(near)), x0: x0, w: w, h: h}
	low, high := raster.Point{X: math.Inf(1), Y: math.Inf(1)}, raster.Point{X: math.Inf(-1), Y: math.Inf(-1)}
	for _, p := range near {
		x, y, _ := g.proj.Plane(p)
		low = raster.Point{X: math.Min(low.X, x), Y: math.Min(low.Y, y)}
		high = raster.Point{X: math.Max(high.X, x), Y: math.Max(high.Y, y)}
	}
	const least = 0.12 // of the Earth's radius: a single city is shown with its country
	wide, tall := math.Max(high.X-low.X, least), math.Max(high.Y-low.Y, least)
	g.scale = math.Min(w*0.62/wide, h*0.74/tall)
	g.x = x0 + w/2 - (low.X+high.X)/2*g.scale
	g.y = h/2 - (low.Y+high.Y)/2*g.scale
	return g
}

// region gives the points that count: those not far from the place with the
// most events.
func region(places []Place) []geo.Point {
	hub := -1
	for i, p := range places {
		if !p.Area && (hub < 0 || p.Events > places[hub].Events) {
			hub = i
		}
	}
	if hub < 0 {
		return all(places)
	}
	reach := reachOf(places, places[hub].At)
	var out []geo.Point
	for _, p := range places {
		if !p.Area && geo.Distance(places[hub].At, p.At) <= reach {
			out = append(out, p.At)
		}
	}
	return out
}

func all(places []Place) []geo.Point {
	out := make([]geo.Point, len(places))
	for i, p := range places {
		out[i] = p.At
	}
	return out
}

// reachOf is how far from the hub, in km, the map goes.
func reachOf(places []Place, hub geo.Point) float64 {
	total := 0
	for _, p := range places {
		if !p.Area {
			total += p.Events
		}
	}
	best := math.Inf(1)
	for _, q := range places {
		km, sum := geo.Distance(hub, q.At), 0
		for _, p := range places {
			if !p.Area && geo.Distance(hub, p.At) <= km {
				sum += p.Events
			}
		}
		if sum*5 >= total*4 {
			best = math.Min(best, km)
		}
	}
	return math.Max(strayKm, strayTimes*best)
}

// px is where a point of the Earth stands; not ok on the far side.
func (g ground) px(p geo.Point) (raster.Point, bool) {
	x, y, ok := g.proj.Plane(p)
	return raster.Point{X: g.x + x*g.scale, Y: g.y + y*g.scale}, ok && math.Hypot(x, y) < 1.7
}

// holds tells whether a pixel is on this part of the canvas, with a margin.
func (g ground) holds(p raster.Point, margin float64) bool {
	return p.X >= g.x0+margin && p.X <= g.x0+g.w-margin && p.Y >= margin && p.Y <= g.h-margin
}

// traced gives the runs of lines that can be seen at all.
func (g ground) traced(all []basemap.Line) (out []raster.Outline) {
	for _, l := range all {
		var run []raster.Point
		seen := false
		for _, p := range l {
			at, ok := g.px(p)
			if !ok {
				run, seen = nil, false
				break
			}
			run, seen = append(run, at), seen || g.holds(at, -g.w)
		}
		if seen {
			out = append(out, raster.Line(run...))
		}
	}
	return out
}

// paint draws water, land and lines; the caller covers what runs over.
func (g ground) paint(c canvas, m basemap.Map) {
	c.Fill(water, raster.Box(g.x0, 0, g.w, g.h))
	var rings []raster.Outline
	for _, country := range m.Countries {
		rings = append(rings, g.traced(country.Rings)...)
	}
	c.Fill(land, rings...)
	c.Fill(water, g.traced(m.Lakes)...)
	c.Stroke(border, round(1.2), g.traced(m.Borders)...)
	c.Stroke(border, raster.Pen{Width: 1.2, Dash: []float64{4, 3}}, g.traced(m.Disputed)...)
	c.Stroke(coast, round(1), g.traced(m.Coast)...)
	c.Stroke(coast, round(0.8), g.traced(m.Lakes)...)
}
