package page

import (
	"dateline/app/act"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// transport moves the second clock: play and its pace, a report or a day back and
// on, and the day itself, to be typed.
func (p *Page) transport() app.UI {
	t := p.Words.Tools
	all := button(act.Everything, "", t.Everything).Class("link").Aria("pressed", p.State.AsOf == 0)
	return app.Div().Class("transport").Role("group").Aria("label", t.AsKnown).Body(append(append([]app.UI{p.playButton()}, p.paceButtons()...),
		iconButton(act.Report, "-1", "«", t.EarlierReport), iconButton(act.DayBy, "-1", "‹", t.EarlierDay),
		app.Span().Class("label").Aria("hidden", true).Text(t.AsKnown),
		p.dayField("asof", t.AsKnown, p.World.KnownTo(p.State), p.World.Reach),
		iconButton(act.DayBy, "1", "›", t.LaterDay), iconButton(act.Report, "1", "»", t.LaterReport),
		all)...)
}

func (p *Page) playButton() app.UI {
	if p.Desk.Playing {
		return iconButton(act.Play, "", "❚❚", p.Words.Tools.Pause).Class("play")
	}
	return iconButton(act.Play, "", "▶", p.Words.Tools.Play).Class("play")
}

// slider stands for the line itself to those who do not see it: its thumb is
// moved with the arrow keys as the line is dragged.
func (p *Page) slider() app.UI {
	first, last := p.World.Reach()
	day := p.World.KnownTo(p.State)
	return app.Div().ID("asof").Class("slider").Role("slider").TabIndex(0).DataSet("slider", "asof").
		Aria("label", p.Words.Tools.AsKnown).
		Aria("valuemin", int(first)).Aria("valuemax", int(last)).Aria("valuenow", int(day)).
		Aria("valuetext", p.World.Knowing(p.State, p.Words.Date))
}
