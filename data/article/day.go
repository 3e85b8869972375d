package article

import (
	"strings"

	"dateline/data/model"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dayOf is the day that a page appeared on: the one that it has for machines, else the
// one in words where pages have theirs. Of a month or a year alone the first day is
// made for us; that is none, unless the page names it.
func dayOf(doc *html.Node, found, language string) (model.When, string) {
	when, err := model.ParseWhen(found)
	if err == nil && (!strings.HasSuffix(found, "-01") || names(doc, found)) {
		return when, "stated"
	}
	when = model.When{}
	told(doc, func(words string) bool {
		var ok bool
		when, ok = stated(words, language)
		return ok
	})
	if when.IsZero() {
		return when, ""
	}
	return when, "stated"
}

// names tells whether a page has a day somewhere: in figures, or in words.
func names(doc *html.Node, day string) bool {
	found := false
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			found = found || figures(a.Val, day)
		}
		found = found || n.Type == html.TextNode && figures(n.Data, day)
	}
	told(doc, func(words string) bool {
		when, ok := stated(words, "")
		first, _ := when.Span()
		found = found || ok && first.String() == day
		return found
	})
	return found
}

// figures tells whether a text has a day in figures, as 2025-03-01 or 2025/03/01.
func figures(text, day string) bool {
	return strings.Contains(text, day) || strings.Contains(text, strings.ReplaceAll(day, "-", "/")) || strings.Contains(text, strings.ReplaceAll(day, "-", ""))
}

// longestDay is of how many bytes an element is at most that tells the day: more is the
// article.
const longestDay = 200

// told goes through the words of the elements that by their names tell when a page
// appeared, until one is taken.
func told(doc *html.Node, take func(words string) bool) {
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Time && !telling(n) {
			continue
		}
		if words := strings.Join(strings.Fields(flowed(n)), " "); len(words) <= longestDay && take(words) {
			return
		}
	}
}

// telling tells whether an element is called by what tells a day: "article-date".
func telling(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key != "class" && a.Key != "id" && a.Key != "itemprop" {
			continue
		}
		for _, sign := range []string{"date", "time", "publish", "posted", "byline"} {
			if strings.Contains(strings.ToLower(a.Val), sign) {
				return true
			}
		}
	}
	return false
}
