package scene

import (
	"math"
	"sort"

	"dateline/app/state"
	"dateline/app/track"
)

// curve is a journey on the map: from one pixel to another, drawn towards a
// third, which gives the bow.
type curve struct{ x1, y1, cx, cy, x2, y2 float64 }

// The depths of a bow as shares of its length, to the left of the straight line
// and to its right, in the order in which they are tried.
var depths = []float64{0.14, -0.14, 0.24, -0.24, 0.34, -0.34}

func bowed(a, z city, depth float64) curve {
	dx, dy := z.x-a.x, z.y-a.y
	return curve{a.x, a.y, (a.x+z.x)/2 + dy*depth, (a.y+z.y)/2 - dx*depth, z.x, z.y}
}

func (c curve) at(t float64) (x, y float64) {
	return (1-t)*(1-t)*c.x1 + 2*t*(1-t)*c.cx + t*t*c.x2, (1-t)*(1-t)*c.y1 + 2*t*(1-t)*c.cy + t*t*c.y2
}

// points gives the curve as a chain of points, some px apart.
func (c curve) points(step float64) (out [][2]float64) {
	n := c.parts(step)
	out = make([][2]float64, 0, int(n)+1)
	for i := 0.0; i <= n; i++ {
		x, y := c.at(i / n)
		out = append(out, [2]float64{x, y})
	}
	return out
}

// parts is into how many a curve is cut some px apart.
func (c curve) parts(step float64) float64 {
	return math.Max(1, math.Ceil(math.Hypot(c.x2-c.x1, c.y2-c.y1)/step))
}

func (c curve) outline() string {
	return "M" + num(c.x1) + " " + num(c.y1) + "Q" + num(c.cx) + " " + num(c.cy) + " " + num(c.x2) + " " + num(c.y2)
}

// arcClear is how far an arc keeps from the rim of a city that it passes, and its
// head from that of the one it leads to: outside the ring of what is selected.
const arcClear = 7.0 // px

// crossings counts the points of a curve on the marks of cities, and off the
// map, up to as many as matter: what a bow to the other side may avoid.
func (c curve) crossings(foreign []*city, m Box, most int) (n int) {
	parts := c.parts(4)
	for i := 0.0; i <= parts; i++ {
		if n >= most {
			return most
		}
		x, y := c.at(i / parts)
		if !m.Has(x, y) {
			n++
		}
		for _, o := range foreign {
			dx, dy, clear := x-o.x, y-o.y, o.r+arcClear
			if dx*dx+dy*dy < clear*clear { // squares: a crowded map asks this a million times
				n++
			}
		}
	}
	return n
}

// head is a small arrow before the end of a curve, or nothing where the curve is
// too short for one: it tells there from back. Of several strands each outer one
// has its own barb.
func (c curve) head(r float64, st strand) string {
	const long, open = 8.0, 0.5 // px, and the angle of each barb
	pts := c.points(1)
	for i := len(pts) - 1; i > 8; i-- {
		x, y := pts[i][0], pts[i][1]
		if math.Hypot(x-c.x2, y-c.y2) < r+arcClear {
			continue
		}
		back := math.Atan2(pts[i-6][1]-y, pts[i-6][0]-x)
		barb := func(turn float64) string {
			return num(x+long*math.Cos(back+turn)) + " " + num(y+long*math.Sin(back+turn))
		}
		tip := num(x) + " " + num(y)
		switch {
		case st.first() && st.last():
			return "M" + barb(open) + "L" + tip + "L" + barb(-open)
		case st.first():
			return "M" + barb(open) + "L" + tip
		case st.last():
			return "M" + tip + "L" + barb(-open)
		}
		break
	}
	return ""
}

// bows keeps from which of two places a bow between them leads, so that there and
// back are told apart. All who go one way share its bow.
type bows map[bow]string

// bow is a way between two places, by its depth as seen from the lesser id.
type bow struct {
	a, z  string
	depth float64
}

func bowOf(from, to string, depth float64) bow {
	if from > to {
		return bow{to, from, -depth}
	}
	return bow{from, to, depth}
}

// choose gives a journey the first bow that is free and crosses no other city,
// or else the one that crosses least.
func (b bows) choose(t trip, ends [2]city, marks []city, m Box) curve {
	foreign := others(marks, ends)
	best, least := depths[0], math.MaxInt
	for _, d := range depths {
		if by, taken := b[bowOf(t.from.lane, t.to.lane, d)]; taken && by != t.from.lane {
			continue
		}
		if n := bowed(ends[0], ends[1], d).crossings(foreign, m, least); n < least {
			best, least = d, n
		}
		if least == 0 {
			break
		}
	}
	b[bowOf(t.from.lane, t.to.lane, best)] = t.from.lane
	return bowed(ends[0], ends[1], best)
}

// others gives the cities that are no end of a journey and lie near enough to
// it to be met.
func others(marks []city, ends [2]city) (out []*city) {
	a, z := ends[0], ends[1]
	x, y, reach := (a.x+z.x)/2, (a.y+z.y)/2, math.Hypot(z.x-a.x, z.y-a.y)
	for i := range marks {
		if c := &marks[i]; c.id != a.id && c.id != z.id && math.Hypot(c.x-x, c.y-y) < reach {
			out = append(out, c)
		}
	}
	return out
}

// arcs draws the journeys on the map, one line for each way from place to place
// with a strand for each person on it and each time they go, those of what is selected on top. It gives
// the places that they join, and the room along them.
func (w *World) arcs(s state.State, sc Scene, marks []city) (out []Shape, joined map[string]bool, room []Box) {
	taken, trips := bows{}, sc.flown()
	threads := strands(trips, trip.way, trip.flight)
	joined = map[string]bool{}
	for i, t := range trips {
		joined[t.from.lane], joined[t.to.lane] = true, true
		a, z := w.end(t.from.lane, sc, marks), w.end(t.to.lane, sc, marks)
		if !w.spots[t.from.lane].on {
			a = z.from(a, sc.Frame.Map)
		}
		c := taken.choose(t, [2]city{a, z}, marks, sc.Frame.Map).beside(threads[i].off())
		for _, p := range c.points(6) {
			room = append(room, Box{p[0] - 2, p[1] - 2, 4, 4})
		}
		g := group(t.kind(s, sc.schedule), path("way-"+t.how, c.outline()), path("arrow", c.head(z.r, threads[i])))
		g.Hue, g.Bind = w.hues[t.person], Bind{Person: t.person, Journey: t.journey(), To: t.to.ID}
		out = append(out, g)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Kind != "way lit" && out[j].Kind == "way lit" })
	return out, joined, room
}

// flown lists the journeys from place to place, of very many each line once.
func (sc Scene) flown() (out []trip) {
	drawn, many := once{}, len(sc.schedule.trips) > mostWays
	for _, t := range sc.schedule.trips {
		if many && drawn.full() {
			break
		}
		if t.how == track.Arrival || t.from.lane == t.to.lane || many && !drawn.more(ends{t.person, t.from.lane, t.to.lane, t.how}) {
			continue
		}
		out = append(out, t)
	}
	return out
}

// way is the pair of places that journeys on one line of the map lead between.
func (t trip) way() [2]string { return [2]string{t.from.lane, t.to.lane} }

// flight is what tells journeys on one line of the map apart: whose, and to what.
func (t trip) flight() string { return journeyID(t.person, t.to.ID) }

// who is the person of a journey.
func (t trip) who() string { return t.person }

// from gives where the straight way to c from a place beyond the story's map
// enters that map: there is nothing beyond to begin at.
func (c city) from(a city, m Box) city {
	if !m.Has(c.x, c.y) || m.Has(a.x, a.y) {
		return a
	}
	k := 1.0
	for _, side := range [][2]float64{{m.X - c.x, a.x - c.x}, {m.Right() - c.x, a.x - c.x}, {m.Y - c.y, a.y - c.y}, {m.Bottom() - c.y, a.y - c.y}} {
		if side[0]*side[1] > 0 {
			k = math.Min(k, side[0]/side[1])
		}
	}
	a.x, a.y = c.x+(a.x-c.x)*k, c.y+(a.y-c.y)*k
	return a
}

// end gives where a journey ends: at a city's mark, or about the middle of what
// has none.
func (w *World) end(lane string, sc Scene, marks []city) city {
	for _, c := range marks {
		if c.id == lane {
			return c
		}
	}
	x, y := sc.Camera.Px(w.spots[lane].x, w.spots[lane].y)
	return city{id: lane, x: x, y: y, r: aboutRadius}
}
