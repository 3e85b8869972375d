package page

import (
	"dateline/app/state"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// eventTitle names the event that is read.
func (p *Page) eventTitle(e model.Event) app.UI {
	return tongued(p, e.Title, app.H2()).DataSet("event", e.ID).Aria("current", "true").Body(p.highlighted(p.Called(e.ID))...)
}

// eventPlace says in which place an event is, and of a country that no city is stated.
func (p *Page) eventPlace(e model.Event) app.UI {
	place, ok := p.Index.Place(e.Place)
	if !ok {
		return app.P().Class("where").Text(p.Words.Reading.NoPlace)
	}
	name := p.of(place.Name)
	if place.Kind == model.Country {
		name = filled(p.Words.Reading.CityNotStated, name)
	}
	return app.P().Class("where").DataSet("place", e.Place).Body(p.chooser(state.Thing{Kind: state.Place, ID: e.Place}, nil).Body(name.spans(p.highlighted)...))
}

// eventPeople names those who took part; each name follows its person, and what is
// said of a person stays beside the name.
func (p *Page) eventPeople(e model.Event) app.UI {
	var names []app.UI
	for _, id := range e.People {
		if who, ok := p.Index.Person(id); ok {
			names = append(names, app.Span().Class("one").Body(p.follower(who).Title(p.in(who.Role)), p.spelling(who), p.role(e, id)))
		}
	}
	return app.P().Class("people").Body(names...)
}

// spelling gives a name as the story's own language has it, beside the
// reader's.
func (p *Page) spelling(who model.Person) app.UI {
	own := p.Index.Story.First()
	if p.Lang == own || who.Name.In(own) == p.in(who.Name) {
		return nothing()
	}
	return app.Small().Lang(own).Dir(model.Direction(own)).Text(who.Name.In(own))
}
