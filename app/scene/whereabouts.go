package scene

import (
	"cmp"
	"math"
	"slices"

	"dateline/data/geo"
	"dateline/data/model"
)

// whereabouts tell where on the Earth a story lies. To find that out, all of its events are
// gone over, and its places a thousand times; what is found is seven numbers.
type whereabouts struct {
	middle  geo.Point // of the places that its events name
	home    Box       // what the map shows at first, in the plane about that
	finest  float64   // how far apart the two nearest places are in which something happens, in Earth radii
	mapless bool      // nothing happens in a place
}

// The map shows what lies within so many times the distance that holds four
// fifths of the story's events, and at least so many km: one dispatch from
// Washington does not shrink the region that the story is about.
const (
	strayTimes = 1.7
	strayKm    = 2500
)

// locate finds where the story lies.
func (w *World) locate() *whereabouts {
	placed := w.placed()
	near := w.near(w.located(placed), placed)
	middle := geo.Upright(near)
	proj := geo.Azimuthal(middle)
	return &whereabouts{middle, bounds(proj, near), finestTwo(w.pins(proj)), len(near) == 0}
}

// fields are the numbers of a story that has a map, for whereaboutsOf.
func (h whereabouts) fields() (all []string) {
	for _, n := range []float64{h.middle.Lon, h.middle.Lat, h.home.X, h.home.Y, h.home.W, h.home.H, h.finest} {
		all = append(all, exact(n))
	}
	return all
}

// whereaboutsOf reads what fields gives.
func whereaboutsOf(fields []string) *whereabouts {
	n := floats(fields)
	return &whereabouts{middle: geo.Point{Lon: n[0], Lat: n[1]}, home: Box{n[2], n[3], n[4], n[5]}, finest: n[6]}
}

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

// finestTwo is how far apart the two nearest places of events are, venues too, in the
// plane; it is infinite where there are no two. From west to east each is held only
// against those to the west that are nearer by this alone.
func finestTwo(at []spot) float64 {
	least := math.Inf(1)
	for i, a := range at {
		for j := i - 1; j >= 0 && a.x-at[j].x < least; j-- {
			if d := math.Hypot(a.x-at[j].x, a.y-at[j].y); d > leastSpan {
				least = math.Min(least, d)
			}
		}
	}
	return least
}

// pins gives where cities and venues of events lie in a plane, each spot once, from west to
// east.
func (w *World) pins(proj geo.Projection) (out []spot) {
	seen := map[string]bool{}
	for i := range w.Story.Events {
		place := w.Story.Events[i].Place
		if seen[place] {
			continue
		}
		seen[place] = true
		p, _ := w.Place(place)
		if _, pinned := p.Pin(); pinned && p.Located() {
			x, y, _ := proj.Plane(p.Point())
			out = append(out, spot{x: x, y: y})
		}
	}
	inOrder(out, func(a, b spot) int { return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.y, b.y)) })
	return slices.Compact(out)
}
