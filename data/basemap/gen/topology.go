package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"regexp"
)

// topology is a TopoJSON topology, read: arcs in two-hundredths of a degree, and
// shapes by layer. A reference is the number of an arc, or its complement when
// the arc runs backwards.
type topology struct {
	arcs   [][]point
	layers map[string][]shape
}

// point is in two-hundredths of a degree, the unit of the file that gen writes.
// Rounding before all else keeps lines that meet meeting.
type point struct{ lon, lat int }

const perDegree = 200

// shape is one feature: its lines or rings, each a run of references.
type shape struct {
	code string
	runs [][]int
}

// source is the part of TopoJSON 1.0 that the files use.
type source struct {
	Arcs      [][][2]float64 // whole, but the script writes 1000 as 1e3
	Transform struct{ Scale, Translate [2]float64 }
	Objects   map[string]struct {
		Geometries []struct {
			Arcs       json.RawMessage
			Properties struct{ A3 string } // the three letters of a country
		}
	}
}

func parse(file []byte) (topology, error) {
	var s source
	if err := json.Unmarshal(file, &s); err != nil {
		return topology{}, err
	}
	return s.topology()
}

// parseScript finds the world at 1:50m in the script, which is one object
// literal on one line, and reads it.
func parseScript(script []byte) (topology, error) {
	literal, err := cut(script)
	if err != nil {
		return topology{}, err
	}
	return parse(quoted(literal))
}

func cut(script []byte) ([]byte, error) {
	_, rest, found := bytes.Cut(script, []byte(`"dist/topojson/world_50m.json"(`))
	_, rest, assigned := bytes.Cut(rest, []byte("module.exports = "))
	line, _, ended := bytes.Cut(rest, []byte("\n"))
	if !found || !assigned || !ended {
		return nil, errors.New("no world_50m in the script: is it plotly-geo-assets.js of " + plotly.Name + "?")
	}
	return bytes.TrimSuffix(bytes.TrimSpace(line), []byte(";")), nil
}

var bareKey = regexp.MustCompile(`([{,]\s*)([A-Za-z_]\w*):`)

// quoted turns the literal into JSON: its only liberty is keys without quotes,
// and none of its texts holds a colon.
func quoted(literal []byte) []byte {
	return bareKey.ReplaceAll(literal, []byte(`$1"$2":`))
}

func (s source) topology() (topology, error) {
	t := topology{layers: map[string][]shape{}}
	for _, arc := range s.Arcs {
		t.arcs = append(t.arcs, s.absolute(arc))
	}
	for name, object := range s.Objects {
		for _, g := range object.Geometries {
			runs, err := flatten(g.Arcs)
			if err != nil {
				return topology{}, err
			}
			t.layers[name] = append(t.layers[name], shape{g.Properties.A3, runs})
		}
	}
	return t, nil
}

// absolute undoes the differences and the scale, rounds, and drops points that
// rounding made equal. An arc keeps its ends, and so at least two points.
func (s source) absolute(arc [][2]float64) []point {
	var points []point
	x, y := 0.0, 0.0
	for i, d := range arc {
		x, y = x+d[0], y+d[1]
		p := point{s.degrees(0, x), s.degrees(1, y)}
		if i == 0 || i == len(arc)-1 && len(points) == 1 || p != points[len(points)-1] {
			points = append(points, p)
		}
	}
	return points
}

func (s source) degrees(axis int, n float64) int {
	return int(math.Round((n*s.Transform.Scale[axis] + s.Transform.Translate[axis]) * perDegree))
}

// flatten takes the runs out of lines, polygons and many of them alike: what
// nests is told by its first element.
func flatten(raw json.RawMessage) ([][]int, error) {
	var run []float64
	if json.Unmarshal(raw, &run) == nil {
		return [][]int{whole(run)}, nil
	}
	var parts []json.RawMessage
	if err := json.Unmarshal(raw, &parts); err != nil {
		return nil, err
	}
	var runs [][]int
	for _, part := range parts {
		inner, err := flatten(part)
		if err != nil {
			return nil, err
		}
		runs = append(runs, inner...)
	}
	return runs, nil
}

func whole(numbers []float64) []int {
	ints := make([]int, len(numbers))
	for i, n := range numbers {
		ints[i] = int(n)
	}
	return ints
}
