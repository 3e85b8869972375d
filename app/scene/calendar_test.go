package scene

import (
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/app/state"
	"dateline/data/model"
)

func TestNextYear(t *testing.T) {
	for _, c := range []struct{ year, n, want int }{
		{2025, 1, 2026}, {2025, 10, 2030}, {2030, 10, 2040}, {1999, 1000, 2000},
		{1, 10, 10},          // AD 1: the tens are counted from nothing
		{0, 1, 1},            // after 1 BC comes AD 1
		{0, 10, 1},           // and stands for what would be the year 0
		{-1, 1, 0},           // after 2 BC comes 1 BC
		{-9, 10, 1},          // 10 BC is -9
		{-10, 10, -9},        // after 11 BC comes 10 BC
		{-149, 100, -99},     // after 150 BC comes 100 BC
		{-4999, 1000, -3999}, // after 5000 BC comes 4000 BC
	} {
		got := nextYear(time.Date(c.year, 6, 1, 0, 0, 0, 0, time.UTC), c.n)
		if got != time.Date(c.want, 1, 1, 0, 0, 0, 0, time.UTC) {
			t.Errorf("after %d, by %d: got %v, want %d", c.year, c.n, got, c.want)
		}
	}
}

// Each is a time that a date can span, from a day to all that EDTF can say.
var spans = []string{
	"2025-03-13", "2025-03-13/2025-03-20", "2025-02/2025-04", "2024-11/2026-02", "2020/2026", "1990/2026", "1914/2025", "1066/2025",
	"0001/9999", "-0043/0014", "-0753/2025", "-9999/-0100", "Y-12000/Y12000", "Y-300000/2025", "Y-4500000/2025", "Y-65000000/2025", "Y-999999999/Y999999999",
}

// TestAxisIsBounded has the ruler and the scale below it bear no more than there
// is room for, whatever they span: strokes once ran into the hundred thousands.
func TestAxisIsBounded(t *testing.T) {
	natively(t)
	const stroke = 3.5 // px, the least between two
	for _, lang := range []string{"en", "ru", "uk", "ar"} {
		for _, span := range spans {
			for _, size := range References {
				if FormOf(state.State{}, size).Listed() {
					continue // its days are a list
				}
				t.Run(lang+" "+span, func(t *testing.T) {
					axis := axisOf(t, span, state.State{Lang: lang}, size)
					strokes, labels := 0, axisLabels(axis)
					for _, s := range axis.Kids {
						if s.Kind == "tick" || s.Kind == "rule" {
							strokes += strings.Count(s.D, "M")
						}
					}
					if most := int(size.W/stroke) + int(size.W/24) + 20; strokes > most {
						t.Errorf("%d strokes on %v px", strokes, size.W)
					}
					for i, a := range labels {
						for _, b := range labels[:i] {
							if a.Touches(b.Box) {
								t.Errorf("%q lies on %q", a.words, b.words)
							}
						}
					}
				})
			}
		}
	}
}

// TestAxisIsNamed has a reader find out when a story is, however long it lasts.
func TestAxisIsNamed(t *testing.T) {
	for span, want := range map[string]string{
		"1990/2026": "2010", "1066/2025": "1500", "0001/9999": "5000", "-0753/2025": "500 BC", "Y-65000000/2025": "50000000 BC",
		"Y-300000/2025": "200000 BC", "2020/2026": "2023",
	} {
		t.Run(span, func(t *testing.T) {
			var words []string
			for _, l := range axisLabels(axisOf(t, span, state.State{}, References[0])) {
				words = append(words, l.words)
			}
			if found := "\n" + strings.Join(words, "\n") + "\n"; !strings.Contains(found, "\n"+want+"\n") {
				t.Errorf("no %s among %q", want, words)
			}
		})
	}
}

// TestSelectedDayIsNamed has years so narrow that only they are labelled, and a day
// at the end of one selected.
func TestSelectedDayIsNamed(t *testing.T) {
	story := tell(1)
	story.city("here", "", 10, 50)
	story.source("1913-06-01")
	story.event("1911-12-14", "here")
	for day := model.DayOf(1910, 8, 9); day < model.DayOf(1913, 1, 1); day += 20 {
		story.event(day.String(), "here")
	}
	w := Prepare(story.Story, earth())
	for _, size := range []Size{{1440, 900}, {1100, 800}, {960, 540}} {
		for _, embed := range []bool{false, true} {
			s := state.State{Event: "event-1", Embed: embed}
			want := "Dec 1911" // and the day, where months have names of their own
			if FormOf(s, size) == Slide {
				want = "14 " + want // no ruler says more there
			}
			var words []string
			for _, shape := range w.Draw(w.See(s, size), s, size).Timeline {
				if shape.Kind != "axis" {
					continue
				}
				each(shape.Kids, func(s Shape) {
					if s.Kind == "day-current" && !strings.HasSuffix(s.Text, want) {
						t.Errorf("at %v it is called %q", size, s.Text)
					}
					if strings.HasPrefix(s.Kind, "day") {
						words = append(words, s.Text)
					}
				})
			}
			if slices.Sort(words); len(slices.Compact(slices.Clone(words))) != len(words) {
				t.Errorf("at %v two days have one name: %q", size, words)
			}
		}
	}
}

func axisOf(t *testing.T, span string, s state.State, size Size) Shape {
	t.Helper()
	story := tell(1)
	story.city("here", "", 10, 50)
	story.Events = []model.Event{{ID: "e", Title: inEnglish("It comes about"), When: when(span), Place: "here", Kind: model.Visit, Status: model.Happened}}
	w := Prepare(story.Story, earth())
	sc := w.Draw(w.See(s, size), s, size)
	for _, shape := range sc.Timeline {
		if shape.Kind == "axis" {
			return shape
		}
	}
	t.Fatal("there is no axis")
	return Shape{}
}

type axisLabel struct {
	Box
	words string
}

// axisLabels gives the labels of an axis with the room that each takes.
func axisLabels(axis Shape) (all []axisLabel) {
	const height = 9.0 // px, of letters without what hangs below
	each(axis.Kids, func(s Shape) {
		if s.Tag != Text || s.Kind == "note" {
			return
		}
		wide := Measure(s.Text, 11)
		x := s.X
		if s.End == "middle" {
			x -= wide / 2
		}
		all = append(all, axisLabel{Box{x, s.Y - height, wide, height}, s.Text})
	})
	return all
}
