package scene

import (
	"fmt"
	"slices"
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

// TestReportsOfALongStory: strokes once ran into the thousands, three elements each.
func TestReportsOfALongStory(t *testing.T) {
	const papers = 3000
	story := exhibit(gallery.Named("vague-dates"))
	story.Sources = nil
	for i := range papers {
		story.Sources = append(story.Sources, model.Source{ID: fmt.Sprint("paper-", i), Publisher: "A paper", Published: (model.DayOf(1864, 1, 1) + model.Day(i/3)).When(), Dated: "stated"})
	}
	w := Prepare(story, earth())
	row := func(s state.State) []Shape { return of(w.Build(s, References[0]).Timeline, "source") }
	t.Run("there are no more than the row has room for", func(t *testing.T) {
		sc := w.Build(state.State{}, References[0])
		if n := len(row(state.State{})); n < 30 || float64(n) > sc.Frame.Plot.W/stemRoom+1 {
			t.Errorf("%d strokes on %.0f px", n, sc.Frame.Plot.W)
		}
	})
	t.Run("names stand for all of them", func(t *testing.T) {
		tags := w.tags(w.Build(state.State{}, References[0]), 0)
		numbers := map[int]bool{}
		for _, tag := range w.Build(state.State{}, References[0]).thinned(tags, state.Thing{}) {
			for _, n := range append(tag.also, tag.number) {
				numbers[n] = true
			}
		}
		if len(numbers) != len(tags) {
			t.Errorf("%d of %d", len(numbers), len(tags))
		}
	})
	t.Run("the one that is chosen is among them, and no other moves", func(t *testing.T) {
		chosen := row(state.State{Show: state.Thing{Kind: state.Source, ID: "paper-1000"}})
		has := func(s Shape) bool { return s.Bind.Source == "paper-1000" }
		if !slices.ContainsFunc(chosen, has) || slices.ContainsFunc(row(state.State{}), has) {
			t.Fatal("it is not, or always")
		}
		for i, s := range row(state.State{}) {
			if s.Kids[1].D != chosen[i].Kids[1].D {
				t.Errorf("%s stands elsewhere", s.Bind.Source)
			}
		}
	})
	t.Run("a name that stands for several says so, even where there is room for a publisher", func(t *testing.T) {
		for i := range story.Sources {
			story.Sources[i].Published = (model.DayOf(1864, 1, 1) + model.Day(i/1000*9)).When()
		}
		told := 0
		names := of(Prepare(story, earth()).Build(state.State{}, References[0]).Timeline, "stem-name")
		for _, name := range names {
			for _, part := range strings.Split(name.Text, ", ") {
				var first, last int
				if n, _ := fmt.Sscanf(part, "%d–%d", &first, &last); n < 2 {
					last = first
				}
				told += last - first + 1
			}
		}
		if len(names) > 10 || told != papers {
			t.Errorf("%d names tell of %d sources", len(names), told)
		}
	})
}
