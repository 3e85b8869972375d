package scene

import (
	"math"
	"sort"

	"dateline/data/geo"
	"dateline/data/model"
)

// The map shows what lies within so many times the distance that holds four
// fifths of the story's events, and at least so many km: one dispatch from
// Washington does not shrink the region that the story is about.
const (
	strayTimes = 1.7
	strayKm    = 2500
)

// project chooses an equal-area projection about the middle of the places
// that the story's events name, which serves any region, poles and
// antimeridian included.
func (w *World) project() {
	near := w.near(w.located())
	w.proj = geo.Azimuthal(geo.Upright(near))
	w.home = bounds(w.proj, near)
	for _, p := range w.Story.Places {
		x, y, ok := w.proj.Plane(p.Point())
		w.spots[p.ID] = spot{x, y, ok && w.home.Grow(0.001).Has(x, y)}
	}
	w.admit()
	if len(near) == 0 {
		w.home = anywhere
	}
}

// anywhere is what the map of a story without a place shows: the Earth.
var anywhere = Box{-1.6, -1.6, 3.2, 3.2}

// near gives the points of the places that are not far strays.
func (w *World) near(places []model.Place) []geo.Point {
	if len(places) == 0 {
		return nil
	}
	n := map[string]int{}
	for _, e := range w.Story.Events {
		n[w.lane(e.Place)]++
	}
	hub := places[0]
	for _, p := range places {
		if n[p.ID] > n[hub.ID] {
			hub = p
		}
	}
	km := func(p model.Place) float64 { return geo.Distance(hub.Point(), p.Point()) }
	sort.SliceStable(places, func(i, j int) bool { return km(places[i]) < km(places[j]) })
	reach := reachOf(places, n, km)
	var out []geo.Point
	for _, p := range places {
		if km(p) <= reach {
			out = append(out, p.Point())
		}
	}
	return out
}

func reachOf(places []model.Place, n map[string]int, km func(model.Place) float64) float64 {
	all, sum := 0, 0
	for _, p := range places {
		all += n[p.ID]
	}
	for _, p := range places {
		if sum += n[p.ID]; sum*5 >= all*4 {
			return math.Max(strayKm, strayTimes*km(p))
		}
	}
	return strayKm
}

// admit lets a country onto the map that has a city on it, wherever its own
// point may be.
func (w *World) admit() {
	for _, p := range w.Story.Places {
		if p.Kind == model.City && w.spots[p.ID].on {
			c := w.country(p.ID)
			s := w.spots[c]
			s.on = true
			w.spots[c] = s
		}
	}
}

// located lists the places in which something takes place and which have a
// point of their own on the map: cities, and countries of which no city is
// named.
func (w *World) located() []model.Place {
	used, citied := map[string]bool{}, map[string]bool{}
	for _, e := range w.Story.Events {
		lane := w.lane(e.Place)
		used[lane] = true
		if model.Noun(w.Place(lane)).Kind == model.City {
			citied[w.country(lane)] = true
		}
	}
	var out []model.Place
	for _, p := range w.Story.Places {
		if used[p.ID] && (p.Kind == model.City || p.Kind == model.Country && !citied[p.ID]) {
			out = append(out, p)
		}
	}
	return out
}

func bounds(proj geo.Projection, points []geo.Point) Box {
	b := Box{}
	for i, p := range points {
		x, y, _ := proj.Plane(p)
		if i == 0 {
			b = Box{x, y, 0, 0}
			continue
		}
		right, bottom := math.Max(b.Right(), x), math.Max(b.Bottom(), y)
		b.X, b.Y = math.Min(b.X, x), math.Min(b.Y, y)
		b.W, b.H = right-b.X, bottom-b.Y
	}
	return b
}

// Camera turns the plane into pixels: px = plane*Scale + offset.
type Camera struct{ Scale, X, Y float64 }

// Px gives the pixel of a point of the plane.
func (c Camera) Px(x, y float64) (px, py float64) { return x*c.Scale + c.X, y*c.Scale + c.Y }

// Plane is the inverse of Px.
func (c Camera) Plane(px, py float64) (x, y float64) {
	return (px - c.X) / c.Scale, (py - c.Y) / c.Scale
}

// marginX is the share of the map that keeps cities off its sides. The axis
// above the lanes, and the lanes of countries below the cities', keep them off
// its top and bottom, so that lanes can stand at their cities' height.
const marginX = 0.16

// fit shows all of home in a frame's map. A story of one place gets a region
// of about 1,300 km around it rather than a street.
func fit(home Box, f Frame) Camera {
	const least = 0.1 // Earth radii
	w, h := math.Max(home.W, least), math.Max(home.H, least)
	m, top, low := f.Map, f.Plot.Y+f.Gap*0.9, f.Gap*f.under
	if f.Form.Listed() {
		top = m.H * 0.15
	}
	if most := m.H * 0.65; top+low > most { // a low map: the lanes spread, and leaders bend
		top, low = top*most/(top+low), low*most/(top+low)
	}
	iw, ih := m.W*(1-2*marginX), m.H-top-low
	k := math.Min(iw/w, ih/h)
	cx, cy := home.X+home.W/2, home.Y+home.H/2
	return Camera{k, m.X + m.W/2 - cx*k, m.Y + top + ih/2 - cy*k}
}
