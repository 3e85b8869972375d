package model

import (
	"cmp"
	"slices"
	"sync"
)

// Index is what a story implies, worked out once: its nouns by id, the claims
// of each event and source, each person's events, and the order of time. It
// changes nothing and is not changed. An id that leads nowhere gives the zero
// value and false; of two nouns with one id, the first counts.
type Index struct {
	Story Story

	events, people, places, sources map[string]int        // by id, where in the story's list
	claims                          func() map[string]int // likewise, for who asks for one: no picture does

	froms func() []Day // from which each claim is known, for who asks what was known on a day

	about, from [][]int // the claims of each event and each source, in the story's order
	taking      [][]int // the events in which each person takes part, in the order of time
	inTime      []int   // the events in the order of time
	reports     []Day   // on which sources appeared, each once, in order
	dates       []When  // of these days, as closely as a source has them
	local       bool    // it lies in one city, whatever events an index has

	lanes, localities, countries []int // of each place, where in the story's list; below 0 for none
}

// NewIndex works out what a story implies.
func NewIndex(s Story) *Index { return indexed(AtOnce, s) }

// AtOnce is the pause of work that is not parted.
func AtOnce() {}

// indexed works out what a story implies, and pauses between pieces of the work.
func indexed(pause func(), s Story) *Index {
	x := &Index{
		people:  byID(s.People, func(p *Person) string { return p.ID }),
		places:  byID(s.Places, func(p *Place) string { return p.ID }),
		sources: byID(s.Sources, func(s *Source) string { return s.ID }),
		claims:  sync.OnceValue(func() map[string]int { return byID(s.Claims, func(c *Claim) string { return c.ID }) }),
	}
	x.froms = sync.OnceValue(x.eachFrom)
	from := at(pause, x.sources, len(s.Claims), func(i int) string { return s.Claims[i].Source })
	pause()
	x.from = grouped(len(s.Sources), from)
	pause()
	x.Story = s
	x.reports, x.dates = reports(s.Sources)
	x.localities, x.countries = x.each(City, Country), x.each(Country)
	x.local = x.lies()
	x.lanes = x.note(x.lane)
	pause()
	return x.with(pause, s.Events)
}

func reports(sources []Source) (days []Day, dates []When) {
	for _, s := range sources {
		if day, ok := s.Appeared(); ok {
			days = append(days, day)
		}
	}
	slices.Sort(days)
	days = slices.Compact(days)
	dates = make([]When, len(days))
	for _, s := range sources {
		if day, ok := s.Appeared(); ok {
			i, _ := slices.BinarySearch(days, day)
			if date := &dates[i]; date.IsZero() || s.Published.first > date.first {
				*date = s.Published
			}
		}
	}
	return days, dates
}

// With gives the index of the same story with other events.
func (x *Index) With(events []Event) *Index { return x.with(AtOnce, events) }

func (x *Index) with(pause func(), events []Event) *Index {
	y := *x
	y.Story.Events = events
	y.events = byID(events, func(e *Event) string { return e.ID })
	pause()
	y.inTime = inTime(events)
	pause()
	claims := x.Story.Claims
	about := at(pause, y.events, len(claims), func(i int) string { return claims[i].Event })
	pause()
	y.about = grouped(len(events), about)
	pause()
	y.taking = make([][]int, len(x.Story.People))
	for _, i := range y.inTime {
		for _, p := range events[i].People {
			put(y.taking, y.people, p, i)
		}
	}
	return &y
}

func inTime(events []Event) []int {
	order, moments := make([]int, len(events)), make([]float64, len(events))
	for i := range events {
		order[i], moments[i] = i, events[i].When.Moment()
	}
	if !slices.IsSorted(moments) { // as most stories are written
		slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(moments[i], moments[j]) })
	}
	return order
}

// Event gives an event by its id.
func (x *Index) Event(id string) (Event, bool) { return find(x.Story.Events, x.events, id) }

// Person gives a person by their id.
func (x *Index) Person(id string) (Person, bool) { return find(x.Story.People, x.people, id) }

// Place gives a place by its id.
func (x *Index) Place(id string) (Place, bool) { return find(x.Story.Places, x.places, id) }

// Source gives a source by its id.
func (x *Index) Source(id string) (Source, bool) { return find(x.Story.Sources, x.sources, id) }

// Claim gives a claim by its id.
func (x *Index) Claim(id string) (Claim, bool) { return find(x.Story.Claims, x.claims(), id) }

// Noun gives what one of these found, or the zero noun, where it does not matter
// which: Noun(x.Place(id)).Name.
func Noun[T any](found T, _ bool) T { return found }

// Voice gives what a speaker is called in a language: a person of the story by name,
// somebody unnamed by the story's words.
func (x *Index) Voice(speaker, lang string) string { return x.Speaker(speaker, lang).In(lang) }

// Speaker names who says a claim likewise, with the language that the name is in.
func (x *Index) Speaker(speaker, lang string) Text {
	if p, ok := x.Person(speaker); ok {
		return p.Name
	}
	return x.Story.Phrase(speaker, lang)
}

// Number gives a source's number, as the page writes it: its place among the
// sources, from 1. It is 0 for what is no source.
func (x *Index) Number(source string) int {
	i, ok := x.sources[source]
	if !ok {
		return 0
	}
	return i + 1
}

// ClaimsOn gives the claims about an event, in the story's order.
func (x *Index) ClaimsOn(event string) []Claim {
	return group(x.Story.Claims, x.about, x.events, event)
}

// CountOn gives the number of claims about an event.
func (x *Index) CountOn(event string) int {
	i, ok := x.events[event]
	if !ok {
		return 0
	}
	return len(x.about[i])
}

// SourcesOn gives the sources of the claims about an event, each once, in the
// order of these claims.
func (x *Index) SourcesOn(event string) (ids []string) {
	i, ok := x.events[event]
	if !ok {
		return nil
	}
	for _, n := range x.about[i] {
		if source := x.Story.Claims[n].Source; !slices.Contains(ids, source) {
			ids = append(ids, source)
		}
	}
	return ids
}

// ClaimsFrom gives the claims of a source, in the story's order.
func (x *Index) ClaimsFrom(source string) []Claim {
	return group(x.Story.Claims, x.from, x.sources, source)
}

// EventsWith gives the events in which a person takes part, in the order of
// time.
func (x *Index) EventsWith(person string) []Event {
	return group(x.Story.Events, x.taking, x.people, person)
}

// EachWith gives them where they stand in the story, for who asks of thousands.
func (x *Index) EachWith(person string) []*Event {
	i, ok := x.people[person]
	if !ok {
		return nil
	}
	all := make([]*Event, len(x.taking[i]))
	for n, at := range x.taking[i] {
		all[n] = &x.Story.Events[at]
	}
	return all
}

// InTime gives all events in the order of time; those of one moment stand as in
// the story.
func (x *Index) InTime() []Event { return some(x.Story.Events, x.inTime) }

// Nth gives one of them, from 0, where it stands, and the number of claims about it: for
// who copies all of them elsewhere.
func (x *Index) Nth(n int) (e *Event, claims int) {
	i := x.inTime[n]
	return &x.Story.Events[i], len(x.about[i])
}

// Reports lists the days on which sources appeared, each once, in order.
func (x *Index) Reports() []Day { return x.reports }

// Opening gives the event that is open at first: the one the story names, else
// its first.
func (x *Index) Opening() (Event, bool) {
	if e, ok := x.Event(x.Story.Opening); ok {
		return e, true
	}
	if len(x.Story.Events) == 0 {
		return Event{}, false
	}
	return x.Story.Events[0], true
}
