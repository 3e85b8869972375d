package draft

import (
	"strings"
)

// person is somebody an article names.
type person struct {
	name    string // as fully as the article has it
	aliases []string
	role    string // as the article has it before or behind the name
	why     string // what the guess rests on
	sure    Sure
	unused  bool // no claim speaks of them
}

// family is the last word of a name, by which people are spoken of.
func (p person) family() string { return p.name[strings.LastIndex(p.name, " ")+1:] }

// find gathers the people of the article: first those whose name stands in full,
// then those who are only called by their last name, with their office.
func (r *reader) find() {
	for _, whole := range []bool{true, false} {
		for i := range r.all {
			s := &r.all[i]
			for _, n := range r.runs(s) {
				if name := r.tongue.nominative(s.name(n.from, n.to)); strings.Contains(name, " ") == whole {
					r.meet(person{name: name, role: n.role, why: n.why, sure: n.sure})
				}
			}
		}
	}
}

// meet keeps a person, or adds to one who is known already.
func (r *reader) meet(p person) {
	for i := range r.people {
		known := &r.people[i]
		if !known.same(p) {
			continue
		}
		if known.role == "" {
			known.role = p.role
		}
		known.sure = max(known.sure, p.sure)
		if known.name != p.name && strings.Contains(p.name, " ") {
			known.alias(p.name)
		}
		return
	}
	r.people = append(r.people, p)
}

func (p *person) alias(name string) {
	for _, a := range p.aliases {
		if a == name {
			return
		}
	}
	p.aliases = append(p.aliases, name)
}

// same tells whether two names are of one person: the same last name, with first
// names of which one begins the other, or with none.
func (p person) same(q person) bool {
	if !strings.EqualFold(p.family(), q.family()) {
		return false
	}
	a, b := strings.ToLower(first(p.name)), strings.ToLower(first(q.name))
	return a == "" || b == "" || strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// first is the first word of a name of several, else "".
func first(name string) string {
	given, _, ok := strings.Cut(name, " ")
	if !ok {
		return ""
	}
	return given
}

// alike tells whether two names may be spellings of one: at most a letter apart in
// the first name, and in the last.
func alike(p, q string) bool {
	a, b := strings.Fields(strings.ToLower(p)), strings.Fields(strings.ToLower(q))
	if len(a) < 2 || len(b) < 2 {
		return false
	}
	family, other := a[len(a)-1], b[len(b)-1]
	return len(family) > shortName && oneApart(a[0], b[0]) && oneApart(family, other)
}

// shortName is of how many bytes two last names may be and be two by one letter.
const shortName = 4

// oneApart tells whether one letter put in, left out or changed makes of one word
// the other.
func oneApart(a, b string) bool {
	from, to := []rune(a), []rune(b)
	for len(from) > 0 && len(to) > 0 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	for len(from) > 0 && len(to) > 0 && from[len(from)-1] == to[len(to)-1] {
		from, to = from[:len(from)-1], to[:len(to)-1]
	}
	return len(from) <= 1 && len(to) <= 1
}
