package scene

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

// TestCarryTimeline moves a timeline as a hand does, and lets it glide to where it is
// drawn afresh: nothing on the way goes farther than the hand, or than the drawing asks.
func TestCarryTimeline(t *testing.T) {
	w := Prepare(load(t), earth())
	whole := opening(w.Story)
	near := w.Between(whole, model.DayOf(2025, 3, 8), model.DayOf(2025, 4, 14))
	for _, size := range []Size{References[0], Slides} {
		near := near
		near.Embed = size == Slides
		sc := w.Build(near, size)
		before := SVG(sc.Frame.Figure, "timeline", sc.Timeline)
		left, end := sc.ends()
		t.Run(fmt.Sprintf("moved along at %v px, all goes as far as the hand, by whole days and between them", size.W), func(t *testing.T) {
			at := points(t, sc, sc.Timeline)
			s, now := near, sc
			for dx := 1.0; dx <= 60; dx++ {
				s = w.PanTime(s, now, 1)
				now = w.Rescaled(now, s)
				moved := w.CarryTimeline(sc, now, s)
				both := 0
				for id, x := range points(t, sc, moved) {
					if both++; math.Abs(x-at[id]-dx) > 0.3 {
						t.Fatalf("after %v px %s has gone %v", dx, id, x-at[id])
					}
				}
				if both < 3 || !sameShapes(moved, sc.Timeline) {
					t.Fatalf("after %v px it has %d marks, or other shapes", dx, both)
				}
			}
		})
		t.Run(fmt.Sprintf("looked at closer or from farther at %v px, what the hand points at stays, and nothing overtakes another", size.W), func(t *testing.T) {
			for _, k := range []float64{1.02, 1 / 1.02} {
				x := left + 0.6*(end-left)
				s, now, last := near, sc, points(t, sc, sc.Timeline)
				day := sc.Scale.At(x)
				for range 10 {
					s = w.ZoomTime(s, now, k, x)
					now = w.Rescaled(now, s)
					if got := now.Scale.X(day); math.Abs(got-x) > 0.1 {
						t.Fatalf("the day at %v px is at %v", x, got)
					}
					at := points(t, sc, w.CarryTimeline(sc, now, s))
					for id, is := range at {
						if was, ok := last[id]; ok && math.Abs(is-was) > 0.025*(end-left) {
							t.Errorf("%s goes from %v to %v px in a step of %v", id, was, is, k)
						}
					}
					last = at
				}
			}
		})
		if SVG(sc.Frame.Figure, "timeline", sc.Timeline) != before {
			t.Error("the scene that was moved is another one")
		}
		for name, ways := range map[string][2]state.State{
			"closer": {whole, near}, "farther": {near, whole},
			"along": {near, near.WithTime(state.Span{From: near.Time.From + 2, To: near.Time.To + 2})},
		} {
			ways[0].Embed, ways[1].Embed = size == Slides, size == Slides
			t.Run(fmt.Sprintf("%s at %v px: what was drawn glides from where it stood to where it is drawn", name, size.W), func(t *testing.T) {
				was, fresh := w.Build(ways[0], size), w.Build(ways[1], size)
				way, moves := w.Glide(was, fresh)
				if !moves {
					t.Fatal("it does not glide")
				}
				from, to := points(t, was, was.Timeline), points(t, fresh, fresh.Timeline)
				last, both := from, 0
				for share := 0.0; share <= 1; share += 0.125 {
					at := points(t, fresh, w.CarryTimeline(fresh, way.At(share, fresh), ways[1]))
					for id, x := range at {
						if _, ok := from[id]; !ok {
							continue
						}
						both++
						far := to[id] - from[id]
						if step := (x - last[id]) * math.Copysign(1, far); step < -0.3 || step > math.Abs(far)/3+0.3 {
							t.Errorf("at %v of its way from %.1f to %.1f px %s goes from %.1f to %.1f", share, from[id], to[id], id, last[id], x)
						}
						if share == 0 && math.Abs(x-from[id]) > 0.3 || share == 1 && math.Abs(x-to[id]) > 0.3 {
							t.Errorf("at %v of its way from %.1f to %.1f px %s stands at %.1f", share, from[id], to[id], id, x)
						}
					}
					last = at
				}
				if both < 20 {
					t.Errorf("only %d marks are in both pictures", both)
				}
			})
		}
	}
	t.Run("as time goes along no label comes to lie on a lane's name", func(t *testing.T) {
		sc := w.Build(near, References[0])
		left, _ := sc.ends()
		for _, dx := range []float64{-240, -120, -60, 90} {
			s := w.PanTime(near, sc, dx)
			shown := 0
			for _, layer := range w.CarryTimeline(sc, w.Rescaled(sc, s), s) {
				for _, label := range layer.Kids {
					if layer.Kind != "labels" || label.Move == offside {
						continue
					}
					shown++
					for _, line := range label.Kids {
						x := startOf(line.X, Measure(line.Text, sc.Frame.Type), line.End) + shiftOf(t, layer)[0] + shiftOf(t, label)[0]
						if line.Tag == Text && x < left-8 {
							t.Errorf("by %v px, %q begins at %.1f px, and the plot at %.1f", dx, line.Text, x, left)
						}
					}
				}
			}
			if shown < 3 {
				t.Errorf("by %v px, %d labels are left", dx, shown)
			}
		}
	})
	t.Run("as time goes along no report's name comes to lie on what their line is called", func(t *testing.T) {
		near := w.Between(whole, model.DayOf(2025, 3, 6), model.DayOf(2025, 3, 19)) // a name hangs leftward, abreast of it
		sc := w.Build(near, References[0])
		for dx := -240.0; dx <= 240; dx += 16 {
			s := w.PanTime(near, sc, dx)
			layer := layerOf(w.CarryTimeline(sc, w.Rescaled(sc, s), s), "reported")
			shown, left := 0, shiftOf(t, layer)[0]
			for _, source := range layer.Kids {
				name := layerOf(source.Kids, "stem-name")
				if name.Kind == "" || source.Move == offside || name.Move == offside {
					continue
				}
				shown++
				x := startOf(name.X, Measure(name.Text, tagSize), name.End) + left + shiftOf(t, source)[0]
				for _, caption := range of(layer.Kids, "note") {
					if math.Abs(caption.Y-name.Y) < tagRow-2 && x < caption.X+Measure(caption.Text, 13) {
						t.Errorf("by %v px, %q begins at %.1f px, on %q", dx, name.Text, x, caption.Text)
					}
				}
			}
			if shown == 0 {
				t.Errorf("by %v px, no name is left", dx)
			}
		}
	})
	t.Run("lines move by their ends, and stay within the plot", func(t *testing.T) {
		sc := w.Build(near, References[0])
		next := near.WithTime(state.Span{From: near.Time.From + 2, To: near.Time.To + 2})
		ways := layerOf(w.CarryTimeline(sc, w.Rescaled(sc, next), next), "journeys")
		for _, d := range pathsOf(ways) {
			x, _, ok := point(d[1:])
			if x += shiftOf(t, ways)[0]; !ok || x < sc.Frame.Plot.X-1 || x > sc.Frame.Plot.Right()+1 {
				t.Errorf("%s begins beyond the plot", d)
			}
		}
	})
	t.Run("a part of the time that begins and ends within days is drawn by whole ones, and nothing vanishes as a hand begins", func(t *testing.T) {
		for _, at := range []float64{0.2, 0.4, 0.6, 0.8} {
			s := near.WithTime(state.Span{From: near.Time.From + at, To: near.Time.To + at})
			sc := w.Build(s, References[0])
			if first, last, _ := sc.Scale.span(); math.Abs(float64(first)-s.Time.From) > 0.5 || math.Abs(float64(last)+1-s.Time.To) > 0.5 {
				t.Errorf("%v is drawn from %s to %s", s.Time, first, last)
			}
			next := w.PanTime(s, sc, 0.5)
			before, after := points(t, sc, sc.Timeline), points(t, sc, w.CarryTimeline(sc, w.Rescaled(sc, next), next))
			for id, x := range before {
				if is, ok := after[id]; !ok || math.Abs(is-x-0.5) > 0.2 {
					t.Errorf("at %v of a day %s goes from %v to %v", at, id, x, is)
				}
			}
		}
	})
	t.Run("strokes on the ruler go to where a drawing has them, and away beyond its ends", func(t *testing.T) {
		sc, fresh := w.Build(whole, References[0]), w.Build(near, References[0])
		strokes := func(shapes []Shape, kind string) (at []float64) {
			axis := layerOf(shapes, "axis")
			for _, stroke := range strings.Split(layerOf(axis.Kids, kind).D, "M")[1:] {
				x, _, _ := point(stroke)
				at = append(at, x+shiftOf(t, axis)[0])
			}
			return at
		}
		moved := w.CarryTimeline(sc, w.Rescaled(sc, near), near)
		for _, kind := range []string{"tick-event", "tick", "rule"} {
			want, got := strokes(fresh.Timeline, kind), strokes(moved, kind)
			if all := len(strokes(sc.Timeline, kind)); len(got) == 0 || len(got) >= all {
				t.Errorf("%s: %d strokes of %d", kind, len(got), all)
			}
			_, end := sc.ends()
			for _, x := range got {
				if x < end && !slices.ContainsFunc(want, func(at float64) bool { return math.Abs(at-x) < 0.2 }) {
					t.Errorf("%s: one stands at %.1f px, where none is drawn", kind, x)
				}
			}
		}
	})
	t.Run("the strokes of a kind are one element, however many they are", func(t *testing.T) {
		axis, elements := layerOf(w.Build(whole, References[0]).Timeline, "axis"), map[string]int{}
		for _, s := range axis.Kids {
			elements[s.Kind]++
		}
		if elements["tick-event"] != 1 || elements["tick"] > 1 || elements["fan"] != 1 {
			t.Errorf("%v", elements)
		}
	})
	t.Run("the line of what is known stands where a drawing has it, and all else stays", func(t *testing.T) {
		sc := w.Build(whole, References[0])
		earlier := whole
		earlier.AsOf = model.DayOf(2025, 3, 12)
		moved, fresh := w.CarryTimeline(sc, w.Rescaled(sc, earlier), earlier), w.Build(earlier, References[0])
		whole := []Shape{w.asOf(earlier, fresh, w.axis(earlier, fresh), nil)} // titles break it where it rests
		if got, want := drawn(layerOf(moved, "asof")), drawn(layerOf(whole, "asof")); got != want || len(kidsOf(moved, "asof")) == 0 {
			t.Errorf("%s\nnot %s", got, want)
		}
		for i, s := range moved {
			if s.Kind != "asof" && s.Kind != "veil" && drawn(s) != drawn(sc.Timeline[i]) {
				t.Errorf("%s is moved", s.Kind)
			}
		}
	})
	t.Run("the line that leaves the days that show leaves its handle at their end", func(t *testing.T) {
		known := near.Known(model.DayOf(2025, 4, 13), w.LastReport())
		sc := w.Build(known, References[0])
		next := w.PanTime(known, sc, 60)
		moved, parts := layerOf(w.CarryTimeline(sc, w.Rescaled(sc, next), next), "asof"), layerOf(sc.Timeline, "asof").Kids
		for i, part := range moved.Kids {
			if off := part.Move == offside; off != (part.Kind == "now") || part.Kind != parts[i].Kind {
				t.Errorf("%s at %q", part.Kind, part.Move)
			}
		}
	})
	t.Run("where the days are a list nothing moves", func(t *testing.T) {
		phone := References[3]
		sc := w.Build(whole, phone)
		if now := w.Rescaled(sc, near); len(now.Scale.Stretches) > 0 || len(w.CarryTimeline(sc, now, near)) > 0 {
			t.Error("there is a scale")
		}
	})
	t.Run("what has not moved is the list that it was", func(t *testing.T) {
		sc := w.Build(near, References[0])
		if got := w.CarryTimeline(sc, w.Rescaled(sc, near), near); &got[0] != &sc.Timeline[0] {
			t.Error("it is another list")
		}
	})
}

// points gives where the marks of events that stand by themselves are in a timeline that
// was drawn as a scene's, in px, and leaves out those that are out of sight.
func points(t *testing.T, sc Scene, shapes []Shape) map[string]float64 {
	t.Helper()
	out, events := map[string]float64{}, layerOf(shapes, "events")
	for i, s := range events.Kids {
		if m := sc.marks[i]; m.crowd == nil && m.bar.Empty() && s.Move != offside {
			out[m.ID] = m.x + shiftOf(t, events)[0] + shiftOf(t, s)[0]
		}
	}
	return out
}

func drawn(shapes ...Shape) string { return SVG(Box{}, "", shapes) }

// sameShapes tells whether two lists have the same shapes, wherever these stand.
func sameShapes(a, b []Shape) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Tag != b[i].Tag || a[i].Kind != b[i].Kind || !sameShapes(a[i].Kids, b[i].Kids) {
			return false
		}
	}
	return true
}

// pathsOf gives the outlines in a shape that are drawn.
func pathsOf(s Shape) (all []string) {
	if s.Tag == Path && s.D != "" {
		all = append(all, s.D)
	}
	for _, kid := range s.Kids {
		all = append(all, pathsOf(kid)...)
	}
	return all
}

// TestOffside holds the program to the script that fades what comes into a picture, which
// knows by the same transform that it was not there.
func TestOffside(t *testing.T) {
	script, err := os.ReadFile("../../web/page/turn.js")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(script), "offside = '"+offside+"'") {
		t.Errorf("turn.js has another transform than %q", offside)
	}
}
