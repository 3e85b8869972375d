package input

import "dateline/app/dom"

// Cooperative gestures: in a frame of another page, wheel and finger pass through a
// story, as if it were a picture, and scroll the page around, until the reader
// activates it. What the story scrolls by itself is still till then too; the style
// sheet sees to that, by the same attribute. A deck's slide has no page to scroll,
// and is always active.

// yields tells whether the page around has wheel and finger.
func (l *Listener) yields(p Page) bool { return p.Hosted && !p.Slide && !l.active }

// activate gives the story wheel and finger: the reader has clicked in it, tapped
// it, or brought the focus there.
func (l *Listener) activate() { l.setActive(true) }

// leave lets them go as the focus does, to the page around or elsewhere.
func (l *Listener) leave(dom.Event) { l.setActive(false) }

func (l *Listener) setActive(active bool) {
	if l.active != active {
		l.active = active
		dom.Page().ToggleAttribute("data-active", active)
		explain(false)
	}
}

// told is for how many ms a reader is told how to activate the story.
const told = 2000

// tried tells that to a reader who tries to move a story that is not active.
func (l *Listener) tried(p Page) {
	if !l.yields(p) {
		return
	}
	l.tries++
	try := l.tries
	explain(true)
	dom.After(told, func() {
		if try == l.tries {
			explain(false)
		}
	})
}

func explain(shown bool) { dom.ByID("activation").ToggleAttribute("data-shown", shown) }

// through tells whether a pointer that has one finger on a region moves the page
// around, or this one, and not what it lies on: in a story that is not active, and
// on a phone's map until the reader asks for the map.
func (l *Listener) through(p Page, kind string, on region) bool {
	return kind == "touch" && (l.yields(p) || on == onMap && p.still())
}
