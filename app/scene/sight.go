package scene

import (
	"sort"

	"dateline/app/search"
	"dateline/app/state"
	"dateline/app/track"
	"dateline/data/model"
)

// View is what a state lets be seen of a story: the events known by its day
// that pass its filter, as known by then, and the ghosts of those not yet
// known. It changes less often than the scene that is built from it.
type View struct {
	*model.Index      // the story as known by the day
	Facets            []state.Facet
	Known             int // events known by the day, shown or not
	Certain, Possible int // events that show, by how surely they lie in the range
	events            []*event
	byID              map[string]*event
	byLane            map[string][]*event
	set               *setting
	trips             []trip
	gaps              []track.Gap
	fresh             map[string]bool   // events of which a claim came to be known on the state's day
	numbers           map[string]int    // by event, on paper
	lane              string            // of the selected event; on a slide it alone stands beside the cities'
	fold              map[string]string // lanes without room, and those their events stand in
}

// See gives the view of a state. The size matters to what the map shows.
func (w *World) See(s state.State, size Size) *View {
	v := &View{Index: w.Index, set: &setting{}}
	filter := w.filter
	if s.AsOf != state.Always {
		v.Index = w.Index.Known(s.AsOf)
		filter = state.NewIndex(v.Index)
	}
	also := w.also(s, size)
	shown, certain, possible := filter.Shown(s, also)
	v.Known, v.Certain, v.Possible = len(v.Story.Events), certain, possible
	v.Facets = filter.Facets(s, also)
	v.events = w.showing(s, v.Index, shown)
	if s.AsOf != state.Always && !s.Hush {
		v.events = append(v.events, w.ghosts(s, v.Index, also)...)
		sort.SliceStable(v.events, func(i, j int) bool { return v.events[i].at < v.events[j].at })
	}
	v.byID, v.byLane = make(map[string]*event, len(v.events)), map[string][]*event{}
	for _, e := range v.events {
		v.byID[e.ID] = e
		v.byLane[e.lane] = append(v.byLane[e.lane], e)
	}
	v.trips = w.journeys(v.events, s.Follow)
	v.follow(s)
	return v
}

// showing gives the events of what a state's day knows that show, in the order
// of time.
func (w *World) showing(s state.State, known *model.Index, shown map[string]bool) []*event {
	all := w.events
	if s.AsOf != state.Always {
		all = w.collect(known)
	}
	return only(all, shown)
}

func only(events []*event, shown map[string]bool) []*event {
	out := make([]*event, 0, len(shown))
	for _, e := range events {
		if shown[e.ID] {
			out = append(out, e)
		}
	}
	return out
}

// ghosts gives the events that pass the filter but are not known yet.
func (w *World) ghosts(s state.State, known *model.Index, also state.Also) []*event {
	shown, _, _ := w.filter.Shown(s, also)
	for _, e := range known.Story.Events {
		delete(shown, e.ID)
	}
	out := only(w.events, shown)
	for i, e := range out {
		ghost := *e
		ghost.ghost = true
		out[i] = &ghost
	}
	return out
}

// also holds the conditions that a state's own index cannot know: the words
// looked for, and what the map shows.
func (w *World) also(s state.State, size Size) state.Also {
	var found map[string]bool
	if s.Filter.Query != "" {
		found = w.search().Events(s.Filter.Query)
	}
	seen := w.inView(s, size)
	if found == nil && seen == nil {
		return nil
	}
	return func(id string) bool { return (found == nil || found[id]) && (seen == nil || seen[id]) }
}

// inView gives the events whose lane has its place on the visible map, or nil
// where that is not asked.
func (w *World) inView(s state.State, size Size) map[string]bool {
	if !s.Filter.InView {
		return nil
	}
	f := FrameOf(size)
	cam := w.Camera(s, f)
	seen := map[string]bool{}
	for _, e := range w.events {
		if spot, ok := w.spots[e.lane]; ok && e.lane != "" {
			seen[e.ID] = f.Map.Has(cam.Px(spot.x, spot.y))
		}
	}
	return seen
}

// Count gives how many events of the whole story a value of a facet has.
func (w *World) Count(facet, id string) int {
	for _, f := range w.facets {
		for _, v := range f.Values {
			if f.Name == facet && v.ID == id {
				return v.Count
			}
		}
	}
	return 0
}

// Find looks for words in all of the story, whatever is filtered.
func (w *World) Find(query string, limit int) []search.Hit {
	return w.search().Find(query, w.Lang, limit)
}

// Numbered gives v with each event that shows numbered in the order of Order,
// as a figure on paper refers to its list.
func (v *View) Numbered() *View {
	n := *v
	n.numbers = map[string]int{}
	for i, id := range v.Order() {
		n.numbers[id] = i + 1
	}
	return &n
}

// Order lists the events that show and are known, in the order of time.
func (v *View) Order() []string {
	var ids []string
	for _, e := range v.events {
		if !e.ghost {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// All is Order with the ghosts among the others.
func (v *View) All() []string {
	ids := make([]string, len(v.events))
	for i, e := range v.events {
		ids[i] = e.ID
	}
	return ids
}

// Ghost tells whether an event shows but is not known yet.
func (v *View) Ghost(id string) bool { return v.event(id).ghost }

// Event gives an event as the view has it.
func (v *View) Event(id string) (model.Event, bool) {
	e := v.event(id)
	return e.Event, e.ID != ""
}

// event finds an event by its id; an unknown one is the zero event.
func (v *View) event(id string) *event {
	if e, ok := v.byID[id]; ok {
		return e
	}
	return &event{}
}

// setting is what a view keeps of its last drawing: to move the map moves no
// mark in time.
type setting struct {
	state state.State
	frame Frame
	scale TimeScale
	fold  map[string]string
	marks []mark
}

// laneOf gives the lane in which an event stands.
func (v *View) laneOf(e *event) string {
	if to, ok := v.fold[e.lane]; ok {
		return to
	}
	return e.lane
}

// count gives how many events that are known stand in a lane.
func (v *View) count(lane string) int {
	n := 0
	for _, e := range v.byLane[lane] {
		if !e.ghost {
			n++
		}
	}
	return n
}
