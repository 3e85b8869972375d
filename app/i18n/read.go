package i18n

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"dateline/data/model"
)

// ReadDay reads a day as somebody writes it: "2025-03-14", "14 March 2025", "Mar 14",
// "14.3.2025", or the number alone of a day. What is left out, the year or the month
// too, is that of a day nearby. It gives false for all else, such as 3/4/2025,
// which is another day in every second country.
func (w *Words) ReadDay(text string, nearby model.Day) (model.Day, bool) {
	text = strings.TrimSpace(strings.Map(digit, text))
	if t, err := time.Parse("2006-01-02", text); err == nil {
		return model.DayOf(t.Year(), t.Month(), t.Day()), true
	}
	if strings.Contains(text, "/") {
		return 0, false
	}
	r := reader{words: w}
	for _, token := range strings.FieldsFunc(text, apart) {
		if !r.take(strings.ToLower(token)) {
			return 0, false
		}
	}
	return r.read(nearby.Time())
}

// digit writes the digits of Arabic as others do.
func digit(r rune) rune {
	if r >= '٠' && r <= '٩' {
		return r - '٠' + '0'
	}
	return r
}

func apart(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }

// reader is a day that is being read, 0 what was not read yet.
type reader struct {
	words            *Words
	day, month, year int
}

// take reads a number, the name of a month or its beginning, or the name of a day of
// the week, which says nothing new. A letter or two, as after a year in Russian, is
// passed over.
func (r *reader) take(token string) bool {
	if n, err := strconv.Atoi(token); err == nil {
		return r.number(n)
	}
	if len([]rune(token)) < leastName {
		return true
	}
	for m := range 12 {
		for _, names := range [][12]string{r.words.Calendar.Months, r.words.Calendar.Alone, languages[0].Calendar.Months} {
			if begins(names[m], token) && r.month == 0 {
				r.month = m + 1
				return true
			}
		}
	}
	for _, name := range r.words.Calendar.Weekdays {
		if begins(name, token) {
			return true
		}
	}
	return false
}

// leastName is how many letters of a month's name tell it apart.
const leastName = 3

func begins(name, token string) bool { return strings.HasPrefix(strings.ToLower(name), token) }

// number takes a year, a day or, after a day, a month.
func (r *reader) number(n int) bool {
	switch {
	case n >= 1000 && r.year == 0:
		r.year = n
	case n >= 1 && n <= 31 && r.day == 0:
		r.day = n
	case n >= 1 && n <= 12 && r.month == 0:
		r.month = n
	default:
		return false
	}
	return true
}

// read gives the day, with the rest from another, where the calendar has it.
func (r *reader) read(nearby time.Time) (model.Day, bool) {
	if r.month == 0 {
		r.month = int(nearby.Month())
	}
	if r.year == 0 {
		r.year = nearby.Year()
	}
	t := time.Date(r.year, time.Month(r.month), r.day, 0, 0, 0, 0, time.UTC)
	return model.DayOf(r.year, t.Month(), t.Day()), r.day > 0 && t.Day() == r.day
}
