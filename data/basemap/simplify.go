package basemap

import (
	"math"
	"slices"

	"dateline/data/geo"
)

// track is a line in whole units, in which no rounding can change on which side
// of a line a point lies.
type track []unit

func tracks(lines []Line) []track {
	all := make([]track, len(lines))
	for i, line := range lines {
		for _, p := range line {
			all[i] = append(all[i], unit{round(p.Lon), round(p.Lat)})
		}
	}
	return all
}

func (u unit) degrees() geo.Point {
	return geo.Point{Lon: float64(u.lon) / perDegree, Lat: float64(u.lat) / perDegree}
}

func (t track) degrees() Line {
	line := make(Line, len(t))
	for i, u := range t {
		line[i] = u.degrees()
	}
	return line
}

// simplified are lines that must not come to cross: none crosses itself or
// another that it did not cross before. tolerance is in square kilometres.
func simplified(lines []track, tolerance func(geo.Point) float64) []track {
	all := crowd{}
	for _, line := range lines {
		for _, u := range line {
			all.add(u)
		}
	}
	simple := make([]track, len(lines))
	for i, line := range lines {
		simple[i] = line.simplify(tolerance, all)
	}
	return simple
}

// simplify is Visvalingam and Whyatt's method: again and again the point goes
// whose triangle with its neighbours is smallest against the tolerance there.
// It is slow to look for it each time, and quick enough for lines of thousands.
//
// A point stays while another lies in its triangle: cutting the corner would
// put that one on the wrong side of the line.
//
// Both ends stay, so lines that met still meet; a ring stays a triangle.
func (t track) simplify(tolerance func(geo.Point) float64, all crowd) track {
	kept := slices.Clone(t)
	sizes := make([]float64, len(kept))
	size := func(i int) float64 { return kept.triangle(i) / tolerance(kept[i].degrees()) }
	for i := range kept {
		sizes[i] = size(i)
	}
	for least := t.least(); len(kept) > least; {
		i := smallest(sizes)
		if sizes[i] >= 1 {
			break
		}
		if all.within(kept[i-1], kept[i], kept[i+1]) {
			sizes[i] = math.Inf(1) // until a neighbour goes
			continue
		}
		floor := sizes[i]
		all.remove(kept[i])
		kept, sizes = slices.Delete(kept, i, i+1), slices.Delete(sizes, i, i+1)
		for _, j := range [...]int{i - 1, i} {
			sizes[j] = max(floor, size(j))
		}
	}
	return kept
}

// least is how many points a line must keep. A ring is a triangle and its seam;
// any other line keeps a bend if it had one, lest two lines around a small land
// both become the same straight one.
func (t track) least() int {
	switch {
	case len(t) == 0:
		return 0
	case t[0] == t[len(t)-1]:
		return 4
	}
	return 3
}

func smallest(sizes []float64) int {
	least := 0
	for i, size := range sizes {
		if size < sizes[least] {
			least = i
		}
	}
	return least
}

const kmPerUnit = 111.195 / perDegree

// triangle is the area of a point's triangle with its neighbours in square
// kilometres, flat at its latitude; that of the ends is endless. At the
// antimeridian the longitudes jump and the area is huge: such points stay.
func (t track) triangle(i int) float64 {
	if i == 0 || i == len(t)-1 {
		return math.Inf(1)
	}
	a, b, c := t[i-1], t[i], t[i+1]
	doubled := float64((b.lon-a.lon)*(c.lat-a.lat) - (c.lon-a.lon)*(b.lat-a.lat))
	return math.Abs(doubled) / 2 * b.across() * kmPerUnit * kmPerUnit
}

// across is how much shorter a degree of longitude is than one of latitude.
func (u unit) across() float64 { return math.Cos(float64(u.lat) / perDegree * math.Pi / 180) }

// area of a ring in square kilometres, good enough to tell a speck. Around the
// South Pole or across the antimeridian it is nonsense, but large.
func (t track) area() float64 {
	sum := 0.0
	for i := 1; i < len(t); i++ {
		a, b := t[i-1], t[i]
		middle := unit{lat: (a.lat + b.lat) / 2}
		sum += float64((a.lon-t[0].lon)*(b.lat-t[0].lat)-(b.lon-t[0].lon)*(a.lat-t[0].lat)) / 2 * middle.across()
	}
	return math.Abs(sum) * kmPerUnit * kmPerUnit
}

// length is in kilometres.
func (t track) length() float64 {
	sum := 0.0
	for i := 1; i < len(t); i++ {
		a, b := t[i-1], t[i]
		middle := unit{lat: (a.lat + b.lat) / 2}
		sum += math.Hypot(float64(b.lon-a.lon)*middle.across(), float64(b.lat-a.lat)) * kmPerUnit
	}
	return sum
}
