package app

import "dateline/app/dom"

// reveal scrolls a phone's days, and the table, to the selected event once it
// has changed.
func (r *Root) reveal() {
	if r.live.revealed == r.now.state.Event {
		return
	}
	r.live.revealed = r.now.state.Event
	dom.Find("#table tr[aria-current]").ScrollIntoView("center", "start")
	underHead(dom.Find(".day[aria-current]"))
}

// underHead scrolls a phone's days so that the heading of a row's day stands
// right under the columns' heads; the row comes first where the day is too long
// for both.
func underHead(row dom.Element) {
	head := row
	for head.Exists() && head.Property("tagName") != "H2" {
		head = head.Related("previousElementSibling")
	}
	if head.Exists() {
		above := row.Related("parentElement").Related("firstElementChild").Number("offsetHeight")
		dom.ByID("timeline").SetProperty("scrollTop", head.Number("offsetTop")-above)
	}
	row.ScrollIntoView("nearest", "nearest")
}
