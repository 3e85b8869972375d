package page

import (
	"slices"

	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// alternative is the whole story as a list: what a reader without scripts, a search
// engine and a printer get. The live page has no need of it.
func (p *Page) alternative() app.UI {
	return app.Section().ID("alternative").Aria("label", p.Words.Reading.AllEvents).Body(slices.Concat(
		[]app.UI{told(p, p.Index.Story.Title, app.H2()), told(p, p.Index.Story.Summary, app.P()), p.printedLead()},
		p.alternativeEvents(),
		[]app.UI{heading(p.Words.Reading.Sources), app.Ol().Body(p.references()...)},
	)...)
}

// alternativeEvents are all events with their claims or, of a long story, their lines
// alone, in lists of a period each: a browser passes over those out of sight, and what it
// looks after is each list, not each line.
func (p *Page) alternativeEvents() []app.UI {
	if len(p.Index.Story.Claims) <= mostClaims {
		return []app.UI{app.Ol().Body(p.eachOf(p.View.Order(), p.alternativeEvent)...)}
	}
	lists := []app.UI{app.P().Text(p.Words.Reading.EventsAlone)}
	for _, ids := range p.periods(p.View.Order()) {
		lists = append(lists, app.Ol().Class("lines").Body(p.eachOf(ids, p.alternativeLine)...))
	}
	return lists
}

// eachOf draws some events one by one.
func (p *Page) eachOf(ids []string, one func(model.Event) app.UI) []app.UI {
	drawn := make([]app.UI, len(ids))
	for i, id := range ids {
		drawn[i] = one(p.Event(id))
	}
	return drawn
}

// mostClaims is how many claims a page tells twice, once for those who run no
// scripts. Where there are more, their list names the events only.
const mostClaims = 500

// alternativeLine is an event in a line.
func (p *Page) alternativeLine(e model.Event) app.UI {
	return app.Li().Body(append(p.of(e.Title), run{". " + p.eventLine(e), ""}).line()...)
}

func (p *Page) alternativeEvent(e model.Event) app.UI {
	var claims []app.UI
	for _, c := range p.Known.ClaimsOn(e.ID) {
		s, _ := p.Index.Source(c.Source)
		rest := " (" + p.Words.Publisher(s.Publisher) + ", " + p.published(s) + ", " + p.locatorWords(c) + ")"
		claims = append(claims, app.Li().Body(append(p.of(c.Says), run{rest, ""}).line()...))
	}
	return app.Li().Body(told(p, e.Title, app.H3()), app.P().Text(p.eventLine(e)), app.P().Text(p.verdictOn(e.ID)), app.Ul().Body(claims...))
}

// eventLine says how an event stands, when and where it is.
func (p *Page) eventLine(e model.Event) string {
	line := p.Words.Standing(p.View.Standing(e)) + ", " + p.Words.When(e.When)
	if place := p.placeName(e.Place); place != "" {
		line += ", " + place
	}
	return line
}

func (p *Page) references() []app.UI {
	var out []app.UI
	for _, s := range p.Index.Story.Sources {
		out = append(out, app.Li().Body(p.reference(s).line()...))
	}
	return out
}

// reference names an article in a line.
func (p *Page) reference(s model.Source) runs {
	parts := []runs{plain(p.Words.Publisher(s.Publisher))}
	for _, part := range []runs{p.said(s.Author), p.quoted(s.Headline, s), plain(p.published(s)), plain(s.URL), plain(p.Words.Help.Rights[s.Rights])} {
		if part.String() != "" {
			parts = append(parts, part)
		}
	}
	return joined(parts, ", ")
}
