package browser

import (
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

func searching(t *testing.T, h house) {
	tab := h.open(t, "", desktop)
	story := tab.story()

	tab.step("a slash leads to the field, and does not stand in it", func() {
		tab.keys("/")
		tab.until("the field to have the focus", `document.activeElement.id === 'search'`)
		if typed := tab.sought(); typed != "" {
			tab.Errorf("the field holds %q", typed)
		}
	})
	for _, find := range []struct{ typed, first, kind string }{
		{"путин", "Владимир Путин", "Vladimir Putin"},
		{"Putin", "Vladimir Putin", "People"},
		{"بوتين", "فلاديمير بوتين", "Vladimir Putin"},
		{"peskov", "Dmitry Peskov", "People"},
		{"VOGEL", "Mark Vogel", "Marc Fogel"},
		{"ер-ріяд", "Ер-Ріяд", "Riyadh"},
	} {
		tab.step("'"+find.typed+"' finds "+find.first+", marked", func() {
			tab.seek(find.typed)
			tab.reads("#hits li:first-child .hit-text", find.first)
			tab.reads("#hits li:first-child .hit-kind", find.kind)
			for _, mark := range tab.list("#hits li:first-child mark", "e.textContent") {
				if !strings.EqualFold(mark, find.typed) {
					tab.Errorf("%q is marked", mark)
				}
			}
			if without := eval[int](tab, `[...document.querySelectorAll('#hits [role=option]')].filter(e => !e.querySelector('mark')).length`); without > 0 {
				tab.Logf("%d results have no mark: they are found by another's words", without)
			}
			tab.keys(kb.Escape)
		})
	}
	tab.step("what is not there is said to be not there", func() {
		tab.seek("qqq")
		tab.reads("#hits", "Nothing found")
		tab.keys(kb.Escape)
	})
	tab.step("arrows walk the results, and Enter follows a person and shows that person's events", func() {
		tab.seek("putin")
		tab.keys(kb.ArrowDown + kb.ArrowDown + kb.ArrowUp)
		tab.until("the first result to be the active one", `document.getElementById('search').getAttribute('aria-activedescendant') === 'hit-1' && document.getElementById('hit-1').ariaSelected === 'true'`)
		tab.keys(kb.Enter)
		tab.says("follow", "vladimir-putin")
		tab.says("person", "vladimir-putin")
		tab.gone("#hits")
		tab.keys(kb.Escape)
		tab.gone("#reading .tabs")
		tab.push("clear", "")
		tab.gone(".chips")
	})
	tab.step("Enter alone opens the best result, in whatever form its word is typed", func() {
		tab.seek("Фогелем")
		tab.keys(kb.Enter)
		tab.says("follow", "marc-fogel")
		tab.says("person", "marc-fogel")
		tab.keys(kb.Escape + kb.Escape)
		tab.gone(".chips")
	})
	tab.step("what is not there stays typed after Enter", func() {
		tab.seek("qqq")
		tab.keys(kb.Enter)
		tab.settle()
		if typed := tab.sought(); typed != "qqq" {
			tab.Errorf("the field holds %q", typed)
		}
		tab.keys(kb.Escape)
	})
	tab.step("arrows and Enter select an event", func() {
		tab.seek("ceasefire")
		titles := tab.list("#hits [role=option] .hit-text", words+`(e)`)
		at := slices.Index(titles, "Peskov on a ceasefire")
		if at < 0 {
			tab.Fatalf("found are %q", titles)
		}
		tab.keys(strings.Repeat(kb.ArrowDown, at+1) + kb.Enter)
		tab.selected("peskov-ceasefire")
	})
	tab.step("a result can be pointed at", func() {
		tab.seek("Jeddah")
		tab.point("#hits li:first-child")
		tab.says("place", "jeddah")
		tab.gone("#hits")
		tab.push("clear", "")
	})
	tab.step("the last result makes a filter of what is typed, by which no claim or name is missed", func() {
		tab.seek("peskov")
		tab.point("#hits .words")
		tab.says("q", "peskov")
		tab.reads(".chips", "peskov")
		want := map[string]bool{}
		for _, e := range story.Events {
			if slices.Contains(e.People, "dmitry-peskov") || strings.Contains(strings.ToLower(e.Title.In("en")), "peskov") {
				want[e.ID] = true
			}
		}
		for _, c := range story.Claims {
			if c.Speaker == "dmitry-peskov" || strings.Contains(strings.ToLower(c.Says.In("en")), "peskov") {
				want[c.Event] = true
			}
		}
		var ids []string
		for id := range want {
			ids = append(ids, id)
		}
		sort.Strings(ids)
		got := tab.marks("")
		for _, id := range ids {
			if !slices.Contains(got, id) {
				tab.Errorf("%s is not shown", id)
			}
		}
		if n := tab.number("header .count"); n != len(got) {
			tab.Errorf("%d events are counted, and %d show", n, len(got))
		}
		tab.push("clear", "")
	})
	tab.step("Escape leaves the field, and empties it", func() {
		tab.seek("moscow")
		tab.appears("#hits [role=option]")
		tab.keys(kb.Escape)
		tab.gone("#hits")
		tab.until("the focus to be elsewhere", `document.activeElement.id !== 'search'`)
		if typed := tab.sought(); typed != "" {
			tab.Errorf("the field holds %q", typed)
		}
	})
	tab.step("pointing elsewhere leaves it too", func() {
		tab.seek("moscow")
		tab.appears("#hits [role=option]")
		tab.point("#reading h2")
		tab.gone("#hits")
	})
	tab.step("results follow each letter; how soon is told, not judged", func() {
		tab.Logf("%.0f ms from a letter to the frame with its results, in the median", tab.latency("vladimir putin in moscow"))
	})
}

// sought is what the search field holds.
func (t *tab) sought() string {
	t.Helper()
	return eval[string](t, `document.getElementById('search').value`)
}

// seek types into an empty search field.
func (t *tab) seek(text string) {
	t.Helper()
	t.until("the field to be empty", `document.getElementById('search').value === ''`)
	t.point("#search")
	t.keys(text)
	t.appears("#hits li")
}

// latency types a text letter by letter, and gives the median of the times from
// a letter to the end of the first frame in which the results are new, in ms.
func (t *tab) latency(text string) float64 {
	t.Helper()
	eval[bool](t, `(() => {
		window.paces = [];
		let at = 0;
		document.addEventListener('input', e => { at = e.timeStamp; }, true);
		new MutationObserver(() => {
			if (!at) return;
			const from = at;
			at = 0;
			requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => window.paces.push(performance.now() - from); c.port2.postMessage(0); });
		}).observe(document.querySelector('.search'), { childList: true, subtree: true, characterData: true, attributes: true });
		return true;
	})()`)
	t.point("#search")
	for _, r := range text {
		t.keys(string(r))
	}
	paces := eval[[]float64](t, `window.paces`)
	if len(paces) == 0 {
		t.Fatal("no result was seen to change")
	}
	sort.Float64s(paces)
	return paces[len(paces)/2]
}
