package scene

import (
	"math"

	"dateline/data/geo"
	"dateline/data/model"
)

// project chooses an equal-area projection about the middle of the places that the
// story's events name, which serves any region, poles and antimeridian included. Where the
// story lies is found where it is not known.
func (w *World) project(known *whereabouts) {
	if known == nil {
		known = w.locate()
	}
	w.whereabouts, w.proj = *known, geo.Azimuthal(known.middle)
	for _, p := range w.Story.Places {
		x, y, ok := w.proj.Plane(p.Point())
		w.spots[p.ID] = spot{x, y, ok && w.home.Grow(0.001).Has(x, y)}
	}
	w.admit()
	w.findPoles()
	if w.mapless {
		w.home = anywhere
	}
}

// findPoles finds how far down in the plane the poles lie beyond which nothing of the
// story does.
func (w *World) findPoles() {
	w.north, w.south = math.Inf(-1), math.Inf(1)
	if _, y, ok := w.proj.Plane(geo.Point{Lat: 90}); ok && y < w.home.Y {
		w.north = y
	}
	if _, y, ok := w.proj.Plane(geo.Point{Lat: -90}); ok && y > w.home.Bottom() {
		w.south = y
	}
}

// Mapless tells whether a story has no place: its figure has no map.
func (w *World) Mapless() bool { return w.mapless }

// anywhere is what the map of a story without a place would show: the Earth.
var anywhere = Box{-1.6, -1.6, 3.2, 3.2}

// admit lets a country or city onto the map that has a dot on it, wherever its own
// point may be.
func (w *World) admit() {
	for _, p := range w.Story.Places {
		if !w.Pinned(p) || !w.spots[p.ID].on {
			continue
		}
		for _, area := range w.Chain(p.ID) {
			if s := w.spots[area.ID]; area.Kind == model.City || area.Kind == model.Country {
				s.on = true
				w.spots[area.ID] = s
			}
		}
	}
}

// Camera turns the plane into pixels: px = plane*Scale + offset.
type Camera struct{ Scale, X, Y float64 }

// Px gives the pixel of a point of the plane.
func (c Camera) Px(x, y float64) (px, py float64) { return x*c.Scale + c.X, y*c.Scale + c.Y }

// Plane is the inverse of Px.
func (c Camera) Plane(px, py float64) (x, y float64) {
	return (px - c.X) / c.Scale, (py - c.Y) / c.Scale
}

// A story of one place gets a region of some 600 km around it rather than a street, and
// so do places near each other, unless it is composed nearer.
const leastHome = 0.06 // Earth radii

// surroundings is how far a map reaches that shows so much (560 km).
const surroundings = leastHome / 0.68

// leastSpan is what places share at least that are taken for apart, in Earth radii (60 m).
const leastSpan = 1e-5

// fit shows all of home in a frame's map, and at least the frame's region around it. Sides
// are kept free for names; the axis above the lanes, and the lanes of countries below the
// cities', keep cities off its top and bottom, so that lanes can stand at their height.
func (w *World) fit(f Frame) Camera {
	m, top, low := f.Map, f.Plot.Y+f.Gap*0.9, f.Gap*f.under
	if f.Form.Listed() {
		top = m.H * 0.15
	}
	if most := m.H * 0.65; top+low > most { // a low map: the lanes spread, and leaders bend
		top, low = top*most/(top+low), low*most/(top+low)
	}
	iw, ih := math.Max(1, m.W*(1-2*f.side)), math.Max(1, m.H-top-low)
	k := math.Min(iw/math.Max(w.home.W, f.region), ih/math.Max(w.home.H, f.region))
	cx, cy := w.home.X+w.home.W/2, w.home.Y+w.home.H/2
	return Camera{k, m.X + m.W/2 - cx*k, m.Y + top + ih/2 - cy*k}
}
