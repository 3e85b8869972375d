package typeset

import (
	"slices"
	"strings"

	"dateline/web/raster"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/shaping"
)

// Line is a text set on one line.
type Line struct {
	Runs    []Run   // what it says, in the order in which it is read
	Width   float64 // px
	Cut     bool    // it ends in an ellipsis for words that are left out
	Missing []rune  // letters that no face has, which are drawn as boxes
	glyphs  []glyph
}

// glyph is one on a line: its place in px from where the line starts at the left.
type glyph struct {
	face *font.Face
	id   font.GID
	x, y float64
	size float64
}

// line places the glyphs of a wrapped line.
func (t text) line(wrapped shaping.Line, s Style) (l Line) {
	px := func(v float64) float64 { return v / 64 / em * s.Size }
	for _, o := range wrapped {
		l.say(t, o)
	}
	if n := len(l.Runs); n > 0 {
		l.Runs[n-1].Text = strings.TrimRight(l.Runs[n-1].Text, " ")
	}
	slices.SortFunc(wrapped, func(a, b shaping.Output) int { return int(a.VisualIndex - b.VisualIndex) })
	for _, o := range wrapped {
		for _, g := range o.Glyphs {
			l.glyphs = append(l.glyphs, glyph{o.Face, g.GlyphID, l.Width + px(float64(g.XOffset)), -px(float64(g.YOffset)), s.Size})
			l.Width += px(float64(g.Advance))
			if o.Direction == di.DirectionLTR {
				l.Width += s.Spacing
			}
			if g.GlyphID == 0 {
				l.lack(t.runes[g.TextIndex()])
			}
		}
	}
	return l
}

// say adds the words of a stretch.
func (l *Line) say(t text, o shaping.Output) {
	words := strings.ReplaceAll(string(t.runes[o.Runes.Offset:o.Runes.Offset+o.Runes.Count]), string(joiner), "")
	bold := t.bold[t.run(o.Runes.Offset)]
	if n := len(l.Runs); n > 0 && l.Runs[n-1].Bold == bold {
		l.Runs[n-1].Text += words
		return
	}
	l.Runs = append(l.Runs, Run{words, bold})
}

// lack names a letter that no face has, once.
func (l *Line) lack(r rune) {
	if !slices.Contains(l.Missing, r) {
		l.Missing = append(l.Missing, r)
	}
}

// Outlines gives the glyphs as shapes, from the base line's left end.
func (l Line) Outlines(from raster.Point) []raster.Outline {
	var p raster.Path
	for _, g := range l.glyphs {
		g.draw(&p, from)
	}
	return p.Outlines()
}

// draw draws a glyph. A font's units count up from the base line.
func (g glyph) draw(p *raster.Path, from raster.Point) {
	outline, _ := g.face.GlyphDataOutline(g.id)
	unit := g.size / float64(g.face.Upem())
	at := func(q opentype.SegmentPoint) raster.Point {
		return raster.Point{X: from.X + g.x + float64(q.X)*unit, Y: from.Y + g.y - float64(q.Y)*unit}
	}
	for _, s := range outline.Segments {
		switch a := s.Args; s.Op {
		case opentype.SegmentOpMoveTo:
			p.Move(at(a[0]))
		case opentype.SegmentOpLineTo:
			p.Line(at(a[0]))
		case opentype.SegmentOpQuadTo:
			p.Quad(at(a[0]), at(a[1]))
		case opentype.SegmentOpCubeTo:
			p.Cube(at(a[0]), at(a[1]), at(a[2]))
		}
	}
}
