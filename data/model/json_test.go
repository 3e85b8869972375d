package model

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"
)

// everything has a value in each field, and text that is hard to write.
func everything(t testing.TB) Story {
	when := func(text string) When { return parsed(t, text) }
	return Story{
		Title:     Text{"en": `A "story" </script>`},
		Summary:   Text{"uk": "Підсумок", "en": "Summary", "ar": "ملخص"},
		Languages: []string{"en", "uk", "ar"},
		Credits:   []Text{{"en": "Map by <Ann>"}, {"uk": "Дякуємо", "en": "Thanks"}},
		Opening:   "talks",
		Publisher: Publisher{"The <Desk>", "https://example.org/desk?a=1&b=2"},
		Lead:      Lead{Text{"en": "Who met", "uk": "Хто зустрівся"}, Text{"en": "They met.\nNobody tells why."}},
		Notes:     []Note{{Text: Text{"en": "One says so."}, Label: Text{"en": "One"}, Events: []string{"talks", "later"}, Claims: []string{"s1-1"}}, {Text: Text{"uk": "Так"}, Label: Text{"uk": "Так"}, Claims: []string{"s1-2"}}},
		Accents:   Accents{Light: []string{"#B5420A", "#0063A3"}, Dark: []string{"#F2884B", "#66B3EA"}},
		Sources: []Source{{
			ID: "s1", File: "one.txt", Publisher: "The Paper", Author: "A. Writer", Headline: "Back\\slash\tand\nline",
			Published: when("2025-03-11T07:40+02:00"), Dated: "stated", URL: "https://example.org/?a=1&b=2",
			Language: "en", Rights: "full", Words: 812, Sentences: []int{1, 12, 3}, SHA256: "ab12",
			Text: "Rain fell.\r\n\n</script> \ufeffAnn left.\n",
		}},
		People: []Person{{ID: "p1", Name: Text{"en": "Ann"}, Aliases: []string{"Anne", "Анна"}, Role: Text{"en": "envoy"}, Wikidata: "Q1"}},
		Places: []Place{
			{ID: "null", Name: Text{"en": "Null Island"}, Kind: "city", Within: "sea", Wikidata: "Q16896007"},
			{ID: "sea", Name: Text{"en": "Sea", "uk": "Море"}, Kind: "region", Lat: -12.3456789, Lon: 179.5},
		},
		Events: []Event{
			{ID: "talks", Title: Text{"en": "Talks", "uk": "Перемовини"}, Titles: Titles{Planned: {"en": "Talks planned"}}, When: when("2025-03-1X"), Place: "null", From: "sea",
				People: []string{"p1", "p2"}, Roles: Roles{"p2": Host, "p1": Speaker}, Kind: "talks", Status: Disputed},
			{ID: "later", Title: Text{"uk": "Згодом"}, Kind: "visit", Status: Planned},
		},
		Claims: []Claim{{
			ID: "s1-1", Source: "s1", Event: "talks", At: Locator{3, 2, "cd34"}, Says: Text{"en": "They met."}, Speaker: "p1", Via: "TASS",
			Said: when("2025-03-14"), Stance: Happened, When: when("2025-03-13 evening"), Place: "sea",
			People: []string{"p2"}, Roles: Roles{"p2": Traveller},
			Derived: Derived{"Thursday", "the Thursday before publication"},
		}, {ID: "s1-2"}},
		Words: []Text{{"en": "TASS", "uk": "ТАРС"}, {"en": "the Thursday before publication", "ar": "الخميس السابق للنشر"}},
	}
}

func TestEncode(t *testing.T) {
	story := everything(t)
	encoded := Encode(story)
	t.Run("matches its golden", func(t *testing.T) { golden(t, "testdata/everything.json", encoded) })
	t.Run("comes back whole", func(t *testing.T) {
		if got, err := Decode(encoded); err != nil || !reflect.DeepEqual(got, story) {
			t.Errorf("%+v, %v", got, err)
		}
	})
	t.Run("and from a text that is trusted", func(t *testing.T) {
		if got, err := DecodeTrusted(string(encoded)); err != nil || !reflect.DeepEqual(got, story) {
			t.Errorf("%+v, %v", got, err)
		}
	})
	t.Run("is JSON to others too", func(t *testing.T) {
		var got struct{ Sources []struct{ Headline string } }
		if err := json.Unmarshal(encoded, &got); err != nil || got.Sources[0].Headline != story.Sources[0].Headline {
			t.Errorf("%+v, %v", got, err)
		}
	})
	t.Run("is the same each time", func(t *testing.T) {
		for range 50 {
			if !bytes.Equal(Encode(everything(t)), encoded) {
				t.Fatal("it differs")
			}
		}
	})
	t.Run("can stand in a script element", func(t *testing.T) {
		if bytes.ContainsRune(encoded, '<') {
			t.Error("it has a <")
		}
	})
	t.Run("has no key for what is absent", func(t *testing.T) {
		if got := string(Encode(Story{Title: Text{"en": ""}, Events: []Event{}, Accents: Accents{Light: []string{}}})); got != "{\n \"format\": \"dateline/1\"\n}\n" {
			t.Error(got)
		}
	})
	t.Run("has no object for what comes to nothing", func(t *testing.T) {
		event := Event{Roles: Roles{"nobody": "speaker"}, Titles: Titles{Happened: Text{"en": ""}}}
		if got := string(Encode(Story{Events: []Event{event}})); strings.Contains(got, "roles") || strings.Contains(got, "titles") {
			t.Error(got)
		}
	})
	t.Run("mends what is not UTF-8", func(t *testing.T) {
		if got := string(Encode(Story{Opening: "a\xffb"})); !strings.Contains(got, "a\ufffdb") {
			t.Error(got)
		}
	})
	t.Run("keeps accents of one theme, though no compiler lets them pass", func(t *testing.T) {
		story := Story{Accents: Accents{Dark: []string{"#FFFFFF"}}}
		if got, err := Decode(Encode(story)); err != nil || !reflect.DeepEqual(got, story) {
			t.Errorf("%+v, %v", got, err)
		}
	})
	t.Run("writes plain strings in the story's own language", func(t *testing.T) {
		story := Story{Languages: []string{"uk", "en"}, Title: Text{"uk": "Так", "en": ""}, Summary: Text{"en": "Yes"}}
		want := "{\n \"format\": \"dateline/1\",\n \"title\": \"Так\",\n \"summary\": {\n  \"en\": \"Yes\"\n },\n \"languages\": [\"uk\", \"en\"]\n}\n"
		if got := string(Encode(story)); got != want {
			t.Error(got)
		}
	})
}

func TestDecodeMistakes(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"text that is not JSON", `{"format"`, "not JSON"},
		{"text that is not UTF-8", "{\"title\":\"\xff\"}", "not JSON"},
		{"no object", `[]`, "only \"dateline/1\""},
		{"another format", `{"format":"dateline/2"}`, "dateline/2"},
		{"a number for a string", with(`"opening": 3`), "opening: want a string"},
		{"null for a string", with(`"opening": null`), "opening: want a string"},
		{"a string for a list", with(`"events": "talks"`), "events: want a list"},
		{"a string for an object", with(`"events": [{}, "talks"]`), "events[1]: want an object"},
		{"a number among strings", with(`"languages": ["en", 1]`), "languages[1]: want a string"},
		{"a date that is none", with(`"events": [{}, {"when": "2025-02-30"}]`), "events[1].when: want a date"},
		{"a part of a word count", with(`"sources": [{"words": 1.5}]`), "sources[0].words: want a whole number"},
		{"a count among counts that is none", with(`"sources": [{"sentences": [1, "2"]}]`), "sources[0].sentences[1]: want a whole number"},
		{"a count below nothing", with(`"sources": [{"sentences": [-1]}]`), "sources[0].sentences[0]: want a whole number"},
		{"one count for a list", with(`"sources": [{"sentences": 3}]`), "sources[0].sentences: want a list"},
		{"an infinite count", with(`"claims": [{"at": {"paragraph": 1e999}}]`), "claims[0].at.paragraph: want a whole number"},
		{"a place off the globe", with(`"places": [{"lat": 91}]`), "places[0].lat: want at most 90 degrees"},
		{"a list for words", with(`"title": ["a"]`), "title: want a string, or strings by language"},
		{"a list for roles", with(`"events": [{"roles": ["host"]}]`), "events[0].roles: want an object"},
		{"a number for a role", with(`"claims": [{"roles": {"p1": 1}}]`), "claims[0].roles.p1: want a string"},
		{"a string for credits", with(`"credits": "Ann"`), "credits: want a list"},
		{"a number for a credit", with(`"credits": ["Ann", 1]`), "credits[1]: want a string, or strings by language"},
		{"a number for a credit's words", with(`"credits": [{"en": 1}]`), "credits[0].en: want a string"},
		{"a list for accents", with(`"accents": ["#B5420A"]`), "accents: want an object"},
		{"a number for an accent", with(`"accents": {"light": [1]}`), "accents.light[0]: want a string"},
		{"a string for a phrase", with(`"words": ["TASS"]`), "words[0]: want an object"},
		{"a number for a phrase's words", with(`"words": [{}, {"en": 1}]`), "words[1].en: want a string"},
		{"a number for a language's words", with(`"title": {"en": 1}`), "title.en: want a string"},
		{"a control character in words", with(`"title": "a\b"`), "title: want text without the control character U+0008"},
		{"one in words by language", with(`"title": {"en": "a\u001F"}`), "title.en: want text without the control character U+001F"},
		{"one in plain text", with(`"claims": [{}, {"via": "\u0000"}]`), "claims[1].via: want text without the control character U+0000"},
		{"one in a list", with(`"people": [{"aliases": ["a", "\f"]}]`), "people[0].aliases: want text without the control character U+000C"},
		{"one in the name of a language", with(`"title": {"e\u0001": "a"}`), "want text without the control character U+0001"},
		{"a noncharacter", with(`"credits": ["a", "\uFFFE"]`), "credits[1]: want text without the noncharacter U+FFFE"},
		{"a noncharacter without an escape", with("\"title\": \"a\uFFFF\""), "title: want text without the noncharacter U+FFFF"},
		{"half of a surrogate pair", with(`"title": "a\ud83d"`), "title: want text without one half of a surrogate pair"},
		{"the other half", with(`"title": "\ufffd\uDE00"`), "title: want text without one half of a surrogate pair"},
	} {
		t.Run("refuses "+c.name, func(t *testing.T) {
			got, err := Decode([]byte(c.text))
			if err == nil || !strings.Contains(err.Error(), c.want) || !reflect.DeepEqual(got, Story{}) {
				t.Errorf("%+v, %v, want %s", got, err, c.want)
			}
		})
	}
	t.Run("takes every character that XML can hold", func(t *testing.T) {
		for escaped, want := range map[string]string{`\t\n\r`: "\t\n\r", `\ufffd`: "\uFFFD", "\uFFFD\\\"": "\uFFFD\"", `\ud83d\ude00`: "😀", "\u007F\u0085\u2028": "\u007F\u0085\u2028", `\u005cb`: `\b`} {
			if got, err := Decode([]byte(with(`"opening": "` + escaped + `"`))); err != nil || got.Opening != want {
				t.Errorf("%s is %q, %v", escaped, got.Opening, err)
			}
		}
	})
	t.Run("passes over keys of later versions", func(t *testing.T) {
		if _, err := Decode([]byte(with(`"later": [1, null]`))); err != nil {
			t.Error(err)
		}
	})
}

// FuzzDecode holds that what can be read can be written, and then stays as it is.
func FuzzDecode(f *testing.F) {
	f.Add(Encode(everything(f)))
	f.Add([]byte(with(`"languages": ["ru"], "title": "\ud800", "places": [{"lat": -0, "lon": 1e-300}]`)))
	f.Fuzz(func(t *testing.T, b []byte) {
		story, err := Decode(b)
		if err != nil {
			return
		}
		first := Encode(story)
		again, err := Decode(first)
		if second := Encode(again); err != nil || !bytes.Equal(first, second) {
			t.Fatalf("%v\n%s\n%s", err, first, second)
		}
		if trusted, err := DecodeTrusted(string(first)); err != nil || !reflect.DeepEqual(trusted, again) {
			t.Fatalf("%v\n%+v\n%+v", err, trusted, again)
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	story := everything(b)
	for range 8 {
		story.Claims = append(story.Claims, story.Claims...)
	}
	encoded := Encode(story)
	b.SetBytes(int64(len(encoded)))
	for b.Loop() {
		if _, err := Decode(encoded); err != nil {
			b.Fatal(err)
		}
	}
}

func with(keys string) string { return `{"format": "dateline/1", ` + keys + `}` }

// golden compares with a file that DATELINE_UPDATE=1 writes anew.
func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if os.Getenv("DATELINE_UPDATE") == "1" {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s differs (%v); got:\n%s", path, err, got)
	}
}
