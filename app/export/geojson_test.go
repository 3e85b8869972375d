package export

import (
	"encoding/json"
	"math"
	"testing"
	"time"

	"dateline/data/geo"
	"dateline/data/model"
)

type feature struct {
	ID       string
	Geometry *struct {
		Type        string
		Coordinates json.RawMessage
	}
	When struct {
		Timespans []map[string]map[string]string
		Certainty string
	}
	Properties struct {
		Title    string
		Dateline struct {
			Country, Place string
			Precision      string `json:"place_precision"`
			Statements     []struct {
				Says  string
				Date  string `json:"date_edtf"`
				Place string `json:"place_id"`
			}
		}
	}
}

func features(t *testing.T, s model.Story) (bbox []float64, byID map[string]feature) {
	t.Helper()
	var read struct {
		BBox     []float64
		Features []feature
	}
	if err := json.Unmarshal(writeGeoJSON(choose(model.NewIndex(s), Options{})), &read); err != nil {
		t.Fatal(err)
	}
	byID = map[string]feature{}
	for _, f := range read.Features {
		if _, twice := byID[f.ID]; twice {
			t.Errorf("%s stands twice", f.ID)
		}
		byID[f.ID] = f
	}
	return read.BBox, byID
}

func TestGeoJSON(t *testing.T) {
	bbox, byID := features(t, small(t))
	t.Run("has every event once and its words as they are", func(t *testing.T) {
		for _, story := range []model.Story{small(t), seed(t)} {
			_, byID := features(t, story)
			for _, e := range story.Events {
				if f, ok := byID[e.ID]; !ok || f.Properties.Title != e.Title.In("en") {
					t.Errorf("%s: %q", e.ID, f.Properties.Title)
				}
			}
		}
		if got := byID["month"].Properties.Dateline.Statements[0].Says; got != hard {
			t.Errorf("%q", got)
		}
	})
	t.Run("gives a country-only event no geometry, but its country", func(t *testing.T) {
		f := byID["country-only"]
		if d := f.Properties.Dateline; f.Geometry != nil || d.Country != "Oman" || d.Precision != "country" {
			t.Errorf("%+v", f)
		}
		if f := byID["range"]; f.Geometry != nil || f.Properties.Dateline.Country != "Russia" {
			t.Errorf("a region: %+v", f)
		}
	})
	t.Run("has a claim's own date and place where they differ", func(t *testing.T) {
		claims := byID["crossing"].Properties.Dateline.Statements
		if a, b := claims[0], claims[1]; a.Date+a.Place != "" || b.Date != "2025-03-11/.." || b.Place != "russia" {
			t.Errorf("%+v", claims)
		}
	})
	t.Run("writes longitude first", func(t *testing.T) {
		if g := byID["clock"].Geometry; g.Type != "Point" || string(g.Coordinates) != "[177.5166667,64.7333333]" {
			t.Errorf("%s", g.Coordinates)
		}
	})
	t.Run("cuts a journey at the antimeridian", func(t *testing.T) {
		g := byID["crossing/journey"].Geometry
		var parts [][][2]float64
		if err := json.Unmarshal(g.Coordinates, &parts); err != nil || g.Type != "MultiLineString" || len(parts) != 2 {
			t.Fatalf("%+v, %v", g, err)
		}
		end, begin := parts[0][len(parts[0])-1], parts[1][0]
		if end[0] != 180 || begin[0] != -180 || end[1] != begin[1] {
			t.Error(end, begin)
		}
	})
	t.Run("draws no journey that is denied, nor one to a country", func(t *testing.T) {
		if len(byID) != len(small(t).Events)+1 {
			t.Error(len(byID))
		}
	})
	t.Run("has a box that crosses the antimeridian", func(t *testing.T) {
		if len(bbox) != 4 || bbox[0] != 177.5166667 || bbox[2] != -165.4 || bbox[1] > bbox[3] {
			t.Error(bbox)
		}
	})
	for id, want := range map[string]string{
		"country-only": "end:in=2025-04-12 start:in=2025-04-12 certain",
		"range":        "end:latest=2025-04-27 start:earliest=2025-04-22 certain",
		"open-end":     "start:earliest=2025-03-11 certain",
		"open-start":   "end:latest=2025-03-14 start:latest=2025-03-14 certain",
		"month":        "end:latest=2025-02-28 start:earliest=2025-02-01 less-certain",
		"clock":        "end:in=2025-04-11T16:40+03:00 start:in=2025-04-11T16:40+03:00 certain",
	} {
		t.Run("tells no more of the time of "+id, func(t *testing.T) {
			got := ""
			for _, end := range []string{"end", "start"} {
				for name, date := range byID[id].When.Timespans[0][end] {
					got += end + ":" + name + "=" + date + " "
				}
			}
			if got += byID[id].When.Certainty; got != want {
				t.Errorf("%s, want %s", got, want)
			}
		})
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		name  string
		line  []geo.Point
		parts int
	}{
		{"leaves a line that does not cross", []geo.Point{{Lon: -100}, {Lon: 70}}, 1},
		{"cuts eastwards", []geo.Point{{Lon: 170}, {Lon: -170}}, 2},
		{"cuts westwards", []geo.Point{{Lon: -170}, {Lon: 170}}, 2},
		{"cuts there and back", []geo.Point{{Lon: 179}, {Lon: -179}, {Lon: 179}}, 3},
		{"leaves a line that ends on it", []geo.Point{{Lon: 170}, {Lon: 180}}, 1},
		{"leaves one that ends on its other side", []geo.Point{{Lon: 170}, {Lon: -180}}, 1},
		{"leaves one that begins on its other side", []geo.Point{{Lon: 180}, {Lon: -170}}, 1},
		{"cuts where a point lies on it", []geo.Point{{Lon: 170}, {Lon: 180}, {Lon: -170}}, 2},
		{"goes along it on either side", []geo.Point{{Lon: 180, Lat: 1}, {Lon: -180, Lat: 2}}, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			parts := cut(c.line)
			if len(parts) != c.parts {
				t.Errorf("%v", parts)
			}
			whole(t, parts)
		})
	}
	t.Run("leaves no part that crosses, wherever the journey is, and keeps its ends", func(t *testing.T) {
		for i := range 4000 {
			a := geo.Point{Lon: float64(i*37%361) - 180, Lat: float64(i*53%181) - 90}
			b := geo.Point{Lon: float64(i*101%361) - 180, Lat: float64(i*29%181) - 90}
			if geo.Distance(a, b) < 1 {
				continue
			}
			line := geo.GreatCircle(a, b, 1+i%70)
			whole(t, cut(line))
		}
	})
}

// whole checks that no part jumps, none is shorter than two points, and each
// goes on where the one before ended.
func whole(t *testing.T, parts [][]geo.Point) {
	t.Helper()
	for i, part := range parts {
		if len(part) < 2 {
			t.Errorf("%v is too short", part)
		}
		for j := 1; j < len(part); j++ {
			if jump := math.Abs(part[j].Lon - part[j-1].Lon); !(jump <= 180) || part[j] == part[j-1] {
				t.Errorf("%v to %v", part[j-1], part[j])
			}
		}
		if i == 0 {
			continue
		}
		last := parts[i-1][len(parts[i-1])-1]
		if math.Abs(last.Lon) != 180 || part[0].Lon != -last.Lon || part[0].Lat != last.Lat {
			t.Errorf("%v goes on at %v", last, part[0])
		}
	}
}

func TestBox(t *testing.T) {
	at := func(lons ...float64) (points []geo.Point) {
		for i, lon := range lons {
			points = append(points, geo.Point{Lon: lon, Lat: float64(i)})
		}
		return points
	}
	for _, c := range []struct {
		name   string
		points []geo.Point
		want   [4]float64
	}{
		{"of a point is the point", at(37.5), [4]float64{37.5, 0, 37.5, 0}},
		{"goes from west to east", at(40, -10, 20), [4]float64{-10, 0, 40, 2}},
		{"crosses where that is shorter", at(170, -170), [4]float64{170, 0, -170, 1}},
		{"does not cross for two as wide", at(-90, 90), [4]float64{-90, 0, 90, 1}},
		{"takes both sides of the line for one", at(170, 180, -180, -175), [4]float64{170, 0, -175, 3}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, ok := box(c.points); got != c.want || !ok {
				t.Error(got, ok)
			}
		})
	}
	t.Run("of nothing is none", func(t *testing.T) {
		if _, ok := box(nil); ok {
			t.Error("ok")
		}
	})
}

func TestDegrees(t *testing.T) {
	for f, want := range map[float64]string{0: "0", 10: "10", -165.40: "-165.4", 1e-9: "0", -1e-9: "0", 179.99999999: "180", 64.73333333: "64.7333333", 100: "100"} {
		if got := degrees(f); got != want {
			t.Errorf("%v gives %s, want %s", f, got, want)
		}
	}
}

func TestBounds(t *testing.T) {
	for text, want := range map[string]string{
		"2025-03-13":            "2025-03-13 2025-03-13",
		"2025-03-13 evening":    "2025-03-13 2025-03-13",
		"2025-04-11T16:40":      "2025-04-11 2025-04-11",
		"2025-02~":              "2025-02 2025-02",
		"2025":                  "2025 2025",
		"2025-22":               "2025-06 2025-08",
		"201X":                  "2010 2019",
		"20XX":                  "2000 2099",
		"2025-03-1X":            "2025-03-10 2025-03-19",
		"2025-0X":               "2025-01 2025-09",
		"2025-XX":               "2025 2025",
		"-0044-03-15":           "-0044-03-15 -0044-03-15",
		"-0044":                 "-0044 -0044",
		"0000/0001":             "0000 0001",
		"Y17000":                "17000 17000",
		"2025-01/2025-04-11":    "2025-01 2025-04-11",
		"2025-03-11/..":         "2025-03-11 ",
		"../2025-01":            " 2025-01",
		"2004-06-XX/2004-07-03": "2004-06 2004-07-03",
	} {
		t.Run("of "+text, func(t *testing.T) {
			w, err := model.ParseWhen(text)
			if err != nil {
				t.Fatal(err)
			}
			from, to := bounds(w)
			if got := from.String() + " " + to.String(); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
	t.Run("of no date are none", func(t *testing.T) {
		if from, to := bounds(model.When{}); from.known || to.known {
			t.Error(from, to)
		}
	})
	t.Run("of a day are its date", func(t *testing.T) {
		if got := at(model.DayOf(2025, time.March, 9), 3).String(); got != "2025-03-09" {
			t.Error(got)
		}
	})
}
