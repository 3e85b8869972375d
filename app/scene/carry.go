package scene

import "math"

// Carried is a picture as a hand has moved it: all of it by so many whole px, by which
// what is painted stays sharp, and in it the same shapes in the same order.
type Carried struct {
	DX, DY float64
	Land   Land
	Shapes []Shape
	from   painted
}

// Land is what lies on the ground, where that is scaled as one image: its shapes, as they
// were painted where a camera looked, and where they have gone since, as a style sheet
// says it. To paint land anew at each scale would take ten times as long as all else in a
// frame, and a hundred journeys as long as the land.
type Land struct {
	Shapes []Shape
	Moved  string
}

// painted is a map as the browser has last painted it, where it looked then and, of one
// that is scaled, what is on its ground, and where it looked as that was painted.
type painted struct {
	shapes     []Shape
	camera, on Camera
	ground     []Shape
}

// scaled tells whether the land is an image of its own, as it is from the first step to
// another scale until all is drawn, on the scale of before too: to have it made once more
// costs as much as five steps.
func (p painted) scaled() bool { return p.on.Scale != 0 }

// land gives what has become of the land since it was painted.
func (p painted) land() Land {
	if !p.scaled() {
		return Land{}
	}
	k := p.camera.Scale / p.on.Scale
	return Land{p.ground, "translate(" + num(p.camera.X-k*p.on.X) + "px," + num(p.camera.Y-k*p.on.Y) + "px) scale(" + fine(k) + ")"}
}

// CarryMap gives the map of a scene as a camera shows it: the same shapes in the same
// order, moved and not laid out anew, so that a hand may move them at each frame for the
// cost of some attributes. What lies on the Earth goes with it, in its own size and with
// its line to its lane; which names have room, and what the edge points to, waits for the
// next drawing. A hand that moves on what it has just scaled, before all is drawn, moves
// it along from last, as it stands already: else the land would be painted at each step.
func (w *World) CarryMap(sc Scene, last Carried, to Camera) Carried {
	from := painted{shapes: sc.Map, camera: sc.Camera}
	switch {
	case to.Scale == last.from.camera.Scale:
		from = last.from
	case to.Scale != sc.Camera.Scale || last.from.scaled():
		return w.scaled(sc, last.from, to)
	}
	out := Carried{Land: from.land(), Shapes: from.shapes, from: from}
	if to != from.camera {
		sc.Map, sc.Camera = from.shapes, from.camera
		out.DX, out.DY = math.Round(to.X-sc.Camera.X), math.Round(to.Y-sc.Camera.Y)
		out.Shapes = w.carried(sc, Camera{to.Scale, sc.Camera.X + out.DX, sc.Camera.Y + out.DY}, alongs)
	}
	return out
}

// Painted land is scaled to so much more, and so much less. Beyond that it is painted anew:
// its lines would be broad and soft, or more of it be in sight than is worth painting so
// large. Who goes away from it has it painted for a little farther, so that it lasts for as
// many steps as it does for who comes nearer.
const overzoom, underzoom = 3, 0.5

// scaled gives a map on another scale. What lies on its ground stays as it was painted
// where another camera looked, if any did and not at too different a scale; where it has
// gone is told apart.
func (w *World) scaled(sc Scene, last painted, to Camera) Carried {
	on := last.on
	if !last.scaled() {
		on = sc.Camera
	}
	switch k := to.Scale / on.Scale; {
	case k > overzoom:
		on = to
	case k < underzoom:
		m := sc.Frame.Map
		on = to.about(m.X+m.W/2, m.Y+m.H/2, to.Scale/(underzoom*overzoom))
	}
	from := painted{w.carried(sc, to, carriers), to, on, last.ground}
	if on != last.on {
		from.ground = OnGround(w.carried(sc, on, lands))
	}
	return Carried{Land: from.land(), Shapes: from.shapes, from: from}
}

// carrier moves a shape of a map for a camera.
type carrier func(w *World, sc Scene, to Camera, s Shape) Shape

func (w *World) carried(sc Scene, to Camera, each map[string]carrier) []Shape {
	out := make([]Shape, len(sc.Map))
	for i, shape := range sc.Map {
		if carry, ok := each[shape.Kind]; ok {
			shape = carry(w, sc, to, shape)
		}
		out[i] = shape
	}
	return out
}

// alongs are for a map that is moved along: all of it goes as one, so that the browser
// moves what it has painted. Only the lines to the lanes are others at each step, and
// what stands at the edge stays there; what was cut to the map is drawn beyond it once.
var alongs = map[string]carrier{
	"leaders": func(w *World, sc Scene, to Camera, s Shape) Shape { return w.carryLeaders(sc, to, sc.Camera, s) },
	"pointers": func(_ *World, sc Scene, to Camera, s Shape) Shape {
		return s.shifted(sc.Camera.X-to.X, sc.Camera.Y-to.Y)
	},
	"hatched": func(_ *World, sc Scene, _ Camera, s Shape) Shape { return hatched(s, beyond(sc.Frame.Map), sc.Camera) },
	"plain":   carryPlain,
}

// beyond is a map with what may come into it from any side.
func beyond(m Box) Box { return m.Grow(math.Max(m.W, m.H)) }

// carriers move what stands on the map as it is scaled, by its kind. What is of no such
// kind stays.
var carriers = map[string]carrier{
	"leaders": func(w *World, sc Scene, to Camera, s Shape) Shape { return w.carryLeaders(sc, to, to, s) },
	"cities":  (*World).carryMarks, "names": (*World).carryNames,
	"faint": (*World).carryWords,
}

// lands give what lies on the ground as another camera has it painted, with what may
// come into the map from beyond. The style sheet names the same kinds, and so does what
// has the image made.
var lands = map[string]carrier{
	"ground": carryGround, "here": carryGround,
	"hatched": func(_ *World, sc Scene, to Camera, s Shape) Shape { return hatched(s, beyond(sc.Frame.Map), to) },
	"plain":   carryPlain,
	"arcs":    carryWays, "reaches": carryWays,
}

// OnGround gives those shapes of a map that are scaled as one image.
func OnGround(shapes []Shape) (out []Shape) {
	for _, s := range shapes {
		if _, lies := lands[s.Kind]; lies {
			out = append(out, s)
		}
	}
	return out
}

func carryGround(_ *World, _ Scene, to Camera, s Shape) Shape {
	s.Move = Transform(to)
	return s
}

// carryPlain draws ground without a coast as far as any of it may come into the map.
func carryPlain(_ *World, sc Scene, _ Camera, s Shape) Shape {
	return rect(s.Kind, beyond(sc.Frame.Map))
}

// carryWays moves lines as they are drawn; the style sheet keeps their width.
func carryWays(_ *World, sc Scene, to Camera, s Shape) Shape {
	k := to.Scale / sc.Camera.Scale
	s.Move = "translate(" + num(to.X-k*sc.Camera.X) + " " + num(to.Y-k*sc.Camera.Y) + ") scale(" + fine(k) + ")"
	return s
}

// carryMarks moves what stands for a place by as much as the place moves.
func (w *World) carryMarks(sc Scene, to Camera, s Shape) Shape {
	return sc.carryEach(to, s, func(kid Shape) (x, y float64) {
		at := w.spots[kid.Bind.Place]
		return sc.Camera.Px(at.x, at.y)
	})
}

// carryEach moves what a layer holds, each by as much as the ground at a pixel of its
// own.
func (sc Scene) carryEach(to Camera, s Shape, at func(kid Shape) (x, y float64)) Shape {
	return s.each(func(kid Shape) Shape {
		x, y := at(kid)
		return kid.shifted(sc.going(to, x, y))
	})
}

// carryLeaders joins the cities, as a camera shows them, with their lanes, which stay,
// on the pixels of another camera of that scale; of a city that has left the map
// nothing is drawn.
func (w *World) carryLeaders(sc Scene, to, on Camera, s Shape) Shape {
	led, dx, dy := sc.led(), on.X-to.X, on.Y-to.Y
	i := 0
	return s.each(func(kid Shape) Shape {
		for led[i].id != kid.Bind.Place {
			i++
		}
		c := led[i]
		c.x, c.y = to.Px(w.spots[c.id].x, w.spots[c.id].y)
		if kid.D = ""; sc.Frame.Map.Has(c.x, c.y) {
			c.x, c.y, c.lane = c.x+dx, c.y+dy, c.lane+dy
			kid.D = c.leader(sc.Frame.Map.Right() + dx)
		}
		return kid
	})
}

// each gives s with something done to all that it holds.
func (s Shape) each(do func(Shape) Shape) Shape {
	kids := make([]Shape, len(s.Kids))
	for i, kid := range s.Kids {
		kids[i] = do(kid)
	}
	s.Kids = kids
	return s
}

// shifted gives s moved by some px.
func (s Shape) shifted(dx, dy float64) Shape {
	s.Move = shift(dx, dy)
	return s
}

// shift is the transform that moves by some px, none where these are next to none.
func shift(dx, dy float64) string {
	if math.Abs(dx) < 0.05 && math.Abs(dy) < 0.05 {
		return ""
	}
	return "translate(" + num(dx) + " " + num(dy) + ")"
}
