package main

import (
	"math"
	"slices"
)

// buildLakes keeps every ring that is large enough, islands in lakes as well.
func buildLakes(t topology) [][]point {
	lines, merged := merge(t, layerRuns(t, "lakes"))
	lines = simplifyAll(lines, lakes.bend)
	var kept [][]point
	for _, refs := range merged {
		if r := ring(refs, lines); len(r) >= 4 && area(r) >= lakes.speck.at(r[0]) {
			kept = append(kept, r)
		}
	}
	return kept
}

// buildRivers keeps what is long enough, each run a line of its own, and of the
// short ones those that link two others: without them a river would have gaps.
func buildRivers(t topology) [][]point {
	lines, merged := merge(t, layerRuns(t, "rivers"))
	var all [][]point
	for _, refs := range merged {
		all = append(all, ring(refs, lines))
	}
	on := linesAt(all)
	return simplifyAll(slices.DeleteFunc(all, func(river []point) bool {
		links := on[river[0]] > 1 && on[river[len(river)-1]] > 1
		return !links && length(river) < rivers.speck.at(river[0])
	}), rivers.bend)
}

// linesAt counts the lines that pass or end at a point.
func linesAt(lines [][]point) map[point]int {
	on := map[point]int{}
	for _, line := range lines {
		for _, p := range line {
			on[p]++
		}
	}
	return on
}

func layerRuns(t topology, layer string) [][]int {
	var runs [][]int
	for _, s := range t.layers[layer] {
		runs = slices.Concat(runs, s.runs)
	}
	return runs
}

// length is in kilometres.
func length(line []point) float64 {
	sum := 0.0
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		across := math.Cos(float64(a.lat+b.lat) / 2 / perDegree * math.Pi / 180)
		sum += math.Hypot(float64(b.lon-a.lon)*across, float64(b.lat-a.lat)) * kmPerUnit
	}
	return sum
}
