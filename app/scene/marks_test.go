package scene

import (
	"testing"

	"dateline/app/state"
)

// TestTargets holds the room in which a pointer hits a mark to that mark alone.
func TestTargets(t *testing.T) {
	w := Prepare(load(t), earth())
	for _, size := range sizes {
		sc := w.Build(state.State{}, size)
		for _, m := range sc.marks {
			target := m.target(sc.marks)
			for _, o := range sc.marks {
				if x, y := o.middle(); o.ID != m.ID && target.Has(x, y) {
					t.Errorf("%v: who points at %s hits %s", size, o.ID, m.ID)
				}
			}
			if x, y := m.middle(); !target.Has(x, y) {
				t.Errorf("%v: who points at %s misses it", size, m.ID)
			}
		}
	}
	t.Run("is 24 px where no other mark stands near", func(t *testing.T) {
		m := mark{event: nothing(), x: 50, y: 50, r: pointRadius}
		if got := m.target([]mark{m, {x: 80, y: 50}, {x: 55, y: 70}}); got != (Box{38, 38, 24, 24}) {
			t.Errorf("%v", got)
		}
	})
	t.Run("ends half of the way to each neighbour, in whatever order they come", func(t *testing.T) {
		m := mark{event: nothing(), x: 50, y: 50, r: pointRadius}
		if got := m.target([]mark{{x: 40, y: 50}, m, {x: 45, y: 50}, {x: 60, y: 50}, {x: 56, y: 50}}); got != (Box{47.5, 38, 5.5, 24}) {
			t.Errorf("%v", got)
		}
	})
}
