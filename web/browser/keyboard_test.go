package browser

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func TestKeyboard(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	at := func(t *testing.T, w, h int64, fragment string) *tab {
		t.Helper()
		return open(t, browser, address+"#"+fragment, view{width: w, height: h, before: seen}).ready()
	}
	t.Run("the tab key comes to every control, each is seen to have the focus, and leads out again", func(t *testing.T) {
		tab := at(t, 1440, 900, "event=march-meeting")
		for _, s := range []sight{
			{1440, 900, "lang=en", nil},
			{1440, 900, "lang=en", []string{opener("time")}},
			{1440, 900, "table=1&lang=ar", nil},
			{1024, 768, "", nil},
			{844, 390, "", nil},
			{390, 844, "", nil},
			{390, 844, "", []string{"header .menu-key"}},
		} {
			tab.look(s)
			if missed := tab.walk(); len(missed) > 0 {
				t.Errorf("%v: %q", s, missed)
			}
			tab.run(chromedp.KeyEvent(kb.Escape))
		}
	})
	t.Run("each group of marks is one stop, whatever is selected or filtered away, and walked before", func(t *testing.T) {
		tab := at(t, 1440, 900, "event=march-meeting")
		for _, group := range []string{"#map .cities", "#timeline .lanes"} {
			eval[any](tab, `{ const stop = document.querySelector(%s + ' > [tabindex="0"]'); stop.first = true; stop.focus(); }`, group)
			tab.run(chromedp.KeyEvent(kb.ArrowDown))
			tab.until("the next of "+group, `document.activeElement.matches(%s + ' > *') && !document.activeElement.first`, group)
		}
		ids := eval[[]string](tab, `JSON.parse(`+storyText+`).events.map(e => e.id)`)
		states := []string{"status=planned", "person=marco-rubio", "asof=2025-03-11", "from=2025-03-12&to=2025-03-13"}
		for _, id := range ids {
			states = append(states, "event="+id)
		}
		if wrong := eval[[]string](tab, unstopped, states); len(wrong) > 0 {
			t.Error(wrong)
		}
	})
	t.Run("arrows walk the events in time, and stay in their region", func(t *testing.T) {
		tab := at(t, 1440, 900, "event=march-meeting")
		for region, size := range map[string][2]int64{"#timeline": {1440, 900}, "#timeline .days": {390, 844}} {
			tab.look(sight{size[0], size[1], "event=march-meeting", nil})
			tab.until("the region", `!!document.querySelector(%s)`, region)
			day := func(id string) string {
				return eval[string](tab, `JSON.parse(`+storyText+`).events.find(e => e.id === %s).span[0]`, id)
			}
			eval[any](tab, `document.querySelector(%s + ' :is(.event, .day)[tabindex="0"]').focus()`, region)
			for range 4 {
				before := current(tab)
				tab.run(chromedp.KeyEvent(kb.ArrowDown))
				tab.until("the next event", currentEvent+` !== %s`, before)
				tab.settle()
				if !eval[bool](tab, `!!document.activeElement.closest(%s) && document.activeElement.matches('[data-event][tabindex="0"]')`, region) {
					t.Errorf("%s loses the focus to %s", region, eval[string](tab, `document.activeElement.outerHTML.slice(0, 120)`))
				}
				if next := current(tab); day(next) < day(before) {
					t.Errorf("%s: after %s comes %s", region, before, next)
				}
			}
		}
	})
	t.Run("arrows look further where the tab key has come to the figure itself, and step where a click has", func(t *testing.T) {
		tab := at(t, 1440, 900, "event=march-meeting&view=39,40,2&time=2025-03-10,2025-03-20")
		view, time := tab.address().Get("view"), tab.address().Get("time")
		for _, c := range []struct{ region, key, changes, from string }{{"#map", kb.ArrowRight, "view", view}, {"#map", "+", "view", view}, {"#timeline", kb.ArrowRight, "time", time}, {"#timeline", "+", "time", time}} {
			tab.follow("#event=march-meeting&view=39,40,2&time=2025-03-10,2025-03-20")
			eval[any](tab, `document.querySelector(%s).focus()`, c.region)
			tab.run(chromedp.KeyEvent(kb.Tab))
			tab.key([]rune(kb.Tab)[0], input.DispatchKeyEventParams{Modifiers: 8})
			tab.until("the focus on "+c.region, `document.activeElement === document.querySelector(%s)`, c.region)
			tab.run(chromedp.KeyEvent(c.key))
			tab.until(c.key+" to move "+c.region, `new URLSearchParams(location.hash.slice(1)).get(%s) !== %s`, c.changes, c.from)
			if got := current(tab); got != "march-meeting" {
				t.Errorf("%s on %s steps to %s", c.key, c.region, got)
			}
		}
		tab.follow("#event=march-meeting")
		tab.point("#map .land, #map svg")
		tab.run(chromedp.KeyEvent(kb.ArrowRight))
		tab.until("a step", currentEvent+` !== 'march-meeting'`)
	})
	t.Run("skip links show when they have the focus, and skip", func(t *testing.T) {
		tab := at(t, 1440, 900, "event=march-meeting")
		for n, region := range []string{"#map", "#timeline", "#reading"} {
			eval[any](tab, `document.querySelectorAll('.skips a')[%s].focus()`, n)
			if !eval[bool](tab, `(b => b.width > 40 && b.top >= 0)(document.activeElement.getBoundingClientRect())`) {
				t.Errorf("the link to %s is not seen", region)
			}
			tab.run(chromedp.KeyEvent(kb.Enter))
			tab.until("the focus in "+region, `!!document.activeElement.closest(%s)`, region)
		}
	})
	t.Run("the line of the second clock is a slider", func(t *testing.T) {
		tab := at(t, 1440, 900, "event=march-meeting")
		eval[any](tab, `document.getElementById('asof').focus()`)
		last := tab.slider()
		for _, step := range []struct {
			key  string
			want func(slider) int
		}{
			{kb.ArrowLeft, func(s slider) int { return s.Now - 1 }}, {kb.PageDown, func(s slider) int { return s.Now - 7 }},
			{kb.ArrowRight, func(s slider) int { return s.Now + 1 }}, {kb.Home, func(s slider) int { return s.Min }}, {kb.End, func(s slider) int { return s.Max }},
		} {
			want := step.want(last)
			tab.run(chromedp.KeyEvent(step.key))
			tab.until("the line to move", `+document.getElementById('asof').getAttribute('aria-valuenow') === %s`, want)
			now := tab.slider()
			if now.Text == last.Text || now.Said != now.Text {
				t.Errorf("%d is told as %q, announced as %q", now.Now, now.Text, now.Said)
			}
			last = now
		}
		if last.Role != "slider" || len(last.Said) > 80 {
			t.Errorf("%+v", last)
		}
	})
	t.Run("Escape shuts a panel and gives the focus back", func(t *testing.T) {
		tab := at(t, 1440, 900, "event=march-meeting")
		eval[any](tab, `document.querySelector(%s).focus()`, opener("people"))
		tab.run(chromedp.KeyEvent(kb.Enter))
		tab.until("the focus in the panel", `!!document.activeElement.closest('#panel')`)
		tab.run(chromedp.KeyEvent(kb.Escape))
		tab.until("the focus on the button", `document.activeElement.matches(%s)`, opener("people"))
	})
	t.Run("keys of one letter can be switched off, and stay off", func(t *testing.T) {
		tab := at(t, 1440, 900, "event=march-meeting")
		tab.run(chromedp.KeyEvent("t"))
		tab.until("the table", `!!document.querySelector('main.tabled')`)
		tab.run(chromedp.KeyEvent("t"))
		tab.until("the figure", `!document.querySelector('main.tabled')`)
		tab.run(chromedp.KeyEvent("?"))
		tab.until("the help", `!!document.querySelector('#panel [data-act=silent]')`)
		eval[any](tab, `document.querySelector('#panel [data-act=silent]').click()`)
		tab.until("the switch", `!!document.querySelector('#panel [data-act=silent][aria-pressed=true]')`)
		tab.run(chromedp.KeyEvent(kb.Escape))
		tab.until("the panel to be gone", `document.getElementById('panel').hidden`)
		tab.deaf("at once")
		tab.until("the address to be written", `location.hash.includes(%s) && !location.hash.includes('table')`, current(tab))
		if got := eval[string](tab, `localStorage.getItem('dateline:letters')`); got != "off" {
			t.Fatalf("%q is remembered", got)
		}
		// Chromium now and then forgets what a file remembered when it is loaded
		// anew at once, so a later visit is made to find what this one left.
		later := view{width: 1440, height: 900, before: seen + `;localStorage.setItem('dateline:letters', 'off')`}
		open(t, browser, address, later).ready().deaf("on a later visit")
	})
}

// deaf fails where a letter does something. An arrow, which does, is waited for.
func (t *tab) deaf(when string) {
	t.Helper()
	before := current(t)
	t.run(chromedp.KeyEvent("t"), chromedp.KeyEvent(kb.ArrowRight))
	t.until("the arrow to be heard", currentEvent+` !== %s`, before)
	if eval[bool](t, `!!document.querySelector('main.tabled')`) {
		t.Errorf("a letter is heard %s that was switched off", when)
	}
}

type slider struct {
	Role, Text, Said string
	Now, Min, Max    int
}

func (t *tab) slider() slider {
	t.Helper()
	t.settle()
	return eval[slider](t, `(e => ({ Role: e.getAttribute('role'), Text: e.getAttribute('aria-valuetext'), Said: document.getElementById('announce').textContent,
		Now: +e.getAttribute('aria-valuenow'), Min: +e.getAttribute('aria-valuemin'), Max: +e.getAttribute('aria-valuemax') }))(document.getElementById('asof'))`)
}

// walk presses the tab key until it has come round, and gives in words what it
// never came to, and where the focus could not be seen.
func (t *tab) walk() []string {
	t.Helper()
	eval[any](t, `window.walked = { stops: new Set(), dim: [] }`)
	first := ""
	for i := range 160 {
		t.run(chromedp.KeyEvent(kb.Tab))
		at := eval[string](t, step)
		if i == 0 {
			first = at
		} else if at == first {
			return eval[[]string](t, missed)
		}
	}
	return append(eval[[]string](t, missed), "the tab key does not come round")
}

// unstopped goes through states and gives those in which a group of marks, such as
// cities, journeys, lanes, days, events or reports, is not one tab stop.
const unstopped = `(async states => {
	const wrong = [], frame = () => new Promise(requestAnimationFrame);
	for (const state of states) {
		location.hash = state;
		for (let i = 0; i < 5; i++) await frame();
		for (const group of new Set([...document.querySelectorAll('.figure svg [role=button]:not(.pointer)')].map(e => e.parentNode))) {
			const stops = group.querySelectorAll(':scope > [tabindex="0"]').length;
			if (stops !== 1) wrong.push(state + ': ' + stops + ' stops in ' + group.getAttribute('class'));
		}
	}
	return wrong;
})(%s)`

// step notes where the focus is and whether it shows, and names the place.
// What a panel covers that the reader has opened is shown again by Escape.
const step = `(() => {
	const e = document.activeElement, w = window.walked;
	if (e === document.body) return 'the page';
	const name = e.outerHTML.replace(/>.*/s, '>').slice(0, 160);
	if (!w.stops.has(e)) {
		w.stops.add(e);
		const s = getComputedStyle(e), target = e.querySelector('.target'), b = e.getBoundingClientRect();
		const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || target && parseFloat(getComputedStyle(target).strokeWidth) >= 2 || e.closest('.drop') && getComputedStyle(e.closest('.drop')).outlineStyle !== 'none';
		if (!ring) w.dim.push('no ring on ' + name);
		if (b.right < 1 || b.bottom < 1 || b.left >= innerWidth || b.top >= innerHeight) w.dim.push('out of sight: ' + name);
		const top = document.elementFromPoint(b.left + b.width / 2, b.top + b.height / 2);
		if (top && !e.contains(top) && !top.contains(e) && !e.matches('.slider, svg *') && !top.closest('#panel')) w.dim.push('covered by ' + top.outerHTML.slice(0, 60) + ': ' + name);
	}
	return name;
})()`

const missed = `(() => {
	const w = window.walked;
	const all = [...document.querySelectorAll('a[href], button, input, textarea, select, [tabindex]')].filter(e =>
		e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length);
	return [...w.dim, ...all.filter(e => !w.stops.has(e)).map(e => 'never reached: ' + e.outerHTML.replace(/>.*/s, '>').slice(0, 160))];
})()`

// TestMotion holds that a reader who wants no motion gets none.
func TestMotion(t *testing.T) {
	tab := open(t, chrome(t), built(t, single), view{width: 1440, height: 900, before: seen}).ready()
	send(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}})
	moving := `[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0 || getComputedStyle(e).animationName !== 'none').length`
	if n := eval[int](tab, moving); n > 0 {
		t.Errorf("%d elements move for a reader who wants none to", n)
	}
}
