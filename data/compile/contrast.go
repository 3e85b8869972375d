package compile

import (
	"math"
	"strconv"

	"dateline/data/colour"
)

// leastContrast is what WCAG 2.2 asks of text of any size at level AA (success
// criterion 1.4.3).
const leastContrast = 4.5

// Ground is a colour that people's names stand on: what it is, its token in the
// page's style sheet and its value.
type Ground struct{ Name, Token, Colour string }

// Grounds lists them for the theme "light" or "dark": the paper, of the reading
// column and behind most of the timeline, and the two bands behind the lanes of
// one country. They stand here because the compiler knows nothing of the page;
// a test of the page holds both to the same values. Journeys cross land and
// water as well, but a line needs no more than 3:1, which whatever passes on
// these grounds has there.
func Grounds(theme string) []Ground { return append([]Ground(nil), grounds[theme]...) }

var grounds = map[string][]Ground{
	"light": {
		{"the paper", "--paper", "#FBFAF7"},
		{"the first band", "--band1", "#E6ECF2"},
		{"the second band", "--band2", "#F7EEDC"},
		{"the third band", "--band3", "#EAF0E5"},
	},
	"dark": {
		{"the paper", "--paper", "#10151A"},
		{"the first band", "--band1", "#16202B"},
		{"the second band", "--band2", "#241D14"},
		{"the third band", "--band3", "#15221A"},
	},
}

// read reads a colour that is known to be one.
func read(s string) colour.Colour {
	c, _ := colour.Read(s)
	return c
}

// written gives a ratio to two places, never rounded up over a limit.
func written(ratio float64) string {
	return strconv.FormatFloat(math.Floor(ratio*100)/100, 'f', 2, 64) + ":1"
}

// worst gives the ground of a theme on which c is hardest to read, and c's
// contrast there.
func worst(c colour.Colour, theme string) (ground Ground, ratio float64) {
	ratio = math.Inf(1)
	for _, g := range grounds[theme] {
		if on := colour.Contrast(c, read(g.Colour)); on < ratio {
			ground, ratio = g, on
		}
	}
	return ground, ratio
}

// mended gives the colour of c's hue that is nearest in lightness and can be
// read on every ground of the theme: darker on light grounds, lighter on dark
// ones, in steps of a hundredth. Black or white ends the search.
func mended(c colour.Colour, theme string) colour.Colour {
	step := -0.01
	if theme == "dark" {
		step = 0.01
	}
	hue, saturation, lightness := c.HSL()
	for l := lightness; ; l += step {
		try := colour.FromHSL(hue, saturation, min(1, max(0, l)))
		if _, ratio := worst(try, theme); ratio >= leastContrast || l < 0 || l > 1 {
			return try
		}
	}
}
