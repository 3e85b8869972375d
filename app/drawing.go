package app

import (
	"time"

	"dateline/app/act"
	"dateline/app/dom"
	"dateline/app/input"
	"dateline/app/page"
	"dateline/app/scene"
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// ground is what a session is settled on now.
func (r *Root) ground() ground {
	return ground{world: r.world, index: r.index, size: r.sizes[0], view: r.viewOf}
}

// made is the session that a move leads to, from the figure that stands.
func (r *Root) made(m move, a act.Act) session {
	g := r.ground()
	g.figure = r.figure()
	return m(g, r.now, a)
}

// apply makes a move, and tells whether it led anywhere. What a hand moves is
// carried, all else is drawn. A hand that has come to an end and pushes on does not
// rest.
func (r *Root) apply(m move, a act.Act) bool {
	if !carried[a.Name] {
		return r.set(r.made(m, a), (*Root).redraw)
	}
	done := r.set(r.made(m, a), (*Root).carry)
	if !done && r.live.hand.moves {
		r.restLater()
	}
	return done
}

// set makes a session the page's, has it shown, and tells whether it is another
// one. The next step of a gesture goes on from here, drawn or not.
func (r *Root) set(next session, show func(*Root)) bool {
	before := r.now
	next = r.ground().settled(before, next)
	if next.same(before) {
		return false
	}
	r.now = next
	if r.chosen(before, next) {
		r.live.address.choose(next.state, r.live.input.Held())
	}
	r.react(before.desk, next.desk)
	show(r)
	return true
}

// chosen tells whether the way from one session to the next has a way back: in a frame it
// is the host's.
func (r *Root) chosen(before, next session) bool {
	other := next.state.Event != before.state.Event || next.state.Show != before.state.Show
	return other && !next.desk.Playing && r.live.host == nil
}

// follow shows what the address says, if this page has not said it itself.
func (r *Root) follow() {
	f := dom.Fragment()
	if f == r.live.address.written {
		r.live.address.came()
		return
	}
	r.live.address.went(f)
	before := r.now
	r.now = r.ground().settled(before, before.to(state.Parse(f)))
	r.live.published = r.now.state
	r.applyTheme()
	r.live.host.Changed(r.now.state)
	r.redraw()
}

// redraw has the page drawn anew, once however much changes before a frame: the
// last session wins. A long story is laid out in pieces before.
func (r *Root) redraw() {
	r.live.hand.step++ // whatever rests, this draws it
	r.live.hand.moves = false
	if !r.live.drawing && r.parts() {
		r.layAhead(haste, just(r.now), r.draw)
		return
	}
	r.draw()
}

// draw draws the page by go-app. What changes after it was published is published with
// the next drawing.
//
// Once that is on the page, the focus goes where it belongs; go-app tells a root
// nothing of its own drawings, as OnUpdate is for what a parent changes.
func (r *Root) draw() {
	if r.live.drawing {
		return
	}
	r.live.drawing = true
	var began time.Time
	var stood scene.Scene
	r.live.ctx.Dispatch(func(app.Context) {
		began = time.Now()
		r.live.first = nil
		if r.live.focus == "" {
			r.live.focus = input.FocusedMark() // its element may be about to go
		}
		r.publish()
		stood = ofDrawing(r.live.hand.stands, r.live.figure)
		r.live.shown, r.live.size = r.now, r.sizes[0]
	})
	r.live.ctx.Defer(func(app.Context) {
		r.live.drawing = false
		r.drawn(stood)
		r.live.hand.took = time.Since(began)
		switch {
		case r.now.same(r.live.shown) && r.sizes[0] == r.live.size:
		case r.live.hand.moves:
			r.carry()
		default:
			r.redraw()
		}
		if r.now.desk.Playing && !r.live.drawing && !r.live.ahead.awaited() {
			r.prepare()
		}
	})
}

// publish says everywhere but in the drawing what the state has become: on the
// page's root, in the address, to the reader and to the host.
func (r *Root) publish() {
	before := r.live.published
	if r.now.state == before {
		return
	}
	r.live.published = r.now.state
	r.applyTheme()
	r.live.address.write(r.now.state)
	if said := r.page().Announcement(before); said != "" {
		r.now.desk.Said = said
	}
	r.live.host.Changed(r.now.state)
}

// drawn lets go of what a hand moved, as it turns the pictures into those of the figure, and
// leads to its place what stood elsewhere; it puts the focus where the last act wants it,
// since a mark's element may be a new one after a drawing, and lights again what was
// lit. A hand that went on meanwhile waits for nothing that comes softly.
func (r *Root) drawn(stood scene.Scene) {
	r.live.hand.chart = scene.Carried{}
	r.live.stand(r.moves() && !r.live.hand.moves)
	r.glide(stood)
	r.live.ahead = nil
	r.reveal()
	r.seek()
	r.live.input.Drawn()
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
		store(letters, map[bool]string{true: "off", false: "on"}[now.LettersOff])
	}
	if now.Hint == 0 && before.Hint > 0 {
		store(hintSeen, "seen")
	}
}
