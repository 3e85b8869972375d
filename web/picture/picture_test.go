package picture

import (
	"bytes"
	"image"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app/sign"
	"dateline/data/basemap"
	"dateline/data/geo"
	"dateline/web/typeset"
)

func TestCard(t *testing.T) {
	world := basemap.Load()
	sheet := NewSheet(world, places(), 1)
	shown := decoded(t, sheet.PNG(card()))

	t.Run("has the size that services ask for", func(t *testing.T) {
		if shown.Bounds() != image.Rect(0, 0, 1200, 630) {
			t.Errorf("it is %v", shown.Bounds())
		}
	})
	t.Run("is the same to the byte each time", func(t *testing.T) {
		again := NewSheet(world, places(), 1).PNG(card())
		if !bytes.Equal(again, sheet.PNG(card())) {
			t.Error("the same card gave other bytes")
		}
	})
	t.Run("marks the event's own place in the accent, on the map alone", func(t *testing.T) {
		k := card()
		k.Here = ""
		plain := decoded(t, sheet.PNG(k))
		if with, without := accents(shown), accents(plain); with == 0 || without > 0 {
			t.Errorf("%d accented pixels on the map with a place, %d without one", with, without)
		}
	})
	t.Run("stands at the right of its column where its language runs from there", func(t *testing.T) {
		var k Card
		for leftward, words := range map[bool]string{false: "Putin", true: "بوتين"} {
			k.Title, k.Leftward = words, leftward
			m := decoded(t, sheet.PNG(k))
			dark := 0
			for y := 110; y < 220; y++ {
				if x := int(left) + 20; m.At(x, y) == ink {
					dark++
				}
				if x := int(left+columnWide) - 20; m.At(x, y) == ink {
					dark--
				}
			}
			if (dark < 0) != leftward || dark == 0 {
				t.Errorf("%s: %d more dark pixels at the left than at the right", words, dark)
			}
		}
	})
	t.Run("names the map's makers on the map", func(t *testing.T) {
		k := card()
		k.Credit = ""
		if n := differing(decoded(t, sheet.PNG(k)), shown); n == 0 {
			t.Error("it does not")
		}
	})
	t.Run("goes without a map where no place is known", func(t *testing.T) {
		if decoded(t, NewSheet(world, nil, 1).PNG(card())).At(1100, 300) != paper {
			t.Error("something is drawn where the map would be")
		}
	})
	t.Run("shows land and water at the antimeridian and at a pole", func(t *testing.T) {
		for _, at := range []geo.Point{{Lon: 180, Lat: -17}, {Lon: 0, Lat: -72}, {Lon: -179, Lat: 66}} {
			m := decoded(t, NewSheet(world, []Place{{Name: "Edge", At: at, Events: 1}}, 1).PNG(Card{Title: "T", Here: "Edge"}))
			seen := map[any]bool{}
			for y := range Height {
				for x := int(split) + 2; x < Width; x++ {
					seen[m.At(x, y)] = true
				}
			}
			if !seen[land] || !seen[water] {
				t.Errorf("%v: land %v, water %v", at, seen[land], seen[water])
			}
		}
	})
	t.Run("has north up, as the page's own map, where the places lie all about a pole and far from it", func(t *testing.T) {
		london, crete := geo.Point{Lon: -0.13, Lat: 51.5}, geo.Point{Lon: 25, Lat: 35.2}
		g := fitted([]Place{
			{Name: "London", At: london, Events: 3}, {Name: "Darlington", At: geo.Point{Lon: -1.55, Lat: 54.5}, Events: 1},
			{Name: "Promontory", At: geo.Point{Lon: -112.55, Lat: 41.62}, Events: 1}, {Name: "Tokyo", At: geo.Point{Lon: 139.69, Lat: 35.68}, Events: 1},
			{Name: "Vladivostok", At: geo.Point{Lon: 131.9, Lat: 43.1}, Events: 1},
		}, 0, Width, Height)
		north, _ := g.px(london)
		south, _ := g.px(crete)
		if north.Y >= south.Y {
			t.Errorf("London is at %v, Crete at %v", north, south)
		}
	})
	t.Run("looks as it did", func(t *testing.T) { golden(t, "card.png", sheet.PNG(card())) })
}

func TestTitle(t *testing.T) {
	c := column{canvas: newCanvas(1, 1, 1, paper)}
	t.Run("is set smaller where it is longer", func(t *testing.T) {
		_, short := Card{Title: "Talks"}.set(c)
		_, long := Card{Title: strings.Repeat("talks about talks ", 5)}.set(c)
		if long >= short {
			t.Errorf("%v px, against %v px", long, short)
		}
	})
	t.Run("never runs out of its column", func(t *testing.T) {
		title, px := Card{Title: strings.Repeat("talks about talks ", 40)}.set(c)
		wide := slices.ContainsFunc(title, func(l typeset.Line) bool { return l.Width > columnWide })
		if wide || len(title) > 3 {
			t.Errorf("%d lines at %v px, too wide: %v", len(title), px, wide)
		}
	})
}

func TestDraws(t *testing.T) {
	for words, want := range map[string]bool{
		"Putin receives Witkoff": true, "Путин принимает": true, "Зеленський їде": true, "": true,
		"محادثات": true, "会谈": false,
	} {
		if got := Draws(words); got != want {
			t.Errorf("Draws(%q) is %v", words, got)
		}
	}
}

func TestIcon(t *testing.T) {
	t.Run("a plain one is see-through at its corners", func(t *testing.T) {
		if _, _, _, a := decoded(t, Icon(192, false)).At(0, 0).RGBA(); a != 0 {
			t.Error("its corner is painted")
		}
	})
	t.Run("a filled one keeps the mark within four fifths of it", func(t *testing.T) {
		shown := decoded(t, Icon(512, true))
		for y := range 512 {
			for x := range 512 {
				if dx, dy := x-256, y-256; dx*dx+dy*dy > 205*205 && shown.At(x, y) != paper {
					t.Fatalf("the mark reaches %d, %d", x, y)
				}
			}
		}
	})
	t.Run("looks as it did", func(t *testing.T) { golden(t, "icon.png", Icon(192, false)) })
}

func card() Card {
	return Card{
		Title: "Putin receives Witkoff", Over: "Shuttle to Moscow", Sign: sign.Of("happened", false), Standing: "Happened",
		Lines: []string{"Thursday 13 March 2025, evening", "Moscow"}, Foot: "12 claims from 4 sources", Known: "As known on 22 April 2025", Credit: "Map: Earth", Here: "Moscow",
		Line: []Tick{{0, sign.Of("happened", false), false}, {0.1, sign.Of("happened", false), false}, {0.48, sign.Of("disputed", false), false}, {0.52, sign.Of("happened", false), true}, {0.9, sign.Of("planned", false), false}},
		Ends: [2]string{"4 February 2025", "22 April 2025"},
	}
}

func places() []Place {
	return []Place{
		{Name: "Moscow", At: geo.Point{Lon: 37.62, Lat: 55.75}, Events: 6},
		{Name: "St Petersburg", At: geo.Point{Lon: 30.31, Lat: 59.94}, Events: 4},
		{Name: "Jeddah", At: geo.Point{Lon: 39.19, Lat: 21.49}, Events: 2},
		{Name: "Riyadh", At: geo.Point{Lon: 46.68, Lat: 24.71}, Events: 2},
		{Name: "Oman", At: geo.Point{Lon: 57, Lat: 21}, Events: 1, Area: true},
	}
}

func decoded(t *testing.T, file []byte) image.Image {
	t.Helper()
	shown, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return shown
}

func accents(m image.Image) (n int) {
	for y := range Height {
		for x := int(split); x < Width; x++ {
			if m.At(x, y) == accent {
				n++
			}
		}
	}
	return n
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("DATELINE_UPDATE") != "" {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if n := differing(decoded(t, got), decoded(t, want)); n > 200 {
		t.Errorf("%s differs in %d pixels; DATELINE_UPDATE=1 rewrites it", path, n)
	}
}

// differing counts the pixels that anybody could tell apart. Other processors
// round the edges of shapes otherwise, by a step or two of 255.
func differing(a, b image.Image) (n int) {
	if a.Bounds() != b.Bounds() {
		return math.MaxInt
	}
	far := func(v, w uint32) bool { return max(v, w)-min(v, w) > 4<<8 }
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			r1, g1, b1, a1 := a.At(x, y).RGBA()
			r2, g2, b2, a2 := b.At(x, y).RGBA()
			if far(r1, r2) || far(g1, g2) || far(b1, b2) || far(a1, a2) {
				n++
			}
		}
	}
	return n
}
