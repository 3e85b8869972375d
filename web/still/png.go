package still

import (
	"image"
	"image/color"
	"math"
	"slices"
	"strconv"

	"dateline/app/scene"
	"dateline/web/raster"
)

// PNG draws the plate in pixels, and names the letters that no face compiled in
// has, in order: each is drawn as a box.
func (p Plate) PNG() (file []byte, missing []rune) {
	e := engraver{Plate: p, canvas: raster.New(p.Wide, p.High, float64(p.Wide)/p.W, color.White)}
	for _, m := range p.marks {
		e.mark(m)
	}
	slices.Sort(e.missing)
	return e.canvas.PNG(), slices.Compact(e.missing)
}

// engraver is a plate on its way into pixels.
type engraver struct {
	Plate
	canvas  *raster.Canvas
	missing []rune
}

func (e *engraver) mark(m mark) {
	shape := shapeOf(m)
	if m.kind == scene.Text {
		shape = e.text(m)
	}
	if m.fill.soft {
		scale := float64(e.Wide) / e.W
		e.canvas.FillFrom(fade{m.fill, m.x * scale, m.w * scale}, shape...)
	} else if !m.fill.none() {
		e.canvas.Fill(m.fill.rgba(1), shape...)
	}
	if !m.stroke.none() {
		e.canvas.Stroke(m.stroke.rgba(1), m.pen(), shape...)
	}
}

func (m mark) pen() raster.Pen { return raster.Pen{Width: m.width, Dash: m.dash, Round: m.round} }

// shapeOf gives any mark but a text as outlines. The rasteriser knows only the
// rule by which outlines that wind the same way are one shape, so those of a
// country and of what lies in it count as the map data has them wound.
func shapeOf(m mark) []raster.Outline {
	switch m.kind {
	case scene.Circle:
		return []raster.Outline{raster.Circle(raster.Point{X: m.x, Y: m.y}, m.r)}
	case scene.Rect:
		return []raster.Outline{raster.Rounded(m.x, m.y, m.w, m.h, m.r)}
	}
	return m.lines
}

// text gives a line's glyphs as outlines, so that it can be turned.
func (e *engraver) text(m mark) []raster.Outline {
	line := e.compositor.Line(m.style, m.runs...)
	e.missing = append(e.missing, line.Missing...)
	shift := map[string]float64{"middle": 0.5, "end": 1}[m.anchor]
	if m.backwards() && m.anchor == "start" {
		shift = 1
	}
	return move{1, m.turn, m.x, m.y}.moved(line.Outlines(raster.Point{X: -shift * line.Width}))
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
