package scene

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"dateline/data/geo"
	"dateline/data/model"
)

// inside fills a path of whole relative steps by the even-odd rule and tells
// whether the plane's middle is covered.
func inside(path string) bool {
	odd := false
	for _, ring := range strings.Split(path, "M")[1:] {
		n := numbers(ring)
		x, y := n[0], n[1]
		points := [][2]int{{x, y}}
		for i := 2; i+1 < len(n); i += 2 {
			x, y = x+n[i], y+n[i+1]
			points = append(points, [2]int{x, y})
		}
		for i, q := range points {
			p := points[(i+len(points)-1)%len(points)]
			if (p[1] > 0) != (q[1] > 0) && (p[0]*q[1] > q[0]*p[1]) == (q[1] > p[1]) {
				odd = !odd
			}
		}
	}
	return odd
}

// numbers reads what step writes: a minus parts as well as a space.
func numbers(s string) (all []int) {
	s = strings.NewReplacer("-", " -", "l", " ", "z", "").Replace(s)
	for _, f := range strings.Fields(s) {
		n, err := strconv.Atoi(f)
		if err != nil {
			panic(err)
		}
		all = append(all, n)
	}
	return all
}

// among tells a story that goes from city to city.
func among(cities ...geo.Point) model.Story {
	t := tell(1)
	t.source("2025-03-02")
	t.country("Country", cities[0].Lon, cities[0].Lat)
	for i, at := range cities {
		city := "City" + strconv.Itoa(i)
		t.city(city, "Country", at.Lon, at.Lat)
		t.event("2025-03-01", city)
	}
	return t.Story
}

// TestLandAndSea asks of cities far and wide whether the middle of their map is
// drawn as what it is.
func TestLandAndSea(t *testing.T) {
	for name, c := range map[string]struct {
		at   geo.Point
		land bool
	}{
		"Urumqi, farthest of all cities from the sea":   {geo.Point{Lon: 87.6, Lat: 43.83}, true},
		"Astana, on the steppe":                         {geo.Point{Lon: 71.43, Lat: 51.17}, true},
		"Juba":                                          {geo.Point{Lon: 31.6, Lat: 4.9}, true},
		"the South Pole":                                {geo.Point{Lon: 0, Lat: -90}, true},
		"Madrid, with New Zealand behind the Earth":     {geo.Point{Lon: -3.7, Lat: 40.4}, true},
		"Palembang, with Colombia behind the Earth":     {geo.Point{Lon: 104.5, Lat: -3.2}, true},
		"the sea off Fiji, with Mali behind the Earth":  {geo.Point{Lon: 177, Lat: -19.5}, false},
		"the sea off New Zealand, with Spain behind it": {geo.Point{Lon: 176.5, Lat: -42}, false},
		"the middle of the Pacific":                     {geo.Point{Lon: -140, Lat: -30}, false},
		"the North Pole":                                {geo.Point{Lon: 0, Lat: 90}, false},
		"the Caspian":                                   {geo.Point{Lon: 51, Lat: 42}, false},
	} {
		t.Run(fmt.Sprintf("%s is drawn as land: %v", name, c.land), func(t *testing.T) {
			if got := inside(strings.Join(Prepare(among(c.at), earth()).land().ground, "")); got != c.land {
				t.Errorf("it is drawn as land: %v", got)
			}
		})
	}
	t.Run("the sea between Queensland and Tahiti is sea, with all of Africa on the map's rim", func(t *testing.T) {
		w := Prepare(among(geo.Point{Lon: 146, Lat: -18}, geo.Point{Lon: -149.5, Lat: -17.5}), earth())
		if inside(strings.Join(w.land().ground, "")) {
			t.Error("it is drawn as land")
		}
	})
}

// TestRound asks of a story of the whole Earth, with land behind it, whether what turns
// that land back is as round as the Earth.
func TestRound(t *testing.T) {
	w := Prepare(among(geo.Point{Lon: 64.5, Lat: -3.2}, geo.Point{Lon: 144.5, Lat: -3.2}), earth()) // Colombia is behind
	most, at := w.reach()*landUnit+1, [2]int{}
	for i, n := range strings.Split(strings.ReplaceAll(strings.Join(w.land().ground, ""), "M", " M"), " M")[1:] {
		for j, steps := 0, numbers(n); j+1 < len(steps); j += 2 {
			if j == 0 {
				at = [2]int{}
			}
			at[0], at[1] = at[0]+steps[j], at[1]+steps[j+1]
			if far := math.Hypot(float64(at[0]), float64(at[1])); far > most {
				t.Fatalf("ring %d is drawn %.0f from the middle, where the Earth ends at %.0f", i, far, most)
			}
		}
	}
}

// TestDetail holds what the seed story's page carries: as much as when one region
// of the Earth alone was in detail.
func TestDetail(t *testing.T) {
	if total := bytes(Prepare(load(t), earth()).land()); total > 215_000 {
		t.Errorf("the land takes %d bytes of the page", total)
	}
	t.Run("a story of 300 places all over the Earth carries hardly more of it than one of 16", func(t *testing.T) {
		many, few := bytes(Prepare(among(scattered(300)...), earth()).land()), bytes(Prepare(among(scattered(finePlaces)...), earth()).land())
		if many > few*6/5 {
			t.Errorf("%d and %d bytes", many, few)
		}
	})
}

// scattered gives points evenly over the Earth, on a spiral by the golden angle.
func scattered(n int) (all []geo.Point) {
	for i := range n {
		up := 2*(float64(i)+0.5)/float64(n) - 1
		all = append(all, geo.Point{Lon: math.Remainder(float64(i)*137.508, 360), Lat: math.Asin(up) * 180 / math.Pi})
	}
	return all
}

// bytes is what a land takes of a page.
func bytes(l land) int {
	total := 0
	for _, paths := range [][]string{l.ground, l.borders, l.disputed, l.rivers, l.lakes} {
		total += len(strings.Join(paths, ""))
	}
	for _, outline := range l.countries {
		total += len(outline)
	}
	return total
}

// TestRim holds what is drawn of the coasts beyond reach to a few steps along the rim.
func TestRim(t *testing.T) {
	w := Prepare(among(geo.Point{Lon: 35, Lat: 45}), earth())
	beyond, kept := 0, 0
	for _, l := range earth().Land() {
		pts, seen := w.drawnIn(l, w.reach())
		if !seen {
			continue
		}
		for _, p := range l {
			if x, y, ok := w.proj.Plane(p); ok && math.Hypot(x, y) > w.reach() {
				beyond++
			}
		}
		for _, p := range pts {
			if math.Hypot(float64(p[0]), float64(p[1])) > w.reach()*landUnit-1 {
				kept++
			}
		}
	}
	if beyond < 1000 || kept*20 > beyond {
		t.Errorf("%d points of %d are kept", kept, beyond)
	}
}
