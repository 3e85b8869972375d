// Package colour reads the colours of style sheets and tells how far apart two
// of them are to a reader's eye.
package colour

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Colour is red, green and blue, each from 0 to 255. What lies between two
// whole steps is kept, as where one colour is laid over another.
type Colour [3]float64

// Read reads #RRGGBB, in letters of either case.
func Read(text string) (Colour, error) {
	digits, ok := strings.CutPrefix(text, "#")
	n, err := strconv.ParseUint(digits, 16, 24)
	if !ok || err != nil || len(digits) != 6 {
		return Colour{}, fmt.Errorf("%q is not a colour such as #B5420A", text)
	}
	return Colour{float64(n >> 16), float64(n >> 8 & 255), float64(n & 255)}, nil
}

// String writes the nearest #RRGGBB.
func (c Colour) String() string {
	return fmt.Sprintf("#%02X%02X%02X", int(math.Round(c[0])), int(math.Round(c[1])), int(math.Round(c[2])))
}

// Over lays c on a ground at a share of its strength, from 0 to 1.
func (c Colour) Over(ground Colour, share float64) (out Colour) {
	for i := range out {
		out[i] = share*c[i] + (1-share)*ground[i]
	}
	return out
}

// luminance is the relative luminance of WCAG 2.2, from 0 to 1
// (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
func (c Colour) luminance() float64 {
	sum := 0.0
	for i, weight := range [3]float64{0.2126, 0.7152, 0.0722} {
		v := c[i] / 255
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		sum += weight * v
	}
	return sum
}

// Contrast is WCAG's contrast ratio, from 1 to 21, whichever of the two is in
// front (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
func Contrast(a, b Colour) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}
