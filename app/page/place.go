package page

import (
	"slices"
	"strings"

	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/app/track"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

func (p *Page) placeTitle(id string) runs {
	if place, ok := p.Index.Place(id); ok {
		return p.of(place.Name)
	}
	name, note := p.World.Elsewhere(p.Words)
	return plain(strings.TrimSpace(name + " " + note))
}

// place tells what happens in a place, in the order of time: of a country first
// what no city is stated of, then its cities; and who came and went.
func (p *Page) place(id string) []app.UI {
	here := p.showing(func(e model.Event) bool { return p.World.Within(e, id) })
	switch {
	case len(here) == 0 && p.State.Filtered():
		return []app.UI{app.P().Class("none").Text(p.Words.Reading.NoneShow)}
	case len(here) == 0:
		return p.unknown()
	}
	body := []app.UI{app.P().Class("when").Text(p.Words.Count(p.Words.Figure.Events, len(here)))}
	if place, _ := p.Index.Place(id); place.Kind == model.Country {
		vague := p.showing(func(e model.Event) bool { lane, _ := p.Index.Lane(e.Place); return lane.ID == id })
		body = append(body, p.listed(i18n.Fill(p.Words.Reading.CityNotStated, p.in(place.Name)), vague)...)
		body = append(body, p.cities(here)...)
	} else {
		body = append(body, p.listed(p.Words.Things.Here, here)...)
	}
	return append(body, p.comings(id, here)...)
}

// cities lists the cities of some events, and the venues of those in none, each once,
// with its own.
func (p *Page) cities(all []model.Event) (body []app.UI) {
	var ids []string
	for _, e := range all {
		if id := p.spot(e.Place); id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, id := range ids {
		in := p.showing(func(e model.Event) bool { return p.World.Within(e, id) })
		body = append(body, app.H3().Body(p.chooser(state.Thing{Kind: state.Place, ID: id}, p.placed(id))), p.events(in))
	}
	return body
}

// spot is the city that a place is or lies in, or the venue where that is in none.
func (p *Page) spot(place string) string {
	if city, ok := p.Index.City(place); ok {
		return city.ID
	}
	lane, _ := p.Index.Lane(place)
	if lane.Kind != model.Venue {
		return ""
	}
	return lane.ID
}

// comings lists the journeys to and from a place, of those who took part in what
// happens there.
func (p *Page) comings(id string, here []model.Event) []app.UI {
	rows := p.journeys(scene.Comings(p.View, id, here), func(m track.Move) app.UI { return p.move(m, plain(p.World.Title(m, p.Words))) }, foldedItem)
	if len(rows) == 0 {
		return nil
	}
	return []app.UI{heading(p.Words.Person.Moves), app.Ol().Class("stays").Body(rows...)}
}
