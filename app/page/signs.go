package page

import (
	"dateline/app/act"
	"dateline/app/scene"
	"dateline/app/sign"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// signs explains marks, bars and lines, all that the figure may draw.
func (p *Page) signs() app.UI {
	var rows []app.UI
	row := func(svg, means string) {
		rows = append(rows, app.Li().Body(app.Raw(svg), app.Span().Text(means)))
	}
	for _, m := range sign.Meanings {
		row(scene.Glyph(m.Status, m.Said), p.Words.Sign(m.Status, m.Said))
	}
	for _, l := range scene.Lines(p.Words) {
		row(l.SVG, l.Means)
	}
	return app.Ul().Class("signs").Body(rows...)
}

func (p *Page) signsPanel() []app.UI { return []app.UI{p.signs()} }

// signsButton opens the signs where the figure has no room for its key.
func (p *Page) signsButton() app.UI {
	return button(act.Open, string(Signs), p.Words.Help.Signs).Class("link").Aria("haspopup", "dialog").Aria("expanded", p.Desk.Panel == Signs)
}
