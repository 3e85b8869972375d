package main

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

var some = []*contestant{
	{name: "blank", title: "an empty page", runs: []figures{{"answers": 0.2}}},
	{name: own, title: "Dateline", events: 30, runs: []figures{{"answers": 0.3, "ready": 0.9, "size": 3}, {"answers": 0.3, "ready": 0.5, "size": 3}, {"answers": 0.3, "ready": 0.7, "size": 3}}},
	{name: "d3", title: "d3", events: 1000, runs: []figures{{"answers": 12.4, "ready": 12.4, "pan time, work": 4}}},
	{name: "late", title: "Late", events: 10000, runs: []figures{{}}, fault: errors.New("not ready after 45s"), faults: 1},
}

func TestTable(t *testing.T) {
	got := table(some, opening)
	t.Run("has the median of the runs with its range", func(t *testing.T) {
		if !strings.Contains(got, "| 30 | **Dateline** | 3 | – | 0.3 | 0.7 (0.5–0.9) |") || !strings.Contains(got, "| 1,000 | d3 | – | – | 12 | 12 |") {
			t.Error(got)
		}
	})
	t.Run("has as many cells in each row", func(t *testing.T) {
		for _, row := range strings.Split(strings.TrimSpace(got), "\n") {
			if n := strings.Count(row, "|"); n != len(opening)+3 {
				t.Errorf("%d in %s", n, row)
			}
		}
	})
	t.Run("has no row for a page without any figure of it", func(t *testing.T) {
		if strings.Contains(table(some, working), "Dateline") {
			t.Error(table(some, working))
		}
	})
}

func TestReport(t *testing.T) {
	got := report(some, "docs/performance", "a machine")
	t.Run("tells which pages did not come through, and why", func(t *testing.T) {
		if !strings.Contains(got, "- Late, 10,000 events: not ready after 45s") {
			t.Error(got)
		}
	})
	t.Run("names the machine, the runs and the chart beside it", func(t *testing.T) {
		for _, part := range []string{"Measured on a machine.", "Openings\nof each: 3; those after which it was moved: 1.", "](performance.svg)"} {
			if !strings.Contains(got, part) {
				t.Errorf("there is no %s", part)
			}
		}
		if strings.Contains(got, "{{") {
			t.Error("a slot is left")
		}
	})
}

func TestChart(t *testing.T) {
	d := xml.NewDecoder(strings.NewReader(chart(some)))
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
	if lines != 4 { // two that answer, one with a size, one whose time is panned
		t.Errorf("%d lines", lines)
	}
	if !strings.Contains(chart(some), ">3 s</text>") || !strings.Contains(chart(some), ">1 s</text>") {
		t.Error("the powers of ten are not told")
	}
	if strings.Contains(chart(some), "NaN") {
		t.Error("what was not measured is drawn")
	}
}

func TestApart(t *testing.T) {
	names := []name{{title: "b", y: 262}, {title: "a", y: 260}, {title: "c", y: 263}}
	apart(names)
	for i, n := range names[1:] {
		if n.y-names[i].y < nameHeight {
			t.Errorf("%s lies on %s", n.title, names[i].title)
		}
	}
	if names[2].y > plotBottom {
		t.Error("a name hangs below the panel")
	}
}
