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
		"planned unplanned":                  Contested,
		"planned unplanned background":       Contested,
		"unplanned":                          Denied,
		"planned unplanned denied":           Denied,
		"planned unplanned happened":         Happened,
		"happened unplanned":                 Happened,
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

func TestSay(t *testing.T) {
	story := Story{Languages: []string{"uk", "en"}, Words: []Text{
		{"uk": "ТАРС", "en": "TASS"},
		{"uk": "джерело", "en": "", "ar": "مصدر"},
		{"en": "TASS", "uk": "інше"},
	}}
	for _, c := range []struct{ name, phrase, lang, want string }{
		{"a phrase in another language", "ТАРС", "en", "TASS"},
		{"a phrase in its own language as it is", "ТАРС", "uk", "ТАРС"},
		{"a phrase without words in that language as it is", "ТАРС", "ar", "ТАРС"},
		{"a phrase with empty words as it is", "джерело", "en", "джерело"},
		{"a phrase in a third language", "джерело", "ar", "مصدر"},
		{"words that are no phrase as they are", "ТАРС і джерело", "en", "ТАРС і джерело"},
		{"words of another language than the first as they are", "TASS", "uk", "TASS"},
		{"nothing for nothing", "", "en", ""},
	} {
		t.Run("gives "+c.name, func(t *testing.T) {
			if got := story.Say(c.phrase, c.lang); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	t.Run("takes English for a story that names no language", func(t *testing.T) {
		if got := (Story{Words: []Text{{"en": "TASS", "uk": "ТАРС"}}}).Say("TASS", "uk"); got != "ТАРС" {
			t.Error(got)
		}
	})
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
