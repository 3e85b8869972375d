package browser

import (
	"slices"
	"strconv"
	"testing"

	"dateline/data/model"

	"github.com/chromedp/chromedp/kb"
)

const playKey = ".figure .transport .play"

func playing(t *testing.T, h house) {
	tab := h.open(t, "#event=zelensky-arrival", desktop)
	tab.moving("no-preference")
	story := tab.story()
	tab.point(".figure .transport " + pushed("pace", "fast-1"))
	tab.appears(".figure .transport " + pushed("pace", "fast-2"))

	tab.step("goes from report to report, tells what each brought, and ends at the last", func() {
		days := reports(story)
		tab.follow("#asof=" + days[len(days)-3])
		eval[bool](tab, `(() => {
			const line = document.getElementById('asof');
			window.stands = [];
			new MutationObserver(() => { if (stands.at(-1) !== line.ariaValueNow) stands.push(line.ariaValueNow); }).observe(line, { attributes: true });
			window.dressed = 0;
			new MutationObserver(changes => { dressed += changes.length; }).observe(document.documentElement, { attributes: true });
			return true;
		})()`)
		tab.play("p")
		tab.stops()
		var want []string
		for _, day := range days[len(days)-2:] {
			want = append(want, strconv.Itoa(int(dayOf(tab, day))))
		}
		if got := eval[[]string](tab, `stands.filter(d => d !== %s)`, strconv.Itoa(int(dayOf(tab, days[len(days)-3])))); !slices.Equal(got, want) {
			tab.Errorf("the line stood at the days %v, not %v", got, want)
		}
		if n := eval[int](tab, `dressed`); n > 0 {
			tab.Errorf("what styles the whole page is set %d times", n)
		}
		story := model.NewIndex(story)
		if now := current(tab); !story.NewOn(dayOf(tab, days[len(days)-1]))[now] {
			tab.Errorf("%s is told, of which the last report brought nothing", now)
		}
		tab.point(".figure .transport " + pushed("pace", "events"))
		tab.appears(".figure .transport " + pushed("pace", "reports"))
	})
	tab.step("goes from event to event, and what is to come recedes", func() {
		tab.follow("#event=zelensky-arrival")
		tab.play("p")
		first := current(tab)
		tab.until("the next event", currentEvent+` !== %s`, first)
		tab.until("the one after it", `!`+`[%s, %s].includes(`+currentEvent+`)`, first, current(tab))
		now, aside := tab.receding()
		if len(aside) == 0 || slices.Contains(aside, now) || slices.Contains(aside, first) {
			tab.Errorf("at %s, %v recede", now, aside)
		}
		tab.keys("p")
		tab.stops()
	})
	for _, touch := range []struct {
		what string
		do   func()
	}{
		{"a click in the reading column", func() { tab.point("#reading h2") }},
		{"a turn of the wheel over the map", func() { tab.wheel(tab.find("#map"), -60) }},
		{"an arrow key", func() { tab.keys(kb.ArrowLeft) }},
		{"a key that means nothing", func() { tab.keys("x") }},
		{"the Tab key", func() { tab.keys(kb.Tab) }},
		{"Escape", func() { tab.keys(kb.Escape) }},
		{"its own key", func() { tab.keys("p") }},
		{"its own button", func() { tab.point(playKey) }},
	} {
		tab.step("stops at "+touch.what, func() {
			tab.follow("#event=zelensky-arrival")
			tab.play("p")
			touch.do()
			tab.stops()
		})
	}
	tab.step("nothing moves once it has stopped", func() {
		before := current(tab)
		eval[any](tab, `new Promise(done => setTimeout(done, 810))`) // timers come in turn: a step of 800 ms that was due comes first
		tab.settle()
		if now := current(tab); now != before {
			tab.Errorf("it went on to %s", now)
		}
		if aside := tab.marks(".aside"); len(aside) > 0 {
			tab.Errorf("%v still recede", aside)
		}
	})
	tab.step("only what is new stands out, if that is asked for", func() {
		tab.pace("moving")
		tab.follow("#event=march-visit")
		tab.play("p")
		tab.until("what is not new to recede", `document.querySelector('#timeline .event.aside') !== null`)
		now, aside := tab.receding()
		if !slices.Contains(aside, "fogel-release") || !slices.Contains(aside, "april-visit") || slices.Contains(aside, now) {
			tab.Errorf("at %s, %v recede", now, aside)
		}
		tab.keys("p")
		tab.pace("growing")
	})
	tab.step("is one step for a reader who wants no motion", func() {
		tab.moving("reduce")
		tab.follow("#event=zelensky-arrival")
		tab.stops()
		order := tab.text("#reading .position")
		tab.keys("p")
		tab.until("the next event", currentEvent+` !== 'zelensky-arrival'`)
		tab.until("the next place in the order", words+`(document.querySelector('#reading .position')) !== %s`, order)
		tab.stops()
	})
}

// play begins to play by a key or, without one, by the button.
func (t *tab) play(key string) {
	t.Helper()
	if eval[bool](t, `document.querySelector(%s).ariaLabel === 'Pause'`, playKey) {
		t.keys(key)
		t.stops()
	}
	t.keys(key)
	t.until("the button to offer a pause", `document.querySelector(%s).ariaLabel === 'Pause'`, playKey)
}

// stops waits until nothing plays.
func (t *tab) stops() {
	t.Helper()
	t.until("the button to offer to play", `document.querySelector(%s).ariaLabel === 'Play'`, playKey)
}

// receding gives the current event and those that step aside for it, both at
// one moment, as the story may go on.
func (t *tab) receding() (now string, aside []string) {
	t.Helper()
	all := eval[[]string](t, `[`+currentEvent+`, ...`+visible+`('#timeline .event.aside').map(e => e.dataset.event)]`)
	return all[0], all[1:]
}

// pace chooses how to play, in the panel of time.
func (t *tab) pace(choice string) {
	t.Helper()
	t.push("open", "time")
	t.point("#panel " + pushed("pace", choice))
	t.until(choice+" to be chosen", `document.querySelector(%s)?.ariaPressed === 'true'`, "#panel "+pushed("pace", choice))
	t.keys(kb.Escape)
	t.gone("#panel")
}
