package app

import (
	"runtime"
	"time"

	"dateline/app/act"
	"dateline/app/dom"
	"dateline/app/page"
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
	figure page.Figure
	land   turn    // of the map that stands into the figure's
	plot   turn    // and of the timeline
	main   app.UI  // of the page, for that session
	base   session // from which it is laid out
	ready  bool
	over   bool // nothing is laid out any more
	pace   pace
}

// pace is how long a piece takes at least, and how many ms the browser has between two.
type pace struct {
	piece  time.Duration
	breath int
}

// leisure is the pace at which nobody waits, in a story of so many events: a piece takes
// a quarter of a frame or, where there is much to do, up to half of one, and the browser
// has the rest.
func leisure(events int) pace {
	return pace{min(4*time.Millisecond+time.Duration(events)*100*time.Nanosecond, 8*time.Millisecond), 10}
}

func (r *Root) leisure() pace { return leisure(len(r.index.Story.Events)) }

// haste is the pace at which a reader waits for what they have asked for.
var haste = pace{12 * time.Millisecond, 1}

// unparted is how many events a story may have whose drawings are laid out in one piece
// as they are asked for: that takes some 20 ms then.
const unparted = 2000

// layAhead lays the drawing of a session out and then goes on, unless the page has been
// drawn or moved meanwhile.
func (r *Root) layAhead(p pace, of func(ground) (session, bool), then func()) {
	a := &ahead{root: r, size: r.sizes[0], base: r.now, pace: p}
	r.live.ahead = a
	var began time.Time // of no piece yet: none belongs to the task that asks for it
	a.pause = func() {
		if time.Since(began) < p.piece || dom.Hidden() { // a page out of sight has no frames, and is seldom woken
			return
		}
		rested := make(chan struct{})
		dom.After(p.breath, func() { close(rested) })
		if <-rested; r.live.ahead != a {
			runtime.Goexit()
		}
		began = time.Now()
	}
	go func() {
		a.pause()
		a.lay(of)
		a.over = true
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
	if s.desk.Typed != "" {
		a.root.world.ReadForSearch(a.pause)
	}
	l := a.root.live
	a.figure = l.figured(a.root.world.RedrawInPieces(a.pause, l.figure, seen, s.state, a.size))
	a.pause()
	a.land = l.land.into(a.figure.Scene.Map)
	a.pause()
	a.plot = l.plot.into(a.figure.Scene.Timeline)
	a.pause()
	a.main = a.root.pageOf(s, seen).Main([]page.Figure{a.figure})
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

// turns are those of map and timeline, if they are made.
func (a *ahead) turns() (land, plot turn) {
	if a == nil {
		return turn{}, turn{}
	}
	return a.land, a.plot
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

// underWay tells whether a drawing is being laid out.
func (a *ahead) underWay() bool { return a != nil && !a.over }

// awaited tells whether a drawing is being laid out that was asked for.
func (a *ahead) awaited() bool { return a.underWay() && a.pace == haste }

// parts tells whether the drawing of the session is better laid out in pieces first: in a
// long story, where it is not there already. Who goes on before such a one has come gets
// theirs at once, or who presses a key again and again would see nothing until they rest.
func (r *Root) parts() bool {
	a := r.live.ahead
	return len(r.index.Story.Events) > unparted && !a.awaited() && !a.has(r.now.state, r.sizes[0])
}

// from is a move from a session: to what was laid out as that to which the move leads,
// else the move. Where the session itself was laid out, as it was asked for, no move leads
// there.
func (a *ahead) from(s session, m move) move {
	if a == nil || !a.ready || !a.base.same(s) || a.now.same(s) {
		return m
	}
	return func(ground, session, act.Act) session { return a.now }
}

// just is a session as it is.
func just(s session) func(ground) (session, bool) {
	return func(ground) (session, bool) { return s, true }
}

// upcoming is the session to which a move leads as the story plays, if it plays on.
func upcoming(s session, m move) func(ground) (session, bool) {
	return func(g ground) (session, bool) {
		next := g.settled(s, m(g, s, act.Act{}))
		return next, next.desk.Playing
	}
}
