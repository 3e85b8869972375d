package scene

import (
	"math"
	"strconv"

	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/data/model"
)

// axis draws the folded scale with its days, and above it the true calendar
// as a ruler, joined by fine lines so that nobody is misled about distance.
func (w *World) axis(s state.State, sc Scene) Shape {
	f := sc.Frame
	y, rows := f.Axis.Y+60, [2]float64{15, 26}
	if f.Form == Slide {
		y, rows = f.Axis.Y+22, [2]float64{18, 31}
	}
	g := group("axis")
	if !w.dated {
		return g
	}
	if f.full() {
		g.Kids = append(g.Kids, sc.ruler(f.Axis.Y+36, y)...)
		g.Kids = append(g.Kids, text("note", f.Names.X+10, f.Axis.Y+54, "start", sc.words().Figure.Happened[0]), text("note", f.Names.X+10, f.Axis.Y+68, "start", sc.words().Figure.Happened[1]))
	}
	for _, st := range sc.Scale.Stretches {
		if !st.Fold {
			kind := map[bool]string{false: "rule", true: "rule-dense"}[st.Dense]
			g.Kids = append(g.Kids, line(kind, st.X, y, st.X+st.W, y))
		}
	}
	for _, fold := range sc.Scale.Folds() {
		x := fold.X + fold.W/2
		n := int(fold.Last - fold.First + 1)
		g.Kids = append(g.Kids, breakMark(x, y), text("fold", x, y+rows[0], "middle", strconv.Itoa(n)), text("fold", x, y+rows[1], "middle", sc.words().Count(sc.words().Figure.Days, n)))
	}
	return with(g, w.ticks(s, sc, y))
}

func with(g Shape, kids []Shape) Shape {
	g.Kids = append(g.Kids, kids...)
	return g
}

// ruler is the true calendar: months named, a tick a day or a month, a mark
// for each event, and the fan down to the folded scale.
func (sc Scene) ruler(y, low float64) []Shape {
	first, last, ok := sc.Scale.span()
	if !ok {
		return nil
	}
	x0, wide := sc.Scale.X(float64(first)), sc.Scale.X(float64(last)+1)
	k := (wide - x0) / float64(last-first+1)
	at := func(d float64) float64 { return x0 + (d-float64(first))*k }
	out := []Shape{line("rule", x0, y, wide, y)}
	out = append(out, sc.months(first, last, at, y)...)
	out = append(out, sc.happened(first, last, at, y)...)
	return append(out, sc.fan(at, y, low)...)
}

// fan joins the calendar with the folded scale wherever that changes its pace.
func (sc Scene) fan(at func(float64) float64, y, low float64) (out []Shape) {
	if len(sc.Scale.Stretches) < 2 {
		return nil
	}
	last := math.Inf(-1)
	for _, s := range sc.Scale.Stretches {
		if s.X-last > 2 {
			out, last = append(out, line("fan", at(float64(s.First)), y, s.X, low)), s.X
		}
	}
	end := sc.Scale.Stretches[len(sc.Scale.Stretches)-1]
	return append(out, line("fan", at(float64(end.Last)+1), y, end.X+end.W, low))
}

// happened marks the days of events under the ruler, each once, and of those
// that share a pixel the first.
func (sc Scene) happened(first, last model.Day, at func(float64) float64, y float64) []Shape {
	var out []Shape
	seen := map[int]bool{}
	for _, e := range sc.schedule.events {
		x := at(float64(e.first) + 0.5)
		if px := int(x); e.point && e.first >= first && e.last <= last && !seen[px] {
			seen[px] = true
			out = append(out, line("tick-event", x, y, x, y+4))
		}
	}
	return out
}

// months draws the ruler's upper side.
func (sc Scene) months(first, last model.Day, at func(float64) float64, y float64) []Shape {
	var out []Shape
	px := at(1) - at(0)
	for d := first; d <= last; d++ {
		t := d.Time()
		x := at(float64(d))
		switch {
		case t.Day() == 1 || d == first:
			out = append(out, line("rule", x, y-13, x, y))
			if name := sc.monthName(d, px, last); name != "" {
				out = append(out, text("month", x+4, y-6, "start", name))
			}
		case px >= 3.5:
			out = append(out, line("tick", x, y-3, x, y))
		}
	}
	return append(out, line("rule", at(float64(last)+1), y-13, at(float64(last)+1), y))
}

// monthName gives the longest form of a month's name that fits what the ruler
// shows of it, or none.
func (sc Scene) monthName(d model.Day, px float64, last model.Day) string {
	t := d.Time()
	end := model.DayOf(t.Year(), t.Month()+1, 1) - 1
	room := px*float64(min(end, last)-d+1) - 8
	for _, form := range []i18n.Form{i18n.MonthLongYear, i18n.MonthLong, i18n.MonthShort} {
		if name := sc.words().Tick(d, form); Measure(name, 11) <= room && (form != i18n.MonthLongYear || t.Month() == 1) {
			return name
		}
	}
	return ""
}
