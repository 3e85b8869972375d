package basemap

import (
	"bytes"
	"reflect"
	"testing"

	"dateline/data/geo"
)

// two is two squares side by side, with an island and some water.
//
//	d--e--f
//	|A | B|   ~ o
//	a--b--c
func two() Map {
	a, b, c := geo.Point{Lon: 0, Lat: 0}, geo.Point{Lon: 10, Lat: 0}, geo.Point{Lon: 20, Lat: 0}
	d, e, f := geo.Point{Lon: 0, Lat: 10}, geo.Point{Lon: 10, Lat: 10}, geo.Point{Lon: 20, Lat: 10}
	island := Line{{Lon: 179.5, Lat: -1}, {Lon: -179.5, Lat: -1}, {Lon: 180, Lat: 1}, {Lon: 179.5, Lat: -1}}
	return Map{
		Countries: []Country{
			{Code: "AAA", Name: "Älpha", Rings: []Line{{b, e, d, a, b}, island}},
			{Code: "BBB", Name: "", Rings: []Line{{e, b, c, f, e}}},
		},
		Coast:   []Line{{e, d, a, b}, {b, c, f, e}, island},
		Borders: []Line{{b, e}},
		Rivers:  []Line{{{Lon: 1.5, Lat: 2.25}, {Lon: -3.005, Lat: 4}}},
		Lakes:   []Line{{a, b, e, a}},
	}
}

func TestCodec(t *testing.T) {
	for name, m := range map[string]Map{
		"an empty map": {},
		"a small map":  two(),
		"the world":    Load(),
	} {
		t.Run(name+" comes back as it was", func(t *testing.T) {
			back, err := Decode(Encode(m))
			if err != nil || !reflect.DeepEqual(back, m) {
				t.Errorf("got %v, %v", len(back.Countries), err)
			}
		})
	}
	t.Run("the world encodes to its own bytes", func(t *testing.T) {
		if !bytes.Equal(Encode(Load()), world) {
			t.Error("the bytes differ")
		}
	})
	t.Run("a border is stored once", func(t *testing.T) {
		shared := newChains(two())
		for _, country := range two().Countries {
			for _, ring := range country.Rings {
				shared.refs(ring)
			}
		}
		if len(shared.loose()) != 0 || shared.used[3] != 2 {
			t.Errorf("loose: %v, used: %v", shared.loose(), shared.used)
		}
	})
	t.Run("a ring that is on no list keeps its points", func(t *testing.T) {
		m := Map{Countries: two().Countries}
		if back, err := Decode(Encode(m)); err != nil || !reflect.DeepEqual(back.Countries, m.Countries) {
			t.Errorf("got %v, %v", back, err)
		}
	})
	t.Run("coordinates are rounded to the unit", func(t *testing.T) {
		back, _ := Decode(Encode(Map{Rivers: []Line{{{Lon: 1.0024, Lat: -1.0026}}}}))
		if got := back.Rivers[0][0]; got != (geo.Point{Lon: 1, Lat: -1.005}) {
			t.Errorf("got %v", got)
		}
	})
}

func TestDecodeBroken(t *testing.T) {
	whole := Encode(two())
	t.Run("every beginning of a file is broken", func(t *testing.T) {
		for n := range whole {
			if _, err := Decode(whole[:n]); err == nil {
				t.Errorf("%d bytes are taken for a map", n)
			}
		}
	})
	for name, file := range map[string][]byte{
		"a byte too many":            append(bytes.Clone(whole), 0),
		"another magic":              append([]byte("DLM0"), whole[4:]...),
		"a count beyond the file":    append([]byte(magic), 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1),
		"a number that does not end": append([]byte(magic), bytes.Repeat([]byte{0xff}, 20)...),
		"a ring of a missing line":   append([]byte(magic), 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0),
		"a line used three times":    append([]byte(magic), 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 3, 0, 0, 0),
		"a point off the Earth":      append([]byte(magic), 1, 2, 0, 0, 0, 0xa2, 0x99, 2, 0, 0, 0, 0, 0, 0),
	} {
		t.Run(name+" is broken", func(t *testing.T) {
			if m, err := Decode(file); err == nil {
				t.Errorf("got %v", m)
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(Encode(two()))
	f.Add(Encode(Map{}))
	f.Add([]byte("DLM1\xff"))
	f.Fuzz(func(t *testing.T, file []byte) {
		m, err := Decode(file)
		if err != nil {
			return
		}
		m.At(geo.Point{Lon: 12, Lat: 34})
		again, err := Decode(Encode(m))
		if err != nil || !reflect.DeepEqual(again, m) {
			t.Errorf("decoded, but not again: %v", err)
		}
	})
}
