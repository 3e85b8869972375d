// Package article reads saved articles: text and Markdown, pages saved from a
// browser, PDF with a text layer, mail, in whatever encoding.
//
//	name, bytes ─▶ reader by kind ─▶ plain text ─▶ what it says of itself ─▶ Article
//	                                           └─▶ furniture ─▶ LeftOut
//
// The plain text is the one text that locators are made of and checked against,
// here, by `dateline check` and in the page, which reads no other form. UTF-8
// text that nobody wrapped is its own plain text, to the byte; of everything else
// a plain text is made once, and whoever keeps the article keeps that.
//
// It takes bytes, never a path, and refuses with the reason what it cannot read.
package article

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"dateline/data/furniture"
	"dateline/data/model"
	"dateline/data/passage"
)

// Article is a saved article as text, with what is known of it.
type Article struct {
	Source  model.Source // all but its id, and with its text whatever its rights
	Own     bool         // the text is the file's own bytes
	LeftOut []Piece
}

// Piece is something in an article that is not of its story.
type Piece struct {
	At    string // its passage, as "3.2", or "" where the text does not have it
	Kind  string // what it is, as "a caption"
	Words string
}

// Largest is how much of a file is read. Articles are a thousandth of it; what is
// larger is something else, and would fill the memory.
const Largest = 16 << 20

var (
	errEmpty = errors.New("it has no text")
	errLarge = fmt.Errorf("it is larger than %d MB, which no article is", Largest>>20)
)

// draft is what a reader makes of a file: its text, and what the file itself
// says. What it does not say may still stand in the text.
type draft struct {
	source model.Source
	own    bool
	out    []Piece
}

// reader reads one kind of file.
type reader struct {
	kind string
	is   func(name string, raw []byte) bool
	read func(raw []byte) (draft, error)
}

// readers are tried in this order: a file is what its first bytes say, else what
// its name says.
var readers = []reader{
	{"a PDF", isPDF, readPDF},
	{"an office document or an archive", isArchive, refused("save it as text, as a web page or as PDF")},
	{"mail", isMail, readMail},
	{"a web page", isHTML, readHTML},
	{"rich text", isRichText, refused("save it as plain text")},
	{"text", isText, readText},
}

// Read reads an article. The error says why it cannot be read, and the mend.
func Read(name string, raw []byte) (Article, error) {
	if len(raw) > Largest {
		return Article{}, errLarge
	}
	for _, r := range readers {
		if !r.is(strings.ToLower(name), raw) {
			continue
		}
		d, err := r.read(raw)
		if err != nil {
			return Article{}, fmt.Errorf("it is %s, and %w", r.kind, err)
		}
		return finished(name, d)
	}
	return Article{}, errors.New("it is no text: only text, Markdown, web pages, PDF and mail can be read")
}

// finished measures a text and looks in it for what the file did not say.
func finished(name string, d draft) (Article, error) {
	paragraphs := passage.Split(d.source.Text)
	if len(paragraphs) == 0 {
		return Article{}, errEmpty
	}
	marks := furniture.Find(paragraphs)
	s := d.source
	s.File = textName(name, d.own)
	s.Rights = "link"
	s.Words, s.Sentences, s.SHA256 = passage.Words(s.Text), passage.Shape(paragraphs), passage.Digest([]byte(s.Text))
	learn(&s, name, paragraphs, marks)
	for _, m := range marks {
		d.out = append(d.out, Piece{m.Number(), m.Kind, m.Words})
	}
	return Article{s, d.own, d.out}, nil
}

// textName is the name that an article's plain text is kept under.
func textName(name string, own bool) string {
	if own {
		return name
	}
	return strings.TrimSuffix(name, path.Ext(name)) + ".txt"
}

// refused is the reader of what is known and cannot be read.
func refused(mend string) func([]byte) (draft, error) {
	return func([]byte) (draft, error) { return draft{}, errors.New("that is not read: " + mend) }
}
