// Package cite says where a claim rests, for pasting elsewhere: as text, as
// Markdown, for BibTeX and as CSL-JSON, and as a link to the words in the live
// article. What a source does not state stays absent: no publisher, no author,
// no day of access is made up, and a date that was worked out says so.
package cite

import (
	"strconv"
	"strings"

	"dateline/data/model"
)

// Words are those that a citation needs from the reader's language.
type Words struct {
	Paragraph, Sentence string // as "paragraph", each before its number
	Unnamed             string // as "publisher not named"
	Inferred            string // as "date inferred"
	NoAddress           string // as "no address given"
	Open, Close         string // the quotation marks; none where they are empty
	Date                func(model.When) string
}

// Thing is what can be cited.
type Thing int

// The things: one claim, and a whole article.
const (
	Claim Thing = iota
	Article
)

// Writing is how a citation is written.
type Writing int

// The writings. See the functions that are named like them.
const (
	InText Writing = iota
	InMarkdown
	InBibTeX
	InCSL
)

// things finds each thing in a story by its id.
var things = [...]func(x *model.Index, id, lang string) (cited, bool){Claim: claimed, Article: whole}

// writings puts what was found into each writing.
var writings = [...]func(cited, Words) string{
	InText:     func(c cited, w Words) string { return c.line(w, plain{}) },
	InMarkdown: func(c cited, w Words) string { return c.line(w, markdown{}) },
	InBibTeX:   func(c cited, _ Words) string { return c.bibtex() },
	InCSL:      func(c cited, _ Words) string { return c.csl() },
}

// Cite cites a thing by its id. What the story has not, or a claim whose source
// it has not, gives "". The language is that of a claim's words; BibTeX and CSL,
// whose fields have English names, use none of w.
func Cite(x *model.Index, what Thing, id, lang string, in Writing, w Words) string {
	c, ok := things[what](x, id, lang)
	if !ok {
		return ""
	}
	return writings[in](c, w)
}

// Text cites one claim in a line of plain text: what it says in our words, on
// whose word, in which article and where in it. What is read by people has no
// SHA-256; BibTeX and CSL have it.
func Text(x *model.Index, claim, lang string, w Words) string {
	return Cite(x, Claim, claim, lang, InText, w)
}

// Markdown is Text with the headline, or else the address, as a link; the link
// leads to the claim's words where it can. See Link.
func Markdown(x *model.Index, claim, lang string, w Words) string {
	return Cite(x, Claim, claim, lang, InMarkdown, w)
}

// cited is what is cited: an article, or a sentence of it.
type cited struct {
	source model.Source
	key    string
	says   string   // in our words; none for a whole article
	word   []string // the speaker, and through whom, where they are named
	at     model.Locator
	sha256 string // of the sentence, or of the whole article
	link   string
}

func claimed(x *model.Index, claim, lang string) (cited, bool) {
	c, ok := x.Claim(claim)
	if !ok {
		return cited{}, false
	}
	out, ok := whole(x, c.Source, lang)
	out.key = key("claim:", c.ID)
	out.says = line(c.Says.In(lang))
	out.word = stated(x.Voice(c.Speaker, lang), x.Story.Say(c.Via, lang))
	out.at, out.sha256 = c.At, c.At.SHA256
	out.link = Link(x, claim, "")
	return out, ok
}

// whole finds an article, which is cited alike in every language.
func whole(x *model.Index, source, _ string) (cited, bool) {
	a, ok := x.Source(source)
	if !ok {
		return cited{}, false
	}
	return cited{source: a, key: key("", a.ID), sha256: a.SHA256, link: web(a.URL)}, true
}

// web gives an address if it leads to the web, and no other kind a link.
func web(url string) string {
	if model.OnWeb(url) {
		return url
	}
	return ""
}

// stated leaves out what is absent.
func stated(parts ...string) []string {
	var out []string
	for _, p := range parts {
		if p = line(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// line puts text on one line, with single spaces.
func line(text string) string { return strings.Join(strings.Fields(text), " ") }

// form is how the parts of a line are marked.
type form interface {
	text(words string) string      // words that must show as they are
	link(marked, to string) string // to may be empty
	address(c cited) string        // "" where something else bears the link
}

func (c cited) line(w Words, f form) string {
	out := f.text(c.says)
	if len(c.word) > 0 {
		out += " (" + f.text(strings.Join(c.word, ", ")) + ")"
	}
	if out != "" {
		out += " — "
	}
	return out + strings.Join(c.parts(w, f), ", ")
}

// parts has the address last, so that no mark after it is taken for its end.
func (c cited) parts(w Words, f form) []string {
	publisher := c.source.Publisher
	if publisher == "" {
		publisher = w.Unnamed
	}
	out := []string{f.text(line(publisher))}
	if c.source.Author != "" {
		out = append(out, f.text(line(c.source.Author)))
	}
	if c.source.Headline != "" {
		out = append(out, f.link(f.text(w.Open+line(c.source.Headline)+w.Close), c.link))
	}
	out = append(out, c.dated(w, f)...)
	if c.at.Paragraph > 0 {
		out = append(out, f.text(w.Paragraph)+" "+strconv.Itoa(c.at.Paragraph), f.text(w.Sentence)+" "+strconv.Itoa(c.at.Sentence))
	}
	if c.link == "" {
		return append(out, f.text(w.NoAddress))
	}
	return append(out, stated(f.address(c))...)
}

func (c cited) dated(w Words, f form) []string {
	if c.source.Published.IsZero() {
		return nil
	}
	date := c.source.Published.String()
	if w.Date != nil {
		date = w.Date(c.source.Published)
	}
	if c.inferred() {
		date += " (" + w.Inferred + ")"
	}
	return []string{f.text(date)}
}

// inferred tells whether the article's date was worked out.
func (c cited) inferred() bool { return !c.source.Published.IsZero() && !c.source.Stated() }
