package scene

import (
	"strings"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
	"dateline/stories/gallery"
)

// TestReportsOfAMonth tries a yearbook and a monthly: what appeared in a year or a
// month did not appear on its last day.
func TestReportsOfAMonth(t *testing.T) {
	w := Prepare(exhibit(gallery.Named("vague-dates")), earth())
	sc := w.Build(state.State{}, References[0])
	t.Run("each has a bar along its time, which ends in its stroke", func(t *testing.T) {
		spans := 0
		each(sc.Timeline, func(s Shape) {
			if s.Kind == "source" {
				spans += len(of(s.Kids, "stem-span"))
			}
		})
		if spans != len(w.Story.Sources) {
			t.Errorf("%d bars for %d reports", spans, len(w.Story.Sources))
		}
	})
	t.Run("no bar runs over what is folded", func(t *testing.T) {
		for _, bar := range of(sc.Timeline, "stem-span") {
			for _, fold := range sc.Scale.Folds() {
				if at := corners(bar.D); at[0][0] < fold.X+fold.W-0.1 && fold.X+0.1 < at[1][0] {
					t.Errorf("%s runs over %.1f to %.1f", bar.D, fold.X, fold.X+fold.W)
				}
			}
		}
	})
	t.Run("what is read and heard names the month or the year", func(t *testing.T) {
		heard := ""
		each(sc.Timeline, func(s Shape) {
			if s.Kind == "source" || s.Kind == "handle-text" {
				heard += s.Bind.Label + s.Text + "; "
			}
		})
		for _, want := range []string{"1 A yearbook, 1864; ", "2 A monthly, May 1879; ", "As known in May 1879; "} {
			if !strings.Contains(heard, want) {
				t.Errorf("no %q in %q", want, heard)
			}
		}
	})
	t.Run("a day that a reader chooses is said as that day", func(t *testing.T) {
		if got := w.Knowing(state.State{AsOf: model.DayOf(1879, 5, 30)}, w.Words(state.State{}).Date); got != "As known on 30 May 1879" {
			t.Error(got)
		}
	})
}
