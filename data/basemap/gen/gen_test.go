package main

import (
	"reflect"
	"testing"
)

func TestParse(t *testing.T) {
	t.Run("a script's literal is read: bare keys, 1e3, both depths of arcs", func(t *testing.T) {
		script := `x = { "dist/topojson/world_50m.json"(e, module) {
 module.exports = { type: "Topology", arcs: [[[0, 0], [1e3, 0]]], transform: { scale: [0.01, 0.01], translate: [-5, 0] }, objects: { rivers: { geometries: [{ type: "LineString", arcs: [0], properties: { a3: "ABC" } }, { type: "Polygon", arcs: [[0, -1]] }] } } };
}`
		got, err := parseScript([]byte(script))
		want := topology{
			arcs:   [][]point{{{-5 * perDegree, 0}, {5 * perDegree, 0}}},
			layers: map[string][]shape{"rivers": {{"ABC", [][]int{{0}}}, {"", [][]int{{0, -1}}}}},
		}
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("got %v, %v", got, err)
		}
	})
	t.Run("another script is an error", func(t *testing.T) {
		if _, err := parseScript([]byte("nothing")); err == nil {
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

func TestAreas(t *testing.T) {
	for does, c := range map[string]struct {
		country  string
		lon, lat int
		want     string
	}{
		"Cayenne has a code of its own":      {"FRA", -52, 5, "GUF"},
		"Paris is France's":                  {"FRA", 2, 48, "FRA"},
		"Longyearbyen has a code of its own": {"NOR", 15, 78, "SJM"},
		"Oslo is Norway's":                   {"NOR", 10, 60, "NOR"},
		"all Somaliland is Somalia's":        {"SOL", 44, 9, "SOM"},
		"what the table passes over stays":   {"PER", -77, -12, "PER"},
	} {
		t.Run(does, func(t *testing.T) {
			if got := coded(c.country, []point{{c.lon * perDegree, c.lat * perDegree}}); got != c.want {
				t.Errorf("got %s", got)
			}
		})
	}
}

func TestDisputes(t *testing.T) {
	// Kashmir's line of control, and the settled border south of it.
	a, b, c, d := point{75 * perDegree, 34 * perDegree}, point{74 * perDegree, 33 * perDegree}, point{74 * perDegree, 31 * perDegree}, point{73 * perDegree, 30 * perDegree}
	border := []point{a, b, c, d}
	parts := []part{{"IND", []int{0}}, {"PAK", []int{^0}}}
	recut, lines, disputed := withDisputes(parts, [][]point{border})
	t.Run("a border is cut where its dispute ends", func(t *testing.T) {
		if want := [][]point{{a, b}, {b, c, d}}; !reflect.DeepEqual(lines, want) || !disputed[0] || disputed[1] {
			t.Errorf("got %v, %v", lines, disputed)
		}
	})
	t.Run("both sides are made of the pieces, in their own direction", func(t *testing.T) {
		if want := []part{{"IND", []int{0, 1}}, {"PAK", []int{^1, ^0}}}; !reflect.DeepEqual(recut, want) {
			t.Errorf("got %v", recut)
		}
	})
	t.Run("the line across Cyprus is disputed", func(t *testing.T) {
		if _, _, disputed := withDisputes([]part{{"CYN", []int{0}}, {"CYP", []int{^0}}}, [][]point{border}); !disputed[0] {
			t.Error("it is not")
		}
	})
	t.Run("a coast is not", func(t *testing.T) {
		if _, _, disputed := withDisputes([]part{{"PSE", []int{0}}}, [][]point{border}); disputed[0] {
			t.Error("it is")
		}
	})
}

func TestStitched(t *testing.T) {
	const seam = 180 * perDegree
	east := []point{{seam, 0}, {seam - 9, 5}, {seam, 10}, {seam, 0}}
	west := []point{{-seam, 10}, {5 - seam, 5}, {-seam, 0}, {-seam, 10}}
	lines := [][]point{east, west}
	t.Run("an island that is cut along the antimeridian is one again", func(t *testing.T) {
		parts, got := stitched([]part{{"FJI", []int{0}}, {"FJI", []int{1}}}, lines)
		if len(parts) != 1 {
			t.Fatalf("got %v", parts)
		}
		if r := ring(parts[0].refs, got); len(r) != 7 || r[0] != r[6] || opened(r) != nil {
			t.Errorf("got %v", r)
		}
	})
	t.Run("two countries that meet there stay two", func(t *testing.T) {
		if parts, _ := stitched([]part{{"FJI", []int{0}}, {"TON", []int{1}}}, lines); len(parts) != 2 {
			t.Errorf("got %v", parts)
		}
	})
	t.Run("an island that ends elsewhere is another", func(t *testing.T) {
		other := []point{{-seam, 30}, {5 - seam, 25}, {-seam, 20}, {-seam, 30}}
		if parts, _ := stitched([]part{{"FJI", []int{0}}, {"FJI", []int{1}}}, [][]point{east, other}); len(parts) != 2 {
			t.Errorf("got %v", parts)
		}
	})
}
