package page

import (
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

func (p *Page) daysTitle(id string) runs {
	first, last, _ := scene.DaysOf(id)
	return plain(p.Words.Days(first, last))
}

// daysBody tells what falls on some days, what may, and what was reported then; of
// days of which nobody tells anything, that nobody does.
func (p *Page) daysBody(id string) []app.UI {
	first, last, _ := scene.DaysOf(id)
	within := func(e model.Event) bool { a, z := e.When.Span(); return p.closed(e) && first <= a && z <= last }
	on := p.known(within)
	perhaps := p.known(func(e model.Event) bool {
		a, z := e.When.Reach()
		return !e.When.IsZero() && !within(e) && a <= last && z >= first
	})
	var body []app.UI
	if len(on) == 0 {
		body = append(body, app.P().Class("verdict").Text(p.nothingOn(first, last)))
	} else {
		body = append(body, p.events(on))
	}
	body = append(body, p.listed(p.Words.Things.Perhaps, perhaps)...)
	return append(body, p.reportedOn(first, last)...)
}

// closed tells whether both ends of an event's time are given.
func (p *Page) closed(e model.Event) bool {
	from, to := e.When.Open()
	return !e.When.IsZero() && !from && !to
}

// nothingOn says that no article tells of anything on some days.
func (p *Page) nothingOn(first, last model.Day) string {
	if first == last {
		return p.Words.Things.OneDay
	}
	return p.Words.Count(p.Words.Things.Folded, int(last-first)+1)
}

// reportedOn lists the articles of some days, as far as the day of the view goes.
func (p *Page) reportedOn(first, last model.Day) []app.UI {
	var rows []app.UI
	for _, s := range p.Index.Story.Sources {
		if day, ok := s.Appeared(); ok && first <= day && day <= min(last, p.View.Through) {
			rows = append(rows, app.Li().DataSet("source", s.ID).Body(
				app.Span().Class("when").Text(p.published(s)), p.chooser(state.Thing{Kind: state.Source, ID: s.ID}, plain(p.sourceName(s.ID)))))
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return []app.UI{heading(p.Words.Things.Reported), app.Ol().Class("stays").Body(rows...)}
}
