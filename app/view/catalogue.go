package view

import (
	"iter"
	"sync"
	"sync/atomic"

	"dateline/app/search"
	"dateline/app/state"
	"dateline/app/track"
	"dateline/data/model"
)

// Catalogue is a story made ready to be filtered and searched.
type Catalogue struct {
	story  *model.Index
	last   model.Day      // of a report
	whole  func() entries // all of them as filters see them, read when a filter first asks
	facets func() []Facet // of the whole story, likewise: the first picture has none of them
	events []Event        // all of them, everything known, in the order of time
	at     map[string]int // where in events each stands
	book   *track.Book
	index  atomic.Pointer[search.Index] // nil until something is searched for
}

// New makes a story's catalogue.
func New(x *model.Index) *Catalogue {
	c := &Catalogue{story: x, last: Through(x, state.Always), events: eventsOf(model.AtOnce, x, 0), book: track.NewBook(x)}
	c.at = byID(model.AtOnce, c.events)
	c.whole = sync.OnceValue(func() entries { return entriesOf(model.AtOnce, x, c.last) })
	c.facets = sync.OnceValue(func() []Facet { return c.whole().facets(state.State{}, nil) })
	return c
}

// eventsOf gives a story's events in the order of time, in a list with room for so many.
func eventsOf(pause func(), x *model.Index, room int) []Event {
	out := make([]Event, len(x.Story.Events), max(room, len(x.Story.Events)))
	for i := range InPieces(pause, len(out)) {
		e, claims := x.Nth(i)
		out[i] = Event{Event: *e, Moment: e.When.Moment(), Claims: claims}
	}
	return out
}

// InPieces counts so many, from 0 on, and pauses every thousand: what is to be done for
// each event of a large story is more than a frame has room for.
func InPieces(pause func(), n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if i%1000 == 999 {
				pause()
			}
			if !yield(i) {
				return
			}
		}
	}
}

// Events gives all of the story's events, everything known, in the order of
// time.
func (c *Catalogue) Events() []Event { return c.events }

// Position tells where in Events an event stands.
func (c *Catalogue) Position(id string) (int, bool) {
	i, ok := c.at[id]
	return i, ok
}

// Also is a further condition on an event, by its id, for what only others know,
// such as what the map shows; nil is none.
type Also func(event string) bool

// See gives the view of a state, of those events that the further condition lets
// pass too.
func (c *Catalogue) See(s state.State, also Also) *View {
	return c.SeeInPieces(model.AtOnce, s, also)
}

// SeeInPieces gives what See gives, and pauses between pieces of the work.
func (c *Catalogue) SeeInPieces(pause func(), s state.State, also Also) *View {
	v := &View{Known: c.story, Events: c.events, whole: c.story, book: c.book, Through: c.last}
	if s.AsOf == state.Always && s.Filter.Query == "" && ask(s, also).all() { // as a page opens
		v.facets, v.Certain, v.at, v.opens = c.facets, len(c.events), c.at, true
		return v
	}
	if s.Filter.Query != "" {
		c.ReadForSearch(pause)
	}
	all := c.whole
	if s.AsOf != state.Always {
		v.Known = c.story.KnownInPieces(pause, s.AsOf)
		pause()
		v.book = track.NewBook(v.Known)
		v.Through = s.AsOf
		pause()
		v.Events = eventsOf(pause, v.Known, len(c.events)) // and for the ghosts
		all = sync.OnceValue(func() entries { return entriesOf(pause, v.Known, s.AsOf) })
		pause()
		v.fresh = c.story.NewOn(s.AsOf)
		v.day = search.On(v.Known)
		pause()
	}
	known := c.sought(s.Filter.Query, v.day, also)
	v.Certain = len(v.Events)
	if !ask(s, known).all() { // else all show, and nobody need read what they have
		shown, certain, possible := all().shown(pause, s, known)
		v.Certain, v.Possible = certain, possible
		pause()
		v.Events = only(pause, v.Events, shown)
	}
	pause()
	v.facets = sync.OnceValue(func() []Facet { return all().facets(s, known) })
	if s.AsOf != state.Always {
		ghosts := c.ghosts(pause, s, v.Known, c.sought(s.Filter.Query, nil, also))
		pause()
		if s.Hush {
			v.Hushed = ghosts
		} else {
			v.Events = merged(pause, v.Events, ghosts)
		}
	}
	pause()
	v.at = byID(pause, v.Events)
	return v
}

// byID tells where in a list each event stands.
func byID(pause func(), events []Event) map[string]int {
	at := make(map[string]int, len(events))
	for i := range InPieces(pause, len(events)) {
		at[events[i].ID] = i
	}
	return at
}

// only gives the events that show, in a list of their own.
func only(pause func(), events []Event, shown map[string]bool) []Event {
	out := make([]Event, 0, len(shown))
	for i := range InPieces(pause, len(events)) {
		if shown[events[i].ID] {
			out = append(out, events[i])
		}
	}
	return out
}

// ghosts gives the events that pass the filter but are not known yet.
func (c *Catalogue) ghosts(pause func(), s state.State, known *model.Index, also Also) []Event {
	passes := func(string) bool { return true }
	if !ask(s, also).all() {
		shown, _, _ := c.whole().shown(pause, s, also)
		passes = func(id string) bool { return shown[id] }
	}
	out := make([]Event, 0, len(c.events)-len(known.Story.Events))
	for i := range InPieces(pause, len(c.events)) {
		if e := &c.events[i]; known.CountOn(e.ID) == 0 && passes(e.ID) { // what is known has claims
			out = append(out, *e)
			out[len(out)-1].Ghost = true
		}
	}
	return out
}

// merged puts some more events among those of a list, both in the order of time; of one
// moment the list's come first. From behind each is moved once, and those before the
// first of the others, which are most as a story plays, stay where they are.
func merged(pause func(), list, more []Event) []Event {
	from, n := len(list), len(more)
	list = append(list, more...)
	for n > 0 && from > 0 {
		if to := from + n - 1; list[from-1].Moment > more[n-1].Moment {
			list[to], from = list[from-1], from-1
		} else {
			list[to], n = more[n-1], n-1
		}
		if (from+n)%1000 == 0 {
			pause()
		}
	}
	copy(list, more[:n])
	return list
}

// ReadForSearch reads the story so that it can be searched, if that has not been done, and
// pauses between pieces of the work.
func (c *Catalogue) ReadForSearch(pause func()) {
	if c.index.Load() == nil {
		c.index.Store(search.NewInPieces(pause, c.story))
	}
}

func (c *Catalogue) search() *search.Index {
	c.ReadForSearch(model.AtOnce)
	return c.index.Load()
}

// sought adds to a condition that an event has the words looked for in what is
// known of it.
func (c *Catalogue) sought(query string, day *search.Day, also Also) Also {
	if query == "" {
		return also
	}
	found := c.search().Events(query, day)
	if found == nil {
		return also
	}
	return func(id string) bool { return found[id] && (also == nil || also(id)) }
}

// Count gives how many events of the whole story a value of a facet has.
func (c *Catalogue) Count(facet, id string) int {
	for _, f := range c.facets() {
		for _, v := range f.Values {
			if f.Name == facet && v.ID == id {
				return v.Count
			}
		}
	}
	return 0
}

// Find looks for words in all that a view's day knows, whatever is filtered: at
// most limit hits, with those in a language before others that are as good.
func (c *Catalogue) Find(v *View, query, lang string, limit int) []search.Hit {
	return c.search().Find(query, lang, limit, v.day)
}

// Having counts the events of which a view's day knows the words looked for, whatever
// is filtered.
func (c *Catalogue) Having(v *View, query string) int { return len(c.search().Events(query, v.day)) }
