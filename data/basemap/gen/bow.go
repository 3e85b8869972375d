package main

import (
	"math"

	"dateline/data/geo"
)

// The source draws a border along a parallel with two points, however far. On a
// map with no cylinder in it the parallel is a curve, and the straight line
// between those points would leave it: by 90 km on the 49th. So points are put
// in until the bow between line and parallel is under maxBowKm.
const maxBowKm = 2

func followParallels(lines [][]point) [][]point {
	dense := make([][]point, len(lines))
	for i, line := range lines {
		for j, p := range line {
			if j > 0 {
				dense[i] = append(dense[i], between(line[j-1], p)...)
			}
			dense[i] = append(dense[i], p)
		}
	}
	return dense
}

// between divides the way from a to b evenly, if the bow asks for it.
func between(a, b point) []point {
	var points []point
	parts := int(math.Ceil(math.Sqrt(bowKm(a, b) / maxBowKm)))
	for i := 1; i < parts; i++ {
		p := point{a.lon + (b.lon-a.lon)*i/parts, a.lat + (b.lat-a.lat)*i/parts}
		points = append(points, p)
	}
	return points
}

// bowKm is the height of the arc of a parallel over the great circle that joins
// its ends, for arcs much shorter than the Earth. Over the antimeridian the
// longitudes jump, but the way is short: it gets no points.
func bowKm(a, b point) float64 {
	turn := float64(b.lon-a.lon) / perDegree * math.Pi / 180
	if math.Abs(turn) > math.Pi {
		return 0
	}
	lat := float64(a.lat+b.lat) / 2 / perDegree * math.Pi / 180
	return geo.EarthKm * turn * turn / 8 * math.Abs(math.Sin(lat)*math.Cos(lat))
}
