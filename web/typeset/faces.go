package typeset

import (
	"bytes"
	"slices"
	"sync"

	arabicbold "eliasnaur.com/font/noto/sans/arabic/bold"
	arabicregular "eliasnaur.com/font/noto/sans/arabic/regular"
	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
	"github.com/go-text/typesetting/font"
)

// cut is a face as it is asked for.
type cut struct{ serif, italic, bold bool }

// The faces that are compiled in, each read when it is first asked for:
// Liberation, whose sans is as wide as Arial to the letter, for Latin, Greek,
// Cyrillic and Hebrew, and Noto Sans Arabic. Both are under the SIL Open Font
// License.
var (
	liberation = map[cut]func() *font.Font{
		{false, false, false}: read(liberationsansregular.TTF),
		{false, false, true}:  read(liberationsansbold.TTF),
		{true, false, false}:  read(liberationserifregular.TTF),
		{true, false, true}:   read(liberationserifbold.TTF),
		{true, true, false}:   read(liberationserifitalic.TTF),
	}
	arabic = map[bool]func() *font.Font{false: read(arabicregular.TTF), true: read(arabicbold.TTF)}
)

func read(ttf []byte) func() *font.Font {
	return sync.OnceValue(func() *font.Font {
		face, err := font.ParseTTF(bytes.NewReader(ttf))
		if err != nil {
			panic(err) // the faces are compiled in
		}
		return face.Font
	})
}

// nearest is the cut of Liberation that there is: where one is missing, an
// upright or a regular one.
func (c cut) nearest() *font.Font {
	for _, c := range []cut{c, {c.serif, c.italic, false}, {c.serif, false, c.bold}} {
		if f := liberation[c]; f != nil {
			return f()
		}
	}
	return liberation[cut{}]()
}

// faces are tried in turn for each letter.
type faces []*font.Face

// ResolveFace gives the first face that has a letter, else the first, which
// draws a box for it.
func (f faces) ResolveFace(r rune) *font.Face {
	for _, face := range f {
		if _, ok := face.NominalGlyph(r); ok {
			return face
		}
	}
	return f[0]
}

func (c *Compositor) faces(asked cut) faces {
	if c.cases == nil {
		c.cases = map[cut]faces{}
	}
	if c.cases[asked] == nil {
		c.cases[asked] = faces{font.NewFace(asked.nearest()), font.NewFace(arabic[asked.bold]())}
	}
	return c.cases[asked]
}

// Missing gives the letters of a text that no face has, in order, each once.
func Missing(words string) (missing []rune) {
	var c Compositor
	for _, bold := range []bool{false, true} {
		missing = append(missing, c.Line(Style{Size: 1, Bold: bold}, Run{Text: words}).Missing...)
	}
	slices.Sort(missing)
	return slices.Compact(missing)
}
