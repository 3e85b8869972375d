package main

import (
	"math"
	"slices"
)

// region is where stories of the first corpus happen: it gets the fine detail.
// Elsewhere the world is a setting.
var region = struct{ west, south, east, north float64 }{0, 5, 75, 72}

// tolerance is the area of a bend, in square kilometres, under which it goes:
// fine in the region, coarse elsewhere.
type tolerance struct{ fine, coarse float64 }

func (t tolerance) at(p point) float64 {
	lon, lat := float64(p.lon)/perDegree, float64(p.lat)/perDegree
	if lon >= region.west && lon <= region.east && lat >= region.south && lat <= region.north {
		return t.fine
	}
	return t.coarse
}

// simplifyAll simplifies lines that must not come to cross: none crosses itself
// or another that it did not cross before.
func simplifyAll(lines [][]point, t tolerance) [][]point {
	all := crowd{}
	for _, line := range lines {
		for _, p := range line {
			all.add(p)
		}
	}
	simple := make([][]point, len(lines))
	for i, line := range lines {
		simple[i] = simplify(line, t, all)
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
func simplify(line []point, t tolerance, all crowd) []point {
	kept := slices.Clone(line)
	sizes := make([]float64, len(kept))
	for i := range kept {
		sizes[i] = size(kept, i, t)
	}
	for least := least(line); len(kept) > least; {
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
			sizes[j] = max(floor, size(kept, j, t))
		}
	}
	return kept
}

// least is how many points a line must keep. A ring is a triangle and its seam;
// any other line keeps a bend if it had one, lest two lines around a small land
// both become the same straight one.
func least(line []point) int {
	switch {
	case len(line) == 0:
		return 0
	case line[0] == line[len(line)-1]:
		return 4
	}
	return 3
}

// size is the area of a point's triangle in tolerances; the ends are endless.
func size(line []point, i int, t tolerance) float64 {
	if i == 0 || i == len(line)-1 {
		return math.Inf(1)
	}
	return triangle(line[i-1], line[i], line[i+1]) / t.at(line[i])
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

// triangle is in square kilometres, flat at the middle point's latitude. At the
// antimeridian the longitudes jump and the area is huge: such points stay.
func triangle(a, b, c point) float64 {
	across := math.Cos(float64(b.lat) / perDegree * math.Pi / 180)
	doubled := float64((b.lon-a.lon)*(c.lat-a.lat) - (c.lon-a.lon)*(b.lat-a.lat))
	return math.Abs(doubled) / 2 * across * kmPerUnit * kmPerUnit
}

// area of a ring in square kilometres, good enough to tell a speck. Around the
// South Pole or across the antimeridian it is nonsense, but large.
func area(ring []point) float64 {
	sum := 0.0
	for i := 1; i < len(ring); i++ {
		a, b := ring[i-1], ring[i]
		across := math.Cos(float64(a.lat+b.lat) / 2 / perDegree * math.Pi / 180)
		sum += float64((a.lon-ring[0].lon)*(b.lat-ring[0].lat)-(b.lon-ring[0].lon)*(a.lat-ring[0].lat)) / 2 * across
	}
	return math.Abs(sum) * kmPerUnit * kmPerUnit
}
