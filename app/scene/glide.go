package scene

import (
	"math"
	"slices"
	"sort"
	"strings"

	"dateline/data/model"
)

// Glide is the way of a scene from where another stood to its own place.
type Glide struct {
	from  Scene
	lags  map[string]lag
	names map[string]offset
	days  bool // go from one scale to another
}

// Glide gives the way from one scene to another as that is drawn. There is none where what
// both have stands in the same places, or where they are figures of different sizes.
func (w *World) Glide(from, to Scene) (g Glide, moves bool) {
	if to.Frame != from.Frame {
		return g, false
	}
	listed := len(to.Scale.Stretches) == 0 || len(from.Scale.Stretches) == 0
	g.days = !listed && !to.Scale.alike(from.Scale)
	if !g.days && (listed || to.rise(from, 0) == nil) && !from.looks().apart(to.Camera) {
		return g, false
	}
	if from.lags == nil { // else that one is on its way itself
		g.lags, g.names = to.lagging(from), w.displaced(from, to)
	}
	shows := from.Scale.window()
	from.Scale = w.opened(from)
	from.Scale.seen = shows
	g.from = from
	return g, true
}

// At gives the scene, as it was drawn or as a hand has it, at a share of the way: its days
// between two scales, its lanes between two heights. At 0 what both have stands where it
// stood, and at 1 where it is drawn.
func (g Glide) At(share float64, sc Scene) Scene {
	rise := sc.rise(g.from, share)
	if g.days {
		left, end := sc.ends()
		sc.Scale = g.from.Scale.toward(sc.Scale, share).between(left, end)
	}
	sc.lags, sc.names, sc.late = g.lags, g.names, 1-share
	if rise != nil {
		sc.Lanes = slices.Clone(sc.Lanes)
		for i := range sc.Lanes {
			sc.Lanes[i].Y = rise.of(sc.Lanes[i].Y)
		}
	}
	return sc
}

// Camera gives where the map looks at a share of the way to where a state has it.
func (g Glide) Camera(share float64, to Camera) Camera { return g.from.looks().toward(to, share) }

// Joined gives a map that a hand has moved with its cities joined with their lanes where
// these stand now, and its names on their way.
func (w *World) Joined(c Carried, sc, now Scene) Carried {
	if now.sameLanes(sc) && len(now.names) == 0 {
		return c
	}
	led, on := sc.leading(now), c.from.camera
	to := Camera{on.Scale, on.X + c.DX, on.Y + c.DY}
	c.Shapes = slices.Clone(c.Shapes)
	for i, s := range c.Shapes {
		switch s.Kind {
		case "leaders":
			c.Shapes[i] = w.carryLeaders(led, to, on, s)
		case "names":
			c.Shapes[i] = s.each(now.displace)
		}
	}
	return c
}

// displace moves a name as far as it has yet to go to its place.
func (sc Scene) displace(name Shape) Shape {
	name.Move = strings.TrimSpace(sc.names[name.Bind.Place].times(sc.late).String() + " " + name.Move)
	return name
}

// leading gives a scene whose cities have their lanes at the heights of another.
func (sc Scene) leading(now Scene) Scene {
	rise := sc.rise(now, 0)
	for _, cities := range []*[]city{&sc.cities, &sc.covered} {
		*cities = slices.Clone(*cities)
		for i, c := range *cities {
			(*cities)[i].lane = rise.of(c.lane)
		}
	}
	return sc
}

// displaced gives by how much names on the map stand otherwise beside their places in one
// scene than in another: they have found room on another side.
func (w *World) displaced(from, to Scene) map[string]offset {
	was, out := w.named(from), map[string]offset{}
	for place, is := range w.named(to) {
		if at, ok := was[place]; ok {
			out[place] = at.plus(is.times(-1))
		}
	}
	return out
}

// named gives where names begin on a map, from their places.
func (w *World) named(sc Scene) map[string]offset {
	out := map[string]offset{}
	for _, name := range layerOf(sc.Map, "names").Kids {
		if rooms := wordRooms(name, sc.Frame); len(rooms) > 0 {
			at := w.spots[name.Bind.Place]
			x, y := sc.Camera.Px(at.x, at.y)
			out[name.Bind.Place] = offset{dx: rooms[0].X - x, dy: rooms[0].Y - y}
		}
	}
	return out
}

// lag is by how much a mark and its label stand otherwise than their days and their lane
// have them, on their way from another scene.
type lag struct{ mark, label offset }

// lagging gives the lags of a scene's events behind where another had them: a bar that
// hangs lower now sinks, a label that has found room on its mark's other side goes there.
func (sc Scene) lagging(before Scene) map[string]lag {
	out, stood, was, is := map[string]lag{}, map[string]mark{}, before.labelled(), sc.labelled()
	for _, m := range before.marks {
		stood[m.ID] = m
	}
	rise := sc.rise(before, 0)
	for _, m := range sc.marks {
		old, kept := stood[m.ID]
		if !kept || m.crowd != nil || old.crowd != nil {
			continue
		}
		l := lag{mark: offset{dy: old.y - rise.of(m.y)}}
		from, also := was[m.ID]
		if to, shows := is[m.ID]; shows && also {
			l.label = offset{dx: from.dx - old.x - to.dx + m.x, dy: from.dy - old.y - to.dy + m.y}
			if !m.bar.Empty() { // whose middle is that of the days that show
				t := before.Scale.unbounded()
				l.label.dx += t.X(before.layout.scale.At(old.x)) - t.X(sc.layout.scale.At(m.x))
			}
			l.label = l.label.plus(l.mark)
		}
		out[m.ID] = l
	}
	return out
}

// labelled gives where the first line of each label begins, by its event.
func (sc Scene) labelled() map[string]offset {
	out := map[string]offset{}
	for _, layer := range sc.Timeline {
		if layer.Kind != "labels" {
			continue
		}
		for _, label := range layer.Kids {
			if i := slices.IndexFunc(label.Kids, func(s Shape) bool { return s.Tag == Text }); i >= 0 {
				line := label.Kids[i]
				out[label.Bind.Event] = offset{dx: startOf(line.X, Measure(line.Text, sc.Frame.Type), line.End), dy: line.Y}
			}
		}
	}
	return out
}

// alike tells whether two scales have every day on the same pixel.
func (t TimeScale) alike(other TimeScale) bool {
	return t.window() == other.window() && slices.Equal(t.Stretches, other.Stretches)
}

// toward gives the scale at a share of the way from t, which has all the days of the
// other, to that. Between two scales that keep the order of days lies one that does.
func (t TimeScale) toward(to TimeScale, share float64) TimeScale {
	t, to = t.unbounded(), to.unbounded()
	x := func(day model.Day) float64 { return (1-share)*t.X(float64(day)) + share*to.X(float64(day)) }
	var out []Stretch
	for _, s := range to.Stretches {
		for _, first := range t.cuts(s.First, s.Last) {
			if n := len(out); n > 0 {
				out[n-1].Last, out[n-1].W = first-1, x(first)-out[n-1].X
			}
			s.First, s.X = first, x(first)
			out = append(out, s)
		}
	}
	if n := len(out); n > 0 {
		out[n-1].W = x(out[n-1].Last+1) - out[n-1].X
	}
	to.Stretches = out
	return to
}

// cuts gives the first of some days, and those of them with which a stretch begins.
func (t TimeScale) cuts(first, last model.Day) []model.Day {
	out := []model.Day{first}
	i := sort.Search(len(t.Stretches), func(i int) bool { return t.Stretches[i].First > first })
	for ; i < len(t.Stretches) && t.Stretches[i].First <= last; i++ {
		out = append(out, t.Stretches[i].First)
	}
	return out
}

// rise is how heights change between two pictures: known for the lanes of both, from the
// top down, and even between them.
type rise [][2]float64

// rise gives how a scene's heights change at a share of the way from another's, nil
// where they do not.
func (sc Scene) rise(before Scene, share float64) (out rise) {
	at := map[string]float64{}
	for _, l := range before.Lanes {
		at[l.Place] = l.Y
	}
	moved := false
	for _, l := range sc.Lanes {
		if was, ok := at[l.Place]; ok {
			out = append(out, [2]float64{l.Y, (1-share)*was + share*l.Y})
			moved = moved || math.Abs(was-l.Y) > 0.05
		}
	}
	if !moved {
		return nil
	}
	sort.Slice(out, func(i, j int) bool { return out[i][0] < out[j][0] })
	return out
}

// of gives where a height has come to.
func (r rise) of(y float64) float64 {
	if len(r) == 0 {
		return y
	}
	i := sort.Search(len(r), func(i int) bool { return r[i][0] >= y })
	switch {
	case i == 0:
		return y + r[0][1] - r[0][0]
	case i == len(r):
		return y + r[i-1][1] - r[i-1][0]
	}
	a, z := r[i-1], r[i]
	return a[1] + (y-a[0])*(z[1]-a[1])/(z[0]-a[0])
}

// by gives how many px a height has gone.
func (r rise) by(y float64) float64 { return r.of(y) - y }
