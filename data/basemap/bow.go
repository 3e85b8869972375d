package basemap

import (
	"math"

	"dateline/data/geo"
)

// Sources draw a border along a parallel with two points, however far. On a map
// with no cylinder in it the parallel is a curve, and the straight line between
// those points would leave it: by 90 km on the 49th. So points are put in until
// the bow between line and parallel is under maxBowKm.
const maxBowKm = 2

// followed is a line that stays near the parallels it follows.
func (t track) followed() track {
	var dense track
	for i, u := range t {
		if i > 0 {
			dense = append(dense, between(t[i-1], u)...)
		}
		dense = append(dense, u)
	}
	return dense
}

// between divides the way from a to b evenly, if the bow asks for it.
func between(a, b unit) (points track) {
	parts := int(math.Ceil(math.Sqrt(bowKm(a, b) / maxBowKm)))
	for i := 1; i < parts; i++ {
		points = append(points, unit{a.lon + (b.lon-a.lon)*i/parts, a.lat + (b.lat-a.lat)*i/parts})
	}
	return points
}

// bowKm is the height of the arc of a parallel over the great circle that joins
// its ends, for arcs much shorter than the Earth. Over the antimeridian the
// longitudes jump, but the way is short: it gets no points.
func bowKm(a, b unit) float64 {
	turn := float64(b.lon-a.lon) / perDegree * math.Pi / 180
	if math.Abs(turn) > math.Pi {
		return 0
	}
	lat := float64(a.lat+b.lat) / 2 / perDegree * math.Pi / 180
	return geo.EarthKm * turn * turn / 8 * math.Abs(math.Sin(lat)*math.Cos(lat))
}
