package scene

import (
	"testing"

	"dateline/app/state"
)

// arcs lists where the journeys lead that a map shows.
func arcsOf(shapes []Shape) (to map[string]bool) {
	to = map[string]bool{}
	for _, s := range shapes {
		for id := range arcsOf(s.Kids) {
			to[id] = true
		}
		if s.Bind.To != "" {
			to[s.Bind.To] = true
		}
	}
	return to
}

func TestMoment(t *testing.T) {
	w := Prepare(load(t), earth())
	slide := func(event string) Scene { return w.Build(state.State{Event: event, Embed: true}, Slides) }
	t.Run("the map of a slide of February has no journey of March or April", func(t *testing.T) {
		if got := arcsOf(slide("february-visit").Map); len(got) != 0 {
			t.Errorf("it shows %v", got)
		}
	})
	t.Run("that of a day in April has those of April alone", func(t *testing.T) {
		if got := arcsOf(slide("oman-talks").Map); !got["oman-talks"] || got["march-visit"] {
			t.Errorf("it shows %v", got)
		}
	})
	t.Run("a figure that shows the whole time has all", func(t *testing.T) {
		if got := arcsOf(w.Build(state.State{Event: "february-visit"}, References[0]).Map); !got["oman-talks"] || len(got) < 2 {
			t.Errorf("it shows %v", got)
		}
		whole := state.State{Event: "february-visit", Embed: true}.Range(float64(w.first), float64(w.last)+1)
		if got := arcsOf(w.Build(whole, Slides).Map); !got["oman-talks"] {
			t.Errorf("the slide of the whole story shows %v", got)
		}
	})
}
