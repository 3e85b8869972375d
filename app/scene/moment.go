package scene

import (
	"dateline/app/state"
	"dateline/data/model"
)

// during keeps of some journeys those under way in the days that a figure shows.
// One that is too narrow for the whole of a story shows the days about the
// selected event, and its map what is of these: no journey of April beside an
// event of February. Whoever looks closer at some days keeps the whole map.
func (t TimeScale) during(s state.State, trips []trip) (kept []trip) {
	first, last, ok := t.span()
	if !ok || s.Zoomed() {
		return trips
	}
	kept = make([]trip, 0, len(trips))
	for _, way := range trips {
		from, to := way.days()
		if from <= last && to >= first {
			kept = append(kept, way)
		}
	}
	return kept
}

// days are those within which a journey lies: from the event at its origin, where
// one is known, to the one it leads to.
func (t trip) days() (from, to model.Day) {
	if t.from.Dated() {
		return min(t.from.first, t.to.first), max(t.from.last, t.to.last)
	}
	return t.to.first, t.to.last
}
