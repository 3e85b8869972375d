package scene

import (
	"math"

	"dateline/app/state"
)

// CarryMap gives the map of a scene as it stands where a state's camera looks: the
// same shapes in the same order, moved and not laid out anew, so that a hand may
// move them at each frame for the cost of some attributes. What lies on the Earth
// goes with it, in its own size and with its line to its lane; which names have
// room, and what the edge points to, waits for the next drawing.
func (w *World) CarryMap(sc Scene, s state.State) []Shape {
	to := w.Camera(s, sc.Frame)
	if to == sc.Camera {
		return sc.Map
	}
	out := make([]Shape, len(sc.Map))
	for i, shape := range sc.Map {
		if carry, ok := carriers[shape.Kind]; ok {
			shape = carry(w, sc, to, shape)
		}
		out[i] = shape
	}
	return out
}

// carriers move what stands on the map, by its kind. What is of no such kind stays.
var carriers = map[string]func(w *World, sc Scene, to Camera, s Shape) Shape{
	"ground": carryGround, "here": carryGround,
	"hatched": func(w *World, sc Scene, to Camera, s Shape) Shape { return hatched(s, sc.Frame.Map, to) },
	"leaders": (*World).carryLeaders,
	"arcs":    carryWays, "reaches": carryWays,
	"cities": (*World).carryMarks, "names": (*World).carryMarks,
	"faint": carryWords,
}

func carryGround(_ *World, _ Scene, to Camera, s Shape) Shape {
	s.Move = Transform(to)
	return s
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

// carryWords moves words by as much as the ground under them.
func carryWords(_ *World, sc Scene, to Camera, s Shape) Shape {
	return sc.carryEach(to, s, func(kid Shape) (x, y float64) { return kid.X, kid.Y })
}

// carryEach moves what a layer holds, each by as much as the ground at a pixel of its
// own: all of it at once, where the map is moved along.
func (sc Scene) carryEach(to Camera, s Shape, at func(kid Shape) (x, y float64)) Shape {
	if to.Scale == sc.Camera.Scale {
		return s.carried(0, 0, sc.Camera, to)
	}
	return s.each(func(kid Shape) Shape {
		x, y := at(kid)
		return kid.carried(x, y, sc.Camera, to)
	})
}

// carryLeaders joins the cities with their lanes, which stay; of a city that has
// left the map nothing is drawn.
func (w *World) carryLeaders(sc Scene, to Camera, s Shape) Shape {
	i, led := 0, sc.led()
	return s.each(func(kid Shape) Shape {
		for led[i].id != kid.Bind.Place {
			i++
		}
		c := led[i]
		c.x, c.y = to.Px(w.spots[c.id].x, w.spots[c.id].y)
		if kid.D = ""; sc.Frame.Map.Has(c.x, c.y) {
			kid.D = c.leader(sc.Frame.Map.Right())
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

// carried gives s moved as the ground moves at a pixel, from one camera to another.
func (s Shape) carried(x, y float64, from, to Camera) Shape {
	px, py := to.Px(from.Plane(x, y))
	s.Move = shift(px-x, py-y)
	return s
}

// shift is the transform that moves by some px, none where these are next to none.
func shift(dx, dy float64) string {
	if math.Abs(dx) < 0.05 && math.Abs(dy) < 0.05 {
		return ""
	}
	return "translate(" + num(dx) + " " + num(dy) + ")"
}
