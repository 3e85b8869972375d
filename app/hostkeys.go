package app

import (
	"dateline/app/act"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
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

// handBack gives a key that this page does not use to the page around, and
// tells whether it is spent. With Escape the host gets the focus too, and so
// all further keys.
func (r *Root) handBack(e app.Value, key string) bool {
	if !r.hosted() || typing(e) || !r.clicks(e, key) && needed(e, key) {
		return false
	}
	if len(key) == 1 {
		key = strings.ToLower(key)
	}
	if method := forward[key]; method != "" {
		if key == " " && e.Get("shiftKey").Bool() {
			method = "prev"
		}
		r.tell(`{"method":"` + method + `"}`)
		return true
	}
	if decks[key] {
		m := r.envelope("key")
		m["data"] = map[string]any{"key": key}
		r.tell(m)
	}
	if key == "Escape" {
		attempt(func() { r.live.host.window.Call("focus") })
	}
	return false
}

// needed tells whether the browser itself needs a key where the focus is: the
// space bar presses, arrows scroll what lies beside the figure.
func needed(e app.Value, key string) bool {
	if key == " " {
		return closest(e, "button, a, label, summary, [role=option]").Truthy()
	}
	return len(key) > 1 && key != "Escape" && closest(e, "#panel, #table, .transport, #reading").Truthy()
}

// spent tells whether an act has come to an end of the story, so that its key
// is the deck's: the event after the last one is the next slide.
func (r *Root) spent(n act.Name) bool {
	by, ok := map[act.Name]int{act.Next: 1, act.Previous: -1}[n]
	return ok && r.hosted() && (r.state.Static || r.state.Step(r.look().Order(), by) == r.state)
}

// clicks tells whether a key is a clicker's, which steps an embedded story
// wherever the focus is but in a panel.
func (r *Root) clicks(e app.Value, key string) bool {
	return r.state.Embed && (key == "PageDown" || key == "PageUp") && !closest(e, "#panel").Truthy()
}
