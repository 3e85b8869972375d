package compile

import (
	"fmt"
	"math"
	"strconv"
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

// colour is red, green and blue, each from 0 to 255.
type colour [3]uint8

// readColour reads #RRGGBB.
func readColour(s string) colour {
	n, _ := strconv.ParseUint(s[1:], 16, 32)
	return colour{uint8(n >> 16), uint8(n >> 8), uint8(n)}
}

func (c colour) String() string { return fmt.Sprintf("#%02X%02X%02X", c[0], c[1], c[2]) }

// luminance is the relative luminance of WCAG 2.2, from 0 to 1
// (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
func (c colour) luminance() float64 {
	sum := 0.0
	for i, weight := range [3]float64{0.2126, 0.7152, 0.0722} {
		v := float64(c[i]) / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}

// contrast is WCAG's contrast ratio, from 1 to 21, whichever of the two is in
// front (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
func contrast(a, b colour) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// written gives a ratio to two places, never rounded up over a limit.
func written(ratio float64) string {
	return strconv.FormatFloat(math.Floor(ratio*100)/100, 'f', 2, 64) + ":1"
}

// worst gives the ground of a theme on which c is hardest to read, and c's
// contrast there.
func (c colour) worst(theme string) (ground Ground, ratio float64) {
	ratio = math.Inf(1)
	for _, g := range grounds[theme] {
		if on := contrast(c, readColour(g.Colour)); on < ratio {
			ground, ratio = g, on
		}
	}
	return ground, ratio
}

// mended gives the colour of c's hue that is nearest in lightness and can be
// read on every ground of the theme: darker on light grounds, lighter on dark
// ones, in steps of a hundredth. Black or white ends the search.
func (c colour) mended(theme string) colour {
	step := -0.01
	if theme == "dark" {
		step = 0.01
	}
	hue, saturation, lightness := c.hsl()
	for l := lightness; ; l += step {
		try := fromHSL(hue, saturation, min(1, max(0, l)))
		if _, ratio := try.worst(theme); ratio >= leastContrast || l < 0 || l > 1 {
			return try
		}
	}
}

// hsl gives hue in sixths of a turn, saturation and lightness from 0 to 1, as
// CSS Color 4 has them (https://www.w3.org/TR/css-color-4/#rgb-to-hsl).
func (c colour) hsl() (hue, saturation, lightness float64) {
	r, g, b := float64(c[0])/255, float64(c[1])/255, float64(c[2])/255
	most, least := max(r, g, b), min(r, g, b)
	lightness = (most + least) / 2
	span := most - least
	if span == 0 {
		return 0, 0, lightness
	}
	saturation = (most - lightness) / min(lightness, 1-lightness)
	switch most {
	case r:
		hue = math.Mod((g-b)/span+6, 6)
	case g:
		hue = (b-r)/span + 2
	default:
		hue = (r-g)/span + 4
	}
	return hue, saturation, lightness
}

// fromHSL is the way back (https://www.w3.org/TR/css-color-4/#hsl-to-rgb).
func fromHSL(hue, saturation, lightness float64) (c colour) {
	reach := saturation * min(lightness, 1-lightness)
	for i, n := range [3]float64{0, 8, 4} {
		k := math.Mod(n+2*hue, 12)
		v := lightness - reach*max(-1, min(k-3, 9-k, 1))
		c[i] = uint8(math.Round(255 * v))
	}
	return c
}
