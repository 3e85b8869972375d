package app

import (
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/app/telling"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// told tells whether the column is an embedded slide's. That one tells an event
// in the few lines that its still has, so that nothing is cut off at its lower
// edge; the claims unfold beneath.
func (r *Root) told() bool { return r.state.Embed && scene.FormOf(r.sizes[0]) == scene.Slide }

// unfolded tells whether an event's claims stand in the column.
func (r *Root) unfolded(event string) bool { return !r.told() || r.desk.claims == event }

// fold unfolds an event's claims in a slide, or folds them away.
func (r *Root) fold(event string) (state.State, bool) {
	if r.desk.claims == event {
		r.desk.claims = ""
		return r.state, true
	}
	r.desk.claims, r.live.focus = event, "#reading .claims"
	return r.state, true
}

// telling is the event as the still behind a slide tells it.
func (r *Root) telling(e model.Event) []app.UI {
	s := r.state
	s.Event = e.ID
	t, _ := telling.Of(r.world, r.look(), s)
	var rows []app.UI
	for _, row := range t.Rows {
		rows = append(rows, r.tellingRow(row, e))
	}
	return []app.UI{
		app.H2().DataSet("event", e.ID).Aria("current", "true").Text(t.Title),
		app.P().Class("where-when").Text(t.Where),
		app.Ol().Class("telling").Aria("label", r.words().Reading.Standing).Body(rows...),
		app.P().Class("tally").Body(app.Span().Text(t.Tally), r.claimsKey(e)),
	}
}

func (r *Root) tellingRow(row telling.Row, e model.Event) app.UI {
	var said []app.UI
	for _, p := range row.Said {
		if p.Bold {
			said = append(said, app.B().Text(p.Text))
		} else {
			said = append(said, app.Text(p.Text))
		}
	}
	body := []app.UI{app.P().Body(said...)}
	if row.Status != "" {
		body = append([]app.UI{app.Raw(scene.Glyph(row.Status, e.Kind == "statement"))}, body...)
	}
	for _, who := range []string{row.Who, row.Later} {
		if who != "" {
			body = append(body, app.P().Class("who").Text(who))
		}
	}
	return app.Li().Body(body...)
}

// claimsKey unfolds the claims, where there are any.
func (r *Root) claimsKey(e model.Event) app.UI {
	if len(r.claimsOf(e.ID)) == 0 {
		return nothing()
	}
	return button("claims", e.ID, r.words().Reading.AllClaims).Class("link").Aria("expanded", r.unfolded(e.ID))
}
