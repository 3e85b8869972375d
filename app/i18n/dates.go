package i18n

import (
	"strconv"
	"time"

	"dateline/data/model"
)

// Calendar is how a language says days. All four languages put the day before
// the month and the month before the year.
type Calendar struct {
	Months   [12]string // as in '13 March'
	Alone    [12]string // as in 'March 2025'
	Short    [12]string
	Weekdays [7]string // Sunday first
	WeekdayS [7]string // short
	Parts    map[string]string
	Full     string // '{0}' is the weekday, '{1}' the day
	About    string // '{0}' is the date
	Doubt    string
	OpenEnd  string // from {0} on
	OpenHead string // by {0}
	NoDay    string // {0} is a month
	None     string
	Year     string
	Before   string // {0} is a year before the year 1
	At       string // {0} is the day, {1} the hour
}

// When puts a date into words as a reader says it, and no closer than it is known.
func (w *Words) When(when model.When) string {
	if when.IsZero() {
		return w.Calendar.None
	}
	s := w.span(when)
	if p := when.Part(); p != "" {
		s = Fill(w.Calendar.At, s, w.Calendar.Parts[p])
	} else if h, m, ok := when.Clock(); ok {
		s = Fill(w.Calendar.At, s, Clock(h, m))
	}
	if when.Approximate() {
		s = Fill(w.Calendar.About, s)
	}
	if when.Uncertain() {
		s = Fill(w.Calendar.Doubt, s)
	}
	return s
}

// Clock says an hour, as all four languages write it.
func Clock(h, m int) string { return two(h) + ":" + two(m) }

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

func (w *Words) span(when model.When) string {
	a, b := when.Span()
	if from, to := when.Open(); from && to {
		return w.Calendar.None
	} else if to {
		return Fill(w.Calendar.OpenEnd, w.Day(a))
	} else if from {
		return Fill(w.Calendar.OpenHead, w.Day(b))
	}
	switch when.Precision() {
	case model.ToMonth:
		return Fill(w.Calendar.NoDay, w.Month(a))
	case model.ToYear:
		return w.yearIn(w.Calendar.Year, a.Time())
	}
	if a == b {
		return w.single(a, when.Approximate())
	}
	return w.Days(a, b)
}

// single says one day with its weekday. A day that is only about right has
// none: 'about Thursday' would make a matter of the weekday.
func (w *Words) single(d model.Day, about bool) string {
	if about {
		return w.Day(d)
	}
	return Fill(w.Calendar.Full, w.Weekday(d), w.Day(d))
}

// Day says a day: 13 March 2025; of what has none, that none is stated.
func (w *Words) Day(d model.Day) string {
	if d == model.Undated {
		return w.Calendar.None
	}
	t := d.Time()
	return strconv.Itoa(t.Day()) + " " + w.Calendar.Months[t.Month()-1] + " " + w.year(t)
}

// Date says when something appeared: the day, and no closer than that is known.
func (w *Words) Date(when model.When) string { return w.dated(when, w.Day) }

// DateShort says the same, a day without its year.
func (w *Words) DateShort(when model.When) string { return w.dated(when, w.DayMonth) }

func (w *Words) dated(when model.When, day func(model.Day) string) string {
	first, last := when.Span()
	switch {
	case when.IsZero():
		return w.Calendar.None
	case first == last:
		return day(last)
	case when.Precision() == model.ToMonth && !when.Approximate() && !when.Uncertain():
		return w.Month(first)
	}
	return w.When(when)
}

// On puts a date into words that are made for a day, or into others that are made
// for a month, a year or a span.
func (w *Words) On(when model.When, day, longer string, say func(model.When) string) string {
	if first, last := when.Span(); first != last {
		return Fill(longer, say(when))
	}
	return Fill(day, say(when))
}

// DayMonth says a day without its year: 13 March; of what has none, as Day does.
func (w *Words) DayMonth(d model.Day) string {
	if d == model.Undated {
		return w.Calendar.None
	}
	t := d.Time()
	return strconv.Itoa(t.Day()) + " " + w.Calendar.Months[t.Month()-1]
}

// Weekday says the day of the week.
func (w *Words) Weekday(d model.Day) string { return w.Calendar.Weekdays[d.Time().Weekday()] }

// Month says a day's month and year.
func (w *Words) Month(d model.Day) string {
	t := d.Time()
	return w.Calendar.Alone[t.Month()-1] + " " + w.year(t)
}

// Days says a span of days without repeating what both ends share.
func (w *Words) Days(a, b model.Day) string {
	s, t := a.Time(), b.Time()
	switch {
	case a == b:
		return w.Day(a)
	case s.Year() != t.Year():
		return w.Day(a) + " – " + w.Day(b)
	case s.Month() != t.Month():
		return w.DayMonth(a) + " – " + w.Day(b)
	}
	return strconv.Itoa(s.Day()) + "–" + w.Day(b)
}

// shortOf is a month's short name beside a day: where the month's own is as short, as in
// Russian that of May, it is that one, which is declined.
func (c Calendar) shortOf(m time.Month) string {
	if short := c.Short[m-1]; len(c.Months[m-1]) > len(short) {
		return short
	}
	return c.Months[m-1]
}

// Tick says a day on an axis in one of the forms below.
func (w *Words) Tick(d model.Day, form Form) string {
	t := d.Time()
	switch form {
	case DayOnly:
		return strconv.Itoa(t.Day())
	case WeekdayDay:
		return w.Calendar.WeekdayS[t.Weekday()] + " " + strconv.Itoa(t.Day())
	case DayShort:
		return strconv.Itoa(t.Day()) + " " + w.Calendar.shortOf(t.Month())
	case DayYear:
		return w.Tick(d, DayShort) + " " + w.year(t)
	case MonthShort:
		return w.Calendar.Short[t.Month()-1]
	case MonthYear:
		return w.Calendar.Short[t.Month()-1] + " " + w.year(t)
	case MonthLong:
		return w.Calendar.Alone[t.Month()-1]
	case MonthLongYear:
		return w.Month(d)
	}
	return w.year(t)
}

// year says a year as people count: what ISO 8601 calls 0 is 1 BC.
func (w *Words) year(t time.Time) string { return w.yearIn("{0}", t) }

// yearIn puts a year into words, '{0}', and says of which era it is.
func (w *Words) yearIn(words string, t time.Time) string {
	if y := t.Year(); y <= 0 {
		return Fill(w.Calendar.Before, Fill(words, strconv.Itoa(1-y)))
	}
	return Fill(words, strconv.Itoa(t.Year()))
}

// Form is how a tick of an axis says its day.
type Form uint8

// The forms, from a single day to a year.
const (
	DayOnly Form = iota
	WeekdayDay
	DayShort
	DayYear
	MonthShort
	MonthYear
	MonthLong
	MonthLongYear
	YearOnly
)
