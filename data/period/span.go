package period

import "dateline/data/model"

// span is from the first to the last day on which some events begin.
type span struct {
	first, last model.Day
	dated       bool // one of them has a day
}

// with is the span of both.
func (s span) with(more span) span {
	switch {
	case !more.dated:
		return s
	case !s.dated:
		return more
	}
	return span{min(s.first, more.first), max(s.last, more.last), true}
}

// spanOf gives the span of some of a list of events.
func spanOf(events []model.Event, some []int) (all span) {
	for _, i := range some {
		if e := &events[i]; e.Dated() {
			day, _ := e.When.Span()
			all = all.with(span{day, day, true})
		}
	}
	return all
}

// Span gives the first and the last day on which events of a period begin; it is false
// where none of them has a day.
func (d *Division) Span(period int) (first, last model.Day, ok bool) {
	s := d.spans[period]
	return s.first, s.last, s.dated
}

// Events is how many events a period has.
func (d *Division) Events(period int) int { return len(d.events[period]) }

// Density counts the events that begin in each of so many equal parts of the time from
// the first day of the whole story to its last.
func (d *Division) Density(parts int) []int {
	counts := make([]int, parts)
	first, last, _ := d.Extent()
	days := int(last-first) + 1
	for i := range d.story.Events {
		if e := &d.story.Events[i]; e.Dated() {
			day, _ := e.When.Span()
			counts[int(day-first)*parts/days]++
		}
	}
	return counts
}

// Extent gives the first and the last day on which events of the whole story begin; it
// is false where none has a day.
func (d *Division) Extent() (first, last model.Day, ok bool) {
	var all span
	for _, s := range d.spans {
		all = all.with(s)
	}
	return all.first, all.last, all.dated
}
