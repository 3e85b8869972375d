package scene

import (
	"slices"
	"strings"

	"dateline/app/state"
	"dateline/app/track"
	"dateline/app/view"
	"dateline/data/model"
)

// Belonging lists what belongs to a thing in a view, the thing itself first: to an
// event its place, its reports and the journeys to and from it, to a place what
// happens there, to a journey its two ends, and so on. It is what keeps its colour
// on map, lanes and column alike while the thing is pointed at or read about. What
// is not known yet has nothing but its place.
func (w *World) Belonging(v *view.View, t state.Thing) []state.Thing {
	k := &kin{world: w, view: v, has: map[state.Thing]bool{}}
	if of, ok := relations[t.Kind]; ok && t.ID != "" {
		k.add(t.Kind, t.ID)
		of(k, t.ID)
	}
	return k.all
}

// relations are how a thing of each kind is related to others.
var relations = map[state.Kind]func(*kin, string){
	state.Event: (*kin).ofEvent, state.Journey: (*kin).ofJourney, state.Place: (*kin).ofPlace,
	state.Source: (*kin).ofSource, state.Days: (*kin).ofDays, state.Person: (*kin).ofPerson,
}

// kin is what belongs to a thing, each once, as it is put together.
type kin struct {
	world *World
	view  *view.View
	all   []state.Thing
	has   map[state.Thing]bool
}

func (k *kin) add(kind state.Kind, id string) {
	if t := (state.Thing{Kind: kind, ID: id}); id != "" && !k.has[t] {
		k.has[t], k.all = true, append(k.all, t)
	}
}

// stands adds an event, its place and the one in whose lane it stands.
func (k *kin) stands(e model.Event) {
	k.add(state.Event, e.ID)
	k.add(state.Place, e.Place)
	k.add(state.Place, placeThing(k.world.laneOf(e.Place)).ID)
}

// journey adds one with its two ends.
func (k *kin) journey(m track.Move) {
	k.add(state.Journey, JourneyOf(m))
	k.add(state.Place, m.From)
	k.add(state.Place, m.To)
	k.add(state.Event, m.FromEvent)
	k.add(state.Event, m.ToEvent)
}

func (k *kin) ofEvent(id string) {
	e, _ := k.view.Told(id)
	k.stands(e)
	for _, source := range k.view.Known.SourcesOn(id) {
		k.add(state.Source, source)
	}
	for _, m := range k.view.Ways(e.People...) {
		if m.From != m.To && (k.together(e, m.FromEvent) || k.together(e, m.ToEvent)) {
			k.add(state.Journey, JourneyOf(m))
		}
	}
	if first, last := e.When.Reach(); first == last && !e.When.IsZero() {
		k.add(state.Days, daysID(first, last))
	}
}

// together tells whether an event is another, or takes place where that does on the
// same day: a journey leads to all of them.
func (k *kin) together(e model.Event, id string) bool {
	o, ok := k.view.Told(id)
	first, last := e.When.Reach()
	from, to := o.When.Reach()
	return ok && (o.ID == e.ID || first == last && first == from && last == to && k.world.laneOf(o.Place) == k.world.laneOf(e.Place))
}

func (k *kin) ofJourney(id string) {
	person, to, _ := strings.Cut(id, "/")
	m, ok := leading(k.view.Ways(person), to)
	if !ok {
		return
	}
	k.journey(m)
	for _, claim := range m.Claims {
		c, _ := k.view.Known.Claim(claim)
		k.add(state.Source, c.Source)
	}
}

func (k *kin) ofPlace(id string) {
	var here []model.Event
	for _, e := range k.view.Events {
		if k.world.Within(e.Event, id) {
			k.stands(e.Event)
			here = append(here, e.Event)
		}
	}
	for _, m := range Comings(k.view, id, here) {
		k.journey(m)
	}
}

// Comings are the journeys to and from a place, of those who take part in what
// happens there.
func Comings(v *view.View, place string, here []model.Event) (all []track.Move) {
	var people []string
	for _, e := range here {
		people = append(people, e.People...)
	}
	for _, m := range v.Ways(distinct(people)...) {
		if m.From != m.To && (m.From == place || m.To == place) {
			all = append(all, m)
		}
	}
	return all
}

func (k *kin) ofSource(id string) {
	for _, c := range k.view.Known.ClaimsFrom(id) {
		if e, ok := k.view.Event(c.Event); ok {
			k.stands(e.Event)
		}
	}
}

func (k *kin) ofDays(id string) {
	first, last, _ := DaysOf(id)
	for _, e := range k.view.Events {
		if from, to := e.When.Reach(); !e.When.IsZero() && from <= last && to >= first {
			k.stands(e.Event)
		}
	}
	for _, s := range k.world.Story.Sources {
		if day, ok := s.Appeared(); ok && first <= day && day <= last {
			k.add(state.Source, s.ID)
		}
	}
}

func (k *kin) ofPerson(id string) {
	for _, e := range k.view.Known.EventsWith(id) {
		if _, shows := k.view.Event(e.ID); shows {
			k.stands(e)
		}
	}
	for _, m := range k.view.Ways(id) {
		if m.From != m.To {
			k.journey(m)
		}
	}
}

// Within tells whether an event takes place in a place or, for Elsewhere, where no
// lane of a place shows it.
func (w *World) Within(e model.Event, place string) bool {
	if place == state.Elsewhere {
		return w.laneOf(e.Place) == ""
	}
	return e.Place == place || w.Inside(e.Place, place)
}

// distinct gives each text once, in order.
func distinct(all []string) []string {
	slices.Sort(all)
	return slices.Compact(all)
}
