package accord

import (
	"strconv"

	"dateline/data/model"
)

// far is beyond every day a date can name: where an open end reaches.
const far model.Day = 1 << 42

// reach is the days that a date may mean; unlike a When's span, it goes on
// without end where an end is open.
type reach struct{ first, last model.Day }

func reachOf(w model.When) reach {
	var r reach
	r.first, r.last = w.Span()
	start, end := w.Open()
	if start {
		r.first = -far
	}
	if end {
		r.last = far
	}
	return r
}

func (r reach) apart(o reach) bool { return r.last < o.first || o.last < r.first }
func (r reach) holds(o reach) bool { return r.first <= o.first && o.last <= r.last }

// widened gives a date that is marked as about or doubtful as much room again
// on either side: about the 12th may be the 11th or the 13th.
func (r reach) widened(w model.When) reach {
	if !doubtful(w) {
		return r
	}
	length := r.last - r.first + 1
	return reach{r.first - length, r.last + length}
}

func doubtful(w model.When) bool { return w.Approximate() || w.Uncertain() }

// dates compares a claim's date with its event's. A date that holds the other
// is vaguer, not another one; so are two that overlap, since both can be so.
func dates(claim, event model.When) Level {
	switch {
	case claim == event:
		return Same
	case event.IsZero():
		return Closer
	case claim.IsZero():
		return Vaguer
	}
	if a, okA := instant(claim); okA {
		if b, okB := instant(event); okB {
			return equal(a == b)
		}
	}
	a, b := reachOf(claim), reachOf(event)
	switch {
	case a.widened(claim).apart(b.widened(event)):
		return Differs
	case a == b && a.first == a.last:
		return hours(claim, event)
	case a == b:
		return marks(claim, event)
	case b.holds(a), doubtful(event) && !doubtful(claim) && !a.holds(b):
		return Closer
	}
	return Vaguer
}

func equal(same bool) Level {
	if same {
		return Same
	}
	return Differs
}

// marks compares two dates of the same days: about is vaguer than exactly.
func marks(claim, event model.When) Level {
	switch a, b := doubtful(claim), doubtful(event); {
	case a && !b:
		return Vaguer
	case b && !a:
		return Closer
	}
	return Same
}

// depth is how far a date goes below the day.
var depth = map[model.Precision]int{model.ToPart: 1, model.ToTime: 2}

// hours compares two dates of one day. Nobody says when an evening begins, so a
// time of day is closer than a part of the day, whatever both are; nor can two
// times be compared of which one only has a zone.
func hours(claim, event model.When) Level {
	a, b := depth[claim.Precision()], depth[event.Precision()]
	switch {
	case a > b:
		return Closer
	case a < b:
		return Vaguer
	case a == 0:
		return marks(claim, event)
	case a == 1 && claim.Part() == event.Part():
		return marks(claim, event)
	case a == 1 && (doubtful(claim) || doubtful(event)):
		return Vaguer
	case a == 1:
		return Differs
	}
	return clocks(claim, event)
}

func clocks(claim, event model.When) Level {
	h, m, _ := claim.Clock()
	eh, em, _ := event.Clock()
	if h == eh && m == em {
		return Same
	}
	if (claim.Zone() == "") != (event.Zone() == "") {
		return Vaguer
	}
	return Differs
}

// instant gives the minutes since 1970, UTC, of a time whose zone is stated.
func instant(w model.When) (minutes int, ok bool) {
	h, m, ok := w.Clock()
	zone := w.Zone()
	if !ok || zone == "" {
		return 0, false
	}
	day, _ := w.Span()
	return int(day)*1440 + h*60 + m - offset(zone), true
}

// offset gives "+02:00" as 120, and Z as 0.
func offset(zone string) int {
	if len(zone) != len("+02:00") {
		return 0
	}
	h, _ := strconv.Atoi(zone[1:3])
	m, _ := strconv.Atoi(zone[4:])
	if zone[0] == '-' {
		return -h*60 - m
	}
	return h*60 + m
}
