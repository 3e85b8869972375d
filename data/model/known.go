package model

import "slices"

// Undated is later than every day: what a claim of no known date is known from.
const Undated Day = 1 << 40

// KnownFrom gives the day from which a reader could know of a claim: the day
// its source was published, whenever it was said. Only where that day is not
// known, it is the day it was said. Of a span the last day counts, since only
// then is it sure.
func (x *Index) KnownFrom(c Claim) Day { return x.knownFrom(&c) }

func (x *Index) knownFrom(c *Claim) Day {
	since := x.since(c)
	if since.IsZero() {
		return Undated
	}
	_, last := since.Span()
	return last
}

// Since gives the date from which a claim is known as closely as its source has it:
// where that is a month or a year, KnownFrom is its last day.
func (x *Index) Since(c Claim) When { return x.since(&c) }

func (x *Index) since(c *Claim) When {
	if i, ok := x.sources[c.Source]; ok && !x.Story.Sources[i].Published.IsZero() {
		return x.Story.Sources[i].Published
	}
	return c.Said
}

// ReportedOn gives the date of the sources that are known from a day, as closely as
// the closest has it: a month or a year that ends on it is not that day. It is false
// where no source is.
func (x *Index) ReportedOn(day Day) (date When, ok bool) {
	i, ok := slices.BinarySearch(x.reports, day)
	if !ok {
		return When{}, false
	}
	return x.dates[i], true
}

// NewOn gives the events of which a claim came to be known on a day, by id.
func (x *Index) NewOn(day Day) map[string]bool {
	events := map[string]bool{}
	for i, from := range x.froms() {
		if from == day {
			events[x.Story.Claims[i].Event] = true
		}
	}
	return events
}

// eachFrom gives the day from which each claim is known.
func (x *Index) eachFrom() []Day {
	days := make([]Day, len(x.Story.Claims))
	for i := range days {
		days[i] = x.knownFrom(&x.Story.Claims[i])
	}
	return days
}

// Known gives the story as it could be known at the end of a day: only the
// claims known by then, only the events and sources they belong to, and each
// event as these claims alone put it: its status, the title it has by that
// status, its people, and its time and place where every one of them puts it
// elsewhere than all claims together do. A plan's origin is told once it is named.
func (x *Index) Known(day Day) *Index { return x.KnownInPieces(AtOnce, day) }

// KnownInPieces gives what Known gives, and pauses between pieces of the work.
func (x *Index) KnownInPieces(pause func(), day Day) *Index {
	told, known := x.toldBy(day), x.Story
	pause()
	known.Claims = these(x.Story.Claims, told)
	pause()
	known.Events = x.eventsOf(pause, told)
	pause()
	sources, last := map[string]bool{}, ""
	for i := range known.Claims {
		if source := known.Claims[i].Source; source != last || i == 0 {
			sources[source], last = true, source
		}
	}
	known.Sources = nil
	for _, source := range x.Story.Sources {
		if sources[source.ID] {
			known.Sources = append(known.Sources, source)
		}
	}
	pause()
	x.unnamed(known.Events, known.Claims)
	pause()
	y := indexed(pause, known)
	y.local, y.lanes = x.local, x.lanes // it has the same places, and is the same story
	return y
}

// toldBy tells of each claim whether it is known at the end of a day.
func (x *Index) toldBy(day Day) []bool {
	told := make([]bool, len(x.Story.Claims))
	for i, from := range x.froms() {
		told[i] = from <= day
	}
	return told
}

// these gives the items that are told. Where they stand together, as in a story whose
// sources are in the order of their days, they are given as they stand: as many as a long
// story has are too many to be copied for each day.
func these[T any](list []T, told []bool) (out []T) {
	for i := range list {
		switch {
		case !told[i]:
		case len(out) == 0:
			out = list[i : i+1 : i+1]
		case i >= len(out) && &out[0] == &list[i-len(out)]:
			out = list[i-len(out) : i+1 : i+1]
		default:
			out = append(out, list[i])
		}
	}
	return out
}

// eventsOf gives the events that the told claims belong to, as these alone put them.
func (x *Index) eventsOf(pause func(), told []bool) []Event {
	events := make([]Event, 0, len(x.about))
	var claims []Claim // of one event after the other: an event keeps none of them
	for i, own := range x.about {
		if i%2000 == 0 {
			pause()
		}
		claims = claims[:0]
		for _, n := range own {
			if told[n] {
				claims = append(claims, x.Story.Claims[n])
			}
		}
		if len(claims) > 0 {
			events = append(events, x.Story.Events[i].as(claims))
		}
	}
	return events
}

// Version is an event as it could be known from a day on.
type Version struct {
	Day    Day
	Event  Event
	Claims []Claim // known by then, in the story's order
}

// Versions gives an event as it could be known on each day on which a claim
// about it came to be known, in order: on the days between it stays the same.
// A claim of no known day is in none of them.
func (x *Index) Versions(event string) (versions []Version) {
	e, _ := x.Event(event)
	claims := x.ClaimsOn(event)
	for _, day := range x.daysOf(claims) {
		known := slices.DeleteFunc(slices.Clone(claims), func(c Claim) bool { return x.KnownFrom(c) > day })
		versions = append(versions, Version{day, e.as(known), known})
	}
	return versions
}

// daysOf gives the days from which claims could be known, in order, each once.
func (x *Index) daysOf(claims []Claim) (days []Day) {
	for _, c := range claims {
		if day := x.KnownFrom(c); day != Undated {
			days = append(days, day)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// as gives an event as some of its claims put it. They stand in the order of
// their sources, so the last one that speaks is the latest word.
func (e Event) as(claims []Claim) Event {
	stances := make([]string, len(claims))
	for i, c := range claims {
		stances[i] = c.Stance
	}
	e.Status = Status(stances)
	e.Title = e.Titled(e.Status)
	e = e.peopled(claims)
	claims = telling(claims)
	when, place := true, true
	for _, c := range claims {
		when, place = when && !c.When.IsZero(), place && c.Place != ""
	}
	last := claims[len(claims)-1]
	if when {
		e.When = widest(claims, last.Source)
	}
	if place {
		e.Place = last.Place
	}
	return e
}

// widest gives the time of a source's claims that allows for most: where one
// says a day and the others "in the coming days", the day is not sure.
func widest(claims []Claim, source string) (w When) {
	for _, c := range claims {
		if c.Source == source && (w.IsZero() || c.When.wider(w)) {
			w = c.When
		}
	}
	return w
}

// wider tells whether a time allows for more days than another, or is open
// where the other is not.
func (w When) wider(than When) bool {
	days := func(w When) Day {
		first, last := w.Span()
		if start, end := w.Open(); start || end {
			return Undated
		}
		return last - first
	}
	return days(w) > days(than)
}

// telling leaves out what is only background, where anything else is there:
// it tells of the event's surroundings, not of its time and place.
func telling(claims []Claim) []Claim {
	if !slices.ContainsFunc(claims, func(c Claim) bool { return c.Stance == Background }) {
		return claims
	}
	var out []Claim
	for _, c := range claims {
		if c.Stance != Background {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return claims
	}
	return out
}
