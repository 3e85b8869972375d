package page

import (
	"slices"
	"strings"
	"testing"
)

func TestComparison(t *testing.T) {
	t.Run("sets each source of an event in a row, under a verdict", func(t *testing.T) {
		compared := reading(t, "event=march-meeting").the(t, ".agreement")
		rows := each(compared.all("tr", "data-source"), "data-source")
		for _, c := range of(seed(), "").Index.ClaimsOn("march-meeting") {
			if !slices.Contains(rows, c.Source) {
				t.Errorf("%s has no row", c.Source)
			}
		}
		column := reading(t, "event=march-meeting")
		verdict := column.the(t, ".verdict")
		if verdict.the(t, "span").words() == "" {
			t.Error("no verdict is given")
		}
		if to := verdict.the(t, "data-act=skip").attrs["data-arg"]; !column.has("#"+to, ".agreement") {
			t.Errorf("it leads to %q", to)
		}
	})
	t.Run("marks where sources contradict each other", func(t *testing.T) {
		column := reading(t, "event=march-departure")
		if got := column.the(t, "p", ".status").words(); got != "Disputed" {
			t.Errorf("it is %q", got)
		}
		if cells := column.all("td", ".differs"); len(cells) == 0 || !cells[0].has("b") {
			t.Error("no answer differs")
		}
		if got := column.the(t, ".verdict").the(t, "span").words(); !strings.HasPrefix(got, "Disputed: ") || !strings.Contains(got, "(Mike Waltz)") {
			t.Errorf("the verdict is %q", got)
		}
	})
	t.Run("leaves out what is not known yet", func(t *testing.T) {
		rows := each(reading(t, "event=march-meeting&asof=2025-03-11").all("tr", "data-source"), "data-source")
		if len(rows) == 0 || slices.Contains(rows, "unnamed-14-march") {
			t.Errorf("rows of %v", rows)
		}
	})
	t.Run("of a day holds its events, and leads to them", func(t *testing.T) {
		panel := opened(t, Day, "2025-03-13", "")
		got := each(panel.all("data-act=select"), "data-arg")
		for _, id := range []string{"march-visit", "march-departure", "march-meeting"} {
			if !slices.Contains(got, id) {
				t.Errorf("%s is not among %v", id, got)
			}
		}
		if len(panel.all(".verdict")) != len(got) {
			t.Errorf("%d verdicts on %d events", len(panel.all(".verdict")), len(got))
		}
	})
}

func TestHistory(t *testing.T) {
	t.Run("tells how an event came to be known, and leads to each day", func(t *testing.T) {
		steps := reading(t, "event=march-meeting").the(t, ".standing")
		if got, want := each(steps.all("data-act=asof"), "data-arg"), []string{"2025-03-11", "2025-03-14"}; !slices.Equal(got, want) {
			t.Errorf("%v, not %v", got, want)
		}
	})
	t.Run("is no tale where nothing changed", func(t *testing.T) {
		if reading(t, "event=zelensky-arrival").has(".standing") {
			t.Error("it is told all the same")
		}
	})
}
