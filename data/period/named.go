package period

import "dateline/data/model"

// set is of ids or phrases.
type set map[string]bool

func (s set) add(names ...string) {
	for _, name := range names {
		s[name] = true
	}
}

// nouns are what events and claims name.
type nouns struct{ sources, people, places, phrases set }

func noNouns() nouns { return nouns{set{}, set{}, set{}, set{}} }

func (n nouns) add(more nouns) {
	for _, s := range [...]struct{ to, from set }{{n.sources, more.sources}, {n.people, more.people}, {n.places, more.places}, {n.phrases, more.phrases}} {
		for name := range s.from {
			s.to.add(name)
		}
	}
}

// named gives what the events and claims of a period name, with the places in which
// theirs lie.
func (d *Division) named(period int) nouns {
	n := noNouns()
	for _, i := range d.events[period] {
		e := &d.story.Events[i]
		n.people.add(e.People...)
		n.places.add(e.Place, e.From)
	}
	for _, i := range d.claims[period] {
		c := &d.story.Claims[i]
		n.sources.add(c.Source)
		n.people.add(c.People...)
		n.people.add(c.Speaker)
		n.places.add(c.Place)
		n.phrases.add(c.Speaker, c.Via, c.Derived.Words, c.Derived.Rule)
	}
	for i := range d.story.Sources {
		if s := &d.story.Sources[i]; n.sources[s.ID] {
			n.phrases.add(s.Dated, s.Publisher, s.Author)
		}
	}
	d.around(n.places)
	return n
}

// around adds to places those that they lie within.
func (d *Division) around(places set) {
	within := make(map[string]string, len(d.story.Places))
	for i := range d.story.Places {
		within[d.story.Places[i].ID] = d.story.Places[i].Within
	}
	for _, p := range d.story.Places {
		if !places[p.ID] {
			continue
		}
		for outer := within[p.ID]; outer != "" && !places[outer]; outer = within[outer] {
			places.add(outer)
		}
	}
}

// unnamed gives what no event and no claim of the story names.
func (d *Division) unnamed() nouns {
	all, idle := noNouns(), noNouns()
	for period := range d.events {
		all.add(d.named(period))
	}
	rest(idle.sources, all.sources, d.story.Sources, func(s *model.Source) string { return s.ID })
	rest(idle.people, all.people, d.story.People, func(p *model.Person) string { return p.ID })
	rest(idle.places, all.places, d.story.Places, func(p *model.Place) string { return p.ID })
	rest(idle.phrases, all.phrases, d.story.Words, func(t *model.Text) string { return (*t)[d.story.First()] })
	return idle
}

func rest[T any](to, named set, list []T, name func(*T) string) {
	for i := range list {
		if id := name(&list[i]); !named[id] {
			to.add(id)
		}
	}
}
