package scene

import (
	"testing"

	"dateline/app/state"
)

func TestEachJourneysStrand(t *testing.T) {
	w := Prepare(exhibited(t, "company"), earth())
	t.Run("a sixth traveller has a line too, in ink", func(t *testing.T) {
		hues := map[int]int{}
		each(w.Build(state.State{}, References[0]).Map, func(s Shape) {
			if s.Bind.To == "berlin" && len(s.Kids) > 0 && s.Kids[0].Kind == "way-stated" {
				hues[s.Hue]++
			}
		})
		if len(hues) != 6 || hues[0] != 1 {
			t.Error(hues)
		}
	})
	t.Run("who goes one way on several days has a strand for each", func(t *testing.T) {
		flights := []trip{}
		for _, to := range []string{"a", "b", "c"} {
			flights = append(flights, trip{person: "x", from: nowhere("p"), to: nowhere("q")})
			flights[len(flights)-1].to.ID = to
		}
		for i, s := range strands(flights, trip.way, trip.flight) {
			if s != (strand{i, 3}) {
				t.Error(i, s)
			}
		}
	})
	t.Run("many strands keep to one line", func(t *testing.T) {
		if wide := (strand{99, 100}).off() - (strand{0, 100}).off(); wide > widestLine {
			t.Error(wide)
		}
	})
}
