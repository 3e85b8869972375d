package search

import (
	"strings"
	"unicode"
)

// term is a word of a query, or several that must follow one another.
type term struct {
	words  []word
	closed bool // the last word is whole; else it is the start of one
}

// word is a folded word. What stands before its stem is an Arabic article or
// 'and' that is written as one with it; what stands behind its root is an ending.
type word struct {
	s    string
	skip int // bytes before the stem
	root int // bytes before the ending, of a word of a query
}

// stem is the stem of a word of an index, and where that is.
type stem struct {
	s  string
	id int32
}

// most is how many terms a query may have; what comes after them is passed over.
const most = 64

// parse reads a query. What has no letter or digit in it gives no term.
func parse(query string) []term {
	var terms []term
	add := func(s string, closed bool) {
		if words := split(s); len(words) > 0 && len(terms) < most {
			terms = append(terms, term{words, closed})
		}
	}
	rest, quoted := query, false
	for {
		part, after, more := cutQuote(rest)
		if quoted {
			add(part, more)
		} else {
			for _, s := range strings.FieldsFunc(part, unicode.IsSpace) {
				add(s, false)
			}
		}
		if !more {
			return terms
		}
		rest, quoted = after, !quoted
	}
}

// cutQuote divides s at the first quotation mark.
func cutQuote(s string) (before, after string, found bool) {
	i := strings.IndexAny(s, quotes)
	if i < 0 {
		return s, "", false
	}
	for n := range s[i:] {
		if n > 0 {
			return s[:i], s[i+n:], true
		}
	}
	return s[:i], "", true
}

func split(s string) []word {
	var words []word
	for sc := (scanner{s: s}); sc.next(); {
		w := wordOf(string(sc.word))
		w.root = w.skip + len(rooted(w.s[w.skip:]))
		words = append(words, w)
	}
	return words
}

// proclitics are what Arabic writes as one with the word after it: the article,
// alone or after and, in, as, so and to, and 'and' alone. They are those of the
// stemmer light10 (Larkey, Ballesteros and Connell, 2007), longest first; least
// is how many letters must follow, so that a root is not taken for one.
var proclitics = []struct {
	s     string
	least int
}{
	{"وال", 2}, {"بال", 2}, {"كال", 2}, {"فال", 2}, {"ال", 2}, {"لل", 2}, {"و", 3},
}

func wordOf(s string) word {
	for _, p := range proclitics {
		if rest, ok := strings.CutPrefix(s, p.s); ok && len([]rune(rest)) >= p.least {
			return word{s: s, skip: len(p.s)}
		}
	}
	return word{s: s}
}

// grade is how well a word of the story answers one of a query.
type grade uint8

const (
	not grade = iota
	starts
	form // of the same word, with another ending
	same
)

// grade compares w, a word of the story, with q. The stem counts as a start
// too: a reader may leave out the article, or the text may. So does the root,
// which other forms of the word have as well. From tells at which byte of w the
// match begins, and n how long it is.
func (w word) grade(q word) (g grade, from, n int) {
	if g, n = gradeOf(w.s, q.s, q.s[:q.root]); g != not {
		return g, 0, n
	}
	if w.skip == 0 && q.skip == 0 {
		return not, 0, 0
	}
	g, n = gradeOf(w.s[w.skip:], q.s[q.skip:], q.s[q.skip:q.root])
	return g, w.skip, n
}

// gradeOf compares s with a word that is asked for and its root, and tells how
// much of s that is.
func gradeOf(s, asked, root string) (g grade, n int) {
	switch {
	case s == asked:
		return same, len(s)
	case !strings.HasPrefix(s, root):
		return not, 0
	case rooted(s) == root:
		g = form
	default:
		g = starts
	}
	if strings.HasPrefix(s, asked) {
		return g, len(asked)
	}
	return g, len(root)
}

// passes tells whether a word that grades g is enough at place i of the term:
// all but the last must be whole.
func (t term) passes(i int, g grade) bool {
	if t.closed || i < len(t.words)-1 {
		return g == same
	}
	return g != not
}
