package input

import (
	"unicode/utf8"

	"dateline/app/act"
	"dateline/app/dom"
)

// key does what a key means. At either end of an embedded story a step comes to
// nothing, and the key is the host's: the event after the last is the next slide.
func (l *Listener) key(e dom.Event) {
	if e.Flag("ctrlKey") || e.Flag("metaKey") || e.Flag("altKey") || e.Flag("isComposing") {
		return
	}
	going := l.inertia
	l.touched, l.inertia, l.held = true, inertia{}, e.Flag("repeat")
	p := l.to.Page()
	k := Key{Name: latin(e.Text("key"), e.Text("code")), Shift: e.Flag("shiftKey"), At: place(e)}
	l.pointed = l.pointed && k.Name != "Tab"
	k.At.Pointed = l.pointed
	k.Clicker = p.Embed && (k.Name == "PageDown" || k.Name == "PageUp") && !e.Within("#panel")
	k = k.presented(p)
	if p.Playing && k.interrupts() {
		l.do(act.Stop, "")
	}
	if k.Name == "Escape" {
		restore(e.Closest("[data-day]"))
	}
	if a := k.Act(p); pushes[a.Name] != nowhere && !dom.ReducedMotion() {
		l.push(a, going, e.Number("timeStamp"))
		e.PreventDefault()
		return
	}
	if k.Name == "Escape" && closeTip() || l.obeys(k, p) || l.to.Spare(k) {
		e.PreventDefault()
	}
}

// obeys does what a key means and tells whether it is spent by that: Escape, and
// a step that a host is waiting for, only if something came of it. One that is held down
// comes again: until what it did before is to be seen, it does no more, or a long story
// would be laid out at once for a step that the next one passes over.
func (l *Listener) obeys(k Key, p Page) bool {
	a := k.Act(p)
	switch {
	case a.Name == act.None:
		return false
	case l.held && p.Awaited:
		return true
	}
	done := l.to.Do(a)
	return done || a.Name != act.Escape && !(p.Hosted && step(a))
}

// place reads where the focus is as a key is pressed.
func place(e dom.Event) Place {
	return Place{
		Search: fieldOf(e) == "search",
		Typing: typing(e.Closest("input, textarea, select")),
		Beside: e.Within("#panel, #table, .transport, #reading"),
		Button: e.Within("button, a, label, summary, [role=option]"),
		Time:   e.Within("#timeline"),
		Figure: e.Target().Matches("#map, #timeline"),
		Slider: e.Within("[data-slider]"),
		Play:   e.Within(`[data-act="play"]`),
		Mark:   meaning(e.Closest(walked)),
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
