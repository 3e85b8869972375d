package scene

import (
	"strconv"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

// loadsOf are stories by how much they hold: the default one, and those of the
// generator, with five days for each hundred events.
func loadsOf(b *testing.B) map[int]model.Story {
	return map[int]model.Story{
		len(load(b).Events): load(b),
		1000:                crowd(21, 1000, 12, 5, 60),
		10000:               crowd(22, 10000, 24, 8, 500),
	}
}

func sized(b *testing.B, f func(b *testing.B, w *World)) {
	for _, n := range []int{len(load(b).Events), 1000, 10000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			w := Prepare(loadsOf(b)[n], earth())
			b.ResetTimer()
			f(b, w)
		})
	}
}

func BenchmarkPrepare(b *testing.B) {
	sized(b, func(b *testing.B, w *World) {
		for b.Loop() {
			Prepare(w.Story, earth())
		}
	})
}

func BenchmarkSee(b *testing.B) {
	sized(b, func(b *testing.B, w *World) {
		for b.Loop() {
			w.See(opening(w.Story), References[0])
		}
	})
}

func BenchmarkSeeAsOf(b *testing.B) {
	sized(b, func(b *testing.B, w *World) {
		s := opening(w.Story)
		s.AsOf = w.Reports()[len(w.Reports())/2]
		for b.Loop() {
			w.See(s, References[0])
		}
	})
}

func BenchmarkDraw(b *testing.B) {
	sized(b, func(b *testing.B, w *World) {
		s := opening(w.Story)
		v := w.See(s, References[0])
		for b.Loop() {
			w.Draw(v, s, References[0])
		}
	})
}

// BenchmarkPanFrame is what one step of a hand on the map costs the layout.
func BenchmarkPanFrame(b *testing.B) {
	sized(b, func(b *testing.B, w *World) {
		s := opening(w.Story)
		v := w.See(s, References[0])
		f := w.FrameOf(state.State{}, References[0])
		c := w.Zoom(w.Camera(s, f), f, 2, 200, 300)
		sc := w.Draw(v, s, References[0])
		for i := 0; b.Loop(); i++ {
			c = w.Pan(c, f, float64(i%7-3), float64(i%5-2))
			sc = w.Redraw(sc, v, s.WithCamera(w.Geographic(c, f)), References[0])
		}
	})
}

func BenchmarkSVG(b *testing.B) {
	sized(b, func(b *testing.B, w *World) {
		sc := w.Build(state.State{}, References[0])
		for b.Loop() {
			SVG(sc.Frame.Figure, "timeline", sc.Timeline)
		}
	})
}

// BenchmarkBuild is what a new state costs the layout: the view and its first
// drawing.
func BenchmarkBuild(b *testing.B) {
	sized(b, func(b *testing.B, w *World) {
		s := opening(w.Story)
		for b.Loop() {
			w.Build(s, References[0])
		}
	})
}

// closer gives a story's opening, and that looked at so many times as close in time.
func closer(w *World, k float64) (whole, near Scene) {
	s := opening(w.Story)
	whole = w.Build(s, References[0])
	s = w.ZoomTime(s, whole, k, whole.Frame.Plot.X+0.7*whole.Frame.Plot.W)
	return whole, w.Build(s, References[0])
}

// BenchmarkTimeStep is what one step of a hand along the time costs the scene.
func BenchmarkTimeStep(b *testing.B) {
	sized(b, func(b *testing.B, w *World) {
		_, sc := closer(w, 6)
		s, now := sc.state, sc
		for i := 0; b.Loop(); i++ {
			s = w.PanTime(s, now, []float64{3, -3}[i%2])
			now = w.Rescaled(now, s)
			w.CarryTimeline(sc, now, s)
		}
	})
}

// BenchmarkGlideFrame is what a frame costs the scene in which a drawing is on its way.
func BenchmarkGlideFrame(b *testing.B) {
	sized(b, func(b *testing.B, w *World) {
		whole, sc := closer(w, 2)
		way, _ := w.Glide(whole, sc)
		for i := 0; b.Loop(); i++ {
			w.CarryTimeline(sc, way.At(float64(i%10)/10, sc), sc.state)
		}
	})
}
