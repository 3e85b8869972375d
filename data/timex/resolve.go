package timex

import (
	"fmt"
	"time"

	"dateline/data/model"
)

// Base is what a time is worked out from.
type Base struct {
	Published model.Day
	Ahead     bool      // the words are of what is to come
	Year      int       // of the date spoken of before in the same paragraph, or 0
	Day       model.Day // the day spoken of before, for "the same day"
	HasDay    bool
}

// resolver is one rule: what is meant, as EDTF, and how that was worked out, ""
// where the text states it in full. "" for what cannot be worked out.
type resolver func(e Expression, b Base) (edtf, rule string)

// rules are all of them, by the name that patterns and lexicons have for them.
var rules = map[string]resolver{
	"day": Expression.fullDay, "range": Expression.days, "month": Expression.inMonth, "stage": Expression.inStage,
	"season": Expression.inSeason, "year": Expression.inYear, "weekday": Expression.onWeekday, "unit": Expression.inUnit,
	"lastweek": Expression.inUnit, "nextweek": Expression.inUnit,
	"ago": Expression.ago, "hence": Expression.hence, "later": Expression.shifted, "earlier": Expression.shifted, "shift": Expression.shifted, "same": Expression.shifted,
	"weekrest": Expression.weekRest, "weekpart": Expression.weekPart, "monthrest": Expression.monthRest, "monthpart": Expression.monthPart,
	"weekend": Expression.onWeekend, "ahead": Expression.ahead, "past": Expression.past,
}

// Resolve works out which time is meant, and by which rule; the rule is "" where
// the text states the date in full. ok is false where the words need something
// that base has not.
func (e Expression) Resolve(b Base) (when model.When, rule string, ok bool) {
	resolve := rules[e.rule]
	if e.rule == "day" && e.day[0] == 0 {
		resolve = Expression.fromToday
	}
	if resolve == nil {
		return model.When{}, "", false
	}
	edtf, rule := resolve(e, b)
	when, err := model.ParseWhen(edtf)
	return when, rule, err == nil
}

// closer adds the part or the time of day to a day.
func (e Expression) closer(day string) string {
	switch {
	case e.since:
		return day + "/.."
	case e.until:
		return "../" + day
	case e.clock != "":
		return day + "T" + e.clock
	case e.part != "":
		return day + " " + e.part
	}
	return day
}

func (e Expression) fullDay(b Base) (string, string) {
	y, rule := e.yearOf(b)
	return e.closer(date(y, e.month[0], e.day[0])), rule
}

// yearOf gives the year of a day that may have none.
func (e Expression) yearOf(b Base) (year int, rule string) {
	if e.year[0] != 0 {
		return e.year[0], ""
	}
	published, _, _ := b.Published.Date()
	name := fmt.Sprintf("%d %s", e.day[0], time.Month(e.month[0]))
	if b.earlier(published) {
		return b.Year, "the " + name + " of the year spoken of before"
	}
	switch day := model.DayOf(published, time.Month(e.month[0]), e.day[0]); {
	case day == b.Published:
		return published, "the day of publication, whose year is stated"
	case b.Ahead && day < b.Published:
		return published + 1, "the first " + name + " after publication"
	case !b.Ahead && day > b.Published:
		return published - 1, "the last " + name + " before publication"
	case b.Ahead:
		return published, "the first " + name + " after publication"
	}
	return published, "the last " + name + " before publication"
}

func (e Expression) days(b Base) (string, string) {
	y, rule := e.yearOf(b)
	month := e.month[1]
	if month == 0 {
		month = e.month[0]
	}
	if e.day[1] == 0 {
		return date(y, e.month[0], e.day[0]), rule
	}
	return date(y, e.month[0], e.day[0]) + "/" + date(y, month, e.day[1]), rule
}

// earlier tells whether a text that speaks of another year than that of its
// publication goes on in it: a plan does not go back.
func (b Base) earlier(published int) bool {
	return b.Year != 0 && b.Year != published && !(b.Ahead && b.Year < published)
}

// monthOf gives the year of a month that may have none.
func (e Expression) monthOf(b Base) (year int, rule string) {
	if e.year[0] != 0 {
		return e.year[0], ""
	}
	published, now, _ := b.Published.Date()
	month := time.Month(e.month[0])
	if b.earlier(published) && e.toward == 0 {
		return b.Year, fmt.Sprintf("the %s of the year spoken of before", month)
	}
	switch {
	case e.toward > 0 || b.Ahead && e.toward == 0:
		if month < now || month == now && e.toward > 0 {
			published++
		}
		return published, fmt.Sprintf("the first %s after publication, kept as a month", month)
	case month > now || month == now && e.toward < 0:
		published--
	}
	return published, fmt.Sprintf("the last %s before publication, kept as a month", month)
}

func (e Expression) inMonth(b Base) (string, string) {
	y, rule := e.monthOf(b)
	return e.closer(month(y, e.month[0])), rule
}

// inStage keeps the early, middle or late days of a month open: 2025-03-1X. Until one is
// until its last.
func (e Expression) inStage(b Base) (string, string) {
	y, rule := e.monthOf(b)
	if e.until {
		last := model.DayOf(y, time.Month(e.month[0])+1, 1) - 1
		if e.number < 2 {
			last = model.DayOf(y, time.Month(e.month[0]), 10*e.number+9)
		}
		return e.closer(last.String()), rule
	}
	return fmt.Sprintf("%s-%dX", month(y, e.month[0]), e.number), rule
}

func (e Expression) inSeason(b Base) (string, string) {
	y, rule := e.year[0], ""
	if y == 0 {
		published, now, _ := b.Published.Date()
		y, rule = published, "the last such season before publication"
		if e.toward < 0 && int(now) <= 3*(e.number-20) {
			y--
		}
		if e.toward > 0 || b.Ahead && e.toward == 0 {
			rule = "the first such season after publication"
			if int(now) >= 3*(e.number-20) {
				y++
			}
		}
	}
	return fmt.Sprintf("%04d-%d", y, e.number), rule
}

func (e Expression) inYear(Base) (string, string) {
	return e.closer(fmt.Sprintf("%04d", e.year[0])), ""
}

func date(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d", y, m, d) }
func month(y, m int) string   { return fmt.Sprintf("%04d-%02d", y, m) }
