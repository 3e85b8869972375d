package input

import "dateline/app/dom"

// arrive is come of the focus.
func (l *Listener) arrive(e dom.Event) {
	l.activate()
	l.come(e)
}

// come lets what pointer or focus has come to answer. What a hand moves past the
// pointer is not come to before it rests.
func (l *Listener) come(e dom.Event) {
	if l.passed = l.drag.on != nowhere || l.to.Page().Carried; !l.passed {
		l.hover(dom.Pointed(e.Target()))
	}
}

// Rested lets what has come under the pointer answer, once it stands where it is.
func (l *Listener) Rested() {
	if l.passed && l.drag.on == nowhere && !l.to.Page().Carried {
		l.passed = false
		l.hover(dom.Pointed(dom.Element{}))
	}
}

// hover lets what is pointed at answer in all regions at once, by marking the
// elements of what belongs to it; nothing is drawn anew. Where nothing is come to,
// the mark on which pointer or focus still rests keeps its name.
func (l *Listener) hover(on dom.Element) {
	if id := dom.Thing(on); id != l.lit {
		l.highlight(id)
	}
	if !on.Exists() {
		on = dom.Find(".event:focus-visible, .event:hover, #tip:hover")
	}
	l.tip(on)
}

// highlight marks the elements of what belongs to a thing, or to what is chosen, and
// no others.
func (l *Listener) highlight(id string) {
	l.lit = id
	dom.Light(l.keeps(id))
}

// keeps lists what keeps its colour while a thing is pointed at, "" for nothing. A
// listener that nobody has told of anything knows of none.
func (l *Listener) keeps(id string) string {
	if l.to.Lit == nil {
		return ""
	}
	return l.to.Lit(id)
}

// Drawn marks the same again in the elements that a drawing has made.
func (l *Listener) Drawn() {
	l.highlight(l.lit)
	l.Rested()
	if id := dom.ByID("tip").Attribute("data-event"); id != "" {
		l.tip(dom.Find(`.event[data-event="` + id + `"]`))
	}
}

// tip names a mark that has no room for its label, beside the mark itself. It
// bears the event as the mark does: who points at it points at the event.
func (l *Listener) tip(on dom.Element) {
	tip, id := dom.ByID("tip"), unlabelled(on)
	if !tip.Exists() || on.Is(tip) {
		return
	}
	if id != tip.Attribute("data-event") {
		tip.SetAttribute("data-event", id)
		tip.SetProperty("hidden", false)
	}
	if id == "" {
		tip.RemoveAttribute("data-event")
		tip.SetProperty("textContent", "")
		return
	}
	tip.SetProperty("textContent", l.to.Title(id))
	beside(tip, on.Box())
}

// unlabelled is the event of a mark without a label, or "".
func unlabelled(on dom.Element) string {
	id := on.Attribute("data-event")
	if id == "" || !on.Matches(".event") || dom.Find(`.label[data-event="`+id+`"]`).Exists() {
		return ""
	}
	return id
}

// reach is how far above a mark another one takes the tip's room, in px.
const reach = 8

// beside puts the tip on top of a mark's box, or under it where other marks
// stand on top, so that the pointer still comes to them.
func beside(tip dom.Element, mark dom.Box) {
	x, y := mark.Left+mark.W/2, mark.Top
	below := false
	for _, e := range dom.ElementsAt(x, y-reach) {
		below = below || e.Closest(".event").Exists()
	}
	if below {
		y = mark.Top + mark.H
	}
	tip.ToggleAttribute("data-below", below)
	tip.Style("left", dom.Px(x))
	tip.Style("top", dom.Px(y))
}

// closeTip closes the tip until a mark is come to anew, and tells whether it
// was open.
func closeTip() bool {
	tip := dom.ByID("tip")
	if tip.Attribute("data-event") == "" || tip.Matches("[hidden]") {
		return false
	}
	tip.SetProperty("hidden", true)
	return true
}
