package export

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"dateline/data"
	"dateline/data/model"
)

// hard is text that every format has some trouble with.
const hard = "=SUM(A1) \"quoted\"; a, b \\ <b>&amp;</b>\nsecond line\tend ]]> ملخص \u2028 🛩️ 'x'"

// small is a story with one event for each thing that is easily got wrong.
func small(t testing.TB) model.Story {
	when := func(text string) model.When {
		t.Helper()
		w, err := model.ParseWhen(text)
		if err != nil {
			t.Fatal(err)
		}
		return w
	}
	en := func(s string) model.Text { return model.Text{"en": s} }
	return model.Story{
		Title:     model.Text{"en": `A "small" story, & more`, "ar": "قصة صغيرة"},
		Summary:   en("One event <for> each trouble."),
		Languages: []string{"en", "ar"},
		Opening:   "crossing",
		Lead:      model.Lead{Title: model.Text{"en": "Who crossed"}, Text: model.Text{"en": "One did."}},
		Notes:     []model.Note{{Text: model.Text{"en": "One did."}, Label: model.Text{"en": "One"}, Events: []string{"crossing"}}},
		Sources: []model.Source{
			{ID: "paper", File: "one.txt", Publisher: "The Paper", Headline: "Crossing & talks", Published: when("2025-03-15T07:40+02:00"),
				Dated: "stated", URL: "https://example.org/?a=1&b=2", Language: "en", Rights: "link", SHA256: "ab12"},
			{ID: "unnamed", File: "two.txt", Published: when("2025-04-01"), Dated: "from the text", Language: "ar", Rights: "link", SHA256: "cd34"},
			{ID: "silent", File: "three.txt", Published: when("2025-03-01"), Dated: "stated", Language: "en", Rights: "link"},
		},
		People: []model.Person{
			{ID: "ann", Name: model.Text{"en": "Ann Envoy", "ar": "آن المبعوثة"}},
			{ID: "bob", Name: en("Bob, Jr.")},
			{ID: "nobody", Name: en("Not Named Below")},
		},
		Places: []model.Place{
			{ID: "russia", Name: model.Text{"en": "Russia", "ar": "روسيا"}, Kind: "country", Lat: 57.5, Lon: 40},
			{ID: "chukotka", Name: en("Chukotka"), Kind: "region", Lat: 66, Lon: 172, Within: "russia"},
			{ID: "anadyr", Name: en("Anadyr"), Kind: "city", Lat: 64.73333333, Lon: 177.51666667, Within: "chukotka"},
			{ID: "oman", Name: model.Text{"en": "Oman", "ar": "عُمان"}, Kind: "country", Lat: 21, Lon: 57},
			{ID: "usa", Name: en("United States"), Kind: "country", Lat: 39.8, Lon: -98.6},
			{ID: "nome", Name: en("Nome"), Kind: "city", Lat: 64.5, Lon: -165.4, Within: "usa"},
			{ID: "nome-airport", Name: en("Nome airport"), Kind: "venue", Lat: 64.512, Lon: -165.445, Within: "nome"},
		},
		Events: []model.Event{
			{ID: "country-only", Title: model.Text{"en": "Talks in Oman", "ar": "محادثات في عُمان"}, When: when("2025-04-12"), Place: "oman",
				From: "nome", People: []string{"ann"}, Kind: "talks", Status: model.Planned},
			{ID: "range", Title: en("Week in the region"), When: when("2025-04-22/2025-04-27"), Place: "chukotka", People: []string{"ann", "bob"},
				Kind: "visit", Status: model.Happened},
			{ID: "crossing", Title: en("Flight over the line"), When: when("2025-03-13 evening"), Place: "nome", From: "anadyr",
				People: []string{"ann"}, Kind: "arrival", Status: model.Happened},
			{ID: "open-end", Title: en("Stay from the eleventh"), When: when("2025-03-11/.."), Place: "nome-airport", Kind: "situation", Status: model.Disputed},
			{ID: "open-start", Title: en("Meeting that is denied"), When: when("../2025-03-14"), Place: "anadyr", From: "nome",
				People: []string{"ann", "bob"}, Kind: "meeting", Status: model.Denied},
			{ID: "month", Title: model.Text{"en": hard, "ar": "بيان"}, When: when("2025-02~"), Kind: "statement", Status: model.Background},
			{ID: "clock", Title: en("Call at a stated hour"), When: when("2025-04-11T16:40+03:00"), Place: "anadyr", Kind: "talks", Status: model.Happened},
		},
		Claims: []model.Claim{
			{ID: "paper-1", Source: "paper", Event: "country-only", At: model.Locator{Paragraph: 1, Sentence: 2, SHA256: "aa"},
				Says: model.Text{"en": "Talks are set for Oman.", "ar": "المحادثات مقررة في عُمان."}, Stance: model.Planned},
			{ID: "paper-2", Source: "paper", Event: "crossing", At: model.Locator{Paragraph: 2, Sentence: 1, SHA256: "bb"},
				Says: en("Ann flew from Anadyr."), Speaker: "ann", Via: "@agency", Said: when("2025-03-14"), Stance: model.Happened},
			{ID: "paper-3", Source: "paper", Event: "crossing", Says: en("Ann is somewhere in Russia."), Stance: model.Planned,
				Place: "russia", When: when("2025-03-11/.."), Derived: model.Derived{Words: "in days", Rule: "-from the day of the report on"}},
			{ID: "paper-4", Source: "paper", Event: "open-end", Says: en("She stays."), Stance: model.Happened},
			{ID: "unnamed-1", Source: "unnamed", Event: "open-end", Says: en("She had left."), Speaker: "an unnamed \"guard\"", Stance: model.Denied},
			{ID: "unnamed-2", Source: "unnamed", Event: "open-start", Says: en("They did not meet."), Stance: model.Denied},
			{ID: "unnamed-3", Source: "unnamed", Event: "month", At: model.Locator{Paragraph: 9, Sentence: 9, SHA256: "cc"},
				Says: model.Text{"en": hard, "ar": "=" + hard}, Stance: model.Background},
			{ID: "unnamed-4", Source: "unnamed", Event: "range", Says: en("+They stayed a week.\r\n"), Stance: model.Happened},
			{ID: "unnamed-5", Source: "unnamed", Event: "clock", Says: en("'=They talked."), Stance: model.Happened},
		},
		Words: []model.Text{
			{"en": "an unnamed \"guard\"", "ar": "«حارس» لم يُذكر اسمه"},
			{"en": "@agency", "ar": "@وكالة"},
			{"en": "-from the day of the report on", "ar": "-ابتداءً من يوم التقرير"},
		},
	}
}

// seed is the default story.
func seed(t testing.TB) model.Story {
	t.Helper()
	s, err := model.Decode(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// spoken are options in which words and codes are told apart.
func spoken(lang string) Options {
	return Options{
		Lang: lang, Base: "https://example.org/page/?x=1#event=month",
		Phrase:  func(w model.When) string { return "on <" + w.String() + ">" },
		Word:    func(code string) string { return "~" + code },
		Lacking: func(format string, n int) string { return strconv.Itoa(n) + " not in " + format },
	}
}

func only(ids ...string) func(string) bool {
	return func(event string) bool {
		for _, id := range ids {
			if id == event {
				return true
			}
		}
		return false
	}
}

// golden compares with a file that DATELINE_UPDATE=1 writes anew.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if os.Getenv("DATELINE_UPDATE") == "1" {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("differs from %s: look at it with DATELINE_UPDATE=1 and git diff\n%s", name, got)
	}
}

// many is a story of n claims on n/10 events.
func many(t testing.TB, n int) model.Story {
	s := small(t)
	kinds, claims := s.Events, s.Claims
	s.Events, s.Claims = nil, nil
	for i := range n {
		if i%10 == 0 {
			e := kinds[i/10%len(kinds)]
			e.ID += "-" + strconv.Itoa(i/10)
			s.Events = append(s.Events, e)
		}
		c := claims[i%len(claims)]
		c.ID, c.Event = "c"+strconv.Itoa(i), s.Events[len(s.Events)-1].ID
		s.Claims = append(s.Claims, c)
	}
	return s
}
