package scene

import (
	"math"
	"strings"

	"dateline/app/i18n"
	"dateline/data/model"
)

// ruler is the true calendar: its months or years named, a tick for what these
// are divided into, a mark for each event, and the fan down to the folded scale.
func (sc Scene) ruler(y, low float64) []Shape {
	first, last, ok := sc.Scale.span()
	if !ok {
		return nil
	}
	x0, wide := sc.Scale.X(float64(first)), sc.Scale.X(float64(last)+1)
	k := (wide - x0) / float64(last-first+1)
	at := func(d float64) float64 { return x0 + (d-float64(first))*k }
	out := []Shape{line("rule", x0, y, wide, y)}
	out = append(out, sc.divisions(first, last, at, y)...)
	out = append(out, sc.happened(first, last, at, y)...)
	return outlined(append(out, sc.fan(at, y, low)...))
}

// outlined makes one outline of all lines of a kind, which lie on no other of it: a hand
// moves the calendar at each frame, and an element costs it more than a stroke.
func outlined(shapes []Shape) (out []Shape) {
	lines := map[string][]string{}
	for _, s := range shapes {
		if s.Tag != Path || lines[s.Kind] == nil {
			out = append(out, s)
		}
		if s.Tag == Path {
			lines[s.Kind] = append(lines[s.Kind], s.D)
		}
	}
	for i, s := range out {
		if s.Tag == Path {
			out[i].D = strings.Join(lines[s.Kind], "")
		}
	}
	return out
}

// stroke is an upright line, so many px long.
func stroke(kind string, x, y, long float64) Shape {
	return path(kind, "M"+num(x)+" "+num(y)+"v"+num(long))
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
func (sc Scene) happened(first, last model.Day, at func(float64) float64, y float64) (out []Shape) {
	seen := map[int]bool{}
	for _, e := range sc.schedule.events {
		x := at(float64(e.first) + 0.5)
		if px := int(x); e.point && e.first >= first && e.last <= last && !seen[px] {
			seen[px] = true
			out = append(out, stroke("tick-event", x, y, 4))
		}
	}
	return out
}

// divisions draws the ruler's upper side: a long stroke and a name for each
// interval that has room for one, and short strokes for those a rung below.
func (sc Scene) divisions(first, last model.Day, at func(float64) float64, y float64) []Shape {
	named, ticked := sc.dividing(first, last, at(1)-at(0))
	var out []Shape
	for d := first; d <= last; {
		next := named.after(d)
		out = append(out, stroke("rule", at(float64(d)), y-13, 13))
		if name := sc.divisionName(named, d, at(float64(min(next, last+1)))-at(float64(d))); name != "" {
			out = append(out, text("month", at(float64(d))+4, y-6, "start", name))
		}
		for t := d; ticked.next != nil; {
			if t = ticked.after(t); t >= next || t > last {
				break
			}
			out = append(out, stroke("tick", at(float64(t)), y-3, 3))
		}
		d = next
	}
	return append(out, stroke("rule", at(float64(last)+1), y-13, 13))
}

// dividing gives the rung that the ruler names where a day is px wide, and the
// one that it ticks, which is none where the strokes would run together.
func (sc Scene) dividing(first, last model.Day, px float64) (named, ticked rung) {
	const month, stroke = 24, 3.5 // px
	wide := max(sc.widthOf(first), sc.widthOf(last)) + nameRoom
	for i := 1; i < len(ruled); i++ {
		named, ticked = ruled[i], ruled[i-1]
		if width := px * named.days; width >= wide || i == 1 && width >= month {
			break
		}
	}
	if px*ticked.days < stroke {
		ticked = rung{}
	}
	return named, ticked
}

// nameRoom is what stands around a name on the ruler, in pixels.
const nameRoom = 8

func (sc Scene) widthOf(d model.Day) float64 { return Measure(sc.words().Tick(d, i18n.YearOnly), 11) }

// divisionName gives the longest form of an interval's name that fits the width
// that the ruler shows of it, or none. Of months the first and each January head a year.
func (sc Scene) divisionName(r rung, d model.Day, width float64) string {
	first, _, _ := sc.Scale.span()
	heads := d == first || d.Time().Month() == 1
	forms := []i18n.Form{r.form}
	if r.form == i18n.MonthYear {
		forms = []i18n.Form{i18n.MonthLongYear, i18n.MonthLong, i18n.MonthShort}
	}
	for _, form := range forms {
		if name := sc.words().Tick(d, form); Measure(name, 11) <= width-nameRoom && (form != i18n.MonthLongYear || heads) {
			return name
		}
	}
	return ""
}
