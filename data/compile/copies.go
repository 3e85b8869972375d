package compile

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/data/model"
	"dateline/data/passage"
)

// run is how many words in a row make a copy. Seven may be a name with its
// office; eight are a sentence of somebody else's. Of Chinese and Japanese, two letters
// are taken for a word.
const run = 8

// runEnd is where the run ends that begins at a word; ok is false where too few follow.
func runEnd(words []string, from int) (to int, ok bool) {
	halves := 0
	for to = from; to < len(words); to++ {
		halves += 2
		if r, size := utf8.DecodeRuneInString(words[to]); size == len(words[to]) && passage.Alone(r) {
			halves--
		}
		if halves >= 2*run {
			return to + 1, true
		}
	}
	return to, false
}

// runs gives where every run of words begins and ends, one word apart.
func runs(words []string) iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		for from := range words {
			if to, ok := runEnd(words, from); !ok || !yield(from, to) {
				return
			}
		}
	}
}

// copies knows which runs of words of a story stand in articles, and whose they are.
// One is nobody's if it stands in an article that may be shown whole. Only the runs
// that the story says are kept, never all that the articles have: those of ten
// thousand would fill the memory.
type copies struct {
	said map[string]bool
	of   map[string]string
}

func newCopies() copies { return copies{map[string]bool{}, map[string]string{}} }

// say notes the runs of a text of the story.
func (c copies) say(text string) {
	words := passage.Plain(text)
	for from, to := range runs(words) {
		c.said[strings.Join(words[from:to], " ")] = true
	}
}

// among gives the runs of an article that the story says, but for names.
func (c copies) among(article string) (found []string) {
	words, plain := passage.Spelled(article), passage.Plain(article)
	var key []byte // one for all: a text for each run would be eight times the article
	for from, to := range runs(plain) {
		key = key[:0]
		for _, word := range plain[from:to] {
			key = append(append(key, word...), ' ')
		}
		if key = key[:len(key)-1]; c.said[string(key)] && !isName(words[from:to]) {
			found = append(found, string(key))
		}
	}
	return found
}

// hold keeps whose runs are. What may be shown whole may be copied, though another
// article has the same words.
func (c copies) hold(s model.Source, found []string) {
	owner, free := s.ID, s.Rights == model.Full
	if free {
		owner = ""
	}
	for _, key := range found {
		if _, known := c.of[key]; free || !known {
			c.of[key] = owner
		}
	}
}

// connective is how long a word in lower case may be that joins those of a name, as
// in "High Representative of the Union for Foreign Affairs".
const connective = 3

// isName tells whether a run of an article's words is a name or an office: most of
// its words begin with a capital, and the others only join them. It goes by how the
// article writes them, so no capital in a claim can hide a copy; a headline that is
// all capitals is none.
func isName(words []string) bool {
	capital := 0
	for _, word := range words {
		first, _ := utf8.DecodeRuneInString(word)
		letters := utf8.RuneCountInString(word)
		switch {
		case unicode.IsUpper(first) && (letters <= connective || word != strings.ToUpper(word)):
			capital++
		case letters > connective:
			return false
		}
	}
	return capital > len(words)/2
}

// find gives the first stretch of text that is copied, as long as it goes on,
// and the source it is copied from.
func (c copies) find(text string) (copied, source string) {
	words := passage.Plain(text)
	begin, end := 0, 0
	for from, to := range runs(words) {
		switch owner := c.of[strings.Join(words[from:to], " ")]; {
		case source == "" && owner != "":
			begin, end, source = from, to, owner
		case source != "" && owner != source:
			return strings.Join(words[begin:end], " "), source
		case source != "":
			end = to
		}
	}
	return strings.Join(words[begin:end], " "), source
}

// own checks that every sentence of the story is the writer's own, in every
// language.
func (c *checker) own() {
	c.work.written(func(n name, what string, t model.Text) {
		for _, lang := range slices.Sorted(maps.Keys(t)) {
			if copied, source := c.copies.find(t[lang]); copied != "" {
				c.wrong(n, fmt.Sprintf("%s copies %d words in a row from the article of %s: %q", what, len(strings.Fields(copied)), source, copied), "say it in your own words")
			}
		}
	})
}

// written goes through the sentences of the story. Names, offices and headlines
// are facts, and may be copied; a draft is not worded yet.
func (w Work) written(see func(n name, what string, t model.Text)) {
	s := w.Story
	see(name{"story", ""}, "the title", s.Title)
	see(name{"story", ""}, "the summary", s.Summary)
	for _, e := range s.Events {
		see(name{"event", e.ID}, "the title", e.Title)
	}
	for _, source := range s.Sources {
		see(name{"source", source.ID}, "'dated'", model.Text{"": source.Dated})
	}
	for _, words := range s.Words {
		see(name{"phrase", words[s.First()]}, "the translation", others(words, s.First()))
	}
	for _, claim := range s.Claims {
		if !w.drafts[claim.ID] {
			see(name{"claim", claim.ID}, "the claim", claim.Says)
		}
		see(name{"claim", claim.ID}, "derived.words", model.Text{"": claim.Derived.Words})
		see(name{"claim", claim.ID}, "derived.rule", model.Text{"": claim.Derived.Rule})
	}
}

// others gives a text without its words in one language: those of a phrase are
// checked where the phrase stands.
func others(t model.Text, lang string) model.Text {
	rest := maps.Clone(t)
	delete(rest, lang)
	return rest
}
