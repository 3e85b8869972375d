package browser

import (
	"strings"
	"testing"
	"time"

	"dateline/data/model"

	"github.com/chromedp/chromedp/kb"
)

// outlook is all that a person can tell a view by.
const outlook = `JSON.stringify({
	title: ` + words + `(document.querySelector('#reading h2')),
	position: ` + words + `(document.querySelector('#reading .position')),
	day: document.getElementById('asof')?.ariaValueNow,
	chips: ` + words + `(document.querySelector('.chips')),
	lang: document.documentElement.lang, dir: document.documentElement.dir, theme: document.documentElement.dataset.theme,
	ground: document.querySelector('#map .ground')?.getAttribute('transform'),
	marks: [...document.querySelectorAll('#timeline .event')].map(e => [e.dataset.event, e.dataset.status, e.getAttribute('class'), e.getAttribute('aria-current'), Math.round(e.getBoundingClientRect().x)].join(' ')),
	rows: [...document.querySelectorAll('#table tr')].map(e => e.dataset.event ?? ''),
}, null, 1)`

func linking(t *testing.T, h house) {
	tab := h.open(t, "", desktop)
	for name, make := range map[string]func(){
		"a day, a person and a filter": func() {
			for range 2 {
				tab.point(".figure .transport " + pushed("report", "-1"))
			}
			tab.push("open", "status")
			tab.point("#panel " + pushed("toggle", "status:happened"))
			tab.keys(kb.Escape)
			tab.point("#reading " + pushed("follow", "steve-witkoff"))
		},
		"map and time moved closer": func() {
			tab.wheel(tab.find("#map"), -300)
			tab.wheel(tab.find(`#timeline .event[data-event="march-visit"]`), -300)
			tab.point(`#timeline .event[data-event="march-departure"]`)
			tab.until("the selected event", currentEvent+` === 'march-departure'`)
		},
		"table, words, theme and language": func() {
			tab.keys("t")
			tab.seek("putin")
			tab.keys(kb.Enter)
			tab.push("open", "theme")
			tab.point("#panel " + pushed("theme", "dark"))
			tab.push("open", "language")
			tab.point("#panel " + pushed("lang", "ar"))
			tab.keys(kb.Escape)
		},
	} {
		tab.step("a link restores "+name, func() {
			tab.follow("#")
			tab.until("all to be clear", `document.querySelector('.chips') === null && document.getElementById('panel').hidden`)
			make()
			tab.push("open", "share")
			link := eval[string](tab, `document.querySelector('#panel textarea').value`)
			tab.keys(kb.Escape)
			tab.gone("#panel")
			before := eval[string](tab, outlook)
			after := eval[string](open(tab.TB, h.browser, link, desktop).ready(), outlook)
			if before != after {
				tab.Errorf("%s shows another view:\n%s", link, differing(before, after))
			}
		})
	}
	tab.step("nothing in a link is left behind by the next one", func() {
		tab.follow("#asof=2025-03-11&person=steve-witkoff&table=1&theme=dark&lang=ru&view=40,40,3")
		tab.appears("#table")
		tab.follow("#event=march-meeting")
		tab.appears("#map")
		if a, b := eval[string](tab, outlook), eval[string](h.open(tab.TB.(*testing.T), "#event=march-meeting", desktop), outlook); a != b {
			tab.Errorf("it shows another view:\n%s", differing(a, b))
		}
	})
}

func goingBack(t *testing.T, h house) {
	spy := desktop
	spy.before = `window.written = []; for (const how of ['pushState', 'replaceState']) {
		const write = history[how];
		history[how] = function (...all) { written.push(performance.now()); return write.apply(this, all); };
	}`
	tab := h.open(t, "#event=march-meeting", spy)
	tab.step("back and forward go through the events that were chosen", func() {
		first := current(tab)
		for _, id := range []string{"rubio-arrival", "february-talks"} {
			tab.point(`#timeline .event[data-event="` + id + `"]`)
			tab.selected(id)
		}
		tab.back()
		tab.selected("rubio-arrival")
		tab.back()
		tab.selected(first)
		tab.forward()
		tab.selected("rubio-arrival")
		tab.forward()
		tab.selected("february-talks")
	})
	tab.step("the address is written at most once a second while the line is moved, and holds its end", func() {
		entries := eval[int](tab, `written = [], history.length`)
		last := eval[int](tab, `document.getElementById('asof').focus(), +document.getElementById('asof').ariaValueNow`)
		for end := time.Now().Add(2200 * time.Millisecond); time.Now().Before(end); {
			tab.keys(kb.ArrowLeft)
			tab.keys(kb.ArrowRight)
		}
		tab.keys(kb.ArrowLeft + kb.ArrowLeft + kb.ArrowLeft)
		tab.says("asof", model.Day(last-3).String())
		times := eval[[]float64](tab, `written`)
		if len(times) < 2 {
			tab.Errorf("it was written %d times", len(times))
		}
		for i := 1; i < len(times); i++ {
			if times[i]-times[i-1] < 990 {
				tab.Errorf("it was written again after %.0f ms", times[i]-times[i-1])
			}
		}
		if now := eval[int](tab, `history.length`); now != entries {
			tab.Errorf("the history has grown from %d to %d", entries, now)
		}
	})
}

// differing gives the lines of two texts that are not alike.
func differing(a, b string) string {
	var out []string
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] && len(out) < 12 {
			out = append(out, "- "+x[i], "+ "+y[i])
		}
	}
	return strings.Join(out, "\n")
}
