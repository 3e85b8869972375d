// Package host speaks with the page around this one: it takes orders, tells of
// what has come to be and how tall the frame should be, and hands back keys.
// docs/embedding.md is what a host may rely on. What an order does is not
// decided here: it is a named act, and the root's to do.
package host

import (
	"time"

	"dateline/app/act"
	"dateline/app/dom"
	"dateline/app/state"
)

// Host is the page around this one, and what it has been told. A nil Host is
// none: it is told nothing.
type Host struct {
	post   func(message any)
	focus  func()               // gives it the focus
	after  func(func())         // a while after an event
	sent   func(dom.Event) bool // whether a message is its own
	id     string               // what it calls this frame, or none; see Pym.js
	home   string               // the page's own address
	fit    bool                 // this page fits itself to the frame: no heights are told
	height float64              // px, told last
	now    state.State          // told of last, or to be told of
	news   string               // the name of the event that is due, or none
	quiet  bool                 // no event is sent before a while has passed
	rested bool                 // the story played when its slide was left
}

// breath is how long the host is left alone after an event: a drag changes the
// state sixty times a second.
const breath = 100 * time.Millisecond

// Around gives the page around this one, or nil where this page stands alone.
func Around() *Host {
	frame := dom.Parent()
	if !frame.Exists() {
		return nil
	}
	return &Host{
		post: frame.Post, focus: frame.Focus, sent: frame.Sent, after: func(tell func()) { time.AfterFunc(breath, tell) },
		id: option("childId"), home: dom.Home(), fit: yes(option("fitchart")),
	}
}

func yes(flag string) bool { return flag == "1" || flag == "true" }

// option reads a word of the host's from the query or, where there is none as
// in a file, from the fragment. A state is not read here: the fragment's own
// keys are.
func option(name string) string {
	for _, part := range []string{dom.Query(), dom.Fragment()} {
		if v, ok := fragmentParts(part)[name].(string); ok {
			return v
		}
	}
	return ""
}

// Order is what the host asks for. Its answer is told once it is done.
type Order struct {
	Act   act.Act
	call  call
	wants bool // an answer
}

// Hear gives the order that a message is, if it comes from the page around and
// from no other frame. Everything else is passed over in silence, so that nobody
// learns by trying.
func (h *Host) Hear(e dom.Event, now state.State, playing bool) (Order, bool) {
	if h == nil || !h.sent(e) {
		return Order{}, false
	}
	return h.read(e.Data(longest), now, playing)
}

// read understands a message's text: a deck's cue, or a call.
func (h *Host) read(text string, now state.State, playing bool) (Order, bool) {
	if name := h.cue(text, playing); name != act.None {
		return Order{Act: act.Act{Name: name}}, true
	}
	c, ok := parseCall(text)
	order := orders[c.method]
	if !ok || order == nil {
		return Order{}, false
	}
	o := Order{order(c, now), c, c.id != nil || c.method == "getState"}
	if o.Act.Name == act.Resume || o.Act.Name == act.Stop {
		h.rested = false
	}
	return o, true
}

// cue is what a deck says when its slide with this frame comes or goes: the
// story rests, and goes on if it played.
func (h *Host) cue(text string, playing bool) act.Name {
	switch {
	case text == "slide:stop":
		h.rested = h.rested || playing
		return act.Stop
	case text == "slide:start" && h.rested:
		h.rested = false
		return act.Resume
	}
	return act.None
}
