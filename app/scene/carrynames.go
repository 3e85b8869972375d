package scene

import "slices"

// carryNames moves names with their places. As the map goes farther off they come nearer
// to each other: one that would lie on a city's mark, or on a name before it, is out of
// sight until the next drawing.
func (w *World) carryNames(sc Scene, to Camera, s Shape) Shape {
	s = w.carryMarks(sc, to, s)
	if to.Scale < sc.Camera.Scale {
		hide(s.Kids, w.covered(sc, to, s.Kids))
	}
	return s
}

// carryWords moves words by as much as the ground under them, and hides those on which a
// name comes to lie.
func (w *World) carryWords(sc Scene, to Camera, s Shape) Shape {
	s = sc.carryEach(to, s, func(kid Shape) (x, y float64) { return kid.X, kid.Y })
	if to.Scale < sc.Camera.Scale {
		names := layerOf(sc.Map, "names").Kids
		hide(s.Kids, w.covered(sc, to, slices.Concat(names, s.Kids))[len(names):])
	}
	return s
}

func hide(shapes []Shape, covered []bool) {
	for i := range shapes {
		if covered[i] {
			shapes[i].Move = offside
		}
	}
}

// covered tells of some words on a map, as another camera shows them, which would lie on a
// city's mark or on words before them that do not. On its way from another drawing, the
// names that stood in that come before those that are new.
func (w *World) covered(sc Scene, to Camera, words []Shape) []bool {
	var taken field
	for _, c := range sc.cities {
		taken.add(c.disc().moved(sc.going(to, c.x, c.y)))
	}
	out := make([]bool, len(words))
	for _, first := range []bool{true, false} {
		for i, s := range words {
			if _, stood := sc.names[s.Bind.Place]; stood == first {
				rooms := w.roomsFor(sc, to, s)
				if out[i] = slices.ContainsFunc(rooms, taken.touches); !out[i] {
					taken.add(rooms...)
				}
			}
		}
	}
	return out
}

// roomsFor gives the room of each line of words on a map, as another camera shows it.
func (w *World) roomsFor(sc Scene, to Camera, s Shape) []Box {
	rooms := wordRooms(s, sc.Frame)
	if len(rooms) == 0 {
		return nil
	}
	x, y := rooms[0].X+rooms[0].W/2, s.Y
	if at := w.spots[s.Bind.Place]; at.on {
		x, y = sc.Camera.Px(at.x, at.y)
	}
	dx, dy := sc.going(to, x, y)
	late := sc.names[s.Bind.Place].times(sc.late)
	for i, room := range rooms {
		rooms[i] = room.moved(dx+late.dx, dy+late.dy)
	}
	return rooms
}

// going is how many px what stands at a pixel of the ground goes.
func (sc Scene) going(to Camera, x, y float64) (dx, dy float64) {
	px, py := to.Px(sc.Camera.Plane(x, y))
	return px - x, py - y
}

// wordRooms gives the room of each line of words in a shape on a map.
func wordRooms(s Shape, f Frame) (out []Box) {
	if s.Tag == Text {
		size, run := typeOf(s.Kind, f)
		wide := Measure(s.Text, size) * run
		return []Box{{startOf(s.X, wide, s.End), s.Y - 0.85*size, wide, size * 1.1}}
	}
	for _, kid := range s.Kids {
		out = append(out, wordRooms(kid, f)...)
	}
	return out
}

// typeOf is how words on a map are set: their size, px, and how wide they run.
func typeOf(kind string, f Frame) (size, run float64) {
	switch kind {
	case "city-name":
		return cityType(f), boldness
	case "city-count":
		return countSize, 1
	case "city-nation", "city-region":
		return realmSize(f), tracking * boldness
	case "nation":
		return faintSize, tracking
	}
	return faintSize, 1
}

// layerOf gives the first of some shapes that is of a kind, or none.
func layerOf(shapes []Shape, kind string) (g Shape) {
	if i := slices.IndexFunc(shapes, func(s Shape) bool { return s.Kind == kind }); i >= 0 {
		g = shapes[i]
	}
	return g
}
