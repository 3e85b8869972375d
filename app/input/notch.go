package input

import (
	"math"

	"dateline/app/act"
	"dateline/app/dom"
)

// notch is what is to come yet of a wheel that turns by notches. A notch is so much at once
// that map or days would jump, so it comes over some frames, the most of it first; a
// touchpad's small turns come as they are.
type notch struct {
	act  act.Act // the zoom, about the pointer
	left float64 // of it, as a logarithm
	at   float64 // ms, when that was left
}

const (
	coarse  = 50.0  // px at once, from which a turn is a notch
	turning = 28.0  // ms in which what is left falls to 1/e
	frame   = 16.0  // ms
	nothing = 0.002 // of a zoom, which nobody sees
)

// perPixel is by how much a pixel of the wheel zooms, as a logarithm.
const perPixel = 0.0016

// turned is the notch with a further one at some time, of which a frame's share is due.
func (n notch) turned(a act.Act, by, at float64) notch {
	if n.act.Name != a.Name {
		n.left = 0
	}
	return notch{a, n.left + by, at - frame}
}

// onward is what is left at a later time, and what comes until then.
func (n notch) onward(at float64) (notch, act.Act) {
	due, a := n.left*(1-math.Exp((n.at-at)/turning)), n.act
	if math.Abs(n.left-due) < nothing {
		due = n.left
	}
	a.Zoom = math.Exp(due)
	return notch{n.act, n.left - due, at}, a
}

// turn zooms by a turn of the wheel, given in px, and tells whether anything comes of it.
func (l *Listener) turn(a act.Act, px, at float64) bool {
	if math.Abs(px) < coarse || dom.ReducedMotion() {
		l.notch, a.Zoom = notch{}, math.Exp(px*perPixel)
		return l.to.Do(a)
	}
	going := l.notch.left != 0
	l.notch = l.notch.turned(a, px*perPixel, at)
	if !going {
		dom.NextFrame(l.turnOn)
	}
	return l.turnTo(at)
}

// turnOn goes on with a notch from frame to frame.
func (l *Listener) turnOn(at float64) {
	if l.notch.left == 0 {
		return
	}
	if at > l.notch.at {
		l.turnTo(at)
	}
	dom.NextFrame(l.turnOn)
}

// turnTo does what of a notch is due, and no more where that comes to an end.
func (l *Listener) turnTo(at float64) bool {
	var a act.Act
	l.notch, a = l.notch.onward(at)
	done := l.to.Do(a)
	if !done {
		l.notch = notch{}
	}
	return done
}
