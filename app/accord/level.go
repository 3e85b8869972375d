package accord

import "dateline/data/model"

// Level is how an answer stands to the event's own, or to the other answers.
type Level int

// The levels, from agreement to contradiction. Only Differs means that two
// things cannot both be so.
const (
	Same      Level = iota
	Closer          // more precise than the event, and within it
	Vaguer          // less precise, as a month that holds the day, or a country the city
	Aside           // background: it speaks of what surrounds the event
	Announced       // a plan for what has since been reported, perhaps for elsewhere or another day
	Differs
)

// outcome compares a stance with the event's status. That a thing is planned or
// is not is no contradiction to what then happened, nor to its denial; of a
// disputed event or plan each side contradicts the other, and neither is taken for
// the right one.
func outcome(stance, status string) Level {
	switch {
	case stance == status, stance == model.Unplanned && status == model.Denied:
		return Same
	case stance == model.Background:
		return Aside
	case (stance == model.Planned || stance == model.Unplanned) && status != model.Contested:
		return Announced
	}
	return Differs
}

// softened softens a place or date that differs: that a plan was for elsewhere is
// a development, and background need not be of the event's own place and time.
func softened(l Level, stance, status string) Level {
	if l != Differs {
		return l
	}
	if stance == model.Background {
		return Aside
	}
	if stance == model.Planned && !model.IsPlan(status) {
		return Announced
	}
	return Differs
}

// places compares a claim's place with its event's. Two places, neither within
// the other, differ.
func (s story) places(claim, event string) Level {
	switch {
	case claim == event:
		return Same
	case event == "" || s.Inside(claim, event):
		return Closer
	case claim == "" || s.Inside(event, claim):
		return Vaguer
	}
	return Differs
}

// clash finds answers that are closer than the event and exclude one another,
// as two cities of the country that the event names. What lasts, or may be
// several things, touches more than one day.
func (t *Table) clash(s story, e model.Event) {
	var rows []*Row
	for i := range t.Rows {
		if t.Rows[i].reports(t.Status) {
			rows = append(rows, &t.Rows[i])
		}
	}
	exclusive(rows, func(r *Row) *Cell[string] { return &r.Place }, s.places)
	if e.Kind != model.Situation && e.When.Precision() != model.ToRange {
		exclusive(rows, func(r *Row) *Cell[model.When] { return &r.When }, dates)
	}
}

// exclusive marks the closer answers in one column of which another closer
// answer cannot be so too.
func exclusive[T comparable](rows []*Row, cell func(*Row) *Cell[T], compare func(a, b T) Level) {
	var closer, wrong []*Cell[T]
	for _, r := range rows {
		if c := cell(r); c.Level == Closer {
			closer = append(closer, c)
		}
	}
	for i, a := range closer {
		for _, b := range closer[:i] {
			if compare(a.Value, b.Value) == Differs {
				wrong = append(wrong, a, b)
			}
		}
	}
	for _, c := range wrong {
		c.Level = Differs
	}
}

// reports tells whether a row speaks of the event itself, as it now stands.
func (r *Row) reports(status string) bool { return status != model.Background && r.bears() }
