package timex

import (
	"embed"
	"strconv"

	"dateline/data/lexicon"
)

//go:embed words
var files embed.FS

// The classes of words, each by the letter that stands for it in a pattern. A
// word of several classes ("second May" and "may") has the first that a pattern
// asks for.
var classes = map[string]byte{
	"month": 'M', "weekday": 'W', "part": 'P', "season": 'S', "unit": 'U', "number": 'N', "stage": 'E',
	"last": 'L', "next": 'X', "this": 'H', "ago": 'G', "after": 'F', "before": 'B', "in": 'i', "from": 'f', "until": 'u',
	"to": 't', "since": 'c', "filler": ',', "half": 'A', "phrase": 'R',
}

// sense is one class of a word, with its value: a number, or for a phrase the
// name of a rule, a number and perhaps a part of the day.
type sense struct {
	class byte
	value int
	rule  string
	part  string
}

// Languages are those that there are words for, the fullest first. From "es" on they are
// days and months only.
func Languages() []string {
	return []string{"en", "de", "fr", "ru", "uk", "ar", "es", "it", "pt", "nl", "pl", "sv", "tr", "he"}
}

var lexicons = func() map[string]lexicon.Lexicon[sense] {
	all := map[string]lexicon.Lexicon[sense]{}
	for _, lang := range Languages() {
		text, err := files.ReadFile("words/" + lang + ".txt")
		if err != nil {
			panic(err) // the build left a lexicon out: no test passes then
		}
		all[lang] = lexicon.Read(string(text), func(phrase string) []string { return texts(tokens(phrase)) }, senseOf)
	}
	return all
}()

// senseOf reads the head of a line: a class, for a phrase its rule, a value, and
// for a part of the day its name.
func senseOf(head []string) sense {
	s := sense{class: classes[head[0]]}
	rest := head[1:]
	if s.class == 'R' {
		s.rule, rest = rest[0], rest[1:]
	}
	if n, err := strconv.Atoi(rest[0]); err == nil {
		s.value, rest = n, rest[1:]
	}
	if len(rest) > 0 {
		s.part = rest[0]
	}
	return s
}
