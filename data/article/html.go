package article

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"dateline/data/model"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// readHTML reads a page saved from a browser. Which of its words are the article
// is for trafilatura to say.
func readHTML(raw []byte) (draft, error) {
	text, err := charset.NewReader(bytes.NewReader(raw), "")
	if err != nil {
		return draft{}, err
	}
	page, err := io.ReadAll(io.LimitReader(text, 4*Largest))
	if err != nil {
		return draft{}, err
	}
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return draft{}, err
	}
	found, err := trafilatura.Extract(bytes.NewReader(page), trafilatura.Options{ExcludeComments: true, EnableFallback: true})
	if err != nil || found.ContentNode == nil {
		return draft{}, errors.New("no article is found in it: save the text as .txt")
	}
	d := draft{source: described(found.Metadata)}
	d.source.Text = flowed(found.ContentNode)
	if d.source.URL == "" {
		d.source.URL = savedFrom(page)
	}
	if d.source.Language == "" {
		d.source.Language = attribute(doc.FirstChild, "lang")
	}
	d.source.Published, d.source.Dated = dayOf(doc, dated(found.Metadata), d.source.Language)
	d.out = dropped(doc, d.source.Text)
	return d, nil
}

// described is what a page says of itself.
func described(m trafilatura.Metadata) (s model.Source) {
	s = model.Source{Headline: m.Title, Author: m.Author, Publisher: m.Sitename, Language: m.Language}
	if strings.HasPrefix(m.URL, "http") {
		s.URL = m.URL
	}
	return s
}

// dated is the day that a page has for machines, or "".
func dated(m trafilatura.Metadata) string {
	if m.Date.IsZero() {
		return ""
	}
	return m.Date.Format("2006-01-02")
}

// savedFrom is the address that browsers write into a page they save.
func savedFrom(page []byte) string {
	_, rest, ok := bytes.Cut(page[:min(len(page), 4096)], []byte("<!-- saved from url=("))
	_, rest, closed := bytes.Cut(rest, []byte(")"))
	url, _, ends := bytes.Cut(rest, []byte(" "))
	if !ok || !closed || !ends || !bytes.HasPrefix(url, []byte("http")) {
		return ""
	}
	return string(url)
}

// blockLevel are the elements that stand apart from what is before and after.
var blockLevel = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Li: true, atom.Ul: true, atom.Ol: true,
	atom.Blockquote: true, atom.Pre: true, atom.Tr: true, atom.Td: true, atom.Table: true, atom.Section: true, atom.Article: true, atom.Figure: true, atom.Figcaption: true,
	atom.Header: true, atom.Footer: true, atom.Nav: true, atom.Aside: true, atom.Form: true, atom.Body: true, atom.Dd: true, atom.Dt: true, atom.Br: true,
}

// flowed writes an element as text: a paragraph for each block.
func flowed(root *html.Node) string {
	var blocks []string
	var line strings.Builder
	flush := func() {
		if words := strings.Join(strings.Fields(line.String()), " "); words != "" {
			blocks = append(blocks, words)
		}
		line.Reset()
	}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			line.WriteString(n.Data)
		case n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Noscript:
			return
		case blockLevel[n.DataAtom]:
			flush()
			defer flush()
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	flush()
	return strings.Join(blocks, "\n\n") + "\n"
}

// around says what the elements around an article are.
var around = map[atom.Atom]string{
	atom.Nav: "a menu", atom.Header: "the page's head", atom.Footer: "the page's foot", atom.Aside: "something beside the article",
	atom.Form: "a form", atom.Figcaption: "a caption", atom.Button: "a button",
}

const (
	mostPieces = 40  // of a page that are named
	mostWords  = 120 // letters of each
)

// dropped lists the parts of a page that are not in its article.
func dropped(doc *html.Node, text string) (out []Piece) {
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if kind := around[n.DataAtom]; kind != "" && n.Type == html.ElementNode {
			words := strings.Join(strings.Fields(flowed(n)), " ")
			if words != "" && !strings.Contains(text, words) && len(out) < mostPieces {
				out = append(out, Piece{Kind: kind, Words: shortened(words)})
			}
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(doc)
	return out
}

func shortened(words string) string {
	runes := []rune(words)
	if len(runes) <= mostWords {
		return words
	}
	return string(runes[:mostWords]) + "…"
}

// attribute gives an attribute of the first element from n on.
func attribute(n *html.Node, key string) string {
	for ; n != nil; n = n.NextSibling {
		for _, a := range n.Attr {
			if a.Key == key {
				return a.Val
			}
		}
	}
	return ""
}
