package export

import (
	"encoding/hex"
	"hash/fnv"

	"dateline/data/model"
)

// selection is the part of a story that is written down, and how.
type selection struct {
	*model.Index
	Options
	seal  string    // tells this story from others
	stamp model.Day // the whole story's latest publication
}

// choose takes from a story what o wants of it.
func choose(x *model.Index, o Options) *selection {
	if o.Lang == "" && len(x.Story.Languages) > 0 {
		o.Lang = x.Story.Languages[0]
	}
	return &selection{Index: restrict(x, o.Events), Options: o, seal: seal(x.Story), stamp: stamp(x.Story)}
}

// seal is made of the story's title in its first language, and of nothing that
// a correction or a translation changes, so that an event keeps its UID from
// one download to the next. It is 32-bit FNV-1a, in hexadecimal.
func seal(s model.Story) string {
	lang := ""
	if len(s.Languages) > 0 {
		lang = s.Languages[0]
	}
	h := fnv.New32a()
	h.Write([]byte(s.Title.In(lang)))
	return hex.EncodeToString(h.Sum(nil))
}

// stamp is the day of the latest publication, and at the earliest 1970-01-01.
func stamp(s model.Story) (latest model.Day) {
	for _, source := range s.Sources {
		if day, ok := source.Appeared(); ok {
			latest = max(latest, day)
		}
	}
	return latest
}

// restrict gives the story with only the events that kept wants, their claims, and
// the sources, people and places that those refer to. If every event is wanted
// the story is whole: a source from which nothing was taken still belongs to
// it. The story itself is not changed.
func restrict(x *model.Index, kept func(event string) bool) *model.Index {
	if kept == nil {
		return x
	}
	s := x.Story
	events := filter(s.Events, func(e model.Event) bool { return kept(e.ID) })
	if len(events) == len(s.Events) {
		return x
	}
	s.Events = events
	ids := idsOf(events)
	s.Claims = filter(s.Claims, func(c model.Claim) bool { return ids[c.Event] })
	s.Lead, s.Notes = model.Lead{}, nil // they speak of the whole story
	if !ids[s.Opening] {
		s.Opening = ""
	}
	return model.NewIndex(referred(x, s))
}

// referred leaves out the sources, people, places and kinds that no event or claim of
// s, a part of x, leads to. A place leads to what it lies within.
func referred(x *model.Index, s model.Story) model.Story {
	sources, people, places, kinds := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, e := range s.Events {
		places[e.Place], places[e.From], kinds[e.Kind] = true, true, true
		for _, p := range e.People {
			people[p] = true
		}
	}
	for _, c := range s.Claims {
		sources[c.Source], people[c.Speaker], places[c.Place] = true, true, true
	}
	for _, p := range s.Places {
		for _, around := range x.Chain(p.ID) {
			places[around.ID] = places[around.ID] || places[p.ID]
		}
	}
	s.Sources = filter(s.Sources, func(x model.Source) bool { return sources[x.ID] })
	s.People = filter(s.People, func(p model.Person) bool { return people[p.ID] })
	s.Places = filter(s.Places, func(p model.Place) bool { return places[p.ID] })
	s.Kinds = filter(s.Kinds, func(k model.Kind) bool { return kinds[k.ID] })
	return s
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
