package track

import (
	"cmp"
	"slices"
	"sort"

	"dateline/data/model"
)

// stays joins what puts a person somewhere. What is attested goes first: a plan
// for days on which they were there is then part of that stay, and any other
// plan is a stay of its own, so that no plan makes a stay longer than it was.
func (x story) stays(person string) []Stay {
	events := x.events(model.AtOnce, person)
	l := ledger{at: map[spell]int{}, on: map[model.Day][]string{}}
	for _, planned := range []bool{false, true} {
		for _, e := range events {
			if e.puts() && model.IsPlan(e.Status) == planned {
				l.add(e)
			}
		}
	}
	sort.SliceStable(l.stays, func(i, j int) bool { return inTime(l.stays[i], l.stays[j]) < 0 })
	return l.stays
}

// inTime orders stays by their first day; of one day, those that are known to
// be of it first, by their hour.
func inTime(v, w Stay) int {
	if c := cmp.Compare(v.First, w.First); c != 0 {
		return c
	}
	if v.Exact != w.Exact {
		if v.Exact {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(v.moment, w.moment), cmp.Compare(v.Last, w.Last))
}

// ledger is where stays are put together.
type ledger struct {
	stays []Stay
	at    map[spell]int          // the stay that has a day in a place, or just this span
	on    map[model.Day][]string // the places of a day
}

// spell is a time in a place: a day, or a span of which the day is unknown.
type spell struct {
	place       string
	first, last model.Day
	open        [2]bool
}

// add joins an event to the stay it is part of, or begins one.
func (l *ledger) add(e *event) {
	key := spell{e.lane, e.first, e.last, e.open}
	i, ok := l.at[key]
	if !ok && e.exact {
		i, ok = l.eve(e)
	}
	if !ok {
		i = len(l.stays)
		l.stays = append(l.stays, Stay{
			Place: e.lane, First: e.first, Last: e.last, Exact: e.exact, Open: e.open, Status: e.Status, moment: e.moment,
		})
	}
	s := &l.stays[i]
	s.Last = max(s.Last, e.last)
	s.Status = stronger(s.Status, e.Status)
	s.Events = append(s.Events, e.ID)
	s.Claims = append(s.Claims, e.claims...)
	l.at[key] = i
	if e.exact {
		l.on[e.first] = append(l.on[e.first], e.lane)
	}
}

// eve gives the stay there on the day before that e prolongs: a plan prolongs
// only a plan, and nothing one that another place came after.
func (l *ledger) eve(e *event) (i int, ok bool) {
	before := e.first - 1
	i, ok = l.at[spell{place: e.lane, first: before, last: before}]
	if !ok || model.IsPlan(l.stays[i].Status) != model.IsPlan(e.Status) {
		return 0, false
	}
	elsewhere := func(place string) bool { return place != e.lane }
	return i, !slices.ContainsFunc(l.on[before], elsewhere) && !slices.ContainsFunc(l.on[e.first], elsewhere)
}

// stronger gives the status of a stay that two events attest: one that happened
// is enough.
func stronger(a, b string) string {
	for _, status := range []string{model.Happened, model.Disputed} {
		if a == status || b == status {
			return status
		}
	}
	return a
}

// gaps gives the times that no stay can have touched. A stay on an unknown day
// may have been on any of its span, so a gap begins after the whole of it; one
// whose start nobody gives may have begun at any time, so there is no gap
// before it, and none after one without an end.
func gaps(stays []Stay) (out []Gap) {
	byFirst := slices.Clone(stays)
	sort.SliceStable(byFirst, func(i, j int) bool {
		v, w := byFirst[i], byFirst[j]
		return cmp.Or(cmp.Compare(v.First, w.First), firm(w)-firm(v)) < 0
	})
	var from Stay // of all before, the one that lasts longest
	for i, to := range byFirst {
		days := int(to.First-from.Last) - 1
		if i > 0 && days >= GapDays && !covered(stays, from.Last, to.First) {
			out = append(out, Gap{
				From: from.Last, To: to.First, Days: days, FromPlace: from.Place, ToPlace: to.Place,
				Planned: firm(from) == 0 || firm(to) == 0,
			})
		}
		if i == 0 || cmp.Or(cmp.Compare(to.Last, from.Last), firm(to)-firm(from)) > 0 {
			from = to
		}
	}
	return out
}

// firm is 1 for what is attested and 0 for a plan: of two on one day, the
// former is the end of a gap.
func firm(s Stay) int {
	if model.IsPlan(s.Status) {
		return 0
	}
	return 1
}

// covered tells whether a stay with an open end may reach into the days from
// from to to.
func covered(stays []Stay, from, to model.Day) bool {
	return slices.ContainsFunc(stays, func(s Stay) bool {
		return s.Open[0] && s.Last >= to || s.Open[1] && s.First <= from
	})
}
