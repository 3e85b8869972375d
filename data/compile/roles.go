package compile

import (
	"fmt"
	"slices"

	"dateline/data/model"
)

// cast is the people of an event or a claim, with the roles that are not usual.
type cast struct {
	people *[]string
	roles  *model.Roles
}

// takers reads the people of an event or a claim: each an id, or {id: …, as: …}
// with a role.
func (r *reader) takers(c cast) func(value) {
	return r.list(func(v value) {
		var id, role string
		if _, withRole := r.pairs(v); withRole && v.node != nil {
			r.fields(v, "one of the people", []field{
				{"id", "name the person", r.refer("person", &id)},
				{"as", "say in which role, or write the id alone", r.oneOf(&role, model.RoleNames...)},
			})
		} else {
			r.refer("person", &id)(v)
		}
		if id != "" && slices.Contains(*c.people, id) {
			r.wrong(v.at, "the person "+id+" is here twice", "keep one of them")
		}
		c.add(id, role)
	})
}

func (c cast) add(id, role string) {
	*c.people = append(*c.people, id)
	if role == "" {
		return
	}
	if *c.roles == nil {
		*c.roles = model.Roles{}
	}
	(*c.roles)[id] = role
}

// strangers finds people whom a claim names and its event does not list, and
// those whom an event lists and none of its claims names: each person of an event
// is one of whom somebody says so.
func (r *reader) strangers(index *model.Index) {
	known := func(person string) bool { _, ok := index.Person(person); return ok }
	for _, e := range index.Story.Events {
		named := map[string]bool{}
		for _, c := range index.ClaimsOn(e.ID) {
			for _, person := range c.PeopleOf(e) {
				named[person] = true
				if known(person) && !slices.Contains(e.People, person) {
					r.wrong(r.defined[name{"claim", c.ID}], fmt.Sprintf("by this claim %q has part in the event %q, which does not list them", person, e.ID), "add them to the event's people, or take them out here")
				}
			}
		}
		for _, person := range e.People {
			if known(person) && len(named) > 0 && !named[person] {
				r.wrong(r.defined[name{"event", e.ID}], fmt.Sprintf("no claim about the event %q names %q: each has 'people' of its own", e.ID, person), "add them to the people of the claim that does, or take them out here")
			}
		}
	}
}
