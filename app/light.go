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

// OnUpdate puts the focus back on the mark that was chosen by key, since its
// element is a new one after each drawing.
func (r *Root) OnUpdate(app.Context) {
	if r.live == nil || r.live.focus == "" {
		return
	}
	mark := document().Call("querySelector", "#"+r.live.focus+" [aria-current=true]")
	r.live.focus = ""
	if mark.Truthy() {
		mark.Call("focus")
	}
}

// keep remembers in which region the focus is, before its element goes.
func (r *Root) keep() {
	active := document().Get("activeElement")
	if !active.Truthy() || !active.Call("matches", "[data-event]").Bool() {
		return
	}
	if region := active.Call("closest", "section[id]"); region.Truthy() {
		r.live.focus = attribute(region, "id")
	}
}
