package compile

import (
	"strings"
	"testing"
)

// placed gives the story with Cork, or what is named so, at other coordinates
// and in another country.
func placed(country, city string) string {
	return strings.NewReplacer("    lat: 53\n    lon: -8\n", country, "    lat: 51.9\n    lon: -8.47\n", city).Replace(boats)
}

const ireland = "    lat: 53\n    lon: -8\n"

func TestAstray(t *testing.T) {
	for does, c := range map[string]struct{ country, city, want string }{
		"a city in another country":            {ireland, "    lat: 48.86\n    lon: 2.35\n", `story.yaml:16:9: the place "cork" is said to lie in "ireland", and by the map it lies in France; correct its lat and lon, or what it lies within`},
		"a latitude and a longitude swapped":   {"    lat: 57\n    lon: 40\n", "    lat: 37.62\n    lon: 55.76\n", `and by the map it lies in Iran; its lat and lon are swapped: exchange them`},
		"a sign left out":                      {"    lat: -30\n    lon: -70.8\n", "    lat: 33.45\n    lon: -70.67\n", `by the map it lies at sea, 5667 km from it; its lat has the wrong sign: south is less than 0`},
		"another sign left out":                {"    lat: 40\n    lon: -100\n", "    lat: 38.9\n    lon: 77.04\n", `by the map it lies in China; its lon has the wrong sign: west is less than 0`},
		"a city at nought":                     {ireland, "    lat: 0\n    lon: 0\n", `by the map it lies at sea, 5`},
		"a swap that ends at sea, not far off": {"    lat: 31.5\n    lon: 34.9\n", "    lat: 34.78\n    lon: 32.08\n", `km from it; its lat and lon are swapped: exchange them`},
	} {
		t.Run(does+" is an error that says where it lies", func(t *testing.T) {
			files := on(t, "story.yaml", boats, placed(c.country, c.city))
			if _, err := Story(files); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got\n%v\nwant\n%s", err, c.want)
			}
		})
	}
	for does, c := range map[string]struct{ country, city string }{
		"a city on a bay, a little out at sea":        {"    lat: 60\n    lon: 15\n", "    lat: 59.33\n    lon: 18.07\n"},
		"an island too small for the map":             {ireland, "    lat: 52.1\n    lon: -10.6\n"},
		"a town on the other side of a border's line": {"    lat: 47\n    lon: 2\n", "    lat: 48.57\n    lon: 7.85\n"},
		"a territory in the state that it belongs to": {"    lat: 35\n    lon: 105\n", "    lat: 22.38\n    lon: 114.1\n"},
		"a place that two states claim, in either":    {"    lat: 57\n    lon: 40\n", "    lat: 44.95\n    lon: 34.1\n"},
	} {
		t.Run(does+" passes", func(t *testing.T) {
			if _, err := Story(on(t, "story.yaml", boats, placed(c.country, c.city))); err != nil {
				t.Error(err)
			}
		})
	}
	t.Run("a country at sea whose name the map does not know is not judged", func(t *testing.T) {
		story := strings.Replace(placed("    lat: -40\n    lon: -30\n", "    lat: 48.86\n    lon: 2.35\n"), "name: Ireland", "name: Atlantis", 1)
		if _, err := Story(on(t, "story.yaml", boats, story)); err != nil {
			t.Error(err)
		}
	})
	t.Run("coordinates that cannot be read make one mistake", func(t *testing.T) {
		_, err := Story(on(t, "story.yaml", "lat: 51.9", "lat: north"))
		if err == nil || strings.Contains(err.Error(), "\n") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a country whose middle is at sea is known by its name", func(t *testing.T) {
		story := strings.Replace(placed("    lat: -41\n    lon: 172\n", "    lat: -33.87\n    lon: 151.21\n"), "name: Ireland", "name: New Zealand", 1)
		if _, err := Story(on(t, "story.yaml", boats, story)); err == nil || !strings.Contains(err.Error(), "in Australia") {
			t.Errorf("got %v", err)
		}
	})
}
