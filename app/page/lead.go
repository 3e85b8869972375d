package page

import (
	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// leads tells whether the column opens with the story's lead: nothing is chosen
// yet.
func (p *Page) leads() bool { return p.State.Event == "" }

// leadBody is what the story says before anything is chosen: what its sources come
// to, the notes that the figure numbers too, and the ways in.
func (p *Page) leadBody() []app.UI {
	lead := p.Index.Story.Lead
	var notes []app.UI
	for i, n := range p.Index.Story.Notes {
		notes = append(notes, p.leadNote(i+1, n))
	}
	return []app.UI{
		app.Div().Class("position").Text(p.scope()),
		told(p, lead.Title, app.H2()),
		told(p, lead.Text, app.P()).Class("lead"),
		app.Ol().Class("notes").Body(notes...),
		p.waysIn(),
	}
}

// printedLead is the lead where there is nothing to press: on paper, and in the list
// that stands for the page without its program.
func (p *Page) printedLead() app.UI {
	story := p.Index.Story
	if !p.leads() || story.Lead.IsZero() {
		return nothing()
	}
	return tongued(p, story.Lead.Text, app.Div()).Class("printed-lead").Body(app.P().Body(app.B().Text(p.in(story.Lead.Title)+". "), app.Text(p.in(story.Lead.Text))), app.Ol().Body(items(p.noteTexts())...))
}

// scope says how many articles the story rests on, and from when they are.
func (p *Page) scope() string {
	count := p.Words.Count(p.Words.Figure.Sources, len(p.Index.Story.Sources))
	reports := p.Index.Reports()
	if len(reports) == 0 {
		return count
	}
	return i18n.Fill(p.Words.Calendar.At, count, p.appeared(reports[0], reports[len(reports)-1]))
}

// appeared says from when to when articles appeared, no closer than that is known.
func (p *Page) appeared(first, last model.Day) string {
	from, _ := p.Index.ReportedOn(first)
	to, _ := p.Index.ReportedOn(last)
	if a, z := p.Words.Date(from), p.Words.Date(to); a == z {
		return a
	} else if a != p.Words.Day(first) || z != p.Words.Day(last) {
		return a + " – " + z
	}
	return p.Words.Days(first, last)
}

// leadNote is one note, with the events that it is about.
func (p *Page) leadNote(number int, n model.Note) app.UI {
	var events []app.UI
	for _, e := range p.Index.About(n) {
		events = append(events, p.opener(e))
	}
	return app.Li().DataSet("note", number).Body(told(p, n.Text, app.P()), app.P().Class("about").Body(events...))
}

// waysIn lead from the lead into the story.
func (p *Page) waysIn() app.UI {
	w := p.Words.Lead
	var ways []app.UI
	if order := p.View.Order(); len(order) > 0 {
		ways = append(ways, button(act.Select, order[0], w.First+" ›").Class("link"))
	}
	if reports := p.Index.Reports(); len(reports) > 1 {
		date, _ := p.Index.ReportedOn(reports[0])
		ways = append(ways, button(act.AsOf, reports[0].String(), p.Words.On(date, w.Known, w.KnownIn, p.Words.Date)).Class("link"))
	}
	if who, ok := p.Index.Person(p.World.Main()); ok {
		ways = append(ways, button(act.Follow, who.ID, i18n.Fill(p.Words.Person.Focus, p.in(who.Name))).Class("link"))
	}
	return app.Nav().Class("ways").Aria("label", w.Ways).Body(ways...)
}
