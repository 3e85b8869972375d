package page

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/data"
	"dateline/data/basemap"
	"dateline/data/model"
)

// retelling is the default story with each text in one language, and what it says in
// which.
type retelling struct {
	in   func(field string) (from, tag string) // in which language of the story a field is kept, and what that is called
	said map[string][]string                   // languages, by words
	long map[string][]string                   // those of them that are no phrases and have five words and more
	word map[string]string                     // plain phrases, by how the story has them in English
}

// story tells the default story anew.
func (r retelling) story(t *testing.T) *scene.World {
	t.Helper()
	var raw map[string]any
	if err := json.Unmarshal(data.Story(), &raw); err != nil {
		t.Fatal(err)
	}
	for _, w := range raw["words"].([]any) {
		from, _ := r.in("words")
		if words, ok := w.(map[string]any)[from].(string); ok {
			r.word[w.(map[string]any)["en"].(string)] = words
		}
	}
	delete(raw, "languages")
	raw = r.told("", raw).(map[string]any)
	raw["languages"] = r.languages()
	written, err := json.Marshal(raw)
	if err != nil {
		t.Fatal(err)
	}
	story, err := model.Decode(written)
	if err != nil {
		t.Fatal(err)
	}
	return scene.Prepare(story, basemap.Load())
}

func (r retelling) languages() (tags []string) {
	for _, field := range []string{"title", "says", "name"} {
		if _, tag := r.in(field); !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	return tags
}

// told is a value of the story's JSON, told anew.
func (r retelling) told(field string, value any) any {
	switch v := value.(type) {
	case string:
		if phrase, ok := r.word[v]; ok {
			return phrase
		}
	case []any:
		for i := range v {
			v[i] = r.told(field, v[i])
		}
	case map[string]any:
		if _, text := v["uk"]; text {
			from, tag := r.in(field)
			words, ok := v[from].(string)
			if !ok {
				return map[string]any{tag: v["en"]}
			}
			whole := strings.Trim(words, around)
			r.said[whole] = append(r.said[whole], tag)
			if field != "words" && strings.Count(words, " ") > 3 {
				r.long[words] = append(r.long[words], tag)
			}
			return map[string]any{tag: words}
		}
		for key := range v {
			v[key] = r.told(key, v[key])
		}
		if headline, ok := v["headline"].(string); ok {
			whole := strings.Trim(headline, around)
			r.said[whole] = append(r.said[whole], v["language"].(string))
		}
	}
	return value
}

// always keeps every field in one language.
func always(from, tag string) func(string) (string, string) {
	return func(string) (string, string) { return from, tag }
}

// TestSpoken walks the page of stories that are told in another language than the words
// around them: each text of the story stands in an element that says which, and that
// runs its way.
func TestSpoken(t *testing.T) {
	apart := func(field string) (string, string) {
		if field == "says" || field == "name" {
			return "ar", "ar"
		}
		return "ru", "ru"
	}
	for does, c := range map[string]struct {
		in   func(string) (string, string)
		lang string
	}{
		"a Persian story in English words":                               {always("ar", "fa"), "en"},
		"an English story in Arabic words":                               {always("en", "en"), "ar"},
		"a German story in English words":                                {always("en", "de"), "en"},
		"a Persian story in Arabic words":                                {always("ar", "fa"), "ar"},
		"a story half in Russian and half in Arabic for who has neither": {apart, "uk"},
	} {
		t.Run(does+" says of each text in which language it is", func(t *testing.T) {
			r := retelling{c.in, map[string][]string{}, map[string][]string{}, map[string]string{}}
			world := r.story(t)
			faults := map[string]bool{}
			look := func(p *Page, tree *node, where string) {
				for _, fault := range r.unmarked(tree, p.Words.Tag, model.Direction(p.Words.Tag)) {
					if !faults[fault] {
						faults[fault] = true
						t.Errorf("%s: %s", where, fault)
					}
				}
			}
			for _, fragment := range append(states, things...) {
				p := of(world, fragment+"&lang="+c.lang, at("https://example.org/"))
				if p.Words.Tag != c.lang {
					t.Fatalf("the words are in %s", p.Words.Tag)
				}
				look(p, drawn(t, p), fragment)
				for _, d := range desks() {
					if fragment != "" && fragment != "follow=steve-witkoff" {
						break // what lies beside the views is much the same
					}
					p.Desk = d
					look(p, parsed(t, markup(p.beside())), fmt.Sprintf("%s, %s %q", fragment, d.Panel, d.About))
				}
			}
			for _, size := range scene.References {
				for _, fragment := range []string{"", "event=march-meeting"} {
					p := of(world, fragment+"&lang="+c.lang, in(size), fresh)
					look(p, drawn(t, p), fmt.Sprint(size))
					look(p, parsed(t, p.Paper()), "paper")
				}
			}
			if len(r.said) < 100 || !i18n.Spoken(c.lang) {
				t.Errorf("%d texts", len(r.said))
			}
		})
	}
}

// things are views in which something beside an event is chosen.
var things = []string{"show=place:moscow", "show=place:russia", "show=source:kyiv-independent", "show=source:unnamed-14-march", "show=days:2025-03-13", "show=journey:steve-witkoff/march-meeting"}

// unmarked lists what a tree says of the story in another language than is in force.
func (r retelling) unmarked(n *node, lang, dir string) (list []string) {
	if tag := n.attrs["lang"]; tag != "" {
		lang = tag
	}
	if way := n.attrs["dir"]; way != "" {
		dir = way
	}
	if n.tag == "svg" {
		dir = "" // a figure is not mirrored; its texts run as their first letters do
	}
	if n.tag == "textarea" {
		return nil // plain text, which can say of no part in which language it is
	}
	if tongues, ok := r.said[n.attrs["aria-label"]]; ok && !slices.Contains(tongues, lang) {
		list = append(list, fmt.Sprintf("%q is a label in %v, and %s is in force", n.attrs["aria-label"], tongues, lang))
	}
	tongues, ok := r.tongues(n.text)
	if ok && !slices.Contains(tongues, lang) {
		list = append(list, fmt.Sprintf("%q is in %v, and %s is in force", n.text, tongues, lang))
	}
	if ok && dir != "" && dir != model.Direction(tongues[0]) {
		list = append(list, fmt.Sprintf("%q runs %s", n.text, dir))
	}
	for _, kid := range n.kids {
		list = append(list, r.unmarked(kid, lang, dir)...)
	}
	return list
}

// around is what may stand before and after a text of the story, or end it.
const around = " .\u2068\u2069"

// tongues gives the languages of words that are the story's: one of its texts, or what
// has one of five words and more among others. A name in a sentence of the page is part
// of it, and so is a phrase that stands for one.
func (r retelling) tongues(words string) ([]string, bool) {
	words = strings.Trim(words, around)
	if tags, ok := r.said[words]; ok {
		return tags, true
	}
	if len(words) < 30 {
		return nil, false
	}
	for text, tags := range r.long {
		if strings.Contains(words, text) {
			return tags, true
		}
	}
	return nil, false
}
