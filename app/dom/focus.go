package dom

// Focus gives the focus to the first of the elements that can be seen, of those
// that a selector matches, and tells whether there is one. The page scrolls to
// it only if it is told to.
func Focus(selector string, scroll bool) bool {
	for _, e := range All(selector) {
		if e.Visible() {
			e.call("focus", map[string]any{"preventScroll": !scroll})
			return true
		}
	}
	return false
}

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

// Choose opens the browser's own picker of a field. Where it may not, or knows
// none, the field gets the focus: its value is then typed.
func (e Element) Choose() {
	if !e.Exists() {
		return
	}
	opened := has(e.value, "showPicker") && attempt(func() { e.value.Call("showPicker") }) == nil
	if !opened {
		e.call("focus")
	}
}
