// Package raster paints shapes in pixels: the insides of outlines, and lines of
// a width along them. It knows nothing of what they mean. The same calls give
// the same bytes. It runs natively only: a browser draws by itself.
package raster

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"slices"

	"golang.org/x/image/vector"
)

// Canvas is a picture in the making. What is painted later covers what was
// painted before.
type Canvas struct {
	img   *image.RGBA
	ras   *vector.Rasterizer
	scale float64
}

// New makes a canvas of so many pixels, painted over with one colour. Shapes are
// measured in units of scale pixels.
func New(wide, high int, scale float64, ground color.Color) *Canvas {
	c := &Canvas{image.NewRGBA(image.Rect(0, 0, wide, high)), vector.NewRasterizer(wide, high), scale}
	draw.Draw(c.img, c.img.Bounds(), image.NewUniform(ground), image.Point{}, draw.Src)
	return c
}

// Copy gives a canvas that looks the same and is painted on by itself.
func (c *Canvas) Copy() *Canvas {
	img := *c.img
	img.Pix = slices.Clone(img.Pix)
	return &Canvas{&img, vector.NewRasterizer(img.Rect.Dx(), img.Rect.Dy()), c.scale}
}

// Fill paints the inside of outlines. Those of one call that wind the same way
// may overlap: they are one shape.
func (c *Canvas) Fill(col color.Color, all ...Outline) { c.FillFrom(image.NewUniform(col), all...) }

// FillFrom paints the inside of outlines with what an image has in their place.
// Only the part of the canvas that they lie on is gone over.
func (c *Canvas) FillFrom(src image.Image, all ...Outline) {
	part := c.around(all)
	if part.Empty() {
		return
	}
	c.ras.Reset(part.Dx(), part.Dy())
	for _, o := range all {
		for i, p := range o.Points {
			x, y := float32(p.X*c.scale-float64(part.Min.X)), float32(p.Y*c.scale-float64(part.Min.Y))
			if i == 0 {
				c.ras.MoveTo(x, y)
			} else {
				c.ras.LineTo(x, y)
			}
		}
		c.ras.ClosePath()
	}
	c.ras.Draw(c.img, part, src, part.Min)
}

// around is the least rectangle of whole pixels that holds all outlines, as far
// as they are on the canvas.
func (c *Canvas) around(all []Outline) image.Rectangle {
	low, high := Point{math.Inf(1), math.Inf(1)}, Point{math.Inf(-1), math.Inf(-1)}
	for _, o := range all {
		for _, p := range o.Points {
			low = Point{math.Min(low.X, p.X), math.Min(low.Y, p.Y)}
			high = Point{math.Max(high.X, p.X), math.Max(high.Y, p.Y)}
		}
	}
	if low.X > high.X {
		return image.Rectangle{}
	}
	whole := func(v float64) int { return int(math.Floor(math.Max(-1e6, math.Min(1e6, v*c.scale)))) }
	return image.Rect(whole(low.X), whole(low.Y), whole(high.X)+2, whole(high.Y)+2).Intersect(c.img.Bounds())
}

// PNG gives the picture as a file, which names the program that made it.
func (c *Canvas) PNG() []byte { return encoded(c.img) }

func encoded(picture image.Image) []byte {
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		panic(err) // a buffer takes whatever is written
	}
	return signed(out.Bytes())
}

// signed puts a chunk of text behind the header of a PNG
// (https://www.w3.org/TR/png/#11tEXt): its length, name, words and checksum.
func signed(file []byte) []byte {
	const header = 8 + 25 // the signature, and IHDR
	words := "tEXt" + "Software\x00Dateline"
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(words)-len("tEXt")))
	chunk = binary.BigEndian.AppendUint32(append(chunk, words...), crc32.ChecksumIEEE([]byte(words)))
	return slices.Concat(file[:header], chunk, file[header:])
}
