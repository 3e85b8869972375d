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

// dayField is a day within a reach, to be picked or typed. A browser writes a
// date as its own country does, whatever the page's language: so the field shows
// itself only while it is typed into, and else the day stands in our words, on a
// button that opens the browser's calendar.
func (p *Page) dayField(name, label string, day model.Day, reach func() (model.Day, model.Day)) app.UI {
	first, last := reach()
	return app.Span().Class("day-field").Title(label).Body(
		button(act.Pick, name, p.Words.Day(day)).TabIndex(-1).Aria("hidden", true),
		app.Input().Type("date").DataSet("field", name).Min(first.String()).Max(last.String()).Value(day.String()).Aria("label", label))
}
