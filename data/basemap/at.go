package basemap

import "dateline/data/geo"

// At finds the country that holds a point. At sea, none does; lakes belong to
// the country around them. A place on a coast may fall in the water, because
// the coast is simplified: ask with a point a little inland.
func (m Map) At(p geo.Point) (index int, ok bool) {
	for i, country := range m.Countries {
		if holds(country.Rings, p) {
			return i, true
		}
	}
	return 0, false
}

// holds walks from the point due north and counts the lines in the way: an odd
// number means that it set out inside. That needs no outer ring to be told from
// a hole, and it works across the antimeridian and around the South Pole. It
// asks one thing of the Earth, that no country lies at the North Pole.
//
//	      N             ring        north of p: one line, inside
//	      |            .----.
//	p' ---+            | p  |       p' : none, outside
//	                   '----'
func holds(rings []Line, p geo.Point) bool {
	inside := false
	for _, ring := range rings {
		for i := 1; i < len(ring); i++ {
			if crossesNorthOf(p, ring[i-1], ring[i]) {
				inside = !inside
			}
		}
	}
	return inside
}

// crossesNorthOf is half open in longitude, so that a line through a corner is
// counted once.
func crossesNorthOf(p, a, b geo.Point) bool {
	west, east := wrap(a.Lon-p.Lon), wrap(b.Lon-p.Lon)
	if (west < 0) == (east < 0) || west-east > 180 || east-west > 180 {
		return false
	}
	return a.Lat+(b.Lat-a.Lat)*west/(west-east) > p.Lat
}

// wrap brings a difference of longitudes into [-180, 180).
func wrap(lon float64) float64 {
	for lon >= 180 {
		lon -= 360
	}
	for lon < -180 {
		lon += 360
	}
	return lon
}
