package browser

import (
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

func keying(t *testing.T, h house) {
	tab := h.open(t, "", desktop)
	order := tab.order()

	tab.step("arrows go through the events in the order of time", func() {
		tab.follow("#event=" + order[5])
		for _, press := range []struct {
			key  string
			want int
		}{{kb.ArrowRight, 6}, {kb.ArrowDown, 7}, {kb.ArrowLeft, 6}, {kb.ArrowUp, 5}} {
			tab.keys(press.key)
			tab.until("the event "+order[press.want], currentEvent+` === %s`, order[press.want])
		}
	})
	for name, key := range map[string]string{"Enter": kb.Enter, "Space": " "} {
		tab.step(name+" selects the mark that has the focus, and the focus stays on it", func() {
			tab.follow("#event=march-meeting")
			tab.until("march-meeting", currentEvent+` === 'march-meeting'`)
			tab.focus(`#timeline .event[data-event="oman-talks"]`)
			tab.keys(key)
			tab.until("the event", currentEvent+` === 'oman-talks'`)
			tab.until("the focus to be on its mark", `document.activeElement.closest('#timeline')?.id === 'timeline' && document.activeElement.dataset.event === 'oman-talks'`)
			tab.says("event", "oman-talks")
		})
	}
	tab.step("brackets go from report to report", func() {
		tab.follow("#asof=2025-03-14")
		tab.keys("[")
		tab.stands("2025-03-11")
		tab.keys("]")
		tab.stands("2025-03-14")
	})
	tab.step("t turns to the table and back, on any keyboard", func() {
		tab.keys("t")
		tab.appears("#table")
		tab.foreign('е', "KeyT") // where a Russian keyboard has it
		tab.gone("#table")
	})
	tab.step("signs zoom the map", func() {
		whole := ground(tab)
		tab.keys("+")
		tab.until("the map to be closer", `document.querySelector('#map .ground').getAttribute('transform') !== %s`, whole)
		tab.keys("+-0")
		tab.until("the map to be whole again", `document.querySelector('#map .ground').getAttribute('transform') === %s`, whole)
		tab.says("view", "")
	})
	tab.step("a question mark opens the help, and Escape shuts it", func() {
		tab.keys("?")
		tab.reads("#panel", "this help")
		tab.keys(kb.Escape)
		tab.gone("#panel")
	})
	tab.step("Escape leaves one thing at a time", func() {
		tab.follow("#person=steve-witkoff&follow=vladimir-putin")
		tab.keys("?")
		tab.appears("#panel")
		tab.keys(kb.Escape)
		tab.gone("#panel")
		tab.appears("#reading .tabs")
		tab.keys(kb.Escape)
		tab.gone("#reading .tabs")
		tab.appears(".chips")
		tab.keys(kb.Escape)
		tab.gone(".chips")
	})
	tab.step("no key acts while something is typed", func() {
		before := eval[string](tab, outlook)
		tab.point("#search")
		tab.keys("t?p[]0+-")
		if typed := tab.sought(); typed != "t?p[]0+-" {
			tab.Errorf("the field holds %q", typed)
		}
		if eval[bool](tab, `!document.getElementById('panel').hidden || document.querySelector('#table') !== null`) {
			tab.Error("a key has acted")
		}
		tab.keys(kb.ArrowLeft + kb.Home)
		tab.keys(kb.Escape)
		if after := eval[string](tab, outlook); after != before {
			tab.Errorf("the view has changed:\n%s", differing(before, after))
		}
		tab.focus(`.figure [data-field="asof"]`)
		event := current(tab)
		tab.keys(kb.ArrowDown + kb.ArrowRight + "t")
		tab.settle()
		if now := current(tab); now != event || tab.count("#table") > 0 {
			tab.Errorf("from the date field a key went to %s", now)
		}
		tab.focus("#reading")
		tab.follow("#")
	})
	tab.step("arrows scroll the reading column while it has the focus", func() {
		tab.follow("#event=march-meeting")
		tab.until("march-meeting", currentEvent+` === 'march-meeting'`)
		tab.focus("#reading")
		tab.keys(kb.ArrowDown + kb.ArrowDown)
		tab.until("the column to scroll", `document.getElementById('reading').scrollTop > 0`)
		if now := current(tab); now != "march-meeting" {
			tab.Errorf("the event is %s", now)
		}
	})
	tab.step("letters can be switched off", func() {
		tab.keys("?")
		tab.point("#panel " + pushed("silent", ""))
		tab.appears("#panel " + pushed("silent", "") + `[aria-pressed="true"]`)
		tab.keys(kb.Escape)
		tab.gone("#panel")
		event := current(tab)
		tab.keys("t?[")
		tab.focus("#timeline .event[tabindex='0']")
		tab.keys(kb.ArrowRight)
		tab.until("the next event", currentEvent+` !== %s`, event)
		if eval[bool](tab, `!document.getElementById('panel').hidden || document.querySelector('#table') !== null`) || tab.address().Get("asof") != "" {
			tab.Error("a letter has acted")
		}
	})
}

// order is that of time, in which the table stands at first.
func (t *tab) order() []string {
	t.Helper()
	t.keys("t")
	t.appears("#table")
	ids := t.list("#table tbody tr[data-event]", "e.dataset.event")
	t.keys("t")
	t.gone("#table")
	return ids
}

func ground(t *tab) string {
	t.Helper()
	return eval[string](t, `document.querySelector('#map .ground').getAttribute('transform')`)
}

// foreign presses a key of another keyboard, where ours has the code.
func (t *tab) foreign(r rune, code string) {
	t.Helper()
	p := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: string(r), Code: code, Text: string(r)}
	send(t, input.DispatchKeyEvent, p)
	p.Type, p.Text = input.DispatchKeyEventTypeKeyUp, ""
	send(t, input.DispatchKeyEvent, p)
	t.settle()
}
