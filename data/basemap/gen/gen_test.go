package main

import (
	"reflect"
	"slices"
	"testing"
)

func TestParse(t *testing.T) {
	t.Run("a script's literal is read: bare keys, 1e3, both depths of arcs", func(t *testing.T) {
		script := `x = { "dist/topojson/world_50m.json"(e, module) {
 module.exports = { type: "Topology", arcs: [[[0, 0], [1e3, 0]]], transform: { scale: [0.01, 0.01], translate: [-5, 0] }, objects: { rivers: { geometries: [{ type: "LineString", arcs: [0], id: "AB" }, { type: "Polygon", arcs: [[0, -1]] }] } } };
}`
		got, err := parse([]byte(script))
		want := topology{
			arcs:   [][]point{{{-5 * perDegree, 0}, {5 * perDegree, 0}}},
			layers: map[string][]shape{"rivers": {{"AB", [][]int{{0}}}, {"", [][]int{{0, -1}}}}},
		}
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("got %v, %v", got, err)
		}
	})
	t.Run("another script is an error", func(t *testing.T) {
		if _, err := parse([]byte("nothing")); err == nil {
			t.Error("no error")
		}
	})
}

func TestMerge(t *testing.T) {
	// Two squares side by side; the left one's coast is needlessly cut at d.
	//
	//	d--e--f      0: b to e, the border
	//	|  |  |      1: e to d    2: d to b
	//	a--b--c      3: b to e, by way of c and f
	a, b, c := point{0, 0}, point{10, 0}, point{20, 0}
	d, e, f := point{0, 10}, point{10, 10}, point{20, 10}
	squares := topology{arcs: [][]point{{b, e}, {e, d}, {d, a, b}, {b, c, f, e}}}
	lines, runs := merge(squares, [][]int{{1, 2, 0}, {3, ^0}})
	t.Run("a needless cut goes, a junction stays", func(t *testing.T) {
		if want := [][]point{{e, d, a, b}, {b, e}, {b, c, f, e}}; !reflect.DeepEqual(lines, want) {
			t.Errorf("got %v", lines)
		}
	})
	t.Run("the border is one line, used once each way", func(t *testing.T) {
		if want := [][]int{{0, 1}, {2, ^1}}; !reflect.DeepEqual(runs, want) {
			t.Errorf("got %v", runs)
		}
	})
}

func TestSimplify(t *testing.T) {
	everything := tolerance{1e9, 1e9}
	bump := []point{{0, 0}, {10, 1}, {20, 0}, {30, 9}, {50, 0}}
	t.Run("the largest bend goes last, the ends never", func(t *testing.T) {
		got := simplifyAll([][]point{bump}, everything)[0]
		if want := []point{{0, 0}, {30, 9}, {50, 0}}; !reflect.DeepEqual(got, want) {
			t.Errorf("got %v", got)
		}
	})
	t.Run("without tolerance all stays", func(t *testing.T) {
		if got := simplifyAll([][]point{bump}, tolerance{}); !reflect.DeepEqual(got[0], bump) {
			t.Errorf("got %v", got)
		}
	})
	t.Run("a point with an island behind it stays", func(t *testing.T) {
		coast := []point{{0, 0}, {20, 30}, {40, 0}, {60, -90}, {80, 0}}
		island := []point{{20, 9}, {21, 9}, {21, 10}, {20, 9}}
		got := simplifyAll([][]point{coast, island}, everything)
		if !slices.Contains(got[0], point{20, 30}) || len(got[1]) != 4 {
			t.Errorf("got %v", got)
		}
	})
}

func TestFollowParallels(t *testing.T) {
	line := []point{{-123 * perDegree, 49 * perDegree}, {-95 * perDegree, 49 * perDegree}}
	t.Run("a long parallel gets points until its bow is small", func(t *testing.T) {
		got := followParallels([][]point{line})[0]
		for i := 1; i < len(got); i++ {
			if bow := bowKm(got[i-1], got[i]); bow > maxBowKm+0.1 {
				t.Errorf("the bow is still %v km", bow)
			}
		}
	})
	t.Run("a jump over the antimeridian gets none", func(t *testing.T) {
		jump := []point{{180 * perDegree, 60 * perDegree}, {-180 * perDegree, 60 * perDegree}}
		if got := followParallels([][]point{jump})[0]; len(got) != 2 {
			t.Errorf("got %v", got)
		}
	})
}
