package scene

import (
	"time"

	"dateline/app/i18n"
	"dateline/data/model"
)

// rung is one of the calendar's intervals, from days to thousands of millions of
// years, with the words that name one of it.
type rung struct {
	days float64 // how long it is, about
	next func(time.Time) time.Time
	form i18n.Form
}

// after gives the first day after d on which an interval begins.
func (r rung) after(d model.Day) model.Day {
	return model.Day(r.next(d.Time()).Unix() / 86400)
}

var (
	byDay     = rung{1, func(t time.Time) time.Time { return t.AddDate(0, 0, 1) }, i18n.DayOnly}
	byWeek    = rung{7, nextMonday, i18n.DayShort}
	byMonth   = rung{30.4, func(t time.Time) time.Time { return nextMonth(t, 1) }, i18n.MonthYear}
	byQuarter = rung{91, func(t time.Time) time.Time { return nextMonth(t, 3) }, i18n.MonthYear}
)

// byYears is a rung of n years.
func byYears(n int) rung {
	return rung{365.2425 * float64(n), func(t time.Time) time.Time { return nextYear(t, n) }, i18n.YearOnly}
}

// mostYears is the longest interval: a date has years of nine digits at most.
const mostYears = 1_000_000_000

// ladder is what the folded scale is labelled by, and ruled what the ruler above
// it is divided by, from the shortest interval on.
var (
	ladder = append([]rung{byDay, byWeek, byMonth, byQuarter}, years(1, 5)...)
	ruled  = append([]rung{byDay, byMonth}, years(1)...)
)

// years gives the rungs of each of some numbers of years times each power of ten.
func years(numbers ...int) (all []rung) {
	for ten := 1; ten <= mostYears; ten *= 10 {
		for _, n := range numbers {
			all = append(all, byYears(n*ten))
		}
	}
	return all
}

// labelled gives the first rung of the ladder whose labels have room where a day
// is px wide.
func labelled(px float64) rung {
	const room = 52 // px
	for _, r := range ladder[1:] {
		if px*r.days >= room {
			return r
		}
	}
	return ladder[len(ladder)-1]
}

func nextMonday(t time.Time) time.Time { return t.AddDate(0, 0, 7-(int(t.Weekday())+6)%7) }

func nextMonth(t time.Time, n int) time.Time {
	m := (int(t.Month())-1)/n*n + n
	return time.Date(t.Year(), time.Month(m+1), 1, 0, 0, 0, 0, time.UTC)
}

// nextYear gives the first day after t of a year that is a multiple of n, as people
// count: the year before 1 is 1 BC, which ISO 8601 calls 0. Where 0 would be the
// multiple, it is 1.
func nextYear(t time.Time, n int) time.Time {
	y := t.Year()
	if y <= 0 {
		y--
	}
	floor := y / n
	if y%n < 0 {
		floor--
	}
	switch y = (floor + 1) * n; {
	case y == 0:
		y = 1
	case y < 0:
		y++
	}
	return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)
}
