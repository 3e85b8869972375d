package scene

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

// sizes are pages of every form: narrow and broad, low and high.
var sizes = []Size{
	{1440, 900}, {1200, 600}, {1200, 1440}, {1366, 768}, {1920, 1080}, {2560, 600}, {2560, 1440},
	{960, 540}, {640, 480}, {700, 540}, {1199, 600}, {640, 639},
	{820, 1180}, {640, 640}, {640, 900}, {640, 700}, {959, 899}, {1024, 768}, {960, 600}, {1199, 599}, {1199, 899}, {1199, 1440},
	{390, 844}, {320, 568}, {430, 932}, {639, 360}, {844, 390}, {800, 600},
}

// report fails with the kinds of fault there are, an example of each: one
// mistake in a layout shows in a hundred states.
type report map[string][]string

func (r report) add(where string, faults []string) {
	for _, f := range faults {
		kind, _, _ := strings.Cut(f, " ")
		if i := strings.Index(f, " stands on "); i > 0 {
			kind += " on " + strings.Fields(f[i+len(" stands on "):])[0]
		}
		r[kind] = append(r[kind], where+": "+f)
	}
}

func (r report) tell(t *testing.T) {
	t.Helper()
	for _, kind := range slices.Sorted(maps.Keys(r)) {
		t.Errorf("%d of the kind %q, as %s", len(r[kind]), kind, r[kind][0])
	}
}

func TestEverySize(t *testing.T) {
	natively(t)
	story := load(t)
	w := Prepare(story, earth())
	for _, size := range sizes {
		t.Run(fmt.Sprintf("each event selected at %gx%g", size.W, size.H), func(t *testing.T) {
			t.Parallel()
			r := report{}
			for _, e := range thinned(story.Events) {
				r.add(e.ID, w.faults(state.State{Event: e.ID}, size))
			}
			r.add("none", w.faults(state.State{}, size))
			r.tell(t)
		})
	}
}

func TestOddStories(t *testing.T) {
	natively(t)
	for _, o := range shapes() {
		t.Run(o.name, func(t *testing.T) {
			t.Parallel()
			story := o.tell()
			w := Prepare(story, earth())
			r := report{}
			for _, size := range thinned(sizes) {
				where := fmt.Sprintf("%gx%g", size.W, size.H)
				r.add(where, w.faults(state.State{}, size))
				if n := len(story.Events); n > 0 {
					r.add(where+" selected", w.faults(state.State{Event: story.Events[n/2].ID}, size))
				}
			}
			r.tell(t)
		})
	}
}

func TestEveryDay(t *testing.T) {
	natively(t)
	w := Prepare(load(t), earth())
	for _, size := range References {
		t.Run(fmt.Sprintf("as known on each day at %gx%g", size.W, size.H), func(t *testing.T) {
			t.Parallel()
			r := report{}
			for _, d := range thinned(days(w)) {
				for _, s := range []state.State{{Event: "march-meeting"}, {Hush: true}} {
					r.add(d.String(), w.faults(s.Known(d, w.LastReport()), size))
				}
			}
			r.tell(t)
		})
	}
}

func TestEveryRange(t *testing.T) {
	natively(t)
	w := Prepare(load(t), earth())
	for _, size := range References[:3] {
		t.Run(fmt.Sprintf("time narrowed at %gx%g", size.W, size.H), func(t *testing.T) {
			r := report{}
			first, last := w.Extent()
			for long := model.Day(1); long < last-first; long = long*3/2 + 1 {
				for d := first; d <= last; d += 1 + long/2 {
					s := w.limit(state.State{Event: "march-meeting"}, float64(d), float64(d+long))
					r.add(fmt.Sprintf("%d days from %s", long, d), w.faults(s, size))
				}
			}
			r.tell(t)
		})
	}
}

func TestEveryLook(t *testing.T) {
	natively(t)
	w := Prepare(load(t), earth())
	for _, size := range References {
		t.Run(fmt.Sprintf("the map moved at %gx%g", size.W, size.H), func(t *testing.T) {
			r := report{}
			random := rand.New(rand.NewPCG(17, 18))
			f := w.FrameOf(state.State{}, size)
			for range 60 {
				look := w.Geographic(wander(random, w, w.fit(f), f), f)
				r.add(fmt.Sprintf("%v", look), w.faults(state.State{Event: "march-meeting"}.WithCamera(look), size))
			}
			r.tell(t)
		})
	}
}

func TestEveryPerson(t *testing.T) {
	natively(t)
	w := Prepare(load(t), earth())
	for _, size := range References {
		t.Run(fmt.Sprintf("each person followed at %gx%g", size.W, size.H), func(t *testing.T) {
			r := report{}
			for _, p := range w.Story.People {
				r.add(p.ID, w.faults(state.State{Event: "march-meeting", Follow: p.ID}, size))
			}
			r.tell(t)
		})
	}
}

func TestEveryLanguage(t *testing.T) {
	natively(t)
	for _, lang := range []string{"en", "ru", "uk", "ar"} {
		w := Prepare(load(t), earth())
		for _, size := range References {
			t.Run(fmt.Sprintf("%s at %gx%g", lang, size.W, size.H), func(t *testing.T) {
				t.Parallel()
				r := report{}
				for _, e := range thinned(w.Story.Events) {
					r.add(e.ID, w.faults(state.State{Lang: lang, Event: e.ID}, size))
				}
				r.add("14 March", w.faults(state.State{Lang: lang, AsOf: model.DayOf(2025, 3, 14)}, size))
				r.tell(t)
			})
		}
	}
}

// TestSameAgain builds many scenes of one world at once: the same state gives
// the same list, however many build beside it.
func TestSameAgain(t *testing.T) {
	story := load(t)
	w := Prepare(story, earth())
	states := []state.State{{}, opening(story), {AsOf: model.DayOf(2025, 3, 14)}, {Follow: "marco-rubio"}, state.State{}.Toggle(state.ByStatus, model.Planned)}
	var wait sync.WaitGroup
	for _, size := range References {
		for _, s := range thinned(states) {
			want := Prepare(story, earth()).Build(s, size)
			for range 3 {
				wait.Go(func() {
					got := w.Build(s, size)
					if got.Dump() != want.Dump() || SVG(got.Frame.Figure, "x", got.Timeline) != SVG(want.Frame.Figure, "x", want.Timeline) {
						t.Errorf("%v at %v differs", s, size)
					}
				})
			}
		}
	}
	wait.Wait()
	t.Run("the shared ground too", func(t *testing.T) {
		if w.defs() != Prepare(story, earth()).defs() {
			t.Error("it differs")
		}
	})
}

// natively passes over a test, as WebAssembly, that draws very many layouts to hold them to
// a property: goldens hold both builds to the same bytes, and what is drawn alike needs no
// second look.
func natively(t *testing.T) {
	t.Helper()
	if runtime.GOARCH == "wasm" {
		t.Skip("what is drawn here is the same as natively")
	}
}

// thinned gives every fourth of many where tests are to be short: as WebAssembly,
// which has one core and is slower on it. Natively all are tried.
func thinned[T any](all []T) []T {
	if !testing.Short() {
		return all
	}
	var some []T
	for i := 0; i < len(all); i += 4 {
		some = append(some, all[i])
	}
	return some
}
