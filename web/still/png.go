package still

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"strconv"

	"dateline/app/scene"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// PNG draws the plate in pixels. It fails on a letter that the compiled-in fonts
// lack, as those of scripts that have to be shaped: an SVG has them, set by the
// program that shows it.
func (p Plate) PNG() ([]byte, error) {
	c := canvas{img: image.NewRGBA(image.Rect(0, 0, p.Wide, p.High)), ras: vector.NewRasterizer(p.Wide, p.High), scale: float64(p.Wide) / p.W}
	draw.Draw(c.img, c.img.Bounds(), image.White, image.Point{}, draw.Src)
	for _, m := range p.marks {
		if err := c.mark(m); err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	err := png.Encode(&out, c.img)
	return out.Bytes(), err
}

// canvas is a picture in the making; scale is in pixels a unit of the plate.
type canvas struct {
	img   *image.RGBA
	ras   *vector.Rasterizer
	scale float64
}

func (c *canvas) mark(m mark) error {
	if m.kind == scene.Text {
		return c.text(m)
	}
	shape := shapeOf(m)
	if !m.fill.none() {
		c.fill(paintOf(m, c.scale), shape)
	}
	if !m.stroke.none() {
		c.stroke(m, shape)
	}
	return nil
}

// shapeOf gives any mark but a text as outlines.
func shapeOf(m mark) []outline {
	switch m.kind {
	case scene.Circle:
		return []outline{{ring(point{m.x, m.y}, m.r, 0, 2*math.Pi), true}}
	case scene.Rect:
		r := math.Min(m.r, math.Min(m.w, m.h)/2)
		if r == 0 {
			return []outline{{[]point{{m.x, m.y}, {m.x + m.w, m.y}, {m.x + m.w, m.y + m.h}, {m.x, m.y + m.h}}, true}}
		}
		var all []point
		for i, mid := range []point{{m.x + m.w - r, m.y + m.h - r}, {m.x + r, m.y + m.h - r}, {m.x + r, m.y + r}, {m.x + m.w - r, m.y + r}} {
			all = append(all, ring(mid, r, float64(i)*math.Pi/2, float64(i+1)*math.Pi/2)...)
		}
		return []outline{{all, true}}
	}
	return m.lines
}

func ring(mid point, r, from, to float64) (out []point) {
	n := int(6 + r*6)
	for i := range n + 1 {
		sin, cos := math.Sincos(from + (to-from)*float64(i)/float64(n))
		out = append(out, point{mid.x + r*cos, mid.y + r*sin})
	}
	return out
}

// paintOf is what a mark is filled with.
func paintOf(m mark, scale float64) image.Image {
	if m.fill.soft {
		return fade{m.fill, m.x * scale, m.w * scale}
	}
	return image.NewUniform(m.fill.rgba(1))
}

// rgba is an ink of which only a share covers.
func (i ink) rgba(share float64) color.NRGBA {
	v, _ := strconv.ParseUint(i.colour[1:], 16, 32) // read by builder.ink
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), uint8(math.Round(255 * i.alpha * share))}
}

// fade is a soft bar's paint, which runs from left to right.
type fade struct {
	ink
	x, w float64
}

func (fade) ColorModel() color.Model { return color.NRGBAModel }
func (fade) Bounds() image.Rectangle { return image.Rect(-1e9, -1e9, 1e9, 1e9) }

func (f fade) At(x, _ int) color.Color {
	at := (float64(x) + 0.5 - f.x) / f.w
	for i := 1; i < len(soft); i++ {
		if a, b := soft[i-1], soft[i]; at <= b.at {
			k := math.Max(0, (at-a.at)/(b.at-a.at))
			return f.rgba(a.alpha + (b.alpha-a.alpha)*k)
		}
	}
	return f.rgba(soft[len(soft)-1].alpha)
}

// fill paints the inside of outlines. The rasteriser knows only the rule by
// which outlines that wind the same way are one shape, so those of a country
// and of what lies in it count as the map data has them wound.
func (c *canvas) fill(paint image.Image, all []outline) {
	part := c.around(all)
	if part.Empty() {
		return
	}
	c.ras.Reset(part.Dx(), part.Dy())
	for _, o := range all {
		for i, p := range o.points {
			x, y := float32(p.x*c.scale-float64(part.Min.X)), float32(p.y*c.scale-float64(part.Min.Y))
			if i == 0 {
				c.ras.MoveTo(x, y)
			} else {
				c.ras.LineTo(x, y)
			}
		}
		c.ras.ClosePath()
	}
	c.ras.Draw(c.img, part, paint, part.Min)
}

// around is the least rectangle of whole pixels that holds all outlines, as far
// as they are on the canvas.
func (c *canvas) around(all []outline) image.Rectangle {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, o := range all {
		for _, p := range o.points {
			x0, y0, x1, y1 = math.Min(x0, p.x), math.Min(y0, p.y), math.Max(x1, p.x), math.Max(y1, p.y)
		}
	}
	if x0 > x1 {
		return image.Rectangle{}
	}
	whole := func(v float64) int { return int(math.Floor(math.Max(-1e6, math.Min(1e6, v*c.scale)))) }
	return image.Rect(whole(x0), whole(y0), whole(x1)+2, whole(y1)+2).Intersect(c.img.Bounds())
}

// stroke paints lines, dashed where the mark is.
func (c *canvas) stroke(m mark, all []outline) {
	var pieces []outline
	for _, o := range all {
		pts := o.points
		if o.closed && len(pts) > 0 {
			pts = append(append([]point{}, pts...), pts[0])
		}
		for _, run := range dashed(pts, m.dash) {
			pieces = append(pieces, planks(run, m.width/2, m.round, o.closed && len(m.dash) == 0)...)
		}
	}
	c.fill(image.NewUniform(m.stroke.rgba(1)), pieces)
}

// planks are the shapes that a line of a width is made of: one along each step,
// a disc at each turn, and at the ends where these are round. All wind the same
// way, so where they overlap they do not cancel out.
func planks(pts []point, r float64, round, closed bool) (out []outline) {
	for i, p := range pts {
		inner := i > 0 && i < len(pts)-1
		if r > 0.4 && (inner || round || closed) {
			out = append(out, outline{ring(p, r, 0, 2*math.Pi), true})
		}
		if i == 0 || pts[i-1] == p {
			continue
		}
		a := pts[i-1]
		long := math.Hypot(p.x-a.x, p.y-a.y)
		nx, ny := -(p.y-a.y)/long*r, (p.x-a.x)/long*r
		out = append(out, outline{[]point{{a.x - nx, a.y - ny}, {p.x - nx, p.y - ny}, {p.x + nx, p.y + ny}, {a.x + nx, a.y + ny}}, true})
	}
	return out
}

// dashed cuts a line into its dashes.
func dashed(pts []point, dash []float64) (out [][]point) {
	if len(dash) == 0 || len(pts) == 0 {
		return [][]point{pts}
	}
	run, n, left := []point{pts[0]}, 0, dash[0]
	for i := 1; i < len(pts); i++ {
		a, b := pts[i-1], pts[i]
		for long := math.Hypot(b.x-a.x, b.y-a.y); long > left; long = math.Hypot(b.x-a.x, b.y-a.y) {
			a = between(a, b, left/long)
			if n%2 == 0 {
				out = append(out, append(run, a))
			}
			n++
			run, left = []point{a}, dash[n%len(dash)]
		}
		left -= math.Hypot(b.x-a.x, b.y-a.y)
		run = append(run, b)
	}
	if n%2 == 0 {
		out = append(out, run)
	}
	return out
}

// text draws a line's glyphs as outlines, so that it can be turned.
func (c *canvas) text(m mark) error {
	if r := m.letters.lacks(m.runs); r != 0 {
		return fmt.Errorf("still: no letter %q in the fonts that PNG is drawn with; an SVG can have it", r)
	}
	shift := map[string]float64{"middle": 0.5, "end": 1}[m.anchor] * m.letters.width(m.runs)
	place := move{1, m.turn, m.x, m.y}
	var all []outline
	x := -shift
	for _, r := range m.runs {
		m.letters.each(r, func(f *sfnt.Font, glyph sfnt.GlyphIndex, advance float64) {
			all = append(all, place.moved(glyphOf(f, glyph, m.letters.size, x))...)
			x += advance
		})
	}
	if !m.fill.none() {
		c.fill(image.NewUniform(m.fill.rgba(1)), all)
	}
	if !m.stroke.none() {
		c.stroke(m, all)
	}
	return nil
}

// glyphOf gives a glyph's outline from x on, above and below the line 0. It is
// read at a size of its own so that no hinting or rounding shows.
func glyphOf(f *sfnt.Font, glyph sfnt.GlyphIndex, size, x float64) []outline {
	const em = 1000
	var buf sfnt.Buffer
	segments, err := f.LoadGlyph(&buf, glyph, fixed.I(em), nil)
	if err != nil {
		return nil
	}
	p := pen{}
	at := func(q fixed.Point26_6) point {
		return point{x + float64(q.X)/64/em*size, float64(q.Y) / 64 / em * size}
	}
	for _, s := range segments {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			p.at = at(s.Args[0])
			p.done = append(p.done, outline{points: []point{p.at}, closed: false})
		case sfnt.SegmentOpLineTo:
			p.line(at(s.Args[0]))
		case sfnt.SegmentOpQuadTo:
			p.curve(at(s.Args[0]), at(s.Args[1]))
		}
	}
	for i := range p.done {
		p.done[i].closed = true
	}
	return p.done
}
