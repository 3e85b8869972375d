// Package scene lays a story out: a map and a timeline as one display list of
// shapes in pixels. Prepare runs once a story, Build once a view. It takes
// state in days and degrees and gives pixels; it draws nothing itself, reads no
// clock, and the same input always gives the same list.
package scene

import (
	"slices"
	"sort"
	"sync"

	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/app/view"
	"dateline/data/basemap"
	"dateline/data/geo"
	"dateline/data/model"
)

// World is a story made ready to be laid out. Nothing changes it: language,
// day and filter come with the state.
type World struct {
	*model.Index
	*view.Catalogue
	whereabouts
	proj     geo.Projection
	spots    map[string]spot
	land     func() land   // made when it is first asked
	defs     func() string // likewise: what all figures share
	names    []named
	events   []*event // all of them, everything known, in the order of time
	dated    bool     // some event or source has a day
	first    model.Day
	last     model.Day
	load     Load
	standing []stand             // of all events, everything known
	stands   map[string][]*event // of events that do not always stand where they do at last
	hues     map[string]int
	cast     []string         // whose lines are drawn, those who take part in most first
	tints    map[string]int   // by country with a lane
	rows     []Lane           // the whole story's, from north to south
	deep     map[string]depth // how far bars hang below each
	logs     logs             // of the cast, where the page has them
	north    float64          // how far down in the plane the north pole lies, in Earth radii
	south    float64          // and the south pole; each is infinite where places lie beyond it
	apart    []float64        // how far each city of these is from the nearest other, in Earth radii
	trials   []composition    // that its figure may have
	broad    bool             // its map has the larger share of the width

	contested bool // some plan is denied
	tongues   map[string]*i18n.Words
}

// spot is where a place stands in the projection's plane, in Earth radii.
type spot struct {
	x, y float64
	on   bool // within what the map shows at first
}

// Prepare projects and sorts everything that no view changes.
func Prepare(story model.Story, m basemap.Map) *World {
	w := prepare(story, prepared{})
	w.land = sync.OnceValue(func() land { return w.survey(m) })
	w.defs = sync.OnceValue(func() string { return w.landDefs() + w.lineDefs() })
	w.names = w.faint(w.nations(m))
	return w
}

// Resume makes a World for a page in which the land stands already, so that a
// program in a browser need not carry the basemap: prepared is what Prepared gave
// when the page was drawn, and defs, which is asked when a picture is to stand
// alone, gives the definitions that stand in the page.
func Resume(story model.Story, prepared string, defs func() string) *World {
	known := readPrepared(prepared)
	w := prepare(story, known)
	w.defs = defs
	w.names = w.faint(known.nations)
	return w
}

// prepare makes a World, and works out of the depths of its lanes and its map's share
// what is not known.
func prepare(story model.Story, known prepared) *World {
	index := model.NewIndex(story)
	w := &World{Index: index, Catalogue: view.New(index), logs: known.logs, spots: map[string]spot{}, hues: map[string]int{}}
	w.tongues = tongues(story)
	w.project(known.lies)
	w.events = w.set(model.AtOnce, w.Events(), view.Through(index, state.Always))
	w.contested = slices.ContainsFunc(w.events, func(e *event) bool { return e.Status == model.Contested })
	w.measureStands()
	w.measureTime()
	w.paint()
	p := w.entire(i18n.In(""))
	if w.deep = known.deep; w.deep == nil {
		w.deep = w.depths(p)
	}
	lanes := w.northward(p, w.deep)
	w.tint(lanes)
	w.compare(lanes)
	if w.broad = known.share == wideMap; known.share == "" {
		w.broad = w.share()
	}
	return w
}

// Words gives the words of the language that a state is read in: its own, else
// the story's first; English where these are not spoken here. They know in which
// language the story itself is told to who reads that.
func (w *World) Words(s state.State) *i18n.Words {
	if words, ok := w.tongues[s.Lang]; ok {
		return words
	}
	return w.tongues[w.Story.First()]
}

// Tag is the language of the words around the story as it opens.
func (w *World) Tag() string { return w.Words(state.State{}).Tag }

// Languages lists those that a reader can choose: the story's, then those that have
// words here.
func (w *World) Languages() []string {
	all := slices.Clone(w.Story.Languages)
	for _, tag := range i18n.Tags() {
		if !slices.Contains(all, tag) {
			all = append(all, tag)
		}
	}
	return all
}

// tongues has the words for each language that a story can be read in. They are made
// once, since what is drawn again is told from what is not by whose words it has.
func tongues(story model.Story) map[string]*i18n.Words {
	all := map[string]*i18n.Words{}
	for _, tag := range slices.Concat(i18n.Tags(), story.Languages, []string{story.First()}) {
		all[tag] = i18n.Telling(tag, story.Told(tag))
	}
	return all
}

// lane gives the id of the place whose lane a place counts for; see model.Index.Lane.
func (w *World) lane(place string) string { return model.Noun(w.Lane(place)).ID }

// country gives the id of the country that a place is or lies in.
func (w *World) country(place string) string { return model.Noun(w.Country(place)).ID }

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
		if s.Published.IsZero() {
			continue
		}
		first, last := s.Published.Span()
		extend(first, last)
		w.load.Days[last] = max(1, w.load.Days[last])
	}
	w.dated = seen
}

// mostLed is how many people have lines at most, and colours how many of them one of
// their own: the others' lines are in ink.
const mostLed, colours = 12, 5

// paint finds the people whose lines are drawn, those who take part in most, and gives
// the first of them a colour each.
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
	w.cast = ids[:min(len(ids), mostLed)]
	for i, id := range ids[:min(len(ids), colours)] {
		w.hues[id] = i + 1
	}
}

// tints is how many colours countries have. The last is of those without a city
// of their own, which stand alone among the others.
const tints = 3

// tint numbers the countries of lanes, from north to south, so that
// land and lanes of one country share a colour and neighbours with cities differ.
func (w *World) tint(lanes []Lane) {
	w.tints = map[string]int{}
	cities := 0
	for _, l := range lanes {
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

// northward gives the lanes of the whole story by nothing but how far north they
// lie, named in some words.
func (w *World) northward(p *schedule, depth map[string]depth) []Lane {
	return w.lanes(p, depth, Camera{Scale: 1000}, Frame{Plot: Box{H: 1000}, Gap: forms[Wide].gap, loose: 1})
}

// entire is the story with everything known, in some words.
func (w *World) entire(words *i18n.Words) *schedule {
	return &schedule{words: words, events: w.events, stands: w.standing}
}

// depths gives the depth of lanes where all of the time shows on the widest page that is
// prerendered.
func (w *World) depths(p *schedule) map[string]depth {
	s := state.State{}
	f := frameOf(s, References[0], composition{mapless: w.mapless})
	return hanging(w.marks(model.AtOnce, p, w.scale(p, s, f), ""))
}

// Main gives the person of whom most is told, or none.
func (w *World) Main() string {
	for _, p := range w.Story.People {
		if w.hues[p.ID] == 1 {
			return p.ID
		}
	}
	return ""
}

// Hue gives a person's colour, 1 to 5, or 0 for ink.
func (w *World) Hue(person string) int { return w.hues[person] }

// Extent gives the story's first and last day.
func (w *World) Extent() (first, last model.Day) { return w.first, w.last }
