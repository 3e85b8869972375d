package basemap

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"slices"
	"testing"

	"dateline/data/geo"
)

func TestWorldSize(t *testing.T) {
	t.Run("zipped and in base64 it takes at most 150 kB of the page", func(t *testing.T) {
		var zipped bytes.Buffer
		w, _ := gzip.NewWriterLevel(&zipped, gzip.BestCompression)
		w.Write(world)
		w.Close()
		if size := base64.StdEncoding.EncodedLen(zipped.Len()); size > 150_000 {
			t.Errorf("it takes %d bytes", size)
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
			if coast := i < len(m.Coast); coast != (used == 1) {
				t.Errorf("line %d is used %d times (coast: %v)", i, used, coast)
			}
		}
	})
	t.Run("all kinds of lines are there", func(t *testing.T) {
		for i, lines := range [][]Line{m.Coast, m.Borders, m.Disputed, m.Rivers, m.Lakes} {
			if len(lines) == 0 {
				t.Errorf("kind %d is empty", i)
			}
		}
	})
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
		"Simferopol is in Ukraine, by these lines":      {geo.Point{Lon: 34.1, Lat: 44.95}, "UKR"},
		"Pristina is in Serbia, by these lines":         {geo.Point{Lon: 21.17, Lat: 42.67}, "SRB"},
		"Srinagar is in an unsettled area":              {geo.Point{Lon: 74.8, Lat: 34.08}, "XJK"},
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
		for _, line := range slices.Concat(m.Borders, m.Disputed) {
			middle := line[len(line)/2]
			if len(line) > 2 && owners(m, middle) != 2 {
				t.Errorf("%v is on %d countries", middle, owners(m, middle))
			}
		}
	})
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
