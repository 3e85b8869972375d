package scene

import (
	"math"

	"dateline/app/state"
	"dateline/data/model"
)

// window is the time that a scale shows: all of its days, or what a hand has come to.
func (t TimeScale) window() state.Span {
	n := len(t.Stretches)
	if n == 0 || t.seen != (state.Span{}) {
		return t.seen
	}
	return state.Span{From: float64(t.Stretches[0].First), To: float64(t.Stretches[n-1].Last) + 1}
}

// within is the moment that shows nearest to a day.
func (t TimeScale) within(day float64) float64 {
	if t.seen == (state.Span{}) {
		return day
	}
	return math.Max(t.seen.From, math.Min(t.seen.To, day))
}

// unbounded is the scale with all of its days, also beyond the pixels that show.
func (t TimeScale) unbounded() TimeScale {
	t.seen = state.Span{}
	return t
}

// opened gives a scale that goes on at both ends, to a first and a last day: days there
// are as wide as those that it has and fold as these do, so that a hand that moves it
// leads over them as if they had been drawn.
func (t TimeScale) opened(load Load, first, last model.Day) TimeScale {
	a, z, ok := t.span()
	if !ok {
		return t
	}
	before, wide := t.beside(load, first, a-1)
	after, _ := t.beside(load, z+1, last)
	end := t.End()
	out := make([]Stretch, 0, len(before)+len(t.Stretches)+len(after))
	for _, s := range before {
		s.X += t.Stretches[0].X - wide
		out = append(out, s)
	}
	out = append(out, t.Stretches...)
	for _, s := range after {
		s.X += end
		out = append(out, s)
	}
	t.Stretches = out
	return t
}

// beside gives the stretches of some days as they are on a scale, from pixel 0, and how
// many px they take.
func (t TimeScale) beside(load Load, first, last model.Day) (out []Stretch, wide float64) {
	if first > last {
		return nil, 0
	}
	runs := weigh(load, first, last)
	for i, r := range runs {
		if t.even {
			runs[i].weight = idle
			runs[i].fold = r.fold && r.days()*idle*t.unit > pays*foldWidth
		}
	}
	out = place(runs, 0, t.unit)
	end := out[len(out)-1]
	return out, end.X + end.W
}

// showing gives the scale on which a time takes the pixels that another takes on t, which
// is open: all of it is moved and stretched alike, folds too. It shows what comes to lie
// between the pixels of two ends.
func (t TimeScale) showing(time, where state.Span, left, end float64) TimeScale {
	from, x := t.X(time.From), t.X(where.From)
	k := (t.X(where.To) - x) / (t.X(time.To) - from)
	out := make([]Stretch, len(t.Stretches))
	for i, s := range t.Stretches {
		s.X, s.W = x+(s.X-from)*k, s.W*k
		out[i] = s
	}
	return TimeScale{Stretches: out, unit: t.unit * k, even: t.even}.between(left, end)
}

// between is the scale that shows what lies between two pixels.
func (t TimeScale) between(left, end float64) TimeScale {
	t = t.unbounded()
	t.seen = state.Span{From: t.At(left), To: t.At(end)}
	return t
}

// Rescaled gives a scene with the scale of the time that a state lets fill its figure:
// what a hand that moves the time moves from step to step. It is the scale that stands,
// moved and stretched as a whole, so that what a hand holds stays under it; only a
// drawing weighs the days anew. Nothing of the scene is laid out on it.
func (w *World) Rescaled(sc Scene, s state.State) Scene {
	if len(sc.Scale.Stretches) == 0 {
		return sc // its days are a list
	}
	if was, now := sc.fills(), w.filling(s, sc); was != now {
		left, end := sc.ends()
		sc.Scale, sc.fill = w.opened(sc).showing(now, was, left, end), now
	}
	return sc
}

// opened gives the scale of a scene with all the days of the story.
func (w *World) opened(sc Scene) TimeScale {
	if sc.Scale.seen == (state.Span{}) {
		return sc.Scale.opened(w.load, w.first, w.last)
	}
	return sc.Scale.unbounded()
}

// fills is the time that a state has let fill a scene's figure, of which a drawing shows
// the days nearest to it.
func (sc Scene) fills() state.Span {
	switch {
	case sc.fill != (state.Span{}):
		return sc.fill
	case sc.layout.state.Zoomed():
		return sc.layout.state.Time
	}
	return sc.layout.scale.window()
}

// filling is the time that a state lets fill a scene's figure.
func (w *World) filling(s state.State, sc Scene) state.Span {
	was := sc.layout.state
	if !s.Zoomed() && !was.Zoomed() && s.From == was.From && s.To == was.To {
		return sc.layout.scale.window()
	}
	return w.shown(s)
}
