package page

import (
	"dateline/app/i18n"
	"dateline/app/state"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// status says, politely and shortly, what the last action did. It holds the tip
// that names an unlabelled mark under the pointer, and what a reader is told who
// tries to move a story that is not active in its frame.
func (p *Page) status() app.UI {
	return app.Div().Body(
		app.P().ID("announce").Class("unseen").Role("status").Text(p.Desk.Said),
		app.P().ID("tip").Aria("hidden", true),
		app.P().ID("activation").Aria("hidden", true).Body(app.Span().Class("fine").Text(p.Words.Figure.Click), app.Span().Class("coarse").Text(p.Words.Figure.Tap)),
	)
}

// Announcement says in a few words what a change of state did, "" where there
// is nothing to say.
func (p *Page) Announcement(before state.State) string {
	seen := p.State.Selection() != before.Selection()
	switch {
	case seen && p.State.AsOf != before.AsOf:
		return p.World.Knowing(p.State, p.Words.Date)
	case seen && p.instead() != nil:
		return p.shown() + ". " + p.instead().String()
	case seen:
		return p.shown()
	case p.State.Show != before.Show && p.thingTitle() != "":
		return p.thingTitle()
	case p.State.Event != before.Event || p.State.Show != before.Show:
		return p.Called(p.State.Event)
	}
	return ""
}

// shown says how many of the events that are known show.
func (p *Page) shown() string {
	v := p.View
	return i18n.Fill(p.Words.Tools.Shown, number(v.Certain+v.Possible), number(len(v.Known.Story.Events)))
}
