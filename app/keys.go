package app

import (
	"dateline/app/act"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// press is what a key does.
type press struct {
	act act.Name
	arg string
}

// keys are what keys do wherever no text is typed. Those of one letter or sign
// can be switched off.
var keys = map[string]press{
	"ArrowRight": {act.Next, ""}, "ArrowDown": {act.Next, ""}, "PageDown": {act.Next, ""},
	"ArrowLeft": {act.Previous, ""}, "ArrowUp": {act.Previous, ""}, "PageUp": {act.Previous, ""},
	"+": {act.MapIn, ""}, "=": {act.MapIn, ""}, "-": {act.MapOut, ""}, "0": {act.MapWhole, ""},
	"/": {act.Search, ""}, "p": {act.Play, ""}, "[": {act.Report, "-1"}, "]": {act.Report, "1"},
	"t": {act.Table, ""}, "?": {act.Open, "help"},
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
	if r.desk.Playing && name != "p" && name != "Escape" && name != "Shift" && !closest(e, `[data-act="play"]`).Truthy() {
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
func meaning(mark app.Value) (n act.Name, arg string) {
	if n = act.Named(attribute(mark, "data-act")); n != act.None {
		return n, attribute(mark, "data-arg")
	}
	return act.Select, attribute(mark, "data-event")
}

// hears tells whether a key is the figure's: arrows scroll the reading column
// and walk a panel while these have the focus.
func (r *Root) hears(e app.Value, name string) bool {
	if len(name) > 1 {
		return r.clicks(e, name) || !closest(e, "#reading, #panel, #table, .transport").Truthy()
	}
	return !r.desk.LettersOff
}

// slides are by how many days a key moves the line; Home and End go to where
// its reach ends.
var slides = map[string]string{
	"ArrowRight": "1", "ArrowUp": "1", "ArrowLeft": "-1", "ArrowDown": "-1", "PageUp": "7", "PageDown": "-7", "Home": "-1000000", "End": "1000000",
}

func (r *Root) slide(name string) bool {
	by, ok := slides[name]
	return ok && r.act(act.DayBy, by)
}

// escape leaves one thing at a time: play, the panel, the person, the filter.
func (r *Root) escape() bool {
	switch {
	case r.desk.Playing:
		r.stop()
	case r.desk.Panel != "":
		r.act(act.Close, "")
	case r.state.Follow != "":
		r.act(act.Follow, r.state.Follow)
	case r.state.Filtered():
		r.act(act.Clear, "")
	default:
		return false
	}
	return true
}
