package browser

import (
	"slices"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// outlined tells whether the element that has the focus shows it: by an
// outline, a mark by the edge of its target, the slider by the line it moves.
// A date field's own button is outlined by the browser, out of a script's sight.
const outlined = `(() => {
	const e = document.activeElement, s = getComputedStyle(e), target = e.querySelector(':scope > .target');
	const edge = target && getComputedStyle(target);
	if (e.matches('.slider')) return parseFloat(getComputedStyle(document.querySelector('#timeline .now')).strokeWidth) >= 4;
	if (e.type === 'date' && !e.matches(':focus-visible')) return true;
	const box = e.getBoundingClientRect();
	return box.width > 0 && Boolean(s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1 || edge && edge.stroke !== 'none' && parseFloat(edge.strokeWidth) >= 1);
})()`

const focusName = `(e => e.dataset.act ? e.dataset.act + ' ' + (e.dataset.arg ?? '') : e.id || e.dataset.field || e.dataset.event || e.tagName)(document.activeElement)`

func focusing(t *testing.T, h house) {
	tab := h.open(t, "#event=march-meeting", desktop)
	for _, panel := range []string{"people", "places", "sources", "status", "time", "language", "theme", "share", "help"} {
		tab.step("the panel of "+panel+" takes the focus, and Escape gives it back", func() {
			tab.focus(pushed("open", panel))
			tab.keys(kb.Enter)
			tab.until("the panel to have the focus", `document.activeElement.closest('#panel') !== null && document.activeElement.closest('#panel').dataset.panel === %s`, panel)
			tab.keys(kb.Escape)
			tab.gone("#panel")
			tab.until("its button to have the focus again", focusName+` === %s`, "open "+panel)
		})
	}
	tab.step("the evidence of a claim takes the focus, and its close button gives it back", func() {
		cite := "#reading [data-claim] " + pushed("cite", "")
		tab.focus(cite)
		name := eval[string](tab, focusName)
		tab.keys(kb.Enter)
		tab.until("the panel to have the focus", `document.activeElement.closest('#panel') !== null`)
		tab.point("#panel " + pushed("close", ""))
		tab.gone("#panel")
		tab.until("its button to have the focus again", focusName+` === %s`, name)
	})
	tab.step("the Tab key comes by everything once, and what has the focus can be seen", func() {
		tab := h.open(tab.TB.(*testing.T), "#event=march-meeting", desktop)
		var stops []string
		for range 60 {
			tab.key([]rune(kb.Tab)[0], input.DispatchKeyEventParams{})
			stop := eval[[2]string](tab, `[`+focusName+`, `+outlined+` ? '' : 'cannot be seen']`)
			name := stop[0]
			if name == "BODY" {
				break
			}
			if stop[1] != "" {
				tab.Errorf("the focus on %s %s", name, stop[1])
			}
			stops = append(stops, name)
		}
		for _, want := range []string{"skip map", "skip timeline", "skip reading", "search", "open people", "table ", "asof", "next ", "follow steve-witkoff"} {
			if !slices.Contains(stops, want) {
				tab.Errorf("the focus does not come by %s: %q", want, stops)
			}
		}
		marks := 0
		for _, s := range stops {
			if s == "march-meeting" {
				marks++
			}
		}
		if marks != 1 {
			tab.Errorf("the marks of events are %d stops: %q", marks, stops)
		}
	})
	tab.step("links skip what is in between", func() {
		tab := h.open(tab.TB.(*testing.T), "", desktop)
		tab.keys(kb.Tab + kb.Tab + kb.Tab)
		tab.until("the link to the event", focusName+` === 'skip reading'`)
		tab.keys(kb.Enter)
		tab.until("the reading column to have the focus", `document.activeElement.id === 'reading'`)
	})
}
