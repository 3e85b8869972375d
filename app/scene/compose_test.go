package scene

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"testing"

	"dateline/app/state"
	"dateline/data/geo"
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
	t.Run("lanes are measured with the bars that hang below them, and without where none do", func(t *testing.T) {
		hangs := map[string]bool{"moscow": true, "riyadh": true, "": true}
		for _, l := range seed.rows {
			if got := l.Depth > 0; got != hangs[l.Place] || l.Depth < 0 {
				t.Errorf("%q hangs %g px down", l.Place, l.Depth)
			}
		}
	})
	t.Run("no story's figure strains more than in its form's own frame", func(t *testing.T) {
		for name, w := range worlds {
			for _, size := range References[:3] {
				c := w.trials[0]
				c.broad = w.broad
				if got, own := w.strain(w.FrameOf(state.State{}, size)), w.strain(frameOf(state.State{}, size, c)); got > own {
					t.Errorf("%s at %v: %.3f, not %.3f", name, size, got, own)
				}
			}
		}
	})
	t.Run("near places draw near until they are told apart, and no nearer than the land is true", func(t *testing.T) {
		for _, size := range References {
			one, two, street := worlds["one-event"], worlds["conflicting-dates"], worlds["street"]
			f := two.FrameOf(state.State{}, size)
			if cam := two.fit(f); cam.bare() || two.huddle(cam) > 0.2 {
				t.Errorf("at %v two cities stand %.0f px apart at %.0f px to an Earth radius", size, two.apart[0]*cam.Scale, cam.Scale)
			}
			if f := one.FrameOf(state.State{}, size); f.region != leastHome {
				t.Errorf("at %v one city has a region of %g Earth radii", size, f.region)
			}
			if f := street.FrameOf(state.State{}, size); street.huddle(street.fit(f)) > 0.1 {
				t.Errorf("at %v the street's venues lie together", size)
			}
		}
	})
	t.Run("a flat story's lanes use the height, and its map shows little beyond the pole", func(t *testing.T) {
		w := worlds["wide"]
		f := w.FrameOf(state.State{}, References[0])
		cam := w.fit(f)
		lanes := w.laid(cam, f)
		if high := lanes[len(lanes)-1].Y - lanes[0].Y; high < f.Plot.H*0.6 {
			t.Errorf("lanes take %.0f px of %.0f", high, f.Plot.H)
		}
		x, y, _ := w.proj.Plane(geo.Point{Lat: 25, Lon: -90})
		if f.Map.Has(cam.Px(x, y)) {
			t.Error("from Lisbon to Vladivostok the Gulf of Mexico shows")
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
	f := frameOf(state.State{}, References[0], composition{under: 1, loose: 1, side: brims[0], region: leastHome})
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
	t.Run("lanes that are near are squeezed only where there is height for them", func(t *testing.T) {
		if v := squeeze(at(0.45, 0.5, 0.55), f); v < 0.3 {
			t.Error(v)
		}
		if v := squeeze(at(0.1, 0.15, 0.85, 0.9), f); v != 0 {
			t.Error(v)
		}
		if v := squeeze(at(0.3, 0.45, 0.6), f); v != 0 {
			t.Error(v)
		}
		if v := squeeze(at(0.5), f); v != 0 {
			t.Error(v)
		}
	})
	t.Run("a region is lost by doublings, and plain ground is worse the wider it is", func(t *testing.T) {
		look := Camera{Scale: f.Map.W / surroundings}
		if v := lost(look, f); v > 1e-9 {
			t.Error(v)
		}
		if look.Scale *= 2; math.Abs(lost(look, f)-1.0/3) > 1e-9 {
			t.Error(lost(look, f))
		}
		wide := f
		wide.Map.W *= 1.5
		if look.Scale = 1e5; lost(look, wide) <= lost(look, f) || lost(look, f) <= 1 {
			t.Error(lost(look, wide), lost(look, f))
		}
	})
	t.Run("what the story spans fills the map, and half a name has room beside it", func(t *testing.T) {
		if v := void(Box{W: f.Map.W / 2, H: f.Map.H}, Camera{Scale: 1}, f); math.Abs(v-0.25) > 1e-9 {
			t.Error(v)
		}
		near := f
		if near.side = halfName * f.Type / f.Map.W / 2; brink(f) != 0 || math.Abs(brink(near)-0.5) > 1e-9 {
			t.Error(brink(f), brink(near))
		}
	})
	t.Run("land beyond a pole is upside down, unless the story has places there", func(t *testing.T) {
		for name, want := range map[string]bool{"wide": true, "pole": false, "street": false} {
			story, _ := gallery.Named(name).Story()
			w := prepare(story, prepared{})
			if got := w.upended(w.fit(f), f) > 0; got != want {
				t.Errorf("%s: %v", name, got)
			}
		}
	})
}
