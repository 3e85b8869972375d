package input

import (
	"strings"

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
	if region == "reading" || region == "table" {
		Focus("#" + region)
		return
	}
	Focus("#" + region + " [tabindex='0']")
}

// FocusedMark is a selector of the mark that the tab key comes to, in the region
// in which a mark has the focus, or "". A mark's element is a new one after each
// drawing.
func FocusedMark() string {
	active := dom.Active()
	if !active.Matches("[role=button][data-event], .day") {
		return ""
	}
	return "#" + active.Closest("section[id]").Attribute("id") + " [data-event][tabindex='0']"
}

// Focused is a selector of the mark or button that has the focus, or "".
func Focused() string {
	if mark := FocusedMark(); mark != "" {
		return mark
	}
	b := dom.Active()
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
