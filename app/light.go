package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// hover lets the pointed-at event answer in all regions at once, by marking
// its elements; nothing is drawn anew. Where nothing is come to, the mark
// on which pointer or focus still rests keeps its name.
func (r *Root) hover(on app.Value) {
	if id := attribute(on, "data-event"); id != r.live.lit {
		r.light(id)
	}
	if !on.Truthy() {
		on = document().Call("querySelector", ".event:focus-visible, .event:hover, #tip:hover")
	}
	r.tip(on)
}

// light marks the elements of one event and no others. All else recedes, if
// there is anything in the figure for it to give way to.
func (r *Root) light(id string) {
	r.live.lit = id
	each("[data-lit]", func(e app.Value) { e.Call("removeAttribute", "data-lit") })
	if id != "" {
		each(`[data-event="`+id+`"], [data-to="`+id+`"]`, func(e app.Value) { e.Call("setAttribute", "data-lit", "") })
	}
	shown := document().Call("querySelector", ".figure [data-lit]").Truthy()
	document().Call("getElementById", "dateline").Call("toggleAttribute", "data-hover", shown)
}

// relight does the same again for the elements that a drawing has made.
func (r *Root) relight() {
	if r.live.lit != "" {
		r.light(r.live.lit)
	}
	if id := attribute(tip(), "data-event"); id != "" {
		r.tip(document().Call("querySelector", `.event[data-event="`+id+`"]`))
	}
}

func each(selector string, do func(app.Value)) {
	all := document().Call("querySelectorAll", selector)
	for i := range all.Get("length").Int() {
		do(all.Index(i))
	}
}

func tip() app.Value { return document().Call("getElementById", "tip") }

// tip names a mark that has no room for its label, beside the mark itself. It
// bears the event as the mark does: who points at it points at the event.
func (r *Root) tip(on app.Value) {
	tip, id := tip(), unlabelled(on)
	if !tip.Truthy() || on.Truthy() && on.Equal(tip) {
		return
	}
	if id != attribute(tip, "data-event") {
		tip.Call("setAttribute", "data-event", id)
		tip.Set("hidden", false)
	}
	if id == "" {
		tip.Call("removeAttribute", "data-event")
		tip.Set("textContent", "")
		return
	}
	tip.Set("textContent", r.event(id).Title.In(r.world.Lang))
	beside(tip, on.Call("getBoundingClientRect"))
}

// unlabelled is the event of a mark without a label, or "".
func unlabelled(on app.Value) string {
	id := attribute(on, "data-event")
	if id == "" || !on.Call("matches", ".event").Bool() || document().Call("querySelector", `.label[data-event="`+id+`"]`).Truthy() {
		return ""
	}
	return id
}

// beside puts the tip on top of a mark's box, or under it where other marks
// stand on top, so that the pointer still comes to them.
func beside(tip, box app.Value) {
	x, y := box.Get("left").Float()+box.Get("width").Float()/2, box.Get("top").Float()
	below := false
	over := document().Call("elementsFromPoint", x, y-8)
	for i := range over.Get("length").Int() {
		below = below || over.Index(i).Call("closest", ".event").Truthy()
	}
	if below {
		y = box.Get("bottom").Float()
	}
	tip.Call("toggleAttribute", "data-below", below)
	tip.Get("style").Set("left", px(x))
	tip.Get("style").Set("top", px(y))
}

// closeTip closes the tip until a mark is come to anew, and tells whether it
// was open.
func closeTip() bool {
	tip := tip()
	if attribute(tip, "data-event") == "" || tip.Get("hidden").Bool() {
		return false
	}
	tip.Set("hidden", true)
	return true
}

// drawn puts the focus where the last act wants it, since a mark's element is a
// new one after each drawing.
func (r *Root) drawn() {
	r.reveal()
	r.relight()
	if selector := r.live.focus; selector != "" {
		r.live.focus = ""
		focus(selector)
	}
}

// reveal scrolls a phone's days, and the table, to the selected event once it
// has changed.
func (r *Root) reveal() {
	if r.live.revealed == r.state.Event {
		return
	}
	r.live.revealed = r.state.Event
	if row := document().Call("querySelector", "#table tr[aria-current]"); row.Truthy() {
		row.Call("scrollIntoView", map[string]any{"block": "center", "inline": "start"})
	}
	if row := document().Call("querySelector", ".day[aria-current]"); row.Truthy() {
		underHead(row)
	}
}

// underHead scrolls a phone's days so that the heading of a row's day stands
// right under the columns' heads; the row comes first where the day is too long
// for both.
func underHead(row app.Value) {
	head := row
	for head.Truthy() && head.Get("tagName").String() != "H2" {
		head = head.Get("previousElementSibling")
	}
	if head.Truthy() {
		above := row.Get("parentElement").Get("firstElementChild").Get("offsetHeight").Int()
		document().Call("getElementById", "timeline").Set("scrollTop", head.Get("offsetTop").Int()-above)
	}
	row.Call("scrollIntoView", map[string]any{"block": "nearest"})
}

func focus(selector string) {
	attempt(func() {
		all := document().Call("querySelectorAll", selector)
		for i := range all.Get("length").Int() {
			if e := all.Index(i); e.Call("checkVisibility").Bool() {
				e.Call("focus", map[string]any{"preventScroll": !strings.HasPrefix(selector, "#reading")})
				return
			}
		}
	})
}

// keep remembers in which region the focus is, before its element goes.
func (r *Root) keep() {
	if r.live.focus == "" {
		r.live.focus = focusedMark()
	}
}

// focusedMark is a selector of the mark that the tab key comes to, in the
// region in which a mark has the focus, or "".
func focusedMark() string {
	active := document().Get("activeElement")
	if !active.Truthy() || !active.Call("matches", "[role=button][data-event], .day").Bool() {
		return ""
	}
	return "#" + attribute(active.Call("closest", "section[id]"), "id") + " [data-event][tabindex='0']"
}

// focused is a selector of the mark or button that has the focus, or "".
func focused() string {
	if mark := focusedMark(); mark != "" {
		return mark
	}
	b := document().Get("activeElement")
	act, arg := attribute(b, "data-act"), attribute(b, "data-arg")
	if act == "" {
		return ""
	}
	selector := `[data-act="` + act + `"]`
	if arg != "" {
		selector += `[data-arg="` + arg + `"]`
	}
	return selector
}

// skip takes the focus past a region.
func (r *Root) skip(region string) {
	if region == "reading" || region == "table" {
		focus("#" + region)
		return
	}
	focus("#" + region + " [tabindex='0']")
}
