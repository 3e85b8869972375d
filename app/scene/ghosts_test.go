package scene

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

// of lists the shapes whose kind begins with some words.
func of(shapes []Shape, kind string) (out []Shape) {
	each(shapes, func(s Shape) {
		if s.Kind == kind || strings.HasPrefix(s.Kind, kind+" ") {
			out = append(out, s)
		}
	})
	return out
}

// drawnAs writes what is drawn of shapes, whichever event they belong to.
func drawnAs(shapes []Shape) (out []string) {
	for _, s := range shapes {
		out = append(out, s.Kind+" "+s.Bind.Person+" "+s.Bind.To)
	}
	slices.Sort(out)
	return out
}

// TestPastDays holds every earlier day to it that what is known outranks what is
// not reported yet.
func TestPastDays(t *testing.T) {
	natively(t)
	w := Prepare(load(t), earth())
	for _, size := range []Size{References[0], References[1], Slides} {
		for _, d := range thinned(days(w)) {
			s := state.State{Embed: size == Slides}.Known(d, w.LastReport())
			sc := w.Build(s, size)
			s.Hush = true
			hushed := w.Build(s, size)
			for _, l := range of(sc.Timeline, "label") {
				if sc.schedule.Ghost(l.Bind.Event) {
					t.Errorf("on %s %s is not reported yet, and has a label", d, l.Bind.Event)
				}
			}
			if got, want := drawnAs(of(all(sc), "way")), drawnAs(of(all(hushed), "way")); !slices.Equal(got, want) {
				t.Errorf("on %s what is not reported yet changes the journeys from %v to %v", d, want, got)
			}
			if p := sc.schedule; len(known(p.events)) == 0 {
				if n := len(of(sc.Timeline, "label")) + len(of(all(sc), "way")); n > 0 {
					t.Errorf("nothing is known on %s, and %d labels and journeys are drawn", d, n)
				}
				if lanes, pale := of(sc.Timeline, "lane"), of(sc.Timeline, "lane ghost"); len(lanes) != len(pale) {
					t.Errorf("nothing is known on %s, and %d of %d lanes are pale", d, len(pale), len(lanes))
				}
			}
		}
	}
	t.Run("what is selected is asked for, and has its journeys and a label, which says no more than that it is not reported", func(t *testing.T) {
		s := opening(w.Story).Known(w.Reports()[0]-1, w.LastReport())
		sc := w.Build(s, References[0])
		if len(of(sc.Timeline, "label")) != 1 || len(of(all(sc), "way ghost")) == 0 || len(of(all(sc), "trip-name")) > 0 {
			t.Errorf("%d labels, %d journeys, %d of them named", len(of(sc.Timeline, "label")), len(of(all(sc), "way ghost")), len(of(all(sc), "trip-name")))
		}
		for _, l := range of(sc.Timeline, "label") {
			var told []string
			for _, row := range words([]Shape{l}, sc.Frame.Form) {
				told = append(told, row.text)
			}
			if got := strings.Join(told, " "); got != "not yet reported" {
				t.Errorf("it is called %q", got)
			}
		}
	})
	t.Run("a journey is named once", func(t *testing.T) {
		sc := w.Build(state.State{AsOf: model.DayOf(2025, 3, 12)}, References[0])
		if n := len(of(sc.Timeline, "trip-name")); n != 1 {
			t.Errorf("one journey is known on 12 March, and %d names are drawn", n)
		}
	})
}
