package picture

import "image/color"

// grounds are the colours that cards are painted on, each with those that lie on
// it.
var grounds = []struct {
	under color.RGBA
	over  []color.RGBA
}{
	{paper, []color.RGBA{ink, ink2, ink3, rule, accent}},
	{land, []color.RGBA{ink, ink2, coast, border, paper}},
	{water, []color.RGBA{coast, ink2}},
}

// steps are the shades of a smooth edge, as shares of what lies on the ground.
var steps = []float64{0.35, 0.7, 1}

// palette are the colours of a card: those it is painted in, and the shades of
// their edges.
func palette() (all color.Palette) {
	for _, g := range grounds {
		all = append(all, g.under)
		for _, over := range g.over {
			for _, share := range steps {
				all = append(all, blend(g.under, over, share))
			}
		}
	}
	return all
}

func blend(under, over color.RGBA, share float64) color.RGBA {
	mix := func(a, b uint8) uint8 { return uint8(float64(a) + (float64(b)-float64(a))*share + 0.5) }
	return color.RGBA{mix(under.R, over.R), mix(under.G, over.G), mix(under.B, over.B), 0xff}
}
