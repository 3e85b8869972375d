package app

import (
	"math"
	"strconv"
	"strings"
	"time"

	"dateline/app/scene"
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// tell sends the page around a message. To whom it goes is left open ("*"),
// since a file's and a sandboxed page's origin has no name; that is right only
// because nothing in it is secret: the state that a link would tell, a height,
// a key that pages deeper than this one do not use.
//
// Messages are objects, never text: a deck runs any JSON text whose "method"
// names one of its own. The exceptions are next and prev, where that is what is
// wanted, and heights in dialects that are text and bear no "method".
func (r *Root) tell(message any) {
	attempt(func() { r.live.host.window.Call("postMessage", message, "*") })
}

// ours is the name that our messages go by.
const ours = "dateline"

// envelope is what every message of ours has.
func (r *Root) envelope(kind string) map[string]any {
	id := r.live.host.id
	if id == "" {
		id = ours
	}
	return map[string]any{"source": ours, "namespace": ours, "chartId": id, "type": kind, "eventName": kind, "state": r.state.Format()}
}

// news is a message about what has come to be: the state as the link has it and
// as an object of its keys.
func (r *Root) news(kind string) map[string]any {
	m := r.envelope(kind)
	m["data"] = fragmentParts(r.state.Format())
	return m
}

// answer is a message about what came of a call.
func (r *Root) answer(c call) map[string]any {
	m := r.envelope("callback")
	m["inReplyTo"], m["result"] = c.method, r.state.Format()
	if c.id != nil {
		m["id"] = c.id
	}
	return m
}

// breath is how long the host is left alone after an event: a drag changes the
// state sixty times a second.
const breath = 100 * time.Millisecond

// tellHost tells of a change of state, at once or, where something was told
// just now, after a breath: the last state is always told.
func (r *Root) tellHost(before state.State) {
	if !r.hosted() || r.state.Format() == before.Format() {
		return
	}
	h := &r.live.host
	if h.news != "select" {
		h.news = map[bool]string{true: "select", false: "change"}[r.state.Event != before.Event]
	}
	if !h.quiet {
		r.tellNews()
	}
}

func (r *Root) tellNews() {
	h := &r.live.host
	h.quiet = h.news != ""
	if !h.quiet {
		return
	}
	r.tell(r.news(h.news))
	h.news = ""
	time.AfterFunc(breath, r.tellNews)
}

// tellHeight tells how tall the frame should be, in the dialects of those who
// listen, each time that it is another height.
func (r *Root) tellHeight() {
	if !r.hosted() || r.live.host.fit || r.sizes[0].W == 0 {
		return
	}
	h := &r.live.host
	enlarged := element().Get("clientWidth").Float() / r.sizes[0].W
	tall := math.Round(wanted(r.sizes[0]) * enlarged)
	if tall == h.height {
		return
	}
	h.height = tall
	for _, m := range heights(h.id, r.home(), tall) {
		r.tell(m)
	}
}

// wanted is the height in px at which a page of this form looks best. The page
// fills whatever frame it gets, so its present height would only tell the host
// what the host has set.
func wanted(size scene.Size) float64 {
	for _, s := range scene.References {
		if scene.FormOf(s) == scene.FormOf(size) {
			return s.H
		}
	}
	return size.H
}

// heights are the messages for a height in px: Datawrapper's, AMP's, Medium's
// and, where the host has named this frame, Pym's.
func heights(id, address string, px float64) []any {
	whole := strconv.Itoa(int(px))
	named := id
	if named == "" {
		named = ours
	}
	out := []any{
		map[string]any{"datawrapper-height": map[string]any{named: px}},
		map[string]any{"sentinel": "amp", "type": "embed-size", "height": px},
		`{"src":` + quoted(address) + `,"context":"iframe.resize","height":` + whole + `}`,
	}
	if id != "" && !strings.Contains(id, pym) {
		out = append(out, strings.Join([]string{"pym", id, "height", whole}, pym))
	}
	return out
}

// pym parts the fields of a message to Pym.js.
const pym = "xPYMx"

// quoted writes a text as JSON.
func quoted(s string) string {
	return app.Window().Get("JSON").Call("stringify", s).String()
}
