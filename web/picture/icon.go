package picture

import (
	"math"

	"dateline/web/raster"
)

// Icon draws the mark, two lanes and a journey between them, as a square of so
// many pixels. A plain icon has round corners and nothing behind them; a filled
// one is square to its edges and keeps the mark within the circle that any
// platform's mask leaves standing, as a maskable icon must.
func Icon(size int, filled bool) []byte {
	c, unit, origin := newCanvas(size, size, 1, nothing{}), float64(size)/32, 0.0
	if filled {
		c = newCanvas(size, size, 1, paper)
		unit, origin = unit*0.78, float64(size)*0.11
	} else {
		c.Fill(paper, raster.Rounded(0, 0, float64(size), float64(size), 6*unit))
	}
	c.mark(raster.Point{X: origin, Y: origin}, unit)
	return c.PNG()
}

// nothing is the colour of what is seen through.
type nothing struct{}

func (nothing) RGBA() (r, g, b, a uint32) { return 0, 0, 0, 0 }

// mark paints what icon.svg paints, in its units of which 32 make the side.
func (c canvas) mark(o raster.Point, unit float64) {
	at := func(x, y float64) raster.Point { return raster.Point{X: o.X + x*unit, Y: o.Y + y*unit} }
	c.Stroke(ink3, round(2*unit), raster.Line(at(5, 9), at(27, 9)), raster.Line(at(5, 23), at(27, 23)))
	c.Stroke(accent, round(3*unit), raster.Line(at(9, 23), at(21, 9)))
	c.Fill(accent, raster.Circle(at(9, 23), 4*unit))
	c.Fill(accent, raster.Circle(at(21, 9), 4.5*unit))
	c.Fill(paper, raster.Circle(at(21, 9), math.Max(1, 2.5*unit)))
}
