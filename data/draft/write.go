package draft

import (
	"iter"
	"slices"
	"strings"

	"dateline/data/manuscript"
	"dateline/data/model"
)

// Files gives the story as the files of its folder, by name: story.yaml and one in
// sources/ for each article. Each is written as it is asked for. They may be asked for
// again, as they are then: with the articles that were added meanwhile.
func (s *Story) Files() iter.Seq2[string, string] {
	s.join()
	w := newWriter(*s)
	return func(yield func(name, text string) bool) {
		if !yield("story.yaml", w.story()) {
			return
		}
		for i, src := range s.sources {
			if !yield("sources/"+w.sources[i]+".yaml", w.source(i, src)) {
				return
			}
		}
	}
}

// Silence is an article of which nothing was made, and why.
type Silence struct{ File, Language, Why string }

// Silent lists the articles that say nothing.
func (s *Story) Silent() (all []Silence) {
	for _, src := range s.sources {
		if len(src.claims) == 0 {
			all = append(all, Silence{src.File, src.Language, silence(src.Language)})
		}
	}
	return all
}

// writer knows the id of everything.
type writer struct {
	Story
	people, sources []string
	events          map[*event]string
	of              map[*claim]*event
	places          map[string]string // by key
	order           []place           // in which they are listed
}

func newWriter(s Story) *writer {
	w := &writer{Story: s, events: map[*event]string{}, of: map[*claim]*event{}, places: map[string]string{}}
	ids := manuscript.IDs{}
	for i, p := range s.people {
		w.people = append(w.people, ids.ID("person", i, p.name))
	}
	for i, src := range s.sources {
		w.sources = append(w.sources, ids.ID("source", i, src.Publisher, stemOf(src.File)))
	}
	for i, e := range s.events {
		who := ""
		if len(e.people) > 0 {
			who = s.people[e.people[0]].family()
		}
		w.events[e] = ids.ID("event", i, strings.TrimSpace(who+" "+e.kind+" "+day(e.when.when)))
		for _, c := range e.claims {
			w.of[c] = e
		}
		w.locate(ids, e.place)
		for _, c := range e.claims {
			w.locate(ids, c.place)
		}
	}
	return w
}

// day is the first day of a time, without its part and its marks.
func day(when model.When) string {
	first, _ := when.Span()
	return first.String()
}

// locate gives a place an id, and those that it lies within one before it.
func (w *writer) locate(ids manuscript.IDs, p place) {
	key := p.key()
	if p.Name == "" || w.places[key] != "" {
		return
	}
	w.places[key] = ids.ID("place", len(w.order), p.Name)
	w.order = append(w.order, p)
}

// key tells places apart.
func (p place) key() string { return p.Name + "|" + p.Country + "|" + p.Kind }

func (w *writer) story() string {
	var l manuscript.Lines
	l.Add(0, "# A draft, made by `dateline draft`. Every guess says what it rests on; correct it,")
	l.Add(0, "# say each claim in your own words, and take its line 'draft: true' out.")
	l.Add(0, "")
	l.Add(0, `title: "A title of your own"`)
	l.Add(0, "languages: [%s]", w.language())
	if slices.ContainsFunc(w.Story.people, func(p person) bool { return !p.unused }) {
		l.Add(0, "")
		l.Add(0, "people:")
	}
	for i, p := range w.Story.people {
		if !p.unused {
			w.person(&l, w.people[i], p)
		}
	}
	if len(w.order) > 0 {
		l.Add(0, "")
		l.Add(0, "places:")
	}
	for _, p := range w.order {
		w.place(&l, p)
	}
	l.Add(0, "")
	l.Add(0, "events:")
	for _, e := range w.Story.events {
		w.event(&l, e)
	}
	return l.String()
}

func (w *writer) person(l *manuscript.Lines, id string, p person) {
	l.Add(2, "- id: %s", id)
	l.Add(4, "# %s: %s", p.sure, p.why)
	l.Pair(4, "name", p.name)
	if len(p.aliases) > 0 {
		all := make([]string, len(p.aliases))
		for i, a := range p.aliases {
			all[i] = manuscript.Quoted(a)
		}
		l.Add(4, "aliases: [%s]", strings.Join(all, ", "))
	}
	l.Pair(4, "role", p.role)
}

func (w *writer) place(l *manuscript.Lines, p place) {
	l.Add(2, "- id: %s", w.places[p.key()])
	switch {
	case p.within != "":
		l.Add(4, "# unsure: the point is that of %s, as nobody says where in it this stands", p.within)
	case p.unlisted:
		l.Add(4, "# unsure: not in the gazetteer: give its lat and lon")
	case len(p.others) > 0:
		l.Add(4, "# likely: nearest to the others, or the largest; also %s", strings.Join(p.others, "; "))
	}
	l.Pair(4, "name", p.Name)
	l.Add(4, "kind: %s", p.Kind)
	if p.unlisted {
		return
	}
	l.Add(4, "lat: %.3f", p.Lat)
	l.Add(4, "lon: %.3f", p.Lon)
	for _, q := range w.order {
		if q.Kind == "country" && q.Country == p.Country && p.Kind != "country" {
			l.Add(4, "within: %s", w.places[q.key()])
		}
	}
}

func (w *writer) event(l *manuscript.Lines, e *event) {
	l.Add(2, "- id: %s", w.events[e])
	if len(e.claims) > 1 {
		l.Add(4, "# likely: %d claims of one who, where and when", len(e.claims))
	}
	l.Pair(4, "title", w.says(e.kind, e.people, e.place, model.When{}))
	l.Add(4, "when: %s", e.when.when)
	if e.place.Name != "" {
		l.Add(4, "place: %s", w.places[e.place.key()])
	}
	if len(e.people) > 0 {
		l.Add(4, "people: [%s]", strings.Join(w.ids(e.people), ", "))
	}
	l.Add(4, "kind: %s", e.kind)
}

func (w *writer) ids(people []int) (all []string) {
	for _, p := range people {
		all = append(all, w.people[p])
	}
	return all
}
