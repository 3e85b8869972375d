package fill

import (
	"strings"
	"testing"
	"testing/fstest"

	"dateline/data/compile"
	"dateline/data/gazetteer"
	"dateline/data/passage"
)

// A story as a person writes it: locators as numbers, places as names.
const (
	boats = `# The story of a boat.
title: Лодка   # in Russian first
languages: [ru, en]

places:
  # The island.
  - id: ireland
    name: Ирландия

  - {id: cork, name: {ru: Корк}, within: ireland}   # the port
events:
  - id: leaving
    title: Лодка уходит
    when: 2025-03-13
    place: cork
    kind: departure
`
	herald = `id: herald
file: herald.txt   # as saved
published: 2025-03-14
dated: stated
language: en
rights: link

# What it says.
claims:
  - at: 1.2   # the second
    says: Анна уехала.
    event: leaving
    stance: happened
  - {at: 2.1, says: "Никто не уезжал.", event: leaving, stance: denied}
  - at:
      paragraph: 1
      sentence: 1

    # no hash above
    says: Дождь.
    event: leaving
    stance: background
`
	article = "Rain fell. Ann left.\n\nOn Thursday a man said no boat left.\n"
)

func on(changes ...string) fstest.MapFS {
	story, source := boats, herald
	for i := 0; i < len(changes); i += 2 {
		story, source = strings.Replace(story, changes[i], changes[i+1], 1), strings.Replace(source, changes[i], changes[i+1], 1)
	}
	return fstest.MapFS{"story.yaml": {Data: []byte(story)}, "sources/herald.yaml": {Data: []byte(source)}}
}

var articles = fstest.MapFS{"herald.txt": {Data: []byte(article)}}

// filled gives the story with what can be added, and what was told of it.
func filled(t *testing.T, story, articles fstest.MapFS) (fstest.MapFS, string) {
	t.Helper()
	result, err := Story(story, articles, gazetteer.Load())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range result.Changes {
		story[c.File] = &fstest.MapFile{Data: c.New}
	}
	return story, strings.Join(result.Notes, "\n")
}

func TestFill(t *testing.T) {
	story, notes := filled(t, on(), articles)
	t.Run("the story compiles, and every locator is exact", func(t *testing.T) {
		work, err := compile.Open(story)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := work.Verify(articles); err != nil {
			t.Error(err)
		}
	})
	t.Run("what was written stays, with its order, remarks and blank lines", func(t *testing.T) {
		want := strings.NewReplacer(
			"at: 1.2 ", "at: {paragraph: 1, sentence: 2, sha256: "+passage.Hash("Ann left.")+"} ",
			"{at: 2.1,", "{at: {paragraph: 2, sentence: 1, sha256: "+passage.Hash("On Thursday a man said no boat left.")+"},",
			"      sentence: 1\n", "      sentence: 1\n      sha256: "+passage.Hash("Rain fell.")+"\n",
			"rights: link\n", "rights: link\nwords: 12\nsentences: [2, 1]\nsha256: "+passage.Digest([]byte(article))+"\n",
		).Replace(herald)
		if got := string(story["sources/herald.yaml"].Data); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	})
	t.Run("known places have their kind, their point and their names", func(t *testing.T) {
		got := string(story["story.yaml"].Data)
		for _, want := range []string{"    name: {ru: Ирландия, en: Ireland}\n    kind: country\n    lat: 53.", "\n\n  - {id: cork, name: {ru: Корк, en: Cork}, within: ireland, kind: city, lat: 51.", "}   # the port\nevents:"} {
			if !strings.Contains(got, want) {
				t.Errorf("%q is not in\n%s", want, got)
			}
		}
	})
	t.Run("a city lies within its country, where the story has that and says nothing else", func(t *testing.T) {
		cork := "  - {id: cork, name: {ru: Корк}, within: ireland}"
		for others, want := range map[string]string{
			"  - {id: cork, name: {ru: Корк, en: Cork}}": "lon: -8.471, within: ireland}",
			"  - {id: munster, name: Манстер, kind: region, within: ireland}\n" + strings.Replace(cork, "ireland", "munster", 1): "within: munster, ",
			"  - {id: lyon, name: {ru: Лион, en: Lyon}, kind: city, lat: 45.76}":                                                 "lat: 45.76, lon: 4.847}",
		} {
			story, notes := filled(t, on(cork, others), articles)
			if got := string(story["story.yaml"].Data); !strings.Contains(got, want) || strings.Contains(want, "within: ireland") != strings.Contains(notes, ", within ireland") {
				t.Errorf("%q is not in\n%s\n%s", want, got, notes)
			}
		}
	})
	t.Run("of a city that has its country's name it is said that both are known", func(t *testing.T) {
		const hint = "Singapore is a country, and a city in it; where the city is meant, add kind: city"
		for kind, want := range map[string]bool{"": true, ", kind: country": false, ", kind: city": false} {
			_, notes := filled(t, on("{id: cork, name: {ru: Корк}, within: ireland}", "{id: cork, name: {ru: Сингапур, en: Singapore}"+kind+"}"), articles)
			if strings.Contains(notes, hint) != want {
				t.Errorf("%q: %s", kind, notes)
			}
		}
	})
	t.Run("it says what it added", func(t *testing.T) {
		for _, want := range []string{"sources/herald.yaml: words, sentences, sha256", "hash of their sentence: 3", "story.yaml: cork is Cork (city, IE) at 51."} {
			if !strings.Contains(notes, want) {
				t.Errorf("%q is not in\n%s", want, notes)
			}
		}
	})
	t.Run("what is filled once is filled", func(t *testing.T) {
		again, err := Story(story, articles, gazetteer.Load())
		if err != nil || len(again.Changes) > 0 {
			t.Errorf("got %v, %v", again, err)
		}
	})
}

// Each row is something that cannot be added, and what is said of it; the file
// stays as it is.
func TestFillLeaves(t *testing.T) {
	for does, c := range map[string]struct{ old, new, note string }{
		"a passage that the article has not": {"at: 1.2", "at: 1.9", "sources/herald.yaml: line 10: the article has no passage 1.9"},
		"an article that is not at hand":     {"file: herald.txt", "file: other.txt", "the article other.txt is not at hand"},
		"an article that was changed since":  {"rights: link", "rights: link\nsha256: " + strings.Repeat("0", 64), "is not the one that it was written from"},
		"a source that names no file":        {"file: herald.txt   # as saved\n", "", "it names no file"},
		"a place that nobody knows":          {"name: {ru: Корк}", "name: Qwrtz", "no place is known as Qwrtz"},
		"a place that may be several":        {"name: {ru: Корк}, within: ireland", "name: Springfield", "Springfield may be any of Springfield (city, US)"},
	} {
		t.Run(does+" is named", func(t *testing.T) {
			if _, notes := filled(t, on(c.old, c.new), articles); !strings.Contains(notes, c.note) {
				t.Errorf("got\n%s\nwant\n%s", notes, c.note)
			}
		})
	}
	t.Run("an article that is no plain text is named", func(t *testing.T) {
		page := fstest.MapFS{"herald.txt": {Data: []byte("<!doctype html><p>Rain fell.")}}
		if _, notes := filled(t, on(), page); !strings.Contains(notes, "the article herald.txt: this is HTML and no plain text; `dateline source`") {
			t.Errorf("got\n%s", notes)
		}
	})
	t.Run("a folder without a story is a mistake", func(t *testing.T) {
		if _, err := Story(fstest.MapFS{}, articles, gazetteer.Load()); err == nil || !strings.HasPrefix(err.Error(), "story.yaml: the file cannot be read: ") {
			t.Errorf("got %v", err)
		}
	})
	t.Run("a file that is no YAML is a mistake with its place", func(t *testing.T) {
		if _, err := Story(on("title: Лодка", "title: 'Лодка"), articles, gazetteer.Load()); err == nil || !strings.HasPrefix(err.Error(), "story.yaml:2:") {
			t.Errorf("got %v", err)
		}
	})
}

func TestFillGoesByThePoint(t *testing.T) {
	for point, want := range map[string]string{"lat: 40.1, lon: -83": "en: Columbus", "lat: 10, lon: 10": "name: Columbus,"} {
		t.Run("a name that many places bear is completed by "+point, func(t *testing.T) {
			story, _ := filled(t, on("name: {ru: Корк}, within: ireland", "name: Columbus, kind: city, "+point), articles)
			if got := string(story["story.yaml"].Data); !strings.Contains(got, want) {
				t.Errorf("%q is not in\n%s", want, got)
			}
		})
	}
}

func TestFillKeepsTheFormOfTheFile(t *testing.T) {
	story := on()
	for name, f := range story {
		story[name] = &fstest.MapFile{Data: []byte("\uFEFF" + strings.ReplaceAll(string(f.Data), "\n", "\r\n"))}
	}
	story, _ = filled(t, story, articles)
	for name, f := range story {
		t.Run(name+" keeps its byte order mark and its ends of lines", func(t *testing.T) {
			if text := string(f.Data); !strings.HasPrefix(text, "\uFEFF") || strings.Count(text, "\n") != strings.Count(text, "\r\n") || strings.Contains(text, "\r\r") {
				t.Errorf("got %q", text)
			}
		})
	}
	t.Run("it compiles", func(t *testing.T) {
		if _, err := compile.Open(story); err != nil {
			t.Error(err)
		}
	})
}
