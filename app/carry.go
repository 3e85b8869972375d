package app

import (
	"time"

	"dateline/app/act"
	"dateline/app/dom"
	"dateline/app/scene"
)

// carried are the acts by which a hand moves what it looks at, step by step: what
// stands in the page is moved at once, and laid out anew when the hand rests. So a
// step costs the attributes of what moves, whatever the size of the story.
var carried = map[act.Name]bool{act.PanMap: true, act.ZoomMap: true, act.PanTime: true, act.ZoomTime: true, act.DragLine: true}

// resting is for how long a hand moves nothing before it is taken to rest, and
// patience the most that a hand waits for.
const resting, patience = 120 * time.Millisecond, 960 * time.Millisecond

// rest is for how long a hand moves nothing before all is laid out: twice the
// time that the last drawing took, so that who pauses on a large story is not caught
// by a drawing as they go on.
func rest(drawing time.Duration) time.Duration { return max(resting, min(patience, 2*drawing)) }

// hand is what a hand moves between two drawings.
type hand struct {
	step   int           // of those there were, the last
	moves  bool          // what changed last was moved by it
	rests  time.Time     // when it does, if it moves nothing before
	timed  bool          // a timer waits for that
	frame  bool          // one is asked for
	took   time.Duration // by the last drawing
	chart  scene.Carried // the map as the last step has left it
	now    scene.Scene   // the figure, as the hand has it
	stands scene.Scene   // and as it stands on the page
	glide  *glide        // of the last drawing to its place, nil where it is there
}

// carry shows the session by moving what stands in the page, and draws it when no
// further step comes.
func (r *Root) carry() {
	h := &r.live.hand
	if !h.moves {
		dom.Settle()
	}
	h.moves = true
	r.restLater()
	if !h.frame {
		h.frame = true
		dom.NextFrame(func(float64) {
			h.frame = false
			r.move()
		})
	}
}

// restLater has all laid out when no further step comes. One timer waits for that, and goes
// on where there was one: to set and hear one for each step would take as long as to move
// what stands.
func (r *Root) restLater() {
	h := &r.live.hand
	h.step++
	r.live.ahead = nil
	h.rests = time.Now().Add(rest(h.took))
	if !h.timed {
		h.timed = true
		r.awaitRest()
	}
}

func (r *Root) awaitRest() {
	h := &r.live.hand
	dom.After(int(time.Until(h.rests).Milliseconds())+1, func() {
		if h.moves && time.Now().Before(h.rests) {
			r.awaitRest()
			return
		}
		h.timed = false
		if h.moves { // else all is drawn already
			r.layAtRest()
		}
	})
}

// layAtRest lays out what a hand has come to, and draws it unless the hand goes on.
func (r *Root) layAtRest() {
	h := &r.live.hand
	step := h.step
	r.layAhead(r.leisure(), just(r.now), func() {
		if step == h.step {
			r.redraw()
		}
	})
}

// move moves map and timeline to where the session has them.
func (r *Root) move() {
	l, drawn, s := r.live, r.live.figure, r.now.state
	if !l.land.of(drawn.Map) || !l.plot.of(drawn.Timeline) {
		l.letGo()
		l.stand(false)
	}
	h := &l.hand
	to := h.glide.looking(r.world.Camera(s, drawn.Frame))
	h.stands = h.glide.on(r.figure()).Looking(to)
	h.chart = r.world.CarryMap(h.stands, h.chart, to)
	l.land.set(r.world.Joined(h.chart, drawn, h.stands))
	l.plot.set(scene.Carried{Shapes: r.world.CarryTimeline(drawn, h.stands, s)})
}

// figure is the scene that stands, on the scale to which a hand has brought it.
func (r *Root) figure() scene.Scene {
	h := &r.live.hand
	h.now = r.world.Rescaled(ofDrawing(h.now, r.live.figure), r.now.state)
	return h.now
}

// ofDrawing is a scene that was carried, if that is the one that was drawn last; else
// that one.
func ofDrawing(carried, drawn scene.Scene) scene.Scene {
	if scene.Same(carried.Map, drawn.Map) && scene.Same(carried.Timeline, drawn.Timeline) {
		return carried
	}
	return drawn
}

// letGo puts what was moved back to where it was drawn: a drawing goes on from there.
func (l *live) letGo() {
	l.land.back()
	l.plot.back()
	l.hand.chart = scene.Carried{}
}
