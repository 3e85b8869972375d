package compile

import (
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"

	"dateline/data/model"
	"dateline/data/passage"
)

// shelf is the folder, in a story's own, of the articles that it carries.
const shelf = "articles/"

// articles puts the articles that may be shown whole into their sources. One
// that may not has no business in the story's folder, from which pages are made.
func (r *reader) articles(fsys fs.FS, story *model.Story) {
	for i := range story.Sources {
		if s := &story.Sources[i]; s.Rights == model.Full {
			s.Text = r.whole(fsys, *s)
		} else if _, err := fs.Stat(fsys, shelf+s.File); err == nil && s.File != "" {
			r.wrong(r.defined[name{"source", s.ID}], fmt.Sprintf("the article %q lies in the story's folder, but its rights are %q", shelf+s.File, s.Rights), "move it elsewhere; or write rights: full, if it may be shown whole")
		}
	}
}

// whole reads the article of a source whose rights are full.
func (r *reader) whole(fsys fs.FS, s model.Source) string {
	at := r.defined[name{"source", s.ID}]
	text, err := regular(fsys, shelf+s.File)
	switch {
	case err != nil:
		r.wrong(at, fmt.Sprintf("the article %q, to be shown whole, cannot be read: %s", shelf+s.File, reason(err)), "put it there, or write rights: link")
	case len(text) == 0:
		r.wrong(at, fmt.Sprintf("the article %q is empty", shelf+s.File), "put its text there, or write rights: link")
	case !utf8.Valid(text):
		r.wrong(at, fmt.Sprintf("the article %q is not UTF-8", shelf+s.File), "save it as UTF-8, and read it anew with `dateline passages`")
	default:
		r.held(at, s.File, string(text))
	}
	return string(text)
}

// held finds a character in an article that no picture or download can hold.
func (r *reader) held(at Position, file, text string) {
	if i, what := model.Illegal(text); i >= 0 {
		line := strings.Count(text[:i], "\n") + 1
		r.wrong(at, fmt.Sprintf("the article %q holds %s in line %d%s", shelf+file, what, line, before(text[:i])), "remove it, and read the article anew with `dateline passages`")
	}
}

// Listing is what a writer needs of an article: the keys of its source that
// are measured, as YAML, then each sentence with its number and its hash,
// divided by tabs.
func Listing(file string, article []byte) string {
	var b strings.Builder
	text := string(article)
	paragraphs := passage.Split(text)
	fmt.Fprintf(&b, "file: %s\nwords: %d\nsentences: %s\nsha256: %s\n\n", file, passage.Words(text), listed(passage.Shape(paragraphs)), passage.Digest(article))
	for i, p := range paragraphs {
		for j, sentence := range p.Sentences {
			fmt.Fprintf(&b, "%s\t%s\t%s\n", passage.Number(model.Locator{Paragraph: i + 1, Sentence: j + 1}), passage.Hash(sentence), sentence)
		}
	}
	return b.String()
}
