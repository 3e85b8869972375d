package picture

import (
	"image/color"
	"math"

	"dateline/app/sign"
	"dateline/web/raster"
)

// What signs are made of, in their radii: the inside of an outline, the stroke
// across, and half a square's side, at which it looks as large as the disc.
const (
	inside = 0.72
	stroke = 0.28
	side   = 0.9
)

// sign paints the sign of a status, as the page's own marks have it. What is
// faint there has the ink of the others here: on a card all that is not its own
// event stands aside.
func (c canvas) sign(s sign.Sign, mid raster.Point, r float64, ink color.Color) {
	c.Fill(ink, body(s, mid, r))
	if s.Fill == sign.Hollow || s.Fill == sign.Half {
		c.Fill(paper, body(s, mid, r*inside))
	}
	if s.Fill == sign.Half {
		c.Fill(ink, leftHalf(s, mid, r))
	}
	if s.Dotted {
		c.Fill(ink, raster.Circle(mid, r*sign.DotShare))
	}
	if s.Struck {
		c.Stroke(ink, round(r*stroke), raster.Line(raster.Point{X: mid.X - r, Y: mid.Y + r}, raster.Point{X: mid.X + r, Y: mid.Y - r}))
	}
	if s.Parted {
		c.Stroke(ink, round(r*stroke), raster.Line(raster.Point{X: mid.X, Y: mid.Y - r}, raster.Point{X: mid.X, Y: mid.Y + r}))
	}
}

// body is a sign's whole.
func body(s sign.Sign, mid raster.Point, r float64) raster.Outline {
	if s.Square {
		return raster.Box(mid.X-r*side, mid.Y-r*side, 2*r*side, 2*r*side)
	}
	return raster.Circle(mid, r)
}

// leftHalf is a sign's left half.
func leftHalf(s sign.Sign, mid raster.Point, r float64) raster.Outline {
	if s.Square {
		return raster.Box(mid.X-r*side, mid.Y-r*side, r*side, 2*r*side)
	}
	return raster.Ring(raster.Arc(mid, r, math.Pi/2, 3*math.Pi/2)...)
}
