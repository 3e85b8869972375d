package passage

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/data/model"
)

const rain = "Rain fell. Ann left.\n\nNobody waved. Ann left.\n"

// pointing is a story of two sources; the claims of "rain" point as given, by
// "paragraph.sentence words", and one of "sun" is between them.
func pointing(claims ...string) model.Story {
	s := model.Story{Sources: []model.Source{
		{ID: "sun", File: "sun.txt", SHA256: Digest([]byte("The sun shone."))},
		{ID: "rain", File: "rain.txt", SHA256: Digest([]byte(rain)), Sentences: []int{2, 2}},
	}}
	for i, text := range claims {
		var at model.Locator
		where, sentence, _ := strings.Cut(text, " ")
		fmt.Sscanf(where, "%d.%d", &at.Paragraph, &at.Sentence)
		at.SHA256 = Hash(sentence)
		s.Claims = append(s.Claims,
			model.Claim{ID: fmt.Sprintf("rain-%d", i+1), Source: "rain", At: at},
			model.Claim{ID: fmt.Sprintf("sun-%d", i+1), Source: "sun", At: at})
	}
	return s
}

func TestCheckFindings(t *testing.T) {
	for does, c := range map[string]struct{ claim, article, want string }{
		"a passage that is there is exact":                          {"1.2 Ann left.", rain, "exact at  is Ann left."},
		"the second of two alike is exact too":                      {"2.2 Ann left.", rain, "exact at  is Ann left."},
		"a passage that stands elsewhere has moved":                 {"1.1 Nobody waved.", rain, "moved at 2.1 is Rain fell."},
		"one that stands twice elsewhere is told at the first":      {"1.1 Ann left.", rain, "moved at 1.2 is Rain fell."},
		"a passage past its paragraph has moved if it stands":       {"1.3 Ann left.", rain, "moved at 1.2 is "},
		"a passage past the article has moved if it stands":         {"9.1 Ann left.", rain, "moved at 1.2 is "},
		"a sentence in other words has changed":                     {"1.2 Ann went.", rain, "changed at  is Ann left."},
		"one byte is enough":                                        {"1.2 Ann left", rain, "changed at  is Ann left."},
		"a passage past its paragraph that nobody wrote is missing": {"2.3 Ann went.", rain, "missing at  is "},
		"a passage past the article that nobody wrote is missing":   {"3.1 Ann went.", rain, "missing at  is "},
		"a passage at paragraph 0 is missing":                       {"0.1 Ann went.", rain, "missing at  is "},
		"a passage at sentence 0 is missing":                        {"1.0 Ann went.", rain, "missing at  is "},
		"a passage before the beginning is missing":                 {"1.-1 Ann went.", rain, "missing at  is "},
		"an empty article has nothing":                              {"1.1 Rain fell.", "", "missing at  is "},
		"lines may be broken otherwise":                             {"1.2 Ann left.", " date 2025-03-11 Rain fell.\r\nAnn\r\nleft.", "exact at  is Ann left."},
	} {
		t.Run(does, func(t *testing.T) {
			r := Check(model.NewIndex(pointing(c.claim)), "rain", []byte(c.article))
			if len(r.Findings) != 1 {
				t.Fatalf("want the one claim of this source, got %+v", r.Findings)
			}
			f := r.Findings[0]
			if got := fmt.Sprintf("%s at %s is %s", f.Verdict, f.Elsewhere, f.Sentence); got != c.want || f.Claim != "rain-1" {
				t.Errorf("%s: got %q, want %q", f.Claim, got, c.want)
			}
			if exact := r.Coverage.Claimed == 1; exact != (f.Verdict == Exact) {
				t.Errorf("%s, but %d sentences are claimed", f.Verdict, r.Coverage.Claimed)
			}
		})
	}
}

func TestCheck(t *testing.T) {
	story := pointing("1.2 Ann left.", "1.2 Ann left.", "2.1 Ann left.", "1.1 Rain fell.")
	r := Check(model.NewIndex(story), "rain", []byte(rain))
	t.Run("findings keep the story's order", func(t *testing.T) {
		for i, f := range r.Findings {
			if want := fmt.Sprintf("rain-%d", i+1); f.Claim != want {
				t.Errorf("finding %d is of %s", i, f.Claim)
			}
		}
	})
	t.Run("a sentence counts once, and only for exact findings", func(t *testing.T) {
		want := Coverage{"rain", 4, 2, []string{"2.1", "2.2"}}
		if got := r.Coverage; fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("got %+v, want %+v", got, want)
		}
	})
	t.Run("an article is the same to the byte", func(t *testing.T) {
		if !r.Same || Check(model.NewIndex(story), "rain", []byte(rain+"\n")).Same {
			t.Error("the hash is not of the bytes")
		}
	})
	t.Run("a source that is not in the story has no findings", func(t *testing.T) {
		if r := Check(model.NewIndex(story), "snow", []byte(rain)); r.Same || len(r.Findings) > 0 || r.Coverage.Claimed > 0 {
			t.Errorf("got %+v", r)
		}
	})
}

func TestMatch(t *testing.T) {
	for does, c := range map[string]struct{ name, text, want string }{
		"bytes tell, whatever the name":       {"copy of a file.md", rain, "rain"},
		"bytes outdo another source's name":   {"sun.txt", rain, "rain"},
		"a name tells where the bytes differ": {"sun.txt", "The sun set.", "sun"},
		"neither is no source's":              {"snow.txt", "Snow fell.", ""},
		"no name is no source's":              {"", "Snow fell.", ""},
	} {
		t.Run(does, func(t *testing.T) {
			got, ok := Match(pointing(), c.name, []byte(c.text))
			if got != c.want || ok != (c.want != "") {
				t.Errorf("got %q, %v", got, ok)
			}
		})
	}
}

func TestCoverageOf(t *testing.T) {
	story := pointing("1.2 Ann left.", "2.1 Nobody waved.")
	t.Run("without the article it is as with it", func(t *testing.T) {
		got, ok := CoverageOf(model.NewIndex(story), "rain")
		if want := Check(model.NewIndex(story), "rain", []byte(rain)).Coverage; !ok || fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("got %+v, want %+v", got, want)
		}
	})
	t.Run("a source that kept no count tells nothing", func(t *testing.T) {
		if _, ok := CoverageOf(model.NewIndex(story), "sun"); ok {
			t.Error("it tells")
		}
	})
	t.Run("a source that is not in the story tells nothing", func(t *testing.T) {
		if _, ok := CoverageOf(model.NewIndex(story), "snow"); ok {
			t.Error("it tells")
		}
	})
}

func TestShape(t *testing.T) {
	for text, want := range map[string][]int{"": nil, rain: {2, 2}, "A": {1}} {
		if got := Shape(Split(text)); !slices.Equal(got, want) {
			t.Errorf("of %q: got %v, want %v", text, got, want)
		}
	}
}

// Whatever the article: every sentence is found exactly at its own number, and
// with its claim gone nothing is covered.
func FuzzCheck(f *testing.F) {
	f.Add(rain)
	f.Add("A. A. A.\n\nA.")
	f.Fuzz(func(t *testing.T, text string) {
		story := model.Story{Sources: []model.Source{{ID: "s"}}}
		for i, p := range Split(text) {
			for j, sentence := range p.Sentences {
				story.Claims = append(story.Claims, model.Claim{Source: "s", At: model.Locator{Paragraph: i + 1, Sentence: j + 1, SHA256: Hash(sentence)}})
			}
		}
		r := Check(model.NewIndex(story), "s", []byte(text))
		for _, finding := range r.Findings {
			if finding.Verdict != Exact {
				t.Fatalf("%+v", finding)
			}
		}
		if c := r.Coverage; c.Claimed != len(story.Claims) || c.Sentences != c.Claimed || len(c.Without) > 0 {
			t.Fatalf("%+v of %d", c, len(story.Claims))
		}
		if c := Check(model.NewIndex(model.Story{Sources: story.Sources}), "s", []byte(text)).Coverage; c.Claimed != 0 || len(c.Without) != c.Sentences {
			t.Fatalf("%+v", c)
		}
	})
}
