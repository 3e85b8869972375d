package compile

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/data/model"
	"dateline/data/passage"
)

// A story of one boat, told by one source. The tests change a line of it.
const (
	boats = `title: {en: A boat, ru: Лодка}
summary: One boat leaves.
languages: [en, ru]
opening: leaving
people:
  - id: ann
    name: {en: Ann, ru: Анна}
    aliases: [Anne]
    wikidata: Q7
places:
  - id: ireland
    name: Ireland
    kind: country
    lat: 53
    lon: -8
  - id: cork
    name: Cork
    kind: city
    lat: 51.9
    lon: -8.47
    within: ireland
events:
  - id: leaving
    title: A boat leaves
    when: 2025-03-13 evening
    place: cork
    people: [ann]
    kind: departure
words:
  - {en: people on the quay, ru: люди на набережной}
  - en: the Thursday before
    ru: четверг накануне
credits:
  - Drawn by Ann.
  - {en: Thanks to Bob., ru: Спасибо Бобу.}
accents:
  light: ["#b5420a", "#0063A3"]
  dark: ["#F2884B", "#66B3EA"]
`
	herald = `id: herald
file: herald.txt
publisher: The Herald
published: 2025-03-14
dated: stated
language: en
rights: link
words: 12
sha256: HASH
claims:
  - at: {paragraph: 1, sentence: 2, sha256: SENTENCE}
    says: Ann has gone.
    speaker: ann
    event: leaving
    stance: happened
  - at:
      paragraph: 2
      sentence: 1
      sha256: SECOND
    says: {en: She never went., ru: Она не уехала.}
    speaker: people on the quay
    event: leaving
    stance: denied
    derived: {words: Thursday, rule: the Thursday before}
`
	article = "Rain fell. Ann left.\n\nOn Thursday a man said no boat left.\n"
)

// on gives a story as files, with one text in one file replaced.
func on(t *testing.T, file, old, new string) fstest.MapFS {
	t.Helper()
	hashes := strings.NewReplacer(
		"HASH", passage.Hash(article), "SENTENCE", passage.Hash("Ann left."), "SECOND", passage.Hash("On Thursday a man said no boat left."),
		"words: 12", fmt.Sprintf("words: %d", passage.Words(article)))
	texts := map[string]string{"story.yaml": boats, "sources/herald.yaml": hashes.Replace(herald), "herald.txt": article}
	if !strings.Contains(texts[file], old) {
		t.Fatalf("%s does not hold %q", file, old)
	}
	texts[file] = strings.Replace(texts[file], old, new, 1)
	files := fstest.MapFS{}
	for name, text := range texts {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

func TestStory(t *testing.T) {
	story, err := Story(on(t, "story.yaml", "", ""))
	if err != nil {
		t.Fatal(err)
	}
	t.Run("claims that happened and were denied make a dispute", func(t *testing.T) {
		if got := story.Events[0].Status; got != model.Disputed {
			t.Errorf("got %q", got)
		}
	})
	t.Run("claims without ids are numbered in their source", func(t *testing.T) {
		if a, b := story.Claims[0].ID, story.Claims[1].ID; a != "herald-1" || b != "herald-2" {
			t.Errorf("got %q and %q", a, b)
		}
	})
	t.Run("plain words are in the first language", func(t *testing.T) {
		if got := story.Events[0].Title["en"]; got != "A boat leaves" {
			t.Errorf("got %q", got)
		}
	})
	t.Run("sources are in the order in which they appeared, whatever their files are called", func(t *testing.T) {
		files := on(t, "story.yaml", "", "")
		earlier := strings.NewReplacer("id: herald", "id: times", "2025-03-14", "2025-03-13").Replace(string(files["sources/herald.yaml"].Data))
		files["sources/times.yaml"] = &fstest.MapFile{Data: []byte(earlier)}
		two, err := Story(files)
		if err != nil {
			t.Fatal(err)
		}
		if a, b := two.Sources[0].ID, two.Sources[1].ID; a != "times" || b != "herald" {
			t.Errorf("got %q before %q", a, b)
		}
		if first, last := two.Claims[0].Source, two.Claims[len(two.Claims)-1].Source; first != "times" || last != "herald" {
			t.Errorf("claims of %q stand before those of %q", first, last)
		}
	})
	t.Run("a named part of the day is kept", func(t *testing.T) {
		if got := story.Events[0].When.Part(); got != "evening" {
			t.Errorf("got %q", got)
		}
	})
	t.Run("plain words are said in the story's other languages", func(t *testing.T) {
		speaker, rule := story.Claims[1].Speaker, story.Claims[1].Derived.Rule
		if a, b := story.Say(speaker, "ru"), story.Say(rule, "ru"); a != "люди на набережной" || b != "четверг накануне" {
			t.Errorf("got %q and %q", a, b)
		}
	})
	t.Run("credits are in the languages they are written in", func(t *testing.T) {
		want := []model.Text{{"en": "Drawn by Ann."}, {"en": "Thanks to Bob.", "ru": "Спасибо Бобу."}}
		if !reflect.DeepEqual(story.Credits, want) {
			t.Errorf("got %v", story.Credits)
		}
	})
	t.Run("an event may be of a kind that the story has of its own, wherever its keys stand", func(t *testing.T) {
		s, err := Story(on(t, "story.yaml", "    kind: departure\n", "    kind: regatta\nkinds:\n  - {id: regatta, name: {en: Regatta, ru: Регата}}\n"))
		if k, ok := s.Kind("regatta"); err != nil || !ok || k.Name["ru"] != "Регата" || s.Events[0].Kind != "regatta" || s.Events[0].UsualRole() != model.Party {
			t.Errorf("%+v, %v", s.Kinds, err)
		}
	})
	t.Run("accents are written one way", func(t *testing.T) {
		want := model.Accents{Light: []string{"#B5420A", "#0063A3"}, Dark: []string{"#F2884B", "#66B3EA"}}
		if !reflect.DeepEqual(story.Accents, want) {
			t.Errorf("got %v", story.Accents)
		}
	})
	t.Run("it reads back from JSON as it was", func(t *testing.T) {
		text := model.Encode(story)
		back, err := model.Decode(text)
		if err != nil || string(model.Encode(back)) != string(text) {
			t.Errorf("it changed, error %v", err)
		}
	})
}

// Each row makes one mistake and names where it must be found and what must be said.
func TestMistakes(t *testing.T) {
	const story, source = "story.yaml", "sources/herald.yaml"
	for does, c := range map[string]struct{ file, old, new, want string }{
		"an unknown place names the nearest":      {story, "place: cork", "place: crok", `story.yaml:26:12: there is no place "crok"; did you mean "cork"?`},
		"an unknown person":                       {story, "people: [ann]", "people: [bob]", `story.yaml:27:14: there is no person "bob"`},
		"an unknown event":                        {source, "event: leaving", "event: staying", `sources/herald.yaml:14:12: there is no event "staying"`},
		"an unknown opening":                      {story, "opening: leaving", "opening: x", `story.yaml:4:10: there is no event "x"`},
		"an unknown outer place":                  {story, "within: ireland", "within: irland", `story.yaml:21:13: there is no place "irland"; did you mean "ireland"?`},
		"a speaker that looks like an id":         {source, "speaker: ann", "speaker: anne", `sources/herald.yaml:13:14: there is no person "anne"; did you mean "ann"?`},
		"a date that is none":                     {story, "when: 2025-03-13 evening", "when: 13 March", `story.yaml:25:11: "13 March" is not a date`},
		"an unknown key names the nearest":        {story, "within:", "wthin:", `story.yaml:21:5: a place has no key "wthin"; did you mean "within"?`},
		"an unknown key of a claim":               {source, "says: Ann", "say: Ann", `sources/herald.yaml:12:5: a claim has no key "say"; did you mean "says"?`},
		"a key twice":                             {story, "lon: -8.47", "lon: -8.47\n    lon: 8", `story.yaml:21:5: the key "lon" is here twice`},
		"an event without claims":                 {story, "events:", "events:\n  - {id: idle, title: Nothing, when: 2025, kind: situation}", `story.yaml:23:10: no claim is about the event "idle"`},
		"a place without latitude":                {story, "    lat: 51.9\n", "", `story.yaml:16:5: a place without "lat"; add lat, in degrees north`},
		"a place off the Earth":                   {story, "lat: 51.9", "lat: 91.5", `story.yaml:19:10: "91.5" is not an angle; write degrees between -90 and 90`},
		"a latitude that is no number":            {story, "lat: 51.9", "lat: north", `story.yaml:19:10: "north" is not an angle`},
		"a latitude that is not a number at all":  {story, "lat: 51.9", "lat: .nan", `story.yaml:19:10:`},
		"an id twice":                             {story, "id: cork", "id: ireland", `story.yaml:16:9: the place "ireland" is defined twice, first at story.yaml:11:9`},
		"a claim's id twice":                      {source, "    speaker: people", "    id: herald-1\n    speaker: people", `sources/herald.yaml:21:9: the claim "herald-1" is defined twice`},
		"an id in capitals":                       {story, "id: cork", "id: Cork", `story.yaml:16:9: "Cork" cannot be an id`},
		"a missing title":                         {story, "    title: A boat leaves\n", "", `story.yaml:23:5: an event without "title"`},
		"a missing date":                          {story, "    when: 2025-03-13 evening\n", "", `story.yaml:23:5: an event without "when"; add an EDTF date`},
		"a value left empty":                      {story, "title: A boat leaves", "title:", `story.yaml:24:5: nothing is written here`},
		"a null value":                            {story, "title: A boat leaves", "title: null", `story.yaml:24:5: nothing is written here`},
		"a claim without locator":                 {source, "at: {paragraph: 1, sentence: 2, sha256: " + passage.Hash("Ann left.") + "}\n    says", "says", `sources/herald.yaml:11:5: a claim without "at"`},
		"a locator without hash":                  {source, ", sha256: " + passage.Hash("Ann left."), "", "sources/herald.yaml:11:9: a locator is without the hash of the sentence; `dateline fill` adds it"},
		"a paragraph 0":                           {source, "paragraph: 1", "paragraph: 0", `sources/herald.yaml:11:21: "0" does not count anything`},
		"a count of sentences that is none":       {source, "words: 12", "words: 12\nsentences: [2, one]", `sources/herald.yaml:9:16: "one" does not count anything`},
		"one count for all sentences":             {source, "words: 12", "words: 12\nsentences: 3", `sources/herald.yaml:9:12: this should be a list`},
		"a claim past the sentences counted":      {source, "words: 12", "words: 12\nsentences: [1, 1]", `sources/herald.yaml:12:5: by the 'sentences' of herald, there is no passage 1.2; correct 'at'`},
		"a claim past the paragraphs counted":     {source, "words: 12", "words: 12\nsentences: [2]", `sources/herald.yaml:17:5: by the 'sentences' of herald, there is no passage 2.1`},
		"rights in full without the article":      {source, "rights: link", "rights: full", `sources/herald.yaml:1:5: the article "articles/herald.txt", to be shown whole, cannot be read: file does not exist; put it there`},
		"a hash that is none":                     {source, passage.Hash("Ann left."), "abc", `sources/herald.yaml:11:45: "abc" is not a sha256`},
		"an unknown stance":                       {source, "stance: happened", "stance: happend", `sources/herald.yaml:15:13: "happend" is not one of the choices; did you mean "happened"?`},
		"unknown rights":                          {source, "rights: link", "rights: all", `sources/herald.yaml:7:9: "all" is not one of the choices; use one of link, quote, full`},
		"an unknown kind of event":                {story, "kind: departure", "kind: sailing", `story.yaml:28:11: "sailing" is not one of the choices`},
		"an unknown kind of place":                {story, "kind: city", "kind: town", `story.yaml:18:11: "town" is not one of the choices`},
		"no languages":                            {story, "languages: [en, ru]\n", "", `story.yaml:1:1: the story without "languages"; list the languages`},
		"an empty list of languages":              {story, "[en, ru]", "[]", `the story has no language`},
		"a language the story has not":            {story, "{en: Ann, ru: Анна}", "{en: Ann, uk: Анна}", `story.yaml:7:21: the story is not written in "uk"`},
		"the first language missing":              {story, "{en: Ann, ru: Анна}", "{ru: Анна}", `story.yaml:7:11: the words in the story's first language, "en", are missing`},
		"a list that is none":                     {story, "people: [ann]", "people: ann", `story.yaml:27:13: this should be a list`},
		"text that is a list":                     {story, "title: A boat leaves", "title: [A boat]", `story.yaml:24:12: this should be plain text, not YAML's sequence`},
		"places that lie in each other":           {story, "lon: -8\n", "lon: -8\n    within: cork\n", `story.yaml:11:9: the place "ireland" lies within itself: "ireland" within "cork" within "ireland"; change one`},
		"a person twice in an event":              {story, "people: [ann]", "people: [ann, ann]", `story.yaml:27:19: the person ann is here twice`},
		"a Wikidata item that is none":            {story, "Q7", "7", `story.yaml:9:15: "7" is not a wikidata; write the item's number`},
		"a derived date without its rule":         {source, ", rule: the Thursday before", "", `sources/herald.yaml:24:14: a derived date without "rule"`},
		"a phrase without the first language":     {story, "{en: people on the quay, ru", "{ru", `story.yaml:30:5: the words in the story's first language, "en", are missing`},
		"a phrase in one language":                {story, ", ru: люди на набережной", "", `story.yaml:30:5: the phrase "people on the quay" is in one language only; add what it is in another`},
		"a phrase as plain text":                  {story, "{en: people on the quay, ru: люди на набережной}", "people on the quay", `story.yaml:30:5: the phrase "people on the quay" is in one language only`},
		"a phrase in a language the story hasn't": {story, "ru: люди", "uk: люди", `story.yaml:30:30: the story is not written in "uk"`},
		"a phrase twice":                          {story, "en: the Thursday before", "en: people on the quay", `story.yaml:31:5: the phrase "people on the quay" is here twice, first at story.yaml:30:5; keep one of them`},
		"a phrase left empty":                     {story, "{en: people on the quay, ru: люди на набережной}", "", `story.yaml:30:3: nothing is written here`},
		"a phrase that no claim has":              {story, "en: people on the quay", "en: people on a quay", `story.yaml:30:5: no source or claim has the words "people on a quay"; did you mean "people on the quay"?`},
		"a phrase like no claim's":                {story, "en: the Thursday before", "en: x", `story.yaml:31:5: no source or claim has the words "x"; write it as it stands there`},
		"phrases that are no list":                {story, "words:\n  - {en: people on the quay, ru: люди на набережной}\n  - en: the Thursday before\n    ru: четверг накануне", "words: all", `story.yaml:29:8: this should be a list`},
		"text that is not YAML":                   {story, "title: {en", "title: {{en", `story.yaml:1:`},
		"a file that is not a mapping":            {source, "id: herald", "- herald", `sources/herald.yaml:`},
	} {
		t.Run(does+" is named with its place", func(t *testing.T) {
			_, err := Story(on(t, c.file, c.old, c.new))
			if err == nil || !strings.Contains("\n"+err.Error(), "\n"+c.want) && !strings.Contains(err.Error(), c.want) {
				t.Errorf("got\n%v\nwant\n%s", err, c.want)
			}
		})
	}
}

func TestMistakesAllAtOnce(t *testing.T) {
	files := on(t, "story.yaml", "lat: 51.9", "lat: 99")
	files["story.yaml"].Data = []byte(strings.Replace(string(files["story.yaml"].Data), "kind: departure", "kind: sailing", 1))
	files["sources/herald.yaml"].Data = []byte(strings.Replace(string(files["sources/herald.yaml"].Data), "rights: link", "rights: all", 1))
	_, err := Story(files)
	mistakes, ok := err.(Mistakes)
	if !ok || len(mistakes) != 3 {
		t.Fatalf("want three mistakes, got\n%v", err)
	}
	for i, want := range []string{"sources/herald.yaml:7:9", "story.yaml:19:10", "story.yaml:28:11"} {
		if got := mistakes[i].At.String(); got != want {
			t.Errorf("mistake %d is at %s, want %s", i, got, want)
		}
		if mistakes[i].Mend == "" {
			t.Errorf("%v has no mend", mistakes[i])
		}
	}
}

// What cannot be read is one mistake, not one more for each claim that it counts.
func TestUnreadCountsAreOneMistake(t *testing.T) {
	for does, counts := range map[string][2]string{
		"a count of sentences":  {"[2, none]", "paragraph: 1"},
		"a claim's own number":  {"[2, 1]", "paragraph: 0"},
		"a claim's lost number": {"[2, 1]", "paragraph: none"},
	} {
		t.Run(does, func(t *testing.T) {
			files := on(t, "sources/herald.yaml", "words: 12", "words: 12\nsentences: "+counts[0])
			source := files["sources/herald.yaml"]
			source.Data = []byte(strings.Replace(string(source.Data), "paragraph: 1", counts[1], 1))
			if _, err := Story(files); err == nil || strings.Contains(err.Error(), "\n") {
				t.Errorf("want one mistake, got\n%v", err)
			}
		})
	}
}

func TestStoryWithoutFiles(t *testing.T) {
	_, err := Story(fstest.MapFS{})
	for _, want := range []string{"story.yaml: the file cannot be read", "sources: the story has no sources"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got\n%v\nwant\n%s", err, want)
		}
	}
}

func TestOneUnreadableFileHidesNoUnknownIds(t *testing.T) {
	_, err := Story(on(t, "story.yaml", "title: {en", "title: {{en"))
	if n := strings.Count(fmt.Sprint(err), "\n"); n > 0 {
		t.Errorf("want the syntax only, got\n%v", err)
	}
}

// FuzzStory reads any text as a story: mistakes, never a panic.
func FuzzStory(f *testing.F) {
	f.Add(boats, herald)
	f.Add("title: [", "- 1")
	f.Add("&a b: *a\n? c\n: d", "!!map {a: 1}\n---\nb")
	f.Fuzz(func(t *testing.T, story, source string) {
		Story(fstest.MapFS{"story.yaml": {Data: []byte(story)}, "sources/a.yaml": {Data: []byte(source)}})
	})
}
