package scene

import (
	"math"
	"strconv"
	"strings"

	"dateline/data/basemap"
	"dateline/data/geo"
)

// land is the basemap as outlines in the plane, in land units, made once: of each kind of
// line the paths that it is drawn in.
type land struct {
	ground, borders, disputed, rivers, lakes []string
	countries                                map[string]string // by place id
}

const landUnit = 4000 // per Earth radius: 1.6 km, half a pixel at first sight

// survey projects the basemap once. Lines farther than reach from the story's
// middle are left out, since no pan goes there.
func (w *World) survey(whole basemap.Map) land {
	m, reach := whole.Generalised(w.coarser()), w.reach()
	lines := func(all []basemap.Line) []string { return paths(gathered(w.traced(all, false, reach)), false) }
	areas := func(all []basemap.Line) []string { return paths(gathered(withHoles(w.traced(all, true, reach))), true) }
	l := land{countries: map[string]string{}}
	l.ground, l.lakes = areas(m.Land()), areas(m.Lakes)
	l.borders, l.disputed, l.rivers = lines(m.Borders), lines(m.Disputed), lines(m.Rivers)
	for _, p := range w.Story.Places {
		if i, ok := m.At(p.Point()); ok && w.tints[p.ID] > 0 {
			l.countries[p.ID] = strings.Join(paths(w.traced(m.Countries[i].Rings, true, reach), true), "")
		}
	}
	return l
}

// traced gives lines in the plane, each as a piece of its own.
func (w *World) traced(lines []basemap.Line, closed bool, reach float64) (out []piece) {
	for _, l := range lines {
		var p piece
		if p.add(w.trace(l, closed, reach)...); p.size > 0 {
			out = append(out, p)
		}
	}
	return out
}

// paths writes pieces, but for those that go nowhere.
func paths(pieces []piece, closed bool) (out []string) {
	for _, p := range pieces {
		if d := p.path(closed); d != "" {
			out = append(out, d)
		}
	}
	return out
}

// The land is as fine as the basemap within so far of a story's places, in Earth
// radii (1500 km), and coarser with the distance beyond, up to so many times. Where
// there are more than so many places it is fine less far around each, so that all of
// them together ask for no more: a story of the whole Earth carries no Earth in detail.
const fineReach, coarsest, finePlaces = 0.235, 40, 16

// coarser says how much of the land's detail is left out at a point, for
// basemap.Generalised: what lies far from every place of the map is its setting,
// and a page carries it.
func (w *World) coarser() func(geo.Point) float64 {
	var near []spot
	for _, s := range w.spots {
		if s.on {
			near = append(near, s)
		}
	}
	fine := fineReach * math.Min(1, math.Sqrt(finePlaces/float64(len(near))))
	return func(p geo.Point) float64 {
		x, y, ok := w.proj.Plane(p)
		if !ok {
			return coarsest
		}
		times := float64(coarsest)
		for _, s := range near {
			dx, dy := (x-s.x)/fine, (y-s.y)/fine
			times = math.Min(times, dx*dx+dy*dy)
		}
		return math.Max(1, times)
	}
}

// reach is how far from the plane's middle the map may look: four times as far
// as the home view's places, since a low and wide map shows much beside them.
func (w *World) reach() float64 {
	h := w.home
	far := math.Max(math.Hypot(h.X, h.Y), math.Hypot(h.Right(), h.Bottom()))
	return math.Min(rim, math.Max(0.35, far*4))
}

// trace gives one line in the plane. Points beyond reach are drawn in to its
// rim, so that a ring stays closed and what lies behind is not drawn.
//
// A ring that stays beyond is drawn if the plane's middle lies in it: the coasts
// of a continent may be far from its heart. One that holds the point behind the
// Earth is turned inside out in the plane, and the rim around all that is drawn turns
// it back.
func (w *World) trace(l basemap.Line, closed bool, reach float64) [][][2]int {
	pts, seen := w.drawnIn(l, reach)
	middle, _ := w.proj.LonLat(0, 0)
	switch {
	case len(pts) == 0, !seen && !closed, !seen && !l.Holds(middle):
		return nil
	case closed && l.Holds(geo.Point{Lon: middle.Lon + 180, Lat: -middle.Lat}):
		return [][][2]int{pts, round(reach)}
	}
	return [][][2]int{pts}
}

// round gives the rim, as finely as lines keep points there.
func round(reach float64) (pts [][2]int) {
	for turn := 0.0; turn < 2*math.Pi; turn += rimStep {
		y, x := math.Sincos(turn)
		pts = append(pts, inUnits(x*reach, y*reach))
	}
	return pts
}

// drawnIn gives a line in the plane, in land units and within reach, and tells
// whether any of it needed no drawing in. Along the rim, past which nothing is, it keeps a
// point each few degrees: the coasts of a hemisphere beyond would be a tenth of the land.
func (w *World) drawnIn(l basemap.Line, reach float64) (pts [][2]int, seen bool) {
	at := rimWalk{turn: math.NaN()}
	for _, p := range l {
		x, y, ok := w.proj.Plane(p)
		if !ok {
			continue
		}
		if d := math.Hypot(x, y); d > reach {
			if at.x, at.y = x*reach/d, y*reach/d; at.near() {
				continue
			}
			x, y = at.x, at.y
		} else {
			seen = true
			pts = at.left(pts)
		}
		pts = append(pts, inUnits(x, y))
	}
	return at.left(pts), seen
}

// inUnits gives a point of the plane in land units.
func inUnits(x, y float64) [2]int {
	return [2]int{int(math.Round(x * landUnit)), int(math.Round(y * landUnit))}
}

// rimWalk is a line's way along the rim of what is drawn: where it is, the direction of the
// last point that was kept there, NaN off the rim, and whether it has gone on since.
type rimWalk struct {
	x, y, turn float64
	ahead      bool
}

// rimStep is as far as points on the rim stand apart, in radians: a chord lies within
// reach by an eight hundredth of it.
const rimStep = 0.1

// near tells whether a point need not be kept, as it stands by the last that was.
func (r *rimWalk) near() bool {
	turn := math.Atan2(r.y, r.x)
	if r.ahead = math.Abs(math.Remainder(turn-r.turn, 2*math.Pi)) < rimStep; !r.ahead {
		r.turn = turn
	}
	return r.ahead
}

// left leaves the rim, from where the line has come to on it.
func (r *rimWalk) left(pts [][2]int) [][2]int {
	if r.ahead {
		pts = append(pts, inUnits(r.x, r.y))
	}
	r.turn, r.ahead = math.NaN(), false
	return pts
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
