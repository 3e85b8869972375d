package i18n

import (
	"testing"

	"dateline/data/model"
)

func TestReadDay(t *testing.T) {
	nearby := model.DayOf(2025, 4, 22)
	for _, c := range []struct{ lang, text, want string }{
		{"en", "2025-03-14", "2025-03-14"}, {"en", " 14 March 2025 ", "2025-03-14"}, {"en", "March 14, 2025", "2025-03-14"},
		{"en", "14 mar", "2025-03-14"}, {"en", "14.3.2024", "2024-03-14"}, {"en", "14", "2025-04-14"}, {"en", "Friday 14 March", "2025-03-14"},
		{"ru", "14 марта 2025 г.", "2025-03-14"}, {"ru", "14 мар", "2025-03-14"}, {"ru", "1 мая", "2025-05-01"}, {"ru", "14 March", "2025-03-14"},
		{"uk", "14 березня 2025 р.", "2025-03-14"}, {"uk", "14 бер", "2025-03-14"}, {"ar", "14 مارس 2025", "2025-03-14"}, {"ar", "١٤ مارس ٢٠٢٥", "2025-03-14"},
		{"en", "", ""}, {"en", "soon", ""}, {"en", "March", ""}, {"en", "2025", ""}, {"en", "31 February", ""}, {"en", "3/4/2025", ""},
		{"en", "32 March", ""}, {"en", "14 March April", ""}, {"en", "1 2 3 4", ""}, {"en", "14 14 14", ""},
	} {
		t.Run(c.lang+" "+c.text, func(t *testing.T) {
			got, ok := In(c.lang).ReadDay(c.text, nearby)
			if ok != (c.want != "") || ok && got.String() != c.want {
				t.Errorf("%v %s", ok, got)
			}
		})
	}
	t.Run("every day is read as it is written, in every language", func(t *testing.T) {
		for i := range languages {
			w := &languages[i]
			for d := model.DayOf(2024, 1, 1); d < model.DayOf(2025, 1, 1); d++ {
				for _, text := range []string{w.Day(d), w.DayMonth(d) + " 2024", d.String()} {
					if got, ok := w.ReadDay(text, nearby); !ok || got != d {
						t.Fatalf("%s: %q is %v %s", w.Tag, text, ok, got)
					}
				}
			}
		}
	})
}

func FuzzReadDay(f *testing.F) {
	f.Add("14 March 2025")
	f.Fuzz(func(t *testing.T, text string) {
		for i := range languages {
			languages[i].ReadDay(text, 20000)
		}
	})
}
