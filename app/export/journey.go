package export

import (
	"math"
	"slices"

	"dateline/data/geo"
	"dateline/data/model"
)

// stepKm is how far apart the points of a journey's line lie at most. Readers
// of GeoJSON draw straight lines between them, in degrees.
const stepKm = 200

// journey gives the way of an event whose origin a source states, along the
// shortest way over the ground, cut where it crosses the antimeridian. There is
// none to or from a country, none that is denied, none of background, and none of
// which each of the event's people was there to receive others.
func (x *selection) journey(e model.Event) [][]geo.Point {
	from, okFrom := x.pin(e.From)
	to, okTo := x.pin(e.Place)
	if !okFrom || !okTo || from == to || e.Status == model.Denied || e.Status == model.Background {
		return nil
	}
	if len(e.People) > 0 && len(x.travellers(e)) == 0 {
		return nil
	}
	n := int(math.Ceil(geo.Distance(from, to) / stepKm))
	return cut(geo.GreatCircle(from, to, n))
}

// travellers gives the people whom a claim has on the way of an event.
func (x *selection) travellers(e model.Event) (ids []string) {
	for _, person := range e.People {
		own, claims := x.Naming(e, person)
		if own.Stands() && own.Foremost(person, claims) == model.Traveller {
			ids = append(ids, person)
		}
	}
	return ids
}

// cut divides a line where it crosses the antimeridian, as RFC 7946 asks in
// section 3.1.9: one part ends at 180° on its side, the next begins at 180° on
// the other. Parts of a single point are none.
func cut(line []geo.Point) (parts [][]geo.Point) {
	part := line[:1:1]
	for _, q := range line[1:] {
		p := part[len(part)-1]
		if side := math.Copysign(180, p.Lon); math.Abs(q.Lon-p.Lon) > 180 {
			lat := crossing(p, q, side)
			parts = grow(parts, join(part, geo.Point{Lon: side, Lat: lat}))
			part = []geo.Point{{Lon: -side, Lat: lat}}
		}
		part = join(part, q)
	}
	return grow(parts, part)
}

// crossing is the latitude at which the way from p to q meets the antimeridian,
// p being on the side given, 180 or -180.
func crossing(p, q geo.Point, side float64) float64 {
	here, there := math.Abs(side-p.Lon), math.Abs(-side-q.Lon)
	if here+there == 0 {
		return p.Lat
	}
	return p.Lat + (q.Lat-p.Lat)*here/(here+there)
}

// join adds a point to a line that does not end there already.
func join(line []geo.Point, p geo.Point) []geo.Point {
	if line[len(line)-1] == p {
		return line
	}
	return append(line, p)
}

func grow(parts [][]geo.Point, part []geo.Point) [][]geo.Point {
	if len(part) < 2 {
		return parts
	}
	return append(parts, part)
}

// box is the smallest box that holds all points: west, south, east, north. One
// that crosses the antimeridian has its west greater than its east (RFC 7946,
// section 5.2). It is not ok for no points.
func box(points []geo.Point) (sides [4]float64, ok bool) {
	if len(points) == 0 {
		return sides, false
	}
	var lons, lats []float64
	for _, p := range points {
		lons, lats = append(lons, p.Lon), append(lats, p.Lat)
	}
	west, east := spread(lons)
	return [4]float64{west, slices.Min(lats), east, slices.Max(lats)}, true
}

// spread leaves out the widest stretch without a longitude. Of two as wide, it
// is the one at the antimeridian.
func spread(lons []float64) (west, east float64) {
	slices.Sort(lons)
	last := len(lons) - 1
	west, east = lons[0], lons[last]
	widest := west + 360 - east
	for i := range last {
		if gap := lons[i+1] - lons[i]; gap > widest {
			widest, west, east = gap, lons[i+1], lons[i]
		}
	}
	return west, east
}
