package draft

import (
	"embed"
	"strings"

	"dateline/data/lexicon"
)

//go:embed words
var files embed.FS

// term is what a phrase is in a language: its class, and for an act its kind of
// event and its form (past, base, noun).
type term struct{ class, kind, form string }

// tongue is a language with its phrases.
type tongue struct {
	code  string
	terms lexicon.Lexicon[term]
	given lexicon.Lexicon[term]
}

// Languages are those that drafts are made in.
func Languages() []string { return []string{"en", "de", "ru", "fr", "uk", "ar"} }

// Reads tells whether drafts are made in the language of a tag.
func Reads(tag string) bool { return tongueOf(tag).code != "" }

// tongues are the languages that there are phrases for. In others people, places and
// dates are found, but not what was done, and so no claim is made.
var tongues = func() map[string]tongue {
	given := terms("given")
	all := map[string]tongue{"": {given: given}}
	for _, code := range Languages() {
		all[code] = tongue{code, terms(code), given}
	}
	return all
}()

func terms(name string) lexicon.Lexicon[term] {
	text, err := files.ReadFile("words/" + name + ".txt")
	if err != nil {
		panic(err) // the build left a list out: no test passes then
	}
	return lexicon.Read(string(text), phrase, func(head []string) term {
		t := term{class: head[0]}
		if len(head) == 3 {
			t.kind, t.form = head[1], head[2]
		}
		return t
	})
}

// phrase cuts a phrase of a list into words as sentences are cut; "…" stands for
// words between, and marks such as a comma stand for themselves.
func phrase(s string) (all []string) {
	for field := range strings.FieldsSeq(s) {
		if words := cut(field); len(words) > 0 {
			for _, w := range words {
				all = append(all, w.lower)
			}
			continue
		}
		all = append(all, field)
	}
	return all
}

// tongueOf gives the language of a tag, as English of "en-GB".
func tongueOf(tag string) tongue {
	code, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if t, ok := tongues[code]; ok {
		return t
	}
	return tongues[""]
}

// is tells whether words are of a class.
func (t tongue) is(class string, words ...string) bool {
	for _, m := range t.terms.Of(words...) {
		if m.class == class {
			return true
		}
	}
	return false
}
