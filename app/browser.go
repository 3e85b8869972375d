package app

import (
	"strings"

	"dateline/app/scene"
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// live is what the page has only in a browser: its context, its address, its
// listeners, and what they hold between two events.
type live struct {
	ctx     app.Context
	scene   scene.Scene
	written string // the fragment this page wrote last
	hands   hands
	lit     string // the event that hover lights
	focus   string // the selector of what takes the focus after the next drawing
	back    string // the selector of what takes it when the panel shuts
	round   int    // of playing
	touched bool   // the reader has begun by themselves
	print   string // the fingerprint of what the page holds
	release []func()
}

// enter reads the address and the size before the first Render, so that the
// first picture is the final one.
func (r *Root) enter() {
	r.live = &live{print: carriedPrint()}
	r.state = state.Parse(fragment())
	r.sizes = []scene.Size{r.pageSize()}
	r.applyTheme()
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
	return scene.Size{W: element().Get("clientWidth").Float(), H: app.Window().Get("innerHeight").Float()}
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
	r.listenHands()
	if f := app.Window().Get("datelineReady"); f.Truthy() {
		f.Invoke()
	}
	r.greet()
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

func (r *Root) resize() {
	r.live.ctx.Dispatch(func(app.Context) { r.sizes = []scene.Size{r.pageSize()} })
}

// redraw draws the page again for what has changed beside the state.
func (r *Root) redraw() { r.live.ctx.Dispatch(func(app.Context) {}) }

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
	r.live.ctx.Dispatch(func(app.Context) {
		r.live.written = f
		r.state = r.settled(state.Parse(f))
		r.applyTheme()
	})
}

// show makes s the page's state and writes it to the address.
func (r *Root) show(s state.State) {
	s = r.settled(s)
	if s == r.state {
		return
	}
	r.live.ctx.Dispatch(func(app.Context) {
		chosen := s.Event != r.state.Event && !r.desk.playing
		r.keep()
		before := r.state
		r.state = s
		r.write(chosen)
		r.applyTheme()
		r.announce(before)
	})
}

// write puts the state into the address: a new entry for a new event, the
// same one for a mere change of view. The whole address is given, as a frame
// without one of its own refuses a relative one.
func (r *Root) write(push bool) {
	r.live.written = r.state.Format()
	how := "replaceState"
	if push {
		how = "pushState"
	}
	address := r.home() + "#" + r.live.written
	attempt(func() { app.Window().Get("history").Call(how, nil, "", address) })
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
