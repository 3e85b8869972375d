package passage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/data/model"
)

// Ranges are where the passages of an article stand in it as it is, by paragraph and
// sentence.
type Ranges map[[2]int][2]int

// RangesOf finds them all.
func RangesOf(text string) Ranges {
	all, r := Ranges{}, ranger{rest: body(text)}
	r.at = utf8.RuneCountInString(text) - utf8.RuneCountInString(r.rest)
	for i, p := range Split(text) {
		for j, sentence := range p.Sentences {
			from, to := r.next(sentence)
			all[[2]int{i + 1, j + 1}] = [2]int{from, to}
		}
	}
	return all
}

// At gives the place of a passage's first character and the one after its last, counted
// in characters (code points). Between them are the article's own spaces and line ends,
// which Split makes single spaces. It is not ok where there is no such passage.
func (r Ranges) At(at model.Locator) (from, to int, ok bool) {
	found, ok := r[[2]int{at.Paragraph, at.Sentence}]
	return found[0], found[1], ok
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
