package scene

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/i18n"
	"dateline/app/state"
)

func TestColumns(t *testing.T) {
	crowded := tell(3)
	crowded.country("land", 10, 50)
	for i := range 30 {
		id := "city-" + string(rune('a'+i/26)) + string(rune('a'+i%26))
		crowded.city(id, "land", 10+float64(i)/3, 50-float64(i)/4)
		for range 1 + i%7 {
			crowded.event("2025-03-12", id)
		}
	}
	w := Prepare(crowded.Story, earth())
	columns := w.Columns(i18n.In("en"))
	t.Run("are few whatever the story, and the last is for all else", func(t *testing.T) {
		if last := columns[len(columns)-1]; len(columns) != mostColumns+1 || last.Place != "" {
			t.Errorf("%d: %v", len(columns), columns)
		}
	})
	t.Run("are those of the places with most events, from north to south", func(t *testing.T) {
		for i, c := range columns[:mostColumns] {
			if n := w.Count("place", c.Place); n < 6 || i > 0 && w.spots[c.Place].y < w.spots[columns[i-1].Place].y {
				t.Errorf("%s has %d events", c.Place, n)
			}
		}
	})
	t.Run("have rows that say no more for it", func(t *testing.T) {
		v := w.See(state.State{}, References[3])
		for _, e := range w.Story.Events {
			if row := w.ColumnMark(v, e.ID, columns, false); strings.Count(row, "<path") > 1 || len(row) > 400 {
				t.Errorf("%d bytes: %s", len(row), row)
			}
		}
	})
}

// TestLaneOfNoPlace names the one lane of a story without a place, in which nothing
// happens elsewhere.
func TestLaneOfNoPlace(t *testing.T) {
	w := Prepare(exhibited(t, "nowhere"), earth())
	for lang, want := range map[string]string{"en": "Place not stated", "ru": "Место не указано", "uk": "Місце не вказано", "ar": "المكان غير مذكور"} {
		lanes, columns := w.Build(state.State{Lang: lang}, References[0]).Lanes, w.Columns(i18n.In(lang))
		if len(lanes) != 1 || lanes[0].Name != want || lanes[0].Note != "" || len(columns) != 1 || columns[0].Name != want {
			t.Errorf("%+v and %+v, not %q", lanes, columns, want)
		}
	}
}

func TestAbbreviate(t *testing.T) {
	for names, want := range map[string]string{
		"Moscow, Jeddah":                         "M J",
		"Moscow, Minsk, Riyadh":                  "Mo Mi R",
		"New York, New Delhi, Nancy":             "NY ND Na",
		"Москва, Минск, Эр-Рияд":                 "Мо Ми Э",
		"جدة, الرياض, الدوحة":                    "ج ر د",
		"الإسكندرية, القاهرة, أسوان":             "إس ق أو",
		"Cape Crozier, Cape Evans":               "CC CE",
		"A, A, B":                                "A A B",
		"Lae, Lae":                               "La Le",
		"San José, San Juan, Santiago, Santa Fe": "SJ Sa Sn SF",
	} {
		t.Run("tells apart "+names, func(t *testing.T) {
			var columns []Column
			for _, n := range strings.Split(names, ", ") {
				columns = append(columns, Column{Name: n})
			}
			abbreviate(columns)
			var got []string
			for _, c := range columns {
				got = append(got, c.Letter)
			}
			if !slices.Equal(got, strings.Fields(want)) {
				t.Errorf("%q", got)
			}
		})
	}
}
