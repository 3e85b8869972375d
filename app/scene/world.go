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
	*model.Index
	Lang    string
	proj    geo.Projection
	spots   map[string]spot
	home    Box           // what the map shows at first, in the plane
	land    func() land   // made when it is first asked
	defs    func() string // likewise: what all figures share
	names   []named
	words   *i18n.Words
	facets  []state.Facet // of the whole story
	filter  *state.Index
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
	ghost       bool      // not known yet
	first, last model.Day // over which it is drawn
	at          float64   // the moment it stands at
	lane        string    // id of a city or country, or "" for elsewhere
	point       bool      // a mark; else a bar over its span
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
	index := model.NewIndex(story)
	w := &World{
		Index: index, spots: map[string]spot{}, hues: map[string]int{}, filter: state.NewIndex(index),
		search: sync.OnceValue(func() *search.Index { return search.New(index) }),
	}
	w.Speak("en")
	w.facets = w.filter.Facets(state.State{}, nil)
	w.project()
	w.events = w.collect(index)
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

// lane gives the id of the city or country whose lane a place belongs to.
func (w *World) lane(place string) string { return model.Noun(w.Lane(place)).ID }

// country gives the id of the country that a place is or lies in.
func (w *World) country(place string) string { return model.Noun(w.Country(place)).ID }

// collect gives a story's events in the order of time.
func (w *World) collect(story *model.Index) []*event {
	out := make([]*event, 0, len(story.Story.Events))
	for _, e := range story.InTime() {
		ev := &event{Event: e, claims: len(story.ClaimsOn(e.ID)), at: e.When.Moment()}
		ev.first, ev.last = e.When.Reach()
		ev.point = ev.first == ev.last
		if l := w.lane(e.Place); l != "" && w.spots[l].on {
			ev.lane = l
		}
		out = append(out, ev)
	}
	return out
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
		if !e.Dated() || e.Status == model.Background {
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
		if d, ok := source.Appeared(); ok && !seen[d] {
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
			if e.Done() {
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
