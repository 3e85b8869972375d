package search

import (
	"slices"
	"strings"

	"dateline/data/model"
)

// Words lists every word by which something in a story is found, folded, each once and
// in order: a word with an Arabic article as it stands and without that. With Patterns
// it tells, of a story that is not at hand, whether it has the words of a query.
func Words(x *model.Index) []string {
	var list []string
	for _, w := range build(model.AtOnce, x).Index.words {
		list = append(list, w.s)
		if w.skip > 0 {
			list = append(list, w.s[w.skip:])
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// Patterns gives the words of a query as they are looked for in a list of Words: a line
// for each, on which spaces part what it may be. What ends in an asterisk is any word
// that begins so, and else the word itself. A story that a query finds something in has
// a word for every line; that they stand together there, the list does not know.
func Patterns(query string) string {
	var lines []string
	for _, t := range parse(query) {
		for i, w := range t.words {
			lines = append(lines, w.pattern(t.closed || i < len(t.words)-1))
		}
	}
	return strings.Join(lines, "\n")
}

// pattern is a word of a query, which must be whole or may be the start of one.
func (w word) pattern(whole bool) string {
	all, stem := w.s, w.s[w.skip:]
	if !whole {
		all, stem = w.s[:w.root]+"*", w.s[w.skip:w.root]+"*"
	}
	if w.skip == 0 {
		return all
	}
	return all + " " + stem
}
