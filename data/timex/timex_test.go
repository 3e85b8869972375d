package timex

import (
	"testing"

	"dateline/data/model"
)

// Each row is found in a text published on Tuesday 11 March 2025.
func TestResolve(t *testing.T) {
	for _, c := range []struct{ lang, text, words, when, rule string }{
		{"en", "They met on March 13, 2024 in Cork.", "March 13, 2024", "2024-03-13", ""},
		{"en", "They met on 13 March 2024.", "13 March 2024", "2024-03-13", ""},
		{"en", "Published 11th Apr, 2025", "11th Apr, 2025", "2025-04-11", ""},
		{"en", "March 11, 2025 7:40 AM", "March 11, 2025 7:40 AM", "2025-03-11T07:40", ""},
		{"en", "April 11, 2025 | 04:40 PM", "April 11, 2025 | 04:40 PM", "2025-04-11T16:40", ""},
		{"en", "It is of 2025-03-09.", "2025-03-09", "2025-03-09", ""},
		{"en", "It is of 2025-03-09, 12:15.", "2025-03-09, 12:15", "2025-03-09T12:15", ""},
		{"en", "held on Feb. 18 in Cork", "Feb. 18", "2025-02-18", "the last 18 February before publication"},
		{"en", "the March 11 discussions", "March 11", "2025-03-11", "the day of publication, whose year is stated"},
		{"en", "on the evening of March 10 in a hotel", "evening of March 10", "2025-03-10 evening", "the last 10 March before publication"},
		{"en", "on December 14 it snowed", "December 14", "2024-12-14", "the last 14 December before publication"},
		{"en", "He left in February.", "in February", "2025-02", "the last February before publication, kept as a month"},
		{"en", "He left in November 2024.", "in November 2024", "2024-11", ""},
		{"en", "He left in 2020.", "in 2020", "2020", ""},
		{"en", "He has led it since 2019.", "since 2019", "2019/..", ""},
		{"en", "in late February", "late February", "2025-02-2X", "the last February before publication, kept as a month"},
		{"en", "in mid-January", "mid-January", "2025-01-1X", "the last January before publication, kept as a month"},
		{"en", "in the summer of 1911", "summer of 1911", "1911-22", ""},
		{"en", "go there next spring", "next spring", "2026-21", "the first such season after publication"},
		{"en", "go there next winter", "next winter", "2025-24", "the first such season after publication"},
		{"en", "said Monday on air", "Monday", "2025-03-10", "the Monday before publication"},
		{"en", "said on Tuesday", "Tuesday", "2025-03-11", "the day of publication, a Tuesday"},
		{"en", "on Friday night", "Friday night", "2025-03-07 night", "the Friday before publication"},
		{"en", "last Tuesday", "last Tuesday", "2025-03-04", "the Tuesday before publication"},
		{"en", "next Tuesday", "next Tuesday", "2025-03-18", "the Tuesday after publication"},
		{"en", "Monday, March 10, was wet", "Monday, March 10", "2025-03-10", "the last 10 March before publication"},
		{"en", "met him last night", "last night", "2025-03-10 evening", "the evening of the day before publication"},
		{"en", "left yesterday morning", "yesterday morning", "2025-03-10 morning", "the morning of the day before publication"},
		{"en", "comes tomorrow", "tomorrow", "2025-03-12", "the day after publication"},
		{"en", "comes later this week", "later this week", "2025-03-11/2025-03-16", "from the day of publication, a Tuesday, to the Sunday after it"},
		{"en", "came earlier this week", "earlier this week", "2025-03-10/2025-03-11", "from the Monday of the week to the day of publication"},
		{"en", "warned last week", "last week", "2025-03-03/2025-03-09", "Monday to Sunday of the week before publication"},
		{"en", "goes next month", "next month", "2025-04", "the month after publication"},
		{"en", "went last year", "last year", "2024", "the year before publication"},
		{"en", "three days ago", "three days ago", "2025-03-08", "3 days before publication"},
		{"en", "two weeks ago", "two weeks ago", "2025-02-25~", "2 weeks before publication, about"},
		{"en", "in two days", "in two days", "2025-03-13", "2 days after publication"},
		{"en", "in the coming days", "in the coming days", "2025-03-11/..", "from the day of publication onwards, since no day is given"},
		{"en", "spoke recently", "recently", "../2025-03-11", "by the day of publication; no day is given"},
		{"en", "from March 3 to March 7", "from March 3 to March 7", "2025-03-03/2025-03-07", "the last 3 March before publication"},
		{"en", "on March 3-7", "March 3-7", "2025-03-03/2025-03-07", "the last 3 March before publication"},
		{"en", "between 3 and 7 March 2024", "between 3 and 7 March 2024", "2024-03-03/2024-03-07", ""},
		{"en", "until March 10", "until March 10", "../2025-03-10", "the last 10 March before publication"},
		{"en", "over the weekend", "over the weekend", "2025-03-08/2025-03-09", "Saturday and Sunday of the week before publication"},
		{"en", "by the end of February", "by the end of February", "../2025-02-28", "the last February before publication, kept as a month"},
		{"en", "until early February 2024", "until early February 2024", "../2024-02-09", ""},
		{"de", "bis Ende Dezember 2024", "bis Ende Dezember 2024", "../2024-12-31", ""},
		{"de", "am 13. März 2024 in Wien", "13. März 2024", "2024-03-13", ""},
		{"de", "Am Montag reiste sie ab.", "Montag", "2025-03-10", "the Monday before publication"},
		{"de", "am Montagabend in Wien", "Montagabend", "2025-03-10 evening", "the Monday before publication"},
		{"de", "gestern Abend", "gestern Abend", "2025-03-10 evening", "the evening of the day before publication"},
		{"de", "in der vergangenen Woche", "vergangenen Woche", "2025-03-03/2025-03-09", "Monday to Sunday of the week before publication"},
		{"de", "Anfang Februar", "Anfang Februar", "2025-02-0X", "the last February before publication, kept as a month"},
		{"de", "im Januar", "im Januar", "2025-01", "the last January before publication, kept as a month"},
		{"de", "vom 3. bis zum 7. März", "vom 3. bis zum 7. März", "2025-03-03/2025-03-07", "the last 3 March before publication"},
		{"de", "am 7.3.2025", "7.3.2025", "2025-03-07", ""},
		{"ru", "13 марта 2024 года в Москве", "13 марта 2024", "2024-03-13", ""},
		{"ru", "В понедельник он прилетел", "понедельник", "2025-03-10", "the Monday before publication"},
		{"ru", "вчера вечером", "вчера вечером", "2025-03-10 evening", "the evening of the day before publication"},
		{"ru", "в феврале", "в феврале", "2025-02", "the last February before publication, kept as a month"},
		{"ru", "на прошлой неделе", "на прошлой неделе", "2025-03-03/2025-03-09", "Monday to Sunday of the week before publication"},
		{"uk", "10 березня в Києві", "10 березня", "2025-03-10", "the last 10 March before publication"},
		{"fr", "le 10 mars 2024", "10 mars 2024", "2024-03-10", ""},
		{"fr", "lundi dernier", "lundi dernier", "2025-03-10", "the Monday before publication"},
		{"fr", "hier soir", "hier soir", "2025-03-10 evening", "the evening of the day before publication"},
		{"ar", "في 10 مارس 2024", "10 مارس 2024", "2024-03-10", ""},
		{"ar", "مساء أمس", "مساء أمس", "2025-03-10 evening", "the evening of the day before publication"},
		{"es", "publicado el 13 de marzo de 2024", "13 de marzo de 2024", "2024-03-13", ""},
		{"pt", "em 13 de março de 2024", "13 de março de 2024", "2024-03-13", ""},
		{"it", "il 13 marzo 2024 a Roma", "13 marzo 2024", "2024-03-13", ""},
		{"nl", "op 13 maart 2024", "13 maart 2024", "2024-03-13", ""},
		{"pl", "w dniu 13 marca 2024 r.", "13 marca 2024", "2024-03-13", ""},
		{"sv", "den 13 mars 2024", "13 mars 2024", "2024-03-13", ""},
		{"tr", "13 Mart 2024 tarihinde", "13 Mart 2024", "2024-03-13", ""},
		{"he", "ב-13 במרץ 2024 בחיפה", "13 במרץ 2024", "2024-03-13", ""},
		{"zh", "他于2024年3月13日抵达北京。", "2024年3月13日", "2024-03-13", ""},
		{"ja", "2024年3月13日、東京で", "2024年3月13日", "2024-03-13", ""},
		{"it", "il 2025-03-09 alle 12", "2025-03-09", "2025-03-09", ""},
	} {
		t.Run(c.lang+" "+c.text, func(t *testing.T) {
			all := Find(c.text, c.lang)
			if len(all) != 1 {
				t.Fatalf("found %d", len(all))
			}
			when, rule, ok := all[0].Resolve(Base{Published: model.DayOf(2025, 3, 11)})
			if !ok || all[0].Words != c.words || when.String() != c.when || rule != c.rule {
				t.Errorf("got %q, %s, %q, %v", all[0].Words, when, rule, ok)
			}
		})
	}
}

func TestResolveAhead(t *testing.T) {
	for text, want := range map[string]string{
		"talks on Saturday": "2025-03-15", "on Monday": "2025-03-17", "on March 20": "2025-03-20", "on January 5": "2026-01-05", "in May": "2025-05",
		"in February": "2026-02", "this week": "2025-03-11/2025-03-16",
	} {
		t.Run(text, func(t *testing.T) {
			when, rule, ok := Find(text, "en")[0].Resolve(Base{Published: model.DayOf(2025, 3, 11), Ahead: true})
			if !ok || when.String() != want || rule == "" {
				t.Errorf("got %s, %q, %v", when, rule, ok)
			}
		})
	}
}

func TestResolveWithin(t *testing.T) {
	base := Base{Published: model.DayOf(2025, 3, 11), Day: model.DayOf(2025, 3, 1), HasDay: true, Year: 1911}
	for text, want := range map[string]string{
		"later that day": "2025-03-01", "that evening": "2025-03-01 evening", "the next day": "2025-03-02", "two days later": "2025-03-03",
		"a week earlier": "2025-02-22", "on December 14": "1911-12-14", "in January": "1911-01",
	} {
		t.Run(text, func(t *testing.T) {
			when, _, ok := Find(text, "en")[0].Resolve(base)
			if !ok || when.String() != want {
				t.Errorf("got %s, %v", when, ok)
			}
		})
	}
	t.Run("a plan does not go back to the year spoken of before", func(t *testing.T) {
		base.Ahead = true
		if when, _, ok := Find("in May", "en")[0].Resolve(base); !ok || when.String() != "2025-05" {
			t.Errorf("got %s", when)
		}
	})
	t.Run("without a day spoken of before there is none", func(t *testing.T) {
		if when, _, ok := Find("later that day", "en")[0].Resolve(Base{}); ok {
			t.Errorf("got %s", when)
		}
	})
}

func TestFindNothing(t *testing.T) {
	for _, text := range []string{"", "They may march.", "He was second of 18.", "room 2025", "at 3/4/2025", "after two days of talks", "99 of 100", "May I?", "a day", "31.02", "the 45 men"} {
		if all := Find(text, "en"); len(all) > 0 {
			t.Errorf("%q: found %q", text, all[0].Words)
		}
	}
}

// Whatever the text: what is found stands where it says, and resolves alike twice.
func FuzzFind(f *testing.F) {
	for _, seed := range []string{"on March 13, 2025 at 7:40 PM", "later this week", "3–7 März", "в ночь на 5 мая", "\xff12.13.2025", "31 February", "99999-12-12", "last last week"} {
		f.Add(seed, "en")
		f.Add(seed, "de")
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		end := 0
		for _, e := range Find(text, lang) {
			if e.Start < end && e.Start < 0 || e.End > len(text) || text[e.Start:e.End] != e.Words {
				t.Errorf("%q stands at %d to %d of %q", e.Words, e.Start, e.End, text)
			}
			end = e.End
			e.Resolve(Base{Published: model.DayOf(2025, 3, 11), Day: 1, HasDay: true})
		}
	})
}

func BenchmarkFind(b *testing.B) {
	const text = "The envoy, who has met the president twice, flew to Cork on Friday night and left for Oslo on March 13, his office said. "
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text, "en")
	}
}
