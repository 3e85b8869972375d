package scene

import (
	"math"
	"strings"

	"dateline/app/i18n"
)

// The signs and what they mean, as they stand under the map.
var signs = []struct {
	status string
	said   bool
	means  func(*i18n.Words) string
}{
	{"happened", false, func(w *i18n.Words) string { return w.Status.Happened }},
	{"planned", false, func(w *i18n.Words) string { return w.Status.Planned }},
	{"disputed", false, func(w *i18n.Words) string { return w.Status.Disputed }},
	{"denied", false, func(w *i18n.Words) string { return w.Status.Denied }},
	{"happened", true, func(w *i18n.Words) string { return w.Status.Said }},
}

// The kinds of line a journey is drawn in.
var grounds = []struct {
	how   string
	means func(*i18n.Words) string
}{
	{"stated", func(w *i18n.Words) string { return w.Figure.Stated }},
	{"planned", func(w *i18n.Words) string { return w.Figure.PlannedWay }},
	{"inferred", func(w *i18n.Words) string { return w.Figure.InferredWay }},
}

// key explains marks and lines in the free corner under the map.
func (w *World) key(f Frame) Shape {
	g := group("key")
	x, y := 20.0, f.Map.Bottom()+22
	for _, s := range signs {
		means := s.means(w.words)
		wide := Measure(means, 11.5) + 28
		if x+wide > f.Map.Right() {
			x, y = 20, y+19
		}
		g.Kids = append(g.Kids, glyph(s.status, s.said, x, y, 5)...)
		g.Kids = append(g.Kids, text("key-word", x+11, y+4, "start", means))
		x += wide
	}
	x, y = 14, y+19
	for _, way := range grounds {
		means := way.means(w.words)
		g.Kids = append(g.Kids, line("way-"+way.how, x, y, x+26, y), text("key-word", x+33, y+4, "start", means))
		x += Measure(means, 11.5) + 50
	}
	return g
}

// wayName writes whose journey a long line is, along the line.
func (w *World) wayName(t trip, b *board, x1, y1, x2, y2 float64) []Shape {
	name := lastWord(w.people[t.person].Name.In(w.Lang))
	if t.how != "stated" {
		name = i18n.Fill(map[string]string{"planned": w.words.Figure.AsPlanned, "inferred": w.words.Figure.Inferred}[t.how], name)
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
