// Package picture draws the site's own pictures, the card that a link to an
// event is shown with and the icons, as PNG. It takes words, points on Earth
// and shares of a line, and gives bytes; the same input gives the same bytes.
// It runs natively only: the page draws itself.
package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"

	"golang.org/x/image/vector"
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
	border = hex(0xC9C2B2)
	accent = hex(0xB5420A)
)

func hex(rgb uint32) color.RGBA {
	return color.RGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xff}
}

// point is in pixels from the top left corner.
type point struct{ x, y float64 }

// canvas is a picture in the making. What is painted later covers what was
// painted before.
type canvas struct {
	img *image.RGBA
	ras *vector.Rasterizer
}

func newCanvas(w, h int, ground color.Color) *canvas {
	c := &canvas{img: image.NewRGBA(image.Rect(0, 0, w, h)), ras: vector.NewRasterizer(w, h)}
	draw.Draw(c.img, c.img.Bounds(), image.NewUniform(ground), image.Point{}, draw.Src)
	return c
}

// fill paints the inside of outlines. Those of one call may overlap: they are
// one shape. Only the part of the canvas that they lie on is gone over.
func (c *canvas) fill(col color.Color, outlines ...[]point) {
	part := around(outlines).Intersect(c.img.Bounds())
	if part.Empty() {
		return
	}
	c.ras.Reset(part.Dx(), part.Dy())
	x, y := float64(part.Min.X), float64(part.Min.Y)
	for _, o := range outlines {
		for i, p := range o {
			if i == 0 {
				c.ras.MoveTo(float32(p.x-x), float32(p.y-y))
			} else {
				c.ras.LineTo(float32(p.x-x), float32(p.y-y))
			}
		}
		c.ras.ClosePath()
	}
	c.ras.Draw(c.img, part, image.NewUniform(col), image.Point{})
}

// around is the least rectangle of whole pixels that holds all outlines.
func around(outlines [][]point) image.Rectangle {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, o := range outlines {
		for _, p := range o {
			x0, y0, x1, y1 = math.Min(x0, p.x), math.Min(y0, p.y), math.Max(x1, p.x), math.Max(y1, p.y)
		}
	}
	if x0 > x1 {
		return image.Rectangle{}
	}
	return image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1))+1, int(math.Ceil(y1))+1)
}

// stroke paints lines of a width, round where they turn and end. All pieces
// wind the same way, so where they overlap they do not cancel out.
func (c *canvas) stroke(col color.Color, width float64, lines ...[]point) {
	var pieces [][]point
	for _, l := range lines {
		for i, p := range l {
			if width > 1.5 {
				pieces = append(pieces, circle(p, width/2))
			}
			if i > 0 && l[i-1] != p {
				pieces = append(pieces, plank(l[i-1], p, width/2))
			}
		}
	}
	c.fill(col, pieces...)
}

// plank is the rectangle about a segment.
func plank(a, b point, r float64) []point {
	length := math.Hypot(b.x-a.x, b.y-a.y)
	nx, ny := -(b.y-a.y)/length*r, (b.x-a.x)/length*r
	return []point{{a.x - nx, a.y - ny}, {b.x - nx, b.y - ny}, {b.x + nx, b.y + ny}, {a.x + nx, a.y + ny}}
}

// circle is a ring of points, near enough together for any size used here.
func circle(m point, r float64) []point { return arc(m, r, 0, 2*math.Pi) }

func arc(m point, r, from, to float64) []point {
	const steps = 48
	out := make([]point, 0, steps+1)
	for i := range steps + 1 {
		sin, cos := math.Sincos(from + (to-from)*float64(i)/steps)
		out = append(out, point{m.x + r*cos, m.y + r*sin})
	}
	return out
}

func box(x, y, w, h float64) []point {
	return []point{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}
}

// rounded is a box with round corners.
func rounded(x, y, w, h, r float64) []point {
	var out []point
	for i, m := range []point{{x + w - r, y + h - r}, {x + r, y + h - r}, {x + r, y + r}, {x + w - r, y + r}} {
		out = append(out, arc(m, r, float64(i)*math.Pi/2, float64(i+1)*math.Pi/2)...)
	}
	return out
}

// glyph paints the sign of a status, as the page's own marks have it.
func (c *canvas) glyph(status string, m point, r float64, col color.Color) {
	if status == "happened" || status == "background" {
		c.fill(col, circle(m, r))
		return
	}
	c.fill(col, circle(m, r))
	c.fill(paper, circle(m, r*0.72))
	switch status {
	case "disputed":
		c.fill(col, arc(m, r, math.Pi/2, 3*math.Pi/2))
	case "denied":
		c.stroke(col, r*0.28, []point{{m.x - r, m.y + r}, {m.x + r, m.y - r}})
	}
}

// png gives the picture as a file.
func (c *canvas) png() []byte {
	var out bytes.Buffer
	if err := png.Encode(&out, c.img); err != nil {
		panic(err) // a buffer takes whatever is written
	}
	return out.Bytes()
}
