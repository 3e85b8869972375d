package main

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	all := []*contestant{
		{name: "dateline", events: 30, runs: []figures{{"ready": 0.9, "size": 3}, {"ready": 0.5, "size": 3}, {"ready": 0.7, "size": 3}}},
		{name: "d3", events: 1000, runs: []figures{{"ready": 12.4}}},
	}
	got := table(all)
	t.Run("has the median of the runs with its range", func(t *testing.T) {
		if !strings.Contains(got, "| 30 | dateline | 3 | – | 0.7 (0.5–0.9) |") || !strings.Contains(got, "| 1000 | d3 | – | – | 12 |") {
			t.Error(got)
		}
	})
	t.Run("has as many cells in each row", func(t *testing.T) {
		for _, row := range strings.Split(strings.TrimSpace(got), "\n") {
			if n := strings.Count(row, "|"); n != len(measures)+3 {
				t.Errorf("%d in %s", n, row)
			}
		}
	})
	t.Run("has a chart that is sound, with a line for each", func(t *testing.T) {
		d := xml.NewDecoder(strings.NewReader(chart(all)))
		lines := 0
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			if s, ok := token.(xml.StartElement); ok && s.Name.Local == "polyline" {
				lines++
			}
		}
		if lines != 2 {
			t.Errorf("%d lines", lines)
		}
	})
}

func TestTriangle(t *testing.T) {
	for at, want := range map[float64]float64{0: 0, 0.25: 0.5, 0.5: 1, 0.75: 0.5, 1: 0, 2.5: 1} {
		if got := triangle(at); got != want {
			t.Errorf("at %v it is %v, not %v", at, got, want)
		}
	}
}
