package scene

import (
	"math"
	"sort"
	"strconv"
	"strings"

	"dateline/data/basemap"
	"dateline/data/geo"
	"dateline/data/model"
)

// named is a name that the map may say faintly, and where it stands in the
// plane: a water's, by its place in the list of waters, or a country's, in
// English as the basemap has it, with the place of the story that it is, if any.
type named struct {
	kind  string
	water int
	text  string
	place string
	x, y  float64
}

// Nations writes the countries' names for Resume, a line each: where in the
// plane, in Earth radii, the story's place if it is one, and the name.
func (w *World) Nations() string {
	var b strings.Builder
	for _, n := range w.names {
		if n.kind == "nation" {
			b.WriteString(strings.Join([]string{fine(n.x), fine(n.y), n.place, n.text}, "\t") + "\n")
		}
	}
	return b.String()
}

// readNations reads what Nations writes, and passes over what it does not.
func readNations(lines string) (out []named) {
	for _, line := range strings.Split(lines, "\n") {
		f := strings.Split(line, "\t")
		if len(f) != 4 {
			continue
		}
		x, _ := strconv.ParseFloat(f[0], 64)
		y, _ := strconv.ParseFloat(f[1], 64)
		out = append(out, named{kind: "nation", x: x, y: y, place: f[2], text: f[3]})
	}
	return out
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

// seas gives the waters that the map may come to show.
func (w *World) seas() (out []named) {
	for i, p := range waters {
		if x, y, ok := w.within(p); ok {
			out = append(out, named{kind: "water", water: i, x: x, y: y})
		}
	}
	return out
}

// nations gives the countries that the map may come to show.
func (w *World) nations(m basemap.Map) (out []named) {
	of := w.own(m)
	for i, c := range m.Countries {
		p, large := middle(c)
		if x, y, ok := w.within(p); ok && large {
			out = append(out, named{kind: "nation", text: c.Name, place: of[i], x: x, y: y})
		}
	}
	return out
}

// within gives a point in the plane, and whether a pan may come there.
func (w *World) within(p geo.Point) (x, y float64, ok bool) {
	x, y, ok = w.proj.Plane(p)
	return x, y, ok && math.Hypot(x, y) < w.reach()
}

// own finds which of the basemap's countries the story's are.
func (w *World) own(m basemap.Map) map[int]string {
	of := map[int]string{}
	for _, p := range w.Story.Places {
		if p.Kind != model.Country {
			continue
		}
		if i, ok := m.At(p.Point()); ok {
			of[i] = p.ID
		}
	}
	return of
}

// faint gives the faint names in the order in which they are set: the
// countries of the story, waters, other countries.
func (w *World) faint(nations []named) []named {
	out := append(w.seas(), nations...)
	sort.SliceStable(out, func(i, j int) bool { return out[i].place != "" && out[j].place == "" })
	return out
}

// offsets are where a name may stand, from its middle, in its widths and
// heights: a country of the story is worth a search.
func (n named) offsets() [][2]float64 {
	if n.place == "" {
		return [][2]float64{{0, 0}}
	}
	return [][2]float64{{0, 0}, {0, 1.4}, {0, -1.4}, {0.3, 0}, {-0.3, 0}, {0, 2.8}, {0, -2.8}, {0.4, 2}, {-0.4, 2}, {0.4, -2}, {-0.4, -2}, {0.6, 0}, {-0.6, 0}}
}

// air is the room that a name wants around it, in px.
func (n named) air() float64 {
	if n.place == "" {
		return 5
	}
	return 2
}

// say gives a faint name in the reader's language. The basemap names countries
// in English only; elsewhere those that the story does not name stay nameless.
func (w *World) say(n named, sc Scene) string {
	switch {
	case n.kind == "water":
		return sc.words().Waters[n.water]
	case n.place != "":
		return strings.ToUpper(sc.in(model.Noun(w.Place(n.place)).Name))
	case sc.words().Tag == "en":
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
	r = unseamed(r)
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

// unseamed gives a ring without a jump where it crosses the antimeridian, unless it
// runs about a pole: Fiji lies on both sides, and not in the Gulf of Guinea.
func unseamed(r basemap.Line) basemap.Line {
	out := make(basemap.Line, len(r))
	turned := 0.0 // degrees that whole turns have added up to
	for i, p := range r {
		if i > 0 {
			turned -= 360 * math.Round((p.Lon-r[i-1].Lon)/360)
		}
		out[i] = geo.Point{Lon: p.Lon + turned, Lat: p.Lat}
	}
	if turned -= 360 * math.Round((r[0].Lon-r[len(r)-1].Lon)/360); turned != 0 {
		return r
	}
	return out
}
