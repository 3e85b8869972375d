package model

import (
	"strconv"
	"strings"
	"time"
)

// Day counts days from 1970-01-01 in the proleptic Gregorian calendar.
type Day int

// DayOf gives the Day of a calendar date.
func DayOf(year int, month time.Month, day int) Day {
	return Day(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// Date gives the calendar date of d.
func (d Day) Date() (year int, month time.Month, day int) { return d.Time().Date() }

// Time gives the midnight, UTC, at which d begins.
func (d Day) Time() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// String writes d as ISO 8601.
func (d Day) String() string { return d.Time().Format("2006-01-02") }

// When gives the date that is d and no other day.
func (d Day) When() When { return When{d.String(), d, d, ToDay} }

// Precision is how closely a When is known.
type Precision string

// The precisions, from the closest to the loosest. A range is an interval, or
// some unknown one of a few days or months.
const (
	ToTime    Precision = "time"
	ToPart    Precision = "part"
	ToDay     Precision = "day"
	ToRange   Precision = "range"
	ToMonth   Precision = "month"
	ToSeason  Precision = "season"
	ToYear    Precision = "year"
	ToDecade  Precision = "decade"
	ToCentury Precision = "century"
)

// When is a date as a source gives it, no closer than the source has it. The
// zero When is an absent date. Two Whens are == when they say the same.
type When struct {
	text        string // canonical; everything else follows from it
	first, last Day
	precision   Precision
}

// IsZero tells whether the date is absent.
func (w When) IsZero() bool { return w.text == "" }

// String writes w as ParseWhen reads it, and an absent date as "".
func (w When) String() string { return w.text }

// Span gives the first and last day that w may touch, both inclusive, in the
// local calendar of whoever stated it. Where an end is open, it is taken to be
// the end that is known; Open tells which.
func (w When) Span() (first, last Day) { return w.first, w.last }

// Precision tells how closely w is known; it is "" for an absent date.
func (w When) Precision() Precision { return w.precision }

// Open tells which ends of an interval are open or unknown.
func (w When) Open() (start, end bool) {
	if w.precision != ToRange { // as most dates, whose text need not be looked through
		return false, false
	}
	left, right, ok := strings.Cut(w.text, "/")
	return ok && open(left), ok && open(right)
}

// Part is the named part of the day, as "evening", or "".
func (w When) Part() string {
	if w.precision != ToPart {
		return ""
	}
	_, part, _ := strings.Cut(w.text, " ")
	return part
}

// Clock gives the time of day as stated, local to its zone.
func (w When) Clock() (hour, minute int, ok bool) {
	if w.precision != ToTime {
		return 0, 0, false
	}
	_, clock, _ := strings.Cut(w.text, "T")
	hour, _ = strconv.Atoi(clock[:2])
	minute, _ = strconv.Atoi(clock[3:5])
	return hour, minute, true
}

// Zone is the stated offset from UTC, as "Z" or "+02:00", or "".
func (w When) Zone() string {
	_, clock, _ := strings.Cut(w.text, "T")
	_, zone := cutZone(clock)
	return zone
}

// Approximate tells whether w, or an end of it, is marked as about then.
func (w When) Approximate() bool { return strings.ContainsAny(w.text, "~%") }

// Uncertain tells whether w, or an end of it, is marked as doubtful.
func (w When) Uncertain() bool { return strings.ContainsAny(w.text, "?%") }
