package page

import (
	"dateline/data/model"
	"dateline/data/passage"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// articlePanel is an article that may be read here, with the passages that
// claims rest on marked, and the one asked for shown first.
func (p *Page) articlePanel() []app.UI {
	claim, _ := p.Index.Claim(p.Desk.About)
	s, _ := p.Index.Source(claim.Source)
	used := map[string]string{}
	for _, c := range p.Index.ClaimsFrom(s.ID) {
		used[passage.Number(c.At)] = c.ID
	}
	out := []app.UI{app.P().Class("note").Text(p.sourceName(s.ID) + ", " + p.published(s))}
	for i, paragraph := range passage.Split(s.Text) {
		var line []app.UI
		for j, sentence := range paragraph.Sentences {
			at := model.Locator{Paragraph: i + 1, Sentence: j + 1}
			line = append(line, sentenceOf(sentence, used[passage.Number(at)], passage.Number(at) == passage.Number(claim.At)), app.Text(" "))
		}
		out = append(out, spoken(s.Language, app.P()).Class("paragraph").Body(line...))
	}
	return out
}

func sentenceOf(text, claim string, asked bool) app.UI {
	if claim == "" {
		return app.Text(text)
	}
	m := app.Mark().DataSet("claim", claim).Text(text)
	if asked {
		m = m.Aria("current", "true")
	}
	return m
}
