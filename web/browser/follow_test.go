package browser

import (
	"slices"
	"strings"
	"testing"

	"dateline/data/model"

	"github.com/chromedp/chromedp/kb"
)

func lineOfPerson(t *testing.T, h house) {
	tab := h.open(t, "", desktop)
	story := tab.story()
	marked := tab.marks("")

	tab.step("a name leads to the person's line, drawn and told", func() {
		tab.point(`#reading ` + pushed("follow", "steve-witkoff"))
		tab.says("follow", "steve-witkoff")
		tab.until("the person's tab to be open", `[...document.querySelectorAll('#reading .tab')].find(e => e.textContent === 'Steve Witkoff')?.ariaPressed === 'true'`)
		tab.reads("#reading h2", "Steve Witkoff")
		if n := tab.count("#timeline .gap .gap-note"); n == 0 {
			tab.Error("no gap is drawn with its length")
		}
		told := tab.list("#reading .stays .gap", words+`(e)`)
		for _, drawn := range tab.list("#timeline .gap-note", words+`(e)`) {
			if !slices.ContainsFunc(told, func(s string) bool { return strings.HasSuffix(s, drawn) }) {
				tab.Errorf("the gap %q is drawn, and %q are told", drawn, told)
			}
		}
		if n := tab.count(`#reading .stays [data-place="moscow"]`); n == 0 {
			tab.Error("no stay in Moscow is told")
		}
	})
	tab.step("the others step aside", func() {
		var others []string
		for _, id := range marked {
			if i := slices.IndexFunc(story.Events, func(e model.Event) bool { return e.ID == id }); !slices.Contains(story.Events[i].People, "steve-witkoff") {
				others = append(others, id)
			}
		}
		if got := tab.marks(".aside"); !slices.Equal(got, others) {
			tab.Errorf("aside are %v, not %v", got, others)
		}
		if n := tab.count("#map .way:not(.aside), #timeline .way:not(.aside)"); n == 0 {
			tab.Error("no journey stands out")
		}
	})
	tab.step("a stay leads to its event, and the tab leads back", func() {
		tab.point(`#reading .stays [data-place="st-petersburg"] button`)
		tab.until("an event of St Petersburg", `document.querySelector('#reading .where')?.dataset.place === 'st-petersburg'`)
		tab.point("#reading " + pushed("tab", "person"))
		tab.reads("#reading h2", "Steve Witkoff")
	})
	tab.step("another person can be followed from the list of people", func() {
		tab.push("open", "people")
		tab.point("#panel " + pushed("follow", "volodymyr-zelensky"))
		tab.reads("#reading h2", "Volodymyr Zelensky")
		tab.keys(kb.Escape)
	})
	tab.step("Escape leaves the person", func() {
		tab.gone("#panel")
		tab.keys(kb.Escape)
		tab.says("follow", "")
		tab.gone("#timeline .aside, #timeline .gap, #reading .tabs")
	})
}

func agreeing(t *testing.T, h house) {
	tab := h.open(t, "#event=march-meeting", desktop)
	tab.step("a whole day is compared, and leads to its events", func() {
		tab.follow("#event=march-meeting")
		tab.reads("#reading h2", "Putin receives Witkoff")
		tab.point("#reading " + pushed("day", "2025-03-13"))
		for _, id := range []string{"march-visit", "march-departure", "march-meeting"} {
			tab.appears("#panel " + pushed("select", id))
		}
		tab.point("#panel " + pushed("select", "march-departure"))
		tab.reads("#reading h2", "Has Witkoff left Moscow?")
		tab.keys(kb.Escape)
		tab.gone("#panel")
	})
}
