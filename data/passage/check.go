// Package passage cuts articles into numbered sentences and holds a story's
// locators against them. The command and the page run this same code, so it
// takes text and bytes, touches no disk, and stays small enough for a browser.
//
//	article ─▶ Split ─▶ 3.2 + SHA-256 ─▶ Check ─▶ one Finding for each claim
//	                                         └──▶ Coverage
package passage

import (
	"slices"
	"strconv"
	"strings"

	"dateline/data/model"
)

// Verdict is what became of a claim's locator.
type Verdict uint8

// The verdicts. A passage is where its locator says, to the byte, or it is
// not: nothing is matched by likeness.
const (
	Exact   Verdict = iota // the passage is there, with its hash
	Moved                  // its hash stands elsewhere in the article
	Changed                // a passage is there, but the hash is nowhere
	Missing                // no such passage, and the hash is nowhere
)

// String names v in English, for messages and for attributes.
func (v Verdict) String() string { return [...]string{"exact", "moved", "changed", "missing"}[v] }

// Finding is what an article says of one claim's locator.
type Finding struct {
	Claim     string // its id
	At        model.Locator
	Verdict   Verdict
	Elsewhere string // where a moved passage first stands, as "3.2"
	Sentence  string // what stands at the locator now, or "" where nothing does
}

// Result is what an article says of one source.
type Result struct {
	Source   string // its id
	Same     bool   // the article is, to the byte, the one the source was written from
	Findings []Finding
	Coverage Coverage // by exact findings only
}

// Check holds the claims of one source, in the story's order, against an article.
func Check(x *model.Index, source string, article []byte) Result {
	a := read(string(article))
	r := Result{Source: source}
	if s, ok := x.Source(source); ok {
		r.Same = s.SHA256 == Digest(article)
	}
	claimed := map[string]bool{}
	for _, c := range x.ClaimsFrom(source) {
		f := a.finding(c)
		r.Findings = append(r.Findings, f)
		claimed[Number(c.At)] = claimed[Number(c.At)] || f.Verdict == Exact
	}
	r.Coverage = coverage(source, a.shape, claimed)
	return r
}

// Match tells which of a story's sources a file is the article of: the one of
// the same bytes, else the one of the same file name.
func Match(story model.Story, name string, raw []byte) (source string, ok bool) {
	sum := Digest(raw)
	i := slices.IndexFunc(story.Sources, func(s model.Source) bool { return s.SHA256 == sum })
	if i < 0 {
		i = slices.IndexFunc(story.Sources, func(s model.Source) bool { return s.File == name })
	}
	if i < 0 {
		return "", false
	}
	return story.Sources[i].ID, true
}

// Number writes where a passage stands as paragraph.sentence.
func Number(at model.Locator) string { return number(at.Paragraph, at.Sentence) }

// Located reads where a passage stands, as Number writes it and no other way.
func Located(s string) (at model.Locator, ok bool) {
	const most = 999_999 // of either, which no article has
	paragraph, sentence, _ := strings.Cut(s, ".")
	at.Paragraph, _ = strconv.Atoi(paragraph)
	at.Sentence, _ = strconv.Atoi(sentence)
	return at, 0 < at.Paragraph && at.Paragraph <= most && 0 < at.Sentence && at.Sentence <= most && Number(at) == s
}

func number(paragraph, sentence int) string {
	return strconv.Itoa(paragraph) + "." + strconv.Itoa(sentence)
}

// article is an article cut up.
type article struct {
	paragraphs []Paragraph
	shape      []int
	hashes     map[string]string // the number at which each hash first stands
}

func read(text string) article {
	paragraphs := Split(text)
	a := article{paragraphs, Shape(paragraphs), map[string]string{}}
	for i, p := range a.paragraphs {
		for j, sentence := range p.Sentences {
			if hash := Hash(sentence); a.hashes[hash] == "" {
				a.hashes[hash] = number(i+1, j+1)
			}
		}
	}
	return a
}

// finding looks a claim's passage up.
func (a article) finding(c model.Claim) Finding {
	f := Finding{Claim: c.ID, At: c.At, Sentence: a.sentence(c.At)}
	switch {
	case f.Sentence != "" && Hash(f.Sentence) == c.At.SHA256:
		return f
	case a.hashes[c.At.SHA256] != "":
		f.Verdict, f.Elsewhere = Moved, a.hashes[c.At.SHA256]
	case f.Sentence != "":
		f.Verdict = Changed
	default:
		f.Verdict = Missing
	}
	return f
}

// sentence gives the passage at a locator, or "".
func (a article) sentence(at model.Locator) string {
	if !Within(a.shape, at) {
		return ""
	}
	return a.paragraphs[at.Paragraph-1].Sentences[at.Sentence-1]
}
