package scene

import (
	"math"
	"slices"
	"testing"

	"dateline/app/state"
)

func TestThin(t *testing.T) {
	many := Prepare(among(scattered(300)...), earth())
	for _, size := range References {
		shown, box := marked(many, size)
		ink := 0.0
		for _, c := range shown {
			ink += math.Pi * c.r * c.r
		}
		if share := ink / box.W / box.H; share > mostInk {
			t.Errorf("%v: %d cities of 300 cover %.3f of the map", size, len(shown), share)
		}
	}
	t.Run("a few cities keep their size", func(t *testing.T) {
		few := Prepare(among(scattered(5)...), earth())
		shown, _ := marked(few, References[0])
		for _, c := range shown {
			if c.r != cityRadius(c.n) {
				t.Errorf("%s has a radius of %.1f px", c.name, c.r)
			}
		}
	})
}

// TestLedTo holds leaders to a mark, on days before anything is known of their cities too.
func TestLedTo(t *testing.T) {
	story := among(scattered(300)...)
	story.Events = append(story.Events, story.Events[296:]...) // the last places have lanes
	w := Prepare(story, earth())
	for _, day := range []string{"", "asof=2025-03-01"} {
		sc := w.Build(state.Parse(day), References[0])
		for _, c := range sc.covered {
			if !slices.ContainsFunc(sc.cities, func(m city) bool { return m.disc().Grow(1).Has(c.x, c.y) }) {
				t.Errorf("%q: a line leads from where %s would be, and nothing is there", day, c.name)
			}
		}
	}
}

// marked gives the cities' marks at a size of page, and the map they stand on.
func marked(w *World, size Size) ([]city, Box) {
	sc := w.Draw(w.See(state.State{}, size), state.State{}, size)
	return sc.cities, sc.Frame.Map
}
