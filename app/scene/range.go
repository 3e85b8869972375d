package scene

import (
	"math"

	"dateline/app/state"
	"dateline/data/model"
)

// ZoomTime looks closer at the days, or from farther, about a point of the plot,
// given as a share of its width. The folds are taken as they stand, so that what
// the reader points at stays under the pointer. No event goes: see Beyond.
func (w *World) ZoomTime(s state.State, sc Scene, k, at float64) state.State {
	left, right := sc.ends()
	x := left + at*(right-left)
	from, to := sc.Scale.At(x-(x-left)/k), sc.Scale.At(x+(right-x)/k)
	whole := w.whole(s)
	if k < 1 {
		now := w.shown(s)
		from, to = widen(whole.From, now.From, 1/k), widen(whole.To, now.To, 1/k)
	}
	return s.WithTime(portion(whole, from, to))
}

// story is all the time that a story takes.
func (w *World) story() state.Span {
	return state.Span{From: float64(w.first), To: float64(w.last) + 1}
}

// whole is all the time that there is to look at: the range, where there is one.
func (w *World) whole(s state.State) state.Span {
	if !s.Ranged() {
		return w.story()
	}
	a, b := w.span(s.WithTime(state.Span{}))
	return state.Span{From: math.Max(float64(a), s.From), To: math.Min(float64(b)+1, s.To)}
}

// Kept gives s with the part of the time that fills the figure kept within all
// there is; one that lies outside of it is none.
func (w *World) Kept(s state.State) state.State {
	whole := w.whole(s)
	switch {
	case !s.Zoomed():
		return s
	case s.Time.To <= whole.From || s.Time.From >= whole.To:
		return s.WithTime(state.Span{})
	}
	return s.WithTime(portion(whole, s.Time.From, s.Time.To))
}

// shown is the part of it that fills the figure.
func (w *World) shown(s state.State) state.Span {
	if s.Zoomed() {
		return s.Time
	}
	return w.whole(s)
}

// widen moves an end of the time outwards, towards the end of all there is.
func widen(end, now, k float64) float64 { return now + (end-now)*math.Min(1, k-1) }

// PanTime moves the days that fill the figure by pixels; a whole view does not
// move.
func (w *World) PanTime(s state.State, sc Scene, dx float64) state.State {
	if !s.Zoomed() || len(sc.Scale.Stretches) == 0 {
		return s
	}
	left, right := sc.ends()
	return w.moved(s, (s.Time.To-s.Time.From)*-dx/(right-left))
}

// moved gives s with the figure's time moved by so many days, as far as there is
// any.
func (w *World) moved(s state.State, days float64) state.State {
	whole := w.whole(s)
	days = math.Max(whole.From-s.Time.From, math.Min(whole.To-s.Time.To, days))
	return s.WithTime(state.Span{From: s.Time.From + days, To: s.Time.To + days})
}

func (sc Scene) ends() (left, right float64) {
	if len(sc.Scale.Stretches) == 0 {
		return sc.Frame.Plot.X, sc.Frame.Plot.Right()
	}
	return sc.Scale.Stretches[0].X, sc.Scale.End()
}

// portion is the time between two ends, kept within a whole and no shorter than a
// day; one that shows everything is no part at all.
func portion(whole state.Span, from, to float64) state.Span {
	first, last := whole.From, whole.To
	from, to = math.Max(first, math.Min(last-1, from)), math.Min(last, math.Max(first+1, to))
	if to-from < 1 {
		from, to = math.Floor(from), math.Floor(from)+1
	}
	if to-from > last-first-0.9 {
		return state.Span{}
	}
	return state.Span{From: cut(from, 1440), To: cut(to, 1440)}
}

// limit gives s narrowed to a range within the story.
func (w *World) limit(s state.State, from, to float64) state.State {
	t := portion(w.story(), from, to)
	return s.Range(t.From, t.To)
}

// Narrow gives s with one end of its range set to a day, which shows whole.
func (w *World) Narrow(s state.State, end bool, day model.Day) state.State {
	now := w.whole(s)
	from, to := now.From, now.To
	if end {
		to = float64(day) + 1
	} else {
		from = float64(day)
	}
	return w.limit(s, min(from, to), max(from, to))
}

// Between lets the days from first to last, both whole, fill the figure.
func (w *World) Between(s state.State, first, last model.Day) state.State {
	return s.WithTime(portion(w.whole(s), float64(first), float64(last)+1))
}

// Brush gives s narrowed to the days that a stroke from one pixel to another
// touches.
func (w *World) Brush(s state.State, sc Scene, x1, x2 float64) state.State {
	from, to := sc.Scale.At(min(x1, x2)), sc.Scale.At(max(x1, x2))
	return w.limit(s, math.Floor(from), math.Ceil(to))
}
