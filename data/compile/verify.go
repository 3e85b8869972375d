package compile

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"dateline/data/batch"
	"dateline/data/model"
	"dateline/data/passage"
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
	c := w.checker()
	w.written(func(_ name, _ string, t model.Text) {
		for _, text := range t {
			c.copies.say(text)
		}
	})
	var report Report
	sources := w.Story.Sources
	_ = batch.Each(len(sources), func(i int) examined { return c.examine(sources[i], corpus) }, func(i int, e examined) error {
		c.mistakes = append(c.mistakes, e.mistakes...)
		if e.read {
			c.copies.hold(sources[i], e.runs)
			report.Sources = append(report.Sources, e.coverage)
		}
		return nil
	})
	c.own()
	return report, c.mistakes.err()
}

// examined is what is found in one article.
type examined struct {
	read     bool
	coverage passage.Coverage
	runs     []string // of the story's
	mistakes Mistakes
}

// examine reads the article of a source. Several can be at once.
func (c *checker) examine(s model.Source, corpus fs.FS) (e examined) {
	one := &checker{work: c.work, index: c.index}
	if article, ok := one.article(s, corpus); ok {
		e = examined{read: true, coverage: one.source(s, article), runs: c.copies.among(string(article))}
	}
	e.mistakes = one.mistakes
	return e
}

// embedded verifies the articles that the story itself carries: a page shows
// them with their passages marked, so no mark may be in a wrong place.
func (w Work) embedded() error {
	c := w.checker()
	for _, s := range w.Story.Sources {
		if s.Text != "" {
			c.source(s, []byte(s.Text))
		}
	}
	return c.mistakes.err()
}

// checker gathers what does not match.
type checker struct {
	work     Work
	index    *model.Index
	copies   copies
	mistakes Mistakes
}

func (w Work) checker() *checker {
	return &checker{work: w, index: model.NewIndex(w.Story), copies: newCopies()}
}

func (c *checker) wrong(n name, problem, mend string) {
	c.mistakes = append(c.mistakes, Mistake{c.work.where(n), problem, mend})
}

// article gives the article a source was written from: the one the story
// carries, else the one in the corpus.
func (c *checker) article(s model.Source, corpus fs.FS) (article []byte, ok bool) {
	if s.Text != "" {
		return []byte(s.Text), true
	}
	article, err := Regular(corpus, s.File)
	if err != nil {
		c.wrong(name{"source", s.ID}, fmt.Sprintf("the article %q cannot be read: %v", s.File, Cause(err)), "put it into the corpus folder, or correct 'file'")
	}
	return article, err == nil
}

// source checks what a source says of its article, and each of its claims.
func (c *checker) source(s model.Source, article []byte) passage.Coverage {
	result := passage.Check(c.index, s.ID, article)
	c.measures(s, article, result.Same)
	for _, f := range result.Findings {
		c.locator(f)
	}
	plain := passage.Plain(string(article))
	for _, claim := range c.index.ClaimsFrom(s.ID) {
		c.derived(claim, plain)
	}
	return result.Coverage
}

// measures checks the article's hash, and its counts where they are given.
func (c *checker) measures(s model.Source, article []byte, same bool) {
	n, text := name{"source", s.ID}, string(article)
	if !same && s.SHA256 != "" {
		c.wrong(n, fmt.Sprintf("the article %q is not the one the claims were written from", s.File), "find that one; or read this one anew and write sha256: "+passage.Digest(article))
	}
	if words := passage.Words(text); s.Words != 0 && s.Words != words {
		c.wrong(n, fmt.Sprintf("the article %q has not %d words", s.File, s.Words), fmt.Sprintf("write words: %d", words))
	}
	if shape := passage.Shape(passage.Split(text)); len(s.Sentences) > 0 && !slices.Equal(s.Sentences, shape) {
		c.wrong(n, fmt.Sprintf("the article %q has not the sentences %s", s.File, listed(s.Sentences)), "write sentences: "+listed(shape))
	}
}

// listed writes counts as YAML and JSON do.
func listed(counts []int) string { return strings.ReplaceAll(fmt.Sprint(counts), " ", ", ") }

// locator names a passage that is not where its claim points. Where it stands
// instead is for the writer to decide on.
func (c *checker) locator(f passage.Finding) {
	if f.Verdict == passage.Exact || f.At.Paragraph == 0 { // the latter in a story that is being written
		return
	}
	problem := "passage %s is not the sentence the claim was written from"
	if f.Sentence == "" {
		problem = "the article has no passage %s (paragraph.sentence)"
	}
	mend := "no sentence of the article has its hash: find the sentence meant, write at: 7.1 for its numbers, and run `dateline fill`"
	if f.Verdict == passage.Moved {
		mend = "its sentence stands at " + f.Elsewhere
	}
	c.wrong(name{"claim", f.Claim}, fmt.Sprintf(problem, passage.Number(f.At)), mend)
}

// derived looks for the words a date was worked out from.
func (c *checker) derived(claim model.Claim, article []string) {
	words := passage.Plain(claim.Derived.Words)
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
type Report struct{ Sources []passage.Coverage }

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
