package scene

import (
	"slices"
	"testing"

	"dateline/app/state"
	"dateline/app/track"
	"dateline/data/sample"
	"dateline/stories/gallery"
)

// same tells whether two trips are one: the events at their ends are of two worlds.
func (t trip) same(o trip) bool {
	return t.person == o.person && t.how == o.how && t.to.ID == o.to.ID && t.from.ID == o.from.ID && t.from.lane == o.from.lane
}

// TestLogs reads the journeys of every story of the gallery, and of a made-up one, out of
// what a page holds.
func TestLogs(t *testing.T) {
	worlds := map[string]*World{"of thousands": Prepare(sample.Story(2000), earth())}
	for _, c := range gallery.Cases() {
		worlds[c.Name] = Prepare(exhibit(c), earth())
	}
	read, grounds, stated := 0, map[string]bool{}, false
	for name, w := range worlds {
		trips := func(w *World, s state.State) []trip {
			return w.schedule(func() {}, w.See(s, References[0]), s).trips
		}
		later := Resume(w.Story, w.Prepared(), nil)
		for _, s := range []state.State{{}, {Follow: w.Main()}, {Filter: state.Filter{Query: "a"}}, {AsOf: w.first + 1}} {
			if want, got := trips(w, s), trips(later, s); !slices.EqualFunc(want, got, trip.same) {
				t.Errorf("%s, %+v: %d journeys of %d are read as they were written", name, s, len(got), len(want))
			}
		}
		led := later.led("")
		own, ok := later.tripsIn(later.logs, led)
		if !ok || len(led) > 0 && later.logs == nil {
			t.Errorf("%s: the page has no journeys", name)
		}
		for _, way := range own {
			read++
			grounds[way.how] = true
			stated = stated || way.from.ID == "" && way.how != track.Arrival
		}
	}
	if read < 200 || len(grounds) != len(tripGrounds) || !stated {
		t.Errorf("%d journeys, on the grounds %v, from a place alone: %v", read, grounds, stated)
	}
	t.Run("whose line is followed without a log is worked out with all others", func(t *testing.T) {
		w := worlds["of thousands"]
		if _, ok := w.tripsIn(logs{w.cast[0]: ""}, append(w.led(""), "nobody")); ok {
			t.Error("they are read")
		}
	})
}
