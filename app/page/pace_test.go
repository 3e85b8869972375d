package page

import (
	"strings"
	"testing"

	"dateline/app/state"
)

func TestPace(t *testing.T) {
	t.Run("lets stand out what its window does", func(t *testing.T) {
		if (Pace{}).Window() != state.Growing || (Pace{}).With("moving").Window() != state.Moving {
			t.Error("it does not")
		}
	})
	t.Run("halves and doubles the time of a step", func(t *testing.T) {
		one, two, half := Pace{}.Step(), Pace{}.With("fast-1").Step(), Pace{}.With("fast-2").Step()
		if two*2 != one || half != one*2 {
			t.Errorf("%v, %v, %v", one, two, half)
		}
	})
	t.Run("is come to again by its choices", func(t *testing.T) {
		for _, choices := range [][]string{{}, {"events"}, {"moving", "fast-2"}, {"events", "moving", "fast-1"}} {
			var want, got Pace
			for _, c := range choices {
				want = want.With(c)
			}
			for _, c := range strings.Fields(want.Choices()) {
				got = got.With(c)
			}
			if got != want {
				t.Errorf("%v: %+v", choices, got)
			}
		}
	})
}
