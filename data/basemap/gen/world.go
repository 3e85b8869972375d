package main

import (
	"fmt"
	"slices"
	"strings"

	"dateline/data/basemap"
	"dateline/data/geo"
)

// build makes the world of a topology with countries and of one with waters,
// as finely as these are.
func build(earth, water topology) (basemap.Map, error) {
	m := basemap.Map{
		Lakes:  layerLines(water, "lakes"),
		Rivers: layerLines(water, "rivers"),
	}
	err := buildLand(earth, &m)
	m.Disputed = append(m.Disputed, claimed()...)
	return m, err
}

// layerLines joins what a layer cuts for the sake of others.
func layerLines(t topology, layer string) []basemap.Line {
	var runs [][]int
	for _, s := range t.layers[layer] {
		runs = append(runs, s.runs...)
	}
	lines, merged := merge(t, runs)
	all := make([]basemap.Line, len(merged))
	for i, refs := range merged {
		all[i] = degree(ring(refs, lines))
	}
	return all
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
	var parts []part
	for i, refs := range merged {
		if r := ring(refs, lines); len(r) >= 4 {
			parts = append(parts, part{codes[i], refs})
		}
	}
	parts, lines = stitched(parts, lines)
	parts, lines, disputed := withDisputes(parts, lines)
	for i, p := range parts {
		parts[i].code = coded(p.code, ring(p.refs, lines))
	}
	sortLines(parts, lines, disputed, m)
	return countries(parts, lines, m)
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

// sortLines puts each line where its two sides belong: a coast has one, a border
// two, and what is disputed is told apart.
func sortLines(parts []part, lines [][]point, disputed []bool, m *basemap.Map) {
	users := lineUsers(parts)
	for i, line := range lines {
		switch {
		case len(users[i]) == 1:
			m.Coast = append(m.Coast, degree(line))
		case disputed[i]:
			m.Disputed = append(m.Disputed, degree(line))
		case len(users[i]) == 2:
			m.Borders = append(m.Borders, degree(line))
		}
	}
}

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

func degree(line []point) basemap.Line {
	points := make(basemap.Line, len(line))
	for i, p := range line {
		points[i] = geo.Point{Lon: float64(p.lon) / perDegree, Lat: float64(p.lat) / perDegree}
	}
	return points
}
