package cite

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"dateline/data"
	"dateline/data/model"
)

var english = Words{
	Paragraph: "paragraph", Sentence: "sentence",
	Unnamed: "publisher not named", Inferred: "date inferred", NoAddress: "no address given",
	Open: "“", Close: "”",
	Date: func(w model.When) string {
		day, _ := w.Span()
		return day.Time().Format("2 January 2006")
	},
}

func seed(t testing.TB) *model.Index {
	t.Helper()
	s, err := model.Decode(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	return model.NewIndex(s)
}

// TestSeed writes down every source of the default story in every writing, and
// the first claim of each that has words for its date.
func TestSeed(t *testing.T) {
	s := seed(t)
	var b strings.Builder
	for _, source := range s.Story.Sources {
		b.WriteString(everyWay(s, Article, source.ID, "\n") + everyWay(s, Claim, firstDerived(s, source.ID), "\n") + "\n")
	}
	golden(t, "testdata/seed.txt", b.String())
}

// everyWay cites a thing in each writing; after gets what lines do not end in.
func everyWay(s *model.Index, what Thing, id, after string) (all string) {
	for in := range writings {
		all += Cite(s, what, id, "en", Writing(in), english)
		if Writing(in) <= InMarkdown {
			all += after
		}
	}
	return all
}

func firstDerived(s *model.Index, source string) string {
	for _, c := range s.ClaimsFrom(source) {
		if c.Derived.Words != "" && c.Speaker != "" {
			return c.ID
		}
	}
	return ""
}

// odd is a story of one source and one claim whose every word holds what its
// form has to escape.
func odd() *model.Index {
	const odd = "50% of “A&B” {x} \\ $1 #2 _a_ ~b ^c *d* [e](f) `g` <h> |\"\nnext\tЁж é أ"
	return model.NewIndex(model.Story{
		People: []model.Person{{ID: "ann", Name: model.Text{"en": "Ann_" + odd}}},
		Sources: []model.Source{{ID: "s", Publisher: odd, Author: odd, Headline: odd, Dated: odd, URL: "https://x.org/a_(b)?q={1}&r=%20#top",
			Language: "en", Rights: "link"}},
		Claims: []model.Claim{{ID: "s-1", Source: "s", Says: model.Text{"en": odd}, Speaker: "ann", Via: odd, At: model.Locator{Paragraph: 1, Sentence: 2}}},
	})
}

func TestBibTeX(t *testing.T) {
	entry := BibTeX(odd(), "s-1", "en")
	t.Run("escapes what TeX would read", func(t *testing.T) {
		want := `50\% of “A\&B” \textbraceleft{}x\textbraceright{} \textbackslash{} \$1 \#2 \_a\_ \textasciitilde{}b \textasciicircum{}c *d* [e](f) ` + "`g` <h> |\" next Ёж é أ"
		for _, field := range []string{"author = {{" + want + "}}", "title = {{" + want + "}}", "journal = {" + want + "}", "annote = {" + want + "}"} {
			if !strings.Contains(entry, field) {
				t.Errorf("no %s in\n%s", field, entry)
			}
		}
	})
	t.Run("leaves an address as it is but for braces", func(t *testing.T) {
		if !strings.Contains(entry, "url = {https://x.org/a_(b)?q=%7B1%7D&r=%20#top}") {
			t.Error(entry)
		}
	})
	t.Run("closes as many braces as it opens", func(t *testing.T) {
		s := seed(t)
		entries := entry
		for _, c := range s.Story.Claims {
			entries += BibTeX(s, c.ID, "en")
		}
		if depth := strings.Count(entries, "{") - strings.Count(entries, "}"); depth != 0 {
			t.Errorf("%d braces too many are open", depth)
		}
	})
	t.Run("has each key once", func(t *testing.T) {
		s, seen := seed(t).Story, map[string]string{}
		s.Sources = append(s.Sources, model.Source{ID: "a b"}, model.Source{ID: "a_20b"}, model.Source{ID: "claim:x"})
		s.Claims = append(s.Claims, model.Claim{ID: "x", Source: "a b"}, model.Claim{ID: "urdupoint", Source: "a b"})
		x := model.NewIndex(s)
		var keys []string
		for _, c := range s.Claims {
			keys = append(keys, BibTeX(x, c.ID, "en"))
		}
		for _, source := range s.Sources {
			keys = append(keys, Cite(x, Article, source.ID, "", InBibTeX, english))
		}
		for _, text := range keys {
			first, _, _ := strings.Cut(text, ",\n")
			first, _, _ = strings.Cut(first, "\n")
			_, key, _ := strings.Cut(first, "{")
			if seen[key] != "" || strings.ContainsAny(key, " ,{}%#~\\\"'=()") || key == "" {
				t.Errorf("%q is the key of\n%s and of\n%s", key, text, seen[key])
			}
			seen[key] = text
		}
	})
}

// TestDates checks each precision in both forms that have numbers.
func TestDates(t *testing.T) {
	for _, c := range []struct{ date, bib, csl string }{
		{"2025-03-11", "year = {2025},  month = mar,  day = {11}", `{"date-parts": [[2025, 3, 11]]}`},
		{"2025-03-11T07:40+02:00", "year = {2025},  month = mar,  day = {11}", `{"date-parts": [[2025, 3, 11]]}`},
		{"2025-12-01 evening", "year = {2025},  month = dec,  day = {1}", `{"date-parts": [[2025, 12, 1]]}`},
		{"2025-03", "year = {2025},  month = mar", `{"date-parts": [[2025, 3]]}`},
		{"2025-03-XX", "year = {2025},  month = mar", `{"date-parts": [[2025, 3]]}`},
		{"2025", "year = {2025}", `{"date-parts": [[2025]]}`},
		{"2025~", "year = {2025}", `{"date-parts": [[2025]], "circa": true}`},
		{"2025-03-11?", "year = {2025},  month = mar,  day = {11}", `{"date-parts": [[2025, 3, 11]], "circa": true}`},
		{"2025-24", "year = {2025}", `{"date-parts": [[2025]], "season": 4}`},
		{"2025-21", "year = {2025}", `{"date-parts": [[2025]], "season": 1}`},
		{"-0044-03", "year = {-44},  month = mar", `{"date-parts": [[-44, 3]]}`},
		{"2025-03-11/2025-03-14", "year = {2025},  month = mar", `{"date-parts": [[2025, 3, 11], [2025, 3, 14]]}`},
		{"2024-12-31/2025-01", "", `{"date-parts": [[2024, 12, 31], [2025, 1]]}`},
		{"2025-03-11/..", "", `{"literal": "2025-03-11/.."}`},
		{"202X", "", `{"literal": "202X"}`},
		{"202X/2025", "", `{"literal": "202X/2025"}`},
		{"2025-03-1X", "", `{"literal": "2025-03-1X"}`},
	} {
		t.Run(c.date, func(t *testing.T) {
			w, err := model.ParseWhen(c.date)
			if err != nil {
				t.Fatal(err)
			}
			var e entry
			e.date(w)
			bib := strings.ReplaceAll(strings.TrimPrefix(e.text, ",\n  "), "\n", "")
			if got := date(w); got != c.csl || bib != c.bib {
				t.Errorf("%s and %s", bib, got)
			}
		})
	}
}

func TestCSL(t *testing.T) {
	t.Run("is JSON for every claim and source of the default story", func(t *testing.T) {
		s := seed(t)
		for _, c := range s.Story.Claims {
			if item := decoded(t, CSL(s, c.ID, "ar")); item["id"] != "claim:"+c.ID || item["annote"] != c.Says.In("ar") {
				t.Errorf("%v", item)
			}
		}
		for _, a := range s.Story.Sources {
			item := decoded(t, Cite(s, Article, a.ID, "", InCSL, english))
			for name, want := range map[string]string{"title": a.Headline, "container-title": a.Publisher, "URL": a.URL} {
				if got, ok := item[name]; ok != (want != "") || ok && got != want {
					t.Errorf("%s of %s is %v, want %q", name, a.ID, got, want)
				}
			}
			if note := item["note"].(string); strings.Contains(note, "date inferred") == a.Stated() || !strings.Contains(note, a.SHA256) {
				t.Errorf("%s: %s", a.ID, note)
			}
		}
	})
	t.Run("keeps what needs escaping", func(t *testing.T) {
		s := odd()
		if item := decoded(t, CSL(s, "s-1", "en")); item["title"] != line(s.Story.Sources[0].Headline) || item["URL"] != s.Story.Sources[0].URL {
			t.Errorf("%v", item)
		}
	})
	t.Run("has no date, author or note of a source that gives none", func(t *testing.T) {
		item := decoded(t, Cite(model.NewIndex(model.Story{Sources: []model.Source{{ID: "s", Dated: "guessed"}}}), Article, "s", "", InCSL, english))
		if len(item) != 2 {
			t.Errorf("%v", item)
		}
	})
}

func decoded(t *testing.T, text string) map[string]any {
	t.Helper()
	var list []map[string]any
	if err := json.Unmarshal([]byte(text), &list); err != nil || len(list) != 1 {
		t.Fatalf("%v in\n%s", err, text)
	}
	return list[0]
}

// TestWord cites on whose word a source has it, in the reader's language where
// the story has words for it.
func TestWord(t *testing.T) {
	s := model.NewIndex(model.Story{
		Languages: []string{"en", "ru"},
		People:    []model.Person{{ID: "ann", Name: model.Text{"en": "Ann", "ru": "Анна"}}},
		Sources:   []model.Source{{ID: "s", Publisher: "P"}},
		Claims: []model.Claim{
			{ID: "both", Source: "s", Says: model.Text{"en": "So."}, Speaker: "an unnamed source", Via: "Interfax"},
			{ID: "named", Source: "s", Says: model.Text{"en": "So."}, Speaker: "ann", Via: "Reuters"},
		},
		Words: []model.Text{{"en": "an unnamed source", "ru": "неназванный источник"}, {"en": "Interfax", "ru": "«Интерфакс»"}, {"en": "ann", "ru": "не она"}},
	})
	for _, c := range []struct{ name, claim, lang, want string }{
		{"a speaker and an agency in the reader's words", "both", "ru", "(неназванный источник, «Интерфакс»)"},
		{"both as they stand in the story's own language", "both", "en", "(an unnamed source, Interfax)"},
		{"both as they stand where no words are given", "both", "ar", "(an unnamed source, Interfax)"},
		{"a person by name, and an agency without translation as it stands", "named", "ru", "(Анна, Reuters)"},
	} {
		t.Run("cites "+c.name, func(t *testing.T) {
			for _, got := range []string{Text(s, c.claim, c.lang, english), Markdown(s, c.claim, c.lang, english)} {
				if !strings.HasPrefix(got, "So. "+c.want+" — ") {
					t.Error(got)
				}
			}
		})
	}
}

func FuzzQuote(f *testing.F) {
	for _, s := range []string{"", "a\"b\\c", "\x00\x1f\n\r\t", "\u2028 ё", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var back string
		if err := json.Unmarshal([]byte(quote(s)), &back); err != nil || back != strings.ToValidUTF8(s, "\uFFFD") && strings.ToValidUTF8(s, "") == s {
			t.Errorf("%q became %q (%v)", s, back, err)
		}
	})
}

func TestMarkdown(t *testing.T) {
	got := Markdown(odd(), "s-1", "en", english)
	t.Run("escapes what begins markup", func(t *testing.T) {
		want := "50% of “A\\&B” {x} \\\\ \\$1 \\#2 \\_a\\_ \\~b ^c \\*d\\* \\[e\\](f) \\`g\\` \\<h\\> \\|\" next Ёж é أ"
		if !strings.HasPrefix(got, want+" (Ann\\_"+want+", "+want+") — "+want) {
			t.Error(got)
		}
	})
	t.Run("closes no link early", func(t *testing.T) {
		if !strings.Contains(got, "](https://x.org/a_%28b%29?q={1}&r=%20#top)") {
			t.Error(got)
		}
	})
	t.Run("begins no list", func(t *testing.T) {
		for text, want := range map[string]string{"- a - b": "\\- a - b", "12. a. b": "12\\. a. b", "3) a": "3\\) a", "+a": "\\+a", "1.5": "1\\.5", "é. a": "é. a"} {
			if got := (markdown{}).text(text); got != want {
				t.Errorf("%s, want %s", got, want)
			}
		}
	})
	t.Run("links the address where there is no headline", func(t *testing.T) {
		s := model.NewIndex(model.Story{Sources: []model.Source{{ID: "s", URL: "https://x.org/"}}})
		if got := Cite(s, Article, "s", "", InMarkdown, english); got != "publisher not named, [https://x.org/](https://x.org/)" {
			t.Error(got)
		}
	})
	t.Run("links nothing but the web", func(t *testing.T) {
		s := model.NewIndex(model.Story{Sources: []model.Source{{ID: "s", Headline: "H", URL: "javascript:alert(1)"}}})
		if got := Cite(s, Article, "s", "", InMarkdown, english); got != "publisher not named, “H”, no address given" {
			t.Error(got)
		}
	})
}

func TestAbsent(t *testing.T) {
	s := model.NewIndex(model.Story{Claims: []model.Claim{{ID: "c", Source: "lost"}}})
	for _, id := range []string{"", "no", "c"} {
		t.Run("nothing is cited of the claim "+id, func(t *testing.T) {
			all := everyWay(s, Claim, id, "") + everyWay(s, Article, id, "") + Link(s, id, "")
			if all != "" {
				t.Error(all)
			}
		})
	}
	t.Run("a date without a function for it stays EDTF", func(t *testing.T) {
		w, _ := model.ParseWhen("2025-03")
		s := model.NewIndex(model.Story{Sources: []model.Source{{ID: "s", Publisher: "P", Published: w, Dated: "guessed"}}})
		if got := Cite(s, Article, "s", "", InText, Words{Inferred: "i", NoAddress: "n"}); got != "P, 2025-03 (i), n" {
			t.Error(got)
		}
	})
}

// golden compares with a file that DATELINE_UPDATE=1 writes anew.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if os.Getenv("DATELINE_UPDATE") == "1" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(path); err != nil || got != string(want) {
		t.Errorf("%s differs (%v); got:\n%s", path, err, got)
	}
}
