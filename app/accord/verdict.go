package accord

import (
	"slices"

	"dateline/data/model"
)

// Column is one of the answers that rows are compared by.
type Column int

// The columns, as they stand in a table. On whose word a source has it is no
// column here: that two name different speakers is no contradiction.
const (
	Place Column = iota
	When
	Outcome
)

// Columns lists them in their order.
var Columns = [...]Column{Place, When, Outcome}

// level gives the level of a row's answer.
func (r Row) level(c Column) Level {
	return [...]Level{r.Place.Level, r.When.Level, r.Outcome.Level}[c]
}

// Level gives the highest level in a column, Same where there is none.
func (t Table) Level(c Column) Level {
	most := Same
	for _, r := range t.Rows {
		most = max(most, r.level(c))
	}
	return most
}

// Differ lists the columns in which answers contradict one another.
func (t Table) Differ() []Column {
	var out []Column
	for _, c := range Columns {
		if t.Level(c) == Differs {
			out = append(out, c)
		}
	}
	return out
}

// bears tells whether a row says what the event's status says. Of a disputed
// event, both sides do.
func (r Row) bears() bool { return r.Outcome.Level == Same || r.Outcome.Level == Differs }

// Sources lists the sources that bear out the event's status.
func (t Table) Sources() []string {
	var out []string
	for _, r := range t.Rows {
		if r.bears() {
			out = once(out, r.Source)
		}
	}
	return out
}

// Independent counts the roots that bear out the event's status and of which
// nothing tells that they repeat one another. See Root for what it cannot know.
func (t Table) Independent() int {
	n := 0
	for _, r := range t.Roots {
		if r.Weight == Counts {
			n++
		}
	}
	return n
}

// weigh gives each root its weight. Where none would count, the first that
// speaks does: somebody said it.
func (t *Table) weigh() {
	said := map[voice][]int{} // the roots of each source's answer
	for _, r := range t.Rows {
		if r.bears() {
			v := voice{r.Source, r.Outcome.Value}
			said[v] = append(said[v], r.Root)
		}
	}
	first := -1
	for i := range t.Roots {
		speaks, leans := t.stands(i, said)
		r := &t.Roots[i]
		switch {
		case !speaks:
			r.Weight = Silent
		case r.Vague:
			r.Weight = Unnamed
		case leans && len(r.People)+len(r.Names) == 0:
			r.Weight = Leans
		}
		if speaks && first < 0 {
			first = i
		}
	}
	if t.Independent() == 0 && first >= 0 {
		t.Roots[first].Weight = Counts
	}
}

// voice is a source giving one outcome.
type voice struct{ source, stance string }

// stands tells whether a root bears out the status at all, and whether each
// source that has it gives another root for the same.
func (t *Table) stands(root int, said map[voice][]int) (speaks, leans bool) {
	leans = true
	for _, r := range t.Rows {
		if r.Root == root && r.bears() {
			speaks = true
			others := said[voice{r.Source, r.Outcome.Value}]
			leans = leans && slices.ContainsFunc(others, func(n int) bool { return n != root })
		}
	}
	return speaks, leans
}

// Verdict is what a table comes to, in one word.
type Verdict int

// The verdicts.
const (
	Nothing   Verdict = iota // no claims
	Context                  // background only: there is nothing to agree on
	OneSource                // one source only says what the status says
	OneRoot                  // several sources, all from one root
	Agree                    // as many roots as Independent tells
	Differing                // on the columns that Differ lists, perhaps within one source
)

// Verdict sums the table up.
func (t Table) Verdict() Verdict {
	switch {
	case len(t.Rows) == 0:
		return Nothing
	case len(t.Differ()) > 0:
		return Differing
	case t.Status == model.Background:
		return Context
	case len(t.Sources()) <= 1:
		return OneSource
	case t.Independent() == 1:
		return OneRoot
	}
	return Agree
}

// Announced tells whether others than those that bear out the event's status
// spoke of it as a plan.
func (t Table) Announced() bool {
	bearing := t.Sources()
	return !model.IsPlan(t.Status) && slices.ContainsFunc(t.Rows, func(r Row) bool {
		return r.Outcome.Value == model.Planned && !slices.Contains(bearing, r.Source)
	})
}

// Within tells whether all that contradicts one another stands in one source. Of
// a disputed event the two sides do; of another, any who report it may.
func (t Table) Within() bool {
	disputed := t.Level(Outcome) == Differs
	var sources []string
	for _, r := range t.Rows {
		if disputed && r.Outcome.Level == Differs || !disputed && r.reports(t.Status) {
			sources = once(sources, r.Source)
		}
	}
	return len(sources) == 1
}
