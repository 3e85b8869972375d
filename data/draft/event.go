package draft

import (
	"cmp"
	"slices"

	"dateline/data/model"
)

// event is a group of claims that may be of one thing.
type event struct {
	kind   string
	people []int // of the story
	place  place
	when   dated
	claims []*claim
}

const (
	fortnight = 14 // days that a plan without a day may be ahead of what came of it
	month     = 31 // days that what was done without a day may be behind
)

// group puts each claim to the event it fits best, or begins one with it. Claims
// come in the order of publication, then of the article.
func group(all []*claim) []*event {
	g := grouping{of: map[*claim]*event{}, near: map[shelf][]*event{}}
	for _, c := range all {
		best := g.fitting(c)
		if c.again != nil && compatible(g.of[c.again], c) {
			best = g.of[c.again]
		}
		if best == nil {
			best = &event{kind: c.kind}
			g.events = append(g.events, best)
		}
		best.take(c)
		g.of[c] = best
		g.file(best, c)
	}
	return g.events
}

// grouping finds the events near a claim without looking at all of them: those of
// its kind with somebody or some country of it, within a month.
type grouping struct {
	events []*event
	of     map[*claim]*event
	near   map[shelf][]*event
}

// shelf is where events lie that a claim may be of.
type shelf struct {
	kind, country string // or the name of a place whose country is not known
	person        int    // or -1
	month         int    // of 31 days
}

// longSpan is over how many months a time is filed; a longer one is filed by its
// first only.
const longSpan = 12

// shelves are those of a claim, with as many months around.
func (c *claim) shelves(around int) (all []shelf) {
	kind := c.kind
	if f := family[kind]; f != "" {
		kind = f
	}
	first, last := c.when.when.Span()
	from, to := int(first)/month-around, int(last)/month+around
	for m := from; m <= min(to, from+longSpan); m++ {
		for _, p := range c.people {
			all = append(all, shelf{kind, "", p, m})
		}
		if where := cmp.Or(c.place.Country, c.place.Name); where != "" {
			all = append(all, shelf{kind, where, -1, m})
		}
	}
	return all
}

// file puts an event on the shelves of a claim that it has taken.
func (g *grouping) file(e *event, c *claim) {
	for _, at := range c.shelves(0) {
		if n := len(g.near[at]); n == 0 || g.near[at][n-1] != e {
			g.near[at] = append(g.near[at], e)
		}
	}
}

// mostTried is how many events of a shelf are looked at, the newest: where there
// are more, one who, where and when tell nothing apart.
const mostTried = 200

// fitting is the event that a claim fits best, or nil.
func (g *grouping) fitting(c *claim) (best *event) {
	most := 0
	for _, at := range c.shelves(1) {
		all := g.near[at]
		for _, e := range all[max(0, len(all)-mostTried):] {
			if fit := e.fit(c); fit > most && compatible(e, c) {
				best, most = e, fit
			}
		}
	}
	return best
}

// compatible tells whether nothing speaks against a claim's being of an event.
func compatible(e *event, c *claim) bool {
	if !kin(e.kind, c.kind) || e.place.Name != "" && c.place.Name != "" && !e.place.agrees(c.place) {
		return false
	}
	if e.kind == "visit" && (e.place.Kind == "venue") != (c.place.Kind == "venue") && e.place.Name != "" && c.place.Name != "" {
		return false // to the city, and to a house in it
	}
	return e.amongThem(c) && e.atOnce(c)
}

// amongThem tells whether the people of a claim may be those of an event.
func (e *event) amongThem(c *claim) bool {
	if len(e.people) == 0 || len(c.people) == 0 {
		return e.kind != "statement" && e.place.Name != "" && c.place.Name != "" || family[e.kind] == "meeting"
	}
	common := 0
	for _, p := range c.people {
		if slices.Contains(e.people, p) {
			common++
		}
	}
	if family[e.kind] == "meeting" && len(e.people) >= 2 && len(c.people) >= 2 {
		return common >= 2 || common == 1 && e.place.Name != "" && e.place.Name == c.place.Name && e.when.when == c.when.when && len(c.people)+len(e.people) > 4
	}
	return common > 0
}

// atOnce tells whether a claim's time may be that of an event.
func (e *event) atOnce(c *claim) bool {
	a, b := e.when, c.when
	if a.when.IsZero() || b.when.IsZero() {
		return true
	}
	first, last := a.when.Span()
	from, to := b.when.Span()
	switch {
	case !a.vague && !b.vague:
		return first <= to && from <= last
	case a.vague && b.vague:
		return from-first <= month && first-from <= month && (e.kind != "statement" || from == first)
	case a.vague:
		return reaches(a, first, from, to)
	}
	return reaches(b, from, first, last)
}

// reaches tells whether a time without a day, by or from a day, may be another.
func reaches(vague dated, day, first, last model.Day) bool {
	if open, _ := vague.when.Open(); open { // by then
		return first <= day && day-last <= month
	}
	return last >= day && first-day <= fortnight
}

// fit counts what speaks for a claim's being of an event.
func (e *event) fit(c *claim) int {
	fit := 1
	if e.kind == c.kind {
		fit++
	}
	if e.place.Name == c.place.Name {
		fit += 2
	}
	if e.when.when == c.when.when {
		fit += 3
	}
	if shares(e.people, c.people) {
		fit += 2
	}
	if (len(e.people) == 0 || len(c.people) == 0) && (e.when.vague || c.when.vague) && (e.place.Name == "" || c.place.Name == "") {
		fit = 0 // nobody and no day: nothing ties them
	}
	return fit
}

// take adds a claim to an event, which is then as close as its closest claim.
func (e *event) take(c *claim) {
	e.claims = append(e.claims, c)
	e.people = united(e.people, c.people)
	if c.place.Name != "" && c.place.closer(e.place) {
		e.place = c.place
	}
	if e.when.when.IsZero() || e.when.vague && !c.when.vague || e.when.vague == c.when.vague && c.stance == model.Happened && closer(c.when.when, e.when.when) {
		e.when = c.when
	}
	if e.kind == "meeting" && c.kind == "talks" && len(e.people) < 2 {
		e.kind = "talks"
	}
}

// closer tells whether a time is shorter than another, or says more of a day.
func closer(a, b model.When) bool {
	first, last := a.Span()
	from, to := b.Span()
	return last-first < to-from || last-first == to-from && a.Part() != "" && b.Part() == ""
}
