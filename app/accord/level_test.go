package accord

import (
	"testing"

	"dateline/data/model"
)

func TestDates(t *testing.T) {
	for _, c := range []struct {
		claim, event string
		want         Level
	}{
		{"2025-03-13", "2025-03-13", Same},
		{"", "", Same},
		{"2025-03-13", "", Closer},
		{"", "2025-03-13", Vaguer},
		{"2025-03", "2025-03-13", Vaguer},
		{"2025-03-13", "2025-03", Closer},
		{"2025-03-1X", "2025-03-13", Vaguer},
		{"2025-21", "2025-03-13", Vaguer},
		{"2025-04", "2025-03-13", Differs},
		{"2025-03-12", "2025-03-13", Differs},
		{"2024-03-13", "2025-03-13", Differs},
		{"2025-03-10/..", "2025-03-13", Vaguer},
		{"2025-03-14/..", "2025-03-13", Differs},
		{"../2025-03-14", "2025-03-13", Vaguer},
		{"../2025-03-12", "2025-03-13", Differs},
		{"../2025-03-14", "../2025-03-11", Vaguer},
		{"../2025-03-11", "2025-03-11/..", Vaguer},
		{"1957-03-15", "../2025-01", Closer},
		{"2025-03-12/2025-03-14", "2025-03-13/2025-03-15", Vaguer},
		{"2025-03-12/2025-03-13", "2025-03-14/2025-03-15", Differs},
		{"2025-03-01/2025-03-31", "2025-03", Same},
		{"2025-03-13", "2025-03-13 evening", Vaguer},
		{"2025-03-13 evening", "2025-03-13", Closer},
		{"2025-03-13 morning", "2025-03-13 evening", Differs},
		{"2025-03-12 evening", "2025-03-13 evening", Differs},
		{"2025-03-13T19:30", "2025-03-13 evening", Closer},
		{"2025-03-13T19:30", "2025-03-13T19:30", Same},
		{"2025-03-13T19:30", "2025-03-13T20:30", Differs},
		{"2025-03-13T19:30", "2025-03-13T19:30+03:00", Same},
		{"2025-03-13T19:30", "2025-03-13T16:30Z", Vaguer},
		{"2025-03-13T19:30+03:00", "2025-03-13T16:30Z", Same},
		{"2025-03-13T19:30-03:30", "2025-03-13T23:00Z", Same},
		{"2025-03-14T01:30+03:00", "2025-03-13T22:30Z", Same},
		{"2025-03-14T01:30+03:00", "2025-03-13T22:31Z", Differs},
		{"2025-03-13~", "2025-03-13", Vaguer},
		{"2025-03-13", "2025-03-13?", Closer},
		{"2025-03-13~", "2025-03-13?", Same},
		{"2025-03-12~", "2025-03-13", Vaguer},
		{"2025-03-13", "2025-03-12~", Closer},
		{"2025-03-11~", "2025-03-13", Differs},
		{"2025-02~", "2025-03-13", Vaguer},
		{"2025-03", "2025-03-13~", Vaguer},
		{"2025-03-13~ evening", "2025-03-13 morning", Vaguer},
	} {
		t.Run(c.claim+" against "+c.event, func(t *testing.T) {
			if got := dates(when(t, c.claim), when(t, c.event)); got != c.want {
				t.Errorf("%s, want %s", levels[got], levels[c.want])
			}
		})
	}
}

// TestMirror holds dates against each other both ways round.
func TestMirror(t *testing.T) {
	var all []model.When
	for _, text := range []string{"", "2025", "2025-02", "2025-03", "2025-03~", "2025-21", "202X", "2025-03-1X", "2025-03-12", "2025-03-13", "2025-03-13?", "2025-03-13%",
		"2025-03-13 noon", "2025-03-13 night", "2025-03-13~ night", "2025-03-13T12:00", "2025-03-13T12:00Z", "2025-03-13T14:00+02:00", "2025-03-12/2025-03-14", "2025-03-13/2025-03-15",
		"../2025-03-13", "2025-03-13/..", "2025-03-13/", "/2025-03-14"} {
		all = append(all, when(t, text))
	}
	for _, a := range all {
		for _, b := range all {
			there, back := dates(a, b), dates(b, a)
			mirrored := map[Level]Level{Same: Same, Differs: Differs, Closer: Vaguer, Vaguer: back}[there]
			if back != mirrored || there == Vaguer && back != Closer && back != Vaguer || (a == b) != (a == b && there == Same) {
				t.Errorf("%q against %q is %s, and the other way round %s", a, b, levels[there], levels[back])
			}
		}
	}
}

func TestPlaces(t *testing.T) {
	s := storyOf(telling(t, "meeting", "2025", ""))
	for _, c := range []struct {
		claim, event string
		want         Level
	}{
		{"city", "city", Same}, {"", "", Same},
		{"land", "city", Vaguer}, {"land", "hall", Vaguer}, {"", "city", Vaguer},
		{"hall", "land", Closer}, {"city", "", Closer},
		{"city", "town", Differs}, {"hall", "town", Differs}, {"isle", "land", Differs}, {"nowhere", "city", Differs},
	} {
		t.Run(c.claim+" against "+c.event, func(t *testing.T) {
			if got := s.places(c.claim, c.event); got != c.want {
				t.Errorf("%s, want %s", levels[got], levels[c.want])
			}
		})
	}
}

func TestOutcome(t *testing.T) {
	stances := []string{model.Planned, model.Happened, model.Denied, model.Background, model.Unplanned}
	want := map[string][]Level{
		model.Planned:    {Same, Differs, Differs, Aside, Announced},
		model.Contested:  {Differs, Differs, Differs, Aside, Differs},
		model.Happened:   {Announced, Same, Differs, Aside, Announced},
		model.Denied:     {Announced, Differs, Same, Aside, Same},
		model.Disputed:   {Announced, Differs, Differs, Aside, Announced},
		model.Background: {Announced, Differs, Differs, Same, Announced},
	}
	for status, levelsOf := range want {
		for i, stance := range stances {
			t.Run(stance+" of what is "+status, func(t *testing.T) {
				if got := outcome(stance, status); got != levelsOf[i] {
					t.Errorf("%s, want %s", levels[got], levels[levelsOf[i]])
				}
			})
		}
	}
}

func TestOrigin(t *testing.T) {
	for via, want := range map[string]string{
		"":                               "",
		" TASS ":                         "TASS",
		"Fox News, as cited by The Hill": "Fox News",
		"The Hill, citing Fox News":      "Fox News",
		"A, quoting B, citing C":         "C",
		"A quoted by B, as cited by C":   "A",
		"several media":                  "several media",
		"cited by":                       "cited by",
		"citing":                         "citing",
		"as":                             "as",
		"Интерфакс":                      "Интерфакс",
		"«РИА Новости»":                  "РИА Новости",
	} {
		t.Run(via, func(t *testing.T) {
			if got := origin(via); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
}

func TestVague(t *testing.T) {
	for words, want := range map[string]bool{
		"several media": true, "Russian state media": true, "an unnamed source": true, "US officials": true, "источники": true,
		"Bloomberg": false, "the Kremlin": false, "RIA": false, "رويترز": false, "新华社": false,
	} {
		t.Run(words, func(t *testing.T) {
			if got := vague(words); got != want {
				t.Error(got)
			}
		})
	}
}

func BenchmarkEvent(b *testing.B) {
	s := seed(b).Story
	for range 6 {
		s.Claims = append(s.Claims, s.Claims...)
	}
	x := model.NewIndex(s)
	for b.Loop() {
		Event(x, "march-meeting")
	}
}
