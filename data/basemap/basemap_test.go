package basemap

import (
	"slices"
	"testing"

	"dateline/data/geo"
)

func TestWorldSize(t *testing.T) {
	t.Run("it takes at most 205 kB of the command, and nothing of a page", func(t *testing.T) {
		if len(world) > 205_000 {
			t.Errorf("it takes %d bytes", len(world))
		}
	})
}

func TestWorldShape(t *testing.T) {
	m := Load()
	t.Run("every ring is closed and is more than a line", func(t *testing.T) {
		for _, country := range m.Countries {
			if len(country.Rings) == 0 {
				t.Errorf("%s has no ring", country.Code)
			}
			closed(t, country.Code, country.Rings)
		}
		closed(t, "lake", m.Lakes)
	})
	t.Run("the countries come by code, each once and with a name", func(t *testing.T) {
		for i, country := range m.Countries {
			if len(country.Code) != 3 || country.Name == "" || i > 0 && m.Countries[i-1].Code >= country.Code {
				t.Errorf("country %d is %q, %q", i, country.Code, country.Name)
			}
		}
	})
	t.Run("every ring is made of coasts and borders: a coast is used once, a border twice", func(t *testing.T) {
		madeOfLines(t, m)
	})
	t.Run("all kinds of lines are there", func(t *testing.T) {
		for i, lines := range [][]Line{m.Coast, m.Borders, m.Disputed, m.Rivers, m.Lakes} {
			if len(lines) == 0 {
				t.Errorf("kind %d is empty", i)
			}
		}
	})
}

// madeOfLines checks that countries and lines are the same lines. A disputed one
// may bound no country.
func madeOfLines(t *testing.T, m Map) {
	t.Helper()
	shared := newChains(m)
	for _, country := range m.Countries {
		for _, ring := range country.Rings {
			shared.refs(ring)
		}
	}
	if n := len(shared.loose()); n > 0 {
		t.Errorf("%d lines of rings belong to none", n)
	}
	for i, used := range shared.used {
		claim := used == 0 && i >= len(m.Coast)+len(m.Borders)
		if coast := i < len(m.Coast); coast != (used == 1) && !claim {
			t.Errorf("line %d is used %d times (coast: %v)", i, used, coast)
		}
	}
}

func closed(t *testing.T, name string, rings []Line) {
	t.Helper()
	for _, ring := range rings {
		if len(ring) < 4 || ring[0] != ring[len(ring)-1] {
			t.Errorf("%s: a ring of %d points is not closed", name, len(ring))
		}
	}
}

func TestAt(t *testing.T) {
	m := Load()
	for name, c := range map[string]struct {
		at   geo.Point
		code string
	}{
		"Moscow is in Russia":                           {geo.Point{Lon: 37.62, Lat: 55.75}, "RUS"},
		"Saint Petersburg is in Russia":                 {geo.Point{Lon: 30.32, Lat: 59.94}, "RUS"},
		"Jeddah is in Saudi Arabia":                     {geo.Point{Lon: 39.19, Lat: 21.54}, "SAU"},
		"Riyadh is in Saudi Arabia":                     {geo.Point{Lon: 46.72, Lat: 24.69}, "SAU"},
		"Muscat is in Oman":                             {geo.Point{Lon: 58.41, Lat: 23.59}, "OMN"},
		"Kyiv is in Ukraine":                            {geo.Point{Lon: 30.52, Lat: 50.45}, "UKR"},
		"Washington is in the United States":            {geo.Point{Lon: -77.04, Lat: 38.9}, "USA"},
		"Istanbul is in Türkiye":                        {geo.Point{Lon: 28.9, Lat: 41.06}, "TUR"},
		"Maseru is in Lesotho, a hole in South Africa":  {geo.Point{Lon: 27.48, Lat: -29.4}, "LSO"},
		"Chukotka, over the antimeridian, is in Russia": {geo.Point{Lon: -175, Lat: 66.7}, "RUS"},
		"the antimeridian itself is in Russia":          {geo.Point{Lon: 180, Lat: 68}, "RUS"},
		"the same from the other side":                  {geo.Point{Lon: -180, Lat: 68}, "RUS"},
		"the South Pole is in Antarctica":               {geo.Point{Lon: 0, Lat: -90}, "ATA"},
		"Sevastopol is in Ukraine, by these lines":      {geo.Point{Lon: 33.6, Lat: 44.6}, "UKR"},
		"Pristina is in Kosovo, by these lines":         {geo.Point{Lon: 21.17, Lat: 42.67}, "XKX"},
		"Srinagar is in India, by the line of control":  {geo.Point{Lon: 74.8, Lat: 34.08}, "IND"},
		"Muzaffarabad is in Pakistan, by the same":      {geo.Point{Lon: 73.47, Lat: 34.36}, "PAK"},
		"Dakhla is in Western Sahara":                   {geo.Point{Lon: -15.5, Lat: 23.4}, "ESH"},
		"Taveuni, on the antimeridian, is in Fiji":      {geo.Point{Lon: -179.95, Lat: -16.8}, "FJI"},
		"Nicosia's north is in Cyprus, by these lines":  {geo.Point{Lon: 33.4, Lat: 35.25}, "CYP"},
		"Kourou is in French Guiana":                    {geo.Point{Lon: -52.8, Lat: 5}, "GUF"},
		"a lake belongs to the country around it":       {geo.Point{Lon: 31.3, Lat: 60.8}, "RUS"},
	} {
		t.Run(name, func(t *testing.T) {
			if i, ok := m.At(c.at); !ok || m.Countries[i].Code != c.code {
				t.Errorf("got %s, %v", m.Countries[i].Code, ok)
			}
		})
	}
	for name, at := range map[string]geo.Point{
		"the Caspian":         {Lon: 51, Lat: 42},
		"the Black Sea":       {Lon: 34, Lat: 43},
		"the Sea of Azov":     {Lon: 36.5, Lat: 46},
		"the Gulf of Finland": {Lon: 26, Lat: 59.9},
		"the Red Sea":         {Lon: 38, Lat: 21.5},
		"the Persian Gulf":    {Lon: 51.5, Lat: 27},
		"the Gulf of Oman":    {Lon: 58.6, Lat: 24.5},
		"the North Pole":      {Lon: 0, Lat: 90},
		"the Pacific":         {Lon: 180, Lat: 0},
	} {
		t.Run(name+" is nobody's", func(t *testing.T) {
			if i, ok := m.At(at); ok {
				t.Errorf("got %s", m.Countries[i].Code)
			}
		})
	}
	t.Run("an empty map holds nothing", func(t *testing.T) {
		if _, ok := (Map{}).At(geo.Point{}); ok {
			t.Error("ok")
		}
	})
}

func TestLakes(t *testing.T) {
	m := Load()
	for name, at := range map[string]geo.Point{
		"Ladoga": {Lon: 31.3, Lat: 60.8},
		"Onega":  {Lon: 35.4, Lat: 61.6},
		"Baikal": {Lon: 107.8, Lat: 53.3},
	} {
		t.Run(name+" is a lake", func(t *testing.T) {
			if !holds(m.Lakes, at) {
				t.Error("no lake there")
			}
		})
	}
	t.Run("the Caspian is not, it is sea", func(t *testing.T) {
		if holds(m.Lakes, geo.Point{Lon: 51, Lat: 42}) {
			t.Error("a lake there")
		}
	})
}

func TestNeighboursTouch(t *testing.T) {
	t.Run("the points of each border are points of exactly two countries' rings", func(t *testing.T) {
		m := Load()
		for _, line := range m.Borders {
			middle := line[len(line)/2]
			if len(line) > 2 && owners(m, middle) != 2 {
				t.Errorf("%v is on %d countries", middle, owners(m, middle))
			}
		}
	})
}

// A dispute is seen by its line: somewhere near each of these a dashed one runs.
func TestDisputed(t *testing.T) {
	m := Load()
	for name, at := range map[string]geo.Point{
		"the isthmus of Crimea":       {Lon: 33.8, Lat: 46.2},
		"Kashmir":                     {Lon: 74, Lat: 34.2},
		"Siachen":                     {Lon: 77, Lat: 35.2},
		"Aksai Chin":                  {Lon: 78.7, Lat: 34.1},
		"Arunachal Pradesh":           {Lon: 94.5, Lat: 29.2},
		"Western Sahara":              {Lon: -10.5, Lat: 27.66},
		"the West Bank":               {Lon: 35, Lat: 32.2},
		"Gaza":                        {Lon: 34.4, Lat: 31.4},
		"the Golan":                   {Lon: 35.8, Lat: 33.1},
		"Abyei":                       {Lon: 28.4, Lat: 10.16},
		"Sudan and South Sudan":       {Lon: 30, Lat: 9.7},
		"Kosovo":                      {Lon: 21.2, Lat: 43.1},
		"Cyprus":                      {Lon: 33.4, Lat: 35.15},
		"the Korean armistice line":   {Lon: 127.5, Lat: 38.3},
		"Somaliland":                  {Lon: 48.5, Lat: 8.8},
		"Ethiopia's border in Ogaden": {Lon: 46, Lat: 6.1},
		"the Halaib Triangle":         {Lon: 35.5, Lat: 22},
		"the Ilemi Triangle":          {Lon: 35, Lat: 4.62},
		"Transnistria":                {Lon: 29.1, Lat: 47.4},
		"Abkhazia":                    {Lon: 41.9, Lat: 42.75},
	} {
		t.Run(name+" has a disputed line", func(t *testing.T) {
			if km := distance(m.Disputed, at, 300); km > 30 {
				t.Errorf("the nearest is %.0f km away", km)
			}
		})
	}
	for name, at := range map[string]geo.Point{
		"France and Spain":                     {Lon: 0.5, Lat: 42.7},
		"India and Pakistan in the Thar":       {Lon: 71, Lat: 27.8},
		"Russia and Ukraine at Kharkiv":        {Lon: 36.5, Lat: 50.3},
		"the United States and Canada at 49°N": {Lon: -105, Lat: 49},
	} {
		t.Run("between "+name+" there is none", func(t *testing.T) {
			if km := distance(m.Disputed, at, 300); km < 100 {
				t.Errorf("one is %.0f km away", km)
			}
		})
	}
}

func owners(m Map, p geo.Point) int {
	n := 0
	for _, country := range m.Countries {
		if slices.ContainsFunc(country.Rings, func(ring Line) bool { return slices.Contains(ring, p) }) {
			n++
		}
	}
	return n
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		Load()
	}
}
