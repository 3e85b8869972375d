package app

import (
	"strings"

	"dateline/app/scene"
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// live is what the page has only in a browser. This file alone speaks of the
// window: its size, its address, its listeners.
type live struct {
	ctx     app.Context
	scene   scene.Scene
	written string // the fragment this page wrote last
	hands   hands
	lit     string // the event that hover lights
	focus   string // the region whose mark takes the focus back
	release []func()
}

// enter reads the address and the size before the first Render, so that the
// first picture is the final one.
func (r *Root) enter() {
	r.live = &live{}
	r.state = state.Parse(fragment())
	r.sizes = []scene.Size{pageSize()}
	r.applyTheme()
}

func document() app.Value { return app.Window().Get("document") }

func fragment() string { return app.Window().Get("location").Get("hash").String() }

// pageSize is the inner size less no scroll bar: the page is as tall as the
// window.
func pageSize() scene.Size {
	e := document().Get("documentElement")
	return scene.Size{W: e.Get("clientWidth").Float(), H: app.Window().Get("innerHeight").Float()}
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
	r.live.ctx.Dispatch(func(app.Context) { r.sizes = []scene.Size{pageSize()} })
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
		chosen := s.Event != r.state.Event
		r.keep()
		r.state = s
		r.write(chosen)
		r.applyTheme()
	})
}

// write puts the state into the address: a new entry for a new event, the
// same one for a mere change of view. The whole address is given, as a frame
// without one of its own refuses a relative one.
func (r *Root) write(push bool) {
	r.live.written = r.state.Format()
	page, _, _ := strings.Cut(app.Window().Get("location").Get("href").String(), "#")
	how := "replaceState"
	if push {
		how = "pushState"
	}
	attempt(func() { app.Window().Get("history").Call(how, nil, "", page+"#"+r.live.written) })
}

// attempt does what a sandboxed frame may refuse by throwing; the state then
// lives in memory only.
func attempt(do func()) {
	defer func() { _ = recover() }()
	do()
}

// applyTheme sets the theme on the page's root element, where the style sheet
// looks for it.
func (r *Root) applyTheme() {
	if r.live == nil {
		return
	}
	e := document().Get("documentElement")
	if r.state.Theme == "" {
		e.Call("removeAttribute", "data-theme")
		return
	}
	e.Call("setAttribute", "data-theme", r.state.Theme)
}
