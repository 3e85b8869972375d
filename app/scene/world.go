// Package scene lays a story out: a map and a timeline as one display list of
// shapes in pixels. Prepare runs once a story, Build once a view. It takes
// state in days and degrees and gives pixels; it draws nothing itself, reads no
// clock, and the same input always gives the same list.
package scene

import (
	"sort"
	"sync"

	"dateline/app/i18n"
	"dateline/app/search"
	"dateline/app/state"
	"dateline/data/basemap"
	"dateline/data/geo"
	"dateline/data/model"
)

// World is a story made ready to be laid out.
type World struct {
	Story   model.Story
	Lang    string
	proj    geo.Projection
	places  map[string]model.Place
	people  map[string]model.Person
	spots   map[string]spot
	home    Box           // what the map shows at first, in the plane
	land    func() land   // made when it is first asked
	defs    func() string // likewise: what all figures share
	names   []named
	words   *i18n.Words
	facets  []state.Facet // of the whole story
	index   *state.Index
	search  func() *search.Index // made when it is first asked
	events  []*event             // all of them, everything known, in the order of time
	reports []model.Day          // on which something came to be known, in order
	dated   bool                 // some event or source has a day
	first   model.Day
	last    model.Day
	load    Load
	hues    map[string]int
	tints   map[string]int // by country with a lane
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
	ghost       bool // not known yet
	first, last model.Day
	at          float64 // the moment it stands at
	lane        string  // id of a city or country, or "" for elsewhere
	point       bool    // a mark; else a bar over its span
	done        bool    // people take part in it at its place
	said        bool    // a statement, drawn as a square
}

// Prepare projects and sorts everything that no view changes.
func Prepare(story model.Story, m basemap.Map) *World {
	w := prepare(story)
	w.land = sync.OnceValue(func() land { return w.survey(m) })
	w.defs = sync.OnceValue(w.drawDefs)
	w.names = w.faint(w.nations(m))
	return w
}

// Resume makes a World for a page in which the land stands already, so that a
// program in a browser need not carry the basemap: nations is what Nations gave
// when the page was drawn, and defs, which is asked when a picture is to stand
// alone, gives the definitions that stand in the page.
func Resume(story model.Story, nations string, defs func() string) *World {
	w := prepare(story)
	w.defs = defs
	w.names = w.faint(readNations(nations))
	return w
}

func prepare(story model.Story) *World {
	w := &World{
		Story: story, places: map[string]model.Place{}, people: map[string]model.Person{},
		spots: map[string]spot{}, hues: map[string]int{}, index: state.NewIndex(story),
		search: sync.OnceValue(func() *search.Index { return search.New(story) }),
	}
	w.Speak("en")
	for _, p := range story.Places {
		w.places[p.ID] = p
	}
	for _, p := range story.People {
		w.people[p.ID] = p
	}
	w.facets = w.index.Facets(state.State{}, nil)
	w.project()
	w.events = w.collect(story)
	w.measureTime()
	w.reports = reports(story)
	w.paint()
	w.tint()
	return w
}

// Speak sets the language of all words that scenes hold from now on.
func (w *World) Speak(lang string) {
	w.words = i18n.In(lang)
	w.Lang = w.words.Tag
}

// Words gives the words of the language that w speaks.
func (w *World) Words() *i18n.Words { return w.words }

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

// collect gives a story's events in the order of time.
func (w *World) collect(story model.Story) []*event {
	out := make([]*event, 0, len(story.Events))
	claims := map[string]int{}
	for _, c := range story.Claims {
		claims[c.Event]++
	}
	for _, e := range story.Events {
		first, last := w.days(e.When)
		ev := &event{Event: e, claims: claims[e.ID], first: first, last: last, point: first == last}
		ev.at = moment(e.When, first, ev.point)
		ev.done = e.Kind != "statement" && e.Kind != "situation"
		ev.said = e.Kind == "statement"
		if l := w.lane(e.Place); l != "" && w.spots[l].on {
			ev.lane = l
		}
		out = append(out, ev)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].at < out[j].at })
	return out
}

// The hours, as fractions of a day, at which the named parts of a day stand.
var parts = map[string]float64{
	"night": 0.95, "morning": 0.3, "noon": 0.5, "afternoon": 0.62, "evening": 0.82,
}

// moment is where an event stands: at its hour where one is stated, else in
// the middle of its day, or at the first day of its span.
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
	w.dated = seen
}

// reports gives the days on which a story's sources appeared, each once.
func reports(s model.Story) []model.Day {
	seen := map[model.Day]bool{}
	var out []model.Day
	for _, source := range s.Sources {
		if _, d := source.Published.Span(); !source.Published.IsZero() && !seen[d] {
			seen[d], out = true, append(out, d)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
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

// tints is how many colours countries have. The last is of those without a city
// of their own, which stand alone among the others.
const tints = 3

// tint numbers the countries that have lanes, from north to south, so that
// land and lanes of one country share a colour and neighbours with cities differ.
func (w *World) tint() {
	w.tints = map[string]int{}
	cities := 0
	for _, l := range w.lanes(&View{events: w.events}, nil, Camera{Scale: 1000}, Frame{Plot: Box{H: 1000}, Gap: 1}) {
		switch {
		case l.Country == "" || w.tints[l.Country] > 0:
		case l.City: // a country's cities stand before its own lane
			w.tints[l.Country] = 1 + cities%(tints-1)
			cities++
		default:
			w.tints[l.Country] = tints
		}
	}
}

// Hue gives a person's colour, 1 to 5, or 0 for ink.
func (w *World) Hue(person string) int { return w.hues[person] }

// Extent gives the story's first and last day.
func (w *World) Extent() (first, last model.Day) { return w.first, w.last }
