package still

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"dateline/web/raster"
)

// outlines reads a path in SVG's notation, as far as the scene writes it: lines,
// quadratic curves and arcs of circles.
func outlines(d string) ([]raster.Outline, error) {
	p := pen{rest: d}
	for p.space(); p.rest != ""; p.space() {
		if err := p.command(); err != nil {
			return nil, fmt.Errorf("still: the path %.40q: %w", d, err)
		}
	}
	return p.Outlines(), nil
}

// pen reads a path from the left and draws it.
type pen struct {
	raster.Path
	rest string
	now  byte // the command that numbers without one belong to
}

func (p *pen) space() {
	for p.rest != "" && (p.rest[0] == ' ' || p.rest[0] == ',' || p.rest[0] == '\n') {
		p.rest = p.rest[1:]
	}
}

func (p *pen) command() error {
	named := strings.IndexByte("MmLlHhVvQqAaZz", p.rest[0]) >= 0
	if named {
		p.now, p.rest = p.rest[0], p.rest[1:]
	}
	draw, ok := strokes[p.now|0x20]
	if !ok || !named && draw.numbers == 0 {
		return errors.New("a command that is not known here")
	}
	var n [7]float64
	for i := range draw.numbers {
		v, err := p.number()
		if err != nil {
			return err
		}
		n[i] = v
	}
	draw.draw(p, n, p.now&0x20 != 0)
	if p.now|0x20 == 'm' {
		p.now-- // M to L, m to l: what follows a start without a command are lines
	}
	return nil
}

func (p *pen) number() (float64, error) {
	p.space()
	end := 0
	for end < len(p.rest) && strings.IndexByte("0123456789.", p.rest[end]) >= 0 || end == 0 && strings.HasPrefix(p.rest, "-") {
		end++
	}
	v, err := strconv.ParseFloat(p.rest[:end], 64)
	p.rest = p.rest[end:]
	return v, err
}

// strokes are the commands: how many numbers each takes and what it draws.
// They are told whether the numbers count from where the pen is.
var strokes = map[byte]struct {
	numbers int
	draw    func(p *pen, n [7]float64, relative bool)
}{
	'm': {2, func(p *pen, n [7]float64, relative bool) {
		p.Move(p.to(n[0], n[1], relative))
	}},
	'l': {2, func(p *pen, n [7]float64, relative bool) { p.Line(p.to(n[0], n[1], relative)) }},
	'h': {1, func(p *pen, n [7]float64, relative bool) {
		p.Line(raster.Point{X: p.to(n[0], 0, relative).X, Y: p.Pen.Y})
	}},
	'v': {1, func(p *pen, n [7]float64, relative bool) {
		p.Line(raster.Point{X: p.Pen.X, Y: p.to(0, n[0], relative).Y})
	}},
	'q': {4, func(p *pen, n [7]float64, relative bool) {
		p.Quad(p.to(n[0], n[1], relative), p.to(n[2], n[3], relative))
	}},
	'a': {7, func(p *pen, n [7]float64, relative bool) {
		p.Arc(n[0], n[3] != 0, n[4] != 0, p.to(n[5], n[6], relative))
	}},
	'z': {0, func(p *pen, n [7]float64, relative bool) { p.Close() }},
}

func (p *pen) to(x, y float64, relative bool) raster.Point {
	if relative {
		return raster.Point{X: p.Pen.X + x, Y: p.Pen.Y + y}
	}
	return raster.Point{X: x, Y: y}
}
