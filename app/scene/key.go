package scene

import (
	"dateline/app/i18n"
	"dateline/app/sign"
	"dateline/app/track"
	"dateline/data/model"
)

// entry is a sign of the key: what is drawn about a point, how far that reaches
// to its left and right in px, and what it means.
type entry struct {
	left, right float64
	draw        func(x, y float64) []Shape
	means       func(*i18n.Words) string
	rare        bool // for plans that others deny: left out where the story has none
}

// The key as it stands under the map: a row of marks, then one of lines, each
// going on in the next row where it must.
var legend = [][]entry{append(signs(), someday), grounds}

var someday = entry{13, 13, softBar, func(w *i18n.Words) string { return w.Figure.WithinDays }, false}

var grounds = []entry{
	ground(track.Stated, func(w *i18n.Words) string { return w.Figure.Stated }),
	ground(track.Intended, func(w *i18n.Words) string { return w.Figure.PlannedWay }),
	ground(track.Inferred, func(w *i18n.Words) string { return w.Figure.InferredWay }),
	{8, 6, stub, func(w *i18n.Words) string { return w.Figure.OriginNotStated }, false},
}

// Explained is a sign drawn by itself, as an SVG, and what it means.
type Explained struct{ SVG, Means string }

// Lines explains the bars and lines of the figure where there is no room for its
// key. Marks have Glyph.
func Lines(words *i18n.Words) (out []Explained) {
	for _, e := range append([]entry{someday}, grounds...) {
		box := Box{W: 28, H: 14}
		out = append(out, Explained{SVG(box, "glyph", e.draw(14, 7)), e.means(words)})
	}
	return out
}

// signs are the entries for marks. Background, which is drawn faintly, is left
// to the help, and so are plans that others deny where the story has none.
func signs() (out []entry) {
	for _, m := range sign.Meanings {
		if m.Status == model.Background {
			continue
		}
		draw := func(x, y float64) []Shape { return shown(m, x, y) }
		out = append(out, entry{6, 5, draw, func(w *i18n.Words) string { return w.Sign(m.Status, m.Said) }, m.Status == model.Contested})
	}
	return out
}

// shown draws a sign as the figure does: grey where something is only said.
func shown(m sign.Meaning, x, y float64) []Shape {
	if !m.Said {
		return Sign(m.Sign(), x, y, 5)
	}
	return []Shape{group("said", Sign(m.Sign(), x, y, 5)...)}
}

func ground(how string, means func(*i18n.Words) string) entry {
	return entry{13, 13, func(x, y float64) []Shape { return []Shape{line("way-"+how, x-13, y, x+13, y)} }, means, false}
}

func softBar(x, y float64) []Shape {
	b := rect("bar-happened", Box{x - 13, y - barHeight/2, 26, barHeight})
	b.R = barHeight / 2
	return []Shape{b}
}

func stub(x, y float64) []Shape {
	return []Shape{line("way-"+track.Stated, x-6, y, x+6, y), line("way-"+track.Stated, x-6, y-5, x-6, y+5)}
}

const (
	keyLeft = 14.0 // px
	keyRow  = 14.0 // px
	keySize = 11.5 // px
	buttons = 38.0 // px that they take at the foot of the figure, with air
)

// key explains marks and lines in the free corner under the map, as far as the
// buttons there leave room, or under the lanes where there is no map: what matters
// most comes first.
func (w *World) key(f Frame, words *i18n.Words) Shape {
	g := group("key")
	corner, low := f.Map, f.Figure.Bottom()-buttons
	if f.Map.W == 0 {
		corner, low = Box{f.Names.X, f.Plot.Y, f.Plot.Right(), f.Plot.H}, f.Reported.Y
	}
	y := corner.Bottom() + 15
	for _, row := range legend {
		x := keyLeft
		for _, e := range row {
			if e.rare && !w.contested {
				continue
			}
			means := e.means(words)
			wide := e.left + e.right + 6 + Measure(means, keySize)
			if x > keyLeft && x+wide > corner.Right()-6 {
				x, y = keyLeft, y+keyRow
			}
			if y+4 > low {
				return g
			}
			g.Kids = append(g.Kids, e.draw(x+e.left, y)...)
			g.Kids = append(g.Kids, text("key-word", x+e.left+e.right+6, y+4, "start", means))
			x += wide + 12
		}
		y += keyRow
	}
	return g
}
