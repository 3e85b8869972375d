package app

import (
	"strings"

	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// host is the page around this one, where there is one, and what it has been
// told. docs/embedding.md is what it may rely on.
type host struct {
	window app.Value // nil where this page stands alone
	id     string    // what it calls this frame, or none; see Pym.js
	fit    bool      // this page fits itself to the frame: no heights are told
	height float64   // px, told last
	news   string    // the name of the event that is due, or none
	quiet  bool      // no event is sent before a while has passed
	rested bool      // the story played when its slide was left
}

// hosted tells whether this page stands in another.
func (r *Root) hosted() bool { return r.live != nil && r.live.host.window != nil }

// listenHost begins the talk with the page around. It comes last, when all that
// an order needs is there.
func (r *Root) listenHost() {
	parent := app.Window().Get("parent")
	if parent.Equal(app.Window()) {
		return
	}
	r.live.host = host{window: parent, id: option("childId"), fit: yes(option("fitchart"))}
	r.listen(app.Window(), "message", r.hearHost)
	r.tell(r.news("ready"))
	r.tellHeight()
}

func yes(flag string) bool { return flag == "1" || flag == "true" }

// option reads a word of the host's from the query or, where there is none as
// in a file, from the fragment. A state is not read here: the fragment's own
// keys are.
func option(name string) string {
	query := app.Window().Get("location").Get("search").String()
	for _, part := range []string{strings.TrimPrefix(query, "?"), strings.TrimPrefix(fragment(), "#")} {
		if v, ok := fragmentParts(part)[name].(string); ok {
			return v
		}
	}
	return ""
}

// hearHost obeys a message, if it comes from the page around and from no other
// frame, and is an order. Everything else is passed over in silence, so that
// nobody learns by trying.
func (r *Root) hearHost(e app.Value) {
	if !e.Get("source").Equal(r.live.host.window) {
		return
	}
	text := carried(e.Get("data"))
	if do, ok := cues[text]; ok {
		do(r)
		return
	}
	if c, ok := parseCall(text); ok {
		r.obey(c)
	}
}

// cues are what a deck says when its slide with this frame comes and goes.
var cues = map[string]func(r *Root){
	"slide:start": func(r *Root) {
		if r.live.host.rested {
			r.resume()
		}
	},
	"slide:stop": func(r *Root) {
		played := r.live.host.rested || r.desk.Playing
		r.rest()
		r.live.host.rested = played
	},
}

// carried is a message's text, or an object's as JSON. What is neither, is too
// long or cannot be written as JSON is "".
func carried(data app.Value) (text string) {
	attempt(func() {
		if data.Type() == app.TypeObject {
			data = app.Window().Get("JSON").Call("stringify", data)
		}
		if data.Type() == app.TypeString && app.Window().Call("Object", data).Get("length").Int() <= longest {
			text = data.String()
		}
	})
	return text
}

// obey does what a host asks for and, where it gave the call a name or asked
// for the state, answers with the state it led to.
func (r *Root) obey(c call) {
	if do, ok := performances[c.method]; ok {
		do(r)
	} else if to, ok := orders[c.method]; ok {
		r.turn(to(r, c))
	} else {
		return
	}
	if c.id != nil || c.method == "getState" {
		r.live.ctx.Dispatch(func(app.Context) { r.tell(r.answer(c)) })
	}
}

// turn shows s, if it is another state, and ends playing.
func (r *Root) turn(s state.State) {
	if s == r.state {
		return
	}
	r.desk.Playing, s.Window = false, state.Open
	r.redraw()
	r.show(s)
}
