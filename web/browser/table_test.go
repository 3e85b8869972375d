package browser

import (
	"slices"
	"sort"
	"testing"
)

func tabling(t *testing.T, h house) {
	tab := h.open(t, "", desktop)
	story := tab.story()
	rows := "#table tbody tr[data-event]"

	tab.step("a button puts the table for the figure, with every event", func() {
		tab.push("table", "")
		tab.appears("#table")
		tab.gone("#map, #timeline")
		if n := tab.count(rows); n != len(story.Events) {
			tab.Errorf("%d rows for %d events", n, len(story.Events))
		}
		tab.says("table", "1")
	})
	tab.step("the head of a column sorts it, and the other way round", func() {
		for _, way := range []string{"ascending", "descending"} {
			tab.push("sort", "where")
			tab.appears(`#table th.c-where[aria-sort="` + way + `"]`)
		}
	})
	tab.step("by time it stands in the order of the figure", func() {
		tab.push("sort", "when")
		tab.appears(`#table th.c-when[aria-sort="ascending"]`)
		first := tab.list(rows, "e.dataset.event")[0]
		if first != "witkoff-career" {
			tab.Errorf("it begins with %s", first)
		}
	})
	tab.step("a row is selected, and shows its claims", func() {
		tab.point(`#table tr[data-event="jeddah-talks"] button`)
		tab.appears(`#table tr[data-event="jeddah-talks"][aria-current="true"]`)
		tab.reads("#reading h2", "US–Ukraine talks")
		var want []string
		for _, c := range story.Claims {
			if c.Event == "jeddah-talks" {
				want = append(want, c.ID)
			}
		}
		if got := tab.list("#table .claim-row", "e.dataset.claim"); !slices.Equal(got, want) {
			tab.Errorf("its claims are %v, not %v", got, want)
		}
		tab.says("event", "jeddah-talks")
	})
	tab.step("each head stands over its column, from whichever side one reads", func() {
		for _, lang := range []string{"en", "ar"} {
			tab.follow("#table=1&lang=" + lang)
			tab.appears(`html[lang="` + lang + `"] #table table.ways`)
			if found := eval[string](tab, askew); found != "" {
				tab.Errorf("in %s not so those of %s", lang, found)
			}
		}
		tab.follow("#table=1")
	})
	tab.step("the figure comes back by the key", func() {
		tab.keys("t")
		tab.appears("#timeline")
	})
}

// askew lists the heads of tables that do not begin where their columns do, but for a
// pixel or two.
const askew = `[...document.querySelectorAll('#table table')].flatMap(table => {
	const side = document.documentElement.dir === 'rtl' ? 'right' : 'left', heads = [...table.tHead.rows[0].cells];
	const row = [...table.tBodies[0].rows].find(r => r.cells.length === heads.length);
	return heads.filter((head, i) => Math.abs(head.getBoundingClientRect()[side] - row.cells[i].getBoundingClientRect()[side]) > 2).map(head => head.textContent);
}).join(', ')`

func sorted(s []string) []string {
	sort.Strings(s)
	return s
}
