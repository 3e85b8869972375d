package app

import (
	"dateline/app/act"
	"dateline/app/dom"
)

// carried are the acts by which a hand moves what it looks at, step by step: what
// stands in the page is moved at once, and laid out anew when the hand rests. So a
// step costs the attributes of what moves, whatever the size of the story.
var carried = map[act.Name]bool{act.PanMap: true, act.ZoomMap: true}

// resting is for how many ms a hand moves nothing before it is taken to rest.
const resting = 120

// hand is what a hand moves between two drawings.
type hand struct {
	step  int  // of those there were, the last
	frame bool // one is asked for
	sheet *canvas
}

// carry shows the session by moving what stands in the page, and draws it when no
// further step comes.
func (r *Root) carry() {
	h := &r.live.hand
	h.step++
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

// move moves the map to where the session's camera looks.
func (r *Root) move() {
	h, drawn := &r.live.hand, r.live.figure.Map
	if !h.sheet.of(drawn) {
		h.letGo()
		h.sheet = newCanvas(dom.Find("#map svg.map"), drawn)
	}
	h.sheet.set(r.world.CarryMap(r.live.figure, r.now.state))
}

// letGo puts what was moved back to where it was drawn: a drawing leaves in the page
// what it would only write as it stands written.
func (h *hand) letGo() {
	if h.sheet != nil {
		h.sheet.set(h.sheet.drawn)
		h.sheet = nil
	}
}
