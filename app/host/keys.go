package host

import (
	"strings"

	"dateline/app/input"
)

// forward are the keys that turn a deck's slides, by what they ask of it.
var forward = map[string]string{
	"ArrowRight": "next", "ArrowDown": "next", "PageDown": "next", " ": "next", "n": "next", "l": "next", "j": "next",
	"ArrowLeft": "prev", "ArrowUp": "prev", "PageUp": "prev", "p": "prev", "h": "prev", "k": "prev",
}

// decks are the other keys that decks own: the host is told of them, and of no
// further key, whatever is typed here.
var decks = map[string]bool{
	"Escape": true, "Home": true, "End": true, "b": true, "v": true, ".": true, "/": true, ":": true,
	"f": true, "a": true, "g": true, "c": true, "o": true, "?": true,
}

// HandBack gives a key that this page does not use to the page around, and
// tells whether it is spent. With Escape the host gets the focus too, and so
// all further keys.
func (h *Host) HandBack(k input.Key) bool {
	if h == nil || k.Needed() {
		return false
	}
	name := k.Name
	if len(name) == 1 {
		name = strings.ToLower(name)
	}
	if method := forward[name]; method != "" {
		if name == " " && k.Shift {
			method = "prev"
		}
		h.post(`{"method":"` + method + `"}`)
		return true
	}
	if decks[name] {
		m := h.envelope("key", h.now)
		m["data"] = map[string]any{"key": name}
		h.post(m)
	}
	if name == "Escape" {
		h.focus()
	}
	return false
}
