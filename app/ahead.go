package app

import (
	"runtime"
	"time"

	"dateline/app/dom"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/app/view"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// ahead is a drawing laid out before it is asked for, piece by piece: the page answers
// between two pieces, and shows what it showed until the whole is there.
type ahead struct {
	root   *Root
	pause  func() // between two pieces
	key    viewKey
	view   *view.View // of that key, nil before it is made
	now    session    // that is laid out
	size   scene.Size
	figure scene.Scene
	main   app.UI // of the page, for that session
	ready  bool
}

// A piece takes about so long, a third of a frame, and the browser has so many ms
// between two.
const piece, breath = 6 * time.Millisecond, 8

// layAhead lays the drawing of a session out and then goes on, unless the page has been
// drawn or moved meanwhile.
func (r *Root) layAhead(of func(ground) (session, bool), then func()) {
	a := &ahead{root: r, size: r.sizes[0]}
	r.live.ahead = a
	var began time.Time // of no piece yet: none belongs to the task that asks for it
	a.pause = func() {
		if time.Since(began) < piece {
			return
		}
		rested := make(chan struct{})
		dom.After(breath, func() { close(rested) })
		if <-rested; r.live.ahead != a {
			runtime.Goexit()
		}
		began = time.Now()
	}
	go func() {
		a.pause()
		a.lay(of)
		then()
	}()
}

// lay lays out the session to which a ground leads, if it leads to one.
func (a *ahead) lay(of func(ground) (session, bool)) {
	g := a.root.ground()
	g.view = a.see
	s, ok := of(g)
	if !ok {
		return
	}
	seen := a.see(s.state)
	a.pause()
	a.figure = a.root.world.RedrawInPieces(a.pause, a.root.live.figure, seen, s.state, a.size)
	a.pause()
	a.main = a.root.pageOf(s, seen).Main([]scene.Scene{a.figure})
	a.now, a.ready = s, true
}

// see is the view of a state: the page's, or its own.
func (a *ahead) see(s state.State) *view.View {
	r, key := a.root, a.root.viewKey(s)
	if r.view != nil && key == r.viewed {
		return r.view
	}
	if a.view == nil || key != a.key {
		a.key, a.view = key, r.world.SeeInPieces(a.pause, s, a.size)
	}
	return a.view
}

// has tells whether the figure of a state is laid out.
func (a *ahead) has(s state.State, size scene.Size) bool {
	return a != nil && a.ready && a.now.state == s && a.size == size
}

// draws tells whether the whole main part of a session's page is there: what is said of
// a drawing stands beside it.
func (a *ahead) draws(s session, size scene.Size) bool {
	if !a.has(s.state, size) {
		return false
	}
	s.desk.Said = a.now.desk.Said
	return s.same(a.now)
}

// upcoming is the session to which the next step of play leads, if there is one.
func upcoming(s session) func(ground) (session, bool) {
	return func(g ground) (session, bool) {
		next, ok := g.onward(s)
		return g.settled(s, s.to(next)), ok
	}
}
