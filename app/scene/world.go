// Package scene lays a story out: a map and a timeline as one display list of
// shapes in pixels. Prepare runs once a story, Build once a view. It takes
// state in days and degrees and gives pixels; it draws nothing itself, reads no
// clock, and the same input always gives the same list.
package scene

import (
	"sort"

	"dateline/data/basemap"
	"dateline/data/geo"
	"dateline/data/model"
)

// World is a story made ready to be laid out.
type World struct {
	Story  model.Story
	Lang   string
	proj   geo.Projection
	places map[string]model.Place
	people map[string]model.Person
	claims map[string]int // by event
	spots  map[string]spot
	home   Box // what the map shows at first, in the plane
	land   land
	events []event
	first  model.Day
	last   model.Day
	load   Load
	hues   map[string]int
	tints  map[string]int // by country with a lane
	trips  []trip
}

// spot is where a place stands in the projection's plane, in Earth radii.
type spot struct {
	x, y float64
	on   bool // within what the map shows at first
}

// event is a model event with what the layout asks of it again and again.
type event struct {
	model.Event
	claims      int
	first, last model.Day
	lane        string // id of a city or country, or "" for elsewhere
	point       bool   // a mark; else a bar over its span
	done        bool   // people take part in it at its place
	said        bool   // a statement, drawn as a square
}

// Prepare projects and sorts everything that no view changes.
func Prepare(story model.Story, m basemap.Map) *World {
	w := &World{
		Story: story, Lang: "en", places: map[string]model.Place{}, people: map[string]model.Person{},
		claims: map[string]int{}, spots: map[string]spot{}, hues: map[string]int{},
	}
	for _, p := range story.Places {
		w.places[p.ID] = p
	}
	for _, p := range story.People {
		w.people[p.ID] = p
	}
	for _, c := range story.Claims {
		w.claims[c.Event]++
	}
	w.project()
	w.collect()
	w.measureTime()
	w.paint()
	w.tint()
	w.trips = w.journeys()
	w.land = w.survey(m)
	return w
}

// lane gives the city or country whose lane a place belongs to: a venue or a
// region counts for what it lies within.
func (w *World) lane(place string) string {
	for p, ok := w.places[place]; ok; p, ok = w.places[p.Within] {
		if p.Kind == "city" || p.Kind == "country" {
			return p.ID
		}
	}
	return ""
}

func (w *World) country(place string) string {
	for p, ok := w.places[place]; ok; p, ok = w.places[p.Within] {
		if p.Kind == "country" {
			return p.ID
		}
	}
	return ""
}

// openDays is how far a span with an open end is drawn.
const openDays = 2

// days gives the span an event is drawn over. One known only to have been by
// a day, or from a day on, fades towards the side that nobody states.
func (w *World) days(when model.When) (first, last model.Day) {
	first, last = when.Span()
	start, end := when.Open()
	if start {
		first -= openDays
	}
	if end {
		last += openDays
	}
	return first, last
}

func (w *World) collect() {
	for _, e := range w.Story.Events {
		first, last := w.days(e.When)
		ev := event{Event: e, claims: w.claims[e.ID], first: first, last: last, point: first == last}
		ev.done = e.Kind != "statement" && e.Kind != "situation"
		ev.said = e.Kind == "statement"
		if l := w.lane(e.Place); l != "" && w.spots[l].on {
			ev.lane = l
		}
		w.events = append(w.events, ev)
	}
	sort.SliceStable(w.events, func(i, j int) bool { return w.events[i].starts() < w.events[j].starts() })
}

// The hours, as fractions of a day, at which the named parts of a day stand.
var parts = map[string]float64{
	"night": 0.95, "morning": 0.3, "noon": 0.5, "afternoon": 0.62, "evening": 0.82,
}

// starts gives the moment an event stands at: its hour where one is stated,
// else the middle of its day, or the first day of its span.
func (e event) starts() float64 { return moment(e.When, e.first, e.point) }

func moment(w model.When, first model.Day, point bool) float64 {
	if h, m, ok := w.Clock(); ok {
		return float64(first) + (float64(h)+float64(m)/60)/24
	}
	if f, ok := parts[w.Part()]; ok {
		return float64(first) + f
	}
	if point {
		return float64(first) + 0.5
	}
	return float64(first)
}

// measureTime finds the story's extent in time and what each day bears.
func (w *World) measureTime() {
	w.load = Load{Days: map[model.Day]int{}}
	seen := false
	extend := func(a, b model.Day) {
		if !seen || a < w.first {
			w.first = a
		}
		if !seen || b > w.last {
			w.last = b
		}
		seen = true
	}
	for _, e := range w.events {
		if e.When.IsZero() || e.Status == model.Background {
			continue
		}
		extend(e.first, e.last)
		if e.point {
			w.load.Days[e.first]++
		} else {
			w.load.Spans = append(w.load.Spans, [2]model.Day{e.first, e.last})
		}
	}
	for _, s := range w.Story.Sources {
		if !s.Published.IsZero() {
			d, _ := s.Published.Span()
			extend(d, d)
			w.load.Days[d] += 0
			if w.load.Days[d] == 0 {
				w.load.Days[d] = 1
			}
		}
	}
}

// paint gives the five people who take part in most a colour each.
func (w *World) paint() {
	count := map[string]int{}
	for _, e := range w.events {
		for _, p := range e.People {
			if e.done {
				count[p] += 2
			} else {
				count[p]++
			}
		}
	}
	ids := make([]string, 0, len(count))
	for _, p := range w.Story.People {
		if count[p.ID] > 0 {
			ids = append(ids, p.ID)
		}
	}
	sort.SliceStable(ids, func(i, j int) bool { return count[ids[i]] > count[ids[j]] })
	for i, id := range ids {
		if i < 5 {
			w.hues[id] = i + 1
		}
	}
}

// tint numbers the countries that have lanes, from north to south, so that
// land and lanes of one country share a colour and neighbours differ.
func (w *World) tint() {
	w.tints = map[string]int{}
	for _, l := range w.lanes(nil, Camera{Scale: 1000}, Frame{Plot: Box{H: 1000}, Gap: 1}) {
		if l.Country != "" && w.tints[l.Country] == 0 {
			w.tints[l.Country] = 1 + len(w.tints)%2
		}
	}
}

// Hue gives a person's colour, 1 to 5, or 0 for ink.
func (w *World) Hue(person string) int { return w.hues[person] }

// event finds an event by its id; an unknown one is the zero event.
func (w *World) event(id string) event {
	for _, e := range w.events {
		if e.ID == id {
			return e
		}
	}
	return event{}
}

// Order lists the events' ids in the order of time.
func (w *World) Order() []string {
	ids := make([]string, len(w.events))
	for i, e := range w.events {
		ids[i] = e.ID
	}
	return ids
}

// Extent gives the story's first and last day.
func (w *World) Extent() (first, last model.Day) { return w.first, w.last }
