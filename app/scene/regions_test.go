package scene

import (
	"math"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
	"dateline/stories/gallery"
)

// regional prepares a story of the gallery with a region in a country, and gives that.
func regional(t *testing.T, name string) (w *World, region model.Place, event string) {
	t.Helper()
	w = Prepare(exhibit(gallery.Named(name)), earth())
	for _, e := range w.Story.Events {
		if p := model.Noun(w.Place(e.Place)); p.Kind == model.Region && w.lane(p.ID) != p.ID {
			return w, p, e.ID
		}
	}
	t.Fatal(name + " has none")
	return w, region, event
}

// namedAt gives the name of a place on a map, and whether it has one.
func namedAt(sc Scene, place string) (words Shape, ok bool) {
	for _, g := range of(sc.Map, "city-name") {
		if g.Tag == Group && g.Bind.Place == place {
			return g.Kids[0], true
		}
	}
	return words, false
}

func TestRegionsWithin(t *testing.T) {
	for _, story := range []string{"expedition", "voyage"} {
		w, region, event := regional(t, story)
		for _, look := range looks {
			sc := w.Build(state.State{Embed: look.embed}, look.Size)
			if words, ok := namedAt(sc, region.ID); ok != sc.Frame.full() || ok && words.Kind != "city-region" {
				t.Errorf("%s, %s: the region's name is %v", story, sc.Frame.Form, words)
			} else if x, y := sc.Camera.Px(w.spots[region.ID].x, w.spots[region.ID].y); ok && math.Hypot(words.X-x, words.Y-y) > 60 {
				t.Errorf("%s, %s: it stands %.0f %.0f from where the region lies", story, sc.Frame.Form, words.X-x, words.Y-y)
			}
			chosen := w.Build(state.State{Embed: look.embed, Event: event}, look.Size)
			if _, ok := namedAt(chosen, region.ID); !ok {
				t.Errorf("%s, %s: where the chosen event is the region has no name", story, sc.Frame.Form)
			}
			if !math.IsNaN(chosen.laneAt(region.ID)) {
				t.Errorf("%s, %s: the region has a lane", story, sc.Frame.Form)
			}
		}
	}
	t.Run("a region in a country lies on the map as a city would", func(t *testing.T) {
		w, region, _ := regional(t, "expedition")
		if !w.spots[region.ID].on {
			t.Error("it does not")
		}
	})
	t.Run("it is chosen by its name", func(t *testing.T) {
		w, region, _ := regional(t, "expedition")
		for _, g := range ofKind(w.Build(state.State{}, References[0]), "city realm") {
			if g.Bind.Place == region.ID && g.Bind.Act == Chooses && g.Bind.Label == "Khumbu, 1 event" {
				return
			}
		}
		t.Error("nothing answers for it")
	})
}

// TestCitiless holds a story of countries and regions alone to names on every map, and to
// all its lanes on a slide.
func TestCitiless(t *testing.T) {
	w := Prepare(exhibit(gallery.Named("countries")), earth())
	for _, look := range looks {
		sc := w.Build(state.State{Embed: look.embed}, look.Size)
		for _, p := range w.located(w.placed()) {
			if _, ok := namedAt(sc, p.ID); !ok {
				t.Errorf("%s: %s has no name", sc.Frame.Form, p.ID)
			}
		}
		if n := len(sc.Lanes); !sc.Frame.Form.Listed() && n != len(w.located(w.placed())) {
			t.Errorf("%s: it has %d lanes", sc.Frame.Form, n)
		}
	}
}

// TestCovered holds cities whose marks lie under another to it that a line leads from
// there to their lanes.
func TestCovered(t *testing.T) {
	w := Prepare(exhibit(gallery.Named("expedition")), earth())
	sc := w.Build(state.State{}, References[0])
	_, led := leadersOf(sc)
	if len(sc.covered) == 0 {
		t.Fatal("none is covered")
	}
	if len(led) != len(sc.cities)+len(sc.covered) {
		t.Errorf("lines lead from %v", led)
	}
}
