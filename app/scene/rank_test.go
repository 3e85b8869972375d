package scene

import (
	"testing"

	"dateline/app/state"
)

func TestRank(t *testing.T) {
	w := Prepare(load(t), earth())
	place := func(s state.State) (at map[string]int, first int) {
		sc := w.Build(s, References[0])
		order, first := w.byRank(s, sc, sc.marks)
		at = map[string]int{}
		for i, m := range order {
			if m.event != nil {
				at[m.ID] = i
			}
		}
		return at, first
	}
	before := func(t *testing.T, at map[string]int, a, b string) {
		t.Helper()
		if at[a] >= at[b] {
			t.Errorf("%s is %d, %s is %d", a, at[a], b, at[b])
		}
	}
	t.Run("what the lead's notes are about is named before they are set, and nothing else", func(t *testing.T) {
		at, first := place(state.State{})
		for _, n := range w.Story.Notes {
			for _, e := range w.About(n) {
				if at[e.ID] >= first {
					t.Errorf("%s comes after them", e.ID)
				}
			}
		}
		if first != 4 {
			t.Errorf("%d come before them", first)
		}
	})
	t.Run("a plan of which much is told comes before a thing done that one claim tells of", func(t *testing.T) {
		at, _ := place(state.State{Event: "april-meeting"})
		before(t, at, "april-meeting", "march-meeting")
		before(t, at, "jeddah-talks", "zelensky-arrival")
	})
	t.Run("what is done comes before what is said, and background last", func(t *testing.T) {
		at, _ := place(state.State{Event: "april-meeting"})
		before(t, at, "fogel-release", "witkoff-fox")
		before(t, at, "witkoff-fox", "witkoff-career")
	})
	t.Run("who is followed is the principal", func(t *testing.T) {
		at, _ := place(state.State{Event: "april-meeting", Follow: "marco-rubio"})
		before(t, at, "rubio-arrival", "march-meeting")
	})
}
