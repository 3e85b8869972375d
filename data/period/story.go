package period

import (
	"slices"

	"dateline/data/model"
)

// Story gives a period as a story: its events and claims with their ids, in the order
// in which they stood, and the sources, people, places and phrases that they name. What
// nobody in the whole story names is in the first.
//
// The lead greets who comes to the first period or to one that has events of its
// notes; in the others nothing stands in the way of the events.
func (d *Division) Story(period int) model.Story {
	s := d.story
	named := d.named(period)
	if period == 0 {
		named.add(d.idle)
	}
	s.Events, s.Claims = some(d.story.Events, d.events[period]), some(d.story.Claims, d.claims[period])
	s.Sources = having(d.story.Sources, named.sources, func(x *model.Source) string { return x.ID })
	s.People = having(d.story.People, named.people, func(x *model.Person) string { return x.ID })
	s.Places = having(d.story.Places, named.places, func(x *model.Place) string { return x.ID })
	s.Words = having(d.story.Words, named.phrases, func(t *model.Text) string { return (*t)[d.story.First()] })
	s.Notes = d.notes(period)
	if period > 0 && len(s.Notes) == 0 {
		s.Lead = model.Lead{}
	}
	if d.elsewhere(s.Opening, period) {
		s.Opening = ""
	}
	return s
}

// notes gives the notes of the lead that are about events of a period, each as far as
// it is; one that is about none of the story's is with the lead.
func (d *Division) notes(period int) (notes []model.Note) {
	for _, n := range d.story.Notes {
		about := n
		about.Events = slices.DeleteFunc(slices.Clone(n.Events), func(id string) bool { return d.elsewhere(id, period) })
		about.Claims = d.claimed(n.Claims, period)
		named, here := len(n.Events)+len(n.Claims), len(about.Events)+len(about.Claims)
		if here > 0 || named == 0 && period == 0 {
			notes = append(notes, about)
		}
	}
	return notes
}

func (d *Division) elsewhere(event string, period int) bool {
	at, ok := d.at[event]
	return !ok || at != period
}

// claimed gives those of some claims that a period has.
func (d *Division) claimed(ids []string, period int) (here []string) {
	if len(ids) == 0 {
		return nil
	}
	for _, i := range d.claims[period] {
		if id := d.story.Claims[i].ID; slices.Contains(ids, id) {
			here = append(here, id)
		}
	}
	return here
}

func some[T any](list []T, at []int) []T {
	out := make([]T, len(at))
	for n, i := range at {
		out[n] = list[i]
	}
	return out
}

// having gives those of a list whose names are among some.
func having[T any](list []T, names set, name func(*T) string) (out []T) {
	for i := range list {
		if names[name(&list[i])] {
			out = append(out, list[i])
		}
	}
	return out
}
