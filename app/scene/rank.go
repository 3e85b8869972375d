package scene

import (
	"cmp"

	"dateline/app/state"
	"dateline/data/model"
)

// ranking tells whose label stands rather than another's.
type ranking struct {
	selected  string
	principal string          // whose story is told: who is followed, or of whom most is told
	noted     map[string]bool // events of the lead's notes, while these show
}

func (w *World) ranks(s state.State, p *schedule) ranking {
	r := ranking{selected: s.Event, principal: cmp.Or(s.Follow, p.main), noted: map[string]bool{}}
	if w.Annotated(s) {
		for _, n := range w.Story.Notes {
			for _, e := range w.About(n) {
				r.noted[e.ID] = true
			}
		}
	}
	return r
}

// noted is the least rank of those whose labels are set before the lead's notes.
const noted = 5000

// of gives a mark's rank: the selected and what notes are about, then what is done
// before what is said, what the principal attends or has part in, what is more than
// background, and by how many claims speak of it, of a dispute or a thing that
// happened with more weight than of a plan.
func (r ranking) of(m mark) int {
	if m.event == nil {
		return 0
	}
	n, role := 10*m.Claims, m.Role(r.principal)
	for _, is := range []struct {
		so    bool
		worth int
	}{
		{m.ID == r.selected, 2 * noted}, {r.noted[m.ID], noted}, {m.Done(), 1000},
		{role != "", 200}, {model.Attends(role), 300}, {m.Status == model.Background, -700}, {m.Status == model.Disputed, 30}, {m.Status == model.Happened, 20},
	} {
		if is.so {
			n += is.worth
		}
	}
	return n
}

// byRank gives marks in the order in which their titles are set, those that matter
// most first, and how many of them come before the notes of the lead.
func (w *World) byRank(s state.State, sc Scene, marks []mark) (order []mark, first int) {
	ranks := w.ranks(s, sc.schedule)
	type ranked struct{ at, rank int } // a mark is large, and its rank asks for its people
	places := make([]ranked, len(marks))
	for i, m := range marks {
		places[i] = ranked{i, ranks.of(m)}
	}
	inOrder(places, func(a, b ranked) int { return cmp.Compare(b.rank, a.rank) })
	order = make([]mark, len(marks))
	for i, p := range places {
		order[i] = marks[p.at]
		if p.rank >= noted {
			first++
		}
	}
	return order, first
}
