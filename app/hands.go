package app

import (
	"math"

	"dateline/app/scene"
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// hands is what the reader's hands are doing: a drag of one finger or of two.
type hands struct {
	on    string // "map", "time", "asof", "brush" or ""
	x, y  float64
	from  float64 // px at which a brush began
	start float64 // px at which a stroke along the page began
	moved bool
	touch map[int][2]float64 // the fingers on the map, by pointer
}

// grip begins a drag, on whatever lies under the pointer.
func (r *Root) grip(e app.Value) {
	r.interrupt(e)
	r.live.touched = true
	r.live.hands.moved = false // no click follows a drag whose mark was drawn anew
	if e.Get("button").Int() != 0 || !closest(e, ".figure, .sheet-key").Truthy() || closest(e, "button:not(.sheet-key), a, input, .panel, .transport").Truthy() {
		return
	}
	x, y := r.spot(e)
	sc := r.live.scene
	on := r.region(x, y)
	switch {
	case closest(e, ".sheet-key").Truthy():
		on = "sheet"
	case r.world.Grips(r.state, sc, x, y):
		on = "asof"
	case sc.Frame.Axis.Has(x, y):
		on = "brush"
	}
	fingers := r.live.hands.touch
	if on == "map" {
		fingers = r.finger(e, x, y)
	}
	r.live.hands = hands{on: on, x: x, y: y, from: x, start: y, touch: fingers}
}

// finger notes where a pointer is on the map.
func (r *Root) finger(e app.Value, x, y float64) map[int][2]float64 {
	t := map[int][2]float64{}
	for id, p := range r.live.hands.touch {
		t[id] = p
	}
	t[e.Get("pointerId").Int()] = [2]float64{x, y}
	return t
}

// drag moves what is gripped, once the pointer has moved far enough not to be
// a click.
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
	if h.on == "map" && len(h.touch) < 2 && r.scrolls(e) {
		return
	}
	h.moved = true
	if len(h.touch) > 1 {
		r.pinch(e, x, y)
		return
	}
	h.x, h.y = x, y
	sc := r.live.scene
	drags := map[string]func() state.State{
		"map": func() state.State {
			return r.state.Look(r.world.Look(r.world.Pan(r.camera(), sc.Frame, dx, dy), sc.Frame))
		},
		"time":  func() state.State { return r.world.PanTime(r.state, sc, dx) },
		"asof":  func() state.State { return r.asOf(r.state, r.world.AtAsOf(sc, x)) },
		"brush": func() state.State { return r.state },
		"sheet": func() state.State { return r.state },
	}
	r.show(drags[h.on]())
}

// scrolls tells whether a finger on the map is the page's: on a phone, until
// the reader asks for the map.
func (r *Root) scrolls(e app.Value) bool {
	return e.Get("pointerType").String() == "touch" && r.live.scene.Frame.Form == scene.Phone && !r.desk.Grabbed
}

// pinch zooms the map by how two fingers part, about the point between them.
func (r *Root) pinch(e app.Value, x, y float64) {
	h := &r.live.hands
	id := e.Get("pointerId").Int()
	var other [2]float64
	for k, p := range h.touch {
		if k != id {
			other = p
		}
	}
	old, ok := h.touch[id]
	if !ok {
		return
	}
	h.touch = r.finger(e, x, y)
	before, now := math.Hypot(old[0]-other[0], old[1]-other[1]), math.Hypot(x-other[0], y-other[1])
	if before < 1 {
		return
	}
	sc := r.live.scene
	cam := r.world.Zoom(r.camera(), sc.Frame, now/before, (x+other[0])/2, (y+other[1])/2)
	r.show(r.state.Look(r.world.Look(r.world.Pan(cam, sc.Frame, (x-old[0])/2, (y-old[1])/2), sc.Frame)))
}

// letGo ends a drag. A brush along the axis narrows the time to what it swept.
func (r *Root) letGo(e app.Value) {
	h := r.live.hands
	delete(r.live.hands.touch, e.Get("pointerId").Int())
	r.live.hands.on = ""
	if h.on == "sheet" && h.moved {
		_, y := r.spot(e)
		r.desk.Sheet = r.desk.Sheet.Raised(y < h.start)
		r.redraw()
	}
	if h.on == "brush" && h.moved {
		x, _ := r.spot(e)
		r.show(r.world.Brush(r.state, r.live.scene, h.from, x))
	}
}

// interrupt stops the story when the reader touches anything but its own
// buttons.
func (r *Root) interrupt(e app.Value) {
	if r.desk.Playing && !closest(e, `[data-act="play"], [data-act="pace"]`).Truthy() {
		r.stop()
	}
}
