package compile

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"dateline/data/model"
)

// Verify holds every claim of a story against the articles in corpus. A
// passage is where its locator says, to the byte, or it is a mistake: nothing
// is searched for and repaired. Its error is Mistakes; the report covers the
// articles that could be read.
func Verify(story model.Story, corpus fs.FS) (Report, error) {
	return Work{Story: story}.Verify(corpus)
}

// Verify is as the function of that name, and says where each mistake is written.
func (w Work) Verify(corpus fs.FS) (Report, error) {
	c := &checker{work: w, copies: copies{}, claims: map[string][]model.Claim{}}
	for _, claim := range w.Story.Claims {
		c.claims[claim.Source] = append(c.claims[claim.Source], claim)
	}
	var report Report
	for _, s := range w.Story.Sources {
		if text, ok := c.article(s, corpus); ok {
			c.copies.add(s.ID, text)
			report.Sources = append(report.Sources, c.source(s, text))
		}
	}
	c.own()
	return report, c.mistakes.err()
}

// checker gathers what does not match.
type checker struct {
	work     Work
	claims   map[string][]model.Claim // by source
	copies   copies
	mistakes Mistakes
}

func (c *checker) wrong(n name, problem, mend string) {
	c.mistakes = append(c.mistakes, Mistake{c.work.where(n), problem, mend})
}

// article reads the article a source was written from.
func (c *checker) article(s model.Source, corpus fs.FS) (text string, ok bool) {
	n := name{"source", s.ID}
	raw, err := fs.ReadFile(corpus, s.File)
	if err != nil {
		c.wrong(n, fmt.Sprintf("the article %q cannot be read: %s", s.File, reason(err)), "put it into the corpus folder, or correct 'file'")
		return "", false
	}
	if sum := sha256.Sum256(raw); hex.EncodeToString(sum[:]) != s.SHA256 {
		c.wrong(n, fmt.Sprintf("the article %q is not the one the claims were written from", s.File), fmt.Sprintf("find that one; or read this one anew and write sha256: %x", sum))
	}
	if words := Words(string(raw)); s.Words != 0 && s.Words != words {
		c.wrong(n, fmt.Sprintf("the article %q has not %d words", s.File, s.Words), fmt.Sprintf("write words: %d", words))
	}
	return string(raw), true
}

// Words counts an article's words as wc does: whatever stands between spaces.
func Words(article string) int { return len(strings.Fields(article)) }

// source checks a source's locators and counts what they cover.
func (c *checker) source(s model.Source, text string) Coverage {
	passages := index(text)
	article := plainWords(text)
	claimed := map[string]bool{}
	for _, claim := range c.claims[s.ID] {
		if c.locator(claim, passages) {
			claimed[number(claim.At.Paragraph, claim.At.Sentence)] = true
		}
		c.derived(claim, article)
	}
	return coverage(s, passages, claimed)
}

// passage is one sentence of an article with its number, as "3.2".
type passage struct{ number, hash string }

// index numbers an article's sentences.
func index(text string) []passage {
	var all []passage
	for i, paragraph := range Split(text) {
		for j, sentence := range paragraph.Sentences {
			all = append(all, passage{number(i+1, j+1), Hash(sentence)})
		}
	}
	return all
}

func number(paragraph, sentence int) string { return fmt.Sprintf("%d.%d", paragraph, sentence) }

// locator tells whether the sentence a claim points at is there and the same.
func (c *checker) locator(claim model.Claim, passages []passage) bool {
	n, at := name{"claim", claim.ID}, number(claim.At.Paragraph, claim.At.Sentence)
	i := slices.IndexFunc(passages, func(p passage) bool { return p.number == at })
	switch {
	case i < 0:
		c.wrong(n, fmt.Sprintf("the article has no passage %s (paragraph.sentence)", at), elsewhere(claim, passages))
	case passages[i].hash != claim.At.SHA256:
		c.wrong(n, fmt.Sprintf("passage %s is not the sentence the claim was written from", at), elsewhere(claim, passages))
	default:
		return true
	}
	return false
}

// elsewhere says where the claim's sentence stands, if anywhere. It is for the
// writer to decide.
func elsewhere(claim model.Claim, passages []passage) string {
	for _, p := range passages {
		if p.hash == claim.At.SHA256 {
			return "its sentence stands at " + p.number
		}
	}
	return "no sentence of the article has its hash: read the article anew with `dateline passages`"
}

// derived looks for the words a date was worked out from.
func (c *checker) derived(claim model.Claim, article []string) {
	words := plainWords(claim.Derived.Words)
	if len(words) > 0 && !contains(article, words) {
		c.wrong(name{"claim", claim.ID}, fmt.Sprintf("the article nowhere has the words %q", claim.Derived.Words), "copy into derived.words the few words the date was worked out from")
	}
}

func contains(all, run []string) bool {
	for i := 0; i+len(run) <= len(all); i++ {
		if slices.Equal(all[i:i+len(run)], run) {
			return true
		}
	}
	return false
}

// Report is what the claims cover of each article.
type Report struct{ Sources []Coverage }

// Coverage counts the sentences of an article, and those that no claim uses by
// number, as "3.2".
type Coverage struct {
	Source, File       string
	Sentences, Claimed int
	Without            []string
}

func coverage(s model.Source, passages []passage, claimed map[string]bool) Coverage {
	c := Coverage{Source: s.ID, File: s.File, Sentences: len(passages)}
	for _, p := range passages {
		if claimed[p.number] {
			c.Claimed++
			continue
		}
		c.Without = append(c.Without, p.number)
	}
	return c
}

// String has a line for each article.
func (r Report) String() string {
	var b strings.Builder
	for _, c := range r.Sources {
		fmt.Fprintf(&b, "%s: %d of %d sentences have a claim", c.Source, c.Claimed, c.Sentences)
		if len(c.Without) > 0 {
			fmt.Fprintf(&b, "; none at %s", strings.Join(c.Without, " "))
		}
		b.WriteByte('\n')
	}
	return b.String()
}
