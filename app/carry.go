package app

import (
	"dateline/app/act"
	"dateline/app/dom"
	"dateline/app/scene"
)

// carried are the acts by which a hand moves what it looks at, step by step: what
// stands in the page is moved at once, and laid out anew when the hand rests. So a
// step costs the attributes of what moves, whatever the size of the story.
var carried = map[act.Name]bool{act.PanMap: true, act.ZoomMap: true, act.PanTime: true, act.ZoomTime: true, act.DragLine: true}

// resting is for how many ms a hand moves nothing before it is taken to rest.
const resting = 120

// hand is what a hand moves between two drawings.
type hand struct {
	step  int     // of those there were, the last
	moves bool    // what changed last was moved by it
	frame bool    // one is asked for
	sheet *canvas // the map
	plot  *canvas // the timeline
}

// carry shows the session by moving what stands in the page, and draws it when no
// further step comes.
func (r *Root) carry() {
	h := &r.live.hand
	h.step++
	h.moves = true
	step := h.step
	dom.After(resting, func() {
		if step == h.step {
			r.redraw()
		}
	})
	if !h.frame {
		h.frame = true
		dom.NextFrame(func(float64) {
			h.frame = false
			r.move()
		})
	}
}

// move moves map and timeline to where the session has them.
func (r *Root) move() {
	h, drawn, s := &r.live.hand, r.live.figure, r.now.state
	if !h.sheet.of(drawn.Map) {
		h.letGo()
		h.sheet, h.plot = newCanvas(dom.Find("#map svg.map"), drawn.Map), newCanvas(dom.Find("#timeline svg.timeline"), drawn.Timeline)
	}
	h.sheet.set(r.world.CarryMap(drawn, s))
	h.plot.set(r.world.CarryTimeline(drawn, r.figure(), s))
}

// figure is the scene that stands, on the scale to which a hand has brought it.
func (r *Root) figure() scene.Scene { return r.world.Rescaled(r.live.figure, r.now.state) }

// letGo puts what was moved back to where it was drawn: a drawing leaves in the page
// what it would only write as it stands written.
func (h *hand) letGo() {
	for _, c := range []*canvas{h.sheet, h.plot} {
		if c != nil {
			c.set(c.drawn)
		}
	}
	h.sheet, h.plot = nil, nil
}
