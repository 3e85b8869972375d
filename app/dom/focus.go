package dom

// FindVisible gives the first element that can be seen, of those that a selector
// matches.
func FindVisible(selector string) Element {
	for _, e := range All(selector) {
		if e.Visible() {
			return e
		}
	}
	return Element{}
}

// Focus gives the element the focus, and the page scrolls to it.
func (e Element) Focus() { e.call("focus") }

// FocusInPlace gives the element the focus, and no page scrolls.
func (e Element) FocusInPlace() { e.call("focus", map[string]any{"preventScroll": true}) }

// Visible tells whether the element is drawn at all. Browsers before 2024 do not
// say so of themselves.
func (e Element) Visible() bool {
	if !e.Exists() {
		return false
	}
	if has(e.value, "checkVisibility") {
		return e.value.Call("checkVisibility").Bool()
	}
	return e.value.Call("getClientRects").Length() > 0
}

// Blur takes the focus from the element.
func (e Element) Blur() { e.call("blur") }

// ShowPicker opens the browser's own picker of a field. Where it may not, or knows
// none, the field gets the focus: its value is then typed.
func (e Element) ShowPicker() {
	if !e.Exists() {
		return
	}
	opened := has(e.value, "showPicker") && attempt(func() { e.value.Call("showPicker") }) == nil
	if !opened {
		e.Focus()
	}
}
