package page

import (
	"dateline/app/cite"
	"dateline/data/model"
	"dateline/data/passage"
)

// address leads to a claim's words in the live article, where it has one.
func (p *Page) address(c model.Claim, s model.Source) string {
	return cite.Link(p.Index, c.ID, p.sentence(c, s))
}

// sentence gives a claim's passage, where the article is in the page.
func (p *Page) sentence(c model.Claim, s model.Source) string {
	if s.Text == "" {
		return ""
	}
	for _, f := range passage.Check(p.Index, s.ID, []byte(s.Text)).Findings {
		if f.Claim == c.ID && f.Verdict == passage.Exact {
			return f.Sentence
		}
	}
	return ""
}
