package geo

import "math"

// Projection is Lambert's azimuthal equal-area projection. Areas are true
// everywhere, shapes near the centre; it has no edge but the single point
// opposite the centre, so a story may lie on the antimeridian or at a pole.
//
// The plane's unit is the Earth's radius, x grows to the right and y downwards,
// as on a screen, and the centre is at 0, 0. The whole Earth is a disc of
// radius 2.
type Projection struct {
	centre, east, north vector
}

// Azimuthal is the projection about a centre, north up. At a pole, where north
// is not a direction, the centre's own longitude runs straight down from the
// North Pole and straight up from the South Pole: the limit of going there.
func Azimuthal(centre Point) Projection {
	sinLon, cosLon := math.Sincos(radians(centre.Lon))
	sinLat, cosLat := math.Sincos(radians(centre.Lat))
	return Projection{
		centre: vectorAt(centre),
		east:   vector{-sinLon, cosLon, 0},
		north:  vector{-sinLat * cosLon, -sinLat * sinLon, cosLat},
	}
}

// Plane is where a point lies on the map. It is not ok within a hair of the
// antipode, which is the whole rim of the disc at once, nor before Azimuthal.
//
//	        v          a point at angle c from the centre lies
//	      / |          at distance 2·sin(c/2), the chord, in
//	chord/  |          the direction it has on the sphere
//	    /c  |
//	centre--+
func (p Projection) Plane(at Point) (x, y float64, ok bool) {
	v := vectorAt(at)
	near := 1 + p.centre.dot(v)
	if near < antipode || p == (Projection{}) {
		return 0, 0, false
	}
	scale := math.Sqrt(2 / near)
	return scale * p.east.dot(v), -scale * p.north.dot(v), true
}

// antipode is how near 0 the term 1+cos(c) may come: about 6 km on the ground.
// Nearer than that, rounding decides the direction.
const antipode = 5e-7

// LonLat is the point under a place of the map; not ok outside the disc.
func (p Projection) LonLat(x, y float64) (Point, bool) {
	square := x*x + y*y
	if !(square <= 4) || p == (Projection{}) {
		return Point{}, false
	}
	scale := math.Sqrt(1 - square/4)
	v := p.centre.times(1 - square/2).plus(p.east.times(scale * x)).plus(p.north.times(-scale * y))
	return v.point(), true
}
