package scene

import (
	"math"

	"dateline/app/state"
	"dateline/app/track"
)

// atlas draws the map, back to front. What is in the plane's units (land,
// borders) the camera moves; what has a size in pixels (marks, names) stands
// above it.
func (w *World) atlas(s state.State, sc Scene) []Shape {
	b := &board{room: sc.Frame.Map.Grow(-4)}
	marks := w.cities(sc)
	for _, m := range marks {
		b.take(Box{m.x - m.r - 2, m.y - m.r - 2, 2*m.r + 4, 2*m.r + 4})
	}
	names := w.cityNames(sc, marks, b)
	b.take(Box{sc.Frame.Map.X, sc.Frame.Map.Bottom() - 44, 100, 44}) // the zoom buttons
	arcs := w.arcs(s, sc, b)
	faint := w.faintNames(sc, b)
	out := append(w.terrain(sc), group("faint", faint...), group("leaders", leaders(sc, marks)...), group("arcs", arcs...))
	var cities []Shape
	for _, m := range marks {
		cities = append(cities, m.shape(s, w.words))
	}
	stop(cities)
	return append(out, group("cities", cities...), group("names", names...))
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
		for _, off := range n.offsets() {
			box := Box{x + off[0]*wide - wide/2, y + off[1]*size - size, wide, size * 1.3}
			if b.free(box.Grow(n.air())) {
				b.take(box.Grow(2 * n.air()))
				out = append(out, text(n.kind, x+off[0]*wide, y+off[1]*size, "middle", name))
				break
			}
		}
	}
	return out
}

// arcs draws the journeys on the map, one for each pair of places, person and
// ground, and takes the room along them from the faint names.
func (w *World) arcs(s state.State, sc Scene, b *board) []Shape {
	var out []Shape
	drawn := once{}
	for _, t := range sc.view.trips {
		if t.how == track.Arrival || t.from.lane == t.to.lane {
			continue
		}
		if e := (ends{t.person, t.from.lane, t.to.lane, t.how}); len(sc.view.trips) > mostWays && !drawn.more(e) {
			continue
		}
		a, z := w.spots[t.from.lane], w.spots[t.to.lane]
		x1, y1 := sc.Camera.Px(a.x, a.y)
		x2, y2 := sc.Camera.Px(z.x, z.y)
		b.under(x1, y1, x2, y2)
		g := group("way", path("way-"+t.how, arc(x1, y1, x2, y2)))
		g.Kind = t.kind(s, sc.view)
		g.Hue = w.hues[t.person]
		g.Bind = Bind{Person: t.person, To: t.to.ID}
		out = append(out, g)
	}
	return out
}
