package app

import (
	"math"

	"dateline/app/scene"
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// hands is what the reader's hands are doing: a drag in progress.
type hands struct {
	on    string // "map", "time" or ""
	x, y  float64
	moved bool
}

// listenHands turns pointer, wheel and keys into transitions of state.
func (r *Root) listenHands() {
	d := document()
	r.listen(d, "click", r.click)
	r.listen(d, "keydown", r.key)
	r.listen(d, "pointerover", func(e app.Value) { r.hover(closest(e, "[data-event]")) })
	r.listen(d, "focusin", func(e app.Value) { r.hover(closest(e, "[data-event]")) })
	r.listen(d, "wheel", r.wheel)
	r.listen(d, "pointerdown", r.grip)
	r.listen(d, "pointermove", r.drag)
	r.listen(d, "pointerup", func(app.Value) { r.live.hands.on = "" })
	r.listen(d, "pointercancel", func(app.Value) { r.live.hands.on = "" })
}

// closest finds what an event's target stands in.
func closest(e app.Value, selector string) app.Value {
	t := e.Get("target")
	if !t.Truthy() || !t.Get("closest").Truthy() {
		return app.Null()
	}
	return t.Call("closest", selector)
}

func attribute(v app.Value, name string) string {
	if !v.Truthy() {
		return ""
	}
	a := v.Call("getAttribute", name)
	if !a.Truthy() {
		return ""
	}
	return a.String()
}

func (r *Root) click(e app.Value) {
	if r.live.hands.moved {
		r.live.hands.moved = false
		return
	}
	if act := attribute(closest(e, "[data-act]"), "data-act"); act != "" {
		r.act(act)
		return
	}
	if id := attribute(closest(e, "[data-event]"), "data-event"); id != "" {
		r.show(r.state.Select(id))
	}
}

// act does what a button says.
func (r *Root) act(name string) {
	s, order := r.state, r.world.Order()
	acts := map[string]func() state.State{
		"next":       func() state.State { return s.Step(order, 1) },
		"previous":   func() state.State { return s.Step(order, -1) },
		"theme":      func() state.State { s.Theme = nextTheme(); return s },
		"map-in":     func() state.State { return r.zoomMap(1.6, 0.5, 0.5) },
		"map-out":    func() state.State { return r.zoomMap(1/1.6, 0.5, 0.5) },
		"map-whole":  func() state.State { return s.Look(state.Camera{}) },
		"time-in":    func() state.State { return r.zoomTime(1.6, 0.5) },
		"time-out":   func() state.State { return r.zoomTime(1/1.6, 0.5) },
		"time-whole": func() state.State { return s.Range(0, 0) },
	}
	if f, ok := acts[name]; ok {
		r.show(f())
	}
}

// nextTheme is the other one than the reader sees now.
func nextTheme() string {
	e := document().Get("documentElement")
	now := attribute(e, "data-theme")
	if now == "" && app.Window().Call("matchMedia", "(prefers-color-scheme: dark)").Get("matches").Bool() {
		now = "dark"
	}
	if now == "dark" {
		return "light"
	}
	return "dark"
}

// The keys and what they do, wherever no text is typed.
var keys = map[string]string{
	"ArrowRight": "next", "ArrowDown": "next", "ArrowLeft": "previous", "ArrowUp": "previous",
	"+": "map-in", "=": "map-in", "-": "map-out", "0": "map-whole",
}

func (r *Root) key(e app.Value) {
	if e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
		return
	}
	name := e.Get("key").String()
	mark := closest(e, "[role=button][data-event]")
	if mark.Truthy() && (name == "Enter" || name == " ") {
		e.Call("preventDefault")
		r.show(r.state.Select(attribute(mark, "data-event")))
		return
	}
	act, ok := keys[name]
	if !ok || !r.hears(e, name) {
		return
	}
	e.Call("preventDefault")
	r.act(act)
}

// hears tells whether a key is the figure's: arrows scroll the reading column
// while that has the focus.
func (r *Root) hears(e app.Value, name string) bool {
	if closest(e, "#reading, input, textarea, select").Truthy() {
		return false
	}
	return len(name) > 1 || closest(e, "#map, #timeline, body").Truthy()
}

// spot gives an event's position within the figure in the scene's pixels,
// whatever a deck has scaled the page to.
func (r *Root) spot(e app.Value) (x, y float64) {
	fig := document().Call("querySelector", ".figure").Call("getBoundingClientRect")
	k := fig.Get("width").Float() / math.Max(1, r.live.scene.Frame.Figure.W)
	return (e.Get("clientX").Float() - fig.Get("left").Float()) / k, (e.Get("clientY").Float() - fig.Get("top").Float()) / k
}

// place tells whether a pixel is the map's or the timeline's.
func (r *Root) place(x, y float64) string {
	f := r.live.scene.Frame
	switch {
	case f.Map.Has(x, y):
		return "map"
	case f.Plot.Has(x, y) || f.Axis.Has(x, y):
		return "time"
	}
	return ""
}

func (r *Root) wheel(e app.Value) {
	if !closest(e, "#map, #timeline").Truthy() || r.live.scene.Frame.Form == scene.Phone {
		return
	}
	x, y := r.spot(e)
	k := math.Exp(-e.Get("deltaY").Float() * 0.0016)
	f := r.live.scene.Frame
	switch r.place(x, y) {
	case "map":
		e.Call("preventDefault")
		r.show(r.zoomMap(k, (x-f.Map.X)/f.Map.W, (y-f.Map.Y)/f.Map.H))
	case "time":
		e.Call("preventDefault")
		r.show(r.zoomTime(k, (x-f.Plot.X)/f.Plot.W))
	}
}

// zoomMap and zoomTime take the point to zoom about as shares of the region.
func (r *Root) zoomMap(k, fx, fy float64) state.State {
	sc := r.live.scene
	m := sc.Frame.Map
	return r.state.Look(r.world.Look(r.world.Zoom(sc.Camera, m, k, m.X+fx*m.W, m.Y+fy*m.H), m))
}

func (r *Root) zoomTime(k, at float64) state.State {
	return r.world.ZoomTime(r.state, r.live.scene, k, at)
}

func (r *Root) grip(e app.Value) {
	if e.Get("button").Int() != 0 || closest(e, "button, a, input").Truthy() || !closest(e, "#map, #timeline").Truthy() {
		return
	}
	x, y := r.spot(e)
	r.live.hands = hands{on: r.place(x, y), x: x, y: y}
}

// drag pans once the pointer has moved far enough not to be a click.
func (r *Root) drag(e app.Value) {
	h := &r.live.hands
	if h.on == "" {
		return
	}
	x, y := r.spot(e)
	dx, dy := x-h.x, y-h.y
	if !h.moved && math.Hypot(dx, dy) < 4 {
		return
	}
	h.moved, h.x, h.y = true, x, y
	sc := r.live.scene
	if h.on == "map" {
		r.show(r.state.Look(r.world.Look(r.world.Pan(sc.Camera, sc.Frame.Map, dx, dy), sc.Frame.Map)))
		return
	}
	r.show(r.world.PanTime(r.state, sc, dx))
}
