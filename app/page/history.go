package page

import (
	"dateline/app/accord"
	"dateline/app/act"
	"dateline/app/scene"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// history tells how an event came to be known, report by report.
func (p *Page) history(e model.Event) app.UI {
	var steps []app.UI
	last := ""
	for _, s := range accord.History(p.Known, e.ID) {
		if s.Status == last {
			continue
		}
		last = s.Status
		if s.Day == model.Undated {
			steps = append(steps, app.Li().Body(app.Raw(scene.Glyph(s.Status, e.Said())), app.Span().Text(p.Words.Standing(s.Status))))
			continue
		}
		steps = append(steps, app.Li().Body(app.Raw(scene.Glyph(s.Status, e.Said())),
			button(act.AsOf, s.Day.String(), p.Words.Standing(s.Status)+", "+p.Words.DateShort(s.Since)).Class("link").Title(p.Words.On(s.Since, p.Words.Figure.AsKnown, p.Words.Figure.AsKnownIn, p.Words.Date))))
	}
	if len(steps) < 2 {
		return nothing()
	}
	return app.Ol().Class("standing").Aria("label", p.Words.Reading.Standing).Body(steps...)
}
