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

// wayName writes whose journey a long line is, along the line, where no other
// name stands.
func (w *World) wayName(t trip, sc Scene, b *board, x1, y1, x2, y2 float64) []Shape {
	name := lastWord(sc.in(model.Noun(w.Person(t.person)).Name))
	if t.how != track.Stated {
		name = i18n.Fill(map[string]string{track.Intended: sc.words().Figure.AsPlanned, track.Inferred: sc.words().Figure.Inferred}[t.how], name)
	}
	size := sc.Frame.Type
	wide := Measure(name, size) * boldness
	long := math.Hypot(x2-x1, y2-y1)
	if long < wide*1.6 {
		return nil
	}
	if x2 < x1 {
		x1, y1, x2, y2 = x2, y2, x1, y1
	}
	angle := math.Atan2(y2-y1, x2-x1) * 180 / math.Pi
	label := group("along", text("trip-name", 0, -5, "middle", name))
	for _, f := range stretches {
		x, y := x1+(x2-x1)*f, y1+(y2-y1)*f
		if fits := math.Min(f, 1-f)*long > wide*0.6; fits && b.wayName(along(x, y, angle, wide, size)) {
			label.Move = "translate(" + num(x) + " " + num(y) + ") rotate(" + num(angle) + ")"
			return []Shape{label}
		}
	}
	return nil
}

// wayName takes the room of a journey's name, where it stands on no mark.
func (b *board) wayName(boxes []Box) bool {
	return !slices.ContainsFunc(boxes, b.marks.touches) && b.name(boxes...)
}

// along gives the room of a text of a width that is set 5 px over the point
// (x,y) of a line, at the line's angle in degrees, as a chain of squares.
func along(x, y, angle, wide, size float64) []Box {
	half := size / 2
	dy, dx := math.Sincos(angle * math.Pi / 180)
	x, y = x+dy*(5+size*0.27), y-dx*(5+size*0.27)
	var out []Box
	for n, i := int(wide/size)+1, 0; i <= n; i++ {
		at := wide * (float64(i)/float64(n) - 0.5)
		out = append(out, Box{x + dx*at - half, y + dy*at - half, size, size})
	}
	return out
}

func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }
