package model

import "slices"

// The roles that people can have in an event. The last two put nobody in its
// place: who speaks of an arrival need not be there.
const (
	Traveller = "traveller" // whom it moves
	Host      = "host"      // who receives the others, or sees them off
	Party     = "party"     // who meets the others
	Speaker   = "speaker"
	Subject   = "subject" // who is spoken of
)

// RoleNames lists the roles, the one that tells most of a person first.
var RoleNames = []string{Traveller, Host, Party, Speaker, Subject}

// Roles are the roles of people, by id, as a writer gives them.
type Roles map[string]string

// UsualRole gives the role of an event's people of whom nothing else is said, by its
// kind. Whom an attack or an accident is about need not have been there, nor whoever
// publishes where that is done.
func (e Event) UsualRole() string { return usualRole(e.Kind) }

func usualRole(kind string) string {
	switch kind {
	case Visit, Arrival, Departure, Journey:
		return Traveller
	case Statement, Publication:
		return Speaker
	case Attack, Accident, Situation:
		return Subject
	}
	return Party
}

// Role gives the role of a person in an event, or "" for one who has none.
func (e Event) Role(person string) string { return e.role(person) }

func (e *Event) role(person string) string {
	if role, ok := e.Roles[person]; ok {
		return role
	}
	if slices.Contains(e.People, person) {
		return usualRole(e.Kind)
	}
	return ""
}

// PeopleOf gives the people whom a claim names as having part in its event: its
// own, else the event's.
func (c Claim) PeopleOf(e Event) []string { return c.peopleOf(&e) }

// peopleOf, and what else takes its claim and event where they stand, is for what a
// drawing asks of each of ten thousand: either is some hundred bytes to copy.
func (c *Claim) peopleOf(e *Event) []string {
	if len(c.People) == 0 {
		return e.People
	}
	return c.People
}

// RoleOf gives the role in which a claim has a person in its event, likewise, or
// "" where it does not name them.
func (c Claim) RoleOf(e Event, person string) string { return c.roleOf(&e, person) }

func (c *Claim) roleOf(e *Event, person string) string {
	if role, ok := c.Roles[person]; ok {
		return role
	}
	if !slices.Contains(c.peopleOf(e), person) {
		return ""
	}
	return e.role(person)
}

// Attends tells whether a role is one that puts a person where the event is.
func Attends(role string) bool { return role == Traveller || role == Host || role == Party }

// Unites tells whether two people meet by their roles in an event: both take part
// in a meeting, or one receives or joins the other elsewhere. Two who travel on
// one flight, or wait for it, meet nobody by that.
func (e Event) Unites(one, other string) bool {
	return e.Done() && Attends(one) && Attends(other) && (e.Meets() || one != other)
}

// Naming gives an event as those of its claims put it that name all of some
// people, and these claims: for somebody whom only a plan names it is no more
// than planned, whatever it was for others. There are none where nobody has all
// of them in it.
func (x *Index) Naming(e Event, people ...string) (Event, []*Claim) {
	own, claims := x.AppendNaming(nil, &e, people...)
	return *own, claims
}

// AppendNaming does so too, for who asks of thousands of events one after the other: the
// event is given back itself where all of its claims name them, and an empty list with
// room for the claims may be brought along.
func (x *Index) AppendNaming(claims []*Claim, e *Event, people ...string) (*Event, []*Claim) {
	i, ok := x.events[e.ID]
	if !ok {
		return e, claims
	}
	for _, n := range x.about[i] {
		if c := &x.Story.Claims[n]; c.names(e, people) {
			claims = append(claims, c)
		}
	}
	if len(claims) == 0 || len(claims) == len(x.about[i]) {
		return e, claims
	}
	own := e.as(copied(claims))
	return &own, claims
}

func copied(claims []*Claim) []Claim {
	all := make([]Claim, len(claims))
	for i, c := range claims {
		all[i] = *c
	}
	return all
}

// names tells whether a claim names all of some people.
func (c *Claim) names(e *Event, people []string) bool {
	for _, person := range people {
		if !slices.Contains(c.peopleOf(e), person) {
			return false
		}
	}
	return true
}

// Foremost gives the role in which the claims that give an event its status have
// a person: of several the one that tells most.
func (e *Event) Foremost(person string, claims []*Claim) string {
	best := len(RoleNames)
	for _, c := range claims {
		if c.bears(e) {
			if at := slices.Index(RoleNames[:best], c.roleOf(e, person)); at >= 0 {
				best = at
			}
		}
	}
	if best == len(RoleNames) {
		return ""
	}
	return RoleNames[best]
}

// peopled gives an event the people whom any of some claims name, in its own
// order: one who is named later is not known yet.
func (e Event) peopled(claims []Claim) Event {
	named := map[string]bool{}
	for _, c := range claims {
		if len(c.People) == 0 {
			return e
		}
		for _, person := range c.People {
			named[person] = true
		}
	}
	e.People = slices.DeleteFunc(slices.Clone(e.People), func(person string) bool { return !named[person] })
	return e
}
