package period

import "dateline/data/model"

// Span gives the first and the last day on which events of a period begin; it is false
// where none of them has a day.
func (d *Division) Span(period int) (first, last model.Day, ok bool) {
	for _, i := range d.events[period] {
		if !d.story.Events[i].Dated() {
			continue
		}
		day, _ := d.story.Events[i].When.Span()
		if !ok {
			first, last, ok = day, day, true
		}
		first, last = min(first, day), max(last, day)
	}
	return first, last, ok
}

// Events is how many events a period has.
func (d *Division) Events(period int) int { return len(d.events[period]) }

// Claims is how many claims a period has.
func (d *Division) Claims(period int) int { return len(d.claims[period]) }

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
	for period := range d.events {
		a, b, dated := d.Span(period)
		switch {
		case !dated:
		case !ok:
			first, last, ok = a, b, true
		default:
			first, last = min(first, a), max(last, b)
		}
	}
	return first, last, ok
}
