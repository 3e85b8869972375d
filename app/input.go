package app

import (
	"dateline/app/act"
	"math"
	"strings"

	"dateline/app/page"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// listenHands turns pointer, wheel and keys into acts.
func (r *Root) listenHands() {
	d := document()
	r.listen(d, "click", r.click)
	r.listen(d, "keydown", r.key)
	r.listen(d, "input", r.input)
	r.listen(d, "change", r.change)
	r.listen(d, "dragover", func(e app.Value) { e.Call("preventDefault") })
	r.listen(d, "drop", r.drop)
	r.listen(d, "pointerover", func(e app.Value) { r.hover(closest(e, "[data-event]")) })
	r.listen(d, "focusin", func(e app.Value) { r.hover(closest(e, "[data-event]")) })
	r.listen(d, "wheel", r.wheel)
	r.listen(d, "pointerdown", r.grip)
	r.listen(d, "pointermove", r.drag)
	r.listen(d, "pointerup", r.letGo)
	r.listen(d, "pointercancel", r.letGo)
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
	if b := closest(e, "[data-act]"); b.Truthy() {
		if b.Get("tagName").String() == "A" {
			e.Call("preventDefault")
		}
		r.act(act.Named(attribute(b, "data-act")), attribute(b, "data-arg"))
		return
	}
	if id := attribute(closest(e, "[data-event]"), "data-event"); id != "" && id != r.state.Event {
		r.understood()
		r.act(act.Select, id)
	}
	r.leave(e)
}

// leave shuts what lies open when the reader points elsewhere.
func (r *Root) leave(e app.Value) {
	if r.desk.Typed != "" && !closest(e, ".search").Truthy() {
		r.leaveSearch()
	}
	if r.desk.Panel != "" && !closest(e, "#panel, #reading, header, label").Truthy() {
		r.live.back = ""
		r.act(act.Close, "")
	}
}

// input takes what is typed into the search box, letter by letter.
func (r *Root) input(e app.Value) {
	if attribute(closest(e, "[data-field]"), "data-field") == "search" {
		r.typed(e.Get("target").Get("value").String())
	}
}

// change takes what a field has come to hold.
func (r *Root) change(e app.Value) {
	field := closest(e, "[data-field]")
	if !field.Truthy() {
		return
	}
	if v := field.Get("validity"); v.Truthy() && !v.Get("valid").Bool() {
		return // a date is on its way: its year has one digit so far
	}
	switch name := attribute(field, "data-field"); name {
	case "articles":
		r.verify(field.Get("files"))
	case "asof":
		r.act(act.AsOf, field.Get("value").String())
	case "from", "to":
		r.ranged(name, field.Get("value").String())
	}
}

// ranged narrows the time from or to a typed day. What is no day is left, and
// so is an end before its start: the typing passes it on its way.
func (r *Root) ranged(end, value string) {
	w, err := model.ParseWhen(value)
	if err != nil {
		return
	}
	day, _ := w.Span()
	if first, last := r.state.Days(); r.state.Zoomed() && (end == "to" && day < first || end == "from" && day > last) {
		return
	}
	r.show(r.world.Narrow(r.state, end == "to", day))
}

// drop takes articles that are let fall on the page.
func (r *Root) drop(e app.Value) {
	e.Call("preventDefault")
	if files := e.Get("dataTransfer").Get("files"); files.Get("length").Int() > 0 {
		r.open(page.Sources, "")
		r.verify(files)
	}
}

// spot gives an event's position within the figure in the scene's pixels,
// whatever a deck has scaled the page to. The map begins where the figure does,
// and has a box on a phone too, where the figure has none.
func (r *Root) spot(e app.Value) (x, y float64) {
	m := document().Call("getElementById", "map")
	if !m.Truthy() {
		return -1, -1
	}
	box := m.Call("getBoundingClientRect")
	k := box.Get("width").Float() / math.Max(1, r.live.scene.Frame.Map.W)
	return (e.Get("clientX").Float() - box.Get("left").Float()) / k, (e.Get("clientY").Float() - box.Get("top").Float()) / k
}

// region tells whether a pixel is the map's or the timeline's.
func (r *Root) region(x, y float64) string {
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
	r.interrupt(e)
	if !closest(e, ".figure").Truthy() || closest(e, ".panel").Truthy() || r.live.scene.Frame.Form == scene.Phone {
		return
	}
	x, y := r.spot(e)
	k := math.Exp(-e.Get("deltaY").Float() * 0.0016)
	f := r.live.scene.Frame
	switch r.region(x, y) {
	case "map":
		e.Call("preventDefault")
		r.show(r.zoomMap(k, (x-f.Map.X)/f.Map.W, (y-f.Map.Y)/f.Map.H))
	case "time":
		e.Call("preventDefault")
		r.show(r.zoomTime(k, (x-f.Plot.X)/f.Plot.W))
	}
}

// camera is where the map looks, drawn already or about to be.
func (r *Root) camera() scene.Camera { return r.world.Camera(r.state, r.live.scene.Frame) }

// zoomMap and zoomTime take the point to zoom about as shares of the region.
func (r *Root) zoomMap(k, fx, fy float64) state.State {
	sc := r.live.scene
	m := sc.Frame.Map
	return r.state.Look(r.world.Look(r.world.Zoom(r.camera(), sc.Frame, k, m.X+fx*m.W, m.Y+fy*m.H), sc.Frame))
}

func (r *Root) zoomTime(k, at float64) state.State {
	return r.world.ZoomTime(r.state, r.live.scene, k, at)
}

// typing tells whether an event comes from where letters are typed.
func typing(e app.Value) bool {
	t := closest(e, "input, textarea, select")
	return t.Truthy() && !strings.Contains("button checkbox radio file", attribute(t, "type"))
}

// pick opens the calendar of a day's field, the one beside the button where the
// page has two. A frame may not open one: the day is then typed.
func (r *Root) pick(name string) {
	field := document().Call("querySelector", `.day-field:focus-within input`)
	if !field.Truthy() {
		field = document().Call("querySelector", `[data-field="`+name+`"]`)
	}
	if !attempt(func() { field.Call("showPicker") }) {
		attempt(func() { field.Call("focus") })
	}
}
