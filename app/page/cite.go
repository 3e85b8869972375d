package page

import (
	"strings"

	"dateline/app/cite"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// citationForms are the ways in which a claim can be copied.
var citationForms = []struct {
	name string
	text func(p *Page, claim string) string
}{
	{"Text", func(p *Page, c string) string { return cite.Text(p.Index, c, p.Lang, p.citeWords()) }},
	{"Markdown", func(p *Page, c string) string { return cite.Markdown(p.Index, c, p.Lang, p.citeWords()) }},
	{"BibTeX", func(p *Page, c string) string { return cite.BibTeX(p.Index, c, p.Lang) }},
	{"CSL-JSON", func(p *Page, c string) string { return cite.CSL(p.Index, c, p.Lang) }},
}

func (p *Page) citeWords() cite.Words {
	w := p.Words.Cite
	return cite.Words{Paragraph: w.Paragraph, Sentence: w.Sentence, Unnamed: w.Unnamed, Inferred: w.Inferred, NoAddress: w.NoAddress,
		Open: w.Open, Close: w.Close, Date: p.Words.When}
}

// citePanel shows what a claim rests on, then the claim in every form, each to
// be copied or marked by hand.
func (p *Page) citePanel() []app.UI {
	c, ok := p.Index.Claim(p.Desk.About)
	if !ok {
		return nil
	}
	out := []app.UI{app.Div().Class("claims").Body(p.provenance(c)...)}
	for _, form := range citationForms {
		out = append(out, p.copyable(form.name, strings.TrimRight(form.text(p, c.ID), "\n")))
	}
	return out
}
