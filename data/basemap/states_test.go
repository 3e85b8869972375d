package basemap

import (
	"testing"

	"dateline/data/geo"
)

func TestConcedes(t *testing.T) {
	for does, c := range map[string]struct {
		area, state string
		at          geo.Point
		want        bool
	}{
		"Hong Kong may be said to lie in China":   {"HKG", "CHN", geo.Point{Lon: 114, Lat: 22}, true},
		"Nuuk may be said to lie in Denmark":      {"GRL", "DNK", geo.Point{Lon: -51, Lat: 64}, true},
		"Sevastopol may be said to lie in Russia": {"UKR", "RUS", geo.Point{Lon: 33.5, Lat: 44.6}, true},
		"Kyiv may not": {"UKR", "RUS", geo.Point{Lon: 30.5, Lat: 50.45}, false},
		"Rostov may not be said to lie in Ukraine": {"RUS", "UKR", geo.Point{Lon: 39.7, Lat: 47.2}, false},
		"Srinagar may be said to lie in Pakistan":  {"IND", "PAK", geo.Point{Lon: 74.8, Lat: 34.1}, true},
		"Delhi may not":                                     {"IND", "PAK", geo.Point{Lon: 77.2, Lat: 28.6}, false},
		"Laayoune may be said to lie in Morocco":            {"ESH", "MAR", geo.Point{Lon: -13.2, Lat: 27.1}, true},
		"Paris may not be said to lie in a territory of it": {"FRA", "GUF", geo.Point{Lon: 2.3, Lat: 48.9}, false},
	} {
		t.Run(does, func(t *testing.T) {
			if Concedes(c.area, c.state, c.at) != c.want {
				t.Error("it is the other way round")
			}
		})
	}
	t.Run("every code in the tables is one of the map's", func(t *testing.T) {
		known := map[string]bool{}
		for _, c := range Load().Countries {
			known[c.Code] = true
		}
		for state, areas := range territories {
			for _, code := range append(areas, state) {
				if !known[code] {
					t.Errorf("%s is on no map", code)
				}
			}
		}
		for _, c := range claimed {
			if !known[c.area] || !known[c.state] {
				t.Errorf("%s or %s is on no map", c.area, c.state)
			}
		}
	})
}
