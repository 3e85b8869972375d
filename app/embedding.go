package app

import (
	"dateline/app/dom"
	"dateline/app/host"
	"dateline/app/input"
)

// listenHost begins the talk with the page around. It comes last, when all that an
// order needs is there.
func (r *Root) listenHost() {
	h := host.Around()
	if h == nil {
		return
	}
	r.live.host = h
	r.live.listeners.Listen(dom.Window, "message", func(e dom.Event) {
		if o, ok := h.Hear(e, r.now.state, r.now.desk.Playing); ok {
			r.obey(o)
		}
	})
	h.Ready(r.now.state)
	h.Fit(r.now.state, r.sizes[0], r.zoom())
}

// zoom is by how much the page stands enlarged.
func (r *Root) zoom() float64 {
	w, _ := dom.Size()
	return w / r.sizes[0].W
}

// obey does what a host asks for and answers with the state that it led to. As
// whatever the reader touches does, another state ends playing.
func (r *Root) obey(o host.Order) {
	if m, ok := moves[o.Act.Name]; ok {
		next := r.made(m, o.Act)
		if next.state != r.now.state {
			next = stopped(next)
		}
		r.set(next, (*Root).redraw)
	} else {
		r.do(o.Act)
	}
	r.live.host.Answer(o, r.now.state)
}

// handBack gives a key to the page around.
func (r *Root) handBack(k input.Key) bool { return r.live.host.HandBack(k) }
