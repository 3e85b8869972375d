package track

import (
	"cmp"
	"slices"
	"sort"

	"dateline/data/model"
)

// meetings gives all of a person's meetings, in order of time; on one day,
// those that a source states first, then in the story's order of people.
func (x story) meetings(person string) (all []Meeting) {
	own := byPlace(x.attested(person))
	for _, p := range x.Story.People {
		if p.ID != person {
			all = append(all, x.meet(person, p.ID, own)...)
		}
	}
	sortMeetings(all)
	return all
}

func (x story) together(one, other string) []Meeting {
	if one == other {
		return nil
	}
	list := x.meet(one, other, byPlace(x.attested(one)))
	sortMeetings(list)
	return list
}

func (x story) meet(one, other string, own map[string][]Stay) []Meeting {
	list := x.stated(one, other)
	return append(list, x.bothThere(own, other, list)...)
}

// sortMeetings puts them in the order of time. It does so with package sort: a generic
// function is compiled anew for each type that it sorts, and the program's size counts.
func sortMeetings(list []Meeting) {
	sort.SliceStable(list, func(i, j int) bool {
		v, w := list[i], list[j]
		return cmp.Or(cmp.Compare(v.First, w.First), cmp.Compare(v.Last, w.Last), -cmp.Compare(v.Ground, w.Ground)) < 0
	})
}

// stated gives the meetings, talks and receptions in which claims have both,
// planned ones too; those that are denied, or only background, are none.
func (x story) stated(one, other string) (list []Meeting) {
	for _, e := range x.EventsWith(one) {
		if !slices.Contains(e.People, other) {
			continue
		}
		own, claims := x.Naming(e, one, other)
		if len(claims) == 0 || !own.Stands() || !own.Unites(own.Foremost(one, claims), own.Foremost(other, claims)) {
			continue
		}
		m := x.event(&own, claims, one)
		list = append(list, Meeting{
			With: other, Place: m.lane, First: m.first, Last: m.last, When: m.When, Ground: Stated, Status: m.Status,
			Events: []string{e.ID}, Claims: m.claims, Sources: x.sourcesOf(bearing(own, claims)),
		})
	}
	return list
}

// bearing gives the claims that say of an event what its status says; of a
// disputed one, all that are not only background.
func bearing(e model.Event, claims []*model.Claim) []string {
	return asserting(slices.DeleteFunc(slices.Clone(claims), func(c *model.Claim) bool { return !c.Bears(e) }))
}

// bothThere gives the days that two stays in one city share, where no stated
// meeting there touches them. A country is too wide for that, and a plan is no
// presence.
func (x story) bothThere(own map[string][]Stay, other string, stated []Meeting) (list []Meeting) {
	if len(own) == 0 {
		return nil
	}
	for _, theirs := range x.attested(other) {
		for _, s := range since(own[theirs.Place], theirs.First) {
			if s.First > theirs.Last {
				break
			}
			if m := x.share(s, theirs); !met(stated, m) {
				m.With = other
				list = append(list, m)
			}
		}
	}
	return list
}

// share gives the days that two stays in a place have in common.
func (x story) share(s, t Stay) Meeting {
	claims := union(s.Claims, t.Claims)
	return Meeting{
		Place: s.Place, First: max(s.First, t.First), Last: min(s.Last, t.Last), Ground: BothThere, Status: weaker(s.Status, t.Status),
		Events: union(s.Events, t.Events), Claims: claims, Sources: x.sourcesOf(claims),
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
func (x story) attested(person string) []Stay {
	return slices.DeleteFunc(x.stays(person), func(s Stay) bool {
		return !s.Exact || model.IsPlan(s.Status) || !x.dot(s.Place)
	})
}

// met tells whether a stated meeting that is more than a plan touches the days
// of m.
func met(stated []Meeting, m Meeting) bool {
	return slices.ContainsFunc(stated, func(o Meeting) bool {
		return !model.IsPlan(o.Status) && o.Place == m.Place && o.First <= m.Last && o.Last >= m.First
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
