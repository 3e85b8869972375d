package input

import (
	"math"

	"dateline/app/act"
	"dateline/app/dom"
)

// inertia is how what was drawn along moves on once it is let go: as fast as it was
// then, and ever slower, as a thing with weight does.
type inertia struct {
	on     region
	vx, vy float64 // px a ms
	at     float64 // ms, when it was here
}

const (
	slowing = 160.0 // ms in which the speed falls to 1/e; so it goes on for 160 ms' worth of way
	resting = 0.03  // px a ms, under which nothing is seen to move
	holding = 60.0  // ms without a move, after which a hand has stopped
	fastest = 4.0   // px a ms
)

// inertial are the regions that go on moving.
var inertial = map[region]bool{onMap: true, onTime: true}

// moving is the inertia after a move by some px at some time. The speed is that of
// the last few moves, the latest counting most.
func (g inertia) moving(dx, dy, at float64) inertia {
	dt := at - g.at
	g.at = at
	if dt <= 0 || dt > holding {
		g.vx, g.vy = 0, 0
		return g
	}
	share := 1 - math.Exp(-dt/30)
	g.vx += (bound(dx/dt) - g.vx) * share
	g.vy += (bound(dy/dt) - g.vy) * share
	return g
}

func bound(v float64) float64 { return math.Max(-fastest, math.Min(fastest, v)) }

// onward is how far it goes from one time to another, and the inertia from there; one
// that rests has no region.
func (g inertia) onward(at float64) (next inertia, dx, dy float64) {
	slower := math.Exp(-(at - g.at) / slowing)
	dx, dy = g.vx*slowing*(1-slower), g.vy*slowing*(1-slower)
	next = inertia{g.on, g.vx * slower, g.vy * slower, at}
	if math.Hypot(next.vx, next.vy) < resting {
		next.on = nowhere
	}
	return next, dx, dy
}

// pushed is the inertia of what is to go some px farther, and rest there.
func (g inertia) pushed(dx, dy float64) inertia {
	k := (1 + resting*slowing/math.Hypot(dx, dy)) / slowing // it rests with the last of its way undone
	g.vx, g.vy = g.vx+dx*k, g.vy+dy*k
	return g
}

// pushes are the acts by which keys move a region.
var pushes = map[act.Name]region{act.PanMap: onMap, act.PanTime: onTime}

// push moves a region on by some px from some time, as a key asks for it, and from where
// it goes already: ever slower, as what a hand lets go.
func (l *Listener) push(a act.Act, going inertia, at float64) {
	on := pushes[a.Name]
	l.inertia = going
	if going.on != on {
		l.inertia = inertia{on: on, at: at}
	}
	l.inertia = l.inertia.pushed(a.DX, a.DY)
	if going.on == nowhere {
		dom.NextFrame(l.frame)
	}
}

// release lets what was drawn along coast on, unless the hand had stopped or the
// reader wants no motion.
func (l *Listener) release(on region, at float64) {
	g := l.inertia
	l.inertia = inertia{}
	if !inertial[on] || at-g.at > holding || math.Hypot(g.vx, g.vy) < resting || dom.ReducedMotion() {
		return
	}
	l.inertia = inertia{on, g.vx, g.vy, at}
	dom.NextFrame(l.frame)
}

// frame moves it on by a frame, until it rests, is stopped, or comes to an end. The
// first one may bear a time before the hand let go.
func (l *Listener) frame(at float64) {
	on := l.inertia.on
	if on == nowhere {
		return
	}
	if at > l.inertia.at {
		var dx, dy float64
		l.inertia, dx, dy = l.inertia.onward(at)
		if !l.to.Do(act.Act{Name: moves[on], DX: dx, DY: dy}) {
			l.inertia = inertia{}
		}
	}
	if l.inertia.on != nowhere {
		dom.NextFrame(l.frame)
	}
}
