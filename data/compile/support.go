package compile

import (
	"fmt"
	"regexp"
	"slices"

	"dateline/data/model"
)

// unsupported finds events whose date is the word of none of their claims: each
// of these has a date of its own, and neither one of them nor all of them
// together lie within that of the event. What a date is worked out from belongs
// to a claim, so that a reader can follow it. Background says nothing of when.
func (r *reader) unsupported(index *model.Index) {
	for _, e := range index.Story.Events {
		own, silent := dates(index.ClaimsOn(e.ID))
		if len(own) == 0 || silent || !e.Dated() || supported(own, e.When) {
			continue
		}
		r.wrong(r.defined[name{"event", e.ID}], fmt.Sprintf("the event %q is of %s, and no claim says so: they say %s", e.ID, e.When, either(own)),
			"write the date that the claims support, or correct theirs; a claim without 'when' takes its event's")
	}
}

// dates lists the dates that claims have of their own, each once, background
// apart, and whether one of them has none: it means its event's.
func dates(claims []model.Claim) (own []model.When, silent bool) {
	for _, c := range claims {
		switch {
		case c.Stance == model.Background:
		case c.When.IsZero():
			silent = true
		case !slices.Contains(own, c.When):
			own = append(own, c.When)
		}
	}
	return own, silent
}

// supported tells whether a date is no closer than one of others, or than what
// all of them leave open: "from the 10th on" and "by the 12th" give three days.
func supported(by []model.When, date model.When) bool {
	all := extent(by[0])
	for _, w := range by {
		if extent(date).holds(extent(w)) && (hourly(w) || !hourly(date)) {
			return true
		}
		all = all.and(extent(w))
	}
	return all.first <= all.last && extent(date).holds(all) && !hourly(date)
}

// hourly tells whether a date is closer than a day.
func hourly(w model.When) bool {
	return w.Precision() == model.ToTime || w.Precision() == model.ToPart
}

// days are those from a first to a last, both counted.
type days struct{ first, last model.Day }

func (d days) holds(o days) bool { return d.first <= o.first && o.last <= d.last }
func (d days) and(o days) days   { return days{max(d.first, o.first), min(d.last, o.last)} }

// extent gives the days that a date may mean, to either end of time where it is
// open.
func extent(w model.When) (d days) {
	d.first, d.last = w.Span()
	start, end := w.Open()
	if start {
		d.first = -model.Undated
	}
	if end {
		d.last = model.Undated
	}
	return d
}

// either lists dates as one says them.
func either(dates []model.When) (text string) {
	for i, w := range dates {
		switch i {
		case 0:
		case len(dates) - 1:
			text += " or "
		default:
			text += ", "
		}
		text += w.String()
	}
	return text
}

// reasonless is what says that a date was worked out and not how: one word.
var reasonless = regexp.MustCompile(`^[A-Za-z-]+\.?$`)

// reason reads how a source's date is known: that it is stated, or else what it
// was worked out from.
func (r *reader) reason(to *string) func(value) {
	return func(v value) {
		r.plain(to)(v)
		if *to != "stated" && reasonless.MatchString(*to) {
			r.wrong(v.at, fmt.Sprintf("%q does not say how the day is known", *to),
				"write 'stated' where the article states it, else what you worked it out from, as 'it calls 13 March yesterday'")
		}
	}
}
