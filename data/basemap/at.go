package basemap

import (
	"math"

	"dateline/data/geo"
)

// At finds the country that holds a point. At sea, none does; lakes belong to
// the country around them. A place on a coast may fall in the water, because
// the coast is simplified: Within forgives that.
func (m Map) At(p geo.Point) (index int, ok bool) {
	for i, country := range m.Countries {
		if holds(country.Rings, p) {
			return i, true
		}
	}
	return 0, false
}

// Within tells whether a point lies in the country or no more than so many
// kilometres outside. CoastKm forgives what the lines are off by.
func (c Country) Within(p geo.Point, km float64) bool { return distance(c.Rings, p, km) <= km }

// Away is how far a point lies from the nearest corner of the country's
// outline, in kilometres: for what lies far outside, how far.
func (c Country) Away(p geo.Point) float64 {
	least := math.Inf(1)
	for _, ring := range c.Rings {
		for _, q := range ring {
			least = math.Min(least, geo.Distance(p, q))
		}
	}
	return least
}

// CoastKm is how far a place may lie outside the lines of its own country: the
// source is drawn for a scale of 1:50 million, on which a pen's half millimetre
// is 25 km across, and cities on a bay or a spit lie up to 6 km out.
const CoastKm = 10

// distance in kilometres from a point to what rings enclose, if that is no more
// than most; flat around the point, which is good for tens of kilometres.
func distance(rings []Line, p geo.Point, most float64) float64 {
	if holds(rings, p) {
		return 0
	}
	least := math.Inf(1)
	for _, ring := range rings {
		for i := 1; i < len(ring); i++ {
			a, b := flat(p, ring[i-1]), flat(p, ring[i])
			beside := a[1] > most && b[1] > most || a[1] < -most && b[1] < -most
			if behind := math.Abs(a[0]-b[0]) > farKm; !beside && !behind {
				least = math.Min(least, fromOrigin(a, b))
			}
		}
	}
	return least
}

// farKm tells lines that run behind the Earth, and seem to jump over it: none
// that is seen whole is as long.
const farKm = 2000

// flat gives kilometres east and north of p.
func flat(p, q geo.Point) [2]float64 {
	const km = geo.EarthKm * math.Pi / 180
	return [2]float64{wrap(q.Lon-p.Lon) * km * math.Cos(p.Lat*math.Pi/180), (q.Lat - p.Lat) * km}
}

// fromOrigin is the distance of the stretch from a to b.
func fromOrigin(a, b [2]float64) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	along := 0.0
	if length := dx*dx + dy*dy; length > 0 {
		along = math.Max(0, math.Min(1, -(a[0]*dx+a[1]*dy)/length))
	}
	return math.Hypot(a[0]+along*dx, a[1]+along*dy)
}

// Holds tells whether a ring goes around a point, on the sphere: it has an
// inside, however it may look in a projection.
func (l Line) Holds(p geo.Point) bool { return holds([]Line{l}, p) }

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
