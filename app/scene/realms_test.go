package scene

import (
	"fmt"
	"math"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

// ofKind lists the shapes of a kind on a map.
func ofKind(sc Scene, kind string) (out []Shape) {
	each(sc.Map, func(s Shape) {
		if s.Kind == kind {
			out = append(out, s)
		}
	})
	return out
}

func TestRealms(t *testing.T) {
	w := Prepare(load(t), earth())
	for _, lang := range []string{"en", "ru", "uk", "ar"} {
		t.Run("each country that bears events of its own has a name that answers, and a count, in "+lang, func(t *testing.T) {
			s := opening(w.Story)
			s.Lang = lang
			sc := w.Build(s, References[0])
			named := map[string]bool{}
			for _, g := range ofKind(sc, "city realm") {
				if g.Bind.Event == "" || g.Bind.Label == "" {
					t.Errorf("%s answers nothing", g.Bind.Place)
				}
			}
			for _, g := range ofKind(sc, "city-name") {
				each(g.Kids, func(s Shape) { named[g.Bind.Place] = named[g.Bind.Place] || s.Kind == "city-count" })
			}
			for _, e := range w.events {
				if model.Noun(w.Place(e.lane)).Kind == model.Country && !named[e.lane] {
					t.Errorf("%s has none", e.lane)
				}
			}
		})
	}
	for _, size := range References {
		t.Run(fmt.Sprintf("the country of the selected event has a ring at %gx%g", size.W, size.H), func(t *testing.T) {
			for _, e := range w.events {
				rings := ofKind(w.Build(state.State{Event: e.ID}, size), "here")
				if in := model.Noun(w.Place(e.lane)).Kind == model.Country; in != (len(rings) == 1) || in && rings[0].Bind.Place != e.lane {
					t.Errorf("%s, in %q, has %v", e.ID, e.lane, rings)
				}
			}
		})
	}
	t.Run("a journey to a country ends at a ring about where", func(t *testing.T) {
		for _, g := range ofKind(w.Build(opening(w.Story), References[0]), "city realm") {
			if got := len(g.Kids) > 0 && g.Kids[0].Kind == "about"; got != (g.Bind.Place == "oman") {
				t.Errorf("%s: %v", g.Bind.Place, got)
			}
		}
	})
}

func TestPointers(t *testing.T) {
	w := Prepare(load(t), earth())
	t.Run("a whole map needs none", func(t *testing.T) {
		if n := len(ofKind(w.Build(opening(w.Story), References[0]), "pointer")); n > 0 {
			t.Error(n)
		}
	})
	for _, size := range References {
		t.Run(fmt.Sprintf("a map without a city names them all, each in its direction, at %gx%g", size.W, size.H), func(t *testing.T) {
			f := w.FrameOf(state.State{}, size)
			home := w.fit(f)
			cam := w.Zoom(home, f, nearest, f.Map.X+f.Map.W/2, f.Map.Y+f.Map.H/2)
			sc := w.Build(opening(w.Story).WithCamera(w.Geographic(cam, f)), size)
			if n := len(ofKind(sc, "city")) + len(ofKind(sc, "city ghost")); n > 0 {
				t.Fatalf("%d cities show", n)
			}
			got := ofKind(sc, "pointer")
			if len(got) != len(w.offMap(sc)) {
				t.Errorf("%d of %d", len(got), len(w.offMap(sc)))
			}
			for _, g := range got {
				x, y := sc.Camera.Px(w.spots[g.Bind.Place].x, w.spots[g.Bind.Place].y)
				at := corners(g.Kids[1].D)
				tip, notch := at[0], at[2]
				off := math.Atan2(y-notch[1], x-notch[0]) - math.Atan2(tip[1]-notch[1], tip[0]-notch[0])
				if math.Abs(math.Sin(off)) > 0.05 || math.Cos(off) < 0 {
					t.Errorf("%s is pointed to %.2f off", g.Bind.Place, off)
				}
			}
		})
	}
}
