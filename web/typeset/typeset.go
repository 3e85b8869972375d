// Package typeset sets lines in the faces that are compiled in: letters are
// joined and ordered as their scripts have it, lines broken where their
// languages let them be. It gives words with their widths, and outlines to paint.
// The same words give the same lines on every machine. It runs natively only: a
// browser sets type by itself.
//
//	runs ─▶ runes ─▶ stretches of one direction, script and face ─▶ glyphs ─▶ lines
package typeset

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// Run is a part of a text in one weight.
type Run struct {
	Text string
	Bold bool
}

// Style is how a text is set.
type Style struct {
	Serif, Italic, Bold bool
	Size, Spacing       float64 // in px; what is written joined is never spaced
	Flow                Flow
}

// Flow is the side from which a line runs, whatever the words in it do.
type Flow int

// ByText is from where the first letter of a text that has a side has it.
const (
	ByText Flow = iota
	LeftToRight
	RightToLeft
)

// Compositor sets lines. It keeps what it has worked out about its faces, so it
// serves one call at a time. The zero value is ready.
type Compositor struct {
	shaper    shaping.HarfbuzzShaper
	segmenter shaping.Segmenter
	wrapper   shaping.LineWrapper
	cases     map[cut]faces
}

// Longest is how many letters of a text are set: more than any column here
// holds, few enough that whatever a story brings is set at once. The rest gives
// way to an ellipsis.
const Longest = 600

const ellipsis = "…"

// em is the size that glyphs are worked out at, in px: the shaper takes whole
// ones, and what it rounds is too small to be seen at any size.
const em = 1024

// Line sets a text on one line, however long.
func (c *Compositor) Line(s Style, runs ...Run) Line {
	for _, l := range c.set(s, shaping.WrapConfig{BreakPolicy: shaping.Never}, math.Inf(1), runs) {
		return l
	}
	return Line{}
}

// Fold breaks a text into lines no wider than a width, at most so many: what is
// left over gives way to an ellipsis. Only a word that is wider by itself is
// broken within.
func (c *Compositor) Fold(s Style, width float64, most int, runs ...Run) []Line {
	lines := c.set(s, shaping.WrapConfig{}, width, runs)
	if len(lines) <= most {
		return lines
	}
	return append(lines[:most-1], c.truncate(s, width, lines[most-1].Runs))
}

// truncate ends a line with an ellipsis, after the last word that leaves room for it,
// or the last letter where the line is one word.
func (c *Compositor) truncate(s Style, width float64, runs []Run) Line {
	for {
		last := &runs[len(runs)-1]
		last.Text = strings.TrimRight(last.Text, " ,;:·–—")
		l := c.Line(s, append(slices.Clone(runs), Run{ellipsis, last.Bold})...)
		l.Cut = true
		if l.Width <= width || len(runs) == 1 && last.Text == "" {
			return l
		}
		runs = shortened(runs)
	}
}

// shortened leaves out the last word of a line, or its last letter.
func shortened(runs []Run) []Run {
	last := &runs[len(runs)-1]
	if blank := strings.LastIndexByte(last.Text, ' '); blank >= 0 {
		last.Text = last.Text[:blank]
		return runs
	}
	if len(runs) > 1 {
		return runs[:len(runs)-1]
	}
	_, size := utf8.DecodeLastRuneInString(last.Text)
	last.Text = last.Text[:len(last.Text)-size]
	return runs
}

func (c *Compositor) set(s Style, config shaping.WrapConfig, width float64, runs []Run) (out []Line) {
	t := textOf(runs)
	if len(t.runes) == 0 || s.Size <= 0 {
		return nil
	}
	config.Direction = t.direction(s.Flow)
	if config.Direction == di.DirectionRTL {
		s.Serif, s.Italic = false, false // as Arabic is, so that a number in it is of one kind with it
	}
	var shaped []shaping.Output
	for i, from := range t.starts {
		face := c.faces(cut{s.Serif, s.Italic, s.Bold || t.bold[i]})
		shaped = append(shaped, c.shape(t.runes, from, t.end(i), config.Direction, face)...)
	}
	lines, _ := c.wrapper.WrapParagraphF(config, units(width, s.Size), t.runes, shaping.NewSliceIterator(shaped))
	for _, l := range lines {
		out = append(out, t.line(l, s))
	}
	return out
}

// units gives a width in px at the size that glyphs are worked out at.
func units(width, size float64) fixed.Int26_6 {
	return fixed.Int26_6(max(0, min(math.MaxInt32, width/size*em*64)))
}

// shape gives the glyphs of a part of a text, stretch by stretch.
func (c *Compositor) shape(text []rune, from, to int, d di.Direction, f faces) (out []shaping.Output) {
	in := shaping.Input{Text: text, RunStart: from, RunEnd: to, Direction: d, Size: fixed.I(em)}
	for _, stretch := range c.segmenter.Split(in, f) {
		out = append(out, c.shaper.Shape(stretch))
	}
	return out
}
