package search

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"dateline/data"
	"dateline/data/model"
)

func TestRooted(t *testing.T) {
	for _, forms := range []string{
		"фогель фогеля фогелю фогелем", "москва москвы москве москву москвой", "путин путина путину путиным", "визит визиты визита визитов",
		"новый новая новое новые нового новых", "уткофф уткоффа уткоффу", "вашингтон вашингтоні вашингтону", "віткофф віткоффа віткоффу віткоффом",
		"перемовини перемовинами перемовин", "visit visits", "سعوديه سعودي", "محادثه محادثات", "مسؤول مسؤولون مسؤولين",
	} {
		roots := map[string]bool{}
		for _, form := range strings.Fields(forms) {
			roots[rooted(Fold(form))] = true
		}
		if len(roots) != 1 {
			t.Errorf("%s have the roots %v", forms, slices.Sorted(maps.Keys(roots)))
		}
	}
	t.Run("leaves short words and what is no ending", func(t *testing.T) {
		for _, w := range []string{"", "us", "сша", "дом", "киев", "дмитриев", "press", "virus", "crisis", "рим", "جده", "2025"} {
			if got := rooted(w); got != w {
				t.Errorf("%q has the root %q", w, got)
			}
		}
	})
}

// TestForms asks for words of the seed story in the forms in which they stand in
// dictionaries, and in others: each finds whatever the bare root does.
func TestForms(t *testing.T) {
	s, err := model.Decode(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	x := New(model.NewIndex(s))
	found := func(query string) (ids []string) {
		for _, h := range x.Find(query, "en", 0, nil) {
			ids = append(ids, string(h.Kind)+" "+h.ID)
		}
		slices.Sort(ids)
		return ids
	}
	for root, forms := range map[string]string{
		"Фогел": "Фогель Фогеля Фогелем", "Москв": "Москва Москве Москвой", "Винник": "Винника Винником", "переговор": "переговоры переговоров переговорам",
		"Уиткофф": "Уиткоффа Уиткоффу", "встреч": "встреча встречи", "Вашингтон": "Вашингтона Вашингтоне", "Путін": "Путіна Путіну", "переговор ": "переговори",
		"Петербург": "Петербурга Петербурге", "meeting": "meetings", "talk": "talks", "محادث": "محادثات محادثة", "سعود": "السعودية",
	} {
		want := found(root)
		if len(want) == 0 {
			t.Errorf("%q finds nothing", root)
		}
		for _, form := range strings.Fields(forms) {
			if got := found(form); !slices.Equal(got, want) {
				t.Errorf("%q finds %d, %q %d", form, len(got), root, len(want))
			}
		}
	}
	t.Run("no name finds another's person or place for its ending", func(t *testing.T) {
		for _, p := range s.People {
			for lang, name := range p.Name {
				words := strings.Fields(name)
				last := words[len(words)-1]
				for _, h := range x.Find(last, lang, 0, nil) {
					other, _ := model.NewIndex(s).Person(h.ID)
					if h.Kind == Person && h.ID != p.ID && h.Text == other.Name[h.Lang] && !strings.Contains(Fold(other.Name[lang]), Fold(last)) {
						t.Errorf("%s finds %s", last, h.ID)
					}
				}
			}
		}
	})
	t.Run("quoted, a word is only itself", func(t *testing.T) {
		if hits := x.Find(`"Фогелем"`, "ru", 0, nil); len(hits) > 0 {
			t.Error(brief(hits))
		}
	})
	t.Run("forms of a word come before other words that begin so", func(t *testing.T) {
		y := New(model.NewIndex(model.Story{Languages: []string{"ru"}, Events: []model.Event{
			{ID: "town", Title: model.Text{"ru": "Планета"}}, {ID: "plan", Title: model.Text{"ru": "Долгий план без всякого конца"}},
		}}))
		if got := brief(y.Find("плана", "ru", 0, nil)); got != "event plan ru Долгий [план] без всякого конца\nevent town ru [План]ета\n" {
			t.Error(got)
		}
	})
}
