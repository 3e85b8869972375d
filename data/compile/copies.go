package compile

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/data/model"
	"dateline/data/passage"
)

// run is how many words in a row make a copy. Seven may be a name with its
// office; eight are a sentence of somebody else's.
const run = 8

// copies knows each run of words of the articles, and whose it is. It is
// nobody's if it stands in an article that may be shown whole.
type copies map[string]string

// hold adds an article's runs. What may be shown whole may be copied, though
// another article has the same words.
func (c copies) hold(s model.Source, article []byte) {
	owner, free := s.ID, s.Rights == model.Full
	if free {
		owner = ""
	}
	words := passage.Spelled(string(article))
	for i, key := range runs(passage.Plain(string(article))) {
		if _, known := c[key]; (free || !known) && !isName(words[i:i+run]) {
			c[key] = owner
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

// runs gives every run of words, one word apart.
func runs(words []string) []string {
	var all []string
	for i := 0; i+run <= len(words); i++ {
		all = append(all, strings.Join(words[i:i+run], " "))
	}
	return all
}

// find gives the first stretch of text that is copied, as long as it goes on,
// and the source it is copied from.
func (c copies) find(text string) (copied, source string) {
	words := passage.Plain(text)
	all := runs(words)
	for i, key := range all {
		if source = c[key]; source == "" {
			continue
		}
		last := i
		for last+1 < len(all) && c[all[last+1]] == source {
			last++
		}
		return strings.Join(words[i:last+run], " "), source
	}
	return "", ""
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
	for _, w := range s.Words {
		c.ownText(name{"phrase", w[s.First()]}, "the translation", others(w, s.First()))
	}
	for _, claim := range s.Claims {
		if !c.work.drafts[claim.ID] {
			c.ownText(name{"claim", claim.ID}, "the claim", claim.Says)
		}
		c.ownText(name{"claim", claim.ID}, "derived.words", model.Text{"": claim.Derived.Words})
		c.ownText(name{"claim", claim.ID}, "derived.rule", model.Text{"": claim.Derived.Rule})
	}
}

// others gives a text without its words in one language: those of a phrase are
// checked where the phrase stands.
func others(t model.Text, lang string) model.Text {
	rest := maps.Clone(t)
	delete(rest, lang)
	return rest
}

func (c *checker) ownText(n name, what string, t model.Text) {
	for _, lang := range slices.Sorted(maps.Keys(t)) {
		if copied, source := c.copies.find(t[lang]); copied != "" {
			c.wrong(n, fmt.Sprintf("%s copies %d words in a row from the article of %s: %q", what, len(strings.Fields(copied)), source, copied), "say it in your own words")
		}
	}
}
