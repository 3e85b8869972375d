package page

import (
	"slices"
	"strings"
	"testing"
)

func TestPerson(t *testing.T) {
	person := on(Desk{Tab: PersonTab})
	column := reading(t, "follow=steve-witkoff", person)
	t.Run("has a tab beside the event's", func(t *testing.T) {
		if got := texts(column.the(t, ".tabs").all("aria-pressed=true")); !slices.Equal(got, []string{"Steve Witkoff"}) {
			t.Errorf("open is %v", got)
		}
		event := reading(t, "follow=steve-witkoff")
		if !event.has("h2", "data-event") || column.has("h2", "data-event") || !column.has("h2", "data-person=steve-witkoff") {
			t.Error("the tabs tell of each other's things")
		}
	})
	t.Run("has the gaps that the figure draws", func(t *testing.T) {
		notes := texts(drawn(t, of(seed(), "follow=steve-witkoff")).the(t, "#timeline").all(".gap-note"))
		listed := texts(column.all("li", ".gap"))
		if len(notes) == 0 {
			t.Fatal("no gap is drawn with its length")
		}
		for _, n := range notes {
			if !slices.ContainsFunc(listed, func(s string) bool { return strings.HasSuffix(s, n) }) {
				t.Errorf("the gap %q is drawn, and %q are listed", n, listed)
			}
		}
	})
	t.Run("is told to have met whom, and according to whom", func(t *testing.T) {
		meetings := column.all("li", "data-person")
		if !slices.Contains(each(meetings, "data-person"), "vladimir-putin") {
			t.Errorf("met were %v", each(meetings, "data-person"))
		}
		for _, m := range meetings {
			if !m.has("data-source") {
				t.Errorf("%q is by no source", m.words())
			}
		}
	})
	t.Run("has only the stays that the day knows", func(t *testing.T) {
		places := each(reading(t, "follow=steve-witkoff&asof=2025-03-11", person).all("li", "data-place"), "data-place")
		if slices.Contains(places, "st-petersburg") || !slices.Contains(places, "moscow") {
			t.Errorf("%v", set(places))
		}
	})
	t.Run("of whom nothing is known yet has a column that says so", func(t *testing.T) {
		if !reading(t, "follow=kirill-dmitriev&asof=2025-03-11", person).has(".none") {
			t.Error("it says nothing")
		}
	})
}
