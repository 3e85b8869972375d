package browser

import (
	"slices"
	"sort"
	"strconv"
	"testing"

	"dateline/data/model"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func asKnownOn(t *testing.T, h house) {
	tab := h.open(t, "", desktop)
	story := tab.story()
	marked := tab.marks("")

	tab.step("the line can be dragged with the mouse to the middle of March", func() {
		tab.dragLine("14 March 2025")
		tab.says("asof", "2025-03-14")
		tab.knows(story, "2025-03-14", marked)
	})
	tab.step("a ghost tells that nothing was known of it", func() {
		tab.point(`#timeline .event.ghost[data-event="april-visit"]`)
		tab.reads("#reading", "Nothing was known of this on 14 March 2025")
		if n := tab.count("#reading [data-claim]"); n != 0 {
			tab.Errorf("%d claims are shown of what nobody knew", n)
		}
	})
	tab.step("the line moves by a day and by a report", func() {
		tab.follow("#asof=2025-03-14")
		days := reports(story)
		for _, press := range []struct{ act, by, want string }{
			{"day-by", "-1", "2025-03-13"},
			{"report", "-1", nextDay(days, "2025-03-13", -1)},
			{"report", "1", nextDay(days, nextDay(days, "2025-03-13", -1), 1)},
			{"report", "1", nextDay(days, "2025-03-14", 1)},
		} {
			tab.point(".figure .transport " + pushed(press.act, press.by))
			tab.stands(press.want)
		}
		tab.knows(story, nextDay(days, "2025-03-14", 1), marked)
		tab.point(".figure .transport " + pushed("everything", ""))
		tab.says("asof", "")
		tab.gone("#timeline .ghost")
	})
	tab.step("a day can be typed", func() {
		field := `.figure [data-field="asof"]`
		tab.date(field, "14 mar")
		tab.says("asof", "2025-03-14")
		tab.date(field, "soon")
		tab.appears(".figure .wanted")
		tab.run(chromedp.KeyEvent(kb.Escape))
		tab.gone(".figure .wanted")
		tab.until("the day to stand in its field again", `document.querySelector(%s).value === '14 March 2025'`, field)
		tab.date(field, "2025-03-11")
		tab.says("asof", "2025-03-11")
		tab.knows(story, "2025-03-11", marked)
		tab.keys(kb.Tab)
	})
	tab.step("a link sets the day; what was planned is hollow and soft", func() {
		tab := h.open(t, "#asof=2025-03-11", desktop)
		mark := `#timeline .event[data-event="march-meeting"]`
		tab.appears(mark + `[data-status="planned"]:not(.ghost)`)
		if now := tab.list(mark, "e.dataset.precision")[0]; now == "day" || now == "time" {
			tab.Errorf("an announced day is drawn with the precision %q", now)
		}
		style := eval[[]string](tab, `(s => [s.fill, s.strokeDasharray])(getComputedStyle(document.querySelector(%s)))`, mark+" .bar-planned")
		if style[0] != "none" || style[1] == "none" {
			tab.Errorf("its bar is filled with %s and its edge is dashed %s", style[0], style[1])
		}
		tab.reads("#reading .status", "Planned")
	})
	tab.step("what was not yet reported can be hidden", func() {
		tab.follow("#asof=2025-03-14")
		tab.appears("#timeline .event.ghost")
		tab.push("open", "time")
		tab.point("#panel " + pushed("ghosts", ""))
		tab.says("ghosts", "0")
		tab.gone("#timeline .event.ghost, #map .ghost, #timeline .way.ghost")
		tab.keys(kb.Escape)
	})
	tab.step("an event tells how it came to be known, and goes there", func() {
		tab.follow("#event=march-meeting")
		steps := tab.list("#reading .standing button", words+`(e)`)
		if len(steps) < 2 || steps[0] != "Planned, 11 March" || steps[len(steps)-1] != "Happened, 14 March" {
			tab.Fatalf("it came to be known by %q", steps)
		}
		tab.point("#reading .standing li:first-child button")
		tab.says("asof", "2025-03-11")
		tab.reads("#reading .status", "Planned")
	})
}

func lineKeys(t *testing.T, h house) {
	tab := h.open(t, "#asof=2025-03-14", desktop)
	tab.step("arrows, Home and End move the line, and each stand has a name", func() {
		for _, press := range []struct{ key, name string }{
			{kb.ArrowLeft, "As known on 13 March 2025"},
			{kb.ArrowRight, "As known on 14 March 2025"},
			{kb.ArrowUp, "As known on 15 March 2025"},
			{kb.ArrowDown, "As known on 14 March 2025"},
			{kb.PageDown, "As known on 7 March 2025"},
			{kb.PageUp, "As known on 14 March 2025"},
			{kb.End, "As known on 22 April 2025"},
		} {
			tab.focus("#asof")
			tab.keys(press.key)
			tab.until("the line to be named "+press.name, `document.getElementById('asof').ariaValueText === %s`, press.name)
		}
		tab.says("asof", "")
		tab.keys(kb.Home)
		tab.until("the line to stand at its least", `(e => e.ariaValueNow === e.ariaValueMin && e.ariaValueNow < e.ariaValueMax)(document.getElementById('asof'))`)
		if at := eval[string](tab, `document.activeElement.id`); at != "asof" {
			tab.Errorf("the focus is on %q afterwards", at)
		}
	})
}

// dragLine takes the line by its handle, and lets go once it says a day.
func (t *tab) dragLine(day string) {
	t.Helper()
	at := t.find("#timeline .handle-text")
	t.mouse(chromedp.MousePressed, at)
	for t.text("#timeline .handle-text") != "As known on "+day {
		if at.X -= 9; at.X < 0 {
			t.Fatalf("the line has not come by %s", day)
		}
		t.mouse(chromedp.MouseMoved, at)
		t.settle()
	}
	t.mouse(chromedp.MouseReleased, at)
	t.settle()
}

// marks lists the events with a mark on the timeline, each once, as "" or
// ".ghost" says.
func (t *tab) marks(kind string) []string {
	t.Helper()
	ids := t.list("#timeline .event"+kind, "e.dataset.event")
	sort.Strings(ids)
	return slices.Compact(ids)
}

// knows checks that figure and reading column show what a day knew: the marks
// of later events are ghosts, and only the others are counted.
func (t *tab) knows(story model.Story, day string, marked []string) {
	t.Helper()
	known := map[string]bool{}
	for _, e := range model.NewIndex(story).Known(dayOf(t, day)).Story.Events {
		known[e.ID] = true
	}
	var ghosts []string
	for _, id := range marked {
		if !known[id] {
			ghosts = append(ghosts, id)
		}
	}
	t.until("the reading column to count "+strconv.Itoa(len(known))+" events", `/\d+/g[Symbol.match](`+words+`(document.querySelector('#reading .position'))).at(-1) === %s`, strconv.Itoa(len(known)))
	if got := t.marks(".ghost"); !slices.Equal(got, ghosts) {
		t.Errorf("on %s the ghosts are %v, not %v", day, got, ghosts)
	}
}

func dayOf(t testing.TB, day string) model.Day {
	t.Helper()
	w, err := model.ParseWhen(day)
	if err != nil {
		t.Fatal(err)
	}
	d, _ := w.Span()
	return d
}

// stands waits for the line to stand at a day.
func (t *tab) stands(day string) {
	t.Helper()
	t.until("the line to stand at "+day, `document.getElementById('asof').ariaValueNow === %s`, strconv.Itoa(int(dayOf(t, day))))
}

// reports lists the days on which the sources appeared.
func reports(story model.Story) []string {
	var days []string
	for _, s := range story.Sources {
		_, day := s.Published.Span()
		days = append(days, day.String())
	}
	sort.Strings(days)
	return slices.Compact(days)
}

// nextDay gives the day of a list that comes next after a day, or before it.
func nextDay(days []string, day string, by int) string {
	i, found := slices.BinarySearch(days, day)
	switch {
	case by < 0:
		return days[i-1]
	case found:
		return days[i+1]
	}
	return days[i]
}
