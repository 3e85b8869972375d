package scene

import (
	"fmt"
	"math"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

// TestCarryTimeline moves a timeline and draws it afresh on the scale that its days
// have come to: what stands alone in both must stand on the same pixels.
func TestCarryTimeline(t *testing.T) {
	w := Prepare(load(t), earth())
	whole := opening(w.Story)
	near := w.Between(whole, model.DayOf(2025, 3, 8), model.DayOf(2025, 4, 14))
	for _, size := range []Size{References[0], Slides} {
		for name, ways := range map[string][2]state.State{
			"closer": {whole, near}, "farther": {near, whole},
			"along": {near, near.WithTime(state.Span{From: near.Time.From + 2, To: near.Time.To + 2})},
		} {
			ways[0].Embed, ways[1].Embed = size == Slides, size == Slides
			t.Run(fmt.Sprintf("%s at %v px: each mark stands where a drawing has it", name, size.W), func(t *testing.T) {
				sc, fresh := w.Build(ways[0], size), w.Build(ways[1], size)
				before := SVG(sc.Frame.Figure, "timeline", sc.Timeline)
				moved := w.CarryTimeline(sc, w.Rescaled(sc, ways[1]), ways[1])
				want, both := map[string]float64{}, 0
				for _, m := range fresh.marks {
					if m.crowd == nil && m.bar.Empty() {
						want[m.ID] = m.x
					}
				}
				for i, s := range kidsOf(moved, "events") {
					m := sc.marks[i]
					x, ok := want[m.ID]
					if m.crowd != nil || !m.bar.Empty() || !ok {
						continue
					}
					var dx float64
					if _, err := fmt.Sscanf(s.Move, "translate(%g", &dx); s.Move != "" && err != nil {
						t.Fatal(s.Move, err)
					}
					if both++; math.Abs(m.x+dx-x) > 0.2 {
						t.Errorf("%s stands at %.1f px, not at %.1f", m.ID, m.x+dx, x)
					}
				}
				if both < 3 {
					t.Errorf("only %d marks are in both pictures", both)
				}
				if !sameShapes(moved, sc.Timeline) {
					t.Error("it has other shapes")
				}
				if SVG(sc.Frame.Figure, "timeline", sc.Timeline) != before {
					t.Error("the scene that was moved is another one")
				}
			})
		}
	}
	t.Run("lines move by their ends, and stay within the plot", func(t *testing.T) {
		sc := w.Build(near, References[0])
		next := near.WithTime(state.Span{From: near.Time.From + 2, To: near.Time.To + 2})
		for _, s := range kidsOf(w.CarryTimeline(sc, w.Rescaled(sc, next), next), "journeys") {
			for _, d := range pathsOf(s) {
				if x, _, ok := point(d[1:]); !ok || x < sc.Frame.Plot.X-1 || x > sc.Frame.Plot.Right()+1 {
					t.Errorf("%s begins beyond the plot", d)
				}
			}
		}
	})
	t.Run("the line of what is known stands where a drawing has it, and all else stays", func(t *testing.T) {
		sc := w.Build(whole, References[0])
		earlier := whole
		earlier.AsOf = model.DayOf(2025, 3, 12)
		moved, fresh := w.CarryTimeline(sc, w.Rescaled(sc, earlier), earlier), w.Build(earlier, References[0])
		whole := []Shape{w.asOf(earlier, fresh, w.axis(earlier, fresh), nil)} // titles break it where it rests
		if got, want := groupOf(moved, "asof"), groupOf(whole, "asof"); got != want || got == "" {
			t.Errorf("%s\nnot %s", got, want)
		}
		for i, s := range moved {
			if s.Kind != "asof" && s.Kind != "veil" && drawn(s) != drawn(sc.Timeline[i]) {
				t.Errorf("%s is moved", s.Kind)
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

func drawn(shapes ...Shape) string { return SVG(Box{}, "", shapes) }

func groupOf(shapes []Shape, kind string) string {
	for _, s := range shapes {
		if s.Kind == kind {
			return drawn(s)
		}
	}
	return ""
}

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
