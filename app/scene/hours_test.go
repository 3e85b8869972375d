package scene

import (
	"fmt"
	"math"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
	"dateline/stories/gallery"
)

// TestHours holds the points of a day to the order of their hours, whatever lanes they
// stand on and however narrow the day is.
func TestHours(t *testing.T) {
	natively(t)
	for _, c := range gallery.Cases() {
		w := Prepare(exhibit(c), earth())
		for _, size := range []Size{{1440, 900}, {1024, 768}, {820, 1180}} {
			t.Run(fmt.Sprintf("no hour stands left of an earlier one in %s at %gx%g", c.Name, size.W, size.H), func(t *testing.T) {
				sc := w.Build(state.State{}, size)
				for _, a := range sc.marks {
					for _, b := range sc.marks {
						if a.hour() && b.hour() && a.first == b.first && a.Moment < b.Moment && a.x > b.x+0.01 {
							t.Errorf("%s at %s stands right of %s at %s", a.ID, a.When, b.ID, b.When)
						}
					}
				}
			})
		}
	}
	t.Run("what has room stands at its hour", func(t *testing.T) {
		sc := Prepare(exhibited(t, "street"), earth()).Build(state.State{}, Size{1440, 900})
		for _, m := range sc.marks {
			if want := sc.Scale.X(m.Moment); math.Abs(m.x-want) > 2 {
				t.Errorf("%s at %s stands at %.1f, its hour at %.1f", m.ID, m.When, m.x, want)
			}
		}
		if n := len(of(sc.Timeline, "hour")); n < 7 {
			t.Errorf("a day of %g px has %d hours", sc.Frame.Plot.W, n)
		}
	})
}

// TestNarrowDays has an evening in a story of years, where a day is less than a px wide.
func TestNarrowDays(t *testing.T) {
	story := tell(1)
	story.city("here", "", 10, 50)
	story.city("there", "", 12, 52)
	story.event("2001-03-05 evening", "here")
	story.event("2001-03-05 morning", "there")
	for day := model.DayOf(1999, 1, 1); day < model.DayOf(2003, 1, 1); day += 20 {
		story.event(day.String(), "there")
	}
	sc := Prepare(story.Story, earth()).Build(state.State{}, Size{1440, 900})
	for _, m := range sc.marks {
		if m.crowd == nil && m.lane == "here" && m.r != pointRadius {
			t.Errorf("what stands by itself on its day has a radius of %g px", m.r)
		}
	}
}

// hour tells whether a mark is a point that stands by itself at a time of its day.
func (m mark) hour() bool { return m.crowd == nil && m.bar.Empty() && m.timed() }

// TestSlidesSayTheirMonth: a slide has no ruler.
func TestSlidesSayTheirMonth(t *testing.T) {
	for name, want := range map[string]string{"street": "1 Apr 2023", "one-day": "28 Sep", "centuries": "1 Oct 1964"} {
		t.Run(name+" says "+want, func(t *testing.T) {
			story := exhibited(t, name)
			sc := Prepare(story, earth()).Build(state.State{Event: story.Opening, Embed: true}, Slides)
			if all := of(sc.Timeline, "day-current"); len(all) != 1 || all[0].Text != want {
				t.Errorf("the chosen day reads %v", all)
			}
		})
	}
}
