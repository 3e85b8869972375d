package state

import (
	"math"

	"dateline/data/model"
)

// Index is a story's events as filters see them.
type Index struct{ entries []entry }

type entry struct {
	id                      string
	people, places, sources []string
	status, kind            string
	first, last             float64 // days; infinite where open
	dated                   bool
}

// NewIndex reads what filters ask of a story's events.
func NewIndex(x *model.Index) *Index {
	out := &Index{}
	for _, e := range x.Story.Events {
		n := entry{id: e.ID, people: e.People, status: e.Status, kind: e.Kind, dated: e.Dated()}
		for _, p := range x.Chain(e.Place) {
			n.places = append(n.places, p.ID)
		}
		for _, c := range x.ClaimsOn(e.ID) {
			n.sources = append(n.sources, c.Source)
		}
		n.first, n.last = bounds(e.When)
		out.entries = append(out.entries, n)
	}
	return out
}

// bounds gives the moments a date lies between: an open end has none.
func bounds(w model.When) (first, last float64) {
	a, b := w.Span()
	first, last = float64(a), float64(b)+1
	if from, to := w.Open(); from {
		first = math.Inf(-1)
		if to {
			last = math.Inf(1)
		}
	} else if to {
		last = math.Inf(1)
	}
	return first, last
}

// The parts of a filter, in the order in which the page offers them.
const (
	ByPerson = "person"
	ByPlace  = "place"
	BySource = "source"
	ByStatus = "status"
	ByKind   = "kind"
)

// facets says for each part what of an event it looks at, and what the filter
// asks for.
var facets = []struct {
	name  string
	of    func(entry) []string
	asked func(*Filter) *Set
}{
	{ByPerson, func(e entry) []string { return e.people }, func(f *Filter) *Set { return &f.People }},
	{ByPlace, func(e entry) []string { return e.places }, func(f *Filter) *Set { return &f.Places }},
	{BySource, func(e entry) []string { return e.sources }, func(f *Filter) *Set { return &f.Sources }},
	{ByStatus, func(e entry) []string { return []string{e.status} }, func(f *Filter) *Set { return &f.Status }},
	{ByKind, func(e entry) []string { return []string{e.kind} }, func(f *Filter) *Set { return &f.Kinds }},
}

// Toggle gives s with one value of a facet asked for, or no longer.
func (s State) Toggle(facet, id string) State {
	for _, f := range facets {
		if f.name == facet {
			set := f.asked(&s.Filter)
			*set = set.Toggle(id)
		}
	}
	return s
}

// Asked gives what a filter asks of a facet.
func (f Filter) Asked(facet string) Set {
	for _, x := range facets {
		if x.name == facet {
			return *x.asked(&f)
		}
	}
	return ""
}

// Facet is one part of the filter with its values, each with the number of
// events that would show if it alone were asked for in this part.
type Facet struct {
	Name   string
	Values []Value
}

// Value is one value of a facet.
type Value struct {
	ID    string
	Count int
	On    bool
}

// Also is a further condition on an event's id, for what only the page knows.
type Also func(event string) bool

// Shown gives the events that pass s, by id. In and Possible part them by
// time: certainly within the range, or perhaps.
func (x *Index) Shown(s State, also Also) (shown map[string]bool, certain, possible int) {
	shown = map[string]bool{}
	for _, e := range x.entries {
		if !e.passes(s.Filter, "") || !e.overlaps(s) || also != nil && !also(e.id) {
			continue
		}
		shown[e.id] = true
		if e.inside(s) {
			certain++
		} else {
			possible++
		}
	}
	return shown, certain, possible
}

// Facets counts the values of each part under the rest of the filter.
func (x *Index) Facets(s State, also Also) []Facet {
	var out []Facet
	for _, f := range facets {
		count := map[string]int{}
		var order []string
		for _, e := range x.entries {
			n := 0
			if e.passes(s.Filter, f.name) && e.overlaps(s) && (also == nil || also(e.id)) {
				n = 1
			}
			for id := range unique(f.of(e)) {
				if _, seen := count[id]; !seen {
					order = append(order, id)
				}
				count[id] += n
			}
		}
		out = append(out, Facet{f.name, values(order, count, *f.asked(&s.Filter))})
	}
	return out
}

// unique yields each id once, in order.
func unique(ids []string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for i, id := range ids {
			seen := id == ""
			for _, before := range ids[:i] {
				seen = seen || before == id
			}
			if !seen && !yield(id) {
				return
			}
		}
	}
}

func values(order []string, count map[string]int, asked Set) []Value {
	var out []Value
	for _, id := range order {
		out = append(out, Value{id, count[id], asked.Has(id)})
	}
	return out
}

// passes tells whether an event passes every part of the filter but one.
func (e entry) passes(f Filter, but string) bool {
	for _, x := range facets {
		if x.name != but && !x.asked(&f).Any(x.of(e)...) {
			return false
		}
	}
	return true
}

// overlaps tells whether an event may lie in the range: overlap is the rule.
func (e entry) overlaps(s State) bool {
	from, to := s.ends()
	return !s.Zoomed() || e.dated && e.first < to && e.last > from
}

// inside tells whether it certainly does.
func (e entry) inside(s State) bool {
	from, to := s.ends()
	return !s.Zoomed() || e.dated && e.first >= from && e.last <= to
}

// ends gives the range's ends, infinite where open.
func (s State) ends() (from, to float64) {
	from, to = s.From, s.To
	if from == Earliest {
		from = math.Inf(-1)
	}
	if to == Latest {
		to = math.Inf(1)
	}
	return from, to
}
