package scene

import (
	"math"

	"dateline/app/state"
	"dateline/data/model"
)

// ZoomTime narrows or widens the days that show about a point of the plot,
// given as a share of its width. The folds are taken as they stand, so that
// what the reader points at stays under the pointer.
func (w *World) ZoomTime(s state.State, sc Scene, k, at float64) state.State {
	left, right := sc.ends()
	x := left + at*(right-left)
	from, to := sc.Scale.At(x-(x-left)/k), sc.Scale.At(x+(right-x)/k)
	if k < 1 {
		from, to = widen(float64(w.first), s.From, 1/k), widen(float64(w.last)+1, s.To, 1/k)
	}
	return w.limit(s, from, to)
}

// widen moves an end of the range outwards, towards the story's own end.
func widen(end, now, k float64) float64 {
	if now == 0 {
		return end
	}
	return now + (end-now)*math.Min(1, k-1)
}

// PanTime moves the days that show by pixels; a whole view does not move.
func (w *World) PanTime(s state.State, sc Scene, dx float64) state.State {
	if !s.Zoomed() || len(sc.Scale.Stretches) == 0 {
		return s
	}
	left, right := sc.ends()
	days := (s.To - s.From) * -dx / (right - left)
	days = math.Max(float64(w.first)-s.From, math.Min(float64(w.last)+1-s.To, days))
	return s.Range(s.From+days, s.To+days)
}

func (sc Scene) ends() (left, right float64) {
	n := len(sc.Scale.Stretches)
	if n == 0 {
		return sc.Frame.Plot.X, sc.Frame.Plot.Right()
	}
	last := sc.Scale.Stretches[n-1]
	return sc.Scale.Stretches[0].X, last.X + last.W
}

// limit keeps a range within the story and no shorter than a day; one that
// shows everything is no range at all.
func (w *World) limit(s state.State, from, to float64) state.State {
	first, last := float64(w.first), float64(w.last)+1
	from, to = math.Max(first, math.Min(last-1, from)), math.Min(last, math.Max(first+1, to))
	if to-from < 1 {
		from, to = math.Floor(from), math.Floor(from)+1
	}
	if to-from > last-first-0.9 {
		return s.Range(0, 0)
	}
	return s.Range(cut(from, 1440), cut(to, 1440))
}

// Narrow gives s with one end of its range set to a day, which shows whole.
func (w *World) Narrow(s state.State, end bool, day model.Day) state.State {
	from, to := float64(w.first), float64(w.last)+1
	if s.Zoomed() {
		from, to = s.From, s.To
	}
	if end {
		to = float64(day) + 1
	} else {
		from = float64(day)
	}
	return w.limit(s, min(from, to), max(from, to))
}

// Between gives s narrowed to the days from first to last, both whole.
func (w *World) Between(s state.State, first, last model.Day) state.State {
	return w.limit(s, float64(first), float64(last)+1)
}

// Brush gives s narrowed to the days that a stroke from one pixel to another
// touches.
func (w *World) Brush(s state.State, sc Scene, x1, x2 float64) state.State {
	from, to := sc.Scale.At(min(x1, x2)), sc.Scale.At(max(x1, x2))
	return w.limit(s, math.Floor(from), math.Ceil(to))
}
