package model

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// forms has every form of EDTF levels 0 and 1, and the two forms of ours. A
// row ends with marks: ~ approximate, ? uncertain, < open start, > open end.
var forms = []struct{ text, first, last, precision, marks string }{
	// Level 0.
	{"1985-04-12", "1985-04-12", "1985-04-12", "day", ""},
	{"1985-04", "1985-04-01", "1985-04-30", "month", ""},
	{"1985", "1985-01-01", "1985-12-31", "year", ""},
	{"0000", "0000-01-01", "0000-12-31", "year", ""},
	{"2024-02", "2024-02-01", "2024-02-29", "month", ""},
	{"1900-02", "1900-02-01", "1900-02-28", "month", ""},
	{"1985-04-12T23:20:30", "1985-04-12", "1985-04-12", "time", ""},
	{"1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", "time", ""},
	{"1985-04-12T23:20:30+05:30", "1985-04-12", "1985-04-12", "time", ""},
	{"2025-04-11T16:40", "2025-04-11", "2025-04-11", "time", ""},
	{"2025-03-11T00:40-04:00", "2025-03-11", "2025-03-11", "time", ""},
	{"1964/2008", "1964-01-01", "2008-12-31", "range", ""},
	{"2004-06/2006-08", "2004-06-01", "2006-08-31", "range", ""},
	{"2025-04-22/2025-04-27", "2025-04-22", "2025-04-27", "range", ""},
	{"2004-02-01/2005", "2004-02-01", "2005-12-31", "range", ""},
	{"2025/2025-01", "2025-01-01", "2025-01-31", "range", ""},
	// Level 1.
	{"Y17000", "17000-01-01", "17000-12-31", "year", ""},
	{"Y-17000", "-17000-01-01", "-17000-12-31", "year", ""},
	{"2001-21", "2001-03-01", "2001-05-31", "season", ""},
	{"2001-22", "2001-06-01", "2001-08-31", "season", ""},
	{"2001-23", "2001-09-01", "2001-11-30", "season", ""},
	{"2003-24", "2003-12-01", "2004-02-29", "season", ""},
	{"1984?", "1984-01-01", "1984-12-31", "year", "?"},
	{"2004-06~", "2004-06-01", "2004-06-30", "month", "~"},
	{"2004-06-11%", "2004-06-11", "2004-06-11", "day", "~?"},
	{"2001-21~", "2001-03-01", "2001-05-31", "season", "~"},
	{"201X", "2010-01-01", "2019-12-31", "decade", ""},
	{"20XX", "2000-01-01", "2099-12-31", "century", ""},
	{"2004-XX", "2004-01-01", "2004-12-31", "year", ""},
	{"2024-02-XX", "2024-02-01", "2024-02-29", "month", ""},
	{"1985-XX-XX", "1985-01-01", "1985-12-31", "year", ""},
	{"201X~", "2010-01-01", "2019-12-31", "decade", "~"},
	{"1985-04-12/..", "1985-04-12", "1985-04-12", "range", ">"},
	{"1985-04/..", "1985-04-01", "1985-04-01", "range", ">"},
	{"1985/", "1985-01-01", "1985-01-01", "range", ">"},
	{"../1985-04-12", "1985-04-12", "1985-04-12", "range", "<"},
	{"/1985", "1985-12-31", "1985-12-31", "range", "<"},
	{"1984~/2004-06", "1984-01-01", "2004-06-30", "range", "~"},
	{"1984/2004-06?", "1984-01-01", "2004-06-30", "range", "?"},
	{"2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", "range", ""},
	{"-1985", "-1985-01-01", "-1985-12-31", "year", ""},
	{"-0044-03-15", "-0044-03-15", "-0044-03-15", "day", ""},
	{"-019X", "-0199-01-01", "-0190-12-31", "decade", ""},
	// Level 2, but only at the right.
	{"2025-03-0X", "2025-03-01", "2025-03-09", "range", ""},
	{"2025-03-1X", "2025-03-10", "2025-03-19", "range", ""},
	{"2025-03-3X", "2025-03-30", "2025-03-31", "range", ""},
	{"2025-0X", "2025-01-01", "2025-09-30", "range", ""},
	{"2025-1X", "2025-10-01", "2025-12-31", "range", ""},
	// Ours.
	{"2025-03-13 evening", "2025-03-13", "2025-03-13", "part", ""},
	{"2025-03-13? noon", "2025-03-13", "2025-03-13", "part", "?"},
}

func TestParseWhen(t *testing.T) {
	for _, f := range forms {
		t.Run("reads "+f.text, func(t *testing.T) {
			w := parsed(t, f.text)
			first, last := w.Span()
			got := fmt.Sprint(first, last, w.Precision(), " ", marks(w))
			want := fmt.Sprint(spelled(f.first), spelled(f.last), f.precision, " ", f.marks)
			if got != want {
				t.Errorf("got %s, want %s", got, want)
			}
			if w.String() != f.text {
				t.Errorf("writes %s", w)
			}
		})
	}
}

func TestParseWhenMistakes(t *testing.T) {
	for _, c := range []struct {
		want  error
		texts []string
	}{
		{errShape, []string{"", " ", "x", "25", "203", "20255", "2025-3", "2025-03-1", " 2025", "2025/2026/2027",
			"2025.03.13", "20250313", "2025-13-01-01", "2XXX", "XXXX", "2025-XX-13", "2X25", "2025-X1", "~2025", "2025-~03", "2025~?",
			"Y2025", "Y02025", "Y", "Y-", "Y1234567890", "Y+17000", "-0000", "--2025", "+2025", "[2025,2026]", "2025-03-1x", "２０２５",
			"2025-03-13T07:40/2025-03-14", "2025-03-13T07:40 evening", "?", "\xff"}},
		{errNoDate, []string{"2025-00", "2025-13", "2025-20", "2025-25", "2025-21-01", "2025-02-29", "1900-02-29", "2025-04-31",
			"2025-04-00", "2025-2X", "2025-02-3X", "2025-04-4X", "2025-02-30/2025-03-01"}},
		{errOpen, []string{"/", "../..", "/..", "../"}},
		{errOrder, []string{"2026/2025", "2025-03-14/2025-03-13"}},
		{errClock, []string{"2025-03-13T", "2025-03-13T7:40", "2025-03-13T24:00", "2025-03-13T10:60", "2025-03-13T10:00:60",
			"2025-03-13T10", "2025-03-13T10:00+15:00", "2025-03-13T10:00+02:60", "2025-03-13T10:00-00:00", "2025-03-13T10:00Z12:00",
			"2025-03-13T10:00Z99", "2025-03-13T10:00+", "2025-03-13T10:00~", "2025-03-13T10:00T"}},
		{errDay, []string{"2025-03T10:00", "2025-03-13~T10:00", "2025-03-1XT10:00", "2025 evening", "2025-03-XX morning"}},
		{errPart, []string{"2025-03-13 ", "2025-03-13 Evening", "2025-03-13 dusk", "2025-03-13  evening"}},
	} {
		for _, text := range c.texts {
			t.Run("refuses "+text, func(t *testing.T) {
				w, err := ParseWhen(text)
				if err == nil || !strings.HasSuffix(err.Error(), c.want.Error()) || !w.IsZero() || w != (When{}) {
					t.Errorf("%+v, %v, want %v", w, err, c.want)
				}
			})
		}
	}
}

func TestWhenClock(t *testing.T) {
	for _, c := range []struct{ text, clock, zone, part string }{
		{"2025-04-11T16:40", "16:40", "", ""},
		{"2025-03-11T07:05+02:00", "07:05", "+02:00", ""},
		{"2025-03-11T07:05:59Z", "07:05", "Z", ""},
		{"2025-03-11T00:00-03:30", "00:00", "-03:30", ""},
		{"2025-03-13 evening", "none", "", "evening"},
		{"2025-03-13~", "none", "", ""},
		{"-0044-03-15/..", "none", "", ""},
	} {
		t.Run("of "+c.text, func(t *testing.T) {
			w, clock := parsed(t, c.text), "none"
			if hour, minute, ok := w.Clock(); ok {
				clock = fmt.Sprintf("%02d:%02d", hour, minute)
			}
			if clock != c.clock || w.Zone() != c.zone || w.Part() != c.part {
				t.Errorf("got %s, %q, %q", clock, w.Zone(), w.Part())
			}
		})
	}
}

func TestWhenIsComparable(t *testing.T) {
	t.Run("the same words are equal, another's are not", func(t *testing.T) {
		for i, a := range forms {
			for j, b := range forms {
				if one, other := parsed(t, a.text), parsed(t, strings.Clone(b.text)); (one == other) != (i == j) {
					t.Errorf("%s and %s are equal: %t", one, other, one == other)
				}
			}
		}
	})
	t.Run("a zone may leave out its minutes", func(t *testing.T) {
		if parsed(t, "2025-03-11T07:40+02") != parsed(t, "2025-03-11T07:40+02:00") {
			t.Error("they differ")
		}
	})
	t.Run("a month is not some day of the month", func(t *testing.T) {
		if parsed(t, "2025-03") == parsed(t, "2025-03-XX") {
			t.Error("they are equal")
		}
	})
	t.Run("the zero When is absent", func(t *testing.T) {
		var w When
		start, end := w.Open()
		_, _, clock := w.Clock()
		if !w.IsZero() || w.String() != "" || w.Precision() != "" || start || end || clock || w.Part() != "" || w.Zone() != "" {
			t.Errorf("%+v", w)
		}
	})
}

func FuzzParseWhen(f *testing.F) {
	for _, row := range forms {
		f.Add(row.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		w, err := ParseWhen(text)
		if err != nil {
			if w != (When{}) {
				t.Fatalf("%+v beside %v", w, err)
			}
			return
		}
		if again, err := ParseWhen(w.String()); again != w {
			t.Fatalf("%+v reads again as %+v, %v", w, again, err)
		}
		if first, last := w.Span(); first > last || w.Precision() == "" || w.IsZero() {
			t.Fatalf("%+v", w)
		}
		w.Clock()
	})
}

func parsed(t testing.TB, text string) When {
	t.Helper()
	w, err := ParseWhen(text)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// spelled reads a table's plain day, whose year may have any length and sign.
func spelled(text string) Day {
	var year, month, day int
	negative := strings.HasPrefix(text, "-")
	fmt.Sscanf(strings.TrimPrefix(text, "-"), "%d-%d-%d", &year, &month, &day)
	if negative {
		year = -year
	}
	return DayOf(year, time.Month(month), day)
}

func marks(w When) string {
	start, end := w.Open()
	text := ""
	for _, m := range []struct {
		on   bool
		mark string
	}{{w.Approximate(), "~"}, {w.Uncertain(), "?"}, {start, "<"}, {end, ">"}} {
		if m.on {
			text += m.mark
		}
	}
	return text
}
