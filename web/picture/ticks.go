package picture

import (
	"cmp"
	"math"
	"slices"

	"dateline/app/sign"
	"dateline/web/raster"
)

// The line of time: its height, the radii of an event and of the card's own
// one, and how many events may stand on one another before they overlap.
const (
	lineY     = Height - 106.0
	dot, ring = 4.5, 11.0
	highest   = 3
)

// ticks draws the line of time with the days of its ends under it, the card's
// own event last and largest.
func (k Card) ticks(c canvas) {
	if len(k.Line) == 0 {
		return
	}
	c.Stroke(ink3, round(1.5), raster.Line(raster.Point{X: left, Y: lineY}, raster.Point{X: left + columnWide, Y: lineY}))
	days := sized(sans, 19)
	c.text(days, ink3, left, lineY+32, k.Ends[0])
	c.text(days, ink3, left+columnWide-c.width(days, k.Ends[1]), lineY+32, k.Ends[1])
	for _, d := range dots(k.Line) {
		c.sign(d.sign, d.at, dot, ink3)
	}
	for _, t := range k.Line {
		if t.Here {
			c.sign(t.Sign, raster.Point{X: left + t.At*columnWide, Y: lineY}, ring, accent)
		}
	}
}

// placed is an event's dot on the picture.
type placed struct {
	at   raster.Point
	sign sign.Sign
}

// dots gives the events but the card's own, in the order of time, each on the
// lowest row on which it touches neither the one before nor the card's own.
func dots(line []Tick) (out []placed) {
	all, own := slices.Clone(line), chosen(line)
	slices.SortStableFunc(all, func(a, b Tick) int { return cmp.Compare(a.At, b.At) })
	const gap = 2*dot + 1
	var free [highest + 1]float64 // from where on each row is
	for _, t := range all {
		if t.Here {
			continue
		}
		x, row := left+t.At*columnWide, 0
		if near(own, x) {
			row = 2
		}
		for row < highest && free[row] > x {
			row++
		}
		free[row] = x + gap
		out = append(out, placed{raster.Point{X: x, Y: lineY - float64(row)*gap}, t.Sign})
	}
	return out
}

// chosen are the card's own events. They are picked once: to go over all events for
// each of them takes minutes where they are a hundred thousand.
func chosen(line []Tick) (own []Tick) {
	for _, t := range line {
		if t.Here {
			own = append(own, t)
		}
	}
	return own
}

// near tells whether a dot at x would touch the card's own event.
func near(own []Tick, x float64) bool {
	return slices.ContainsFunc(own, func(t Tick) bool { return math.Abs(left+t.At*columnWide-x) < ring+dot+1 })
}
