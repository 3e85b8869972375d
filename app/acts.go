package app

import (
	"strconv"
	"strings"

	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// acts are what buttons, keys and hosts can do, by name. Those that give a
// state change what a link tells; the others change only what lies open.
var acts = map[string]func(r *Root, arg string) (state.State, bool){
	"next":       func(r *Root, _ string) (state.State, bool) { return r.state.Step(r.look().Order(), 1), true },
	"previous":   func(r *Root, _ string) (state.State, bool) { return r.state.Step(r.look().Order(), -1), true },
	"select":     func(r *Root, id string) (state.State, bool) { return r.selected(id), true },
	"map-in":     func(r *Root, _ string) (state.State, bool) { return r.zoomMap(1.6, 0.5, 0.5), true },
	"map-out":    func(r *Root, _ string) (state.State, bool) { return r.zoomMap(1/1.6, 0.5, 0.5), true },
	"map-whole":  func(r *Root, _ string) (state.State, bool) { return r.state.Look(state.Camera{}), true },
	"time-in":    func(r *Root, _ string) (state.State, bool) { return r.zoomTime(1.6, 0.5), true },
	"time-out":   func(r *Root, _ string) (state.State, bool) { return r.zoomTime(1/1.6, 0.5), true },
	"time-whole": func(r *Root, _ string) (state.State, bool) { return r.state.Range(0, 0), true },
	"crowd":      func(r *Root, arg string) (state.State, bool) { return r.opened(arg), true },
	"theme":      func(r *Root, name string) (state.State, bool) { s := r.state; s.Theme = name; return s, true },
	"lang":       func(r *Root, tag string) (state.State, bool) { s := r.state; s.Lang = tag; return s, true },
	"table":      func(r *Root, _ string) (state.State, bool) { return r.turned(), true },
	"clear":      func(r *Root, _ string) (state.State, bool) { return r.state.Clear(), true },
	"unquery":    func(r *Root, _ string) (state.State, bool) { s := r.state; s.Filter.Query = ""; return s, true },
	"inview": func(r *Root, _ string) (state.State, bool) {
		s := r.state
		s.Filter.InView = !s.Filter.InView
		return s, true
	},
	"ghosts":     func(r *Root, _ string) (state.State, bool) { s := r.state; s.Hush = !s.Hush; return s, true },
	"everything": func(r *Root, _ string) (state.State, bool) { return r.state.Known(state.Always, state.Always), true },
	"asof":       func(r *Root, day string) (state.State, bool) { return r.asOfWords(day), true },
	"day-by": func(r *Root, by string) (state.State, bool) {
		return r.asOf(r.state, r.world.KnownTo(r.state)+model.Day(integer(by))), true
	},
	"report": func(r *Root, by string) (state.State, bool) { return r.byReport(r.state, integer(by)) },
	"toggle": func(r *Root, arg string) (state.State, bool) {
		facet, id, _ := strings.Cut(arg, ":")
		return r.state.Toggle(facet, id), true
	},
	"follow": func(r *Root, id string) (state.State, bool) { return r.followed(id), true },

	"open":    func(r *Root, panel string) (state.State, bool) { return r.open(panel, "") },
	"cite":    func(r *Root, claim string) (state.State, bool) { return r.open("cite", claim) },
	"day":     func(r *Root, day string) (state.State, bool) { return r.open("day", day) },
	"article": func(r *Root, claim string) (state.State, bool) { return r.open("article", claim) },
	"close":   func(r *Root, _ string) (state.State, bool) { return r.shut() },
	"claims":  func(r *Root, event string) (state.State, bool) { return r.fold(event) },
	"tab":     func(r *Root, name string) (state.State, bool) { r.desk.tab = name; return r.state, true },
	"play":    func(r *Root, _ string) (state.State, bool) { r.play(); return r.state, false },
	"pace": func(r *Root, choice string) (state.State, bool) {
		r.desk.pace = r.desk.pace.with(choice)
		return r.state, true
	},
	"sort":     func(r *Root, column string) (state.State, bool) { r.sortBy(column); return r.state, true },
	"silent":   func(r *Root, _ string) (state.State, bool) { r.hush(); return r.state, true },
	"hit":      func(r *Root, n string) (state.State, bool) { r.choose(integer(n)); return r.state, false },
	"hint":     func(r *Root, to string) (state.State, bool) { r.hinted(to); return r.state, true },
	"sheet":    func(r *Root, _ string) (state.State, bool) { return r.lift(), true },
	"grab":     func(r *Root, _ string) (state.State, bool) { r.desk.grabbed = !r.desk.grabbed; return r.state, true },
	"pick":     func(r *Root, field string) (state.State, bool) { r.pick(field); return r.state, false },
	"search":   func(r *Root, _ string) (state.State, bool) { focus("#search"); return r.state, false },
	"skip":     func(r *Root, region string) (state.State, bool) { r.skip(region); return r.state, false },
	"copy":     func(r *Root, id string) (state.State, bool) { r.copy(id); return r.state, false },
	"download": func(r *Root, ext string) (state.State, bool) { r.download(ext); return r.state, false },
	"picture":  func(r *Root, form string) (state.State, bool) { r.picture(form); return r.state, false },
	"print":    func(r *Root, _ string) (state.State, bool) { app.Window().Call("print"); return r.state, false },
}

// act does what a name says; it tells whether there is such an act.
func (r *Root) act(name, arg string) bool {
	f, ok := acts[name]
	if !ok {
		return false
	}
	if s, changed := f(r, arg); changed {
		if s == r.state {
			r.redraw()
		}
		r.show(s)
	}
	return true
}

// integer reads a whole number; what is none counts as 0.
func integer(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// turned is the state with the table for the figure, or the other way round.
func (r *Root) turned() state.State {
	r.desk.panel = ""
	s := r.state
	s.Table = !s.Table
	return s
}

// selected is the state with an event chosen and read about.
func (r *Root) selected(id string) state.State {
	r.desk.tab = "event"
	return r.state.Select(id)
}

// opened is the state in which the time of a crowd fills the figure, or, where
// it does so already, in which its first event is selected.
func (r *Root) opened(crowd string) state.State {
	days := strings.Fields(crowd)
	if len(days) != 3 {
		return r.state
	}
	when, err := model.ParseWhen(days[0] + "/" + days[1])
	if err != nil {
		return r.state
	}
	first, last := when.Span()
	if s := r.world.Between(r.state, first, last); s != r.state {
		return s
	}
	return r.selected(days[2])
}

// followed is the state in which a person's line is followed, or, if it was,
// no longer.
func (r *Root) followed(id string) state.State {
	s := r.state
	if s.Follow == id {
		s.Follow, r.desk.tab = "", "event"
		return s
	}
	s.Follow, r.desk.tab = id, "person"
	return s
}

// asOf is s as known by the end of a day within the story's reach.
func (r *Root) asOf(s state.State, day model.Day) state.State {
	first, last := r.world.Reach()
	return s.Known(max(first, min(last, day)), last)
}

func (r *Root) asOfWords(day string) state.State {
	w, err := model.ParseWhen(day)
	if err != nil {
		return r.state
	}
	_, last := w.Span()
	return r.asOf(r.state, last)
}

func (r *Root) sortBy(column string) {
	s := r.desk.sorted
	r.desk.sorted = sorting{column, r.sortedBy() == column && !s.down}
}

// open shows a panel, or shuts it where it is open on the same thing.
func (r *Root) open(panel, about string) (state.State, bool) {
	if r.desk.panel == panel && r.desk.about == about {
		return r.shut()
	}
	if r.desk.panel == "" {
		r.live.back = focused()
	}
	r.desk.panel, r.desk.about, r.live.focus = panel, about, "#panel"
	return r.state, true
}

// shut closes the panel. The focus goes back to what opened it, unless the
// reader has taken it elsewhere.
func (r *Root) shut() (state.State, bool) {
	if document().Call("querySelector", "#panel:focus-within, body:focus").Truthy() {
		r.live.focus = r.live.back
	}
	r.desk.panel, r.desk.about = "", ""
	return r.state, true
}

// hush switches the keys of one letter off or on, for later visits too.
func (r *Root) hush() {
	r.desk.silent = !r.desk.silent
	remember("dateline:letters", map[bool]string{true: "off", false: "on"}[r.desk.silent])
}

// hinted goes on to the next step of the hint, or to an end.
func (r *Root) hinted(to string) {
	r.desk.hint++
	if to == "0" || r.desk.hint > len(r.steps()) {
		r.understood()
	}
}

// understood takes the hint away for good: who has chosen a mark needs none.
func (r *Root) understood() {
	r.desk.hint = 0
	remember("dateline:hint", "seen")
}

// announce says in a few words what a change of state did.
func (r *Root) announce(before state.State) {
	w := r.words()
	s := r.state
	switch {
	case s.Sight() != before.Sight() && s.AsOf != before.AsOf:
		r.desk.said = r.world.Knowing(s, w.Day)
	case s.Sight() != before.Sight():
		v := r.look()
		r.desk.said = i18n.Fill(w.Tools.Shown, number(v.Certain+v.Possible), number(v.Known))
	case s.Event != before.Event:
		r.desk.said = r.in(r.event(s.Event).Title)
	}
}
