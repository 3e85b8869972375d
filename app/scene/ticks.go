package scene

import (
	"math"
	"slices"

	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/data/model"
)

// axisBoard is the room under the folded scale. A slide has its map beside it, where
// others have the lanes' names.
func (sc Scene) axisBoard(y float64) *board {
	left, right := sc.Frame.Axis.X-20, math.Min(sc.Frame.Axis.Right()+20, sc.Frame.Figure.Right())
	if sc.Frame.Form == Slide {
		left = sc.Frame.Map.Right()
	}
	return &board{room: Box{left, y, right - left, 40}}
}

// ticks labels the folded scale: the selected day first, in bold, then what is folded,
// the days on which something happens, the rungs of the ladder where there is room, and
// where stretches begin that have none of these.
func (sc Scene) ticks(s state.State, b *board, y float64) []Shape {
	chosen, others := sc.chosenDay(s), sc.otherDays()
	all := slices.Concat(chosen, others)
	single := !slices.ContainsFunc(all, func(c tickDay) bool { return c.day != all[0].day })
	out := sc.ticksOf(chosen, single || sc.ofYears(), b, y)
	out = append(out, sc.folds(b, y)...)
	out = append(out, sc.ticksOf(others, single, b, y)...)
	return append(out, sc.ticksOf(sc.openings(), false, b, y)...)
}

// ticksOf sets the labels of some days, in their order.
func (sc Scene) ticksOf(days []tickDay, only bool, b *board, y float64) (out []Shape) {
	for _, c := range days {
		c.only = only
		if t, ok := sc.tick(b, c, y); ok {
			out = append(out, t)
		}
	}
	return out
}

// ofYears tells whether a scale goes on into another year.
func (sc Scene) ofYears() bool {
	first, last, _ := sc.Scale.span()
	return first.Time().Year() != last.Time().Year()
}

// tickSize is the px of a tick's label, and of what a fold says.
func tickSize(f Frame) float64 {
	if f.Form == Slide {
		return f.Type
	}
	return 11
}

type tickDay struct {
	day     model.Day
	current bool
	opens   bool // the first after a fold, which names its month
	only    bool // no other has a label, or it is the selected one of a scale of years
	rung    bool // stands at the head of a longer stretch, in the form of its rung
	form    i18n.Form
	last    model.Day // of a rung
}

// chosenDay is that of the selected event, if it stands on one.
func (sc Scene) chosenDay(s state.State) []tickDay {
	e := sc.schedule.event(s.Event)
	if !e.point {
		return nil
	}
	return []tickDay{{day: e.first, current: true}}
}

// otherDays are those that may have a label whatever is selected: single days before
// the rungs of stretches too dense for them.
func (sc Scene) otherDays() (out []tickDay) {
	folded := true
	for _, st := range sc.Scale.Stretches {
		if st.Fold {
			folded = true
		}
		if !st.Fold && st.day() >= leastDay {
			for d := st.First; d <= st.Last; d++ {
				out = append(out, tickDay{day: d, opens: folded})
				folded = false
			}
		}
	}
	for _, st := range sc.Scale.Stretches {
		if !st.Fold && st.day() < leastDay {
			out = append(out, rungs(st)...)
		}
	}
	return out
}

// openings are the heads of the stretches in which no rung begins.
func (sc Scene) openings() (out []tickDay) {
	form := i18n.DayShort
	if sc.ofYears() {
		form = i18n.MonthYear
	}
	for _, st := range sc.Scale.Stretches {
		if !st.Fold && st.day() < leastDay && len(rungs(st)) == 0 {
			out = append(out, tickDay{day: st.First, rung: true, form: form, last: st.Last})
		}
	}
	return out
}

// rounding is by how much a box is less wide than it might be, px, so that one which
// stands at the end of a room is within it.
const rounding = 1e-6

// day is how wide a day of a stretch is, px.
func (st Stretch) day() float64 { return st.W / float64(st.Last-st.First+1) }

// leastDay is the width in pixels from which each day is labelled by itself.
const leastDay = 14

// rungs gives the labels of a stretch too dense for days.
func rungs(st Stretch) []tickDay {
	r := labelled(st.day())
	var out []tickDay
	for d := r.after(st.First - 1); d <= st.Last; d = r.after(d) {
		out = append(out, tickDay{day: d, rung: true, form: r.form, last: r.after(d) - 1})
	}
	return out
}

// alone are the forms in which a single day stands among rungs: its year or its month
// would name the rung at the other end of that, so it is told more closely.
func alone(rung i18n.Form) []i18n.Form {
	switch rung {
	case i18n.YearOnly:
		return []i18n.Form{i18n.MonthYear}
	case i18n.MonthYear:
		return []i18n.Form{i18n.DayYear, i18n.DayShort}
	}
	return []i18n.Form{i18n.DayShort}
}

// forms are the ways in which a label may say its day of some px, best first. On a
// slide no ruler says the month: the chosen day does, and one alone its year too.
func (c tickDay) forms(f Frame, wide float64) []i18n.Form {
	switch {
	case c.rung:
		return []i18n.Form{c.form}
	case c.only && f.Form == Slide:
		return []i18n.Form{i18n.DayYear, i18n.MonthYear, i18n.YearOnly}
	case c.opens, c.current && f.Form == Slide && wide >= leastDay:
		return []i18n.Form{i18n.DayShort, i18n.DayOnly}
	case wide < leastDay:
		return alone(labelled(wide).form)
	case wide < 4*tickSize(f): // a weekday too would fit here and not there
		return []i18n.Form{i18n.DayOnly}
	}
	return []i18n.Form{i18n.WeekdayDay, i18n.DayOnly}
}

// tick sets one label, in the longest form that fits its day, about its tick or, at an
// end of the scale, as near to it as there is room.
func (sc Scene) tick(b *board, c tickDay, y float64) (Shape, bool) {
	a, z := sc.Scale.X(float64(c.day)), sc.Scale.X(float64(c.day)+1)
	x, size := (a+z)/2, tickSize(sc.Frame)
	kind := "day"
	if c.current {
		kind = "day-current"
	}
	if c.rung {
		x = a
	}
	for _, form := range c.forms(sc.Frame, z-a) {
		s := sc.words().Tick(c.day, form)
		wide := Measure(s, size) * boldness
		half := wide/2 + 2
		at := x + math.Max(0, b.room.X+half-x) - math.Max(0, x+half-b.room.Right())
		box := Box{at - half, y + 4, 2*half - rounding, size + 4}
		if b.free(box) && math.Abs(at-x) < half {
			b.take(box)
			wide := math.Max(box.W, math.Min(24, z-a))
			return sc.days(c.day, max(c.day, c.last), Box{at - wide/2, y - 1, wide, 24}, line("tick", x, y, x, y+3), text(kind, at, y+5+size, "middle", s)), true
		}
	}
	return Shape{}, false
}
