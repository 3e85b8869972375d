package scene

import (
	"math"
	"strconv"
	"strings"

	"dateline/data/basemap"
	"dateline/data/geo"
)

// land is the basemap as outlines in the plane, in units of a thousandth of
// the Earth's radius (6.4 km), one string for each kind of line, made once.
type land struct {
	ground, borders, disputed, rivers, lakes string
	countries                                map[string]string // by place id
}

// named is a name and where it stands in the plane: a water's, by its place in
// the list of waters, or a country's, in English as the basemap has it, with
// the place of the story that it is, if any.
type named struct {
	kind  string
	water int
	text  string
	place string
	x, y  float64
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
		if i, ok := m.At(point(p)); ok && w.tints[p.ID] > 0 {
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

// waters help to find one's way: where their names stand. The names themselves
// are i18n.Words.Waters, in this order: the Black, Caspian, Mediterranean and
// Red Seas, the Persian Gulf, the Baltic, Arabian and North Seas, the Atlantic,
// Indian and Pacific Oceans, the Barents and Norwegian Seas, the Gulf of
// Mexico, the Caribbean and South China Seas, the Sea of Japan, the Bay of
// Bengal.
var waters = [...]geo.Point{
	{Lon: 34.2, Lat: 43.2}, {Lon: 50.6, Lat: 41.6}, {Lon: 24, Lat: 34.2}, {Lon: 37.6, Lat: 21.2},
	{Lon: 51.2, Lat: 27.2}, {Lon: 19.6, Lat: 57.4}, {Lon: 62, Lat: 16}, {Lon: 3.5, Lat: 56},
	{Lon: -35, Lat: 32}, {Lon: 78, Lat: -12}, {Lon: -150, Lat: 5}, {Lon: 38, Lat: 73},
	{Lon: 3, Lat: 67}, {Lon: -90, Lat: 25}, {Lon: -75, Lat: 15}, {Lon: 114, Lat: 13},
	{Lon: 135, Lat: 40}, {Lon: 88, Lat: 14},
}

// faint lists what the map may say faintly: waters, and the countries that
// are not the story's own.
func (w *World) faint(m basemap.Map) []named {
	var out []named
	add := func(n named, p geo.Point) {
		var ok bool
		if n.x, n.y, ok = w.proj.Plane(p); ok && math.Hypot(n.x, n.y) < w.reach() {
			out = append(out, n)
		}
	}
	for i, p := range waters {
		add(named{kind: "water", water: i}, p)
	}
	of := w.nations(m)
	for i, c := range m.Countries {
		if p, ok := middle(c); ok {
			add(named{kind: "nation", text: c.Name, place: of[i]}, p)
		}
	}
	return out
}

// nations finds which of the basemap's countries the story's are.
func (w *World) nations(m basemap.Map) map[int]string {
	of := map[int]string{}
	for _, p := range w.Story.Places {
		if p.Kind != "country" {
			continue
		}
		if i, ok := m.At(point(p)); ok {
			of[i] = p.ID
		}
	}
	return of
}

// say gives a faint name in the reader's language. The basemap names countries
// in English only; elsewhere those that the story does not name stay nameless.
func (w *World) say(n named) string {
	switch {
	case n.kind == "water":
		return w.words.Waters[n.water]
	case n.place != "":
		return strings.ToUpper(w.places[n.place].Name.In(w.Lang))
	case w.Lang == "en":
		return strings.ToUpper(n.text)
	}
	return ""
}

// middle gives the middle of a country's largest ring, if it is large enough
// to bear a name.
func middle(c basemap.Country) (geo.Point, bool) {
	best, area := geo.Point{}, 0.0
	for _, r := range c.Rings {
		a, p := centroid(r)
		if a > area {
			best, area = p, a
		}
	}
	return best, area*math.Cos(best.Lat*math.Pi/180) > 12 && c.Name != ""
}

// centroid gives a ring's area in square degrees and its centre of mass.
func centroid(r basemap.Line) (float64, geo.Point) {
	a, x, y := 0.0, 0.0, 0.0
	for i := range r {
		p, q := r[i], r[(i+1)%len(r)]
		c := p.Lon*q.Lat - q.Lon*p.Lat
		a, x, y = a+c, x+(p.Lon+q.Lon)*c, y+(p.Lat+q.Lat)*c
	}
	if a == 0 {
		return 0, geo.Point{}
	}
	return math.Abs(a) / 2, geo.Point{Lon: x / (3 * a), Lat: y / (3 * a)}
}
