package passage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/data/model"
)

// Range gives where a passage stands in an article as it is: the place of its first
// character and the one after its last, counted in characters (code points). Between
// them are the article's own spaces and line ends, which Split makes single spaces.
// It is not ok where there is no such passage.
func Range(text string, at model.Locator) (from, to int, ok bool) {
	r := ranger{rest: body(text)}
	r.at = utf8.RuneCountInString(text) - utf8.RuneCountInString(r.rest)
	for i, p := range Split(text) {
		for j, sentence := range p.Sentences {
			from, to = r.next(sentence)
			if i+1 == at.Paragraph && j+1 == at.Sentence {
				return from, to, true
			}
		}
	}
	return 0, 0, false
}

// ranger goes through an article by its sentences.
type ranger struct {
	rest string
	at   int // characters before the rest
}

// next goes past a sentence. Nothing but space stands before it.
func (r *ranger) next(sentence string) (from, to int) {
	begun := false
	for _, c := range sentence {
		if unicode.IsSpace(c) {
			continue
		}
		before, _, found := strings.Cut(r.rest, string(c))
		if !found {
			break
		}
		r.at += utf8.RuneCountInString(before)
		if !begun {
			from, begun = r.at, true
		}
		r.at++
		r.rest = r.rest[len(before)+utf8.RuneLen(c):]
	}
	return from, r.at
}
