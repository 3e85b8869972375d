package scene

import (
	"cmp"
	"slices"
	"testing"

	"dateline/app/state"
	"dateline/app/view"
	"dateline/data/model"
)

// TestSameInputSameList draws the same states in several orders, in two languages
// and at all sizes, each after the one before: every scene is as if it were the
// first that its story's world draws.
func TestSameInputSameList(t *testing.T) {
	story := load(t)
	first := opening(story)
	steps := []state.State{
		{Follow: "steve-witkoff"}, {}, first, first.WithCamera(state.Camera{Lon: 40, Lat: 50, Zoom: 3}), first.WithCamera(state.Camera{Lon: 50, Lat: 30, Zoom: 2}),
		{AsOf: model.DayOf(2025, 3, 14), Event: first.Event}, first.Range(20158, 20165),
		state.State{}.Toggle(state.ByStatus, model.Planned), first.Select("fogel-release"), embedded(first), embedded(first).Select("fogel-release"),
	}
	type drawing struct {
		state state.State
		size  Size
	}
	languages := []string{"en", "ar"}
	all := make([]drawing, 0, len(steps)*len(languages)*len(References))
	for i := range cap(all) { // sizes by turns, then languages
		s := steps[i/len(References)/len(languages)]
		s.Lang = languages[i/len(References)%len(languages)]
		all = append(all, drawing{s, References[i%len(References)]})
	}
	all = thinned(all)
	want := map[drawing]string{}
	for _, d := range all {
		want[d] = written(Prepare(story, earth()).Build(d.state, d.size))
	}
	world := Prepare(story, earth())
	views := map[state.State]*view.View{}
	seen := func(s state.State) *view.View { // one view for all states that differ only in how it is drawn
		key := state.State{AsOf: s.AsOf, Filter: s.Filter, From: s.From, To: s.To}
		if views[key] == nil {
			views[key] = world.See(s, References[0])
		}
		return views[key]
	}
	back, turns := slices.Clone(all), slices.Clone(all)
	slices.Reverse(back)
	slices.SortStableFunc(turns, func(a, b drawing) int { // language by language, then size by size
		return cmp.Or(cmp.Compare(a.state.Lang, b.state.Lang), cmp.Compare(a.size.W, b.size.W))
	})
	for name, order := range map[string][]drawing{"onwards": all, "backwards": back, "by turns": turns} {
		t.Run(name, func(t *testing.T) {
			var last Scene
			for _, d := range order {
				if last = world.Redraw(last, seen(d.state), d.state, d.size); written(last) != want[d] {
					t.Errorf("%s at %v is another scene than by itself", d.state.Format(), d.size)
				}
				if again := world.Redraw(last, seen(d.state), d.state, d.size); written(again) != want[d] {
					t.Errorf("%s at %v is another scene when it is drawn again", d.state.Format(), d.size)
				}
			}
		})
	}
	t.Run("a first step back from all that is known, and one more", func(t *testing.T) {
		for _, size := range []Size{References[0], Slides} {
			sc := world.Build(first, size)
			for _, d := range []int{14, 11} {
				for _, hush := range []bool{false, true} {
					s := first
					s.AsOf, s.Hush = model.DayOf(2025, 3, d), hush
					if sc = world.Redraw(sc, world.See(s, size), s, size); written(sc) != written(world.Build(s, size)) {
						t.Errorf("%s at %v is another scene than by itself", s.Format(), size)
					}
				}
			}
		}
	})
	t.Run("the same once more is the same scene", func(t *testing.T) {
		v := world.See(first, References[0])
		sc := world.Draw(v, first, References[0])
		if again := world.Redraw(sc, v, first, References[0]); &again.Map[0] != &sc.Map[0] || &again.Timeline[0] != &sc.Timeline[0] {
			t.Error("it is laid out anew")
		}
	})
	t.Run("what a hand moves from step to step", func(t *testing.T) {
		v, f := world.See(first, References[0]), world.FrameOf(state.State{}, References[0])
		sc, cam := world.Draw(v, first, References[0]), world.Zoom(world.Camera(first, f), f, 2, 200, 300)
		for i := range 5 {
			cam = world.Pan(cam, f, float64(10*i), 7)
			s := first.WithCamera(world.Geographic(cam, f))
			sc = world.Redraw(sc, v, s, References[0])
			if written(sc) != written(world.Draw(v, s, References[0])) {
				t.Errorf("step %d is another scene than by itself", i)
			}
		}
	})
}

// written is a scene with all that its shapes say.
func written(sc Scene) string {
	return SVG(sc.Frame.Figure, "timeline", sc.Timeline) + SVG(sc.Frame.Map, "map", sc.Map)
}
