package search

import (
	"sync"

	"dateline/data/model"
)

// Day is a story as it is known on a day. What that day does not tell is not
// found, and an event is found by the title, people and places that it has then.
// A nil Day is that on which everything is known.
type Day struct {
	story *model.Index
	named func() map[Kind]map[string]bool // the people and places that are told of, nil where all may be found
}

// On gives the day on which a story is known as it stands in an index.
func On(known *model.Index) *Day {
	return &Day{known, sync.OnceValue(func() map[Kind]map[string]bool { return named(known) })}
}

// tells whether the day knows of a thing: of an event, a claim or a source that
// is in the story by then, and of a person or a place that one of these names. A
// voice without an id is nobody's secret.
func (d *Day) tells(t thing) (known bool) {
	if t.id == "" {
		return true
	}
	switch t.kind {
	case Event:
		_, known = d.story.Event(t.id)
	case Claim:
		_, known = d.story.Claim(t.id)
	case Source, voice:
		_, known = d.story.Source(t.id)
	default:
		known = d.named == nil || d.named()[t.kind][t.id]
	}
	return known
}

// says tells whether a text of a thing that is known is one that the day has: of
// the titles of an event, only the day's.
func (d *Day) says(t thing, of text) bool {
	if t.kind != Event {
		return true
	}
	e, _ := d.story.Event(t.id)
	return e.Title[of.lang] == of.s
}

// named gives the people and places that a story's events and claims name.
func named(x *model.Index) map[Kind]map[string]bool {
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
	return map[Kind]map[string]bool{Person: people, Place: places}
}
