package colour

import "math"

// HSL gives hue in sixths of a turn, saturation and lightness from 0 to 1, as
// CSS Color 4 has them (https://www.w3.org/TR/css-color-4/#rgb-to-hsl).
func (c Colour) HSL() (hue, saturation, lightness float64) {
	r, g, b := c[0]/255, c[1]/255, c[2]/255
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

// FromHSL is the way back, to the nearest whole steps (https://www.w3.org/TR/css-color-4/#hsl-to-rgb).
func FromHSL(hue, saturation, lightness float64) (c Colour) {
	reach := saturation * min(lightness, 1-lightness)
	for i, n := range [3]float64{0, 8, 4} {
		k := math.Mod(n+2*hue, 12)
		v := lightness - reach*max(-1, min(k-3, 9-k, 1))
		c[i] = math.Round(255 * v)
	}
	return c
}
