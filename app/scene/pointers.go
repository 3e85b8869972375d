package scene

import (
	"math"
	"sort"

	"dateline/app/i18n"
)

// mostPointers is how many cities the map's edge points to at most: the busiest.
const mostPointers = 6

// pointers names, at the map's edge, the story's cities that lie beyond it, each
// with an arrow in its direction: a map that a reader has moved off the story
// says where the story is. To choose one shows all of the map.
func (w *World) pointers(sc Scene, b *board) (out []Shape) {
	for _, c := range w.offMap(sc) {
		if g, ok := c.pointer(sc, b); ok {
			g.Bind = Bind{Place: c.id, Act: "map-whole", Stop: true, Label: c.name + ", " + i18n.Fill(sc.words().Figure.Whole, sc.words().Figure.TheMap)}
			out = append(out, g)
		}
	}
	return out
}

// offMap lists the cities off the visible map, the busiest first.
func (w *World) offMap(sc Scene) (out []city) {
	for _, p := range w.Story.Places {
		n := len(sc.schedule.byLane[p.ID])
		if x, y := sc.Camera.Px(w.spots[p.ID].x, w.spots[p.ID].y); w.Pinned(p) && n > 0 && !sc.Frame.Map.Has(x, y) {
			out = append(out, city{id: p.ID, name: sc.in(p.Name), lang: sc.tongue(p.Name), x: x, y: y, n: n})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].n > out[j].n })
	return out[:min(len(out), mostPointers)]
}

const pointerAir = 13.0 // px from the edge to an arrow's middle, and from there to its name

// pointer seats a name at the edge where the straight line to its city leaves
// the map, or along that edge as near as there is room.
func (c city) pointer(sc Scene, b *board) (Shape, bool) {
	m := sc.Frame.Map.Grow(-pointerAir)
	x, y, upright := c.leaves(m)
	for k := 0.0; k < 30; k++ {
		for _, along := range []float64{k * 9, -k * 9} {
			px, py := x+along, y
			if upright {
				px, py = x, y+along
			}
			px, py = math.Max(m.X, math.Min(m.Right(), px)), math.Max(m.Y, math.Min(m.Bottom(), py))
			if g, ok := c.pointAt(px, py, m, sc.Frame.Type, b); ok {
				return g, true
			}
		}
	}
	return Shape{}, false
}

// leaves gives the point of a box's edge on the way from its middle to a city,
// and whether that edge is upright.
func (c city) leaves(m Box) (x, y float64, upright bool) {
	mx, my := m.X+m.W/2, m.Y+m.H/2
	dx, dy := c.x-mx, c.y-my
	kx, ky := m.W/2/math.Max(1e-9, math.Abs(dx)), m.H/2/math.Max(1e-9, math.Abs(dy))
	k := math.Min(kx, ky)
	return mx + dx*k, my + dy*k, kx < ky
}

// pointAt draws an arrow about a point of the edge, and the name on the side of
// it that lies within the map.
func (c city) pointAt(x, y float64, m Box, size float64, b *board) (Shape, bool) {
	wide := Measure(c.name, size) * boldness
	end, tx, ty := "start", x+pointerAir-3, y
	switch {
	case x > m.Right()-1:
		end, tx = "end", x-pointerAir+3
	case x > m.X+1:
		end, tx = "middle", math.Max(m.X+wide/2, math.Min(m.Right()-wide/2, x))
		ty = y + pointerAir + 3
		if y > m.Y+m.H/2 {
			ty = y - pointerAir - 3
		}
	}
	name := Box{startOf(tx, wide, end), ty - size*0.6, wide, size * 1.2}
	arrow := Box{x - 9, y - 9, 18, 18}
	if !b.free(name.Grow(1)) || !b.free(arrow) {
		return Shape{}, false
	}
	b.take(name.Grow(3), arrow)
	target := rect("target", hull(name, Box{x - 12, y - 12, 24, 24}))
	return group("pointer", target, path("arrowhead", c.tip(x, y)), text("pointer-name", tx, ty+size*0.35, end, c.name).in(c.lang)), true
}

// tip is an arrow about a point, towards the city.
func (c city) tip(x, y float64) string {
	sin, cos := math.Sincos(math.Atan2(c.y-y, c.x-x))
	corner := func(along, aside float64) string {
		return num(x+along*cos-aside*sin) + " " + num(y+along*sin+aside*cos)
	}
	return "M" + corner(7, 0) + "L" + corner(-5, 5) + "L" + corner(-2, 0) + "L" + corner(-5, -5) + "z"
}

// hull gives the least box that holds two.
func hull(a, b Box) Box {
	x, y := math.Min(a.X, b.X), math.Min(a.Y, b.Y)
	return Box{x, y, math.Max(a.Right(), b.Right()) - x, math.Max(a.Bottom(), b.Bottom()) - y}
}
