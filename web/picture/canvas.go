// Package picture draws the site's own pictures, the card that a link to an
// event is shown with and the icons, as PNG. It takes words, points on Earth
// and shares of a line, and gives bytes; the same input gives the same bytes.
// It runs natively only: the page draws itself.
package picture

import (
	"image/color"

	"dateline/web/raster"
	"dateline/web/typeset"
)

// The colours of the page in its light theme; see the tokens in its style sheet.
var (
	paper  = hex(0xFBFAF7)
	ink    = hex(0x16181B)
	ink2   = hex(0x4C5157)
	ink3   = hex(0x686D72)
	rule   = hex(0xCFCABE)
	water  = hex(0xE4ECEF)
	land   = hex(0xF5F2EA)
	coast  = hex(0x8C989D)
	border = hex(0xB4AC9B)
	accent = hex(0xB5420A)
)

func hex(rgb uint32) color.RGBA {
	return color.RGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xff}
}

// canvas is a picture in the making, in pixels, and what sets type on it.
type canvas struct {
	*raster.Canvas
	*typeset.Compositor
}

func newCanvas(w, h int, scale float64, ground color.Color) canvas {
	return canvas{raster.New(w, h, scale, ground), &typeset.Compositor{}}
}

// copy gives a canvas that looks the same, on which another sets type.
func (c canvas) copy(setter *typeset.Compositor) canvas { return canvas{c.Copy(), setter} }

// round is a pen that turns and ends round.
func round(width float64) raster.Pen { return raster.Pen{Width: width, Round: true} }
