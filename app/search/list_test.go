package search

import (
	"slices"
	"strings"
	"testing"

	"dateline/data/model"
)

// listed tells whether a list of words has one for every line of a query's patterns.
func listed(list []string, query string) bool {
	for line := range strings.Lines(Patterns(query)) {
		if !slices.ContainsFunc(strings.Fields(line), func(pattern string) bool { return fits(list, pattern) }) {
			return false
		}
	}
	return true
}

func fits(list []string, pattern string) bool {
	start, open := strings.CutSuffix(pattern, "*")
	return slices.ContainsFunc(list, func(word string) bool { return word == start || open && strings.HasPrefix(word, start) })
}

func TestWords(t *testing.T) {
	s := model.Story{Languages: []string{"en", "ru", "uk", "ar"}, Words: []model.Text{{"en": "an aide", "ru": "помощник"}}}
	s.Events = []model.Event{{ID: "e", Title: model.Text{"en": "The Café opens", "ru": "Открытие кафе", "ar": "افتتاح المقهى"}}}
	s.People = []model.Person{{ID: "p", Name: model.Text{"uk": "П'ятий Ґалаґан"}, Aliases: []string{"Galagan"}, Role: model.Text{"en": "envoy"}}}
	s.Sources = []model.Source{{ID: "s", Publisher: "The Echo", Headline: "It opens", Language: "en"}}
	s.Claims = []model.Claim{{ID: "c", Event: "e", Source: "s", Speaker: "an aide", Says: model.Text{"en": "It is said to open on St-George's day"}}}
	x := model.NewIndex(s)
	list, index := Words(x), New(x)

	t.Run("are in order, each once", func(t *testing.T) {
		if !slices.IsSorted(list) || len(slices.Compact(slices.Clone(list))) != len(list) {
			t.Errorf("%q", list)
		}
	})
	t.Run("answer each word of a query as the story itself does", func(t *testing.T) {
		for _, query := range []string{
			"cafe", "CAFÉ", "caf", "openings", "opens", "кафе", "Открытием", "открытый", "مقهى", "المقهى", "والمقهى", "مق",
			"п’ятий", "Галаган", "galagans", "envoys", "echo", "помощники", "aide", "\"aid\"", "\"aide\"", "st-geo", "george", "nobody", "e", "zz",
		} {
			if got, want := listed(list, query), len(index.Find(query, "en", 1, nil)) > 0; got != want {
				t.Errorf("%s is listed %v, and found %v, by %q", query, got, want, Patterns(query))
			}
		}
	})
	t.Run("have all that a query of several finds", func(t *testing.T) {
		for _, query := range []string{"cafe opens", "помощник St-George's", "\"it is said\"", "galagan envoy"} {
			if !listed(list, query) || len(index.Find(query, "en", 1, nil)) == 0 {
				t.Errorf("%s is not listed, or not found", query)
			}
		}
	})
	t.Run("are asked for in nothing where a query has no word", func(t *testing.T) {
		if got := Patterns(` "?" `); got != "" {
			t.Errorf("%q", got)
		}
	})
}
