package scene

import (
	"math"
	"slices"
	"strings"

	"dateline/app/i18n"
	"dateline/app/track"
	"dateline/data/model"
)

// stretches are where along a line its name may stand, best first.
var stretches = []float64{0.5, 0.38, 0.62, 0.3, 0.7}

// wayNames writes whose journey a long line is, along the line and each name in
// its strand's own colour, where no other name stands. It gives them by leg.
func (w *World) wayNames(legs []leg, sc Scene, b *board) map[int]Shape {
	out, lines, order := map[int]Shape{}, map[legLine][]int{}, []legLine{}
	for i, l := range legs {
		if !l.crosses() {
			continue
		}
		on := lines[l.line()]
		if on == nil {
			order = append(order, l.line())
		}
		if !slices.ContainsFunc(on, func(j int) bool { return legs[j].person == l.person }) { // else it has their name
			lines[l.line()] = append(on, i)
		}
	}
	for _, on := range order {
		names := make([]string, len(lines[on]))
		for n, i := range lines[on] {
			names[n] = w.wayName(legs[i].trip, sc)
		}
		for n, label := range legs[lines[on][0]].named(names, sc.Frame.Type, b) {
			label.Kids[0].Lang = w.wayTongue(legs[lines[on][n]].trip, sc)
			out[lines[on][n]] = label
		}
	}
	return out
}

// wayName is what a journey is called: after its person, and by its ground where
// nobody states it.
func (w *World) wayName(t trip, sc Scene) string {
	name := lastWord(sc.in(model.Noun(w.Person(t.person)).Name))
	if form, ok := map[string]string{track.Intended: sc.words().Figure.AsPlanned, track.Inferred: sc.words().Figure.Inferred}[t.how]; ok {
		return i18n.Fill(form, name)
	}
	return name
}

// wayTongue gives the language of what a journey is called, as a Shape has it: of the
// name, where it stands alone.
func (w *World) wayTongue(t trip, sc Scene) string {
	if t.how != track.Stated {
		return ""
	}
	return sc.tongue(model.Noun(w.Person(t.person)).Name)
}

// named sets names one after another along a leg, or none.
func (l leg) named(names []string, size float64, b *board) (out []Shape) {
	x1, y1, x2, y2 := l.ends()
	if x2 < x1 {
		x1, y1, x2, y2 = x2, y2, x1, y1
	}
	long, angle := math.Hypot(x2-x1, y2-y1), math.Atan2(y2-y1, x2-x1)*180/math.Pi
	wide := runs(names, size)
	all := wide[len(wide)-1]
	if long < all*1.6 {
		return nil
	}
	f, ok := b.stretch(func(f float64) []Box {
		if math.Min(f, 1-f)*long <= all*0.6 {
			return nil
		}
		return along(x1+(x2-x1)*f, y1+(y2-y1)*f, angle, all, size)
	})
	if !ok {
		return nil
	}
	for i, name := range names {
		at := f*long + (wide[2*i]+wide[2*i+1])/2 - all/2
		label := group("along", text("trip-name", 0, -5, "middle", name))
		label.Move = "translate(" + num(x1+(x2-x1)*at/long) + " " + num(y1+(y2-y1)*at/long) + ") rotate(" + num(angle) + ")"
		out = append(out, label)
	}
	return out
}

// stretch finds where along a line names may stand, and takes the room that they have
// there: rather where no lane breaks at a fold.
func (b *board) stretch(room func(f float64) []Box) (f float64, ok bool) {
	for _, broken := range []bool{false, true} {
		for _, f := range stretches {
			boxes := room(f)
			if boxes != nil && (broken || !slices.ContainsFunc(boxes, b.breaks.touches)) && b.wayName(boxes) {
				return f, true
			}
		}
	}
	return 0, false
}

// runs gives where names in a row begin and end.
func runs(names []string, size float64) (out []float64) {
	at := 0.0
	for _, name := range names {
		end := at + Measure(name, size)*boldness
		out, at = append(out, at, end), end+size*0.7
	}
	return out
}

// wayName takes the room of a journey's name, where it stands on no mark.
func (b *board) wayName(boxes []Box) bool {
	return !slices.ContainsFunc(boxes, b.marks.touches) && b.name(boxes...)
}

// along gives the room of a text of a width that is set 5 px over the point
// (x,y) of a line, at the line's angle in degrees, as a chain of squares: two for
// its height, so that no corner of a letter stands between them.
func along(x, y, angle, wide, size float64) []Box {
	half := size / 2
	dy, dx := math.Sincos(angle * math.Pi / 180)
	x, y = x+dy*(5+size*0.27), y-dx*(5+size*0.27)
	var out []Box
	for n, i := int(2*wide/size)+1, 0; i <= n; i++ {
		at := wide * (float64(i)/float64(n) - 0.5)
		out = append(out, Box{x + dx*at - half, y + dy*at - half, size, size})
	}
	return out
}

func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }
