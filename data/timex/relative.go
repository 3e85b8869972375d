package timex

import (
	"fmt"
	"strings"
	"time"

	"dateline/data/model"
)

// weekday counts from Monday as 1 to Sunday as 7.
func weekday(d model.Day) int { return (int(d.Time().Weekday())+6)%7 + 1 }

func (e Expression) onWeekday(b Base) (string, string) {
	name := time.Weekday(e.number % 7).String()
	back := (weekday(b.Published) - e.number + 7) % 7
	switch {
	case back == 0 && e.toward == 0:
		return e.closer(b.Published.String()), "the day of publication, a " + name
	case e.toward > 0 || b.Ahead && e.toward == 0:
		return e.closer((b.Published + model.Day(7-back)).String()), "the " + name + " after publication"
	case back == 0:
		back = 7
	}
	return e.closer((b.Published - model.Day(back)).String()), "the " + name + " before publication"
}

// fromToday is of words such as "yesterday".
func (e Expression) fromToday(b Base) (string, string) {
	rule := "the day of publication"
	switch n := e.number; {
	case n == -1:
		rule = "the day before publication"
	case n == 1:
		rule = "the day after publication"
	case n < 0:
		rule = fmt.Sprintf("%d days before publication", -n)
	case n > 0:
		rule = fmt.Sprintf("%d days after publication", n)
	}
	if e.part != "" {
		rule = "the " + e.part + " of " + rule
	}
	return e.closer((b.Published + model.Day(e.number)).String()), rule
}

// shifted is of words that count from a day spoken of before.
func (e Expression) shifted(b Base) (string, string) {
	if !b.HasDay {
		return "", ""
	}
	days, known := e.number, map[int]int{0: 1, 1: 1, 2: 7}
	size, ok := known[e.unit]
	if !ok {
		return "", "" // a month or year later is no day
	}
	if days *= size; e.rule == "earlier" {
		days = -days
	}
	rule := "the day spoken of before"
	if days != 0 {
		rule = fmt.Sprintf("%+d days from the day spoken of before", days)
	}
	return e.closer((b.Day + model.Day(days)).String()), rule
}

// monday is the first day of the week of a day.
func monday(d model.Day) model.Day { return d - model.Day(weekday(d)-1) }

// inUnit is of words such as "last week" and "next month".
func (e Expression) inUnit(b Base) (string, string) {
	toward, unit := e.toward, e.unit
	if e.rule != "unit" {
		unit = 2
		toward = map[string]int{"lastweek": -1, "nextweek": 1}[e.rule]
	}
	y, m, _ := b.Published.Date()
	name := map[int]string{-1: "before", 0: "of", 1: "after"}[toward]
	switch unit {
	case 2:
		first := monday(b.Published) + model.Day(7*toward)
		return first.String() + "/" + (first + 6).String(), "Monday to Sunday of the week " + name + " publication"
	case 3:
		first, _, _ := model.DayOf(y, m+time.Month(toward), 1).Date()
		_, which, _ := model.DayOf(y, m+time.Month(toward), 1).Date()
		return month(first, int(which)), "the month " + name + " publication"
	case 4:
		return fmt.Sprintf("%04d", y+toward), "the year " + name + " publication"
	}
	return "", ""
}

// ago and hence count from publication, no closer than the unit.
func (e Expression) ago(b Base) (string, string)   { return e.away(b, -e.number, "before") }
func (e Expression) hence(b Base) (string, string) { return e.away(b, e.number, "after") }

func (e Expression) away(b Base, n int, side string) (string, string) {
	rule := fmt.Sprintf("%s %s publication", strings.TrimPrefix(e.Words, "in "), side)
	y, m, d := b.Published.Date()
	switch e.unit {
	case 1:
		return e.closer((b.Published + model.Day(n)).String()), fmt.Sprintf("%d days %s publication", max(n, -n), side)
	case 2:
		return (b.Published + model.Day(7*n)).String() + "~", fmt.Sprintf("%d weeks %s publication, about", max(n, -n), side)
	case 3:
		day := model.DayOf(y, m+time.Month(n), min(d, 28)).String()
		return day[:len("2025-03")] + "~", fmt.Sprintf("%d months %s publication, about", max(n, -n), side)
	case 4:
		return fmt.Sprintf("%04d~", y+n), fmt.Sprintf("%d years %s publication, about", max(n, -n), side)
	}
	return "", rule
}

func (e Expression) weekRest(b Base) (string, string) {
	sunday := monday(b.Published) + 6
	if sunday == b.Published {
		return b.Published.String(), "the day of publication, a Sunday"
	}
	if !b.Ahead && strings.HasPrefix(strings.ToLower(e.Words), "this") {
		return monday(b.Published).String() + "/" + b.Published.String(), "from the Monday of the week to the day of publication"
	}
	return b.Published.String() + "/" + sunday.String(), fmt.Sprintf("from the day of publication, a %s, to the Sunday after it", b.Published.Time().Weekday())
}

func (e Expression) weekPart(b Base) (string, string) {
	first := monday(b.Published)
	if first == b.Published {
		return b.Published.String(), "the day of publication, a Monday"
	}
	return first.String() + "/" + b.Published.String(), "from the Monday of the week to the day of publication"
}

func (e Expression) monthRest(b Base) (string, string) {
	y, m, _ := b.Published.Date()
	last := model.DayOf(y, m+1, 0)
	if last == b.Published {
		return last.String(), "the day of publication, the last of its month"
	}
	return b.Published.String() + "/" + last.String(), "from the day of publication to the end of its month"
}

func (e Expression) monthPart(b Base) (string, string) {
	y, m, _ := b.Published.Date()
	first := model.DayOf(y, m, 1)
	if first == b.Published {
		return first.String(), "the day of publication, the first of its month"
	}
	return first.String() + "/" + b.Published.String(), "from the first of the month to the day of publication"
}

func (e Expression) onWeekend(b Base) (string, string) {
	saturday, rule := monday(b.Published)+5, "Saturday and Sunday of the week of publication"
	if e.number < 0 && saturday > b.Published {
		saturday, rule = saturday-7, "Saturday and Sunday of the week before publication"
	}
	return saturday.String() + "/" + (saturday + 1).String(), rule
}

func (e Expression) ahead(b Base) (string, string) {
	return b.Published.String() + "/..", "from the day of publication onwards, since no day is given"
}

func (e Expression) past(b Base) (string, string) {
	return "../" + b.Published.String(), "by the day of publication; no day is given"
}
