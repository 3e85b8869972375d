package export

import "dateline/data/model"

// keep gives the story with only the events that kept wants, their claims, and
// the sources, people and places that those refer to. If every event is wanted
// the story is whole: a source from which nothing was taken still belongs to
// it. The story itself is not changed.
func keep(s model.Story, kept func(event string) bool) model.Story {
	if kept == nil {
		return s
	}
	events := filter(s.Events, func(e model.Event) bool { return kept(e.ID) })
	if len(events) == len(s.Events) {
		return s
	}
	s.Events = events
	ids := idsOf(events)
	s.Claims = filter(s.Claims, func(c model.Claim) bool { return ids[c.Event] })
	if !ids[s.Opening] {
		s.Opening = ""
	}
	return referred(s)
}

// referred leaves out the sources, people and places that no event or claim of
// s leads to. A place leads to what it lies within.
func referred(s model.Story) model.Story {
	sources, people, places := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, e := range s.Events {
		places[e.Place], places[e.From] = true, true
		for _, p := range e.People {
			people[p] = true
		}
	}
	for _, c := range s.Claims {
		sources[c.Source], people[c.Speaker], places[c.Place] = true, true, true
	}
	enclose(s.Places, places)
	s.Sources = filter(s.Sources, func(x model.Source) bool { return sources[x.ID] })
	s.People = filter(s.People, func(p model.Person) bool { return people[p.ID] })
	s.Places = filter(s.Places, func(p model.Place) bool { return places[p.ID] })
	return s
}

// enclose adds to places whatever they lie within, near or far.
func enclose(all []model.Place, places map[string]bool) {
	within := map[string]string{}
	for _, p := range all {
		within[p.ID] = p.Within
	}
	for _, p := range all {
		if !places[p.ID] {
			continue
		}
		for at := within[p.ID]; at != "" && !places[at]; at = within[at] {
			places[at] = true
		}
	}
}

func idsOf(events []model.Event) map[string]bool {
	ids := map[string]bool{}
	for _, e := range events {
		ids[e.ID] = true
	}
	return ids
}

// filter gives those of list that are wanted, and nil where none is.
func filter[T any](list []T, wanted func(T) bool) (out []T) {
	for _, x := range list {
		if wanted(x) {
			out = append(out, x)
		}
	}
	return out
}
