// Package period divides a story that is too long for one page by time: into periods,
// which follow each other, hold every event and every claim once, and are stories by
// themselves. It is pure, and the same story is always divided the same way.
//
//	events in the order of their first days ─▶ whole days, up to a measure ─▶ periods
package period

import (
	"cmp"
	"slices"

	"dateline/data/model"
)

// Whole is how many claims one page should carry at most, and Most how many a period
// has where a story of more is divided. A step to a period of 10,000 takes the thread
// that runs the page a fifth less than one to a period of 20,000, and of 5,000 two fifths
// less; the rest is the program's start. Each halving doubles the pages to be written,
// the ways in the strip and the steps.
const (
	Whole = 100_000
	Most  = 10_000
)

// Division is a story divided into periods. It keeps where everything stands, and
// makes a period's story when it is asked for: two of them need not be in memory.
type Division struct {
	story  model.Story
	events [][]int        // of each period, where in the story's list, in its order
	claims [][]int        // likewise
	spans  []span         // of each period's days, which every page asks for of every other
	at     map[string]int // the period of each event, by its id
	idle   nouns          // what nobody names
}

// Divide divides a story into periods of at most so many claims each; an event without
// any counts as one.
//
// An event stands in the period in which it begins, whole, however long it lasts: one
// that has more claims by itself is a period of its own. Events of one day stay together
// unless the day has too many. Those of no known day come first.
func Divide(s model.Story, most int) *Division {
	d := &Division{story: s, at: make(map[string]int, len(s.Events))}
	weights := weigh(s)
	for _, period := range cut(days(s.Events), weights, most) {
		slices.Sort(period) // from the order of time to the story's
		for _, i := range period {
			d.at[s.Events[i].ID] = len(d.events)
		}
		d.events = append(d.events, period)
	}
	if len(d.events) == 0 {
		d.events = [][]int{nil}
	}
	for _, period := range d.events {
		d.spans = append(d.spans, spanOf(s.Events, period))
	}
	d.claims = make([][]int, len(d.events))
	for i := range s.Claims {
		n := d.at[s.Claims[i].Event] // what is about no event of the story is in the first
		d.claims[n] = append(d.claims[n], i)
	}
	d.idle = d.unnamed()
	return d
}

// Len is the number of periods, which is never 0.
func (d *Division) Len() int { return len(d.events) }

// Of gives the period in which an event stands, from 0.
func (d *Division) Of(event string) (period int, ok bool) {
	period, ok = d.at[event]
	return period, ok
}

// weigh gives for each event how many claims are about it, at least 1.
func weigh(s model.Story) []int {
	at, weights := make(map[string]int, len(s.Events)), make([]int, len(s.Events))
	for i := range s.Events {
		at[s.Events[i].ID] = i
	}
	for i := range s.Claims {
		if n, ok := at[s.Claims[i].Event]; ok {
			weights[n]++
		}
	}
	for i := range weights {
		weights[i] = max(1, weights[i])
	}
	return weights
}

// days gives the events of each first day, in the order of time, and before them those
// of none; events of one day stand by their moments.
func days(events []model.Event) (groups [][]int) {
	order := make([]int, len(events))
	for i := range order {
		order[i] = i
	}
	begins := func(i int) (dated int, first model.Day) {
		if !events[i].Dated() {
			return 0, 0
		}
		first, _ = events[i].When.Span()
		return 1, first
	}
	slices.SortStableFunc(order, func(i, j int) int {
		datedI, firstI := begins(i)
		datedJ, firstJ := begins(j)
		return cmp.Or(cmp.Compare(datedI, datedJ), cmp.Compare(firstI, firstJ), cmp.Compare(events[i].When.Moment(), events[j].When.Moment()))
	})
	for len(order) > 0 {
		dated, first := begins(order[0])
		n := slices.IndexFunc(order, func(i int) bool {
			d, f := begins(i)
			return d != dated || f != first
		})
		if n < 0 {
			n = len(order)
		}
		groups, order = append(groups, order[:n:n]), order[n:]
	}
	return groups
}

// cut puts days together to periods of even weight and at most so much each. Whole days
// may need a period more than their weight does: that one has its even share too.
func cut(days [][]int, weights []int, most int) [][]int {
	all := 0
	for _, w := range weights {
		all += w
	}
	full := packed(days, weights, most, most)
	needed := max(1, len(full))
	if even := packed(days, weights, most, (all+needed-1)/needed); len(even) == len(full) {
		return even
	}
	return full
}

// packed fills one period after the other until it has enough.
func packed(days [][]int, weights []int, most, enough int) (periods [][]int) {
	var open []int
	held := 0
	shut := func() {
		if len(open) > 0 {
			periods = append(periods, open)
		}
		open, held = nil, 0
	}
	add := func(events []int, weight int) {
		if held+weight > most || held >= enough {
			shut()
		}
		open, held = append(open, events...), held+weight
	}
	for _, day := range days {
		if w := sum(weights, day); w <= most {
			add(day, w)
			continue
		}
		for _, i := range day {
			add([]int{i}, weights[i])
		}
	}
	shut()
	return periods
}

func sum(weights, of []int) (all int) {
	for _, i := range of {
		all += weights[i]
	}
	return all
}
