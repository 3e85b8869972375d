package scene

import (
	"os"
	"regexp"
	"strconv"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
	"dateline/stories/gallery"
)

func TestComposition(t *testing.T) {
	broad, worlds := map[string]bool{}, map[string]*World{}
	for _, c := range gallery.Cases() {
		story, err := c.Story()
		if err != nil {
			t.Fatal(err)
		}
		worlds[c.Name] = Prepare(story, earth())
		broad[c.Name] = worlds[c.Name].broad
	}
	seed := Prepare(load(t), earth())
	worlds["seed"], broad["seed"] = seed, seed.broad
	t.Run("a story that is much wider than high has a broad map, a tall one has not", func(t *testing.T) {
		for name, want := range map[string]bool{"wide": true, "thirty-cities": true, "world": true, "tall": false, "one-event": false, "royal-tour": false, "seed": false} {
			if broad[name] != want {
				t.Errorf("%s: %v", name, broad[name])
			}
		}
	})
	t.Run("a story without a place has no map, and its days have the room", func(t *testing.T) {
		for _, size := range append([]Size{Slides}, References...) {
			s := state.State{Embed: size == Slides}
			sc := worlds["nowhere"].Build(s, size)
			if f := sc.Frame; f.Map.W != 0 || len(sc.Map) != 0 || !f.Form.Listed() && f.Names.X != 0 {
				t.Errorf("at %v the map is %v, with %d shapes", size, f.Map, len(sc.Map))
			}
		}
	})
	t.Run("what is chosen, filtered or not known yet changes none", func(t *testing.T) {
		for _, size := range References {
			want := seed.FrameOf(state.State{}, size)
			for _, s := range []state.State{{Event: "march-meeting"}, {AsOf: seed.first}, state.State{}.Toggle(state.ByStatus, model.Planned)} {
				if got := seed.FrameOf(s, size); got != want {
					t.Errorf("%s at %v: %v, not %v", s.Format(), size, got, want)
				}
			}
		}
	})
	t.Run("no story's figure strains more than in its form's own frame", func(t *testing.T) {
		for name, w := range worlds {
			for _, size := range References[:3] {
				if got, own := w.strain(w.FrameOf(state.State{}, size)), w.strain(frameOf(state.State{}, size, composition{broad: w.broad, mapless: w.mapless, under: 1, loose: 1})); got > own {
					t.Errorf("%s at %v: %.3f, not %.3f", name, size, got, own)
				}
			}
		}
	})
	t.Run("the style sheet knows both shares of a map's", func(t *testing.T) {
		for form, file := range map[Form]string{Wide: "2-page", Compact: "9-forms", Middle: "9-forms"} {
			css, err := os.ReadFile("../../web/page/style/" + file + ".css")
			if err != nil {
				t.Fatal(err)
			}
			share := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
			rule := `\.figure \{ --map: ` + share(forms[form].mapShare) + `; \} \.figure\.broad \{ --map: ` + share(forms[form].broad) + `; \}`
			if !regexp.MustCompile(rule).Match(css) {
				t.Errorf("%s: no %s in %s.css", form, rule, file)
			}
		}
	})
}

func TestBusiestLanes(t *testing.T) {
	var lanes []Lane
	for i := range 2 * mostCities {
		lanes = append(lanes, Lane{Place: strconv.Itoa(i), Events: i})
	}
	t.Run("of very many lanes those with most events are measured, in their order", func(t *testing.T) {
		if got := busiestLanes(lanes, mostCities); len(got) != mostCities || got[0].Events != mostCities || got[1].Events != mostCities+1 {
			t.Error(len(got), got[:2])
		}
	})
}

// TestStrain holds the measure to what it means.
func TestStrain(t *testing.T) {
	f := frameOf(state.State{}, References[0], composition{under: 1, loose: 1})
	at := func(y ...float64) (lanes []Lane) {
		for _, y := range y {
			lanes = append(lanes, Lane{Y: f.Plot.Y + y*f.Plot.H, Want: f.Plot.Y + y*f.Plot.H, City: true})
		}
		return lanes
	}
	t.Run("a third of the height may be without lanes, and more is vacant", func(t *testing.T) {
		if v := vacant(at(0.3, 0.6, 0.9), f); v != 0 {
			t.Error(v)
		}
		if v := vacant(at(0.2, 0.3), f); v < 0.36 || v > 0.37 {
			t.Error(v)
		}
	})
	t.Run("lanes at their cities' height bend no leader", func(t *testing.T) {
		lanes := at(0.2, 0.5)
		if v := bends(lanes, f); v != 0 {
			t.Error(v)
		}
		if lanes[0].Want -= f.Plot.H / 5; bends(lanes, f) < 0.099 {
			t.Error(bends(lanes, f))
		}
	})
	t.Run("lanes in the middle do not hang to one side", func(t *testing.T) {
		if v := tilt(at(0.4, 0.6), f); v > 1e-9 {
			t.Error(v)
		}
		if v := tilt(at(0.1, 0.2), f); v < 0.69 {
			t.Error(v)
		}
	})
}
