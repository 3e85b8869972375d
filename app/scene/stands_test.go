package scene

import (
	"fmt"
	"testing"

	"dateline/data/model"
)

// TestNothingMoves draws stories as known on each of their days: lanes stand where
// they stand on all days, and so does each event that is at the same time in the
// same place. Of stories with very many days it takes some.
func TestNothingMoves(t *testing.T) {
	natively(t)
	w := Prepare(load(t), earth())
	for _, size := range append(References[:3:3], Slides) {
		t.Run(fmt.Sprintf("in the seed story at %gx%g", size.W, size.H), func(t *testing.T) {
			t.Parallel()
			for _, hush := range []bool{false, true} {
				w.steady(t, size, hush, thinned(days(w)))
			}
		})
	}
	t.Run("nor does the chosen event's label, which stands elsewhere on most days, while the line passes it", func(t *testing.T) {
		w.steady(t, Size{1366, 768}, false, thinned(days(w)))
	})
	for _, o := range odd {
		t.Run("in a story of "+o.name, func(t *testing.T) {
			t.Parallel()
			w := Prepare(o.tell(), earth())
			all, some := days(w), []model.Day(nil)
			for i := range min(len(all), 12) {
				some = append(some, all[i*len(all)/min(len(all), 12)])
			}
			w.steady(t, References[0], false, some)
		})
	}
}

// steady holds some days to it that nothing moves from one to the next.
func (w *World) steady(t *testing.T, size Size, hush bool, days []model.Day) {
	t.Helper()
	lanes, marks, seats := map[string]float64{}, map[string]string{}, map[string]string{}
	for _, d := range days {
		s := opening(w.Story)
		s.Embed, s.Hush = size == Slides, hush
		sc := w.Build(s.Known(d, w.LastReport()), size)
		for _, l := range sc.Lanes {
			if y, ok := lanes[l.Place]; ok && y != l.Y {
				t.Errorf("on %s the lane of %q goes from %g to %g", d, l.Place, y, l.Y)
			}
			lanes[l.Place] = l.Y
		}
		for id, at := range seatsOf(sc) {
			if before, ok := seats[id]; ok && before != at {
				t.Errorf("on %s the label of %s goes from %s to %s", d, id, before, at)
			}
			seats[id] = at
		}
		for _, m := range sc.marks {
			if m.crowd != nil {
				continue
			}
			name := fmt.Sprintf("%s, %d to %d in %q", m.ID, m.first, m.last, m.lane)
			at := fmt.Sprintf("%g, %g", m.x, m.y)
			if before, ok := marks[name]; ok && before != at {
				t.Errorf("on %s %s goes from %s to %s", d, name, before, at)
			}
			marks[name] = at
		}
	}
}

// seatsOf tells on which side of its mark each label stands, by event and the place
// and time at which that stands.
func seatsOf(sc Scene) map[string]string {
	out := map[string]string{}
	for _, l := range labelsOf(sc) {
		for _, m := range sc.marks {
			if m.crowd == nil && m.ID == l.event {
				out[fmt.Sprintf("%s, %d to %d in %q", m.ID, m.first, m.last, m.lane)] = l.side(m)
			}
		}
	}
	return out
}

// side is where a label stands from its mark, and whether on a leader.
func (h hangs) side(m mark) string {
	side := "level with it"
	switch {
	case h.text.Y > m.y:
		side = "below"
	case h.text.Bottom() < m.y:
		side = "above"
	}
	if h.text.X > m.x {
		side += ", to the right"
	} else if h.text.Right() < m.x {
		side += ", to the left"
	}
	if !h.leader.Empty() {
		side += ", on a leader"
	}
	return side
}
