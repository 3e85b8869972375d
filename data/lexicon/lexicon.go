// Package lexicon keeps what words and phrases mean, read from a text that a
// person can read too. A line has a head, which says what its phrases are, and
// the phrases, parted by bars; a # begins a remark:
//
//	month 2: february | feb
//
// It knows nothing of what a head means. A lexicon does not change once read.
package lexicon

import "strings"

// Lexicon gives the meanings of phrases. The zero Lexicon has none.
type Lexicon[T any] struct {
	meanings map[string][]T
	sizes    map[string]int // of the longest phrase that begins with a word
}

// Read reads a text. Cut parts a phrase into words as those texts are parted in
// which it will be looked for; mean gives the meaning of a head.
func Read[T any](text string, cut func(phrase string) []string, mean func(head []string) T) Lexicon[T] {
	l := Lexicon[T]{map[string][]T{}, map[string]int{}}
	for line := range strings.Lines(text) {
		head, list, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok || strings.HasPrefix(head, "#") {
			continue
		}
		meaning := mean(strings.Fields(head))
		for phrase := range strings.SplitSeq(list, "|") {
			l.add(cut(phrase), meaning)
		}
	}
	return l
}

func (l Lexicon[T]) add(words []string, meaning T) {
	if len(words) == 0 {
		return
	}
	key := strings.Join(words, " ")
	l.meanings[key] = append(l.meanings[key], meaning)
	l.sizes[words[0]] = max(l.sizes[words[0]], len(words))
}

// Of gives the meanings of a phrase.
func (l Lexicon[T]) Of(words ...string) []T { return l.meanings[strings.Join(words, " ")] }

// Longest is of how many words a phrase may be that begins with this one; 0
// where none does.
func (l Lexicon[T]) Longest(first string) int { return l.sizes[first] }
