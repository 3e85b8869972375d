package app

import (
	"strings"

	"dateline/app/act"
	"dateline/app/state"
	"dateline/data/model"
)

// asOf is s as known by the end of a day within the story's reach.
func (g ground) asOf(s state.State, day model.Day) state.State {
	first, last := g.world.Reach()
	return s.Known(max(first, min(last, day)), last)
}

// asOfDay shows what was known by the end of a day.
func asOfDay(g ground, s session, a act.Act) session {
	w, err := model.ParseWhen(a.Arg)
	if err != nil {
		return s
	}
	_, last := w.Span()
	return s.to(g.asOf(s.state, last))
}

// fields are what the fields of a day set.
var fields = map[string]move{"asof": asOfDay, "from": filtering(narrow(false)), "to": filtering(narrow(true))}

// written takes a day that was typed or picked. What is no day is left as it was
// typed, and the page says what is wanted.
func written(g ground, s session, a act.Act) session {
	field, text, _ := strings.Cut(a.Arg, ":")
	set, ok := fields[field]
	if !ok {
		return s
	}
	day, read := g.world.Words(s.state).ReadDay(text, g.world.KnownTo(s.state))
	if !read {
		s.desk.Unread = field
		return s
	}
	s.desk.Unread = ""
	return set(g, s, act.Act{Arg: day.String()})
}

// dayBy moves the day by so many.
func dayBy(g ground, s session, a act.Act) session {
	return s.to(g.asOf(s.state, g.world.KnownTo(s.state)+model.Day(integer(a.Arg))))
}

// dragLine moves the line up to which everything is known to a pixel.
func dragLine(g ground, s session, a act.Act) session {
	return s.to(g.asOf(s.state, g.world.AtAsOf(g.figure, a.X)))
}

// report goes to the next report, or to the one before.
func report(g ground, s session, a act.Act) session {
	next, _ := g.reportBy(s.state, integer(a.Arg))
	return s.to(next)
}

// reportBy is s as known at the report by places after the present one, and
// whether there is one.
func (g ground) reportBy(s state.State, by int) (state.State, bool) {
	days := g.world.Reports()
	now := g.world.KnownTo(s)
	if by > 0 {
		for _, d := range days {
			if d > now {
				return g.asOf(s, d), true
			}
		}
		return s, false
	}
	for i := len(days) - 1; i >= 0; i-- {
		if days[i] < now {
			return g.asOf(s, days[i]), true
		}
	}
	return s, false
}
