package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/data/gazetteer"
	"dateline/data/geo"
	"dateline/data/model"
)

// tally counts what is wanted, what a draft has, and what is in both.
type tally struct{ want, got, both int }

// precision is how much of what a draft has is so; recall how much it finds.
func (t tally) precision() float64 { return ratio(t.both, t.got) }
func (t tally) recall() float64    { return ratio(t.both, t.want) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// scores are the tallies of one case.
type scores struct{ dates, places, people, stances, events, kinds tally }

const heading = `| articles | dates P | R | places P | R | people P | R | stances P | R | dated, placed events P | R | found | of their kind |
|---|---|---|---|---|---|---|---|---|---|---|---|---|`

func (s scores) row(name string) string {
	var b strings.Builder
	b.WriteString("| " + name + " |")
	for _, t := range []tally{s.dates, s.places, s.people, s.stances, s.events} {
		fmt.Fprintf(&b, " %.2f | %.2f |", t.precision(), t.recall())
	}
	fmt.Fprintf(&b, " %d of %d | %d |", s.events.both, s.events.want, s.kinds.both)
	return b.String()
}

func compare(want, got truth) (s scores) {
	s.dates = sets(want.dates(), got.dates())
	s.stances = sets(want.stances(), got.stances())
	s.places = want.whereabouts(got)
	s.people = pairs(len(want.people), len(got.people), func(i, j int) int { return one(sameName(want.people[i], got.people[j])) })
	a, b := want.settled(), got.settled()
	s.events = tally{want: len(a), got: len(b)}
	for i, j := range match(len(a), len(b), func(i, j int) int { return a[i].like(b[j]) }) {
		s.events.both += one(j >= 0)
		s.kinds.both += one(j >= 0 && a[i].kind == b[j].kind)
	}
	s.kinds.want, s.kinds.got = s.events.both, s.events.both
	return s
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// sets tallies two sets of texts.
func sets(want, got map[string]bool) tally {
	t := tally{want: len(want), got: len(got)}
	for key := range want {
		t.both += one(got[key])
	}
	return t
}

// dates are the closed dates by passage. A date that is open at an end is the
// day of publication and says nothing of what a draft can find.
func (t truth) dates() map[string]bool {
	all := map[string]bool{}
	for _, c := range t.claims {
		if closed(c.when) {
			first, last := c.when.Span()
			all[fmt.Sprint(c.at, " ", first, " ", last)] = true
		}
	}
	return all
}

func closed(w model.When) bool {
	start, end := w.Open()
	return !w.IsZero() && !start && !end
}

func (t truth) stances() map[string]bool {
	all := map[string]bool{}
	for _, c := range t.claims {
		all[c.at+" "+c.stance] = true
	}
	return all
}

// whereabouts tallies the places of passages.
func (t truth) whereabouts(got truth) tally {
	a, b := t.placed(), got.placed()
	return pairs(len(a), len(b), func(i, j int) int { return one(a[i].at == b[j].at && a[i].place.same(b[j].place)) })
}

// placed are the claims with a place, each place of a passage once.
func (t truth) placed() (all []claim) {
	for _, c := range t.claims {
		if c.place.name != "" && !slices.ContainsFunc(all, func(d claim) bool { return d.at == c.at && d.place.same(c.place) }) {
			all = append(all, c)
		}
	}
	return all
}

const sameKm = 25

// same tells whether two places are one: a country of one name, or points that
// are near, so that a house counts as its city. Of one without a point the name tells.
func (p place) same(q place) bool {
	if p.point == (geo.Point{}) || q.point == (geo.Point{}) {
		return gazetteer.Fold(p.name) == gazetteer.Fold(q.name)
	}
	if p.kind == "country" || q.kind == "country" {
		return p.kind == q.kind && gazetteer.Fold(p.name) == gazetteer.Fold(q.name)
	}
	return geo.Distance(p.point, q.point) < sameKm
}

func sameName(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return gazetteer.Fold(x) == gazetteer.Fold(y) })
	})
}

// settled are the events with a place and a closed date.
func (t truth) settled() (all []event) {
	for _, e := range t.events {
		if e.place.name != "" && closed(e.when) {
			e.people = t.known(e.people)
			all = append(all, e)
		}
	}
	return all
}

// known gives all names of people.
func (t truth) known(people []string) (all []string) {
	for _, p := range people {
		i := slices.IndexFunc(t.people, func(names []string) bool { return slices.Contains(names, p) })
		if i >= 0 {
			all = append(all, t.people[i]...)
		}
	}
	return all
}

// like is 0 for another event, and more for what has more in common: the place
// and somebody of it are the same, and the times touch and are of like length.
func (e event) like(f event) int {
	if !e.place.same(f.place) || !near(e.when, f.when) || len(e.people) > 0 && len(f.people) > 0 && !sameName(e.people, f.people) {
		return 0
	}
	return 1 + 2*one(e.kind == f.kind) + one(e.when == f.when) + one(len(e.people) > 0 && len(e.people) == len(f.people))
}

const week = 7

func near(a, b model.When) bool {
	first, last := a.Span()
	from, to := b.Span()
	longer := (last - first) - (to - from)
	return first <= to && from <= last && max(longer, -longer) <= week
}

// pairs tallies two lists of which each member is of at most one of the other;
// what is most alike is paired first.
func pairs(want, got int, like func(i, j int) int) tally {
	t := tally{want: want, got: got}
	matched := match(want, got, like)
	for _, j := range matched {
		t.both += one(j >= 0)
	}
	return t
}

func match(want, got int, like func(i, j int) int) []int {
	type pair struct{ i, j, like int }
	var all []pair
	for i := range want {
		for j := range got {
			if n := like(i, j); n > 0 {
				all = append(all, pair{i, j, n})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int { return cmp.Compare(b.like, a.like) })
	matched, taken := slices.Repeat([]int{-1}, want), make([]bool, got)
	for _, p := range all {
		if matched[p.i] < 0 && !taken[p.j] {
			matched[p.i], taken[p.j] = p.j, true
		}
	}
	return matched
}
