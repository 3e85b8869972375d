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

// live is what the page has only in a browser: its context, its address, its
// listeners, and what they hold between two events.
type live struct {
	ctx      app.Context
	scene    scene.Scene
	written  string    // the fragment this page wrote last
	wrote    time.Time // when
	waiting  bool      // a write is due
	push     bool      // and it is a new entry of the history
	stands   string    // the fragment that the address had when this page last knew
	hands    hands
	revealed string // the event that was scrolled to
	lit      string // the event that hover lights
	focus    string // the selector of what takes the focus after the next drawing
	back     string // the selector of what takes it when the panel shuts
	round    int    // of playing
	touched  bool   // the reader has begun by themselves
	print    string // the fingerprint of what the page holds
	host     host
	first    app.UI // the page as it was mounted, until it is drawn again
	release  []func()
}

// enter reads the address and the size before the first Render, so that the
// first picture is the final one.
func (r *Root) enter() {
	r.live = &live{print: carriedPrint()}
	r.live.stands = fragment()
	r.state = state.Parse(r.live.stands)
	r.desk.LettersOff = remembered("dateline:letters") == "off"
	r.sizes = []scene.Size{r.pageSize()}
}

func document() app.Value { return app.Window().Get("document") }

func element() app.Value { return document().Get("documentElement") }

func fragment() string { return app.Window().Get("location").Get("hash").String() }

// home is the page's address without its state.
func (r *Root) home() string {
	page, _, _ := strings.Cut(app.Window().Get("location").Get("href").String(), "#")
	return page
}

// pageSize is the inner size less no scroll bar: the page is as tall as the
// window.
func (r *Root) pageSize() scene.Size {
	w, h := element().Get("clientWidth").Float(), app.Window().Get("innerHeight").Float()
	k := r.enlarged(w, h)
	return scene.Size{W: w / k, H: h / k}
}

// enlarged is by how much the page grows in a large frame of a deck, so that
// its type is as large to the room as that of a small slide.
func (r *Root) enlarged(w, h float64) float64 {
	if !r.state.Embed {
		return 1
	}
	slide := scene.Slides
	return math.Max(1, math.Min(w/slide.W, h/slide.H))
}

// OnMount takes the page over: go-app's own handling of links would leave a
// file:, so this page answers clicks and its address itself.
func (r *Root) OnMount(ctx app.Context) {
	if r.live == nil {
		return
	}
	r.live.ctx = ctx
	app.Window().Set("onclick", nil)
	app.Window().Set("onpopstate", nil)
	r.listen(app.Window(), "resize", func(app.Value) { r.resize() })
	r.listen(app.Window(), "hashchange", func(app.Value) { r.follow() })
	r.listen(app.Window(), "popstate", func(app.Value) { r.follow() })
	r.listen(app.Window(), "pagehide", func(app.Value) { r.due() })
	r.listenHands()
	r.listenPrint()
	r.reveal()
	if f := app.Window().Get("datelineReady"); f.Truthy() {
		f.Invoke()
	}
	r.greet()
	r.listenHost()
	r.catchUp()
}

// catchUp sees to what changed between the first look at the page and the
// first listener.
func (r *Root) catchUp() {
	if fragment() != r.live.stands {
		r.follow()
	}
	if r.pageSize() != r.sizes[0] {
		r.resize()
	}
}

// OnDismount lets go of every listener.
func (r *Root) OnDismount() {
	if r.live == nil {
		return
	}
	for _, f := range r.live.release {
		f()
	}
	r.live.release = nil
}

// listen adds a raw listener, outside go-app's handling, which would draw the
// page anew at every one of them.
func (r *Root) listen(on app.Value, name string, do func(e app.Value)) {
	f := app.FuncOf(func(_ app.Value, args []app.Value) any {
		if len(args) > 0 {
			do(args[0])
		}
		return nil
	})
	active := map[string]any{"passive": false}
	on.Call("addEventListener", name, f, active)
	r.live.release = append(r.live.release, func() {
		on.Call("removeEventListener", name, f)
		f.Release()
	})
}

// alter does something to what the page holds, and draws it anew. Once that
// is on the page, the focus goes where it belongs; go-app tells a root nothing
// of its own drawings, as OnUpdate is for what a parent changes.
func (r *Root) alter(do func()) {
	r.live.ctx.Dispatch(func(app.Context) {
		r.live.first = nil
		r.keep()
		do()
	})
	r.live.ctx.Defer(func(app.Context) { r.drawn() })
}

func (r *Root) resize() {
	r.alter(func() {
		r.applyTheme()
		r.sizes = []scene.Size{r.pageSize()}
		r.tellHeight()
	})
}

// redraw draws the page again for what has changed beside the state.
func (r *Root) redraw() { r.alter(func() {}) }

// await goes on with what a promise brings.
func (r *Root) await(promise app.Value, then func(app.Value)) {
	promise.Then(func(v app.Value) {
		r.live.ctx.Dispatch(func(app.Context) { then(v) })
	})
}

// follow shows what the address says, if this page has not said it itself.
func (r *Root) follow() {
	f := strings.TrimPrefix(fragment(), "#")
	if f == r.live.written {
		return
	}
	r.alter(func() {
		r.live.waiting, r.live.stands = false, fragment()
		r.live.written = f
		before := r.state
		r.state = r.settled(state.Parse(f))
		r.applyTheme()
		r.tellHost(before)
	})
}

// show makes s the page's state and writes it to the address.
func (r *Root) show(s state.State) {
	s = r.settled(s)
	if s == r.state {
		return
	}
	chosen := s.Event != r.state.Event && !r.desk.Playing
	before := r.state
	r.state = s // at once: the next step of a gesture goes on from here, drawn or not
	r.alter(func() {
		r.write(chosen)
		r.applyTheme()
		if said := r.page().Announcement(before); said != "" {
			r.desk.Said = said
		}
		r.tellHost(before)
	})
}

// write puts the state into the address: a new entry for a new event, the
// same one for a mere change of view. The whole address is given, as a frame
// without one of its own refuses a relative one.
func (r *Root) write(push bool) {
	r.live.written = r.state.Format()
	r.live.push = r.live.push || push
	if wait := writeEvery - time.Since(r.live.wrote); wait > 0 {
		if !r.live.waiting {
			r.live.waiting = true
			time.AfterFunc(wait, func() { r.live.ctx.Dispatch(func(app.Context) { r.due() }) })
		}
		return
	}
	r.put()
}

// writeEvery is how often the address may change: browsers refuse a page that
// writes it more than a hundred times in half a minute, and decks freeze.
const writeEvery = time.Second

// due writes the address unless the reader has gone elsewhere meanwhile.
func (r *Root) due() {
	if r.live.waiting && fragment() == r.live.stands {
		r.put()
	}
}

// put writes the address.
func (r *Root) put() {
	how := "replaceState"
	if r.live.push && !r.hosted() { // in a frame the way back is the host's
		how = "pushState"
	}
	r.live.wrote, r.live.waiting, r.live.push = time.Now(), false, false
	address := r.home() + "#" + r.live.written
	attempt(func() { app.Window().Get("history").Call(how, nil, "", address) })
	r.live.stands = fragment()
}

// attempt does what a sandboxed frame may refuse by throwing; the state then
// lives in memory only. It tells whether it was done.
func attempt(do func()) (done bool) {
	defer func() { _ = recover() }()
	do()
	return true
}

// applyTheme sets theme and language on the page's root element, where the
// style sheet and a screen reader look for them.
func (r *Root) applyTheme() {
	if r.live == nil {
		return
	}
	e := element()
	e.Call("toggleAttribute", "data-embed", r.state.Embed)
	e.Call("toggleAttribute", "data-slide", r.state.Slide)
	e.Call("toggleAttribute", "data-static", r.state.Static)
	k := r.enlarged(e.Get("clientWidth").Float(), app.Window().Get("innerHeight").Float())
	document().Get("body").Get("style").Set("zoom", strconv.FormatFloat(k, 'f', -1, 64))
	if r.state.Theme == "" {
		e.Call("removeAttribute", "data-theme")
	} else {
		e.Call("setAttribute", "data-theme", r.state.Theme)
	}
	w := r.words()
	e.Set("lang", w.Tag)
	e.Set("dir", map[bool]string{true: "rtl", false: "ltr"}[w.RightToLeft])
}

// carriedPrint names what the page was built from; see the shell.
func carriedPrint() string {
	if e := document().Call("querySelector", `meta[name="dateline:build"]`); e.Truthy() {
		return attribute(e, "content")
	}
	return ""
}
