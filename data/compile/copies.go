package compile

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"dateline/data/model"
)

// run is how many words in a row make a copy. Seven may be a name with its
// office; eight are a sentence of somebody else's.
const run = 8

// copies knows each run of words of the articles, and whose it is.
type copies map[string]string

func (c copies) add(source, article string) {
	words := plainWords(article)
	for i := 0; i+run <= len(words); i++ {
		key := strings.Join(words[i:i+run], " ")
		if _, ok := c[key]; !ok {
			c[key] = source
		}
	}
}

// find gives the first stretch of text that is copied, as long as it goes on,
// and the source it is copied from.
func (c copies) find(text string) (copied, source string) {
	words := plainWords(text)
	for i := 0; i+run <= len(words); i++ {
		source, ok := c[strings.Join(words[i:i+run], " ")]
		if !ok {
			continue
		}
		end := i + run
		for end < len(words) && c[strings.Join(words[end-run+1:end+1], " ")] == source {
			end++
		}
		return strings.Join(words[i:end], " "), source
	}
	return "", ""
}

var target = regexp.MustCompile(`\]\([^)]*\)`)

// plainWords gives the words as a reader hears them: no case, no punctuation,
// no quotes, no Markdown, so that none of these can hide a copy.
func plainWords(text string) []string {
	text = strings.ToLower(target.ReplaceAllString(Body(text), "]"))
	apart := func(r rune) bool {
		return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == '/' || r == '|' || r == '…'
	}
	var words []string
	for _, field := range strings.FieldsFunc(text, apart) {
		if word := strings.Map(spoken, field); word != "" {
			words = append(words, word)
		}
	}
	return words
}

func spoken(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
		return r
	}
	return -1
}

// own checks that every sentence of the story is the writer's own, in every
// language. Names, offices and headlines are facts, and may be copied.
func (c *checker) own() {
	s := c.work.Story
	c.ownText(name{"story", ""}, "the title", s.Title)
	c.ownText(name{"story", ""}, "the summary", s.Summary)
	for _, e := range s.Events {
		c.ownText(name{"event", e.ID}, "the title", e.Title)
	}
	for _, source := range s.Sources {
		c.ownText(name{"source", source.ID}, "'dated'", model.Text{"": source.Dated})
	}
	for _, claim := range s.Claims {
		c.ownText(name{"claim", claim.ID}, "the claim", claim.Says)
		c.ownText(name{"claim", claim.ID}, "derived.words", model.Text{"": claim.Derived.Words})
		c.ownText(name{"claim", claim.ID}, "derived.rule", model.Text{"": claim.Derived.Rule})
	}
}

func (c *checker) ownText(n name, what string, t model.Text) {
	for _, lang := range slices.Sorted(maps.Keys(t)) {
		if copied, source := c.copies.find(t[lang]); copied != "" {
			c.wrong(n, fmt.Sprintf("%s copies %d words in a row from the article of %s: %q", what, len(strings.Fields(copied)), source, copied), "say it in your own words")
		}
	}
}
