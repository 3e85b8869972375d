package page

import (
	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/app/view"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// timePanel narrows the time that shows, by typed dates too.
func (p *Page) timePanel() []app.UI {
	first, last := p.World.Extent()
	from, to := first, last
	if p.State.Ranged() {
		from, to = p.State.Days()
	}
	t := p.Words.Tools
	view := p.View
	return []app.UI{
		app.Div().Class("dates").Body(
			p.dateField("from", t.From, from),
			p.dateField("to", t.To, to),
			button(act.TimeWhole, "", i18n.Fill(p.Words.Figure.Whole, p.Words.Figure.TheTimeline)).Class("link")),
		app.P().Class("note").Text(p.within(view)),
		heading(t.AsKnown),
		p.transport(),
		p.toggleButton(act.Ghosts, t.Ghosts, !p.State.Hush),
		heading(t.Play),
		p.pacePanel(),
	}
}

// within counts the events of the time that shows, and those of which nobody
// knows whether they lie in it, where there are any.
func (p *Page) within(v *view.View) string {
	words := p.Words.Count(p.Words.Tools.Certain, v.Certain)
	if v.Possible > 0 {
		words += ", " + p.Words.Count(p.Words.Tools.Possible, v.Possible)
	}
	return words
}

// dateField is one end of the time that shows, under its name.
func (p *Page) dateField(name, label string, day model.Day) app.UI {
	return app.Div().Class("date-field").Body(app.Span().Text(label), p.dayField(name, label, day, p.World.Extent))
}
