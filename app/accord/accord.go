// Package accord sets side by side what sources say of one event: who says so
// on whose word, where, when and with what outcome, what differs, and how many
// of those who agree have it from somewhere else than the others. It gives ids,
// dates and levels; it has no words for them.
package accord

import "dateline/data/model"

// Table is one event, as its claims have it. Event is the id asked for; a
// story without that event, or without claims on it, gives no rows.
type Table struct {
	Event  string
	Status string // the event's; what the outcomes are held against
	Rows   []Row  // by the day their source was published, then as in the story
	Roots  []Root // as the rows first come to them
}

// Row is one source's word on the event. Claims of one source that have the
// same root and give the same answers share a row.
type Row struct {
	Source  string
	Root    int    // index into the table's Roots
	Word    []Word // on whose word; none where it is the source's own
	Place   Cell[string]
	When    Cell[model.When]
	Outcome Cell[string] // a stance
	Claims  []string
}

// Word is on whose word a source has it. Either may be empty.
type Word struct {
	Speaker string // a person's id, or words for somebody unnamed
	Person  bool   // whether Speaker is a person's id
	Via     string // as the source has it
}

// Cell is one answer and how it stands to the event's. A claim that names no
// place or date of its own has the event's: the story's writers only note what
// differs, so it cannot be told from one that is silent.
type Cell[T comparable] struct {
	Value T
	Level Level
}

// Event gives the table of one event.
func Event(x *model.Index, event string) Table {
	e, ok := x.Event(event)
	if !ok {
		return Table{Event: event}
	}
	return storyOf(x).table(e)
}

// Day gives a table for each event whose span holds the day, in the story's
// order. An open end reaches as far as the end that is known.
func Day(x *model.Index, day model.Day) (tables []Table) {
	s := storyOf(x)
	for _, e := range x.Story.Events {
		if first, last := e.When.Span(); e.Dated() && first <= day && day <= last {
			tables = append(tables, s.table(e))
		}
	}
	return tables
}

// table compares an event's claims.
func (s story) table(e model.Event) Table {
	claims := s.ClaimsOn(e.ID)
	s.inOrder(claims)
	roots, of := s.roots(claims)
	t := Table{Event: e.ID, Status: e.Status, Roots: roots}
	at := map[answer]int{}
	for i, c := range claims {
		a := answerOf(e, c, of[i])
		n, ok := at[a]
		if !ok {
			n = len(t.Rows)
			at[a] = n
			t.Rows = append(t.Rows, s.row(e, a))
		}
		t.Rows[n].add(c.ID, s.word(c))
	}
	t.clash(s, e)
	t.weigh()
	return t
}

// answer is what makes two claims one row.
type answer struct {
	source string
	root   int
	place  string
	when   model.When
	stance string
}

func answerOf(e model.Event, c model.Claim, root int) answer {
	return answer{c.Source, root, c.PlaceOf(e), c.WhenOf(e), c.Stance}
}

func (s story) row(e model.Event, a answer) Row {
	return Row{
		Source:  a.source,
		Root:    a.root,
		Place:   Cell[string]{a.place, softened(s.places(a.place, e.Place), a.stance, e.Status)},
		When:    Cell[model.When]{a.when, softened(dates(a.when, e.When), a.stance, e.Status)},
		Outcome: Cell[string]{a.stance, outcome(a.stance, e.Status)},
	}
}

func (r *Row) add(claim string, w Word) {
	r.Claims = append(r.Claims, claim)
	if w == (Word{}) {
		return
	}
	for _, has := range r.Word {
		if has == w {
			return
		}
	}
	r.Word = append(r.Word, w)
}

// Alike gathers the rows of a source that give the same answers, whatever
// their roots: set side by side, they would say one thing over and over.
func (t Table) Alike() [][]Row {
	type said struct {
		source  string
		place   Cell[string]
		when    Cell[model.When]
		outcome Cell[string]
	}
	var out [][]Row
	at := map[said]int{}
	for _, r := range t.Rows {
		s := said{r.Source, r.Place, r.When, r.Outcome}
		n, ok := at[s]
		if !ok {
			n = len(out)
			at[s] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], r)
	}
	return out
}
