package host

import "dateline/app/state"

// Messages are objects, never text: a deck runs any JSON text whose "method"
// names one of its own. The exceptions are next and prev, where that is what is
// wanted, and heights in dialects that are text and bear no "method". To whom a
// message goes is left open, which is right only because nothing in it is
// secret: the state that a link would tell, a height, a key that pages deeper
// than this one do not use.

// ours is the name that our messages go by.
const ours = "dateline"

// envelope is what every message of ours has.
func (h *Host) envelope(kind string, s state.State) map[string]any {
	id := h.id
	if id == "" {
		id = ours
	}
	return map[string]any{"source": ours, "namespace": ours, "chartId": id, "type": kind, "eventName": kind, "state": s.Format()}
}

// event is a message about what has come to be: the state as the link has it and
// as an object of its keys.
func (h *Host) event(kind string) map[string]any {
	m := h.envelope(kind, h.now)
	m["data"] = fragmentParts(h.now.Format())
	return m
}

// Ready tells that the page obeys from now on.
func (h *Host) Ready(s state.State) {
	if h != nil {
		h.now = s
		h.post(h.event("ready"))
	}
}

// Answer tells what came of an order, where the host wants to know.
func (h *Host) Answer(o Order, s state.State) {
	if h == nil || !o.wants {
		return
	}
	m := h.envelope("callback", s)
	m["inReplyTo"], m["result"] = o.call.method, s.Format()
	if o.call.id != nil {
		m["id"] = o.call.id
	}
	h.post(m)
}

// Changed tells of another state, at once or, where something was told just now,
// after a breath: the last state is always told.
func (h *Host) Changed(s state.State) {
	if h == nil || s.Format() == h.now.Format() {
		return
	}
	if h.news != "select" {
		h.news = map[bool]string{true: "select", false: "change"}[s.Event != h.now.Event]
	}
	h.now = s
	if !h.quiet {
		h.tell()
	}
}

// tell tells what is due and then keeps quiet for a breath.
func (h *Host) tell() {
	h.quiet = h.news != ""
	if !h.quiet {
		return
	}
	h.post(h.event(h.news))
	h.news = ""
	h.after(h.tell)
}
