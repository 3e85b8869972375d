package browser

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"testing"

	"dateline/data/model"

	"github.com/chromedp/chromedp/kb"
)

func filtering(t *testing.T, h house) {
	tab := h.open(t, "", desktop)
	story := tab.story()
	marked := tab.marks("")
	all := only(story, nil)

	tab.step("person, place and status add up, and the count is what shows", func() {
		kept := all
		for _, f := range []struct{ panel, facet, id, name string }{
			{"people", "person", "steve-witkoff", "Steve Witkoff"},
			{"places", "place", "moscow", "Moscow"},
			{"status", "status", "happened", "Happened"},
		} {
			tab.push("open", f.panel)
			tab.point("#panel " + pushed("toggle", f.facet+":"+f.id))
			kept = only(story, func(e model.Event) bool { return slices.Contains(kept, e.ID) && has(story, e, f.facet, f.id) })
			tab.shows(kept, all, marked)
			tab.reads(".chips", f.name)
		}
		if len(kept) == 0 || len(kept) == len(all) {
			tab.Fatalf("the filter keeps %d of %d", len(kept), len(all))
		}
		tab.keys(kb.Escape)
		tab.says("person", "steve-witkoff")
		tab.says("place", "moscow")
		tab.says("status", "happened")
	})
	tab.step("chips come off one by one, and all at once", func() {
		tab.point(".chips " + pushed("toggle", "place:moscow"))
		witkoff := only(story, func(e model.Event) bool {
			return has(story, e, "person", "steve-witkoff") && e.Status == model.Happened
		})
		tab.shows(witkoff, all, marked)
		tab.gone(".chips " + pushed("toggle", "place:moscow"))
		tab.point(".chips " + pushed("clear", ""))
		tab.gone(".chips")
		if got := tab.marks(""); !slices.Equal(got, marked) {
			tab.Errorf("%d marks of %d come back", len(got), len(marked))
		}
	})
	tab.step("an event that is filtered away stays to be read, says so, and leads to one that shows", func() {
		tab.follow("#event=march-meeting&status=planned&q=Moscow")
		tab.reads("#reading .outside", "leaves this event out; 1 event shows")
		tab.reads("#reading h2", "Putin receives Witkoff")
		tab.point("#reading .outside button")
		tab.gone("#reading .outside")
		tab.reads("#reading .status", "Planned")
		tab.says("q", "Moscow")
	})
	tab.step("a filter that leaves out what is read opens the first that it keeps, says so, and leads back", func() {
		tab.follow("#event=march-meeting")
		tab.selected("march-meeting")
		tab.push("open", "status")
		tab.point("#panel " + pushed("toggle", "status:planned"))
		tab.reads("#reading .outside", "leaves out “Putin receives Witkoff”")
		tab.reads("#reading .status", "Planned")
		tab.keys(kb.Escape)
		tab.point("#reading .outside button")
		tab.reads("#reading h2", "Putin receives Witkoff")
		tab.reads("#reading .outside", "leaves this event out")
	})
	tab.step("where nothing shows, the way back is to clear the filter", func() {
		tab.follow("#q=nobodysaysthis")
		tab.reads("#reading .outside", "every event")
		tab.point("#reading .outside " + pushed("clear", ""))
		tab.gone("#reading .outside")
	})
	tab.step("only what the map shows: what is moved off the map leaves the timeline", func() {
		tab.follow("#view=43,23,4")
		tab.push("open", "places")
		tab.point("#panel " + pushed("inview", ""))
		tab.keys(kb.Escape)
		tab.until("Moscow to leave the timeline", visible+`('#timeline .event[data-event="march-visit"]').length === 0`)
		tab.appears(`#timeline .event[data-event="rubio-arrival"]`)
		few := tab.number("header .count")
		if few == 0 || few >= len(all) {
			tab.Errorf("%d of %d events are counted", few, len(all))
		}
		middle := tab.find("#map")
		tab.drag(middle, spot{X: middle.X, Y: middle.Y + 340})
		tab.until("Jeddah to leave the timeline", visible+`('#timeline .event[data-event="rubio-arrival"]').length === 0`)
		tab.point("#map " + pushed("map-whole", ""))
		tab.appears(`#timeline .event[data-event="march-visit"]`)
		tab.appears(`#timeline .event[data-event="rubio-arrival"]`)
		tab.point(".chips " + pushed("inview", ""))
		tab.gone(".chips")
	})
}

// chipping looks at a filter of many parts: none may be out of reach.
func chipping(t *testing.T, h house) {
	const many = "#person=steve-witkoff,vladimir-putin&place=moscow&status=happened&q=putin&from=2025-02-01&to=2025-04-20&inview=1"
	for name, v := range map[string]view{"a wide window": desktop, "a tablet": {width: 1024, height: 768}, "a phone": phone} {
		t.Run("each part of the filter, and all of it, can be taken off in "+name, func(t *testing.T) {
			tab := h.open(t, many, v)
			if tab.count(".chips .chip") == 0 {
				tab.point(pushed("open", "menu"))
			}
			for _, chip := range []string{"toggle", "unquery", "time-whole", "inview", "clear"} {
				tab.find(".chips " + pushed(chip, ""))
			}
			tab.point(".chips " + pushed("clear", ""))
			tab.gone(".chips .chip")
			tab.says("person", "")
		})
	}
}

func ranging(t *testing.T, h house) {
	tab := h.open(t, "", desktop)
	story := tab.story()
	tab.step("the time is narrowed by typed days; what may lie in it is told from what does", func() {
		tab.push("open", "time")
		tab.date(`#panel [data-field="from"]`, "2025-03-10")
		tab.reads("header .count", "of 33")
		tab.date(`#panel [data-field="to"]`, "2025-03-12")
		certain, possible := overlap(tab, story, "2025-03-10", "2025-03-12")
		tab.reads("#panel", fmt.Sprintf("%d events in this time, %d more may be", certain, possible))
		if certain == 0 || possible == 0 {
			tab.Errorf("%d certainly and %d possibly is no test", certain, possible)
		}
		tab.reads("header .count", strconv.Itoa(certain+possible)+" of 33 events")
		tab.keys(kb.Escape)
		tab.reads(".chips", "10–12 March 2025")
	})
	tab.step("the time is narrowed by a stroke along the axis", func() {
		tab.follow("#")
		tab.gone(".chips")
		days := eval[[]spot](tab, visible+`('#timeline .day, #timeline .day-current').filter(e => ['10 Mar', '13'].includes(e.textContent)).slice(0, 2).map(e => (b => ({ X: b.x + b.width / 2, Y: b.y + b.height / 2 }))(e.getBoundingClientRect()))`)
		if len(days) != 2 {
			tab.Fatalf("the axis has %d of the two days", len(days))
		}
		tab.drag(spot{X: days[0].X + 4, Y: days[0].Y}, spot{X: days[1].X + 4, Y: days[1].Y})
		tab.reads(".chips", "10–13 March 2025")
		tab.says("from", "2025-03-10")
		certain, possible := overlap(tab, story, "2025-03-10", "2025-03-13")
		tab.reads("header .count", strconv.Itoa(certain+possible)+" of 33 events")
	})
}

// shows checks that the count in the header, the marks and the map are those
// of the events that are kept.
func (t *tab) shows(kept, all, marked []string) {
	t.Helper()
	t.reads("header .count", fmt.Sprintf("%d of %d events", len(kept), len(all)))
	var want []string
	for _, id := range marked {
		if slices.Contains(kept, id) {
			want = append(want, id)
		}
	}
	if got := t.marks(""); !slices.Equal(got, want) {
		t.Errorf("the marks are %v, not %v", got, want)
	}
	for _, id := range t.list("#map [data-event]", "e.dataset.event") {
		if !slices.Contains(kept, id) {
			t.Errorf("the map shows %s", id)
		}
	}
}

// only lists the events of a story that pass, by id.
func only(story model.Story, pass func(model.Event) bool) []string {
	var ids []string
	for _, e := range story.Events {
		if pass == nil || pass(e) {
			ids = append(ids, e.ID)
		}
	}
	sort.Strings(ids)
	return ids
}

// has tells whether an event has a value of a facet: a place has what lies
// within it.
func has(story model.Story, e model.Event, facet, id string) bool {
	switch facet {
	case "person":
		return slices.Contains(e.People, id)
	case "status":
		return e.Status == id
	case "kind":
		return e.Kind == id
	case "source":
		return slices.ContainsFunc(story.Claims, func(c model.Claim) bool { return c.Event == e.ID && c.Source == id })
	}
	within := map[string]string{}
	for _, p := range story.Places {
		within[p.ID] = p.Within
	}
	for p := e.Place; p != ""; p = within[p] {
		if p == id {
			return true
		}
	}
	return false
}

// overlap counts the events that lie between two days, and those that may.
func overlap(t testing.TB, story model.Story, from, to string) (certain, possible int) {
	t.Helper()
	a, b := dayOf(t, from), dayOf(t, to)
	for _, e := range story.Events {
		first, last := e.When.Span()
		openStart, openEnd := e.When.Open()
		switch {
		case e.When.IsZero() || !openStart && first > b || !openEnd && last < a:
		case first >= a && last <= b && !openStart && !openEnd:
			certain++
		default:
			possible++
		}
	}
	return certain, possible
}
