package view

import (
	"math"

	"dateline/app/state"
	"dateline/data/model"
)

// entries are a story's events as filters see them.
type entries []entry

type entry struct {
	id                      string
	people, places, sources []string
	status                  []string
	kind                    string
	first, last             float64 // days; infinite where open
	dated                   bool
}

// entriesOf reads what filters ask of a story's events, as they stand on a day.
func entriesOf(pause func(), x *model.Index, day model.Day) entries {
	out, chains := make(entries, len(x.Story.Events)), map[string][]string{}
	for i := range InPieces(pause, len(out)) {
		e := &x.Story.Events[i]
		places, known := chains[e.Place]
		if !known {
			places = chain(x, e.Place)
			chains[e.Place] = places
		}
		out[i] = entry{id: e.ID, people: e.People, places: places, sources: x.SourcesOn(e.ID), status: standings(*e, day), kind: e.Kind, dated: e.Dated()}
		out[i].first, out[i].last = bounds(e.When)
	}
	return out
}

// chain gives a place and what it lies within by their ids.
func chain(x *model.Index, place string) (ids []string) {
	for _, p := range x.Chain(place) {
		ids = append(ids, p.ID)
	}
	return ids
}

// standings are the values of the status that find an event: who asks for plans
// gets those too of which nobody says what came of them.
func standings(e model.Event, day model.Day) []string {
	if standing := e.Standing(day); standing != e.Status {
		return []string{e.Status, standing}
	}
	return []string{e.Status}
}

// bounds gives the moments a date lies between: an open end has none.
func bounds(w model.When) (first, last float64) {
	a, b := w.Span()
	first, last = float64(a), float64(b)+1
	from, to := w.Open()
	if from {
		first = math.Inf(-1)
	}
	if to {
		last = math.Inf(1)
	}
	return first, last
}

// has says for each facet what an event has of it, in the order in which the
// page offers them.
var has = [...]struct {
	facet string
	of    func(entry) []string
}{
	{state.ByPerson, func(e entry) []string { return e.people }},
	{state.ByPlace, func(e entry) []string { return e.places }},
	{state.BySource, func(e entry) []string { return e.sources }},
	{state.ByStatus, func(e entry) []string { return e.status }},
	{state.ByKind, func(e entry) []string { return []string{e.kind} }},
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

// query is what a state asks of an event: something of each facet, and a time.
type query struct {
	asked    [len(has)]state.Set
	ranged   bool
	from, to float64 // days; infinite where open
	also     Also
}

func ask(s state.State, also Also) query {
	q := query{ranged: s.Ranged(), also: also}
	q.from, q.to = s.Ends()
	for i, f := range has {
		q.asked[i] = s.Filter.Asked(f.facet)
	}
	return q
}

// fails counts the facets of which an event has nothing that is asked for, and
// gives the last such one.
func (q query) fails(e entry) (n, last int) {
	for i, f := range has {
		if q.asked[i] != "" && !q.asked[i].Any(f.of(e)...) {
			n, last = n+1, i
		}
	}
	return n, last
}

// all tells whether nothing is asked: every event passes.
func (q query) all() bool { return q.asked == [len(has)]state.Set{} && !q.ranged && q.also == nil }

// open tells whether an event may lie in the range (overlap is the rule), and
// the further condition lets it pass.
func (q query) open(e entry) bool {
	in := !q.ranged || e.dated && e.first < q.to && e.last > q.from
	return in && (q.also == nil || q.also(e.id))
}

// inside tells whether an event certainly lies in the range.
func (q query) inside(e entry) bool {
	return !q.ranged || e.dated && e.first >= q.from && e.last <= q.to
}

// shown gives the events that a state lets pass, by id, and how many of them
// lie in the range certainly, and perhaps.
func (all entries) shown(pause func(), s state.State, also Also) (ids map[string]bool, certain, possible int) {
	ids = map[string]bool{}
	q := ask(s, also)
	for i := range InPieces(pause, len(all)) {
		e := all[i]
		if n, _ := q.fails(e); n > 0 || !q.open(e) {
			continue
		}
		ids[e.id] = true
		if q.inside(e) {
			certain++
		} else {
			possible++
		}
	}
	return ids, certain, possible
}

// facets counts the values of each facet under the rest of the filter: an event
// counts in one of which alone it has nothing that is asked for, too.
func (all entries) facets(s state.State, also Also) []Facet {
	q := ask(s, also)
	var tallies [len(has)]tally
	for _, e := range all {
		n, last := q.fails(e)
		open := n <= 1 && q.open(e)
		for i, f := range has {
			tallies[i].add(f.of(e), open && (n == 0 || last == i))
		}
	}
	out := make([]Facet, len(has))
	for i, f := range has {
		out[i] = Facet{f.facet, tallies[i].values(q.asked[i])}
	}
	return out
}

// tally counts values, and lists them as they are first come to.
type tally struct {
	at    map[string]int // where in the list each stands
	order []Value
}

// add notes an event's values, and counts each once if the event counts.
func (t *tally) add(ids []string, counts bool) {
	if t.at == nil {
		t.at = map[string]int{}
	}
	for id := range unique(ids) {
		i, seen := t.at[id]
		if !seen {
			i = len(t.order)
			t.at[id], t.order = i, append(t.order, Value{ID: id})
		}
		if counts {
			t.order[i].Count++
		}
	}
}

func (t *tally) values(asked state.Set) []Value {
	for i := range t.order {
		t.order[i].On = asked.Has(t.order[i].ID)
	}
	return t.order
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
