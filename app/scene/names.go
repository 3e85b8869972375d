package scene

import (
	"math"
	"sort"
	"strings"
	"unicode"

	"dateline/data/basemap"
	"dateline/data/geo"
	"dateline/data/model"
)

// named is a name that the map may say faintly, and where it stands in the
// plane: a water's, by its place in the list of waters, or a country's, in
// English as the basemap has it, with the place of the story that it is, if any. A
// country's stands about the middle of the widest room for it on its own land, and
// half is half of that room's width.
type named struct {
	kind  string
	water int
	text  string
	place string
	x, y  float64
	half  float64
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
		if _, _, ok := w.within(p); ok && large {
			r := w.roomOn(c).rounded()
			out = append(out, named{kind: "nation", text: c.Name, place: of[i], x: r.x, y: r.y, half: r.half})
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

// seats are where a name of some width in px may stand, from its middle: a water's
// there alone; a country's anywhere in the room on its own land, if it has any
// there, its middle first.
func (n named) seats(wide, size float64, c Camera) [][2]float64 {
	if n.kind == "water" {
		return [][2]float64{{0, -capHeight / 2 * size}} // its foot is where it stands
	}
	dx, dy := n.half*c.Scale-wide/2, n.half*c.Scale/roomAspect-capHeight*size/2
	if dx < 0 || dy < 0 {
		return nil
	}
	var out [][2]float64
	for _, off := range roomSeats {
		out = append(out, [2]float64{off[0] * dx, off[1] * dy})
	}
	return out
}

// roomSeats are the places of a room that a name may take, in what it leaves free to
// either side of it and above and below.
var roomSeats = [][2]float64{{0, 0}, {0, 0.5}, {0, -0.5}, {0.5, 0}, {-0.5, 0}, {0, 1}, {0, -1}, {0.5, 0.5}, {-0.5, 0.5}, {0.5, -0.5}, {-0.5, -0.5}, {1, 0}, {-1, 0}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}}

// capHeight is the height of a capital, in sizes of its type.
const capHeight = 0.74

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
		name := model.Noun(w.Place(n.place)).Name
		return capitals(sc.in(name), sc.tongue(name))
	case sc.words().Tag == "en":
		return strings.ToUpper(n.text)
	}
	return ""
}

// capitals writes a text as its language does: the i of Turkish and Azerbaijani keeps its
// dot.
func capitals(text, lang string) string {
	if main, _, _ := strings.Cut(lang, "-"); main == "tr" || main == "az" {
		return strings.ToUpperSpecial(unicode.TurkishCase, text)
	}
	return strings.ToUpper(text)
}

// spoken gives the language of a faint name, as a Shape has it.
func (w *World) spoken(n named, sc Scene) string {
	if n.place == "" {
		return ""
	}
	return sc.tongue(model.Noun(w.Place(n.place)).Name)
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
