package draft

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/data/model"
	"dateline/data/timex"
)

// word is a word of a sentence with what stands behind it.
type word struct {
	text, lower string
	start, end  int // bytes
	capital     bool
	owner       bool   // ends in 's
	after       string // the marks before the next word
	quoted      bool
	clause      int
}

// tag is what the words from one on are, and how many they are.
type tag struct {
	term
	size int
}

// sentence is a sentence with all that is found in it. From and to of whatever
// is found are words, the second exclusive.
type sentence struct {
	text    string
	at      model.Locator
	caption bool
	pair    []int // the two people that the sentences before spoke of last
	head    int   // the first word behind an agency's head
	late    bool  // its verbs may stand at the end, as in German
	formed  bool  // its verbs have a form of their own for what is to come
	words   []word
	tags    [][]tag // by word
	people  []mention
	places  []spot
	times   []moment
}

// moment is a time that a sentence speaks of.
type moment struct {
	timex.Expression
	from, to int
}

// sentence cuts a sentence and looks its words up.
func (t tongue) sentence(text string, at model.Locator, kind string) sentence {
	s := sentence{text: text, at: at, caption: kind != "", late: t.code == "de", formed: t.code != "en", words: cut(text)}
	s.quote()
	s.headed()
	s.tag(t)
	s.clauses()
	return s
}

// cut parts a text into words: letters and digits, with the apostrophes, hyphens
// and points inside them. A possessive 's is taken off.
func cut(text string) (all []word) {
	last := 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !letter(r) {
			i += size
			continue
		}
		end := i + size
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			after, _ := utf8.DecodeRuneInString(text[end+size:])
			if !letter(r) && (!strings.ContainsRune("'’-‑.", r) || !letter(after)) {
				break
			}
			end += size
		}
		if len(all) > 0 {
			all[len(all)-1].after = strings.TrimSpace(text[last:i])
		}
		all = append(all, newWord(text, i, end))
		last, i = end, end
	}
	if len(all) > 0 {
		all[len(all)-1].after = strings.TrimSpace(text[last:])
	}
	return all
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func newWord(text string, start, end int) word {
	w := word{text: text[start:end], start: start, end: end}
	for _, mark := range []string{"'s", "’s"} {
		if stem, ok := strings.CutSuffix(w.text, mark); ok {
			w.text, w.owner = stem, true
		}
	}
	first, _ := utf8.DecodeRuneInString(w.text)
	w.lower, w.capital = strings.ToLower(w.text), unicode.IsUpper(first)
	return w
}

// quote marks what stands in quotation marks.
func (s *sentence) quote() {
	open := strings.IndexAny(s.text, "“«„\"") == 0
	for i := range s.words {
		s.words[i].quoted = open
		for _, r := range s.words[i].after {
			switch r {
			case '"':
				open = !open
			case '“':
				open = s.words[i].after[0] != ',' && !open // closes in German
			case '«', '„':
				open = true
			case '”', '»':
				open = false
			}
		}
	}
}

// headed passes over an agency's head, as "CORK, March 3 (AP) —", as if it were
// quoted: the city and the day in it are the reporter's.
func (s *sentence) headed() {
	for i := range min(len(s.words), headWords) {
		switch after := s.words[i].after; {
		case strings.Contains(after, "("):
			for k := range s.words {
				s.words[k].quoted = true
				if strings.Contains(s.words[k].after, ")") {
					s.head = k + 1
					return
				}
			}
		case strings.Contains(after, "—") && i < 4:
			s.head = i + 1
			for k := range s.head {
				s.words[k].quoted = true
			}
			return
		}
	}
}

// headWords is within how many words an agency's head begins its bracket.
const headWords = 5

// tag looks up what the words from each one on are, the longest first.
func (s *sentence) tag(t tongue) {
	lower := make([]string, len(s.words))
	for i, w := range s.words {
		lower[i] = w.lower
	}
	s.tags = make([][]tag, len(lower))
	for i := range lower {
		for size := min(t.terms.Longest(lower[i]), len(lower)-i); size > 0; size-- {
			for _, m := range t.terms.Of(lower[i : i+size]...) {
				s.tags[i] = append(s.tags[i], tag{m, size})
			}
		}
		if s.words[i].capital && i > 0 {
			s.tags[i] = slices.DeleteFunc(s.tags[i], func(t tag) bool { return t.class == "doubt" }) // "26 May"
		}
		if t.code != "en" && len(s.tags[i]) == 0 {
			s.tags[i] = inflected(t, lower[i])
		}
		if t.terms.Longest(lower[i]) > 2 {
			s.tags[i] = append(s.apart(t, lower, i), s.tags[i]...)
		}
	}
}

// inflected looks up an office in another case: "dem Intendanten".
func inflected(t tongue, word string) (tags []tag) {
	for _, ending := range strings.Fields("en n s es ом ем а у ой ого ому ым") {
		stem, ok := strings.CutSuffix(word, ending)
		for _, m := range t.terms.Of(stem) {
			if ok && m.class == "role" {
				tags = append(tags, tag{m, 1})
			}
		}
	}
	return tags
}

// widest is how many words may stand between the parts of a phrase.
const widest = 9

// apart looks up phrases with words between: "spent … in", "reiste … ab".
func (s *sentence) apart(t tongue, lower []string, i int) (tags []tag) {
	for head := 1; head <= 2 && i+head < len(lower); head++ {
		for tail := i + head + 1; tail < min(len(lower), i+head+widest); tail++ {
			if strings.ContainsAny(s.words[tail-1].after, ".;:,") {
				break
			}
			for _, m := range t.terms.Of(append(append(append([]string{}, lower[i:i+head]...), "…"), lower[tail])...) {
				tags = append(tags, tag{m, head})
			}
		}
	}
	return tags
}

// clauses numbers the clauses: a new one begins at a semicolon, a dash, and at
// words such as "when" and "who".
func (s *sentence) clauses() {
	n, inside := 0, 0 // up to where a phrase goes, such as "appear before"
	for i := range s.words {
		for _, t := range s.tags[i] {
			if t.class == "act" && t.form != "noun" {
				inside = max(inside, i+t.size)
			}
		}
		if i > 0 && (s.begins(i) && (i >= inside || s.size(i, "act") > 0) || strings.ContainsAny(s.words[i-1].after, ";:—–")) {
			n++
		}
		s.words[i].clause = n
	}
}

// begins tells whether a clause begins at a word: at "when" and its like, of which
// German articles are only behind a comma; and at ", and" between two verbs.
func (s *sentence) begins(i int) bool {
	comma := strings.Contains(s.words[i-1].after, ",")
	if s.size(i, "clause") > 0 && (comma || !s.late || s.size(i, "filler") == 0) {
		return true
	}
	return comma && s.size(i, "plus") > 0 && s.verbs(max(0, i-widest-3), i) && s.verbs(i+1, i+6)
}

// verbs tells whether a word that does something stands from a word to another.
func (s *sentence) verbs(from, to int) bool {
	for i := from; i < min(to, len(s.words)); i++ {
		for _, t := range s.tags[i] {
			if t.class == "say" || t.class == "ahead" || t.class == "off" || t.class == "act" && t.form == "past" {
				return true
			}
		}
	}
	return false
}

// size is how many words from i on are of a class, 0 where none are.
func (s *sentence) size(i int, class string) int {
	if i < 0 || i >= len(s.words) {
		return 0
	}
	for _, t := range s.tags[i] {
		if t.class == class {
			return t.size
		}
	}
	return 0
}

// has tells whether a word of a class stands from a word to before another.
func (s *sentence) has(class string, from, to int) bool {
	for i := max(from, 0); i < min(to, len(s.words)); i++ {
		if s.size(i, class) > 0 {
			return true
		}
	}
	return false
}

// wordAt gives the word that a byte is of, or the one before it.
func (s *sentence) wordAt(offset int) int {
	for i, w := range s.words {
		if offset < w.end {
			return i
		}
	}
	return len(s.words) - 1
}

// bounds are the first word of the clause of i and the one after its last.
func (s *sentence) bounds(i int) (from, to int) {
	from, to = i, i+1
	for from > 0 && s.words[from-1].clause == s.words[i].clause {
		from--
	}
	for to < len(s.words) && s.words[to].clause == s.words[i].clause {
		to++
	}
	return from, to
}
