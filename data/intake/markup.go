package intake

import (
	"strings"

	"golang.org/x/net/html"
)

// blocks are the elements that end a sentence where they begin and end.
var blocks = map[string]bool{"p": true, "br": true, "li": true, "ul": true, "ol": true, "div": true, "h1": true, "h2": true, "h3": true, "blockquote": true, "tr": true}

// unseen are those whose text is none of a page's words.
var unseen = map[string]bool{"script": true, "style": true}

// stripped gives the words of HTML. Text without a tag comes out as it is, but for
// what is written as &amp; and its like.
func stripped(markup string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(markup))
	hidden := 0
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return strings.TrimSpace(b.String())
		}
		t := z.Token()
		switch {
		case kind == html.TextToken && hidden == 0:
			b.WriteString(t.Data)
		case unseen[t.Data] && kind == html.StartTagToken:
			hidden++
		case unseen[t.Data] && kind == html.EndTagToken:
			hidden = max(0, hidden-1)
		case blocks[t.Data]:
			b.WriteByte('\n')
		}
	}
}
