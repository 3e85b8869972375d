package scene

import (
	"math"
	"sort"

	"dateline/app/state"
	"dateline/data/model"
)

// KnownTo gives the last day of what a state takes as known. Where that is
// everything, it is the day of the last report.
func (w *World) KnownTo(s state.State) model.Day {
	if s.AsOf != state.Always {
		return s.AsOf
	}
	return w.LastReport()
}

// LastReport gives the day on which the last source appeared.
func (w *World) LastReport() model.Day {
	days := w.Reports()
	if len(days) == 0 {
		return w.last
	}
	return days[len(days)-1]
}

// Reach gives the first and the last day that the line can stand at.
func (w *World) Reach() (first, last model.Day) { return min(w.first, w.LastReport()), w.LastReport() }

// asOf draws the line up to which everything is known, at the end of its day,
// with the handle by which it is drawn. The line breaks at titles that it crosses, as a
// map's contour does at its height; a hand that moves it carries it whole.
func (w *World) asOf(s state.State, sc Scene, axis Shape, titles []Box) Shape {
	f := sc.Frame
	day := w.KnownTo(s)
	x := w.lineX(s, sc)
	top, low := f.Axis.Bottom()-40, f.Figure.Bottom()
	if f.Form == Slide {
		top = f.Axis.Bottom() - 16
	}
	g := group("asof")
	words := w.Knowing(s, sc.words().Date)
	g.Kids = append(g.Kids, rect("grip", Box{x - 12, top, 24, low - top}))
	if w.beyond(sc, day) {
		words = sc.words().Right(words)
	} else {
		g.Kids = append(g.Kids, path("now", interrupted(x, f.lineTop(axis, x, top), low, titles)))
	}
	g.Kids = append(g.Kids, handle(words, f, x)...)
	return g
}

// lineTop is how far up the line reaches: at most to a height, and no farther than to
// under the words of the axis that it would strike.
func (f Frame) lineTop(axis Shape, x, top float64) float64 {
	for _, g := range axis.Kids {
		for _, t := range g.Kids {
			if t.Tag == Text && math.Abs(t.X-x) < Measure(t.Text, tickSize(f))/2+lineHalf {
				top = math.Max(top, t.Y+4)
			}
		}
	}
	return top
}

// lineHalf is half the line's width, px, as the style sheet has it.
const lineHalf = 1.0

// interrupted is the outline of an upright line that leaves out some boxes, and what is
// left between two of them where that is a mere dot.
func interrupted(x, top, low float64, boxes []Box) string {
	sort.Slice(boxes, func(i, j int) bool { return boxes[i].Y < boxes[j].Y })
	d := ""
	for _, b := range append(boxes, Box{Y: low}) {
		if b.Y > top+2 {
			d += line("", x, top, x, b.Y).D
		}
		top = math.Max(top, b.Bottom())
	}
	return d
}

// beyond tells whether the line's day lies right of all that shows: it has then
// a handle, but no place.
func (w *World) beyond(sc Scene, day model.Day) bool {
	t := sc.Scale.window()
	return t.To > t.From && float64(day)+1 > t.To
}

// Knowing says up to when a state knows, the date put into words by say: the day
// or, where its reports are of a month or a year that ends with it, that. Where
// nothing has a day, it says that all reports count.
func (w *World) Knowing(s state.State, say func(model.When) string) string {
	words := w.Words(s)
	if s.AsOf == state.Always && !w.dated {
		return words.Tools.Everything
	}
	date, ok := w.ReportedOn(w.KnownTo(s))
	if !ok {
		date = w.KnownTo(s).When()
	}
	return words.On(date, words.Figure.AsKnown, words.Figure.AsKnownIn, say)
}

// veil makes time pale right of the line. It lies under journeys, marks and
// titles: what is not yet known is drawn in grey, and can still be read.
func (w *World) veil(s state.State, sc Scene) []Shape {
	f := sc.Frame
	x, right := w.lineX(s, sc), f.Plot.Right()+8
	if x >= right-1 {
		return nil
	}
	return []Shape{rect("veil", Box{x, f.Plot.Y - 8, right - x, f.Plot.H + 8})}
}

// lineX gives the line's pixel: the end of its day.
func (w *World) lineX(s state.State, sc Scene) float64 {
	return math.Round(sc.Scale.X(float64(w.KnownTo(s))+1)) + 0.5
}

// lineBox is the room of the line in the plot.
func (w *World) lineBox(s state.State, sc Scene) Box {
	p := sc.Frame.Plot
	return Box{w.lineX(s, sc) - 3, p.Y - 8, 6, p.H + 8}
}

// handle is the box on the line that says its day. It hangs to the left, where
// what is known is, unless there is no room.
func handle(words string, f Frame, x float64) []Shape {
	wide := Measure(words, f.Type)*boldness + 24
	high := f.Type * 2.1
	b := Box{x - wide, f.Figure.Bottom() - high, wide + 1, high}
	if b.X < math.Max(f.Map.Right(), f.clockKeys()) {
		b.X = math.Min(x-1, f.Figure.Right()-b.W)
	}
	label := text("handle-text", b.X+b.W/2, b.Y+high/2+f.Type*0.36, "middle", words)
	return []Shape{rect("handle", b), label}
}

// clockKeys is how far from the left the keys of the second clock reach at the
// figure's foot, in px, with the longest day of the languages in their field: a wide
// page has the way back to all reports beside them, and from 1,600 px on their name.
func (f Frame) clockKeys() float64 {
	switch {
	case f.Form == Slide:
		return 300
	case f.Form != Wide:
		return 370
	case f.Figure.W+forms[Wide].reading < 1600:
		return 470
	}
	return 580
}

// AtAsOf gives the day that the line stands for at a pixel of the timeline:
// the day that ends nearest to it.
func (w *World) AtAsOf(sc Scene, x float64) model.Day {
	first, last := w.Reach()
	day := model.Day(math.Round(sc.Scale.At(x))) - 1
	return max(first-1, min(last, day))
}

// Grips tells whether a pixel lies on the line or its handle.
func (w *World) Grips(s state.State, sc Scene, x, y float64) bool {
	if sc.Frame.Reported.Empty() || len(sc.Scale.Stretches) == 0 {
		return false
	}
	at := w.lineX(s, sc)
	wide := Measure(w.Knowing(s, sc.words().Date), sc.Frame.Type) + 24
	if y > sc.Frame.Figure.Bottom()-sc.Frame.Type*2.1 {
		return x > at-wide && x < at+12
	}
	return math.Abs(x-at) <= 8 && y > sc.Frame.Axis.Bottom()-40
}
