package scene

import (
	"math"
	"sort"

	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/app/track"
)

// atlas draws the map, back to front. What is in the plane's units (land,
// borders, hatching) stands in one group that the camera moves; what has a
// size in pixels (marks, names) stands above it.
func (w *World) atlas(s state.State, sc Scene) []Shape {
	ground := Shape{Tag: Use, Kind: "ground", Text: "dl-ground", Move: Transform(sc.Camera)}
	b := &board{room: sc.Frame.Map.Grow(-4)}
	marks := w.cities(sc)
	for _, m := range marks {
		b.take(Box{m.x - m.r - 2, m.y - m.r - 2, 2*m.r + 4, 2*m.r + 4})
	}
	names := w.cityNames(sc, marks, b)
	b.take(Box{sc.Frame.Map.X, sc.Frame.Map.Bottom() - 44, 100, 44}) // the zoom buttons
	arcs := w.arcs(s, sc)
	faint := w.faintNames(sc, b)
	out := []Shape{ground, group("faint", faint...), group("leaders", leaders(sc, marks)...), group("arcs", arcs...)}
	var cities []Shape
	for _, m := range marks {
		if sc.Frame.Map.Grow(m.r).Has(m.x, m.y) {
			cities = append(cities, m.shape(s, w.words))
		}
	}
	stop(cities)
	return append(out, group("cities", cities...), group("names", names...))
}

// Transform is the camera as the transform of a group of land units.
func Transform(c Camera) string {
	k := c.Scale / landUnit
	return "translate(" + num(c.X) + " " + num(c.Y) + ") scale(" + fine(k) + ")"
}

func (w *World) ground() []Shape {
	land := w.land()
	out := []Shape{path("land", land.ground)}
	for _, id := range w.tinted() {
		c := path("country", land.countries[id])
		c.Hue, c.Bind.Place = w.tints[id], id
		out = append(out, c)
		if w.unplaced(id) {
			h := path("hatch", land.countries[id])
			h.Bind.Place = id
			out = append(out, h)
		}
	}
	return append(out, path("lake", land.lakes), path("river", land.rivers), path("border", land.borders), path("border-disputed", land.disputed), path("coast", land.ground))
}

// tinted lists the story's countries on the map, northernmost first as their
// lanes stand.
func (w *World) tinted() []string {
	var ids []string
	for id := range w.tints {
		ids = append(ids, id)
	}
	sort.Slice(ids, func(i, j int) bool {
		a, b := w.places[ids[i]], w.places[ids[j]]
		if a.Lat != b.Lat {
			return a.Lat > b.Lat
		}
		return a.ID < b.ID
	})
	return ids
}

// unplaced tells whether an event names a country and no city.
func (w *World) unplaced(country string) bool {
	for _, e := range w.events {
		if e.lane == country {
			return true
		}
	}
	return false
}

// city is a place's mark on the map.
type city struct {
	id, name string
	x, y, r  float64
	n        int
	lane     float64 // the height of its lane, or NaN
	status   string
	events   []event
}

// cities gives the marks of the cities in which something takes place.
// Radius grows with the square root of the count, 4.5 to 10 px.
func (w *World) cities(sc Scene) []city {
	var out []city
	lane := map[string]float64{}
	for _, l := range sc.Lanes {
		lane[l.Place] = l.Y
	}
	for _, p := range w.Story.Places {
		n := sc.view.count(p.ID)
		if p.Kind != "city" || !w.spots[p.ID].on {
			continue
		}
		x, y := sc.Camera.Px(w.spots[p.ID].x, w.spots[p.ID].y)
		y0, ok := lane[p.ID]
		if !ok {
			y0 = math.NaN()
		}
		c := city{id: p.ID, name: p.Name.In(w.Lang), x: x, y: y, r: cityRadius(n), n: n, lane: y0, status: "planned"}
		for _, e := range sc.view.events {
			if e.lane == p.ID {
				c.events = append(c.events, e)
				if e.Status != "planned" && !e.ghost {
					c.status = "happened"
				}
			}
		}
		if len(c.events) > 0 {
			out = append(out, c)
		}
	}
	return out
}

// cityRadius grows with the square root of the count, from 4.5 to 10 px.
func cityRadius(n int) float64 { return math.Min(10, 2.1+2.4*math.Sqrt(float64(max(n, 1)))) }

// count says how many known events stand in a city.
func (c city) count(words *i18n.Words) string {
	if c.n == 0 {
		return words.Figure.NotYet
	}
	return words.Count(words.Figure.Events, c.n)
}

func (c city) shape(s state.State, words *i18n.Words) Shape {
	g := group("city")
	if c.n == 0 {
		g.Kind = "city ghost"
	}
	here := false
	for _, e := range c.events {
		here = here || e.ID == s.Event
	}
	g.Bind = Bind{Place: c.id, Event: c.events[0].ID, Current: here, Label: c.name + ", " + c.count(words)}
	if here {
		g.Bind.Event = s.Event
	}
	g.Kids = append(g.Kids, rect("target", Box{c.x - 12, c.y - 12, 24, 24}))
	if here {
		g.Kids = append(g.Kids, circle("ring", c.x, c.y, c.r+4))
	}
	g.Kids = append(g.Kids, glyph(c.status, false, c.x, c.y, c.r)...)
	return g
}

// leaders cross the map's edge: each city's own height runs on as its lane,
// bent where lanes had to spread.
func leaders(sc Scene, marks []city) []Shape {
	var out []Shape
	edge := sc.Frame.Map.Right()
	for _, c := range marks {
		if math.IsNaN(c.lane) || !sc.Frame.Map.Has(c.x, c.y) {
			continue
		}
		x := c.x + c.r
		d := "M" + num(x) + " " + num(c.y)
		if bend := math.Min(24, (edge-x)/2); math.Abs(c.y-c.lane) > 0.6 {
			d += "H" + num(edge-bend) + "L" + num(edge) + " " + num(c.lane)
		} else {
			d += "H" + num(edge)
		}
		l := path("leader", d)
		l.Bind.Place = c.id
		out = append(out, l)
	}
	return out
}

// cityNames labels every city, name over count, where it collides with
// nothing; names win over faint words.
func (w *World) cityNames(sc Scene, marks []city, b *board) []Shape {
	size := map[Form]float64{Wide: 13, Middle: 13, Slide: 16, Phone: 13}[sc.Frame.Form]
	order := append([]city(nil), marks...)
	sort.SliceStable(order, func(i, j int) bool { return order[i].n > order[j].n })
	var out []Shape
	for _, c := range order {
		lines := []string{c.name}
		if sc.Frame.full() {
			lines = append(lines, c.count(w.words))
		}
		if g, ok := nameOf(c, lines, size, b); ok {
			out = append(out, g)
		}
	}
	return out
}

// The places a city's name may take, best first, as factors of its radius
// and of its own width and height.
var around = []struct {
	end    string
	dx, dy float64
}{
	{"start", 1, -0.5}, {"start", 1, -1.05}, {"end", -1, -0.5}, {"end", -1, -1.05}, {"start", 0.4, -1.35}, {"start", 0.4, 0.6}, {"middle", 0, -1.6}, {"middle", 0, 0.7}, {"end", -0.4, 0.6},
}

func nameOf(c city, lines []string, size float64, b *board) (Shape, bool) {
	wide, high := widest(lines, size)*boldness, size*1.1*float64(len(lines))
	for _, a := range around {
		x, y := c.x+a.dx*(c.r+6), c.y+a.dy*high
		box := Box{startOf(x, wide, a.end), y, wide, high}
		if !b.free(box) {
			continue
		}
		b.take(box)
		g := group("city-name", text("city-name", x, y+size*0.85, a.end, lines[0]))
		if len(lines) > 1 {
			g.Kids = append(g.Kids, text("city-count", x, y+size*1.85, a.end, lines[1]))
		}
		g.Bind.Place = c.id
		return g, true
	}
	return Shape{}, false
}

// faintNames sets countries and seas where nothing else stands: the story's
// own countries first.
func (w *World) faintNames(sc Scene, b *board) []Shape {
	var out []Shape
	if !sc.Frame.full() {
		return out
	}
	for _, n := range w.names {
		name := w.say(n)
		if name == "" || len(name) > 14 && n.kind == "nation" && n.place == "" {
			continue
		}
		x, y := sc.Camera.Px(n.x, n.y)
		size := 10.5
		wide := Measure(name, size)
		if n.kind != "water" {
			wide *= 1.16
		}
		box := Box{x - wide/2, y - size, wide, size * 1.3}
		if !b.free(box.Grow(5)) {
			continue
		}
		b.take(box.Grow(10))
		out = append(out, text(n.kind, x, y, "middle", name))
	}
	return out
}

// arcs draws the journeys on the map, one for each pair of places, person and
// ground.
func (w *World) arcs(s state.State, sc Scene) []Shape {
	var out []Shape
	for _, t := range sc.view.trips {
		if t.how == track.Arrival || t.from.lane == t.to.lane {
			continue
		}
		a, z := w.spots[t.from.lane], w.spots[t.to.lane]
		x1, y1 := sc.Camera.Px(a.x, a.y)
		x2, y2 := sc.Camera.Px(z.x, z.y)
		g := group("way", path("way-"+t.how, arc(x1, y1, x2, y2)))
		g.Kind = t.kind(s, sc.view)
		g.Hue = w.hues[t.person]
		g.Bind = Bind{Person: t.person, To: t.to.ID}
		out = append(out, g)
	}
	return out
}
