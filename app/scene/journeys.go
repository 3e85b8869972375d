package scene

import "math"

// trip is one person's way from one lane to another. How tells on what ground
// it is drawn.
type trip struct {
	person   string
	from, to event
	how      string // "stated", "planned", "inferred" or "arrival"
}

// Two stays farther apart than this are not joined: nothing tells where the
// person was between them.
const joinDays = 7

// journeys joins the stays of the people who have a colour. An arrival whose
// origin nobody states stands alone.
func (w *World) journeys() []trip {
	var out []trip
	for _, p := range w.Story.People {
		if w.hues[p.ID] > 0 {
			out = append(out, w.ways(p.ID)...)
		}
	}
	return out
}

func (w *World) ways(person string) []trip {
	var out []trip
	stays := w.stays(person)
	for i, to := range stays {
		if i > 0 && joined(stays[i-1], to) {
			out = append(out, trip{person, stays[i-1], to, ground(stays[i-1], to)})
		} else if to.Kind == "arrival" {
			out = append(out, trip{person, event{}, to, "arrival"})
		}
	}
	return out
}

// stays lists where a person is on a known day, in order of time.
func (w *World) stays(person string) []event {
	var out []event
	for _, e := range w.events {
		if e.done && e.lane != "" && e.point && e.Status != "denied" && e.Status != "background" && e.Kind != "departure" && contains(e.People, person) {
			out = append(out, e)
		}
	}
	return out
}

// touches tells whether a journey leads to or from what is selected, or to
// where that takes place on the same day.
func (t trip) touches(e event) bool {
	same := func(a event) bool {
		return a.ID == e.ID || a.lane == e.lane && a.first == e.first && a.point && e.point
	}
	return e.ID != "" && contains(e.People, t.person) && (same(t.to) || t.from.ID != "" && same(t.from))
}

func joined(a, b event) bool { return b.first-a.first <= joinDays }

func ground(a, b event) string {
	switch {
	case a.Status == "planned" || b.Status == "planned":
		return "planned"
	case b.From != "" && b.From == a.Place:
		return "stated"
	}
	return "inferred"
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// arc draws the way between two pixels as a bow to the left of the straight
// line, a tenth of its length deep, so that there and back are told apart.
func arc(x1, y1, x2, y2 float64) string {
	const depth = 0.14
	mx, my := (x1+x2)/2, (y1+y2)/2
	cx, cy := mx+(y2-y1)*depth, my-(x2-x1)*depth
	return "M" + num(x1) + " " + num(y1) + "Q" + num(cx) + " " + num(cy) + " " + num(x2) + " " + num(y2)
}

// toward gives the point r px short of (x2,y2) on the way from (x1,y1).
func toward(x1, y1, x2, y2, r float64) (x, y float64) {
	d := math.Hypot(x2-x1, y2-y1)
	if d <= r {
		return x1, y1
	}
	return x2 - (x2-x1)*r/d, y2 - (y2-y1)*r/d
}
