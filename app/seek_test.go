package app

import (
	"testing"

	"dateline/app/page"
	"dateline/app/state"
)

func TestSought(t *testing.T) {
	filter := state.Parse("q=moscow&asof=2025-03-12")
	for _, c := range []struct {
		says  string
		typed string
		state state.State
		want  sought
	}{
		{"nothing is, where nothing is typed and no words filter", " ", state.Parse("asof=2025-03-12"), sought{}},
		{"what is typed is, on the day up to which one knows", " riyadh ", state.Parse("asof=2025-03-12"), sought{"riyadh", filter.AsOf}},
		{"else the words that filter are", "", filter, sought{"moscow", filter.AsOf}},
		{"what is typed comes before these", "riyadh", filter, sought{"riyadh", filter.AsOf}},
	} {
		t.Run(c.says, func(t *testing.T) {
			if got := (session{state: c.state, desk: page.Desk{Typed: c.typed}}).sought(); got != c.want {
				t.Errorf("%+v", got)
			}
		})
	}
}
