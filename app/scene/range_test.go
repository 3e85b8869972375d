package scene

import (
	"math"
	"math/rand/v2"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

// TestRanges leads the time of a story about at random: it never leaves the
// story, and is never shorter than a day.
func TestRanges(t *testing.T) {
	natively(t)
	stories := map[string]model.Story{"the default story": load(t)}
	for _, o := range shapes() {
		stories[o.name] = o.tell()
	}
	for name, story := range stories {
		t.Run(name, func(t *testing.T) {
			w := Prepare(story, earth())
			r := rand.New(rand.NewPCG(15, 16))
			var s state.State
			for range 60 {
				sc := w.Build(state.State{From: s.From, To: s.To, Time: s.Time, Filter: state.Filter{Query: "nothing of this name"}}, References[0])
				move := ""
				s, move = w.doing(s, sc, r)
				first, last := float64(w.first), float64(w.last)+1
				if s.Ranged() && (s.From < first-1e-9 || s.To > last+1e-9 || s.To-s.From < 1-1e-9) {
					t.Fatalf("after %s it shows %v to %v of %v to %v", move, s.From, s.To, first, last)
				}
				whole := w.whole(s)
				if d := s.Time.To - s.Time.From; s.Zoomed() && (s.Time.From < whole.From-1e-3 || s.Time.To > whole.To+1e-3 || d < 1-1e-3) {
					t.Fatalf("after %s %v to %v fill the figure, of %v to %v", move, s.Time.From, s.Time.To, whole.From, whole.To)
				}
				if math.IsNaN(s.Time.From+s.Time.To) || math.IsNaN(s.From) || math.IsNaN(s.To) || !s.Ranged() && (s.From != 0 || s.To != 0) {
					t.Fatalf("after %s it shows %v to %v", move, s.From, s.To)
				}
			}
		})
	}
}

// doing does one of the things a reader does with time.
func (w *World) doing(s state.State, sc Scene, r *rand.Rand) (state.State, string) {
	x := func() float64 { return sc.Frame.Plot.X - 20 + r.Float64()*(sc.Frame.Plot.W+40) }
	switch r.IntN(5) {
	case 0:
		return w.ZoomTime(s, sc, 1+r.Float64()*3, x()), "zooming in"
	case 1:
		return w.ZoomTime(s, sc, 0.3+r.Float64()*0.7, x()), "zooming out"
	case 2:
		return w.PanTime(s, sc, r.Float64()*800-400), "panning"
	case 3:
		return w.Brush(s, sc, x(), x()), "brushing"
	}
	return w.Narrow(s, r.IntN(2) == 0, w.first-5+model.Day(r.IntN(int(w.last-w.first)+10))), "typing"
}

func TestTimeHands(t *testing.T) {
	natively(t)
	w := Prepare(load(t), earth())
	s := state.State{}
	sc := w.Build(s, References[0])
	t.Run("a stroke shows the days that it touches, whole", func(t *testing.T) {
		a, b := model.DayOf(2025, 3, 10), model.DayOf(2025, 3, 13)
		for _, stroke := range [][2]float64{{float64(a) + 0.2, float64(b) + 0.7}, {float64(b) + 0.7, float64(a) + 0.2}} {
			got := w.Brush(s, sc, sc.Scale.X(stroke[0]), sc.Scale.X(stroke[1]))
			if first, last := got.Days(); first != a || last != b {
				t.Errorf("%s to %s", first, last)
			}
		}
	})
	t.Run("a stroke over everything is no range", func(t *testing.T) {
		if got := w.Brush(s, sc, 0, 5000); got.Ranged() {
			t.Errorf("%+v", got)
		}
	})
	plot := sc.Frame.Plot
	t.Run("zooming in keeps the day under the pointer", func(t *testing.T) {
		for _, at := range []float64{0, 0.3, 0.5, 0.8, 1} {
			left, right := sc.ends()
			x := left + at*(right-left)
			day := sc.Scale.At(x)
			got := w.ZoomTime(s, sc, 1.5, x)
			if got.Time.From > day || got.Time.To < day || got.Ranged() {
				t.Errorf("at %v, %v is left out of %v", at, day, got.Time)
			}
		}
	})
	t.Run("zooming out again and again ends in the whole story", func(t *testing.T) {
		z := w.ZoomTime(s, sc, 4, plot.X+0.7*plot.W)
		z = w.ZoomTime(z, w.Build(z, References[0]), 3, plot.X+0.2*plot.W)
		for range 30 {
			z = w.ZoomTime(z, w.Build(z, References[0]), 0.5, plot.X+plot.W/2)
		}
		if z != s {
			t.Errorf("%v", z.Time)
		}
	})
	t.Run("a whole view does not pan", func(t *testing.T) {
		if got := w.PanTime(s, sc, 100); got != s {
			t.Errorf("%+v", got)
		}
	})
	t.Run("panning there and back ends where it began, and beyond no end of the story", func(t *testing.T) {
		z := s.WithTime(state.Span{From: float64(model.DayOf(2025, 3, 5)), To: float64(model.DayOf(2025, 3, 20))})
		drawn := w.Build(z, References[0])
		for _, dx := range []float64{-3000, -50, 3, 40, 3000} {
			there := w.PanTime(z, drawn, dx)
			if math.Abs(dx) == 3000 {
				if whole := w.whole(z); there.Time.From != whole.From && there.Time.To != whole.To {
					t.Errorf("%v px: it ends in %v", dx, there.Time)
				}
				continue
			}
			back := w.PanTime(there, w.Rescaled(drawn, there), -dx)
			if there == z || math.Abs(back.Time.From-z.Time.From)+math.Abs(back.Time.To-z.Time.To) > 1e-3 {
				t.Errorf("%v px: there %v, and back %v", dx, there.Time, back.Time)
			}
		}
	})
	t.Run("one end is set by itself", func(t *testing.T) {
		d := model.DayOf(2025, 3, 12)
		if got := w.Narrow(s, false, d); got.From != float64(d) || got.To != float64(w.last)+1 {
			t.Errorf("%+v", got)
		}
		if got := w.Narrow(s, true, d); got.To != float64(d)+1 || got.From != float64(w.first) {
			t.Errorf("%+v", got)
		}
	})
	t.Run("the line's day is found under the line", func(t *testing.T) {
		for _, d := range days(w) {
			s := state.State{}.Known(d, w.LastReport())
			sc := w.Build(s, References[0])
			if got := w.AtAsOf(sc, w.lineX(s, sc)); got != d && !inFold(sc.Scale, d) {
				t.Errorf("%s is found as %s", d, got)
			}
			if !w.Grips(s, sc, w.lineX(s, sc), sc.Frame.Plot.Y+20) {
				t.Errorf("the line of %s cannot be taken", d)
			}
		}
	})
}

// inFold tells whether several days share a pixel.
func inFold(t TimeScale, d model.Day) bool {
	return t.X(float64(d)+2)-t.X(float64(d)+1) < 2 || t.X(float64(d)+1)-t.X(float64(d)) < 2
}
