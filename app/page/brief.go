package page

import (
	"dateline/app/account"
	"dateline/app/act"
	"dateline/app/scene"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// brief tells whether the column is an embedded slide's. That one tells an event
// in the few lines that its still has, so that nothing is cut off at its lower
// edge; the claims unfold beneath.
func (p *Page) brief() bool { return scene.FormOf(p.State, p.Size) == scene.Slide }

// unfolded tells whether an event's claims stand in the column.
func (p *Page) unfolded(event string) bool { return !p.brief() || p.Desk.Unfolded == event }

// briefBody is the event as the still behind a slide tells it.
func (p *Page) briefBody(e model.Event) []app.UI {
	s := p.State
	s.Event = e.ID
	t, _ := account.Of(p.World, p.View, s)
	var rows []app.UI
	for _, row := range t.Rows {
		rows = append(rows, p.briefRow(row, e))
	}
	title := told(p, t.Event.Title, app.H2()).DataSet("event", e.ID).Aria("current", "true")
	if t.Crowded() {
		title = title.Class("crowded")
	}
	return []app.UI{
		title,
		app.P().Class("where-when").Text(t.Where),
		app.P().Class("verdict").Text(t.Verdict),
		app.Ol().Class("account").Aria("label", p.Words.Reading.Standing).Body(rows...),
		app.P().Class("tally").Body(app.Span().Text(t.Tally), p.claimsButton(e)),
	}
}

func (p *Page) briefRow(row account.Row, e model.Event) app.UI {
	var said []app.UI
	for _, part := range row.Said {
		if part.Bold {
			said = append(said, app.B().Text(part.Text))
		} else {
			said = append(said, app.Text(part.Text))
		}
	}
	body := []app.UI{app.P().Body(said...)}
	if row.Status != "" {
		body = append([]app.UI{app.Raw(scene.Glyph(row.Status, e.Said()))}, body...)
	}
	for _, who := range []string{row.Who, row.Later} {
		if who != "" {
			body = append(body, app.P().Class("who").Text(who))
		}
	}
	for _, claim := range row.Says {
		body = append(body, told(p, claim, app.P()).Class("says"))
	}
	return app.Li().Body(body...)
}

// claimsButton unfolds the claims, where there are any.
func (p *Page) claimsButton(e model.Event) app.UI {
	if p.Known.CountOn(e.ID) == 0 {
		return nothing()
	}
	return button(act.Claims, e.ID, p.Words.Reading.AllClaims).Class("link").Aria("expanded", p.unfolded(e.ID))
}
