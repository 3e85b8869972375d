package app

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// hover lets the pointed-at event answer in all regions at once, by marking
// its elements; nothing is drawn anew.
func (r *Root) hover(on app.Value) {
	id := attribute(on, "data-event")
	if id == r.live.lit {
		return
	}
	r.light(r.live.lit, false)
	r.live.lit = id
	r.light(id, true)
	document().Call("getElementById", "dateline").Call("toggleAttribute", "data-hover", id != "")
	r.tip(id, on)
}

func (r *Root) light(id string, on bool) {
	if id == "" {
		return
	}
	each(`[data-event="`+id+`"], [data-to="`+id+`"]`, func(e app.Value) { e.Call("toggleAttribute", "data-lit", on) })
}

func each(selector string, do func(app.Value)) {
	all := document().Call("querySelectorAll", selector)
	for i := range all.Get("length").Int() {
		do(all.Index(i))
	}
}

// tip names a mark that has no room for its label, beside the mark itself.
func (r *Root) tip(id string, on app.Value) {
	tip := document().Call("getElementById", "tip")
	if !tip.Truthy() {
		return
	}
	name := ""
	if on.Truthy() && on.Call("matches", ".event").Bool() && !document().Call("querySelector", `.label[data-event="`+id+`"]`).Truthy() {
		name = r.in(r.event(id).Title)
	}
	tip.Set("textContent", name)
	if name == "" {
		return
	}
	box := on.Call("getBoundingClientRect")
	style := tip.Get("style")
	style.Set("left", px(box.Get("left").Float()+box.Get("width").Float()/2))
	style.Set("top", px(box.Get("top").Float()))
}

// drawn puts the focus where the last act wants it, since a mark's element is a
// new one after each drawing.
func (r *Root) drawn() {
	r.reveal()
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
	row := document().Call("querySelector", ".day[aria-current], #table tr[aria-current]")
	if row.Truthy() {
		row.Call("scrollIntoView", map[string]any{"block": "center"})
	}
}

func focus(selector string) {
	attempt(func() {
		all := document().Call("querySelectorAll", selector)
		for i := range all.Get("length").Int() {
			if e := all.Index(i); e.Call("checkVisibility").Bool() {
				e.Call("focus", map[string]any{"preventScroll": selector != "#reading"})
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
