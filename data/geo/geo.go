// Package geo is the arithmetic of the sphere: distances, great circles, the
// middle of some points, and the projection that lays them flat.
//
// It takes degrees and gives degrees, kilometres or Earth radii; the units are
// in the names. The one rule it keeps: it works alike everywhere on Earth, so
// nothing in it knows of the antimeridian or the poles. It does that by working
// on unit vectors, where neither is a special place, and not on longitudes.
package geo

import "math"

// EarthKm is the mean radius of the Earth (IUGG R1), in kilometres.
const EarthKm = 6371.0088

// Point is a place on Earth in degrees: east and north are positive.
type Point struct{ Lon, Lat float64 }

// Distance is the length of the shortest way over the ground, in kilometres.
// The haversine keeps its precision for near points, where the cosine loses it.
func Distance(a, b Point) float64 {
	return EarthKm * angle(a, b)
}

// angle is the great-circle distance in radians.
func angle(a, b Point) float64 {
	lat := math.Sin(radians(b.Lat-a.Lat) / 2)
	lon := math.Sin(radians(b.Lon-a.Lon) / 2)
	h := lat*lat + math.Cos(radians(a.Lat))*math.Cos(radians(b.Lat))*lon*lon
	return 2 * math.Asin(math.Sqrt(min(1, h)))
}

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }
func degrees(radians float64) float64 { return radians * 180 / math.Pi }

// vector is a direction from the middle of the Earth: x to 0°E 0°N, y to
// 90°E 0°N, z to the North Pole.
type vector struct{ x, y, z float64 }

func vectorAt(p Point) vector {
	sinLon, cosLon := math.Sincos(radians(p.Lon))
	sinLat, cosLat := math.Sincos(radians(p.Lat))
	return vector{cosLat * cosLon, cosLat * sinLon, sinLat}
}

// point gives the longitude in (-180, 180]. The length of v does not matter.
func (v vector) point() Point {
	return Point{
		Lon: degrees(math.Atan2(v.y, v.x)),
		Lat: degrees(math.Atan2(v.z, math.Hypot(v.x, v.y))),
	}
}

func (v vector) plus(w vector) vector   { return vector{v.x + w.x, v.y + w.y, v.z + w.z} }
func (v vector) times(f float64) vector { return vector{v.x * f, v.y * f, v.z * f} }
func (v vector) dot(w vector) float64   { return v.x*w.x + v.y*w.y + v.z*w.z }
func (v vector) length() float64        { return math.Sqrt(v.dot(v)) }
func (v vector) unit() vector           { return v.times(1 / v.length()) }
func (v vector) towards(w vector) (vector, bool) {
	across := w.plus(v.times(-v.dot(w)))
	if across.length() < hair {
		return vector{}, false
	}
	return across.unit(), true
}

// hair is the length, in Earth radii, under which a direction means nothing:
// some six millimetres on the ground.
const hair = 1e-9
