package scene

import (
	"math"
	"strings"

	"dateline/app/i18n"
)

// wayName writes whose journey a long line is, along the line, where no other
// name stands.
func (w *World) wayName(t trip, size float64, b *board, x1, y1, x2, y2 float64) []Shape {
	name := lastWord(w.people[t.person].Name.In(w.Lang))
	if t.how != "stated" {
		name = i18n.Fill(map[string]string{"planned": w.words.Figure.AsPlanned, "inferred": w.words.Figure.Inferred}[t.how], name)
	}
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
	label.Move = "translate(" + num((x1+x2)/2) + " " + num((y1+y2)/2) + ") rotate(" + num(angle) + ")"
	if !b.name(beside(x1, y1, x2, y2, wide, size)...) {
		return nil
	}
	return []Shape{label}
}

// beside gives the room of a text set along the middle of a line, 5 px over
// it, as a chain of squares.
func beside(x1, y1, x2, y2, wide, size float64) []Box {
	long, half := math.Hypot(x2-x1, y2-y1), size/2
	dx, dy := (x2-x1)/long, (y2-y1)/long
	x, y := (x1+x2)/2+dy*(5+size*0.27), (y1+y2)/2-dx*(5+size*0.27)
	var out []Box
	for n, i := int(wide/size)+1, 0; i <= n; i++ {
		at := wide * (float64(i)/float64(n) - 0.5)
		out = append(out, Box{x + dx*at - half, y + dy*at - half, size, size})
	}
	return out
}

func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }
