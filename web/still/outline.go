package still

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// point is in pixels from the picture's upper left corner.
type point struct{ x, y float64 }

// outline is a run of straight lines, as fine as curves need.
type outline struct {
	points []point
	closed bool
}

// outlines reads a path in SVG's notation, as far as the scene writes it: lines,
// quadratic curves and arcs of circles.
func outlines(d string) ([]outline, error) {
	p := pen{rest: d}
	for p.space(); p.rest != ""; p.space() {
		if err := p.command(); err != nil {
			return nil, fmt.Errorf("still: the path %.40q: %w", d, err)
		}
	}
	return p.done, nil
}

// pen reads a path from the left and draws it.
type pen struct {
	rest string
	now  byte // the command that numbers without one belong to
	at   point
	done []outline
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
		p.at = p.to(n[0], n[1], relative)
		p.done = append(p.done, outline{points: []point{p.at}})
	}},
	'l': {2, func(p *pen, n [7]float64, relative bool) { p.line(p.to(n[0], n[1], relative)) }},
	'h': {1, func(p *pen, n [7]float64, relative bool) { p.line(point{p.to(n[0], 0, relative).x, p.at.y}) }},
	'v': {1, func(p *pen, n [7]float64, relative bool) { p.line(point{p.at.x, p.to(0, n[0], relative).y}) }},
	'q': {4, func(p *pen, n [7]float64, relative bool) {
		p.curve(p.to(n[0], n[1], relative), p.to(n[2], n[3], relative))
	}},
	'a': {7, func(p *pen, n [7]float64, relative bool) {
		p.arc(n[0], n[3] != 0, n[4] != 0, p.to(n[5], n[6], relative))
	}},
	'z': {0, func(p *pen, n [7]float64, relative bool) { p.shut() }},
}

func (p *pen) to(x, y float64, relative bool) point {
	if relative {
		return point{p.at.x + x, p.at.y + y}
	}
	return point{x, y}
}

func (p *pen) line(to point) {
	if len(p.done) == 0 {
		p.done = append(p.done, outline{points: []point{p.at}})
	}
	last := &p.done[len(p.done)-1]
	if last.closed { // a line after an end starts where that outline started
		p.done = append(p.done, outline{points: []point{p.at}})
		last = &p.done[len(p.done)-1]
	}
	last.points, p.at = append(last.points, to), to
}

func (p *pen) shut() {
	if len(p.done) == 0 {
		return
	}
	last := &p.done[len(p.done)-1]
	last.closed, p.at = true, last.points[0]
}

const bends = 24 // lines to a curve

func (p *pen) curve(over, to point) {
	from := p.at
	for i := 1; i <= bends; i++ {
		t := float64(i) / bends
		a, b, c := (1-t)*(1-t), 2*t*(1-t), t*t
		p.line(point{a*from.x + b*over.x + c*to.x, a*from.y + b*over.y + c*to.y})
	}
}

// arc draws a part of a circle as SVG's implementation notes, section B.2.4,
// have it.
func (p *pen) arc(r float64, large, sweep bool, to point) {
	from := p.at
	dx, dy := (from.x-to.x)/2, (from.y-to.y)/2
	half := dx*dx + dy*dy
	if half == 0 {
		return
	}
	r = math.Max(r, math.Sqrt(half))
	k := math.Sqrt(math.Max(0, (r*r-half)/half))
	if large == sweep {
		k = -k
	}
	mid := point{(from.x+to.x)/2 + k*dy, (from.y+to.y)/2 - k*dx}
	a, b := math.Atan2(from.y-mid.y, from.x-mid.x), math.Atan2(to.y-mid.y, to.x-mid.x)
	switch {
	case sweep && b < a:
		b += 2 * math.Pi
	case !sweep && b > a:
		b -= 2 * math.Pi
	}
	for i := 1; i <= bends; i++ {
		sin, cos := math.Sincos(a + (b-a)*float64(i)/bends)
		p.line(point{mid.x + r*cos, mid.y + r*sin})
	}
}
