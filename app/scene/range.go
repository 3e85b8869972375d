package scene

import (
	"math"

	"dateline/app/state"
	"dateline/data/model"
)

// ZoomTime looks closer at the days, or from farther, about a pixel of the figure. The
// folds are taken as they stand, so that what the reader points at stays under the
// pointer. No event goes: see Beyond.
func (w *World) ZoomTime(s state.State, sc Scene, k, x float64) state.State {
	if len(sc.Scale.Stretches) == 0 {
		return s
	}
	t, now := w.opened(sc), sc.fills()
	from, to := t.At(x-(x-t.X(now.From))/k), t.At(x+(t.X(now.To)-x)/k)
	return s.WithTime(portion(w.whole(s), atLeastADay(from, to, t.At(x))))
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
	return s.WithTime(portion(whole, s.Time))
}

// shown is the part of it that fills the figure.
func (w *World) shown(s state.State) state.Span {
	if s.Zoomed() {
		return s.Time
	}
	return w.whole(s)
}

// PanTime moves the days that fill the figure by pixels; a whole view does not
// move.
func (w *World) PanTime(s state.State, sc Scene, dx float64) state.State {
	if !s.Zoomed() || len(sc.Scale.Stretches) == 0 {
		return s
	}
	t, whole := w.opened(sc), w.whole(s)
	left, right := t.X(s.Time.From), t.X(s.Time.To)
	dx = math.Max(right-t.X(whole.To), math.Min(left-t.X(whole.From), dx))
	from, to := t.At(left-dx), t.At(right-dx)
	return s.WithTime(portion(whole, atLeastADay(from, to, (from+to)/2)))
}

// atLeastADay widens a time that is shorter than a day about a moment in it.
func atLeastADay(from, to, about float64) state.Span {
	if k := to - from; k < 1 {
		from = about - (about-from)/k
		to = from + 1
	}
	return state.Span{From: from, To: to}
}

// moved gives s with the figure's time moved by so many days, as far as there is
// any.
func (w *World) moved(s state.State, days float64) state.State {
	whole := w.whole(s)
	days = math.Max(whole.From-s.Time.From, math.Min(whole.To-s.Time.To, days))
	return s.WithTime(state.Span{From: s.Time.From + days, To: s.Time.To + days})
}

// ends are the pixels between which a scene's days are drawn, wherever a hand has them.
func (sc Scene) ends() (left, right float64) {
	t := sc.layout.scale
	if len(t.Stretches) == 0 {
		return sc.Frame.Plot.X, sc.Frame.Plot.Right()
	}
	return t.Stretches[0].X, t.End()
}

// portion is the time between two ends, kept within a whole and no shorter than a
// day; one that shows everything is no part at all.
func portion(whole, part state.Span) state.Span {
	first, last, from, to := whole.From, whole.To, part.From, part.To
	from, to = math.Max(first, math.Min(last-1, from)), math.Min(last, math.Max(first+1, to))
	if to-from < 1-2.0/perDay {
		from, to = math.Floor(from), math.Floor(from)+1
	}
	if to-from > last-first-0.9 {
		return state.Span{}
	}
	return state.Span{From: cut(from, perDay), To: cut(to, perDay)}
}

// perDay are the parts of a day, seconds, to which a moment is told: less than a hand
// moves on any scale.
const perDay = 86400

// limit gives s narrowed to a range within the story.
func (w *World) limit(s state.State, from, to float64) state.State {
	t := portion(w.story(), state.Span{From: from, To: to})
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
	return s.WithTime(portion(w.whole(s), state.Span{From: float64(first), To: float64(last) + 1}))
}

// Brush gives s narrowed to the days that a stroke from one pixel to another
// touches.
func (w *World) Brush(s state.State, sc Scene, x1, x2 float64) state.State {
	from, to := sc.Scale.At(min(x1, x2)), sc.Scale.At(max(x1, x2))
	return w.limit(s, math.Floor(from), math.Ceil(to))
}
