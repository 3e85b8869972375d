package app

import (
	"dateline/app/act"
	"dateline/app/dom"
	"dateline/app/input"
	"dateline/app/page"
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// ground is what moves are made on now.
func (r *Root) ground() ground {
	g := ground{world: r.world, index: r.index, size: r.sizes[0], view: r.look}
	if r.live != nil {
		g.figure = r.live.figure
	}
	return g
}

// make makes a move, and tells whether it led anywhere.
func (r *Root) make(m move, a act.Act) bool { return r.turn(m(r.ground(), r.now, a)) }

// turn makes a session the page's, and tells whether it is another one. The
// next step of a gesture goes on from here, drawn or not.
func (r *Root) turn(next session) bool {
	before := r.now
	next = r.ground().settled(before, next)
	if next.same(before) {
		return false
	}
	r.now = next
	if next.state.Event != before.state.Event && !next.desk.Playing {
		r.live.address.push = r.live.host == nil // in a frame the way back is the host's
	}
	r.react(before.desk, next.desk)
	r.redraw()
	return true
}

// follow shows what the address says, if this page has not said it itself.
func (r *Root) follow() {
	f := dom.Fragment()
	if f == r.live.address.written {
		return
	}
	r.live.address = address{written: f, stands: f, wrote: r.live.address.wrote}
	before := r.now
	r.now = r.ground().settled(before, before.to(state.Parse(f)))
	r.live.told = r.now.state
	r.dress()
	r.live.host.Changed(r.now.state)
	r.redraw()
}

// redraw has the page drawn anew, once however much changes before a frame: the
// last session wins. What changes after the rest of the world was told of it is
// told with the next drawing.
//
// Once that is on the page, the focus goes where it belongs; go-app tells a root
// nothing of its own drawings, as OnUpdate is for what a parent changes.
func (r *Root) redraw() {
	if r.live.drawing {
		return
	}
	r.live.drawing = true
	r.live.ctx.Dispatch(func(app.Context) {
		r.live.first = nil
		if r.live.focus == "" {
			r.live.focus = input.FocusedMark() // its element is about to go
		}
		r.tell()
		r.live.drawn, r.live.size = r.now, r.sizes[0]
	})
	r.live.ctx.Defer(func(app.Context) {
		r.live.drawing = false
		r.settle()
		if !r.now.same(r.live.drawn) || r.sizes[0] != r.live.size {
			r.redraw()
		}
	})
}

// tell says everywhere but in the drawing what the state has become: on the
// page's root, in the address, to the reader and to the host.
func (r *Root) tell() {
	before := r.live.told
	if r.now.state == before {
		return
	}
	r.live.told = r.now.state
	r.dress()
	r.live.address.write(r.now.state, r.live.ctx)
	if said := r.page().Announcement(before); said != "" {
		r.now.desk.Said = said
	}
	r.live.host.Changed(r.now.state)
}

// settle puts the focus where the last act wants it, since a mark's element is a
// new one after each drawing, and lights again what was lit.
func (r *Root) settle() {
	r.reveal()
	r.live.hands.Drawn()
	if selector := r.live.focus; selector != "" {
		r.live.focus = ""
		input.Focus(selector)
	}
}

// react does in the browser what goes with a change of the desk: the focus goes
// into what opens and back to what opened it, unless the reader has taken it
// elsewhere; and what is to outlive the page is kept.
func (r *Root) react(before, now page.Desk) {
	switch {
	case now.Panel == "" && before.Panel != "":
		if dom.Find("#panel:focus-within, body:focus").Exists() {
			r.live.focus = r.live.back
		}
	case now.Panel != before.Panel || now.About != before.About:
		if before.Panel == "" {
			r.live.back = input.Focused()
		}
		r.live.focus = "#panel"
	}
	if now.Unfolded != before.Unfolded && now.Unfolded != "" {
		r.live.focus = "#reading .claims"
	}
	if now.LettersOff != before.LettersOff {
		keep(letters, map[bool]string{true: "off", false: "on"}[now.LettersOff])
	}
	if now.Hint == 0 && before.Hint > 0 {
		keep(hintSeen, "seen")
	}
}

// reveal scrolls a phone's days, and the table, to the selected event once it
// has changed.
func (r *Root) reveal() {
	if r.live.revealed == r.now.state.Event {
		return
	}
	r.live.revealed = r.now.state.Event
	dom.Find("#table tr[aria-current]").Reveal("center", "start")
	underHead(dom.Find(".day[aria-current]"))
}

// underHead scrolls a phone's days so that the heading of a row's day stands
// right under the columns' heads; the row comes first where the day is too long
// for both.
func underHead(row dom.Element) {
	head := row
	for head.Exists() && head.Property("tagName") != "H2" {
		head = head.Kin("previousElementSibling")
	}
	if head.Exists() {
		above := row.Kin("parentElement").Kin("firstElementChild").Number("offsetHeight")
		dom.ByID("timeline").SetProperty("scrollTop", head.Number("offsetTop")-above)
	}
	row.Reveal("nearest", "nearest")
}
