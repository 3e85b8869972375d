package scene

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/app/state"
)

// markLabels sets the events' titles in an order of marks. What is not known yet has
// none, unless it is selected; then that is said.
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
		b.rest()
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
	l := label{lang: sc.tongueOf(m), size: f.Type, x: m.x, y: m.y, r: m.r, kind: titleKind(m, s), bind: Bind{Event: m.ID, Current: m.ID == s.Event}}
	l.near, l.room = f.Form == Slide && m.ID != s.Event, sc.around(m.lane, b.room)
	if !m.bar.Empty() {
		l.r, l.half = barHeight/2, m.bar.W/2
	}
	if l.bind.Current {
		l.ringed()
	}
	l, st, ok := w.berthed(m, l, sc, b)
	if !ok {
		return Shape{}, false
	}
	shape := l.shapes(st)
	if sc.schedule.aside(s, m.event) {
		shape.Kind += " aside"
	}
	for _, row := range l.rows(st) {
		if row.Touches(b.line) {
			b.crossed = append(b.crossed, row)
		}
	}
	if st.box.Touches(b.line) {
		shape.Kind += " crossed" // by the line, while that is carried along
	}
	return shape, true
}

// berthed gives a label the seat that it has on all days or, where it has none, one
// that it takes.
func (w *World) berthed(m mark, l label, sc Scene, b *board) (label, seat, bool) {
	at, keeps := sc.berths.kept(m)
	if keeps && at.lines == nil && !l.bind.Current {
		return l, seat{}, false
	}
	wordings := w.wordings(m, l, sc)
	if l, st, ok := at.again(l, wordings, b); ok {
		return l, st, ok
	}
	l, st, ok := b.seated(l, wordings, sc.open(m.lane, b.room))
	if ok {
		b.berth(m, l, st, sc.berths == nil)
	}
	return l, st, ok
}

// seated finds a label's seat: in its lane's room, else where no lanes are; that of
// what is selected between lanes that stand close, anywhere near its mark, and over others
// before it goes without.
func (b *board) seated(l label, wordings [][]string, open []Box) (label, seat, bool) {
	line := [][]string{{strings.Join(wordings[0], " ")}}
	for _, try := range []struct {
		allowed  bool
		wordings [][]string
		seek     func(label) (seat, bool)
	}{
		{true, wordings, b.seek},
		{!l.near, wordings, func(l label) (seat, bool) { return b.across(l, open) }},
		{l.bind.Current, line, b.abreast},
		{l.bind.Current, slices.Concat(line, wordings), b.anyhow},
		{l.bind.Current, wordings, b.over},
	} {
		if !try.allowed {
			continue
		}
		if l, st, ok := worded(l, try.wordings, try.seek); ok {
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
	title := sc.called(m)
	n := sc.schedule.Number(m.ID)
	if n > 0 {
		title = strconv.Itoa(n) + " " + title
	}
	var out [][]string
	for _, wide := range []float64{width, width * 0.72, width * 1.5} {
		out = append(out, unwidowed(title, l.size*weightOf(l.kind), wide))
	}
	if n > 0 {
		out = append(out, []string{strconv.Itoa(n)})
	}
	return out
}

// called is what a figure calls an event: by its title, and while it is not reported, which
// a title of later would deny, by that.
func (sc Scene) called(m mark) string {
	if m.Ghost {
		return sc.words().Figure.NotYet
	}
	return sc.in(m.Title)
}

// tongueOf is the language of what an event is called.
func (sc Scene) tongueOf(m mark) string {
	if m.Ghost {
		return ""
	}
	return sc.tongue(m.Title)
}

func weightOf(kind string) float64 {
	if kind == "title-current" {
		return boldness
	}
	return 1
}
