package scene

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/state"
)

func TestHas(t *testing.T) {
	w := Prepare(load(t), earth())
	for _, c := range []struct {
		thing state.Thing
		want  bool
	}{
		{state.Thing{Kind: state.Journey, ID: "steve-witkoff/march-visit"}, true},
		{state.Thing{Kind: state.Journey, ID: "steve-witkoff/march-meeting"}, false}, // a step within Moscow
		{state.Thing{Kind: state.Journey, ID: "nobody/march-visit"}, false},
		{state.Thing{Kind: state.Journey, ID: "steve-witkoff"}, false},
		{state.Thing{Kind: state.Place, ID: "us-embassy-moscow"}, true},
		{state.Thing{Kind: state.Place, ID: state.Elsewhere}, true},
		{state.Thing{Kind: state.Place, ID: "atlantis"}, false},
		{state.Thing{Kind: state.Source, ID: w.Story.Sources[0].ID}, true},
		{state.Thing{Kind: state.Source, ID: "moscow"}, false},
		{state.Thing{Kind: state.Days, ID: "2025-03-15/2025-04-10"}, true},
		{state.Thing{Kind: state.Days, ID: "2025-03"}, true},
		{state.Thing{Kind: state.Days, ID: "2025-03-15/.."}, false},
		{state.Thing{Kind: state.Days, ID: "soon"}, false},
		{state.Thing{}, false},
	} {
		if got := Has(w.Index, c.thing); got != c.want {
			t.Errorf("%q is there: %v", c.thing, got)
		}
	}
}

// TestBoundPlace holds that a shape names the very place it stands for, also where
// the place's id begins as that of Elsewhere, which is none.
func TestBoundPlace(t *testing.T) {
	for lane, want := range map[string]string{"moscow": "moscow", "elsewhere-on-sea": "elsewhere-on-sea", "": ""} {
		if got := (Scene{}).chooses(placeThing(lane), "").Place; got != want {
			t.Errorf("%q is bound to the place %q", lane, got)
		}
	}
}

// TestChoosable looks at every shape that can be chosen, at all sizes and on all
// days: each stands for a thing that there is, each group is one tab stop, and each
// mark can be hit.
func TestChoosable(t *testing.T) {
	w := Prepare(load(t), earth())
	for _, size := range sizes {
		for _, day := range append(w.Reports(), state.Always) {
			s := state.State{Event: "march-meeting", AsOf: day}
			sc := w.Build(s, size)
			known := w.See(s, size).Known
			each(all(sc), func(g Shape) {
				stops, marks := 0, 0
				for _, k := range g.Kids {
					if to := state.ThingOf(k.Bind.Arg); k.Bind.Act == Chooses && !Has(known, to) && to.Kind != state.Source {
						t.Errorf("%v, %s: %s stands for %q", size, day, k.Kind, k.Bind.Arg)
					}
					if k.Bind.Label != "" && k.Kind != "pointer" {
						marks++
						if len(k.Kids) == 0 || !slices.ContainsFunc(k.Kids, func(s Shape) bool { return strings.HasPrefix(s.Kind, "target") }) {
							t.Errorf("%v, %s: %s has no target", size, day, k.Bind.Label)
						}
					}
					if k.Bind.Stop && k.Kind != "pointer" {
						stops++
					}
				}
				if want := min(marks, 1); stops != want {
					t.Errorf("%v, %s: %d stops among %d marks of %s", size, day, stops, marks, g.Kind)
				}
			})
		}
	}
}

// TestReaches holds that journeys come in the order of time, each with the room to
// be hit that its line has, on map and lanes alike.
func TestReaches(t *testing.T) {
	w := Prepare(load(t), earth())
	sc := w.Build(state.State{}, References[0])
	for name, shapes := range map[string][]Shape{"map": sc.Map, "lanes": sc.Timeline} {
		last, drawn := 0.0, 0
		each(shapes, func(s Shape) {
			if strings.HasPrefix(s.Kind, "way") && s.Bind.Journey != "" {
				drawn++
			}
			if s.Kind == "journey" {
				drawn--
				if m := sc.schedule.event(s.Bind.To).Moment; m < last {
					t.Errorf("%s: %s comes too late", name, s.Bind.Journey)
				} else {
					last = m
				}
			}
		})
		if drawn != 0 || last == 0 {
			t.Errorf("%s: %d more lines than reaches", name, drawn)
		}
	}
}
