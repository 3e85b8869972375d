package scene

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

func TestHatching(t *testing.T) {
	w := Prepare(load(t), earth())
	for _, size := range References {
		t.Run(fmt.Sprintf("its lines are as far apart at any camera, and cover the map, at %gx%g", size.W, size.H), func(t *testing.T) {
			r := rand.New(rand.NewPCG(21, 22))
			f := w.FrameOf(state.State{}, size)
			for range 60 {
				look := w.Geographic(wander(r, w, w.fit(f), f), f)
				sc := w.Build(opening(w.Story).WithCamera(look), size)
				if len(ofKind(sc, "hatched")) != 3 {
					t.Fatalf("%d countries are hatched", len(ofKind(sc, "hatched")))
				}
				for _, h := range ofKind(sc, "hatched") {
					if on := onScreen(h); !on.Grow(0.5).Holds(f.Map) || on.W > f.Map.W*1.01 {
						t.Errorf("at %v %s is filled in %.1f, and the map is %.1f", look, h.Bind.Place, on, f.Map)
					}
				}
			}
		})
	}
	t.Run("it is cut to a country among the definitions, in whose colour it is drawn", func(t *testing.T) {
		defs := w.defs()
		for _, h := range ofKind(w.Build(opening(w.Story), References[0]), "hatched") {
			for _, part := range []string{`<clipPath id="` + h.Clip + `">`, fmt.Sprintf(`<pattern id="dl-hatch%d"`, h.Kids[0].Hue)} {
				if !strings.Contains(defs, part) {
					t.Errorf("there is no %s", part)
				}
			}
		}
	})
	t.Run("a country is hatched only while what shows names it without a city", func(t *testing.T) {
		for _, h := range ofKind(w.Build(state.State{}.Toggle(state.ByPlace, "oman"), References[0]), "hatched") {
			if h.Bind.Place != "oman" {
				t.Errorf("%s is hatched", h.Bind.Place)
			}
		}
	})
}

// onScreen gives the room on the screen of a shape that takes its group's scale
// back: where both transforms are right, that of its numbers is 1.
func onScreen(g Shape) Box {
	var dx, dy, k, back float64
	fmt.Sscanf(g.Move, "translate(%g %g) scale(%g)", &dx, &dy, &k)
	fill := g.Kids[0]
	fmt.Sscanf(fill.Move, "scale(%g)", &back)
	k *= back
	return Box{dx + fill.X*k, dy + fill.Y*k, fill.W * k, fill.H * k}
}

func TestTints(t *testing.T) {
	w := Prepare(load(t), earth())
	t.Run("a country without a city has a colour of its own", func(t *testing.T) {
		for country, tint := range w.tints {
			citied := false
			for _, e := range w.events {
				citied = citied || model.Noun(w.Place(e.lane)).Kind == model.City && w.country(e.lane) == country
			}
			if citied == (tint == tints) {
				t.Errorf("%s has the colour %d", country, tint)
			}
		}
	})
}
