package app

import (
	"slices"

	"dateline/app/i18n"
	"dateline/app/state"
)

// orders are what a host page may ask for, and all of it: a name that is not
// here is no order. Each gives the state that the order leads to; one that
// makes no sense leads to where the page is.
var orders = map[string]func(r *Root, c call) state.State{
	"select":    func(r *Root, c call) state.State { return r.ordered(c.arg(0)) },
	"next":      func(r *Root, _ call) state.State { return r.state.Step(r.look().Order(), 1) },
	"prev":      func(r *Root, _ call) state.State { return r.state.Step(r.look().Order(), -1) },
	"setAsOf":   setAsOf,
	"setRange":  setRange,
	"setFilter": setFilter,
	"setLang":   setLang,
	"setTheme":  setTheme,
	"setView":   setView,
	"getState":  func(r *Root, _ call) state.State { return r.state },
	"setState":  setState,
}

// performances are the orders that start and stop the story. All others but
// a mere question stop it, as whatever the reader touches does.
var performances = map[string]func(r *Root){
	"play":  (*Root).resume,
	"pause": (*Root).rest,
}

// resume plays the story, unless it plays.
func (r *Root) resume() {
	r.live.host.rested = false
	if !r.desk.Playing {
		r.play()
	}
}

// rest stops the story, if it plays, for good.
func (r *Root) rest() {
	r.live.host.rested = false
	if r.desk.Playing {
		r.stop()
	}
}

// ordered selects an event, if the story has it.
func (r *Root) ordered(id string) state.State {
	if id == "" || r.event(id).ID != id {
		return r.state
	}
	return r.selected(id)
}

func setAsOf(r *Root, c call) state.State {
	if c.arg(0) == "" {
		return r.state.Known(state.Always, state.Always)
	}
	return r.asOfWords(c.arg(0))
}

// setRange narrows the time from one day to another; without days it shows the
// whole story.
func setRange(r *Root, c call) state.State {
	from, to := c.arg(0), c.arg(1)
	if from == "" && to == "" {
		return r.state.Range(0, 0)
	}
	t := state.Parse(withPart(withPart("", "from", from), "to", to))
	if from == "" || to == "" || !t.Zoomed() {
		return r.state
	}
	return r.state.Range(t.From, t.To)
}

// setFilter sets one part of the filter and keeps the others, or, given an
// object of parts, the whole of it. Without anything it filters nothing.
func setFilter(r *Root, c call) state.State {
	fragment := ""
	switch {
	case c.named():
		fragment = fragmentOf(c.args[0])
	case c.arg(0) != "":
		fragment = withPart(r.state.Format(), c.arg(0), c.list(1))
	}
	s := r.state
	s.Filter = state.Parse(fragment).Filter
	return s
}

func setLang(r *Root, c call) state.State {
	s := r.state
	if tag := c.arg(0); tag == "" || i18n.Spoken(tag) && slices.Contains(r.index.Story.Languages, tag) {
		s.Lang = tag
	}
	return s
}

// setTheme takes what a fragment does, and "" or "system" for the system's own.
func setTheme(r *Root, c call) state.State {
	s, name := r.state, c.arg(0)
	if t := state.Parse(withPart("", "theme", name)).Theme; t != "" || name == "" || name == "system" {
		s.Theme = t
	}
	return s
}

// setView moves the map to a longitude, a latitude and a zoom; without them it
// shows the whole story.
func setView(r *Root, c call) state.State {
	view := c.list(0)
	t := state.Parse(withPart("", "view", view))
	if view != "" && t.Map == (state.Camera{}) {
		return r.state
	}
	return r.state.Look(t.Map)
}

// setState shows what a link with this fragment would. A page that was opened
// embedded stays so, and what the reader has unfolded closes.
func setState(r *Root, c call) state.State {
	if len(c.args) == 0 {
		return r.state
	}
	s := state.Parse(fragmentOf(c.args[0]))
	s.Embed, s.Slide = s.Embed || r.state.Embed, s.Slide || r.state.Slide
	if r.desk.Unfolded != "" {
		r.desk.Unfolded = ""
		r.redraw()
	}
	return s
}
