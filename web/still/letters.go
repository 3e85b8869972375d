package still

import (
	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// cut is a face as it is compiled in.
type cut struct{ serif, italic, bold bool }

// cuts are those that stills are set in: Liberation, whose sans is as wide as
// Arial to the letter. They hold Latin, Greek and Cyrillic.
var cuts = map[cut]*sfnt.Font{
	{false, false, false}: parsed(liberationsansregular.TTF),
	{false, false, true}:  parsed(liberationsansbold.TTF),
	{true, false, false}:  parsed(liberationserifregular.TTF),
	{true, false, true}:   parsed(liberationserifbold.TTF),
	{true, true, false}:   parsed(liberationserifitalic.TTF),
}

func parsed(ttf []byte) *sfnt.Font {
	f, err := sfnt.Parse(ttf)
	if err != nil {
		panic(err) // the fonts are compiled in
	}
	return f
}

// font is the cut that a lettering is set in; where there is none, an upright
// or a regular one.
func (l lettering) font(bold bool) *sfnt.Font {
	bold = bold || l.bold
	for _, c := range []cut{{l.serif, l.italic, bold}, {l.serif, l.italic, false}, {l.serif, false, bold}} {
		if f := cuts[c]; f != nil {
			return f
		}
	}
	return cuts[cut{}]
}

// wider is how much wider than ours the serif faces may be that a reader's
// machine has: Georgia is the widest that the sheet names.
const wider = 1.17

// room is the width to plan for, whatever machine shows the picture.
func (l lettering) room(runs []run) float64 {
	if l.serif {
		return l.width(runs) * wider
	}
	return l.width(runs)
}

// width is how wide a line is in our own cuts, in px.
func (l lettering) width(runs []run) (px float64) {
	for _, r := range runs {
		l.each(r, func(_ *sfnt.Font, _ sfnt.GlyphIndex, advance float64) { px += advance })
	}
	return px
}

// lacks gives the first letter that no face has, or 0.
func (l lettering) lacks(runs []run) rune {
	var buf sfnt.Buffer
	for _, r := range runs {
		f := l.font(r.bold)
		for _, c := range r.text {
			if i, err := f.GlyphIndex(&buf, c); err != nil || i == 0 {
				return c
			}
		}
	}
	return 0
}

// each goes over a run's glyphs, with how far each moves the pen in px. Pairs
// are not set closer: that would be read from a table these fonts share with
// no other program in the same way.
func (l lettering) each(r run, do func(f *sfnt.Font, glyph sfnt.GlyphIndex, advance float64)) {
	var buf sfnt.Buffer
	f := l.font(r.bold)
	ppem := fixed.Int26_6(l.size * 64)
	for _, c := range r.text {
		glyph, err := f.GlyphIndex(&buf, c)
		if err != nil {
			continue
		}
		advance, err := f.GlyphAdvance(&buf, glyph, ppem, font.HintingNone)
		if err != nil {
			continue
		}
		do(f, glyph, float64(advance)/64+l.spacing)
	}
}
