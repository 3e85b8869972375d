package scene

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/app/state"
	"dateline/data/geo"
	"dateline/data/model"
	"dateline/stories/gallery"
)

// local prepares the gallery's stories of one city.
func local(t *testing.T) map[string]*World {
	out := map[string]*World{}
	for _, c := range gallery.Cases() {
		if w := Prepare(exhibit(c), earth()); w.Local() {
			out[c.Name] = w
		}
	}
	if len(out) < 2 {
		t.Fatal("too few stories of one city:", len(out))
	}
	return out
}

// nearestDots is the least distance between two marks of a map, in px.
func nearestDots(sc Scene) float64 {
	least := math.Inf(1)
	for i, a := range sc.cities {
		for _, b := range sc.cities[:i] {
			least = math.Min(least, math.Hypot(a.x-b.x, a.y-b.y))
		}
	}
	return least
}

func TestStoriesOfOneCity(t *testing.T) {
	for name, w := range local(t) {
		for _, look := range looks {
			s := state.State{Embed: look.embed}
			sc := w.Build(s, look.Size)
			t.Run(name+", "+string(sc.Frame.Form)+": the map opens with its venues apart", func(t *testing.T) {
				if d := nearestDots(sc); len(sc.cities) < 4 || d < 2*venueRadius {
					t.Errorf("%d dots, the nearest %.1f px apart", len(sc.cities), d)
				}
			})
			t.Run(name+", "+string(sc.Frame.Form)+": fully zoomed in any two stand well apart", func(t *testing.T) {
				if d := w.finest * w.nearestLook(sc.Camera); d < apartness {
					t.Errorf("%.1f px", d)
				}
			})
			t.Run(name+", "+string(sc.Frame.Form)+": it shows plain ground and its scale, and no coast that is true to some km", func(t *testing.T) {
				if len(of(sc.Map, "plain")) != 1 || len(of(sc.Map, "scale-words")) != 1 || len(of(sc.Map, "ground")) != 0 {
					t.Error(len(of(sc.Map, "plain")), len(of(sc.Map, "scale-words")), len(of(sc.Map, "ground")))
				}
			})
			t.Run(name+", "+string(sc.Frame.Form)+": its scale stands over the zoom buttons", func(t *testing.T) {
				const buttons = 10 + 28 // px of the style sheet, from the map's foot to their top
				if words := of(sc.Map, "scale-words")[0]; words.Y > sc.Frame.Map.Bottom()-buttons-7 {
					t.Errorf("%.0f of %.0f px", words.Y, sc.Frame.Map.Bottom())
				}
			})
		}
	}
}

func TestVenuesOfManyCities(t *testing.T) {
	story := among(geo.Point{Lon: 16.37, Lat: 48.21}, geo.Point{Lon: 14.42, Lat: 50.09})
	story.Places = append(story.Places, model.Place{ID: "venue", Name: inEnglish("Schönbrunn"), Kind: model.Venue, Within: "City0", Lon: 16.31, Lat: 48.18})
	story.Events[0].Place = "venue"
	w := Prepare(story, earth())
	venues := func(zoom float64) int {
		sc := w.Build(state.State{Map: state.Camera{Lon: 16.35, Lat: 48.2, Zoom: zoom}}, References[0])
		return len(of(sc.Map, "city venue"))
	}
	t.Run("its city's dot stands for a venue at first", func(t *testing.T) {
		if n := venues(0); n != 0 {
			t.Error(n)
		}
	})
	t.Run("as soon as it parts from that, a venue has a dot by itself", func(t *testing.T) {
		if n := venues(80); n != 1 {
			t.Error(n)
		}
	})
	t.Run("its name stands where one of the size of a city's is written", func(t *testing.T) {
		sc := w.Build(state.State{Map: state.Camera{Lon: 16.35, Lat: 48.2, Zoom: 80}}, References[0])
		dot := of(sc.Map, "city venue")[0]
		for _, name := range kidsOf(sc.Map, "names") {
			middle := dot.Kids[0].Y + dot.Kids[0].H/2
			if room := wordRooms(name, sc.Frame)[0]; name.Bind.Place == "venue" && math.Abs(room.Y+room.H/2-middle) > 0.1 {
				t.Errorf("its middle is at %.1f px, and the dot's at %.1f", room.Y+room.H/2, middle)
			}
		}
	})
	t.Run("its name says its language among words of another", func(t *testing.T) {
		sc := w.Build(state.State{Lang: "ru", Map: state.Camera{Lon: 16.35, Lat: 48.2, Zoom: 80}}, References[0])
		names := slices.DeleteFunc(kidsOf(sc.Map, "names"), func(n Shape) bool { return n.Bind.Place != "venue" })
		if len(names) != 1 || names[0].Kids[0].Lang != "en" {
			t.Error(names)
		}
	})
}

func TestRegions(t *testing.T) {
	t.Run("of a region in no country nothing says that its city is not stated", func(t *testing.T) {
		story := among(geo.Point{Lon: 16.37, Lat: 48.21}, geo.Point{Lon: 14.42, Lat: 50.09})
		story.Places = append(story.Places, model.Place{ID: "alps", Name: inEnglish("The Alps"), Kind: model.Region, Lon: 14.5, Lat: 47.2})
		story.Events[0].Place = "alps"
		sc := Prepare(story, earth()).Build(state.State{}, References[0])
		found := false
		for _, l := range sc.Lanes {
			if l.Place == "alps" {
				found = true
				if l.Note != "" {
					t.Error(l.Note)
				}
			}
		}
		if !found {
			t.Error("it has no lane")
		}
	})
}

func TestRoundest(t *testing.T) {
	for v, want := range map[float64]float64{1: 1, 1.9: 1, 2.1: 2, 7: 5, 4999: 2000, 0.3: 0.2} {
		if got := roundest(v); math.Abs(got-want) > 1e-9 {
			t.Errorf("of %g: %g, not %g", v, got, want)
		}
	}
}

// TestSlidesNameTheirCities moves the map of a slide of plain ground: its lanes leave out
// the names that it has, and no others.
func TestSlidesNameTheirCities(t *testing.T) {
	natively(t)
	for name, w := range local(t) {
		t.Run(name+": the lanes know which names found room on the map, its scale on it", func(t *testing.T) {
			r, s := rand.New(rand.NewPCG(23, 24)), state.State{Embed: true}
			f := w.FrameOf(s, Slides)
			for range 60 {
				s := s.WithCamera(w.Geographic(wander(r, w, w.fit(f), f), f))
				sc := w.Build(s, Slides)
				for _, l := range sc.Lanes {
					onMap := slices.ContainsFunc(kidsOf(sc.Map, "names"), func(n Shape) bool { return n.Bind.Place == l.Place })
					if known := w.aloft(model.AtOnce, s, sc).named()[l.Place]; l.City && known != onMap {
						t.Errorf("%s looked at from %v is on the map: %v, and its lane takes it to be: %v", l.Place, s.Map, onMap, known)
					}
				}
			}
		})
	}
}
