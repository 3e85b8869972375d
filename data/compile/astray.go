package compile

import (
	"cmp"
	"fmt"
	"slices"

	"dateline/data/basemap"
	"dateline/data/geo"
	"dateline/data/model"
)

// islandKm is how far out at sea a place may lie from the land of its country:
// the map leaves out islands of a few square kilometres.
const islandKm = 400

// astray finds places that lie outside the country that they are said to lie
// in, by the lines of the page's own map. A coast or a border may be off by
// basemap.CoastKm, and a place where states differ is whichever of theirs the
// writer says. What could not be read is a mistake already.
func (r *reader) astray(index *model.Index) {
	var s *surveyor
	for _, p := range index.Story.Places {
		country, ok := index.Country(p.Within)
		if !ok || p.Kind == model.Country || !r.located[p.ID] || !r.located[country.ID] {
			continue
		}
		if s == nil {
			s = &surveyor{basemap.Load()}
		}
		if where, mend := s.outside(p, country); where != "" {
			r.wrong(r.defined[name{"place", p.ID}], fmt.Sprintf("the place %q is said to lie in %q, and by the map it lies %s", p.ID, country.ID, where), mend)
		}
	}
}

// surveyor holds a story's places against the map.
type surveyor struct{ world basemap.Map }

// outside says where a place lies that does not lie in its country, and how
// that may be mended. At sea and not far off it may be on an island that the
// map leaves out, unless a slip is plain to see.
func (s *surveyor) outside(p, country model.Place) (where, mend string) {
	own, known := s.country(country)
	if !known || s.in(own, p.Point()) {
		return "", ""
	}
	slip := s.slip(own, p.Point())
	mend = cmp.Or(slip, "correct its lat and lon, or what it lies within")
	if held, ok := s.world.At(p.Point()); ok {
		return "in " + s.world.Countries[held].Name, mend
	}
	if km := own.Away(p.Point()); km > islandKm || slip != "" {
		return fmt.Sprintf("at sea, %.0f km from it", km), mend
	}
	return "", ""
}

// in tells whether a point may be said to lie in a country.
func (s *surveyor) in(own basemap.Country, p geo.Point) bool {
	if own.Within(p, basemap.CoastKm) {
		return true
	}
	held, ok := s.world.At(p)
	return ok && basemap.Concedes(s.world.Countries[held].Code, own.Code, p)
}

// country finds a story's country on the map: by where it stands, or, if that
// is at sea as the middle of an archipelago is, by its name.
func (s *surveyor) country(c model.Place) (basemap.Country, bool) {
	i, ok := s.world.At(c.Point())
	if !ok {
		i = slices.IndexFunc(s.world.Countries, func(m basemap.Country) bool {
			return m.Name == c.Name.In("en")
		})
	}
	if i < 0 {
		return basemap.Country{}, false
	}
	return s.world.Countries[i], true
}

// miswritten are the ways in which coordinates are commonly miswritten.
var miswritten = []struct {
	undo func(geo.Point) geo.Point
	mend string
}{
	{func(p geo.Point) geo.Point { return geo.Point{Lon: p.Lat, Lat: p.Lon} }, "its lat and lon are swapped: exchange them"},
	{func(p geo.Point) geo.Point { return geo.Point{Lon: -p.Lon, Lat: p.Lat} }, "its lon has the wrong sign: west is less than 0"},
	{func(p geo.Point) geo.Point { return geo.Point{Lon: p.Lon, Lat: -p.Lat} }, "its lat has the wrong sign: south is less than 0"},
}

// slip names the slip without which a point would lie in its country, or "".
func (s *surveyor) slip(own basemap.Country, p geo.Point) string {
	for _, m := range miswritten {
		if q := m.undo(p); q.Lat >= -90 && q.Lat <= 90 && own.Within(q, 0) {
			return m.mend
		}
	}
	return ""
}
