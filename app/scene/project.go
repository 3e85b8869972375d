package scene

import (
	"cmp"
	"math"
	"slices"

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
	placed := w.placed()
	near := w.near(w.located(placed), placed)
	w.proj = geo.Azimuthal(geo.Upright(near))
	w.home = bounds(w.proj, near)
	for _, p := range w.Story.Places {
		x, y, ok := w.proj.Plane(p.Point())
		w.spots[p.ID] = spot{x, y, ok && w.home.Grow(0.001).Has(x, y)}
	}
	w.admit()
	w.findPoles()
	w.finest = w.finestTwo()
	if w.mapless = len(near) == 0; w.mapless {
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

// finestTwo is how far apart the two nearest places of events are, venues too, in the
// plane; it is infinite where there are no two. From west to east each is held only
// against those to the west that are nearer by this alone.
func (w *World) finestTwo() float64 {
	least, at := math.Inf(1), w.pins()
	for i, a := range at {
		for j := i - 1; j >= 0 && a.x-at[j].x < least; j-- {
			if d := math.Hypot(a.x-at[j].x, a.y-at[j].y); d > leastSpan {
				least = math.Min(least, d)
			}
		}
	}
	return least
}

// pins gives where cities and venues of events lie, each spot once, from west to east.
func (w *World) pins() (out []spot) {
	seen := map[string]bool{}
	for i := range w.Story.Events {
		place := w.Story.Events[i].Place
		if seen[place] {
			continue
		}
		seen[place] = true
		p, _ := w.Place(place)
		if _, pinned := p.Pin(); pinned && p.Located() {
			out = append(out, w.spots[p.ID])
		}
	}
	inOrder(out, func(a, b spot) int { return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.y, b.y)) })
	return slices.Compact(out)
}

// Mapless tells whether a story has no place: its figure has no map.
func (w *World) Mapless() bool { return w.mapless }

// anywhere is what the map of a story without a place would show: the Earth.
var anywhere = Box{-1.6, -1.6, 3.2, 3.2}

// placed counts the events by the place that they name, of which there are far fewer.
func (w *World) placed() map[string]int {
	n := map[string]int{}
	for i := range w.Story.Events {
		n[w.Story.Events[i].Place]++
	}
	return n
}

// near gives the points of the places that are not far strays.
func (w *World) near(places []model.Place, placed map[string]int) []geo.Point {
	if len(places) == 0 {
		return nil
	}
	n := map[string]int{}
	for place, events := range placed {
		n[w.lane(place)] += events
	}
	hub := places[0]
	for _, p := range places {
		if n[p.ID] > n[hub.ID] {
			hub = p
		}
	}
	all := make([]away, len(places))
	for i, p := range places {
		all[i] = away{p.Point(), n[p.ID], geo.Distance(hub.Point(), p.Point())}
	}
	stable(all, func(i, j int) bool { return all[i].km < all[j].km })
	reach := reachOf(all)
	var out []geo.Point
	for _, p := range all {
		if p.km <= reach {
			out = append(out, p.at)
		}
	}
	return out
}

// away is a place with its events, and how far it is from the one that has most.
type away struct {
	at     geo.Point
	events int
	km     float64
}

func reachOf(places []away) float64 {
	all, sum := 0, 0
	for _, p := range places {
		all += p.events
	}
	for _, p := range places {
		if sum += p.events; sum*5 >= all*4 {
			return math.Max(strayKm, strayTimes*p.km)
		}
	}
	return strayKm
}

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

// located lists the places in which something takes place and which have a
// point of their own on the map: cities, venues in none or of a story that lies in one,
// and regions and countries in which none of these is named.
func (w *World) located(placed map[string]int) []model.Place {
	used, dotted := map[string]bool{}, map[string]bool{}
	for place := range placed {
		lane := w.lane(place)
		used[lane] = true
		if p, _ := w.Place(place); p.Kind == model.Region && p.Located() {
			used[p.ID] = true // within a country, which has the lane
		}
		if !w.Pinned(model.Noun(w.Place(lane))) {
			continue
		}
		for _, area := range w.Chain(lane) {
			if area.ID != lane {
				dotted[area.ID] = true
			}
		}
	}
	var out []model.Place
	for _, p := range w.Story.Places {
		if used[p.ID] && (!dotted[p.ID] || w.Pinned(p)) {
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
