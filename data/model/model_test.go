package model

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestStatus(t *testing.T) {
	for stances, want := range map[string]string{
		"":                                   Background,
		"background":                         Background,
		"planned":                            Planned,
		"planned planned":                    Planned,
		"planned background":                 Planned,
		"happened":                           Happened,
		"planned happened":                   Happened,
		"happened background":                Happened,
		"denied":                             Denied,
		"planned denied":                     Denied,
		"denied background":                  Denied,
		"happened denied":                    Disputed,
		"planned happened denied":            Disputed,
		"background planned happened denied": Disputed,
	} {
		t.Run("of "+stances+" is "+want, func(t *testing.T) {
			list := strings.Fields(stances)
			got := Status(list)
			slices.Reverse(list)
			if back := Status(list); got != want || back != want {
				t.Errorf("%s, and %s in the other order", got, back)
			}
		})
	}
}

func TestTextIn(t *testing.T) {
	for _, c := range []struct {
		name string
		text Text
		want string
	}{
		{"the language asked for", Text{"en": "Kyiv", "uk": "Київ"}, "Київ"},
		{"English where that is missing", Text{"en": "Kyiv", "ar": "كييف"}, "Kyiv"},
		{"else the first by name", Text{"ru": "Киев", "ar": "كييف"}, "كييف"},
		{"nothing where there is nothing", nil, ""},
	} {
		t.Run("gives "+c.name, func(t *testing.T) {
			if got := c.text.In("uk"); got != c.want {
				t.Error(got)
			}
		})
	}
}

func TestDay(t *testing.T) {
	t.Run("counts from 1970", func(t *testing.T) {
		if d := DayOf(1970, time.January, 1); d != 0 {
			t.Error(int(d))
		}
	})
	t.Run("comes back from its date, before 1970 and over leap days too", func(t *testing.T) {
		for d := Day(-800_000); d < 800_000; d += 173 {
			if back := DayOf(d.Date()); back != d {
				t.Fatalf("%d gives %d", d, back)
			}
		}
	})
	t.Run("writes ISO 8601", func(t *testing.T) {
		if got := DayOf(2025, time.March, 9).String(); got != "2025-03-09" {
			t.Error(got)
		}
	})
}
