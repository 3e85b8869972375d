package geo

import "math"

// Upright is the middle of some points as Centre gives it, unless a map about that
// would stand on its head: near a pole, what lies beyond it has north downwards.
// Then it is the point about which most of them have north upwards and lie near.
// Points that all lie about one pole have no better middle: no map of them has one
// north.
func Upright(points []Point) Point {
	centre := Centre(points)
	if polar(points) || bearing(centre, points) >= askew {
		return centre
	}
	best, most := centre, math.Inf(-1)
	for lat := -turned; lat <= turned; lat += lattice {
		for lon := -180.0; lon < 180; lon += lattice {
			c := Point{lon, lat}
			if v := bearing(c, points) + nearness(c, points); v > most {
				best, most = c, v
			}
		}
	}
	return best
}

const (
	askew   = 0.5  // of bearing, less than which a map is not upright
	turned  = 60.0 // degrees, up to which a middle is looked for
	lattice = 5.0  // degrees between two that are tried
	polarAt = 60.0 // degrees, beyond which all round a pole is one region
)

// polar tells whether points all lie about one pole.
func polar(points []Point) bool {
	north, south := true, true
	for _, p := range points {
		north, south = north && p.Lat > polarAt, south && p.Lat < -polarAt
	}
	return north || south
}

// bearing is how upright a map about a centre has its points, from -1 to 1: the
// mean cosine of the angle between north there and the map's upward direction.
func bearing(centre Point, points []Point) float64 {
	proj, sum := Azimuthal(centre), 0.0
	for _, p := range points {
		x, y, _ := proj.Plane(Point{p.Lon, p.Lat - northStep/2})
		u, v, _ := proj.Plane(Point{p.Lon, p.Lat + northStep/2})
		if d := math.Hypot(u-x, v-y); d > 0 {
			sum += (y - v) / d
		}
	}
	return sum / math.Max(1, float64(len(points)))
}

const northStep = 0.1 // degrees, over which north is measured

// nearness is how near a centre has its points, from 0 to 1: the mean share of the
// disc's radius that lies beyond them.
func nearness(centre Point, points []Point) float64 {
	sum := 0.0
	for _, p := range points {
		sum += 1 - math.Sin(angle(centre, p)/2)
	}
	return sum / math.Max(1, float64(len(points)))
}
