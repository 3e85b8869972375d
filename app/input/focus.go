package input

import (
	"strings"

	"dateline/app/act"
	"dateline/app/dom"
)

// Focus gives the focus to the first of the elements, of those that a selector
// matches, that can be seen. Only to the reading column does the page scroll.
func Focus(selector string) {
	e := dom.FindVisible(selector)
	if strings.HasPrefix(selector, "#reading") {
		e.Focus()
	} else {
		e.FocusInPlace()
	}
}

// Skip takes the focus past a region.
func Skip(region string) {
	switch region {
	case "reading", "table":
		Focus("#" + region)
	case "timeline": // past lanes and days, to what happens
		Focus("#timeline .event[tabindex='0'], #timeline .day[tabindex='0']")
	default:
		Focus("#" + region + " [tabindex='0']")
	}
}

// walked is what the keys choose and walk: the marks of the figure, and the buttons
// that head the columns and the days of a list.
const walked = "svg [role=button], .legend .chooser, .days h2 .chooser"

// FocusedMark is a selector of the mark that the tab key comes to, in the region
// in which a mark has the focus, or "". A mark's element may be a new one after a
// drawing.
func FocusedMark() string { return markOf(dom.Active()) }

// markOf is that selector where an element has the focus.
func markOf(active dom.Element) string {
	if a := asked(active); a.Name == act.Choose && active.Matches(walked) {
		return "#" + active.Closest("section[id]").Attribute("id") + " :is(" + walked + `)[data-arg="` + a.Arg + `"]`
	}
	if !active.Matches(".event[role=button][data-event], .day") {
		return ""
	}
	return "#" + active.Closest("section[id]").Attribute("id") + " :is(.event, .day)[data-event][tabindex='0']"
}

// Focused is a selector of the mark or button that has the focus, or "".
func Focused() string { return again(dom.Active()) }

// again is a selector of what stands for a mark, a button or a field once all is drawn
// anew, or "".
func again(b dom.Element) string {
	if mark := markOf(b); mark != "" {
		return mark
	}
	if id := b.Attribute("id"); id != "" {
		return "#" + id
	}
	name, arg := b.Attribute("data-act"), b.Attribute("data-arg")
	if name == "" {
		return ""
	}
	selector := `[data-act="` + name + `"]`
	if arg != "" {
		selector += `[data-arg="` + arg + `"]`
	}
	return selector
}

// Rove takes the focus to the next or the one before of what is chosen alike and
// stands together, and makes that one their tab stop. At either end it stays. It gives
// what makes the marks of a figure as they were drawn again.
func Rove(by int) (undo func()) {
	active := dom.Active()
	to := beyond(active, by)
	if !to.Exists() {
		return func() {}
	}
	was, is := active.Attribute(tabIndex), to.Attribute(tabIndex)
	active.SetAttribute(tabIndex, "-1")
	to.SetAttribute(tabIndex, "0")
	to.FocusInPlace()
	return func() {
		if active.Matches("svg *") {
			active.SetAttribute(tabIndex, was)
			to.SetAttribute(tabIndex, is)
		}
	}
}

const tabIndex = "tabindex"

// beyond is what the keys come to after or before one that has the focus.
func beyond(active dom.Element, by int) dom.Element {
	step := map[bool]string{true: "nextElementSibling", false: "previousElementSibling"}[by > 0]
	from := active
	if head := active.Closest(".days h2"); head.Exists() {
		from = head
	}
	for e := from.Related(step); e.Exists(); e = e.Related(step) {
		if to := walkable(e); to.Exists() {
			return to
		}
	}
	return dom.Element{}
}

// walkable is what of an element the keys come to: a mark itself, a day's heading
// in its row.
func walkable(e dom.Element) dom.Element {
	if e.Matches(".days h2") {
		e = e.Related("lastElementChild")
	}
	if e.Matches("[role=button], .chooser") {
		return e
	}
	return dom.Element{}
}
