package page

import (
	"slices"
	"strconv"
	"testing"
)

// tabled is the table of a view of the seed story.
func tabled(t *testing.T, fragment string, more ...func(*Page)) *node {
	t.Helper()
	return parsed(t, markup(of(seed(), fragment+"&table=1", more...).table())).the(t, "#table")
}

// column is what the cells of a table say, column by column from 0.
func column(table *node, n int) (cells []string) {
	for _, row := range table.all("tr", "data-event") {
		cells = append(cells, row.kids[n].words())
	}
	return cells
}

func TestTable(t *testing.T) {
	t.Run("stands for the figure, with every event in the order of time", func(t *testing.T) {
		page := drawn(t, of(seed(), "table=1"))
		if page.has("#map") || page.has("#timeline") {
			t.Error("the figure is there too")
		}
		got := each(page.the(t, "#table").all("tr", "data-event"), "data-event")
		if want := of(seed(), "").View.Order(); !slices.Equal(got, want) || len(got) != len(seed().Story.Events) {
			t.Errorf("%v, not %v", got, want)
		}
	})
	for i, name := range []string{"when", "event", "where", "who", "status", "claims"} {
		t.Run("is sorted by "+name+", and the other way round", func(t *testing.T) {
			sorted := Sorting{}.By("event").By(name) // "event" comes twice for itself
			if name == "event" {
				sorted = Sorting{}.By(name)
			}
			up, down := tabled(t, "", on(Desk{Sorted: sorted})), tabled(t, "", on(Desk{Sorted: sorted.By(name)}))
			for table, way := range map[*node]string{up: "ascending", down: "descending"} {
				if head := table.the(t, "th", "aria-sort"); head.attrs["aria-sort"] != way || !head.is(".c-"+name) {
					t.Errorf("the head is %v", head.attrs)
				}
			}
			there, back := each(up.all("tr", "data-event"), "data-event"), each(down.all("tr", "data-event"), "data-event")
			if slices.Reverse(back); !slices.Equal(there, back) {
				t.Errorf("%v is not the other way round as %v", back, there)
			}
			if name != "when" && !ascends(column(up, i)) {
				t.Errorf("%q", column(up, i))
			}
		})
	}
	t.Run("stands by time until a head is pressed, whose first press turns it round", func(t *testing.T) {
		if got := (Sorting{}).By("when"); got != (Sorting{"when", true}) {
			t.Errorf("%+v", got)
		}
	})
	t.Run("has the claims of the selected event under it", func(t *testing.T) {
		var want []string
		for _, c := range of(seed(), "").Index.ClaimsOn("jeddah-talks") {
			want = append(want, c.ID)
		}
		if got := each(tabled(t, "event=jeddah-talks").all(".claim-row"), "data-claim"); !slices.Equal(got, want) {
			t.Errorf("%v, not %v", got, want)
		}
	})
	t.Run("names how each event stands as the key names its sign", func(t *testing.T) {
		for id, want := range map[string]string{
			"march-meeting": "Happened", "jeddah-talks": "Outcome not reported", "march-departure": "Disputed", "witkoff-fox": "Said, not done", "late-april-visit": "Planned",
		} {
			if got := tabled(t, "").the(t, "tr", "data-event="+id).the(t, ".c-status").words(); got != want {
				t.Errorf("%s is %q, not %q", id, got, want)
			}
		}
	})
	t.Run("has the figure's filter and day, and no ghost", func(t *testing.T) {
		const few = "person=steve-witkoff&asof=2025-03-14"
		figure := set(each(drawn(t, of(seed(), few)).the(t, "#timeline").all(".event"), "data-event"))
		ghosts := set(each(drawn(t, of(seed(), few)).the(t, "#timeline").all(".event", ".ghost"), "data-event"))
		rows := each(tabled(t, few).all("tr", "data-event"), "data-event")
		if len(rows) == 0 || len(ghosts) == 0 || len(rows) != len(of(seed(), few).View.Order()) {
			t.Fatalf("%d rows and %d ghosts", len(rows), len(ghosts))
		}
		for _, id := range figure {
			if slices.Contains(ghosts, id) == slices.Contains(rows, id) {
				t.Errorf("%s is a ghost or a row, and not both or none", id)
			}
		}
	})
}

// ascends tells whether texts stand in order, or numbers.
func ascends(cells []string) bool {
	return slices.IsSortedFunc(cells, func(a, b string) int {
		x, xerr := strconv.Atoi(a)
		y, yerr := strconv.Atoi(b)
		switch {
		case xerr == nil && yerr == nil:
			return x - y
		case a < b:
			return -1
		case a > b:
			return 1
		}
		return 0
	})
}
