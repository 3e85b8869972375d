package scene

import (
	"math"
	"sort"

	"dateline/app/i18n"
	"dateline/app/sign"
	"dateline/app/state"
	"dateline/data/model"
)

// city is a place's mark on the map: a city's or venue's, or that of an area which
// bears events of its own.
type city struct {
	id, name string
	lang     string // of the name, as a Shape has it
	x, y, r  float64
	n        int
	lane     float64 // the height of its lane, or NaN
	here     bool    // the selected event is there
	status   string
	local    bool // it is an area of a story that lies in one city
	region   bool
	inner    bool // a region within a country, which has the lane
	events   []*event
}

// cities gives the marks of the places with a dot in which something takes place, and
// apart from them those of the lanes whose mark would lie under another.
// Radius grows with the square root of the count, 4.5 to 10 px, where there is room.
func (w *World) cities(pause func(), s state.State, sc Scene) (shown, covered []city) {
	var all []city
	lane := map[string]float64{}
	for _, l := range sc.Lanes {
		lane[l.Place] = l.Y
	}
	for _, p := range w.Story.Places {
		if !w.Pinned(p) || !w.spots[p.ID].on || len(sc.schedule.byLane[p.ID]) == 0 {
			continue
		}
		pause()
		c := w.site(p, s, sc)
		if y, ok := lane[p.ID]; ok {
			c.lane = y
		}
		all = append(all, c)
	}
	thin(all, sc.Frame.Map)
	return uncovered(all, sc)
}

// The marks of a map's cities cover so much of it at most, or all are drawn smaller, down
// to so much of their size: a phone would show marks and no Earth between them.
const mostInk, smallest = 0.04, 0.5

// thin draws the marks on a map smaller where they would cover too much of it.
func thin(all []city, m Box) {
	ink, on := 0.0, 0.0
	for _, c := range all {
		if m.Has(c.x, c.y) {
			ink, on = ink+math.Pi*c.r*c.r, on+1
		}
	}
	ink *= math.Min(1, mostCities/on) // more are not shown
	if most := mostInk * m.W * m.H; ink > most {
		size := math.Max(smallest, math.Sqrt(most/ink))
		for i := range all {
			all[i].r *= size
		}
	}
}

// site gives the mark of a place with what takes place there.
func (w *World) site(p model.Place, s state.State, sc Scene) city {
	c := w.dot(p, sc.schedule.byLane[p.ID], sc)
	c.r = cityRadius(c.n)
	c.holds(s.Event)
	return c
}

// holds puts the selected event before the others of a mark, if it is among them.
func (c *city) holds(selected string) {
	for _, e := range c.events {
		if e.ID == selected {
			c.here, c.events = true, append([]*event{e}, c.events...)
		}
	}
}

// dot gives the mark of a place for some events, without its size and its lane.
func (w *World) dot(p model.Place, events []*event, sc Scene) city {
	x, y := sc.Camera.Px(w.spots[p.ID].x, w.spots[p.ID].y)
	c := city{id: p.ID, name: sc.in(p.Name), lang: sc.tongue(p.Name), x: x, y: y, lane: math.NaN(), status: model.Planned, events: events}
	for _, e := range known(events) {
		if c.n++; !model.IsPlan(e.Status) {
			c.status = model.Happened
		}
	}
	return c
}

func (c city) disc() Box { return Box{c.x - c.r, c.y - c.r, 2 * c.r, 2 * c.r} }

// bind says what a place's mark stands for, and the event that it leads to: the
// selected one where it is there, else the first.
func (c city) bind(count string, sc Scene) Bind {
	b := sc.chooses(placeThing(c.id), c.name+", "+count)
	b.Event, b.Current = c.events[0].ID, b.Current || c.here
	return b
}

// mostCities is how many cities a map shows at most.
const mostCities = 120

// uncovered leaves out the cities whose mark would lie under that of one with
// more events, and of very many the least; to zoom the map brings them out. Of those,
// it gives apart the ones that have a lane: where that leads to lies under another mark,
// so these come first, also on a day on which others are better known.
func uncovered(all []city, sc Scene) (shown, covered []city) {
	taken, has := field{}, map[string]bool{}
	order := largest(all, sc.schedule.lane)
	sort.SliceStable(order, func(i, j int) bool { return !math.IsNaN(order[i].lane) && math.IsNaN(order[j].lane) })
	for _, c := range order {
		if len(has) == mostCities || taken.touches(Box{c.x - 1, c.y - 1, 2, 2}) || !sc.Frame.Map.Grow(c.r).Has(c.x, c.y) {
			continue
		}
		has[c.id] = true
		taken.add(c.disc())
	}
	for _, c := range all {
		switch {
		case has[c.id]:
			shown = append(shown, c)
		case !math.IsNaN(c.lane):
			covered = append(covered, c)
		}
	}
	return shown, covered
}

// largest orders cities by their events, the selected event's first.
func largest(all []city, first string) []city {
	order := append([]city(nil), all...)
	sort.SliceStable(order, func(i, j int) bool {
		a, b := order[i], order[j]
		if (a.id == first) != (b.id == first) {
			return a.id == first
		}
		return a.n > b.n
	})
	return order
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

// kind is that of a shape of the city's, pale while nothing is known there.
func (c city) kind(of string) string {
	if c.n == 0 {
		return of + " ghost"
	}
	return of
}

func (c city) shape(sc Scene) Shape {
	g := group(c.kind("city"))
	g.Bind = c.bind(c.count(sc.words()), sc)
	g.Kids = append(g.Kids, rect("target", Box{c.x - 12, c.y - 12, 24, 24}))
	if c.here {
		g.Kids = append(g.Kids, circle("ring", c.x, c.y, c.r+4))
	}
	g.Kids = append(g.Kids, Sign(sign.Of(c.status, false), c.x, c.y, c.r)...)
	return g
}

// cityNames labels every city, the selected event's first, name over count, where it
// collides with nothing, and off the journeys where there is room; names win over faint
// words.
func (w *World) cityNames(sc Scene, marks []city, b *board, ways []Box) []Shape {
	var along field
	along.add(ways...)
	size := cityType(sc.Frame)
	var out []Shape
	for _, c := range largest(marks, sc.schedule.lane) {
		lines := []string{c.name}
		if sc.Frame.full() {
			lines = append(lines, c.count(sc.words()))
		}
		g, ok := nameOf(c, lines, size, b, &along)
		if !ok && c.here {
			g, ok = nameOf(c, lines[:1], size, b, &along)
		}
		if ok {
			g.Bind = sc.chooses(placeThing(c.id), "")
			out = append(out, g)
		}
	}
	return out
}

// cityType is the size of a city's name, px.
func cityType(f Frame) float64 {
	if f.Form == Slide {
		return 16
	}
	return 13
}

// The places a city's name may take, best first, as factors of its radius
// and of its own width and height.
var around = []struct {
	end    string
	dx, dy float64
}{
	{"start", 1, -0.5}, {"start", 1, -1.05}, {"end", -1, -0.5}, {"end", -1, -1.05}, {"start", 0.4, -1.35}, {"start", 0.4, 0.6}, {"middle", 0, -1.6}, {"middle", 0, 0.7}, {"end", -0.4, 0.6},
}

func nameOf(c city, lines []string, size float64, b *board, ways *field) (Shape, bool) {
	wide, high := widest(lines, size)*boldness, size*1.1*float64(len(lines))
	for _, off := range []bool{true, false} {
		for _, a := range around {
			x, y := c.x+a.dx*(c.r+6), c.y+a.dy*high
			box := Box{startOf(x, wide, a.end), y, wide, high}
			if !b.free(box) || off && ways.touches(box) {
				continue
			}
			b.take(box)
			g := group(c.kind("city-name"), text("city-name", x, y+size*0.85, a.end, lines[0]).in(c.lang))
			if len(lines) > 1 {
				g.Kids = append(g.Kids, text("city-count", x, y+size*1.85, a.end, lines[1]))
			}
			return g, true
		}
	}
	return Shape{}, false
}
