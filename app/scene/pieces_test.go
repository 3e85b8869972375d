package scene

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dateline/data/geo"
)

// TestPieces holds land in pieces against the same land as one path.
func TestPieces(t *testing.T) {
	for name, cities := range map[string][]geo.Point{
		"one city by the Caspian":          {{Lon: 49.9, Lat: 40.4}},
		"cities round the Pacific":         {{Lon: 146, Lat: -18}, {Lon: -149.5, Lat: -17.5}, {Lon: -122, Lat: 37}},
		"places all over the Earth":        scattered(40),
		"one whose other side is on land":  {{Lon: 64.5, Lat: -3.2}, {Lon: 144.5, Lat: -3.2}},
		"the South Pole, within one coast": {{Lon: 0, Lat: -90}},
	} {
		t.Run("of "+name+", the pieces fill what all rings fill together", func(t *testing.T) {
			w := Prepare(among(cities...), earth())
			m, reach := earth().Generalised(w.coarser()), w.reach()
			var all piece
			for _, p := range w.traced(m.Land(), true, reach) {
				all.add(p.rings...)
			}
			pieces := gathered(withHoles(w.traced(m.Land(), true, reach)))
			at, far, land := rand.New(rand.NewPCG(1, 2)), int(reach*landUnit)*21/20, 0
			for range 400 {
				x, y := at.IntN(2*far)-far, at.IntN(2*far)-far
				filled := slices.ContainsFunc(pieces, func(p piece) bool { return p.holds(x, y) })
				if all.holds(x, y) != filled {
					t.Fatalf("at %d %d it is land: %v", x, y, filled)
				}
				if filled {
					land++
				}
			}
			if land == 0 || land == 400 {
				t.Errorf("of 400 points %d are land", land)
			}
		})
	}
	t.Run("no more points make a piece than may be, unless they are one ring's or line's", func(t *testing.T) {
		w := Prepare(load(t), earth())
		lines := w.traced(earth().Borders, false, w.reach())
		most, points := 0, 0
		for _, l := range lines {
			most, points = max(most, l.size), points+l.size
		}
		pieces := gathered(lines)
		for _, p := range pieces {
			points -= p.size
			if p.size > max(most, pieceMost) {
				t.Errorf("a piece has %d points", p.size)
			}
		}
		if points != 0 || len(pieces) < 2 {
			t.Errorf("%d pieces lack %d points", len(pieces), points)
		}
	})
	t.Run("land in pieces is some dozens of elements", func(t *testing.T) {
		land := Prepare(load(t), earth()).land()
		if n := strings.Count(strings.Join(slices.Concat(land.ground, land.borders, land.disputed, land.rivers, land.lakes), ""), "M"); n < 1000 {
			t.Fatalf("there are %d lines", n)
		}
		if n := len(slices.Concat(land.ground, land.borders, land.disputed, land.rivers, land.lakes)); n > 100 {
			t.Errorf("there are %d", n)
		}
	})
}
