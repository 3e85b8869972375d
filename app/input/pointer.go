package input

import (
	"math"

	"dateline/app/act"
	"dateline/app/dom"
	"dateline/app/scene"
)

// down begins a drag, on whatever lies under the pointer.
func (l *Listener) down(e dom.Event) {
	l.interrupt(e)
	l.inertia, l.notch = inertia{at: e.Number("timeStamp")}, notch{}
	l.touched, l.pointed, l.held = true, true, false
	if e.Text("pointerType") != "touch" { // a finger may be on its way past
		l.activate()
	}
	l.drag.moved = false // no click follows a drag whose mark was drawn anew
	if e.Number("button") != 0 || !e.Within(".figure, .sheet-handle") || e.Within("button:not(.sheet-handle), a, input, .panel, .transport") {
		return
	}
	page := l.to.Page()
	p := spot(e, page.Frame)
	on := page.grip(p)
	if e.Within(".sheet-handle") {
		on = onSheet
	}
	l.drag = l.drag.down(p, on)
}

// moved moves what is gripped.
func (l *Listener) moved(e dom.Event) {
	if l.drag.on == nowhere {
		return
	}
	page := l.to.Page()
	p := spot(e, page.Frame)
	if !l.drag.starts(p) {
		return
	}
	if len(l.drag.fingers) < 2 && l.through(page, e.Text("pointerType"), l.drag.on) {
		l.tried(page)
		return
	}
	var a act.Act
	l.drag, a = l.drag.move(p)
	l.inertia = l.inertia.moving(a.DX, a.DY, e.Number("timeStamp"))
	l.to.Do(a)
}

// up ends a drag.
func (l *Listener) up(e dom.Event) {
	var a act.Act
	on := l.drag.coasts()
	l.drag, a = l.drag.up(spot(e, l.to.Page().Frame))
	l.to.Do(a)
	l.release(on, e.Number("timeStamp"))
	l.Rested()
}

// wheel zooms what the pointer is on. In a frame, what comes to nothing there is
// the page's around it; with Ctrl, as a pinch has it too, it is this one's.
func (l *Listener) wheel(e dom.Event) {
	page := l.to.Page()
	if l.yields(page) && !e.Flag("ctrlKey") && !e.Flag("metaKey") {
		l.tried(page)
		return
	}
	l.interrupt(e)
	l.inertia = inertia{}
	if !e.Within(".figure") || e.Within(".panel") || page.Frame.Form.Listed() {
		return
	}
	p := spot(e, page.Frame)
	name, ok := zooms[page.region(p)]
	if !ok {
		return
	}
	if l.turn(act.Act{Name: name, X: p.x, Y: p.y}, -e.Number("deltaY"), e.Number("timeStamp")) || !page.Hosted {
		e.PreventDefault()
	}
}

// zooms are what the wheel does on a region.
var zooms = map[region]act.Name{onMap: act.ZoomMap, onTime: act.ZoomTime}

// interrupt stops the story when the reader touches anything but its own
// buttons.
func (l *Listener) interrupt(e dom.Event) {
	if l.to.Page().Playing && !e.Within(`[data-act="play"], [data-act="pace"]`) {
		l.do(act.Stop, "")
	}
}

// spot gives an event's position within the figure in the scene's pixels,
// whatever a deck has scaled the page to. The map begins where the figure does,
// and has a box on a phone too, where the figure has none; in a story without a place
// the timeline does.
func spot(e dom.Event, f scene.Frame) pointer {
	id := int(e.Number("pointerId"))
	m, wide := dom.ByID("map"), f.Map.W
	if wide == 0 {
		m, wide = dom.ByID("timeline"), f.Figure.W
	}
	if !m.Exists() {
		return pointer{id, -1, -1}
	}
	box := m.Box()
	k := box.W / math.Max(1, wide)
	return pointer{id, (e.Number("clientX") - box.Left) / k, (e.Number("clientY") - box.Top) / k}
}

// region tells whether a pixel is the map's or the timeline's.
func (p Page) region(at pointer) region {
	switch {
	case p.Frame.Map.Has(at.x, at.y):
		return onMap
	case p.Frame.Plot.Has(at.x, at.y) || p.Frame.Axis.Has(at.x, at.y):
		return onTime
	}
	return nowhere
}

// grip is what a pointer takes hold of at a pixel.
func (p Page) grip(at pointer) region {
	switch {
	case p.OnLine(at.x, at.y):
		return onLine
	case p.Frame.Axis.Has(at.x, at.y):
		return onAxis
	}
	return p.region(at)
}

// still tells whether one finger leaves the map where it is: a phone's, until the
// reader asks for the map.
func (p Page) still() bool { return p.Frame.Form.Listed() && !p.Grabbed }
