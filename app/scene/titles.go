package scene

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"dateline/app/state"
	"dateline/data/model"
)

// byRank gives marks in the order in which their titles are set, those that matter
// most first, and how many of them come before the notes of the lead.
func (w *World) byRank(s state.State, sc Scene, marks []mark) (order []mark, first int) {
	ranks := w.ranks(s, sc.schedule)
	order = slices.Clone(marks)
	slices.SortStableFunc(order, func(a, b mark) int { return cmp.Compare(ranks.of(b), ranks.of(a)) })
	first = slices.IndexFunc(order, func(m mark) bool { return ranks.of(m) < noted })
	return order, max(first, 0)
}

// markLabels sets the events' titles in an order of marks. What is not known yet has
// none until it is pointed at or selected.
func (w *World) markLabels(s state.State, sc Scene, order []mark, b *board) []Shape {
	var out []Shape
	for misses := 0; len(order) > 0 && misses < crowded; order = order[1:] {
		m := order[0]
		if m.crowd != nil || m.Ghost && m.ID != s.Event {
			continue
		}
		if sc.Frame.Form == Slide && m.ID != s.Event && !m.Done() {
			continue
		}
		misses++
		if shape, ok := w.title(m, s, sc, b); ok {
			out, misses = append(out, shape), 0
		}
	}
	return out
}

// crowded is how many titles in a row find no room before no more are tried:
// the rest speak on hover and focus.
const crowded = 60

// title seats one event's title: in the form that fits first.
func (w *World) title(m mark, s state.State, sc Scene, b *board) (Shape, bool) {
	f := sc.Frame
	l := label{size: f.Type, x: m.x, y: m.y, r: m.r, kind: titleKind(m, s), bind: Bind{Event: m.ID, Current: m.ID == s.Event}}
	l.near, l.room = f.Form == Slide && m.ID != s.Event, sc.around(m.lane, b.room)
	if !m.bar.Empty() {
		l.r, l.half = barHeight/2, m.bar.W/2
	}
	l, st, ok := b.seated(l, w.wordings(m, l, sc), sc.open(m.lane, b.room))
	if !ok {
		return Shape{}, false
	}
	b.seat(st)
	shape := l.shapes(st)
	if sc.schedule.aside(s, m.event) {
		shape.Kind += " aside"
	}
	return shape, true
}

// seated finds a label's seat: in its lane's room, else where no lanes are; that of
// what is selected anywhere near its mark before it goes without.
func (b *board) seated(l label, wordings [][]string, open []Box) (label, seat, bool) {
	tries := []func(label) (seat, bool){b.seek}
	if !l.near {
		tries = append(tries, func(l label) (seat, bool) { return b.across(l, open) })
	}
	if l.bind.Current {
		tries = append(tries, b.anyhow)
	}
	for _, try := range tries {
		if l, st, ok := worded(l, wordings, try); ok {
			return l, st, true
		}
	}
	return l, seat{}, false
}

// worded finds the wording whose seat is cheapest; a wording that is less good
// costs as much as a leader.
func worded(l label, wordings [][]string, seek func(label) (seat, bool)) (best label, at seat, ok bool) {
	at.price = math.Inf(1)
	for i, lines := range wordings {
		l.lines = lines
		st, found := seek(l)
		if st.price += float64(i) * onLeader; found && st.price < at.price {
			best, at, ok = l, st, true
		}
	}
	return best, at, ok
}

func titleKind(m mark, s state.State) string {
	switch {
	case m.ID == s.Event:
		return "title-current"
	case !m.Done():
		return "title-aside" // only said, or what surrounds the story
	}
	return "title-" + m.Status
}

// wordings are the ways in which a title may be broken, best first; on paper
// the event's number leads it, and stands for it where there is no room.
func (w *World) wordings(m mark, l label, sc Scene) [][]string {
	width := 98.0
	if sc.Frame.Form == Slide {
		width = 110
	}
	title := sc.in(m.Title)
	n := sc.schedule.Number(m.ID)
	if n > 0 {
		title = strconv.Itoa(n) + " " + title
	}
	var out [][]string
	for _, wide := range []float64{width, width * 0.72, width * 1.5} {
		out = append(out, wrap(title, l.size*weightOf(l.kind), wide))
	}
	if n > 0 {
		out = append(out, []string{strconv.Itoa(n)})
	}
	return out
}

func weightOf(kind string) float64 {
	if kind == "title-current" {
		return boldness
	}
	return 1
}

// ranking tells whose label stands rather than another's.
type ranking struct {
	selected  string
	principal string          // whose story is told: who is followed, or of whom most is told
	noted     map[string]bool // events of the lead's notes, while these show
}

func (w *World) ranks(s state.State, p *schedule) ranking {
	r := ranking{selected: s.Event, principal: cmp.Or(s.Follow, p.main), noted: map[string]bool{}}
	if w.annotated(s) {
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
// before what is said, what the principal attends or has part in, what is more than background,
// and by how many claims speak of it, of a dispute or a thing that happened with more
// weight than of a plan.
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
