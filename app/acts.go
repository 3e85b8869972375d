package app

import (
	"dateline/app/act"
	"strconv"
	"strings"

	"dateline/app/page"
	"dateline/app/state"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// acts are what buttons, keys and hosts can do, by name. Those that give a
// state change what a link tells; the others change only what lies open.
var acts = map[act.Name]func(r *Root, arg string) (state.State, bool){
	act.Next:      func(r *Root, _ string) (state.State, bool) { return r.state.Step(r.look().Order(), 1), true },
	act.Previous:  func(r *Root, _ string) (state.State, bool) { return r.state.Step(r.look().Order(), -1), true },
	act.Select:    func(r *Root, id string) (state.State, bool) { return r.selected(id), true },
	act.MapIn:     func(r *Root, _ string) (state.State, bool) { return r.zoomMap(1.6, 0.5, 0.5), true },
	act.MapOut:    func(r *Root, _ string) (state.State, bool) { return r.zoomMap(1/1.6, 0.5, 0.5), true },
	act.MapWhole:  func(r *Root, _ string) (state.State, bool) { return r.state.Look(state.Camera{}), true },
	act.TimeIn:    func(r *Root, _ string) (state.State, bool) { return r.zoomTime(1.6, 0.5), true },
	act.TimeOut:   func(r *Root, _ string) (state.State, bool) { return r.zoomTime(1/1.6, 0.5), true },
	act.TimeWhole: func(r *Root, _ string) (state.State, bool) { return r.state.Range(0, 0), true },
	act.Crowd:     func(r *Root, arg string) (state.State, bool) { return r.opened(arg), true },
	act.Theme:     func(r *Root, name string) (state.State, bool) { s := r.state; s.Theme = name; return s, true },
	act.Lang:      func(r *Root, tag string) (state.State, bool) { s := r.state; s.Lang = tag; return s, true },
	act.Table:     func(r *Root, _ string) (state.State, bool) { return r.turned(), true },
	act.Clear:     func(r *Root, _ string) (state.State, bool) { return r.state.Clear(), true },
	act.Unquery:   func(r *Root, _ string) (state.State, bool) { s := r.state; s.Filter.Query = ""; return s, true },
	act.InView: func(r *Root, _ string) (state.State, bool) {
		s := r.state
		s.Filter.InView = !s.Filter.InView
		return s, true
	},
	act.Ghosts:     func(r *Root, _ string) (state.State, bool) { s := r.state; s.Hush = !s.Hush; return s, true },
	act.Everything: func(r *Root, _ string) (state.State, bool) { return r.state.Known(state.Always, state.Always), true },
	act.AsOf:       func(r *Root, day string) (state.State, bool) { return r.asOfWords(day), true },
	act.DayBy: func(r *Root, by string) (state.State, bool) {
		return r.asOf(r.state, r.world.KnownTo(r.state)+model.Day(integer(by))), true
	},
	act.Report: func(r *Root, by string) (state.State, bool) { return r.byReport(r.state, integer(by)) },
	act.Toggle: func(r *Root, arg string) (state.State, bool) {
		facet, id, _ := strings.Cut(arg, ":")
		return r.state.Toggle(facet, id), true
	},
	act.Follow: func(r *Root, id string) (state.State, bool) { return r.followed(id), true },

	act.Open:    func(r *Root, panel string) (state.State, bool) { return r.open(page.Panel(panel), "") },
	act.Cite:    func(r *Root, claim string) (state.State, bool) { return r.open(page.Cite, claim) },
	act.Day:     func(r *Root, day string) (state.State, bool) { return r.open(page.Day, day) },
	act.Article: func(r *Root, claim string) (state.State, bool) { return r.open(page.Article, claim) },
	act.Close:   func(r *Root, _ string) (state.State, bool) { return r.shut() },
	act.Claims:  func(r *Root, event string) (state.State, bool) { return r.fold(event) },
	act.Tab:     func(r *Root, name string) (state.State, bool) { r.desk.Tab = page.Tab(name); return r.state, true },
	act.Play:    func(r *Root, _ string) (state.State, bool) { r.play(); return r.state, false },
	act.Pace: func(r *Root, choice string) (state.State, bool) {
		r.desk.Pace = r.desk.Pace.With(choice)
		return r.state, true
	},
	act.Sort: func(r *Root, column string) (state.State, bool) {
		r.desk.Sorted = r.desk.Sorted.By(column)
		return r.state, true
	},
	act.Silent:   func(r *Root, _ string) (state.State, bool) { r.hush(); return r.state, true },
	act.Hit:      func(r *Root, n string) (state.State, bool) { r.choose(integer(n)); return r.state, false },
	act.Hint:     func(r *Root, to string) (state.State, bool) { r.hinted(to); return r.state, true },
	act.Sheet:    func(r *Root, _ string) (state.State, bool) { r.desk.Sheet = r.desk.Sheet.Next(); return r.state, true },
	act.Grab:     func(r *Root, _ string) (state.State, bool) { r.desk.Grabbed = !r.desk.Grabbed; return r.state, true },
	act.Pick:     func(r *Root, field string) (state.State, bool) { r.pick(field); return r.state, false },
	act.Search:   func(r *Root, _ string) (state.State, bool) { focus("#search"); return r.state, false },
	act.Skip:     func(r *Root, region string) (state.State, bool) { r.skip(region); return r.state, false },
	act.Copy:     func(r *Root, id string) (state.State, bool) { r.copy(id); return r.state, false },
	act.Download: func(r *Root, ext string) (state.State, bool) { r.download(ext); return r.state, false },
	act.Picture:  func(r *Root, form string) (state.State, bool) { r.picture(form); return r.state, false },
	act.Print:    func(r *Root, _ string) (state.State, bool) { app.Window().Call("print"); return r.state, false },
}

// act does what a name says; it tells whether there is such an act.
func (r *Root) act(n act.Name, arg string) bool {
	f, ok := acts[n]
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
	r.desk.Panel = ""
	s := r.state
	s.Table = !s.Table
	return s
}

// selected is the state with an event chosen and read about.
func (r *Root) selected(id string) state.State {
	r.desk.Tab = page.EventTab
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
		s.Follow, r.desk.Tab = "", page.EventTab
		return s
	}
	s.Follow, r.desk.Tab = id, page.PersonTab
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

// open shows a panel, or shuts it where it is open on the same thing.
func (r *Root) open(panel page.Panel, about string) (state.State, bool) {
	if r.desk.Panel == panel && r.desk.About == about {
		return r.shut()
	}
	if r.desk.Panel == "" {
		r.live.back = focused()
	}
	r.desk.Panel, r.desk.About, r.live.focus = panel, about, "#panel"
	return r.state, true
}

// shut closes the panel. The focus goes back to what opened it, unless the
// reader has taken it elsewhere.
func (r *Root) shut() (state.State, bool) {
	if document().Call("querySelector", "#panel:focus-within, body:focus").Truthy() {
		r.live.focus = r.live.back
	}
	r.desk.Panel, r.desk.About = "", ""
	return r.state, true
}

// hush switches the keys of one letter off or on, for later visits too.
func (r *Root) hush() {
	r.desk.LettersOff = !r.desk.LettersOff
	remember("dateline:letters", map[bool]string{true: "off", false: "on"}[r.desk.LettersOff])
}

// hinted goes on to the next step of the hint, or to an end.
func (r *Root) hinted(to string) {
	r.desk.Hint++
	if to == "0" || r.desk.Hint > len(r.page().Steps()) {
		r.understood()
	}
}

// understood takes the hint away for good: who has chosen a mark needs none.
func (r *Root) understood() {
	r.desk.Hint = 0
	remember("dateline:hint", "seen")
}

// fold unfolds an event's claims in a slide, or folds them away.
func (r *Root) fold(event string) (state.State, bool) {
	if r.desk.Unfolded == event {
		r.desk.Unfolded = ""
		return r.state, true
	}
	r.desk.Unfolded, r.live.focus = event, "#reading .claims"
	return r.state, true
}
