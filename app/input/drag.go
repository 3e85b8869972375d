package input

import (
	"math"
	"slices"

	"dateline/app/act"
)

// region is what of the page is gripped.
type region string

const (
	nowhere region = ""
	onMap   region = "map"
	onTime  region = "time"
	onLine  region = "line" // up to which everything is known
	onAxis  region = "axis"
	onSheet region = "sheet" // of a phone
)

// pointer is where a pointer is, in the scene's px.
type pointer struct {
	id   int
	x, y float64
}

// drag is what the reader's hands are doing: a drag of one finger or of two.
type drag struct {
	on      region
	from    pointer // where it began
	last    pointer
	moved   bool      // far enough not to be a click
	fingers []pointer // that are on the map
}

// still is how far a pointer may go in a click, in px.
const still = 4

// down is the drag that begins where a pointer grips something.
func (d drag) down(p pointer, on region) drag {
	fingers := d.fingers
	if on == onMap {
		fingers = put(fingers, p)
	}
	return drag{on: on, from: p, last: p, fingers: fingers}
}

// put gives fingers with one of them where it is now.
func put(fingers []pointer, p pointer) []pointer { return append(without(fingers, p.id), p) }

func without(fingers []pointer, id int) []pointer {
	return slices.DeleteFunc(slices.Clone(fingers), func(f pointer) bool { return f.id == id })
}

// starts tells whether a pointer has begun to move what it grips.
func (d drag) starts(p pointer) bool {
	return d.on != nowhere && (d.moved || math.Hypot(p.x-d.last.x, p.y-d.last.y) >= still)
}

// move is the drag after a pointer has moved, and what that asks for.
func (d drag) move(p pointer) (drag, act.Act) {
	d.moved = true
	if len(d.fingers) > 1 {
		return d.pinch(p)
	}
	a := act.Act{Name: moves[d.on], X: p.x, Y: p.y, DX: p.x - d.last.x, DY: p.y - d.last.y}
	d.last = p
	return d, a
}

// moves are what a drag does at each step; a stroke over the axis or of the
// sheet only does at its end.
var moves = map[region]act.Name{onMap: act.PanMap, onTime: act.PanTime, onLine: act.DragLine}

// pinch zooms the map by how two fingers part, about the point between them, and
// takes it along.
func (d drag) pinch(p pointer) (drag, act.Act) {
	i := slices.IndexFunc(d.fingers, func(f pointer) bool { return f.id == p.id })
	if i < 0 {
		return d, act.Act{}
	}
	old, other := d.fingers[i], d.fingers[(i+1)%len(d.fingers)]
	d.fingers = put(d.fingers, p)
	before, now := math.Hypot(old.x-other.x, old.y-other.y), math.Hypot(p.x-other.x, p.y-other.y)
	if before < 1 {
		return d, act.Act{}
	}
	return d, act.Act{
		Name: act.ZoomMap, X: (p.x + other.x) / 2, Y: (p.y + other.y) / 2, Zoom: now / before,
		DX: (p.x - old.x) / 2, DY: (p.y - old.y) / 2,
	}
}

// ends are what a drag does when it is let go.
var ends = map[region]act.Name{onAxis: act.Sweep, onSheet: act.Stroke}

// up is the drag after a pointer is let go, and what it asks for as a whole:
// from X and Y by DX and DY.
func (d drag) up(p pointer) (drag, act.Act) {
	a := act.Act{X: d.from.x, Y: d.from.y, DX: p.x - d.from.x, DY: p.y - d.from.y}
	if d.moved {
		a.Name = ends[d.on]
	}
	d.on, d.fingers = nowhere, without(d.fingers, p.id)
	return d, a
}

// coasts is what goes on moving when a drag is let go: what one finger has moved.
func (d drag) coasts() region {
	if !d.moved || len(d.fingers) > 1 || !inertial[d.on] {
		return nowhere
	}
	return d.on
}
