package scene

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"dateline/app/state"
	"dateline/stories/gallery"
)

// TestCarryMap moves a map and draws it afresh where the camera then looks: what
// lies on the Earth must stand in the same places both times.
func TestCarryMap(t *testing.T) {
	w := Prepare(load(t), earth())
	first := opening(w.Story).WithCamera(state.Camera{Lon: 42, Lat: 45, Zoom: 1.5})
	for _, size := range []Size{References[0], References[3], Slides} {
		f := w.FrameOf(first, size)
		sc := w.Build(first, size)
		before := SVG(f.Map, "map", sc.Map)
		for way, c := range map[string]Camera{
			"along": w.Pan(sc.Camera, f, 40, 0), "down": w.Pan(sc.Camera, f, 8, 60),
			"closer": w.Zoom(sc.Camera, f, 1.7, 150, 200), "farther": w.Zoom(sc.Camera, f, 0.7, 150, 200),
		} {
			t.Run(string(f.Form)+", "+way+": cities and land stand where a drawing has them", func(t *testing.T) {
				s := first.WithCamera(w.Geographic(c, f))
				carried, fresh := w.CarryMap(sc, Carried{}, w.Camera(s, sc.Frame)), w.Build(s, size)
				if got, want := landShown(t, carried), landAt(t, fresh.Map); !sameLand(got, want) {
					t.Errorf("the land is moved by %v, not by %v", got, want)
				}
				got, want := discs(t, carried.Shapes), discs(t, fresh.Map)
				both := 0
				for place, at := range want {
					if was, ok := got[place]; ok {
						if both++; math.Hypot(at[0]-was[0]-carried.DX, at[1]-was[1]-carried.DY) > 0.2 {
							t.Errorf("%s stands at %v, not at %v", place, was, at)
						}
					}
				}
				if both < 2 && f.Form == Wide {
					t.Errorf("only %d cities are in both pictures", both)
				}
			})
		}
		if SVG(f.Map, "map", sc.Map) != before {
			t.Error("the scene that was moved is another one")
		}
	}
	t.Run("each city that shows is joined with its lane, which stays", func(t *testing.T) {
		sc := w.Build(first, References[0])
		for dy := -400.0; dy <= 400; dy += 50 {
			to := w.Pan(sc.Camera, sc.Frame, 30, dy)
			carried := w.CarryMap(sc, Carried{}, to)
			for _, l := range kidsOf(carried.Shapes, "leaders") {
				_, y := to.Px(w.spots[l.Bind.Place].x, w.spots[l.Bind.Place].y)
				if shows := y >= sc.Frame.Map.Y && y <= sc.Frame.Map.Bottom(); shows != (l.D != "") {
					t.Errorf("moved by %v px, %s at %.0f px: %q", dy, l.Bind.Place, y, l.D)
				}
				if lane := sc.laneAt(l.Bind.Place); l.D != "" && math.Abs(y-lane) > 1 && !strings.HasSuffix(l.D, "L"+num(sc.Frame.Map.Right()-carried.DX)+" "+num(lane-carried.DY)) {
					t.Errorf("moved by %v px, %s is led to %s, and its lane is at %v", dy, l.Bind.Place, l.D, lane)
				}
			}
		}
	})
	t.Run("what is moved along is moved as one, but for what joins it with the lanes and what stands at the edge", func(t *testing.T) {
		sc := w.Build(first.WithCamera(state.Camera{Lon: 42, Lat: 45, Zoom: 3}), References[0])
		by := func(dx float64) Carried {
			to := w.Pan(sc.Camera, sc.Frame, dx, 20)
			return w.CarryMap(sc, Carried{}, to)
		}
		one, other := by(30), by(40)
		if one.DX != 30 || other.DX != 40 || one.DY != 20 {
			t.Errorf("by %v and %v px", one, other)
		}
		for i, s := range other.Shapes {
			if drawn(s) != drawn(one.Shapes[i]) && s.Kind != "leaders" && s.Kind != "pointers" {
				t.Errorf("%s is moved by itself", s.Kind)
			}
			if want := shift(-40, -20); s.Kind == "pointers" && s.Move != want {
				t.Errorf("the edge is moved by %s, not by %s", s.Move, want)
			}
		}
	})
	t.Run("what is moved on before its new scale is drawn goes along as it stands, to where a drawing has it", func(t *testing.T) {
		size := References[0]
		sc := w.Build(first, size)
		closer := w.Zoom(sc.Camera, sc.Frame, 1.7, 150, 200)
		state := func(c Camera) state.State { return first.WithCamera(w.Geographic(c, sc.Frame)) }
		scaled := w.CarryMap(sc, Carried{}, w.Camera(state(closer), sc.Frame))
		last := scaled
		for _, dx := range []float64{12, 30} {
			on := state(w.Pan(closer, sc.Frame, dx, 20))
			last = w.CarryMap(sc, last, w.Camera(on, sc.Frame))
			if last.DX != dx || last.DY != 20 {
				t.Errorf("by %v, %v px", last.DX, last.DY)
			}
			for i, s := range last.Shapes {
				if drawn(s) != drawn(scaled.Shapes[i]) && !strings.Contains("leaders pointers hatched plain", s.Kind) {
					t.Errorf("%s is moved by itself", s.Kind)
				}
			}
			got, want := landShown(t, last), landAt(t, w.Build(on, size).Map)
			if math.Hypot(got[0]-want[0], got[1]-want[1]) > 0.8 || last.Land.Moved != scaled.Land.Moved || !Same(last.Land.Shapes, scaled.Land.Shapes) {
				t.Errorf("the land stands at %v, not at %v", got, want)
			}
		}
	})
	t.Run("land that is scaled step by step stays as it was painted, until it is three times as large, or a third, and so on the scale of before", func(t *testing.T) {
		sc := w.Build(first, References[0])
		var last Carried
		painted := []string{""} // each image that there was
		for i := range 58 {
			steps := 29 - math.Abs(float64(i-28)) // nearer, and off to where it was drawn
			to := w.Zoom(sc.Camera, sc.Frame, math.Pow(1.1, steps), 150, 200)
			if steps == 0 {
				to = sc.Camera
			}
			step := w.CarryMap(sc, last, to)
			if at := step.Land.Shapes[0].Move; at != painted[len(painted)-1] {
				painted = append(painted, at)
			}
			if got, want := landShown(t, step), landAt(t, []Shape{{Move: Transform(to)}}); !sameLand(got, want) {
				t.Errorf("step %d: the land stands at %v, not at %v", i, got, want)
			}
			for j, s := range step.Shapes {
				if _, lies := lands[s.Kind]; lies && drawn(s) != drawn(sc.Map[j]) {
					t.Errorf("step %d: %s, which the image covers, is painted anew", i, s.Kind)
				}
			}
			last = step
		}
		if n := len(painted) - 1; n != 5 { // at first, at each twelfth step nearer, and twice on the way back
			t.Errorf("it is painted %d times", n)
		}
	})
	t.Run("names on a map that goes farther off lie on no other name, and none is hidden as it comes nearer", func(t *testing.T) {
		sc := w.Build(first.WithCamera(state.Camera{Lon: 42, Lat: 45, Zoom: 3}), References[0])
		hidden := map[bool]int{}
		for _, k := range []float64{0.9, 0.7, 0.5, 0.35, 1.2} {
			to := w.Zoom(sc.Camera, sc.Frame, k, sc.Frame.Map.W/2, sc.Frame.Map.H/2)
			carried := w.CarryMap(sc, Carried{}, to)
			var all field
			for _, kind := range []string{"names", "faint"} {
				for _, name := range kidsOf(carried.Shapes, kind) {
					if name.Move == offside {
						hidden[k > 1]++
						continue
					}
					rooms, by := wordRooms(name, sc.Frame), shiftOf(t, name)
					for _, room := range rooms {
						if room = room.moved(by[0], by[1]); all.touches(room.Grow(-0.2)) {
							t.Errorf("%v times as near, a name lies on another: %s%v", k, name.Text, name.Kids)
						}
					}
					for _, room := range rooms {
						all.add(room.moved(by[0], by[1]))
					}
				}
			}
		}
		if hidden[true] > 0 || hidden[false] == 0 {
			t.Errorf("%v are hidden as it comes nearer", hidden)
		}
	})
	t.Run("words on the map are taken to need the room that the style sheet gives them", func(t *testing.T) {
		w := Prepare(exhibit(gallery.Named("countries")), earth())
		for _, look := range looks {
			sc, kinds := w.Build(state.State{Embed: look.embed}, look.Size), map[string]bool{}
			for _, name := range slices.Concat(kidsOf(sc.Map, "names"), kidsOf(sc.Map, "faint")) {
				rooms := wordRooms(name, sc.Frame)
				for i, word := range words([]Shape{name}, sc.Frame.Form) {
					if kinds[word.kind] = true; rooms[i].W < word.box.W || rooms[i].W > 1.25*word.box.W {
						t.Errorf("%s: %s %q takes %.1f px, not %.1f", sc.Frame.Form, word.kind, word.text, word.box.W, rooms[i].W)
					}
				}
			}
			if !kinds["city-nation"] || sc.Frame.full() && !kinds["nation"] {
				t.Errorf("%s: it has only %v", sc.Frame.Form, kinds)
			}
		}
	})
	t.Run("a camera that has not moved moves nothing", func(t *testing.T) {
		sc := w.Build(first, References[0])
		if got := w.CarryMap(sc, Carried{}, w.Camera(first, sc.Frame)); &got.Shapes[0] != &sc.Map[0] || got.DX != 0 {
			t.Error("the list is another one")
		}
	})
}

func (sc Scene) laneAt(place string) float64 {
	for _, l := range sc.Lanes {
		if l.Place == place {
			return l.Y
		}
	}
	return math.NaN()
}

// landShown gives where the land of a map that a hand has moved is seen.
func landShown(t *testing.T, c Carried) [3]float64 {
	t.Helper()
	at := landAt(t, c.Shapes)
	if c.Land.Moved != "" {
		at = landAt(t, c.Land.Shapes)
		var x, y, k float64
		if _, err := fmt.Sscanf(strings.NewReplacer("px", "", ",", " ").Replace(c.Land.Moved), "translate(%g %g) scale(%g)", &x, &y, &k); err != nil {
			t.Fatal(c.Land.Moved, err)
		}
		at = [3]float64{x + k*at[0], y + k*at[1], k * at[2]}
	}
	return [3]float64{at[0] + c.DX, at[1] + c.DY, at[2]}
}

// sameLand tells whether land stands in the same places, to what can be seen.
func sameLand(a, b [3]float64) bool {
	return math.Hypot(a[0]-b[0], a[1]-b[1]) < 0.3 && math.Abs(a[2]/b[2]-1) < 1e-3
}

// landAt gives where the land is drawn: by how many px it is moved, and how scaled.
func landAt(t *testing.T, shapes []Shape) (at [3]float64) {
	t.Helper()
	if _, err := fmt.Sscanf(shapes[0].Move, "translate(%g %g) scale(%g)", &at[0], &at[1], &at[2]); err != nil {
		t.Fatal(shapes[0].Move, err)
	}
	return at
}

// kidsOf gives what stands in the group of a kind.
func kidsOf(shapes []Shape, kind string) []Shape { return layerOf(shapes, kind).Kids }

// discs gives the middles of the cities' marks, as moved.
func discs(t *testing.T, shapes []Shape) map[string][2]float64 {
	out, cities := map[string][2]float64{}, layerOf(shapes, "cities")
	all := shiftOf(t, cities)
	for _, c := range cities.Kids {
		if strings.HasPrefix(c.Kind, "city realm") {
			continue // which is hit where its name stands
		}
		by, b := shiftOf(t, c), c.Kids[0]
		out[c.Bind.Place] = [2]float64{b.X + b.W/2 + all[0] + by[0], b.Y + b.H/2 + all[1] + by[1]}
	}
	return out
}

// shiftOf gives by how much a shape is moved.
func shiftOf(t *testing.T, s Shape) (by [2]float64) {
	t.Helper()
	if s.Move != "" {
		if _, err := fmt.Sscanf(s.Move, "translate(%g %g)", &by[0], &by[1]); err != nil {
			t.Fatal(s.Move, err)
		}
	}
	return by
}
