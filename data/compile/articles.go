package compile

import (
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"

	"dateline/data/model"
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
	text, err := Regular(fsys, shelf+s.File)
	switch {
	case err != nil:
		r.wrong(at, fmt.Sprintf("the article %q, to be shown whole, cannot be read: %v", shelf+s.File, Cause(err)), "put it there, or write rights: link")
	case len(text) == 0:
		r.wrong(at, fmt.Sprintf("the article %q is empty", shelf+s.File), "put its text there, or write rights: link")
	case !utf8.Valid(text):
		r.wrong(at, fmt.Sprintf("the article %q is not UTF-8", shelf+s.File), "save it as UTF-8; where its letters were wrong, take its hashes out and run `dateline fill`")
	default:
		r.held(at, s.File, string(text))
	}
	return string(text)
}

// held finds a character in an article that no picture or download can hold.
func (r *reader) held(at Position, file, text string) {
	if i, what := model.Illegal(text); i >= 0 {
		line := strings.Count(text[:i], "\n") + 1
		r.wrong(at, fmt.Sprintf("the article %q holds %s in line %d%s", shelf+file, what, line, before(text[:i])), "remove it; then take the hashes of its sentence and of the file out, and run `dateline fill`")
	}
}
