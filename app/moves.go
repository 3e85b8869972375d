package app

import (
	"strconv"
	"strings"

	"dateline/app/act"
	"dateline/app/page"
	"dateline/app/state"
	"dateline/data/model"
)

// move is an act that leads from one session to the next and touches nothing
// else: the same for buttons, keys, gestures, play and hosts. One that makes no
// sense leads to where the page is.
type move func(ground, session, act.Act) session

// moves are the acts that are moves; the others are deeds.
var moves = map[act.Name]move{
	act.Next:     step(1),
	act.Previous: step(-1),
	act.Select:   selected,
	act.Home:     home,
	act.Choose:   choose,
	act.Crowd:    crowd,
	act.Unfold:   toState(func(s state.State, event string) state.State { s.Event = event; return s }),
	act.Follow:   follow,

	act.MapIn:    mapBy(closer),
	act.MapOut:   mapBy(1 / closer),
	act.MapWhole: toState(func(s state.State, _ string) state.State { return s.WithCamera(state.Camera{}) }),
	act.ZoomMap:  zoomMap,
	act.MapAt:    zoomMap,
	act.PanMap:   panMap,
	act.View:     lookAt,

	act.TimeIn:    timeBy(closer),
	act.TimeOut:   timeBy(1 / closer),
	act.TimeWhole: toState(func(s state.State, _ string) state.State { return s.Range(0, 0) }),
	act.Earlier:   toward(false),
	act.Later:     toward(true),
	act.ZoomTime:  zoomTime,
	act.TimeAt:    zoomTime,
	act.PanTime:   panTime,
	act.Sweep:     filtering(sweep),
	act.Range:     filtering(toState(ranged)),

	act.Write:      written,
	act.Everything: toState(func(s state.State, _ string) state.State { return s.Known(state.Always, state.Always) }),
	act.AsOf:       asOfDay,
	act.DayBy:      dayBy,
	act.Report:     report,
	act.DragLine:   dragLine,
	act.Ghosts:     toState(func(s state.State, _ string) state.State { s.Hush = !s.Hush; return s }),

	act.Clear:   toState(func(s state.State, _ string) state.State { return s.Clear() }),
	act.Unquery: toState(func(s state.State, _ string) state.State { s.Filter.Query = ""; return s }),
	act.InView:  filtering(toState(func(s state.State, _ string) state.State { s.Filter.InView = !s.Filter.InView; return s })),
	act.Toggle:  filtering(toState(toggle)),
	act.Filter:  toState(func(s state.State, f string) state.State { s.Filter = state.Parse(f).Filter; return s }),

	act.Theme: toState(theme),
	act.Lang:  lang,
	act.Show:  show,
	act.Table: table,

	act.Open:    func(_ ground, s session, a act.Act) session { return opened(s, page.Panel(a.Arg), "") },
	act.Cite:    func(_ ground, s session, a act.Act) session { return opened(s, page.Cite, a.Arg) },
	act.Day:     func(_ ground, s session, a act.Act) session { return opened(s, page.Day, a.Arg) },
	act.Article: func(_ ground, s session, a act.Act) session { return opened(s, page.Article, a.Arg) },
	act.Close:   toDesk(shut),
	act.Claims:  toDesk(unfold),
	act.Tab:     toDesk(func(d page.Desk, name string) page.Desk { d.Tab = page.Tab(name); return d }),
	act.Pace:    toDesk(func(d page.Desk, choice string) page.Desk { d.Pace = d.Pace.With(choice); return d }),
	act.Sort:    toDesk(func(d page.Desk, column string) page.Desk { d.Sorted = d.Sorted.By(column); return d }),
	act.Silent:  toDesk(func(d page.Desk, _ string) page.Desk { d.LettersOff = !d.LettersOff; return d }),
	act.Sheet:   toDesk(func(d page.Desk, _ string) page.Desk { d.Sheet = d.Sheet.Next(); return d }),
	act.Stroke:  func(_ ground, s session, a act.Act) session { s.desk.Sheet = s.desk.Sheet.Raised(a.DY < 0); return s },
	act.Grab:    toDesk(func(d page.Desk, _ string) page.Desk { d.Grabbed = !d.Grabbed; return d }),
	act.Hint:    hint,
	act.Escape:  escape,

	act.Type: toDesk(typed),
	act.Walk: walk,

	act.Step: advance,
	act.Stop: stop,
}

// toState makes a move of what concerns the state alone.
func toState(next func(s state.State, arg string) state.State) move {
	return func(_ ground, s session, a act.Act) session { return s.to(next(s.state, a.Arg)) }
}

// toDesk makes a move of what concerns the desk alone.
func toDesk(next func(d page.Desk, arg string) page.Desk) move {
	return func(_ ground, s session, a act.Act) session {
		s.desk = next(s.desk, a.Arg)
		return s
	}
}

// filtering makes a move of what changes the filter: where that comes to leave out
// the event that is read, the first that it keeps is opened in its place. A host's
// filter leaves that to the host, which may send many before one is drawn.
func filtering(m move) move {
	return func(g ground, s session, a act.Act) session {
		next := m(g, s, a)
		if s.state.Event == "" {
			return next // what opens then is settled
		}
		order := g.order(next.state)
		if _, shows := g.view(next.state).Event(s.state.Event); shows || len(order) == 0 || next.state.Event != s.state.Event {
			return next
		}
		next.desk.Instead = page.Instead{Opened: order[0], Of: s.state.Event}
		return next.to(next.state.Select(order[0]))
	}
}

// integer reads a whole number; what is none counts as 0.
func integer(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// step chooses the event by so many places on.
func step(by int) move {
	return func(g ground, s session, _ act.Act) session { return s.to(s.state.Step(g.order(s.state), by)) }
}

// selected chooses an event to be read about.
func selected(g ground, s session, a act.Act) session {
	if _, ok := g.index.Event(a.Arg); !ok {
		return s
	}
	s.desk.Tab = page.EventTab
	return s.to(s.state.Select(a.Arg))
}

// home leads back to how the story opens.
func home(_ ground, s session, _ act.Act) session {
	s.desk = shut(s.desk, "")
	s.desk.Tab = page.EventTab
	return s.to(s.state.Home())
}

// marked chooses an event by its mark. Who has done so needs no hint.
func marked(g ground, s session, a act.Act) session {
	if a.Arg == "" || a.Arg == s.state.Event {
		return s
	}
	s.desk.Hint = 0
	return selected(g, s, a)
}

// crowd lets the time of a crowd fill the figure or, where it does so already,
// chooses its first event.
func crowd(g ground, s session, a act.Act) session {
	days := strings.Fields(a.Arg)
	if len(days) != 3 {
		return s
	}
	when, err := model.ParseWhen(days[0] + "/" + days[1])
	if err != nil {
		return s
	}
	first, last := when.Span()
	if next := g.world.Between(s.state, first, last); next != s.state {
		return s.to(next)
	}
	return selected(g, s, act.Act{Arg: days[2]})
}

// follow follows a person's line or, if it is followed, does so no longer.
func follow(_ ground, s session, a act.Act) session {
	if s.state.Follow == a.Arg {
		s.state.Follow, s.desk.Tab = "", page.EventTab
		return s
	}
	s.state.Follow, s.desk.Tab = a.Arg, page.PersonTab
	return s
}

// toggle asks for a value of a facet, or no longer.
func toggle(s state.State, arg string) state.State {
	facet, id, _ := strings.Cut(arg, ":")
	return s.Toggle(facet, id)
}

// theme takes what a fragment does, and "" for the system's own.
func theme(s state.State, name string) state.State {
	if t := state.Parse("theme=" + name).Theme; t == name {
		s.Theme = t
	}
	return s
}

// lang takes a language that the story speaks, and "" for its first.
func lang(g ground, s session, a act.Act) session {
	if a.Arg == "" || g.speaks(a.Arg) {
		s.state.Lang = a.Arg
	}
	return s
}

// show shows what a link with this fragment would. A page that was opened
// embedded stays so, and what the reader has unfolded closes.
func show(_ ground, s session, a act.Act) session {
	next := state.Parse(a.Arg)
	next.Embed, next.Slide = next.Embed || s.state.Embed, next.Slide || s.state.Slide
	s.desk.Unfolded = ""
	return s.to(next)
}

// table puts the table in the figure's place, or the other way round.
func table(_ ground, s session, _ act.Act) session {
	s.desk.Panel = ""
	s.state.Table = !s.state.Table
	return s
}
