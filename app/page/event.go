package page

import (
	"dateline/app/act"
	"dateline/app/i18n"
	"dateline/app/search"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// eventPlace says in which place an event is, and of a country that no city is stated.
func (p *Page) eventPlace(e model.Event) app.UI {
	place, ok := p.Index.Place(e.Place)
	s := p.in(place.Name)
	switch {
	case !ok:
		s = p.Words.Reading.NoPlace
	case place.Kind == model.Country:
		s = i18n.Fill(p.Words.Reading.CityNotStated, s)
	}
	return app.P().Class("where").DataSet("place", e.Place).Body(p.highlighted(s)...)
}

// eventPeople names those who took part; each name follows its person.
func (p *Page) eventPeople(e model.Event) app.UI {
	var names []app.UI
	for _, id := range e.People {
		if who, ok := p.Index.Person(id); ok {
			names = append(names, button(act.Follow, id, p.in(who.Name)).Class("person hue"+number(p.World.Hue(id))).DataSet("person", id).Title(p.in(who.Role)), p.spelling(who))
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

// translated says that what follows is not in the story's own language.
func (p *Page) translated() app.UI {
	if p.Lang == p.Index.Story.First() {
		return nothing()
	}
	return app.P().Class("note").Text(p.Words.Help.OurTranslation)
}

// laterClaims counts the claims that the day of the view hides.
func (p *Page) laterClaims(e model.Event, known int) app.UI {
	all := len(p.Index.ClaimsOn(e.ID))
	if all == known {
		return nothing()
	}
	return app.P().Class("note").Text(p.Words.Count(p.Words.Reading.LaterClaims, all-known))
}

// highlighted is a text of the event with what the reader looks for marked in it.
func (p *Page) highlighted(text string) []app.UI {
	return marked(text, search.Mark(text, p.State.Filter.Query))
}
