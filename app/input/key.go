package input

import (
	"unicode/utf8"

	"dateline/app/act"
	"dateline/app/dom"
)

// Key is a key that was pressed, and where the focus was.
type Key struct {
	Name  string // as a Latin keyboard has it
	Shift bool
	At    Place
}

// Place is what the focus stands in.
type Place struct {
	Search bool    // the search box
	Typing bool    // where letters are typed
	Panel  bool    // the open panel
	Beside bool    // what scrolls or is walked by the arrow keys: the panel, the table, the column, the transport
	Button bool    // what the space bar presses
	Slider bool    // the line up to which everything is known
	Play   bool    // the button that plays and stops the story
	Mark   act.Act // what a mark in the figure stands for, if it is one
	Embed  bool    // the page is embedded: Page Up and Page Down are a clicker's, which steps it from anywhere but a panel
}

// acts are what keys do wherever no text is typed. Those of one letter or sign
// can be switched off.
var acts = map[string]act.Act{
	"ArrowRight": {Name: act.Next}, "ArrowDown": {Name: act.Next}, "PageDown": {Name: act.Next},
	"ArrowLeft": {Name: act.Previous}, "ArrowUp": {Name: act.Previous}, "PageUp": {Name: act.Previous},
	"+": {Name: act.MapIn}, "=": {Name: act.MapIn}, "-": {Name: act.MapOut}, "0": {Name: act.MapWhole},
	"/": {Name: act.Search}, "p": {Name: act.Play}, "t": {Name: act.Table}, "?": {Name: act.Open, Arg: "help"},
	"[": {Name: act.Report, Arg: "-1"}, "]": {Name: act.Report, Arg: "1"},
}

// searching are what keys do in the search box; the others type.
var searching = map[string]act.Act{
	"ArrowDown": {Name: act.Walk, Arg: "1"}, "ArrowUp": {Name: act.Walk, Arg: "-1"},
	"Enter": {Name: act.Hit}, "Escape": {Name: act.LeaveSearch},
}

// slides are by how many days a key moves the line; Home and End go to where
// its reach ends.
var slides = map[string]string{
	"ArrowRight": "1", "ArrowUp": "1", "ArrowLeft": "-1", "ArrowDown": "-1", "PageUp": "7", "PageDown": "-7", "Home": "-1000000", "End": "1000000",
}

// Act is what a key means where the focus is; none where it means nothing.
func (k Key) Act(p Page) act.Act {
	switch {
	case k.At.Search:
		return searching[k.Name]
	case k.Name == "Escape":
		return act.Act{Name: act.Escape}
	case k.At.Typing:
		return act.Act{}
	case k.At.Mark.Name != act.None && (k.Name == "Enter" || k.Name == " "):
		return k.At.Mark
	case k.At.Slider:
		return k.slide()
	case k.hears(p) && !k.hosts(p):
		return acts[k.Name]
	}
	return act.Act{}
}

func (k Key) slide() act.Act {
	if by, ok := slides[k.Name]; ok {
		return act.Act{Name: act.DayBy, Arg: by}
	}
	return act.Act{}
}

// hears tells whether a key is the figure's: arrows scroll the reading column
// and walk a panel while these have the focus.
func (k Key) hears(p Page) bool {
	if len(k.Name) > 1 {
		return k.clicks() || !k.At.Beside
	}
	return p.Letters
}

// hosts tells whether a step is the host's in any case.
func (k Key) hosts(p Page) bool { return p.Hosted && p.Static && step(acts[k.Name]) }

func step(a act.Act) bool { return a.Name == act.Next || a.Name == act.Previous }

// clicks tells whether a key is a clicker's.
func (k Key) clicks() bool {
	return k.At.Embed && (k.Name == "PageDown" || k.Name == "PageUp") && !k.At.Panel
}

// Needed tells whether the browser itself needs the key where the focus is:
// letters are typed, the space bar presses, arrows scroll what lies beside the
// figure.
func (k Key) Needed() bool {
	switch {
	case k.At.Typing:
		return true
	case k.clicks():
		return false
	case k.Name == " ":
		return k.At.Button
	}
	return len(k.Name) > 1 && k.Name != "Escape" && k.At.Beside
}

// interrupts tells whether a key stops the story that plays, as whatever the
// reader touches does but the play button and its key. Escape stops it by its
// own act.
func (k Key) interrupts() bool {
	return k.Name != "p" && k.Name != "Escape" && k.Name != "Shift" && !k.At.Play
}

// key does what a key means. At either end of an embedded story a step comes to
// nothing, and the key is the host's: the event after the last is the next slide.
func (h *Hands) key(e dom.Event) {
	if e.Flag("ctrlKey") || e.Flag("metaKey") || e.Flag("altKey") || e.Flag("isComposing") {
		return
	}
	h.touched = true
	p := h.to.Page()
	k := Key{latin(e.Text("key"), e.Text("code")), e.Flag("shiftKey"), place(e, p.Embed)}
	if p.Playing && k.interrupts() {
		h.do(act.Stop, "")
	}
	if k.Name == "Escape" && closeTip() || h.obeys(k, p) || h.to.Spare(k) {
		e.Spend()
	}
}

// obeys does what a key means and tells whether it is spent by that: Escape, and
// a step that a host is waiting for, only if something came of it.
func (h *Hands) obeys(k Key, p Page) bool {
	a := k.Act(p)
	if a.Name == act.None {
		return false
	}
	done := h.to.Do(a)
	return done || a.Name != act.Escape && !(p.Hosted && step(a))
}

// place reads where the focus is as a key is pressed.
func place(e dom.Event, embed bool) Place {
	return Place{
		Search: fieldOf(e) == "search",
		Typing: typing(e.Closest("input, textarea, select")),
		Panel:  e.Within("#panel"),
		Beside: e.Within("#panel, #table, .transport, #reading"),
		Button: e.Within("button, a, label, summary, [role=option]"),
		Slider: e.Within("[data-slider]"),
		Play:   e.Within(`[data-act="play"]`),
		Mark:   meaning(e.Closest("svg [role=button]")),
		Embed:  embed,
	}
}

// meaning is what a mark in the figure stands for: its own act, or to select its
// event.
func meaning(mark dom.Element) act.Act {
	if a := asked(mark); a.Name != act.None || !mark.Exists() {
		return a
	}
	return act.Act{Name: act.Select, Arg: mark.Attribute("data-event")}
}

// pressed are the types of the inputs that are pressed, not typed into.
var pressed = map[string]bool{"button": true, "checkbox": true, "radio": true, "file": true}

// typing tells whether letters are typed into a field.
func typing(field dom.Element) bool { return field.Exists() && types(field.Attribute("type")) }

// types tells whether a field of a type takes letters. A text area and a list
// bear no type.
func types(kind string) bool { return !pressed[kind] }

// codes are the places of signs on a keyboard, for those whose letters are not
// Latin ones.
var codes = map[string]string{"KeyP": "p", "KeyT": "t", "BracketLeft": "[", "BracketRight": "]", "Slash": "/", "Minus": "-", "Equal": "=", "Digit0": "0"}

// latin is the key that was pressed, as a Latin keyboard has it.
func latin(name, code string) string {
	if r, _ := utf8.DecodeRuneInString(name); r < utf8.RuneSelf || len(name) > utf8.UTFMax {
		return name
	}
	if s, ok := codes[code]; ok {
		return s
	}
	return name
}
