package web

import (
	"slices"
	"sort"
	"strconv"
	"testing"

	"github.com/chromedp/chromedp/kb"
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
	for column, cell := range map[string]int{"event": 2, "where": 3, "who": 4, "status": 5, "claims": 6} {
		tab.step("it is sorted by "+column+", and the other way round", func() {
			read := func(row string) []string {
				return tab.list(rows+" > :nth-child("+strconv.Itoa(cell)+")", words+`(e)`)
			}
			tab.push("sort", column)
			tab.appears(`#table th.c-` + column + `[aria-sort="ascending"]`)
			up := read(rows)
			if !ascends(up, column == "claims") {
				tab.Errorf("upwards: %q", up)
			}
			tab.push("sort", column)
			tab.appears(`#table th.c-` + column + `[aria-sort="descending"]`)
			down := read(rows)
			slices.Reverse(down)
			if !ascends(down, column == "claims") {
				tab.Errorf("downwards, from the end: %q", down)
			}
			if n := tab.count("#table th[aria-sort]"); n != 1 {
				tab.Errorf("%d columns are sorted by", n)
			}
		})
	}
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
	tab.step("the filter and the day are the figure's", func() {
		tab.follow("#table=1&person=steve-witkoff&asof=2025-03-14")
		known := 0
		for _, e := range story.Known(dayOf(tab, "2025-03-14")).Events {
			if slices.Contains(e.People, "steve-witkoff") {
				known++
			}
		}
		tab.until("only the rows that are known and pass", `document.querySelectorAll(%s).length === %s`, rows, known)
		tab.reads("header .count", strconv.Itoa(known)+" of")
		tab.keys("t")
		tab.appears("#timeline")
		if n := len(slices.Compact(sorted(tab.list("#timeline .event:not(.ghost)", "e.dataset.event")))); n != known {
			tab.Errorf("the figure marks %d events, and the table has %d", n, known)
		}
		tab.keys("t" + kb.Escape)
		tab.appears("#table")
	})
}

func sorted(s []string) []string {
	sort.Strings(s)
	return s
}

// ascends tells whether texts stand in order, or numbers.
func ascends(cells []string, numbers bool) bool {
	return slices.IsSortedFunc(cells, func(a, b string) int {
		if numbers {
			x, _ := strconv.Atoi(a)
			y, _ := strconv.Atoi(b)
			return x - y
		}
		if a < b {
			return -1
		} else if a > b {
			return 1
		}
		return 0
	})
}
