package scene

import (
	"math"
	"strings"
)

// The signs and what they mean, as they stand under the map.
var signs = []struct {
	status string
	said   bool
	means  string
}{
	{"happened", false, "happened"}, {"planned", false, "planned"}, {"disputed", false, "disputed"},
	{"denied", false, "denied"}, {"happened", true, "said, not done"},
}

// The kinds of line a journey is drawn in.
var grounds = []struct{ how, means string }{
	{"stated", "journey stated"}, {"planned", "planned"}, {"inferred", "inferred"},
}

// key explains marks and lines in the free corner under the map.
func key(f Frame) Shape {
	g := group("key")
	x, y := 20.0, f.Map.Bottom()+30
	for _, s := range signs {
		wide := Measure(s.means, 11.5) + 28
		if x+wide > f.Map.Right() {
			x, y = 20, y+22
		}
		g.Kids = append(g.Kids, glyph(s.status, s.said, x, y, 5)...)
		g.Kids = append(g.Kids, text("key-word", x+11, y+4, "start", s.means))
		x += wide
	}
	x, y = 14, y+22
	for _, w := range grounds {
		g.Kids = append(g.Kids, line("way-"+w.how, x, y, x+26, y), text("key-word", x+33, y+4, "start", w.means))
		x += Measure(w.means, 11.5) + 50
	}
	return g
}

// wayName writes whose journey a long line is, along the line.
func (w *World) wayName(t trip, b *board, x1, y1, x2, y2 float64) []Shape {
	name := lastWord(w.people[t.person].Name.In(w.Lang))
	if t.how != "stated" {
		name += ", " + map[string]string{"planned": "as planned", "inferred": "inferred"}[t.how]
	}
	wide := Measure(name, 11.5)
	if math.Hypot(x2-x1, y2-y1) < wide*1.6 {
		return nil
	}
	if x2 < x1 {
		x1, y1, x2, y2 = x2, y2, x1, y1
	}
	angle := math.Atan2(y2-y1, x2-x1) * 180 / math.Pi
	label := group("along", text("trip-name", 0, -5, "middle", name))
	label.Move = "translate(" + num((x1+x2)/2) + " " + num((y1+y2)/2) + ") rotate(" + num(angle) + ")"
	k := wide / 2 / math.Hypot(x2-x1, y2-y1)
	for f := 0.5 - k; f <= 0.5+k; f += 0.02 {
		b.take(Box{x1 + (x2-x1)*f - 16, y1 + (y2-y1)*f - 8, 22, 16})
	}
	return []Shape{label}
}

func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }
