package picture

import (
	"image"
	"image/color"
	"strings"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// style is one of the four cuts that the cards are set in. They hold Latin,
// Greek and Cyrillic, and no script that has to be shaped.
type style int

const (
	serifBold style = iota
	serifItalic
	sans
	sansBold
)

var fonts = [...]*sfnt.Font{
	serifBold:   parsed(liberationserifbold.TTF),
	serifItalic: parsed(liberationserifitalic.TTF),
	sans:        parsed(liberationsansregular.TTF),
	sansBold:    parsed(liberationsansbold.TTF),
}

func parsed(ttf []byte) *sfnt.Font {
	f, err := opentype.Parse(ttf)
	if err != nil {
		panic(err) // the fonts are compiled in
	}
	return f
}

// Draws tells whether a card can show the words: whether the fonts have a
// glyph for each letter.
func Draws(words string) bool {
	var buf sfnt.Buffer
	for _, r := range words {
		if i, err := fonts[serifBold].GlyphIndex(&buf, r); err != nil || i == 0 {
			return false
		}
	}
	return true
}

// face is a style at a size in pixels.
func face(s style, px float64) font.Face {
	f, err := opentype.NewFace(fonts[s], &opentype.FaceOptions{Size: px, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		panic(err) // only a size that is no number is refused
	}
	return f
}

// text writes one line from x on, on the base line y, and gives where it ends.
func (c *canvas) text(s style, px float64, col color.Color, x, y float64, words string) float64 {
	d := font.Drawer{Dst: c.img, Src: image.NewUniform(col), Face: face(s, px), Dot: fixed.Point26_6{X: fix(x), Y: fix(y)}}
	d.DrawString(words)
	return float64(d.Dot.X) / 64
}

// halo writes a line with the colour of the ground around it, so that it can
// be read over lines.
func (c *canvas) halo(s style, px float64, col, ground color.Color, x, y float64, words string) {
	for i, at := range circle(point{x, y}, 2.5) {
		if i%4 == 0 {
			c.text(s, px, ground, at.x, at.y, words)
		}
	}
	c.text(s, px, col, x, y, words)
}

func fix(v float64) fixed.Int26_6 { return fixed.Int26_6(v * 64) }

func width(s style, px float64, words string) float64 {
	return float64(font.MeasureString(face(s, px), words)) / 64
}

// lines breaks words into lines no wider than w where there is a blank to
// break at, and at most n of them; what is left over gives way to an ellipsis.
func lines(s style, px, w float64, n int, words string) []string {
	var out []string
	for _, word := range strings.Fields(words) {
		last := len(out) - 1
		if last >= 0 && width(s, px, out[last]+" "+word) <= w {
			out[last] += " " + word
			continue
		}
		if len(out) == n {
			out[last] = cut(s, px, w, out[last]+" "+word)
			return out
		}
		out = append(out, word)
	}
	return out
}

// cut shortens a line by letters until it fits with an ellipsis.
func cut(s style, px, w float64, line string) string {
	runes := []rune(line)
	for len(runes) > 0 && width(s, px, string(runes)+"…") > w {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimSpace(string(runes)) + "…"
}
