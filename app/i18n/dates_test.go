package i18n

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/data/model"
)

func when(t *testing.T, text string) model.When {
	t.Helper()
	if text == "" {
		return model.When{}
	}
	w, err := model.ParseWhen(text)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// dates are one of each precision and mark, with what English says for them.
var dates = []struct{ when, english string }{
	{"", "no date stated"},
	{"2025-03-13", "Thursday 13 March 2025"},
	{"2025-03-13 evening", "Thursday 13 March 2025, evening"},
	{"2025-03-13T16:40", "Thursday 13 March 2025, 16:40"},
	{"2025-03-13T06:05Z", "Thursday 13 March 2025, 06:05"},
	{"2025-03-13T00:00+02:00", "Thursday 13 March 2025, 00:00"},
	{"2025-03-13/2025-03-15", "13–15 March 2025"},
	{"2025-02-27/2025-03-02", "27 February – 2 March 2025"},
	{"2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025"},
	{"2025-03-13/2025-03-13", "Thursday 13 March 2025"},
	{"2025-03-1X", "10–19 March 2025"},
	{"2025-03", "March 2025, day not stated"},
	{"2025-03~", "about March 2025, day not stated"},
	{"2025", "2025"},
	{"2025?", "2025, uncertain"},
	{"2025-03-13?", "Thursday 13 March 2025, uncertain"},
	{"2025-03-13~", "about 13 March 2025"},
	{"2025-03-13%", "about 13 March 2025, uncertain"},
	{"../2025-03-10", "by 10 March 2025"},
	{"/2025-03-10", "by 10 March 2025"},
	{"2025-03-10/..", "from 10 March 2025 on"},
	{"2024-02-29", "Thursday 29 February 2024"},
}

func TestWhenInEnglish(t *testing.T) {
	for _, d := range dates {
		t.Run("says "+d.when, func(t *testing.T) {
			if got := In("en").When(when(t, d.when)); got != d.english {
				t.Errorf("%q, not %q", got, d.english)
			}
		})
	}
}

func TestUndated(t *testing.T) {
	for _, w := range languages {
		t.Run(w.Tag+" makes no day of what has none", func(t *testing.T) {
			if a, b := w.Day(model.Undated), w.DayMonth(model.Undated); a != w.Calendar.None || b != w.Calendar.None {
				t.Errorf("%q and %q", a, b)
			}
		})
	}
}

// TestWeekday holds each language to its own way of joining a weekday and its
// day, and to none where the day is only about right.
func TestWeekday(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "Thursday 13 March 2025", "ar": "الخميس 13 مارس 2025",
		"ru": "четверг, 13 марта 2025", "uk": "четвер, 13 березня 2025",
	} {
		w := In(tag)
		t.Run(tag+" joins a weekday and its day", func(t *testing.T) {
			if got := w.When(when(t, "2025-03-13")); got != want {
				t.Errorf("%q, not %q", got, want)
			}
		})
		t.Run(tag+" says no weekday of a day that is only about right", func(t *testing.T) {
			about := w.When(when(t, "2025-03-13~"))
			if about != Fill(w.Calendar.About, w.Day(model.DayOf(2025, 3, 13))) {
				t.Errorf("%q", about)
			}
		})
	}
}

func TestWhenInEveryLanguage(t *testing.T) {
	for _, w := range languages {
		t.Run(w.Tag+" says every date, in full and without gaps", func(t *testing.T) {
			for _, d := range dates {
				got := w.When(when(t, d.when))
				if got == "" || strings.ContainsAny(got, "{}#") || strings.Contains(got, "  ") {
					t.Errorf("%s is %q", d.when, got)
				}
			}
		})
		t.Run(w.Tag+" tells every precision from the others", func(t *testing.T) {
			var said []string
			for _, text := range []string{"2025-03-13", "2025-03-13 evening", "2025-03-13T16:40", "2025-03-13/2025-03-15", "2025-03", "2025-03~", "2025-03?", "2025-03%", "2025", "../2025-03-13", "2025-03-13/.."} {
				s := w.When(when(t, text))
				if slices.Contains(said, s) {
					t.Errorf("%s is %q, as another", text, s)
				}
				said = append(said, s)
			}
		})
		t.Run(w.Tag+" is no closer than the date", func(t *testing.T) {
			for _, d := range w.Calendar.Weekdays {
				for _, text := range []string{"2025-03", "2025", "2025-03-13/2025-03-15", "../2025-03-13"} {
					if got := w.When(when(t, text)); strings.Contains(got, d) {
						t.Errorf("%s is %q", text, got)
					}
				}
			}
			for i := range 31 {
				if got := w.When(when(t, "2025-03")); strings.Contains(" "+got, " "+strconv.Itoa(i+1)+" ") {
					t.Errorf("a month is %q", got)
				}
			}
		})
		t.Run(w.Tag+" names the right month and weekday all year round", func(t *testing.T) {
			for d := model.DayOf(2025, 1, 1); d <= model.DayOf(2025, 12, 31); d++ {
				_, month, n := d.Date()
				day := w.Day(d)
				if !strings.HasPrefix(day, strconv.Itoa(n)+" ") || !strings.Contains(day, w.Calendar.Months[month-1]) || !strings.Contains(day, "2025") {
					t.Fatalf("%s is %q", d, day)
				}
				if w.Weekday(d) != w.Calendar.Weekdays[d.Time().Weekday()] {
					t.Fatal(d)
				}
			}
		})
		t.Run(w.Tag+" has a word for each form of a tick", func(t *testing.T) {
			for form := DayOnly; form <= YearOnly; form++ {
				if got := w.Tick(model.DayOf(2025, 3, 13), form); got == "" || strings.ContainsAny(got, "{}") {
					t.Errorf("form %d is %q", form, got)
				}
			}
		})
	}
}

func TestTicksInEnglish(t *testing.T) {
	d := model.DayOf(2025, 3, 3)
	for form, want := range map[Form]string{
		DayOnly: "3", WeekdayDay: "Mon 3", DayShort: "3 Mar", DayYear: "3 Mar 2025", MonthShort: "Mar", MonthYear: "Mar 2025",
		MonthLong: "March", MonthLongYear: "March 2025", YearOnly: "2025",
	} {
		t.Run("a tick says "+want, func(t *testing.T) {
			if got := In("en").Tick(d, form); got != want {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestDayOfAShortMonth(t *testing.T) {
	for tag, want := range map[string]string{"en": "1 May", "ru": "1 мая", "uk": "1 тра"} {
		if got := In(tag).Tick(model.DayOf(2025, 5, 1), DayShort); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// TestGenitive holds the Slavic languages to their two cases: a day is of a
// month, a month alone is not.
func TestGenitive(t *testing.T) {
	for tag, want := range map[string][2]string{"ru": {"13 марта 2025", "март 2025"}, "uk": {"13 березня 2025", "березень 2025"}} {
		if !Spoken(tag) {
			continue
		}
		t.Run(tag+" declines its months", func(t *testing.T) {
			d := model.DayOf(2025, 3, 13)
			if got := In(tag).Day(d); !strings.HasPrefix(got, want[0]) {
				t.Errorf("%q", got)
			}
			if got := In(tag).Month(d); !strings.HasPrefix(got, want[1]) {
				t.Errorf("%q", got)
			}
		})
	}
}

func TestYearsBeforeOne(t *testing.T) {
	for _, c := range []struct{ lang, when, want string }{
		{"en", "-0043", "44 BC"}, {"ru", "-0043", "44 год до н. э."}, {"uk", "-0043", "44 рік до н. е."}, {"ar", "-0043", "عام 44 ق.م"},
		{"en", "0000", "1 BC"}, {"en", "0001", "1"}, {"en", "-0043-03", "March 44 BC, day not stated"},
	} {
		when, err := model.ParseWhen(c.when)
		if err != nil {
			t.Fatal(err)
		}
		if got := In(c.lang).When(when); got != c.want {
			t.Errorf("%s in %s: got %q, want %q", c.when, c.lang, got, c.want)
		}
	}
}
