package scene

import (
	"math"
	"slices"

	"dateline/app/state"
)

// atlas draws the map, back to front. What is in the plane's units (land,
// borders) the camera moves; what has a size in pixels (marks, names) stands
// above it. Room is given to cities first, then to journeys, leaders, countries
// with events of their own, and to what is faint last.
func (w *World) atlas(pause func(), s state.State, sc Scene) []Shape {
	if w.mapless {
		return nil
	}
	marks, a := sc.cities, sc.aloft
	if a == nil {
		a = w.aloft(pause, s, sc)
	}
	b, names, arcs := a.board, a.names, a.arcs
	b.take(a.room...)
	lines, under := leaders(sc)
	b.take(under...)
	stops, realmNames := w.realms(s, sc, a.joined, b)
	names = append(names, realmNames...)
	areas := len(stops)
	for _, m := range marks {
		stops = append(stops, m.shape(sc))
	}
	stop(stops, areas)
	pause()
	inner, innerNames := w.venues(sc, marks, b)
	stops, names = append(stops, inner...), append(names, innerNames...)
	pointers := w.pointers(sc, b)
	pause()
	faint := w.faintNames(sc, b)
	pause()
	return append(w.terrain(s, sc), group("faint", faint...), group("leaders", lines...), group("arcs", arcs...), w.reaches(sc, arcs), group("cities", stops...), group("names", names...), group("pointers", append(a.scale, pointers...)...))
}

// mapBoard is a map's room, of which the cities' marks, what the page lays over its corner
// and the scale of plain ground take theirs, with that scale.
func (w *World) mapBoard(sc Scene) (b *board, scale []Shape) {
	b = &board{room: sc.Frame.Map.Grow(-4)}
	for _, m := range sc.cities {
		b.take(m.disc().Grow(2))
	}
	b.take(w.corner(sc))
	if sc.Camera.bare() {
		scale = append(scale, sc.scaleBar(b))
	}
	return b, scale
}

// corner is what the page lays over a map's lower corner: the zoom buttons or, over that of
// an embed, the link to where the story comes from, on the side on which lines begin.
func (w *World) corner(sc Scene) Box {
	m, wide := sc.Frame.Map, 100.0
	if sc.state.Embed && !sc.state.Slide {
		wide = math.Max(wide, math.Min(m.W, Measure("Dateline · "+sc.in(w.Story.Title), originType)+20))
		if sc.words().RightToLeft() {
			return Box{m.Right() - wide, m.Bottom() - 44, wide, 44}
		}
	}
	return Box{m.X, m.Bottom() - 44, wide, 44}
}

// originType is the size of that link's type, px, as the style sheet has it.
const originType = 14.0

// aloft is what has room on a map before all else: journeys, then the names of cities. On
// a slide, whose lanes go by these names, the timeline needs it before the map does.
type aloft struct {
	board  *board
	scale  []Shape
	arcs   []Shape
	joined map[string]bool // by journeys
	room   []Box           // along these
	names  []Shape
}

func (w *World) aloft(pause func(), s state.State, sc Scene) *aloft {
	a := &aloft{}
	a.board, a.scale = w.mapBoard(sc)
	a.arcs, a.joined, a.room = w.arcs(s, sc, sc.cities)
	pause()
	a.names = w.cityNames(sc, sc.cities, a.board, a.room)
	pause()
	return a
}

// named lists the cities whose names have room on a map.
func (a *aloft) named() map[string]bool {
	out := map[string]bool{}
	for _, name := range a.names {
		out[name.Bind.Place] = true
	}
	return out
}

// leaders cross the map's edge: each city's own height runs on as its lane,
// bent where lanes had to spread. From a mark that covers others their leaders fan
// out. It gives them with the room along the map.
func leaders(sc Scene) (out []Shape, room []Box) {
	edge := sc.Frame.Map.Right()
	for _, c := range sc.led() {
		if math.IsNaN(c.lane) || !sc.Frame.Map.Has(c.x, c.y) {
			continue
		}
		l := path("leader", c.leader(edge))
		l.Bind.Place = c.id
		out, room = append(out, l), append(room, Box{c.x + c.r, c.y - 1.5, edge - 24 - c.x - c.r, 3})
	}
	return out, room
}

// led lists the cities that leaders may come from.
func (sc Scene) led() []city { return slices.Concat(sc.cities, sc.covered) }

// leader is the outline of one: from the city's rim to where its lane meets an edge.
func (c city) leader(edge float64) string {
	x := c.x + c.r
	d := "M" + num(x) + " " + num(c.y)
	if bend := math.Min(24, (edge-x)/2); math.Abs(c.y-c.lane) > 0.6 {
		return d + "H" + num(edge-bend) + "L" + num(edge) + " " + num(c.lane)
	}
	return d + "H" + num(edge)
}

// faintNames sets countries and seas where nothing else stands: the story's
// own countries first.
func (w *World) faintNames(sc Scene, b *board) []Shape {
	var out []Shape
	if !sc.Frame.full() {
		return out
	}
	for _, n := range w.names {
		name := w.say(n, sc)
		if len(sc.schedule.byLane[n.place]) > 0 && n.place != "" {
			continue // it has a name that is not faint
		}
		if name == "" || len(name) > 14 && n.kind == "nation" && n.place == "" {
			continue
		}
		x, y := sc.Camera.Px(n.x, n.y)
		size, run := typeOf(n.kind, sc.Frame)
		wide := Measure(name, size) * run
		for _, off := range n.seats(wide, size, sc.Camera) {
			x, y := x+off[0], y+off[1]+capHeight/2*size
			box := Box{x - wide/2, y - size, wide, size * 1.3}
			if b.free(box.Grow(n.air())) {
				b.take(box.Grow(2 * n.air()))
				out = append(out, text(n.kind, x, y, "middle", name).in(w.spoken(n, sc)))
				break
			}
		}
	}
	return out
}
