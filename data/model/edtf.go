package model

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Parts lists the named parts of a day, in the day's order.
var Parts = []string{"morning", "noon", "afternoon", "evening", "night"}

// compounds are the forms that put something beside a date, by what divides them.
var compounds = []struct {
	divider string
	parse   func(left, right string) (When, error)
}{
	{"/", parseInterval},
	{" ", parsePart},
	{"T", parseTime},
}

var (
	errShape  = errors.New("write 2025, 2025-03, 2025-03-13, 2025-03-13T16:40+02:00, 2025-03-13 evening or 2025-03-13/2025-03-15")
	errNoDate = errors.New("there is no such day, month or season")
	errOpen   = errors.New("an interval needs at least one date")
	errOrder  = errors.New("it ends before it begins; swap the two dates")
	errClock  = errors.New("write the time as 16:40 or 16:40:30, and its zone as Z or +02:00")
	errDay    = errors.New("a time or part of the day needs a full date before it")
	errPart   = errors.New("the parts of a day are " + strings.Join(Parts, ", "))
)

// ParseWhen reads EDTF (ISO 8601-2) levels 0 and 1, unknown digits at the
// right of a month or day (2025-03-1X), and a full date followed by a space and
// one of Parts, which EDTF has no word for.
func ParseWhen(s string) (When, error) {
	w, err := parse(s)
	if err != nil {
		return When{}, fmt.Errorf("%q is not a date: %w", s, err)
	}
	return w, nil
}

func parse(s string) (When, error) {
	for _, c := range compounds {
		if left, right, ok := strings.Cut(s, c.divider); ok {
			return c.parse(left, right)
		}
	}
	return parseDate(s)
}

func parseInterval(start, end string) (When, error) {
	a, errA := parseEnd(start)
	b, errB := parseEnd(end)
	if err := cmp.Or(errA, errB); err != nil {
		return When{}, err
	}
	if a.IsZero() && b.IsZero() {
		return When{}, errOpen
	}
	w := When{start + "/" + end, a.first, b.last, ToRange}
	if a.IsZero() {
		w.first = w.last
	}
	if b.IsZero() {
		w.last = w.first
	}
	if w.first > w.last {
		return When{}, errOrder
	}
	return w, nil
}

// parseEnd reads one end of an interval; an open end is the absent date.
func parseEnd(s string) (When, error) {
	if open(s) {
		return When{}, nil
	}
	return parseDate(s)
}

// open tells whether an interval's end is unknown ("") or open ("..").
func open(end string) bool { return end == "" || end == ".." }

func parsePart(date, part string) (When, error) {
	w, err := parseDate(date)
	switch {
	case err != nil:
		return When{}, err
	case w.precision != ToDay:
		return When{}, errDay
	case !slices.Contains(Parts, part):
		return When{}, errPart
	}
	w.text, w.precision = date+" "+part, ToPart
	return w, nil
}

func parseTime(date, clock string) (When, error) {
	w, err := parseDate(date)
	if err != nil {
		return When{}, err
	}
	if w.precision != ToDay || w.Approximate() || w.Uncertain() {
		return When{}, errDay
	}
	clock, zone := cutZone(clock)
	if len(zone) == len("+02") {
		zone += ":00"
	}
	if !isClock(clock) || !isZone(zone) {
		return When{}, errClock
	}
	w.text, w.precision = date+"T"+clock+zone, ToTime
	return w, nil
}

// cutZone divides "16:40+02:00" before its zone.
func cutZone(s string) (clock, zone string) {
	if i := strings.IndexAny(s, "Z+-"); i >= 0 {
		return s[:i], s[i:]
	}
	return s, ""
}

func isClock(s string) bool {
	sh := shape(s)
	return (sh == "99:99" || sh == "99:99:99") && s[:2] < "24" && s[3] < '6' && (len(s) == 5 || s[6] < '6')
}

// isZone allows offsets to 14 hours, the furthest in use. ISO 8601 has no -00:00.
func isZone(s string) bool {
	if s == "" || s == "Z" {
		return true
	}
	return s[0] != 'Z' && shape(s[1:]) == "99:99" && s[1:] <= "14:00" && s[4] < '6' && s != "-00:00"
}
