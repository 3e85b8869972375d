package scene

import (
	"fmt"
	"slices"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

// TestSelectedIsNamed tries every event at every report: what a reader has chosen has
// its title beside it wherever it is drawn.
func TestSelectedIsNamed(t *testing.T) {
	natively(t)
	w := Prepare(load(t), earth())
	for _, lang := range []string{"en", "uk"} {
		for _, size := range []Size{{1440, 900}, {1200, 800}, {1100, 800}, {960, 540}} {
			t.Run(fmt.Sprintf("whatever is selected has its title in %s at %gx%g", lang, size.W, size.H), func(t *testing.T) {
				t.Parallel()
				for _, day := range append(w.Reports(), model.DayOf(2025, 3, 12)) {
					for _, e := range thinned(w.Story.Events) {
						sc := w.Build(state.State{Lang: lang, Event: e.ID}.Known(day, w.LastReport()), size)
						drawn := slices.ContainsFunc(sc.marks, func(m mark) bool { return m.event != nil && m.ID == e.ID })
						if drawn && !slices.ContainsFunc(labelsOf(sc), func(h hangs) bool { return h.current }) {
							t.Errorf("on %s %s has none", day, e.ID)
						}
					}
				}
			})
		}
	}
}

// TestOpen holds what hangs where no lane is to it that it has a leader, which meets
// no bar.
func TestOpen(t *testing.T) {
	w := Prepare(load(t), earth())
	sc := w.Build(state.State{}, References[0])
	plot := sc.Frame.Plot
	t.Run("a city that other lanes part from the stretch between two countries may use it", func(t *testing.T) {
		open := sc.open("moscow", plot)
		if len(open) != 2 {
			t.Fatalf("%v are open to it", open)
		}
		for _, l := range sc.Lanes {
			if within := open[1]; l.Y > within.Y && l.Y < within.Bottom() {
				t.Errorf("%s runs through %v", l.Name, within)
			}
		}
	})
	t.Run("a country's last lane needs none below, where its own room ends", func(t *testing.T) {
		own, open := sc.around("russia", plot), sc.open("russia", plot)
		if len(open) != 1 || open[0].Bottom() > own.Y {
			t.Errorf("%v is its own, %v open", own, open)
		}
	})
	t.Run("what has no country has none", func(t *testing.T) {
		if open := sc.open("", plot); len(open) > 0 {
			t.Error(open)
		}
	})
	t.Run("a label that has no seat in its lane's room hangs there", func(t *testing.T) {
		b := &board{room: Box{0, 0, 400, 400}}
		b.take(Box{0, 80, 400, 60}) // all that is near the mark
		l, st, ok := b.seated(label{size: 10, x: 200, y: 75, r: 5, room: Box{0, 60, 400, 80}}, [][]string{{"title"}}, []Box{{0, 0, 400, 50}})
		if !ok || st.leader == nil || st.box.Bottom() > 50 {
			t.Errorf("%v at %+v", l.lines, st)
		}
	})
}
