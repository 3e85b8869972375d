package browser

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// unreadNotes lists the notes of the lead whose words are to be seen neither on the
// figure nor, before anything is scrolled, in the column.
const unreadNotes = `(() => {
	const foot = document.getElementById('reading').getBoundingClientRect().bottom;
	const worded = ` + visible + `('#timeline .finding').filter(f => f.querySelector('.finding-words')).map(f => f.querySelector('.finding-number').textContent);
	return [...document.querySelectorAll('#reading .notes > li')].filter(n => !worded.includes(n.dataset.note) && n.firstElementChild.getBoundingClientRect().bottom > foot).map(n => n.dataset.note);
})()`

// TestLead follows a reader from the story's lead into the story and back.
func TestLead(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	const lead = "#reading .lead"
	first := open(t, browser, address, desktop).ready()
	t.Run("the page opens with it, and the figure numbers its notes", func(t *testing.T) {
		tab := first.in(t)
		tab.appears(lead)
		if n := eval[int](tab, `document.querySelectorAll('#timeline .finding').length`); n != 3 {
			t.Errorf("%d notes are on the figure", n)
		}
	})
	t.Run("what its notes say is read at first sight: on the figure, or beside it without a scroll", func(t *testing.T) {
		tab := first.in(t)
		for _, size := range [][2]int64{{1200, 900}, {1366, 768}} {
			for _, lang := range tongues {
				tab.look(sight{size[0], size[1], "lang=" + lang, nil})
				for _, number := range eval[[]string](tab, unreadNotes) {
					t.Errorf("at %dx%d in %s note %s is a number on the figure, and its words are out of sight", size[0], size[1], lang, number)
				}
			}
		}
	})
	t.Run("a mark leaves it, and title, key and history lead back", func(t *testing.T) {
		here := open(t, browser, address, desktop).ready()
		for way, back := range map[string]func(*tab){
			"title":   func(tab *tab) { tab.point("header h1 a") },
			"key":     func(tab *tab) { tab.run(chromedp.KeyEvent(kb.Home)) },
			"history": func(tab *tab) { eval[any](tab, `history.back()`) },
		} {
			t.Run(way, func(t *testing.T) {
				tab := here.in(t)
				id := tab.click("#timeline .event[data-event]")
				tab.selected(id)
				tab.gone(lead + ", #timeline .finding")
				tab.until("the address to tell it", `location.hash.includes(%s)`, id) // after a while, if it was written just before
				back(tab)
				tab.appears(lead)
				tab.until("the address to tell that", `!location.hash.includes(%s)`, id)
			})
		}
	})
	t.Run("a note leads to its event", func(t *testing.T) {
		tab := open(t, browser, address, desktop).ready()
		tab.point("#timeline .finding .finding-words")
		tab.until("an event of a note", currentEvent+` !== ''`)
	})
	t.Run("a link to an event opens with the event", func(t *testing.T) {
		tab := open(t, browser, address+"#event-april-meeting", desktop).ready()
		tab.selected("april-meeting")
		tab.gone(lead + ", #timeline .finding")
	})
	t.Run("a closer look at the map leaves it in the column, and takes its notes off the figure", func(t *testing.T) {
		tab := open(t, browser, address, desktop).ready()
		tab.point("#map " + pushed("map-in", ""))
		tab.gone("#timeline .finding")
		tab.appears(lead)
	})
	t.Run("a phone has it in its sheet", func(t *testing.T) {
		tab := open(t, browser, address, view{width: 390, height: 844}).ready()
		tab.appears(lead)
	})
	t.Run("a frame opens with the story's event", func(t *testing.T) {
		tab := open(t, browser, address+"#embed=1", view{width: 960, height: 540}).ready()
		tab.selected("march-meeting")
	})
}
