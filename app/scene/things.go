package scene

import (
	"cmp"
	"slices"
	"strings"

	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/app/track"
	"dateline/app/view"
	"dateline/data/model"
)

// Chooses is the act of a shape that stands for a thing, to which its argument is
// the thing.
const Chooses = "choose"

// journeyID is the id of a person's way to an event: there is one at most.
func journeyID(person, to string) string { return person + "/" + to }

// journey is the id of a trip that changes the place and is known, or "".
func (t trip) journey() string {
	if t.from.lane == t.to.lane && t.how != track.Arrival || t.from.Ghost || t.to.Ghost {
		return ""
	}
	return journeyID(t.person, t.to.ID)
}

// Journey gives a journey by its id, as the events of an index tell it.
func Journey(x *model.Index, id string) (track.Move, bool) {
	person, to, _ := strings.Cut(id, "/")
	if _, ok := x.Person(person); !ok {
		return track.Move{}, false
	}
	return leading(track.Ways(x, person), to)
}

// leading gives of some ways the journey that leads to an event.
func leading(ways []track.Move, to string) (track.Move, bool) {
	for _, m := range ways {
		if m.ToEvent == to && m.From != m.To {
			return m, true
		}
	}
	return track.Move{}, false
}

// JourneyOf is the id of a journey.
func JourneyOf(m track.Move) string { return journeyID(m.Person, m.ToEvent) }

// Has tells whether there is such a thing, as an index has it.
func Has(x *model.Index, t state.Thing) (ok bool) {
	switch t.Kind {
	case state.Journey:
		_, ok = Journey(x, t.ID)
	case state.Place:
		_, ok = x.Place(t.ID)
		ok = ok || t.ID == state.Elsewhere
	case state.Source:
		_, ok = x.Source(t.ID)
	case state.Days:
		_, _, ok = DaysOf(t.ID)
	}
	return ok
}

// DaysOf gives the first and the last of the days that an id names.
func DaysOf(id string) (first, last model.Day, ok bool) {
	when, err := model.ParseWhen(id)
	if err != nil || when.IsZero() {
		return 0, 0, false
	}
	if from, to := when.Open(); from || to {
		return 0, 0, false
	}
	first, last = when.Span()
	return first, last, true
}

// daysID is the id of some days, which DaysOf reads.
func daysID(first, last model.Day) string {
	if first == last {
		return first.String()
	}
	return first.String() + "/" + last.String()
}

// DaysIn is the id of the days that a time means, where it is sure of them: where it
// has both its ends and is no guess.
func DaysIn(when model.When) (id string, ok bool) {
	from, to := when.Open()
	if when.IsZero() || from || to || when.Approximate() || when.Uncertain() {
		return "", false
	}
	return daysID(when.Span()), true
}

// Title says what a journey is: whose, from where and to where.
func (w *World) Title(m track.Move, words *i18n.Words) string {
	who, to := model.Noun(w.Person(m.Person)).Name.In(words.Told()), model.Noun(w.Place(m.To)).Name.In(words.Told())
	if m.From == "" {
		return i18n.Fill(words.Things.Coming, who, to)
	}
	return i18n.Fill(words.Things.Journey, who, model.Noun(w.Place(m.From)).Name.In(words.Told()), to)
}

// GroundWords say on what ground a journey is told.
func GroundWords(ground string, words *i18n.Words) string {
	return map[string]string{
		track.Stated: words.Figure.Stated, track.Intended: words.Figure.PlannedWay, track.Inferred: words.Figure.InferredWay, track.Arrival: words.Person.FromUnknown,
	}[ground]
}

// chooses binds a shape to a thing that is read about when it is chosen.
func (sc Scene) chooses(t state.Thing, label string) Bind {
	b := Bind{Act: Chooses, Arg: t.String(), Label: label, Current: sc.state.Show == t}
	switch t.Kind {
	case state.Journey:
		b.Journey = t.ID
	case state.Place:
		if t.ID != state.Elsewhere { // which is no place of the story's
			b.Place = t.ID
		}
	case state.Source:
		b.Source = t.ID
	case state.Days:
		b.Days = t.ID
	}
	return b
}

// placeThing is the thing in whose lane events stand.
func placeThing(lane string) state.Thing {
	return state.Thing{Kind: state.Place, ID: cmp.Or(lane, state.Elsewhere)}
}

// reaches gives the journeys that are drawn room to be hit, 24 px wide, and a stop
// for the keys, in the order of time.
func (w *World) reaches(sc Scene, ways []Shape) Shape {
	g := group("reaches")
	for _, way := range ways {
		if way.Bind.Journey == "" || len(way.Kids) == 0 {
			continue
		}
		t := sc.trip(way.Bind)
		reach := group("journey", path("target reach", way.Kids[0].D))
		reach.Bind = sc.chooses(state.Thing{Kind: state.Journey, ID: way.Bind.Journey}, w.tripLabel(t, sc))
		reach.Hue, reach.Bind.Person, reach.Bind.To = way.Hue, way.Bind.Person, way.Bind.To
		g.Kids = append(g.Kids, reach)
	}
	inOrder(g.Kids, func(a, b Shape) int {
		return cmp.Compare(sc.schedule.event(a.Bind.To).Moment, sc.schedule.event(b.Bind.To).Moment)
	})
	stop(g.Kids, 0)
	return g
}

// trip finds the one that a drawn journey is.
func (sc Scene) trip(drawn Bind) trip {
	i := slices.IndexFunc(sc.schedule.trips, func(t trip) bool { return t.person == drawn.Person && t.to.ID == drawn.To && t.journey() != "" })
	return sc.schedule.trips[i]
}

// tripLabel is what a screen reader says of a journey.
func (w *World) tripLabel(t trip, sc Scene) string {
	words := sc.words()
	m := track.Move{Person: t.person, From: t.from.lane, To: t.to.lane}
	if t.how == track.Arrival {
		m.From = ""
	}
	return w.Title(m, words) + ", " + GroundWords(t.how, words) + ", " + words.When(t.to.When)
}

// GroundGlyph writes a piece of the line that journeys of a ground are drawn by, in
// a person's colour, for running text.
func GroundGlyph(ground string, hue int) string {
	if ground == track.Arrival {
		ground = track.Stated
	}
	way := line("way-"+ground, 1, 7, 27, 7)
	way.Hue = hue
	return SVG(Box{W: 28, H: 14}, "glyph", []Shape{way})
}

// Journeys lists the journeys that a figure draws: of those whose lines are drawn,
// from one event that shows to another.
func (w *World) Journeys(v *view.View, follow string) (all []track.Move) {
	shows := func(id string) bool {
		_, ok := v.Event(id)
		return ok || id == ""
	}
	for _, m := range v.Ways(w.led(follow)...) {
		if m.From != m.To && shows(m.FromEvent) && shows(m.ToEvent) {
			all = append(all, m)
		}
	}
	return all
}
