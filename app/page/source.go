package page

import (
	"slices"

	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

func (p *Page) articleTitle(id string) runs {
	s, _ := p.Index.Source(id)
	if s.Headline != "" {
		return p.quoted(s.Headline, s)
	}
	return plain(p.sourceName(id))
}

// source tells what an article brought: what it is the first to tell, and what
// others told before it.
func (p *Page) source(id string) []app.UI {
	s, _ := p.Index.Source(id)
	body := []app.UI{app.P().Class("when").DataSet("source", id).Text(p.sourceName(id)), app.P().Class("when").Text(p.published(s))}
	if s.URL != "" {
		body = append(body, app.P().Class("at").Body(outward(s.URL, p.Words.Reading.Open)))
	} else {
		body = append(body, app.P().Class("note").Text(p.Words.Reading.NoAddress))
	}
	if len(p.Known.ClaimsFrom(id)) == 0 {
		return append(body, p.unknown()...)
	}
	first, again := p.brought(s)
	return append(append(body, p.listed(p.Words.Things.First, first)...), p.listed(p.Words.Things.Again, again)...)
}

// brought parts the events that an article tells of by whether another told of them
// on an earlier day.
func (p *Page) brought(s model.Source) (first, again []model.Event) {
	day, _ := s.Appeared()
	for _, e := range p.known(func(e model.Event) bool { return slices.Contains(p.Known.SourcesOn(e.ID), s.ID) }) {
		earlier := slices.ContainsFunc(p.Known.SourcesOn(e.ID), func(other string) bool {
			o, _ := p.Index.Source(other)
			appeared, ok := o.Appeared()
			return ok && appeared < day
		})
		if earlier {
			again = append(again, e)
		} else {
			first = append(first, e)
		}
	}
	return first, again
}
