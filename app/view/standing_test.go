package view

import (
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

func TestStandings(t *testing.T) {
	c := New(seed(t))
	count := func(v *View, status string) (n int) {
		for _, f := range v.Facets() {
			for _, value := range f.Values {
				if f.Name == state.ByStatus && value.ID == status {
					n = value.Count
				}
			}
		}
		return n
	}
	unreported := state.State{}.Toggle(state.ByStatus, model.Unreported)
	t.Run("a plan whose day is over is found as that, and still as a plan", func(t *testing.T) {
		v, plans := c.See(unreported, nil), c.See(state.State{}.Toggle(state.ByStatus, model.Planned), nil)
		if len(v.Events) == 0 || len(v.Events) != count(v, model.Unreported) || len(plans.Events) != count(v, model.Planned) {
			t.Errorf("%d events, counted %d; %d plans, counted %d", len(v.Events), count(v, model.Unreported), len(plans.Events), count(v, model.Planned))
		}
		for _, e := range v.Events {
			if v.Standing(e.Event) != model.Unreported {
				t.Errorf("%s is %s", e.ID, v.Standing(e.Event))
			}
			if _, ok := plans.Event(e.ID); !ok {
				t.Errorf("%s is no plan", e.ID)
			}
		}
	})
	t.Run("none is while all of them are to come", func(t *testing.T) {
		unreported.AsOf = model.DayOf(2025, 3, 11)
		if v := c.See(unreported, nil); len(v.Order()) > 0 || v.Through != unreported.AsOf {
			t.Errorf("on %s %v are", v.Through, v.Order())
		}
	})
}
