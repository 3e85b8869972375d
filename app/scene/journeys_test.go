package scene

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"testing"

	"dateline/app/state"
	"dateline/app/view"
	"dateline/data/model"
)

// TestForemost: of a hundred thousand journeys only those that a figure may show are put
// in order.
func TestForemost(t *testing.T) {
	p := &schedule{View: &view.View{}}
	for i := range 3 * mostRanked {
		e := &event{Event: &view.Event{Event: model.Event{ID: fmt.Sprint(i)}, Moment: float64(i * 7919 % 5000)}}
		p.trips = append(p.trips, trip{person: []string{"ann", "bob"}[i%500/499], from: nothing(), to: e})
	}
	got := p.foremost(state.State{Follow: "bob"})
	far := func(t trip) float64 { return math.Abs(t.to.Moment) }
	t.Run("who is followed comes first, then what is near, as if all were in order", func(t *testing.T) {
		all := slices.Clone(p.trips)
		slices.SortStableFunc(all, func(a, b trip) int {
			rank := func(t trip) int { return t.rank(nothing(), "bob") }
			return cmp.Or(rank(a)-rank(b), cmp.Compare(far(a), far(b)))
		})
		for i, want := range all[:mostRanked] {
			if got[i].to != want.to {
				t.Fatalf("%s stands at %d, and not %s", got[i].to.ID, i, want.to.ID)
			}
		}
	})
	t.Run("and each is there once", func(t *testing.T) {
		seen := map[string]bool{}
		for _, way := range got {
			seen[way.to.ID] = true
		}
		if len(got) != len(p.trips) || len(seen) != len(p.trips) {
			t.Errorf("%d of %d", len(seen), len(p.trips))
		}
	})
}
