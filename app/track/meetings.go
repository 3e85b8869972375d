package track

import (
	"cmp"
	"slices"

	"dateline/data/model"
)

// meets lists the kinds of events whose people meet each other.
var meets = []string{"meeting", "talks"}

// meetings gives all of a person's meetings, in order of time; on one day,
// those that a source states first, then in the story's order of people.
func (b *book) meetings(person string) (all []Meeting) {
	own := byPlace(b.attested(person))
	for _, p := range b.Story.People {
		if p.ID != person {
			all = append(all, b.meet(person, p.ID, own)...)
		}
	}
	sortMeetings(all)
	return all
}

func (b *book) together(one, other string) []Meeting {
	if one == other {
		return nil
	}
	list := b.meet(one, other, byPlace(b.attested(one)))
	sortMeetings(list)
	return list
}

func (b *book) meet(one, other string, own map[string][]Stay) []Meeting {
	list := b.stated(one, other)
	return append(list, b.bothThere(own, other, list)...)
}

func sortMeetings(list []Meeting) {
	slices.SortStableFunc(list, func(v, w Meeting) int {
		return cmp.Or(cmp.Compare(v.First, w.First), cmp.Compare(v.Last, w.Last), -cmp.Compare(v.Ground, w.Ground))
	})
}

// stated gives the meetings and talks in which both take part, planned ones
// too; those that are denied, or only background, are none.
func (b *book) stated(one, other string) (list []Meeting) {
	for _, i := range b.people[one] {
		e := b.events[i]
		counts := e.Status == model.Happened || e.Status == model.Disputed || e.Status == model.Planned
		if !counts || !slices.Contains(meets, e.Kind) || !slices.Contains(e.People, other) {
			continue
		}
		list = append(list, Meeting{
			With: other, Place: e.lane, First: e.first, Last: e.last, When: e.When, Ground: Stated, Status: e.Status,
			Events: []string{e.ID}, Claims: b.claimsOf(e.ID), Sources: b.bearing(e),
		})
	}
	return list
}

// bearing gives the sources that say of an event what its status says; of a
// disputed one, all that are not only background.
func (b *book) bearing(e event) (ids []string) {
	for _, source := range b.sourcesOf(e.ID) {
		says := func(c model.Claim) bool {
			return c.Source == source && (c.Stance == e.Status || e.Status == model.Disputed)
		}
		if slices.ContainsFunc(b.claims[e.ID], says) {
			ids = append(ids, source)
		}
	}
	return ids
}

// bothThere gives the days that two stays in one city share, where no stated
// meeting there touches them. A country is too wide for that, and a plan is no
// presence.
func (b *book) bothThere(own map[string][]Stay, other string, stated []Meeting) (list []Meeting) {
	if len(own) == 0 {
		return nil
	}
	for _, theirs := range b.attested(other) {
		for _, s := range since(own[theirs.Place], theirs.First) {
			if s.First > theirs.Last {
				break
			}
			if m := b.share(s, theirs); !met(stated, m) {
				m.With = other
				list = append(list, m)
			}
		}
	}
	return list
}

// share gives the days that two stays in a place have in common.
func (b *book) share(s, t Stay) Meeting {
	events := union(s.Events, t.Events)
	return Meeting{
		Place: s.Place, First: max(s.First, t.First), Last: min(s.Last, t.Last), Ground: BothThere, Status: weaker(s.Status, t.Status),
		Events: events, Claims: b.claimsOf(events...), Sources: b.sourcesOf(events...),
	}
}

// byPlace parts stays by place. Those in one place on known days share no day,
// so they stand in the order of their last days too.
func byPlace(stays []Stay) map[string][]Stay {
	out := map[string][]Stay{}
	for _, s := range stays {
		out[s.Place] = append(out[s.Place], s)
	}
	return out
}

// since gives the stays that last to a day or longer.
func since(stays []Stay, first model.Day) []Stay {
	i, _ := slices.BinarySearchFunc(stays, first, func(s Stay, d model.Day) int { return cmp.Compare(s.Last, d) })
	return stays[i:]
}

// attested gives the stays in a city whose days are known and that are no plans.
func (b *book) attested(person string) []Stay {
	return slices.DeleteFunc(b.stays(person), func(s Stay) bool {
		return !s.Exact || s.Status == model.Planned || b.places[s.Place].Kind != "city"
	})
}

// met tells whether a stated meeting that is more than a plan touches the days
// of m.
func met(stated []Meeting, m Meeting) bool {
	return slices.ContainsFunc(stated, func(o Meeting) bool {
		return o.Status != model.Planned && o.Place == m.Place && o.First <= m.Last && o.Last >= m.First
	})
}

// weaker is the status of two people in one place: disputed where either is.
func weaker(a, b string) string {
	if a == model.Disputed {
		return a
	}
	return b
}

// union gives both lists, what is in both once, ordered by name so that it is
// the same for either person.
func union(a, b []string) []string {
	return slices.Compact(slices.Sorted(slices.Values(slices.Concat(a, b))))
}
