package cite

import (
	"strconv"
	"strings"

	"dateline/data/model"
)

// BibTeX cites one claim as an entry: an @article where a publisher is named,
// which stands as its journal, else a @misc, since that asks for nothing. There
// is no @online: only biblatex knows it. Author and title stand in double braces
// so that no name is taken apart and no capital lost. What the claim says in our
// words is the annote; the note has its place in the article. UTF-8 stays as it
// is. The key is the claim's id after "claim:", which no source's key can be; that
// of a whole article is the source's id.
func BibTeX(x *model.Index, claim, lang string) string {
	return Cite(x, Claim, claim, lang, InBibTeX, Words{})
}

func (c cited) bibtex() string {
	kind := "misc"
	if c.source.Publisher != "" {
		kind = "article"
	}
	e := entry{"@" + kind + "{" + c.key}
	e.field("author", twice(c.source.Author))
	e.field("title", twice(c.source.Headline))
	e.field("journal", latex(c.source.Publisher))
	e.date(c.source.Published)
	e.field("url", address.Replace(c.source.URL))
	e.field("language", latex(c.source.Language))
	e.field("note", latex(c.note()))
	e.field("annote", latex(c.says))
	return e.text + "\n}\n"
}

// entry is a BibTeX entry being written, up to its last field.
type entry struct{ text string }

func (e *entry) field(name, value string) {
	if value != "" {
		e.text += ",\n  " + name + " = {" + value + "}"
	}
}

// months are the names that every BibTeX style defines.
var months = [...]string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// date writes the year, month and day as far as they are known. Of a span, it
// writes what its two ends share.
func (e *entry) date(w model.When) {
	parts := common(issued(w))
	if len(parts) > 0 {
		e.field("year", strconv.Itoa(parts[0]))
	}
	if len(parts) > 1 {
		e.text += ",\n  month = " + months[parts[1]-1]
	}
	if len(parts) > 2 {
		e.field("day", strconv.Itoa(parts[2]))
	}
}

func common(spans [][]int) []int {
	if len(spans) == 0 {
		return nil
	}
	first := spans[0]
	for _, other := range spans[1:] {
		n := 0
		for n < len(first) && n < len(other) && first[n] == other[n] {
			n++
		}
		first = first[:n]
	}
	return first
}

func twice(s string) string {
	if s = latex(s); s == "" {
		return ""
	}
	return "{" + s + "}"
}

// marks are the characters that TeX takes for its own. A brace stands by its
// name, since BibTeX counts braces even where a backslash is before them.
var marks = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\textbraceleft{}`, "}", `\textbraceright{}`,
	"%", `\%`, "&", `\&`, "#", `\#`, "$", `\$`, "_", `\_`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`)

func latex(s string) string { return marks.Replace(line(s)) }

// address leaves a URL as it is, for that is how url is read, but for what would
// end the field.
var address = strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C", " ", "%20")

// key writes an id with the characters that a key may hold; each other byte
// becomes "_" and its two hexadecimal digits, so that no two ids share a key.
func key(prefix, id string) string {
	out := []byte(prefix)
	for _, c := range []byte(id) {
		if safe(c) && c != '_' && c != '~' {
			out = append(out, c)
			continue
		}
		out = append(out, '_', lower[c>>4], lower[c&15])
	}
	return string(out)
}

const lower = "0123456789abcdef"

// safe tells whether a byte means itself in a URL and in a key.
func safe(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || strings.IndexByte("-._~", c) >= 0
}
