package scene

import (
	"slices"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

// near is a state that looks closer at some days of March 2025.
func near(first, last int) state.State {
	return state.State{Time: state.Span{From: float64(model.DayOf(2025, 3, first)), To: float64(model.DayOf(2025, 3, last)) + 1}}
}

func TestBeyond(t *testing.T) {
	w := Prepare(load(t), earth())
	whole := w.Build(state.State{}, References[0])
	t.Run("nothing is beyond the whole story", func(t *testing.T) {
		if a, b := w.Beyond(whole); a != 0 || b != 0 {
			t.Errorf("%d earlier and %d later", a, b)
		}
	})
	t.Run("each known event with a day is in the figure, or told at one of its edges", func(t *testing.T) {
		for _, s := range []state.State{near(10, 13), near(1, 9), near(13, 13), {Time: near(12, 20).Time, AsOf: model.DayOf(2025, 3, 14)}} {
			sc := w.Build(s, References[0])
			in := map[string]bool{}
			for _, m := range sc.marks {
				for _, e := range m.all() {
					in[e.ID] = !e.Ghost
				}
			}
			inside, dated := 0, 0
			for _, e := range w.See(s, References[0]).Events {
				if e.Dated() && !e.Ghost {
					dated++
					if in[e.ID] {
						inside++
					}
				}
			}
			if earlier, later := w.Beyond(sc); earlier+inside+later != dated || earlier == 0 {
				t.Errorf("%v: %d earlier, %d in it and %d later are not %d", s.Time, earlier, inside, later, dated)
			}
		}
	})
	t.Run("to look closer moves no lane, and takes none away", func(t *testing.T) {
		for _, size := range References[:3] {
			whole := w.Build(state.State{}, size)
			for day := 1; day < 28; day++ {
				sc := w.Build(near(day, day+2), size)
				if len(sc.Lanes) != len(whole.Lanes) {
					t.Fatalf("%d lanes, not %d", len(sc.Lanes), len(whole.Lanes))
				}
				for i, l := range sc.Lanes {
					if o := whole.Lanes[i]; l.Place != o.Place || l.Y != o.Y || l.Events != o.Events {
						t.Errorf("%v, %d March: %s stands at %v with %d events, not at %v with %d", size, day, l.Name, l.Y, l.Events, o.Y, o.Events)
					}
				}
			}
		}
	})
	t.Run("and changes nothing on the map", func(t *testing.T) {
		closer := w.Build(near(10, 13), References[0])
		if SVG(closer.Frame.Map, "map", closer.Map) != SVG(whole.Frame.Map, "map", whole.Map) {
			t.Error("it does")
		}
	})
	t.Run("a journey that leads in or out comes from the edge, on its lane", func(t *testing.T) {
		sc := w.Build(near(13, 13), References[0])
		ways := 0
		for _, g := range sc.Timeline {
			if g.Kind == "journeys" {
				ways = len(g.Kids)
			}
		}
		if ways == 0 {
			t.Error("none does")
		}
	})
	t.Run("to go there brings the nearest one into the figure, as close as before", func(t *testing.T) {
		for _, later := range []bool{false, true} {
			s := near(10, 12)
			for range 60 {
				sc := w.Build(s, References[0])
				earlier, after := w.Beyond(sc)
				if n := map[bool]int{false: earlier, true: after}[later]; n == 0 {
					break
				}
				next := w.Toward(s, sc, later)
				if next == s || next.Time.To-next.Time.From < 2.999 {
					t.Fatalf("from %v it goes to %v", s.Time, next.Time)
				}
				s = next
			}
			earlier, after := w.Beyond(w.Build(s, References[0]))
			if n := map[bool]int{false: earlier, true: after}[later]; n != 0 {
				t.Errorf("%d are never come to", n)
			}
		}
	})
}

func TestCrowdCountsWhatIsKnown(t *testing.T) {
	known, ghost := nothing(), nothing()
	ghost.Ghost = true
	for want, crowd := range map[int][]*event{2: {known, ghost, known}, 3: {ghost, ghost, ghost}, 1: {ghost, known}} {
		if n := (mark{crowd: crowd}).count(); n != want {
			t.Errorf("%d, not %d", n, want)
		}
	}
}

func TestEdges(t *testing.T) {
	w := Prepare(load(t), earth())
	acts := func(s state.State, size Size) (out []string) {
		for _, e := range w.Edges(s, w.Build(s, size)) {
			out = append(out, e.Bind.Act)
		}
		return out
	}
	t.Run("stand on both sides of the days that are looked closer at, with the offer between them", func(t *testing.T) {
		for _, size := range References[:3] {
			if got := acts(near(10, 12), size); !slices.Equal(got, []string{"earlier", "range", "later"}) {
				t.Errorf("%v: %v", size, got)
			}
		}
	})
	t.Run("name the days as a link does", func(t *testing.T) {
		s := near(10, 12)
		if got := w.Edges(s, w.Build(s, References[0]))[1].Bind.Arg; got != "from=2025-03-10&to=2025-03-12" {
			t.Error(got)
		}
	})
	t.Run("are gone where all of the time shows", func(t *testing.T) {
		if got := acts(state.State{}, References[0]); len(got) > 0 {
			t.Error(got)
		}
	})
}
