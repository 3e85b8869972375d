package scene

import (
	"math"
	"strings"
	"testing"

	"dateline/app/state"
)

// TestGlide has lanes and what stands in them rise and sink with the map, from where
// they stood.
func TestGlide(t *testing.T) {
	w := Prepare(load(t), earth())
	first := opening(w.Story)
	was := w.Build(first, References[0])
	s := first.WithCamera(w.Geographic(w.Pan(was.Camera, was.Frame, 10, 90), was.Frame))
	fresh := w.Build(s, References[0])
	way, moves := w.Glide(was, fresh)
	if !moves {
		t.Fatal("the lanes stay")
	}
	t.Run("a lane goes from its old height to its new one", func(t *testing.T) {
		for share := 0.0; share <= 1; share += 0.25 {
			now := way.At(share, fresh)
			for _, l := range was.Lanes {
				if want := (1-share)*l.Y + share*fresh.laneAt(l.Place); math.Abs(now.laneAt(l.Place)-want) > 0.01 {
					t.Errorf("at %v of the way that of %s is at %v, not at %v", share, l.Place, now.laneAt(l.Place), want)
				}
			}
		}
	})
	t.Run("marks and names begin where they stood, and end where they are drawn", func(t *testing.T) {
		at := map[string]float64{}
		for _, m := range was.marks {
			at[m.ID] = m.y
		}
		for share, stands := range map[float64]func(m mark) float64{0: func(m mark) float64 { return at[m.ID] }, 1: func(m mark) float64 { return m.y }} {
			shapes := w.CarryTimeline(fresh, way.At(share, fresh), s)
			for i, shape := range kidsOf(shapes, "events") {
				if m := fresh.marks[i]; math.Abs(m.y+shiftOf(t, shape)[1]-stands(m)) > 0.5 {
					t.Errorf("at %v of the way %s is at %v, not at %v", share, m.ID, m.y+shiftOf(t, shape)[1], stands(m))
				}
			}
		}
	})
	t.Run("a label that has found room on another side of its mark begins where it stood", func(t *testing.T) {
		near := w.Between(first, w.first+10, w.first+40)
		fresh := w.Build(near, References[0])
		way, _ := w.Glide(was, fresh)
		from, both, other := labelsAt(t, fresh.Frame.Type, was.Timeline), 0, 0
		at := labelsAt(t, fresh.Frame.Type, w.CarryTimeline(fresh, way.At(0, fresh), near))
		for id, is := range at {
			if want, ok := from[id]; ok {
				both++
				if math.Hypot(is[0]-want[0], is[1]-want[1]) > 1 {
					t.Errorf("%s is at %v, and stood at %v", id, is, want)
				}
				if lag := way.lags[id]; math.Hypot(lag.label.dx, lag.label.dy) > 5 {
					other++
				}
			}
		}
		if both < 3 || other == 0 {
			t.Errorf("%d are in both, %d of them elsewhere beside their marks", both, other)
		}
	})
	t.Run("the map stands, and its cities are joined with the lanes on their way", func(t *testing.T) {
		now := way.At(0.5, fresh)
		carried := w.Joined(w.CarryMap(fresh, Carried{}, w.Camera(s, fresh.Frame)), fresh, now)
		for i, shape := range carried.Shapes {
			if shape.Kind != "leaders" && shape.Kind != "names" && drawn(shape) != drawn(fresh.Map[i]) {
				t.Errorf("%s is moved", shape.Kind)
			}
		}
		for _, l := range kidsOf(carried.Shapes, "leaders") {
			if lane := now.laneAt(l.Bind.Place); strings.Contains(l.D, "L") && !strings.HasSuffix(l.D, " "+num(lane)) {
				t.Errorf("%s is led to %s, and its lane is at %v", l.Bind.Place, l.D, lane)
			}
		}
	})
	t.Run("a name on the map that has found room on another side of its city begins where it stood", func(t *testing.T) {
		far := first.WithCamera(w.Geographic(w.Zoom(was.Camera, was.Frame, 2.2, 300, 300), was.Frame))
		fresh := w.Build(far, References[0])
		way, _ := w.Glide(was, fresh)
		names := layerOf(w.Joined(w.CarryMap(fresh, Carried{}, w.Camera(far, fresh.Frame)), fresh, way.At(0, fresh)).Shapes, "names")
		other := 0
		for _, name := range names.Kids {
			stood, ok := w.named(was)[name.Bind.Place]
			if is, by := w.named(fresh)[name.Bind.Place], shiftOf(t, name); ok && math.Hypot(is.dx+by[0]-stood.dx, is.dy+by[1]-stood.dy) > 0.2 {
				t.Errorf("%s begins %v from its city, and not %v", name.Bind.Place, is, stood)
			}
			if name.Move != "" {
				other++
			}
		}
		if other == 0 {
			t.Error("every name is on the side on which it was")
		}
	})
	t.Run("a map looks ever nearer from where it stood to where it is drawn, about one spot of the Earth", func(t *testing.T) {
		to := w.Zoom(was.Camera, was.Frame, 3, 150, 200)
		way, moves := w.Glide(was, w.Build(first.WithCamera(w.Geographic(to, was.Frame)), References[0]))
		if !moves || way.Camera(0, to) != was.Camera || way.Camera(1, to) != to {
			t.Fatalf("%v: from %v to %v", moves, way.Camera(0, to), way.Camera(1, to))
		}
		x, y := was.Camera.Plane(150, 200)
		for share := 0.1; share < 1; share += 0.1 {
			c, before := way.Camera(share, to), way.Camera(share-0.1, to)
			if px, py := c.Px(x, y); math.Hypot(px-150, py-200) > 0.01 || math.Abs(c.Scale/before.Scale-math.Pow(3, 0.1)) > 1e-6 {
				t.Errorf("at %v of the way it is %v times nearer, and what stays is at %v, %v", share, c.Scale/was.Camera.Scale, px, py)
			}
		}
	})
	t.Run("a map that a hand has brought there stands, and from where it was broken off it goes on", func(t *testing.T) {
		to := w.Zoom(was.Camera, was.Frame, 1.6, 150, 200)
		hushed := was
		hushed.Camera = to
		if _, moves := w.Glide(was.Looking(to), hushed); moves {
			t.Error("it goes where it is")
		}
		half := way.Camera(0.5, to)
		if way, _ := w.Glide(was.Looking(half), hushed); way.Camera(0, to) != half {
			t.Errorf("it begins at %v, not at %v", way.Camera(0, to), half)
		}
	})
	t.Run("what stands glides nowhere, nor does a figure of another size or whose days are a list", func(t *testing.T) {
		phone := w.Build(first, References[3])
		for name, to := range map[string]Scene{"the same": was, "wider": w.Build(first, Size{W: 1500, H: 900}), "a list": phone, "none": {}} {
			if _, there := w.Glide(was, to); there {
				t.Error(name)
			}
			if _, back := w.Glide(to, was); back {
				t.Error("back from " + name)
			}
		}
	})
}

// labelsAt gives where the first lines of a timeline's labels begin, by their events.
func labelsAt(t *testing.T, high float64, shapes []Shape) map[string][2]float64 {
	t.Helper()
	out := map[string][2]float64{}
	for _, g := range shapes {
		if g.Kind != "labels" {
			continue
		}
		all := shiftOf(t, g)
		for _, label := range g.Kids {
			by := shiftOf(t, label)
			for _, line := range label.Kids {
				if _, ok := out[label.Bind.Event]; line.Tag == Text && !ok && label.Move != offside {
					out[label.Bind.Event] = [2]float64{startOf(line.X, Measure(line.Text, high), line.End) + all[0] + by[0], line.Y + by[1]}
				}
			}
		}
	}
	return out
}

// TestBetweenScales goes from one scale to another: at every share of the way the order
// of days is kept, and both ends are those two.
func TestBetweenScales(t *testing.T) {
	w := Prepare(load(t), earth())
	whole := w.Build(state.State{}, References[0])
	near := w.Build(w.Between(state.State{}, w.first+10, w.first+20), References[0])
	for _, ways := range [][2]Scene{{whole, near}, {near, whole}} {
		from, to := w.opened(ways[0]), ways[1].Scale
		for share := 0.0; share <= 1; share += 0.25 {
			now, last := from.toward(to, share).unbounded(), math.Inf(-1)
			for day := float64(to.Stretches[0].First); day <= to.window().To; day += 0.5 {
				x := now.X(day)
				if want := (1-share)*from.unbounded().X(day) + share*to.X(day); x <= last || math.Abs(x-want) > 1e-6 || math.Abs(now.At(x)-day) > 1e-6 {
					t.Fatalf("at %v of the way day %v is at %v, not at %v, after one at %v", share, day, x, want, last)
				}
				last = x
			}
		}
	}
}
