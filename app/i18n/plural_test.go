package i18n

import (
	"strconv"
	"strings"
	"testing"
)

// cldr holds the numbers that the Unicode CLDR's chart of plural rules gives
// as examples, for each form in the order of Plural.
var cldr = map[string][][]int{
	"en": {{1}, {0, 2, 3, 11, 16, 21, 100, 101, 1000, 1000000}},
	"ru": slavicNumbers, "uk": slavicNumbers,
	"ar": {
		{0}, {1}, {2},
		{3, 4, 10, 103, 110, 1003, 1010},
		{11, 12, 26, 99, 111, 199, 1011},
		{100, 101, 102, 200, 201, 202, 300, 1000, 1001, 1002, 10000, 1000000},
	},
}

var slavicNumbers = [][]int{
	{1, 21, 31, 41, 51, 61, 71, 81, 101, 1001},
	{2, 3, 4, 22, 23, 24, 32, 33, 34, 42, 52, 62, 102, 1002},
	{0, 5, 6, 10, 11, 12, 13, 14, 15, 19, 20, 25, 100, 111, 112, 113, 114, 211, 1000, 10000, 1000000},
}

func TestPluralRules(t *testing.T) {
	for _, w := range languages {
		t.Run(w.Tag+" takes the forms of the CLDR", func(t *testing.T) {
			forms := cldr[w.Tag]
			if len(forms) != formsOf[w.Tag] {
				t.Fatalf("%d forms have examples", len(forms))
			}
			for form, numbers := range forms {
				for _, n := range numbers {
					if got := w.plural(n); got != form {
						t.Errorf("%d takes form %d, not %d", n, got, form)
					}
				}
			}
		})
		t.Run(w.Tag+" has a form for every number", func(t *testing.T) {
			for n := range 2000 {
				if f := w.plural(n); f < 0 || f >= formsOf[w.Tag] {
					t.Fatalf("%d takes form %d", n, f)
				}
			}
		})
		t.Run(w.Tag+" counts without leaving a '#'", func(t *testing.T) {
			for name, p := range plurals(w) {
				for _, n := range []int{0, 1, 2, 3, 5, 11, 21, 100, 12345} {
					s := w.Count(p, n)
					if strings.Contains(s, "#") || s == "" {
						t.Errorf("%s of %d is %q", name, n, s)
					}
					if strings.Contains(p[w.plural(n)], "#") && !strings.Contains(s, strconv.Itoa(n)) {
						t.Errorf("%s of %d is %q", name, n, s)
					}
				}
			}
		})
	}
}

func TestFill(t *testing.T) {
	for _, c := range []struct {
		name, phrase string
		values       []string
		want         string
	}{
		{"one value", "As known on {0}", []string{"13 March"}, "As known on 13 March"},
		{"values in the language's order", "{1} of {0}", []string{"a", "b"}, "b of a"},
		{"a value twice", "{0}, {0}", []string{"a"}, "a, a"},
		{"no value", "plain", nil, "plain"},
		{"a value too many", "{0}", []string{"a", "b"}, "a"},
		{"a value too few stays open", "{0} {1}", []string{"a"}, "a {1}"},
		{"an empty value", "({0})", []string{""}, "()"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Fill(c.phrase, c.values...); got != c.want {
				t.Errorf("%q", got)
			}
		})
	}
	t.Run("a value that looks like a gap is left as it is", func(t *testing.T) {
		if got := Fill("{0}: {1}", "{1}", "x"); got != "{1}: x" {
			t.Errorf("%q", got)
		}
	})
}

// TestSourcesAndClaims says what stills do, with numbers of each form.
func TestSourcesAndClaims(t *testing.T) {
	for _, c := range []struct {
		tag             string
		sources, claims int
		want            string
	}{
		{"en", 1, 1, "1 source · 1 claim"}, {"en", 3, 8, "3 sources · 8 claims"}, {"en", 0, 0, "0 sources · 0 claims"},
		{"ru", 1, 21, "1 источник · 21 утверждение"}, {"ru", 2, 3, "2 источника · 3 утверждения"}, {"ru", 5, 11, "5 источников · 11 утверждений"},
		{"uk", 1, 21, "1 джерело · 21 твердження"}, {"uk", 2, 3, "2 джерела · 3 твердження"}, {"uk", 5, 11, "5 джерел · 11 тверджень"},
		{"ar", 0, 0, "لا مصادر · لا إفادات"}, {"ar", 1, 1, "مصدر واحد · إفادة واحدة"}, {"ar", 2, 2, "مصدران · إفادتان"},
		{"ar", 3, 10, "3 مصادر · 10 إفادات"}, {"ar", 11, 12, "11 مصدرًا · 12 إفادة"}, {"ar", 100, 102, "100 مصدر · 102 إفادة"},
	} {
		t.Run(c.tag+" says "+c.want, func(t *testing.T) {
			w := In(c.tag)
			if got := w.Count(w.Figure.Sources, c.sources) + " · " + w.Count(w.Figure.Claims, c.claims); got != c.want {
				t.Error(got)
			}
		})
	}
}
