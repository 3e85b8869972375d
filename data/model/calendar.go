package model

import (
	"strconv"
	"strings"
	"time"
)

// shapes lists what a date may look like once every digit is a 9, and how
// closely it is then known. X stands for a digit that nobody knows. The last
// two are from level 2, where all unknown digits stand at the right.
var shapes = map[string]Precision{
	"9999":       ToYear,
	"999X":       ToDecade,
	"99XX":       ToCentury,
	"9999-99":    ToMonth,
	"9999-XX":    ToYear,
	"9999-99-99": ToDay,
	"9999-99-XX": ToMonth,
	"9999-XX-XX": ToYear,
	"9999-9X":    ToRange,
	"9999-99-9X": ToRange,
}

// seasons gives each season's first month. EDTF leaves the months open; these
// are the northern, meteorological ones, and winter ends in the next year.
var seasons = map[string]time.Month{"21": time.March, "22": time.June, "23": time.September, "24": time.December}

// parseDate reads one date with the mark of doubt that may end it.
func parseDate(s string) (When, error) {
	body := s
	if n := len(s) - 1; n >= 0 && strings.IndexByte("?~%", s[n]) >= 0 {
		body = s[:n]
	}
	read := parseCalendar
	if strings.HasPrefix(body, "Y") {
		read = parseLongYear
	}
	w, err := read(body)
	w.text = s
	return w, err
}

// parseLongYear reads Y and a year of five to nine digits, perhaps before the year 0.
func parseLongYear(s string) (When, error) {
	digits := strings.TrimPrefix(s[1:], "-")
	if n := len(digits); n < 5 || n > 9 || digits[0] == '0' || strings.Trim(shape(digits), "9") != "" {
		return When{}, errShape
	}
	year, err := strconv.Atoi(s[1:])
	return When{first: DayOf(year, time.January, 1), last: DayOf(year, time.December, 31), precision: ToYear}, err
}

func parseCalendar(s string) (When, error) {
	body, negative := strings.CutPrefix(s, "-")
	precision, ok := shapes[shape(body)]
	if !ok || s == "-0000" {
		return When{}, errShape
	}
	// What is left out is unknown, as if written with an X.
	full := body + "XXXX-XX-XX"[len(body):]
	years := fill(full[:4])
	if negative {
		years = [2]int{-years[1], -years[0]}
	}
	if month, ok := seasons[full[5:7]]; ok && precision == ToMonth && len(body) == len("2025-21") {
		return When{first: DayOf(years[0], month, 1), last: DayOf(years[0], month+3, 0), precision: ToSeason}, nil
	}
	w, err := spanOf(years, full[5:7], full[8:])
	w.precision = precision
	return w, err
}

// spanOf gives the first and last day that a month and day, perhaps unknown,
// can be within years.
func spanOf(years [2]int, month, day string) (When, error) {
	months, okMonth := within(fill(month), 12)
	_, _, length := DayOf(years[1], time.Month(months[1])+1, 0).Date()
	days, okDay := within(fill(day), length)
	if !okMonth || !okDay {
		return When{}, errNoDate
	}
	return When{
		first: DayOf(years[0], time.Month(months[0]), days[0]),
		last:  DayOf(years[1], time.Month(months[1]), days[1]),
	}, nil
}

// fill gives the least and the most that digits can be: 1X is 10 to 19.
func fill(digits string) (span [2]int) {
	span[0], _ = strconv.Atoi(strings.ReplaceAll(digits, "X", "0"))
	span[1], _ = strconv.Atoi(strings.ReplaceAll(digits, "X", "9"))
	return span
}

// within cuts an unknown span to 1..most; a known number outside is wrong.
func within(span [2]int, most int) ([2]int, bool) {
	if span[0] != span[1] {
		span = [2]int{max(span[0], 1), min(span[1], most)}
	}
	return span, 1 <= span[0] && span[0] <= span[1] && span[1] <= most
}

// shape writes s with a 9 for every digit.
func shape(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '9'
		}
		return r
	}, s)
}
