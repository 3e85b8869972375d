package model

import "testing"

// TestMoment lists dates in the order of time.
func TestMoment(t *testing.T) {
	order := []string{
		"2024", "../2025-03-10", "2025-03-10/..", "2025-03-10T09:30", "2025-03-10", "2025-03-10 afternoon",
		"2025-03-10T16:40+02:00", "2025-03-10 evening", "2025-03-10 night", "2025-03-11/2025-03-14", "2025-03-11",
	}
	for i, later := range order[1:] {
		if earlier := order[i]; date(earlier).Moment() >= date(later).Moment() {
			t.Errorf("%s is not before %s", earlier, later)
		}
	}
}

func TestReach(t *testing.T) {
	day := DayOf(2025, 3, 10)
	for _, c := range []struct {
		name, when  string
		first, last Day
	}{
		{"a day is a day", "2025-03-10", day, day},
		{"what has no end goes on", "2025-03-10/..", day, day + 2},
		{"what has no start began before", "../2025-03-10", day - 2, day},
	} {
		t.Run(c.name, func(t *testing.T) {
			if first, last := date(c.when).Reach(); first != c.first || last != c.last {
				t.Error(first, last)
			}
		})
	}
}

func TestExact(t *testing.T) {
	for s, want := range map[string]bool{
		"2025-03-10": true, "2025-03-10 night": true, "2025-03-10T09:00": true, "2025-03-10~": true, "2025-03-10/2025-03-10": true,
		"2025-03": false, "2025-03-10/..": false, "../2025-03-10": false, "2025-03-10/2025-03-11": false,
	} {
		if date(s).Exact() != want {
			t.Error(s)
		}
	}
	if (When{}).Exact() {
		t.Error("no date is one day")
	}
}

func TestRightToLeft(t *testing.T) {
	for lang, want := range map[string]bool{"ar": true, "ar-EG": true, "FA": true, "he": true, "ur": true, "en": false, "arn": false, "": false} {
		if RightToLeft(lang) != want {
			t.Error(lang)
		}
	}
}
