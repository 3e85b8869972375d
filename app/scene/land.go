package scene

import (
	"math"
	"strconv"
	"strings"

	"dateline/data/basemap"
)

// land is the basemap as outlines in the plane, in units of a thousandth of
// the Earth's radius (6.4 km), one string for each kind of line, made once.
type land struct {
	ground, borders, disputed, rivers, lakes string
	countries                                map[string]string // by place id
}

const landUnit = 4000 // per Earth radius: 1.6 km, half a pixel at first sight

// survey projects the basemap once. Lines farther than reach from the story's
// middle are left out, since no pan goes there.
func (w *World) survey(m basemap.Map) land {
	reach := w.reach()
	out := func(lines []basemap.Line, closed bool) string {
		var b strings.Builder
		for _, l := range lines {
			w.trace(&b, l, closed, reach)
		}
		return b.String()
	}
	l := land{countries: map[string]string{}}
	var rings []basemap.Line
	for _, c := range m.Countries {
		rings = append(rings, c.Rings...)
	}
	l.ground = out(rings, true)
	l.borders, l.disputed = out(m.Borders, false), out(m.Disputed, false)
	l.rivers, l.lakes = out(m.Rivers, false), out(m.Lakes, true)
	for _, p := range w.Story.Places {
		if i, ok := m.At(p.Point()); ok && w.tints[p.ID] > 0 {
			l.countries[p.ID] = out(m.Countries[i].Rings, true)
		}
	}
	return l
}

// reach is how far from the plane's middle the map may ever look: the home
// view and as much again on each side.
func (w *World) reach() float64 {
	h := w.home
	far := math.Max(math.Hypot(h.X, h.Y), math.Hypot(h.Right(), h.Bottom()))
	return math.Min(1.9, math.Max(0.35, far*3))
}

// trace writes one line as a path. Points beyond reach are drawn in to its
// rim, so that a ring stays closed and what lies behind is not drawn.
func (w *World) trace(b *strings.Builder, l basemap.Line, closed bool, reach float64) {
	seen := false
	pts := make([][2]int, 0, len(l))
	for _, p := range l {
		x, y, ok := w.proj.Plane(p)
		if !ok {
			continue
		}
		if d := math.Hypot(x, y); d > reach {
			x, y = x*reach/d, y*reach/d
		} else {
			seen = true
		}
		pts = append(pts, [2]int{int(math.Round(x * landUnit)), int(math.Round(y * landUnit))})
	}
	if seen {
		draw(b, pts, closed)
	}
}

// draw writes whole, relative steps, the shortest form SVG has, and leaves out
// steps that go nowhere and lines without any.
func draw(b *strings.Builder, pts [][2]int, closed bool) {
	at := pts[0]
	var path strings.Builder
	for _, q := range pts[1:] {
		if q != at {
			path.WriteString(step(q[0]-at[0]) + step(q[1]-at[1]))
			at = q
		}
	}
	steps := path.String()
	if steps == "" {
		return
	}
	b.WriteString("M" + strconv.Itoa(pts[0][0]) + step(pts[0][1]) + "l" + strings.TrimPrefix(steps, " "))
	if closed {
		b.WriteByte('z')
	}
}

// step writes a number so that it cannot run into the one before it.
func step(n int) string {
	if n < 0 {
		return strconv.Itoa(n)
	}
	return " " + strconv.Itoa(n)
}
