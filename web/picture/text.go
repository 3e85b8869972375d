package picture

import (
	"image/color"

	"dateline/web/raster"
	"dateline/web/typeset"
)

// The styles that cards are set in, each at a size of its own.
var (
	serifBold   = typeset.Style{Serif: true, Bold: true}
	serifItalic = typeset.Style{Serif: true, Italic: true}
	sans        = typeset.Style{}
	sansBold    = typeset.Style{Bold: true}
)

func sized(s typeset.Style, px float64) typeset.Style {
	s.Size = px
	return s
}

// Draws tells whether a card can show the words: whether the faces have each
// letter.
func Draws(words string) bool { return len(typeset.Missing(words)) == 0 }

// text writes one line from x on, on the base line y, and gives where it ends.
func (c canvas) text(s typeset.Style, col color.Color, x, y float64, words string) float64 {
	l := c.Line(s, typeset.Run{Text: words})
	c.Fill(col, l.Outlines(raster.Point{X: x, Y: y})...)
	return x + l.Width
}

// halo writes a line with the colour of the ground around it, so that it can
// be read over lines.
func (c canvas) halo(s typeset.Style, col, ground color.Color, x, y float64, words string) {
	all := c.Line(s, typeset.Run{Text: words}).Outlines(raster.Point{X: x, Y: y})
	c.Stroke(ground, round(5), all...)
	c.Fill(col, all...)
}

func (c canvas) width(s typeset.Style, words string) float64 {
	return c.Line(s, typeset.Run{Text: words}).Width
}

// column is where a card's words stand: from its left, or from its right where
// the language runs so.
type column struct {
	canvas
	leftward bool
}

// fold breaks words into lines that fit beside an indent, at most n of them.
func (c column) fold(s typeset.Style, indent float64, n int, words string) []typeset.Line {
	s.Flow = typeset.LeftToRight
	if c.leftward {
		s.Flow = typeset.RightToLeft
	}
	return c.Fold(s, columnWide-indent, n, typeset.Run{Text: words})
}

// put sets lines one below the other, and gives the base line of the last.
func (c column) put(all []typeset.Line, col color.Color, indent, y, lead float64) float64 {
	for i, l := range all {
		if i > 0 {
			y += lead
		}
		c.Fill(col, l.Outlines(raster.Point{X: c.x(indent, l.Width), Y: y})...)
	}
	return y
}

// x is where something of a width stands, so far into the column.
func (c column) x(indent, wide float64) float64 {
	if c.leftward {
		return left + columnWide - indent - wide
	}
	return left + indent
}
