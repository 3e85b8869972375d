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
	Story             model.Story // as known by the day
	Facets            []state.Facet
	Known             int // events known by the day, shown or not
	Certain, Possible int // events that show, by how surely they lie in the range
	events            []event
	trips             []trip
	gaps              []track.Gap
	numbers           map[string]int // by event, on paper
	lane              string         // of the selected event; on a slide it alone stands beside the cities'
}

// See gives the view of a state. The size matters to what the map shows.
func (w *World) See(s state.State, size Size) *View {
	v := &View{Story: w.Story}
	index := w.index
	if s.AsOf != state.Always {
		v.Story = w.Story.Known(s.AsOf)
		index = state.NewIndex(v.Story)
	}
	also := w.also(s, size)
	shown, certain, possible := index.Shown(s, also)
	v.Known, v.Certain, v.Possible = len(v.Story.Events), certain, possible
	v.Facets = index.Facets(s, also)
	v.events = w.mixed(v.Story, shown)
	if s.AsOf != state.Always && !s.Hush {
		v.events = append(v.events, w.ghosts(s, v.Story, also)...)
	}
	sort.SliceStable(v.events, func(i, j int) bool { return v.events[i].starts() < v.events[j].starts() })
	v.trips = w.journeys(v.events, s.Follow)
	v.follow(s)
	return v
}

// mixed gives a story's events that show.
func (w *World) mixed(story model.Story, shown map[string]bool) []event {
	var out []event
	for _, e := range w.collect(story) {
		if shown[e.ID] {
			out = append(out, e)
		}
	}
	return out
}

// ghosts gives the events that pass the filter but are not known yet.
func (w *World) ghosts(s state.State, known model.Story, also state.Also) []event {
	shown, _, _ := w.index.Shown(s, also)
	for _, e := range known.Events {
		delete(shown, e.ID)
	}
	out := w.mixed(w.Story, shown)
	for i := range out {
		out[i].ghost = true
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
func (v *View) event(id string) event {
	for i := range v.events { // by index: an event is large to copy
		if v.events[i].ID == id {
			return v.events[i]
		}
	}
	return event{}
}

// count gives how many events that are known stand in a lane.
func (v *View) count(lane string) int {
	n := 0
	for _, e := range v.events {
		if e.lane == lane && !e.ghost {
			n++
		}
	}
	return n
}
