package app

import (
	"math"

	"dateline/app/dom"
	"dateline/app/scene"
)

// glide is a drawing on its way to its place.
type glide struct {
	way   scene.Glide
	share float64 // of it, so far
}

// gliding is how long it takes, in ms.
const gliding = 160

// glide leads what stood elsewhere before a drawing to where that has it: the map to where
// it looks, days to their new scale, lanes to their new heights, with all that stands in
// them. It is carried there as by a hand, and a hand may go on meanwhile.
func (r *Root) glide(stood scene.Scene) {
	h := &r.live.hand
	h.glide, h.stands = nil, r.live.figure
	if !r.moves() {
		return
	}
	way, moves := r.world.Glide(stood, r.live.figure)
	if !moves {
		return
	}
	h.glide = &glide{way: way}
	r.move()
	r.glideOn(h.glide, math.Inf(1))
}

// moves tells whether a drawing comes by way of motion. A reader who wants none has it at
// once, and so has who takes a still of the page; so have the steps of play, whose frames
// lay the next one out.
func (r *Root) moves() bool {
	return !r.now.state.Static && !r.now.desk.Playing && !dom.ReducedMotion()
}

// glideOn goes on with a glide from frame to frame, from when the first one is drawn
// until it is there, or another drawing is.
func (r *Root) glideOn(g *glide, began float64) {
	dom.NextFrame(func(at float64) {
		h := &r.live.hand
		if h.glide != g {
			return
		}
		began := math.Min(began, at)
		if g.share = eased((at - began) / gliding); g.share < 1 {
			r.move()
			r.glideOn(g, began)
			return
		}
		if h.glide = nil; h.moves {
			r.move()
		} else {
			r.live.letGo()
			h.stands = r.live.figure
			r.live.input.Rested()
		}
	})
}

// eased is how far a glide has come after a part of its time: it begins and ends at rest.
func eased(part float64) float64 {
	part = math.Min(1, part)
	return part * part * (3 - 2*part)
}

// on gives a figure as far on the way as a glide is, if there is one.
func (g *glide) on(figure scene.Scene) scene.Scene {
	if g == nil {
		return figure
	}
	return g.way.At(g.share, figure)
}

// looking gives where the map looks as far on the way there as a glide is, if there is one.
func (g *glide) looking(to scene.Camera) scene.Camera {
	if g == nil {
		return to
	}
	return g.way.Camera(g.share, to)
}
