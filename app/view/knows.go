package view

import (
	"dateline/app/search"
	"dateline/data/model"
)

// Knows tells whether the view's day knows of something: of an event, a claim or
// a source that is in the story by then, and of a person or a place that one of
// these names.
func (v *View) Knows(k search.Kind, id string) (known bool) {
	switch k {
	case search.Event:
		_, known = v.Known.Event(id)
	case search.Claim:
		_, known = v.Known.Claim(id)
	case search.Source:
		_, known = v.Known.Source(id)
	default:
		known = v.Known == v.whole || v.named()[k][id]
	}
	return known
}

// named gives the people and places that a story's events and claims name.
func named(x *model.Index) map[search.Kind]map[string]bool {
	people, places := map[string]bool{}, map[string]bool{}
	at := func(place string) {
		for _, p := range x.Chain(place) {
			places[p.ID] = true
		}
	}
	for _, e := range x.Story.Events {
		at(e.Place)
		for _, p := range e.People {
			people[p] = true
		}
	}
	for _, c := range x.Story.Claims {
		at(c.Place)
		people[c.Speaker] = true
		for _, p := range c.People {
			people[p] = true
		}
	}
	return map[search.Kind]map[string]bool{search.Person: people, search.Place: places}
}
