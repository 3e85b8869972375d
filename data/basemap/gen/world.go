package main

import (
	"fmt"
	"slices"
	"strings"

	"dateline/data/basemap"
	"dateline/data/geo"
)

// What the budget buys. Bends smaller than `bend` go, and whole islands, lakes
// and rivers under `speck` (square kilometres; for rivers, kilometres).
var (
	land   = detail{bend: tolerance{1.5, 25}, speck: tolerance{10, 100}}
	lakes  = detail{bend: tolerance{6, 60}, speck: tolerance{120, 800}}
	rivers = detail{bend: tolerance{8, 100}, speck: tolerance{30, 200}}
)

type detail struct{ bend, speck tolerance }

func build(t topology) (basemap.Map, error) {
	m := basemap.Map{}
	if err := buildLand(t, &m); err != nil {
		return m, err
	}
	m.Lakes = degrees(buildLakes(t))
	m.Rivers = degrees(buildRivers(t))
	return m, nil
}

// part is one ring of a country, in references to merged lines.
type part struct {
	code string
	refs []int
}

func buildLand(t topology, m *basemap.Map) error {
	var codes []string
	var runs [][]int
	for _, s := range t.layers["countries"] {
		for _, run := range s.runs {
			codes, runs = append(codes, s.code), append(runs, run)
		}
	}
	lines, merged := merge(t, runs)
	parts := make([]part, len(merged))
	for i, refs := range merged {
		parts[i] = part{codes[i], refs}
	}
	parts = withoutSpecks(parts, lines)
	lines = followParallels(simplifyAll(used(parts, lines), land.bend))
	sortLines(parts, lines, m)
	return countries(parts, lines, m)
}

// withoutSpecks drops small islands, but not the largest part of a country, so
// that every one can be pointed at. A ring with a neighbour stays: without it
// there would be a hole in the land.
func withoutSpecks(parts []part, lines [][]point) []part {
	largest := map[string]float64{}
	for _, p := range parts {
		largest[p.code] = max(largest[p.code], area(ring(p.refs, lines)))
	}
	users := lineUsers(parts)
	return slices.DeleteFunc(slices.Clone(parts), func(p part) bool {
		r := ring(p.refs, lines)
		alone := len(p.refs) == 1 && len(users[index(p.refs[0])]) == 1
		a := area(r)
		return len(r) < 4 || alone && a < largest[p.code] && a < land.speck.at(r[0])
	})
}

// used empties the lines that went with the specks, so that they stand in no
// other line's way.
func used(parts []part, lines [][]point) [][]point {
	users := lineUsers(parts)
	kept := make([][]point, len(lines))
	for i := range lines {
		if len(users[i]) > 0 {
			kept[i] = lines[i]
		}
	}
	return kept
}

func index(ref int) int {
	if ref < 0 {
		return ^ref
	}
	return ref
}

// lineUsers tells which countries each line bounds.
func lineUsers(parts []part) map[int][]string {
	users := map[int][]string{}
	for _, p := range parts {
		for _, ref := range p.refs {
			users[index(ref)] = append(users[index(ref)], p.code)
		}
	}
	return users
}

// sortLines puts each line where its two sides belong: none, a country, or an
// area whose status the source leaves open, whose code begins with X.
func sortLines(parts []part, lines [][]point, m *basemap.Map) {
	users := lineUsers(parts)
	for i, line := range lines {
		if len(line) < 2 {
			continue
		}
		into := kind(users[i], m)
		*into = append(*into, degree(line))
	}
}

func kind(users []string, m *basemap.Map) *[]basemap.Line {
	switch {
	case len(users) == 1:
		return &m.Coast
	case slices.ContainsFunc(users, unsettled):
		return &m.Disputed
	default:
		return &m.Borders
	}
}

func unsettled(code string) bool { return strings.HasPrefix(code, "X") }

// countries joins the parts of a code into one country, sorted by code.
func countries(parts []part, lines [][]point, m *basemap.Map) error {
	slices.SortStableFunc(parts, func(a, b part) int { return strings.Compare(a.code, b.code) })
	for _, p := range parts {
		if n := len(m.Countries); n == 0 || m.Countries[n-1].Code != p.code {
			name, ok := names[p.code]
			if !ok {
				return fmt.Errorf("no name for the area %q: add it to names.go", p.code)
			}
			m.Countries = append(m.Countries, basemap.Country{Code: p.code, Name: name})
		}
		last := &m.Countries[len(m.Countries)-1]
		last.Rings = append(last.Rings, degree(ring(p.refs, lines)))
	}
	return nil
}

// ring strings the lines of a part together, each joint once.
func ring(refs []int, lines [][]point) []point {
	var points []point
	for _, ref := range refs {
		line := lines[index(ref)]
		if ref < 0 {
			line = slices.Clone(line)
			slices.Reverse(line)
		}
		if len(points) > 0 && points[len(points)-1] == line[0] {
			line = line[1:]
		}
		points = append(points, line...)
	}
	return points
}

func degrees(lines [][]point) []basemap.Line {
	var all []basemap.Line
	for _, line := range lines {
		all = append(all, degree(line))
	}
	return all
}

func degree(line []point) basemap.Line {
	points := make(basemap.Line, len(line))
	for i, p := range line {
		points[i] = geo.Point{Lon: float64(p.lon) / perDegree, Lat: float64(p.lat) / perDegree}
	}
	return points
}
