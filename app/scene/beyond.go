package scene

import (
	"dateline/app/state"
	"dateline/data/model"
)

// Beyond counts the known events that show but stand before and after the days
// that fill a figure.
func (w *World) Beyond(sc Scene) (earlier, later int) {
	first, last, ok := sc.Scale.span()
	if !ok {
		return 0, 0
	}
	for _, e := range sc.schedule.events {
		switch w.side(e, first, last) {
		case -1:
			earlier++
		case 1:
			later++
		}
	}
	return earlier, later
}

// side tells whether a known event stands before some days, -1, or after them, 1.
// What is told as background from before the story stands at its first day.
func (w *World) side(e *event, first, last model.Day) int {
	switch {
	case e.Ghost || !e.Dated():
	case e.earlier(w.first) && first == w.first:
	case e.last < first:
		return -1
	case e.first > last:
		return 1
	}
	return 0
}

// Showing moves the days that fill a figure so that a time stands in their middle,
// unless they show some of it.
func (w *World) Showing(s state.State, when model.When) state.State {
	a, b := w.span(s)
	first, last := when.Reach()
	if last >= a && first <= b {
		return s
	}
	return w.moved(s, (float64(first)+float64(last)+1)/2-(s.Time.From+s.Time.To)/2)
}

// Toward moves the days that fill a figure to where the nearest event beyond them
// stands in their middle, before them or after. A whole view does not move.
func (w *World) Toward(s state.State, sc Scene, later bool) state.State {
	first, last, ok := sc.Scale.span()
	if !ok || !s.Zoomed() {
		return s
	}
	want := map[bool]int{false: -1, true: 1}[later]
	middle, best := (s.Time.From+s.Time.To)/2, 0.0
	for _, e := range sc.schedule.events {
		if w.side(e, first, last) != want {
			continue
		}
		if by := (float64(e.first)+float64(e.last)+1)/2 - middle; best == 0 || by*by < best*best {
			best = by
		}
	}
	return w.moved(s, best)
}

// standBeyond sets the ends of journeys that lead into or out of the days that a
// reader looks closer at: on their lanes, at the edge of the plot.
func (sc Scene) standBeyond(at map[string]*mark) {
	first, last, ok := sc.Scale.span()
	if !ok || !sc.layout.state.Zoomed() {
		return
	}
	left, right := sc.ends()
	y := map[string]float64{}
	for _, l := range sc.Lanes {
		y[l.Place] = l.Y
	}
	for _, t := range sc.schedule.trips {
		for _, e := range []*event{t.from, t.to} {
			m := mark{event: e, lane: sc.schedule.laneOf(e), r: -1}
			height, laid := y[m.lane]
			_, stands := at[e.ID]
			switch {
			case stands || !laid || e.ID == "" || !e.Dated() || !e.outside(first, last):
				continue
			case e.last < first:
				m.x = left
			default:
				m.x = right
			}
			m.y = height
			edge := m
			at[e.ID] = &edge
		}
	}
}

// outside tells whether an event stands on none of some days.
func (e *event) outside(first, last model.Day) bool { return e.last < first || e.first > last }

// passes tells whether neither end of a journey, or none that is stated, stands
// on the days that fill the figure.
func (sc Scene) passes(t trip) bool {
	first, last, _ := sc.Scale.span()
	return t.to.outside(first, last) && (t.from.ID == "" || t.from.outside(first, last))
}
