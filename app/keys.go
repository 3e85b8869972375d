package app

import (
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// press is what a key does.
type press struct{ act, arg string }

// keys are what keys do wherever no text is typed. Those of one letter or sign
// can be switched off.
var keys = map[string]press{
	"ArrowRight": {"next", ""}, "ArrowDown": {"next", ""}, "PageDown": {"next", ""},
	"ArrowLeft": {"previous", ""}, "ArrowUp": {"previous", ""}, "PageUp": {"previous", ""},
	"+": {"map-in", ""}, "=": {"map-in", ""}, "-": {"map-out", ""}, "0": {"map-whole", ""},
	"/": {"search", ""}, "p": {"play", ""}, "[": {"report", "-1"}, "]": {"report", "1"},
	"t": {"table", ""}, "?": {"open", "help"},
}

// codes are the places of signs on a keyboard, for those whose letters are not
// Latin ones.
var codes = map[string]string{"KeyP": "p", "KeyT": "t", "BracketLeft": "[", "BracketRight": "]", "Slash": "/", "Minus": "-", "Equal": "=", "Digit0": "0"}

// latin is the key that was pressed, as a Latin keyboard has it.
func latin(e app.Value) string {
	name := e.Get("key").String()
	if r, _ := utf8.DecodeRuneInString(name); r < utf8.RuneSelf || len(name) > utf8.UTFMax {
		return name
	}
	if s, ok := codes[e.Get("code").String()]; ok {
		return s
	}
	return name
}

func (r *Root) key(e app.Value) {
	if e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() || e.Get("isComposing").Truthy() {
		return
	}
	r.live.touched = true
	name := latin(e)
	if r.desk.playing && name != "p" && name != "Escape" && name != "Shift" && !closest(e, `[data-act="play"]`).Truthy() {
		r.stop()
	}
	if r.handled(e, name) || r.handBack(e, name) {
		e.Call("preventDefault")
	}
}

// handled does what a key means where the focus is, and tells whether it
// meant anything.
func (r *Root) handled(e app.Value, name string) bool {
	if name == "Escape" && closeTip() {
		return true
	}
	if attribute(closest(e, "[data-field]"), "data-field") == "search" {
		return r.searchKey(name)
	}
	if name == "Escape" {
		return r.escape()
	}
	if typing(e) {
		return false
	}
	if mark := closest(e, "svg [role=button]"); mark.Truthy() && (name == "Enter" || name == " ") {
		return r.act(meaning(mark))
	}
	if closest(e, "[data-slider]").Truthy() {
		return r.slide(name)
	}
	p, ok := keys[name]
	if !ok || !r.hears(e, name) || r.spent(p.act) {
		return false
	}
	return r.act(p.act, p.arg)
}

// meaning gives the act of a mark in the figure, and what it is about: its own,
// or to select its event.
func meaning(mark app.Value) (act, arg string) {
	if act = attribute(mark, "data-act"); act != "" {
		return act, attribute(mark, "data-arg")
	}
	return "select", attribute(mark, "data-event")
}

// hears tells whether a key is the figure's: arrows scroll the reading column
// and walk a panel while these have the focus.
func (r *Root) hears(e app.Value, name string) bool {
	if len(name) > 1 {
		return r.clicks(e, name) || !closest(e, "#reading, #panel, #table, .transport").Truthy()
	}
	return !r.desk.silent
}

// slides are by how many days a key moves the line; Home and End go to where
// its reach ends.
var slides = map[string]string{
	"ArrowRight": "1", "ArrowUp": "1", "ArrowLeft": "-1", "ArrowDown": "-1", "PageUp": "7", "PageDown": "-7", "Home": "-1000000", "End": "1000000",
}

func (r *Root) slide(name string) bool {
	by, ok := slides[name]
	return ok && r.act("day-by", by)
}

// escape leaves one thing at a time: play, the panel, the person, the filter.
func (r *Root) escape() bool {
	switch {
	case r.desk.playing:
		r.stop()
	case r.desk.panel != "":
		r.act("close", "")
	case r.state.Follow != "":
		r.act("follow", r.state.Follow)
	case r.state.Filtered():
		r.act("clear", "")
	default:
		return false
	}
	return true
}
