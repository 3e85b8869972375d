package state

import (
	"sort"
	"strings"
)

// Set is a set of ids that can be compared and copied like a word: its ids in
// order, parted by commas. The zero value holds none and, as a filter, lets
// everything through.
type Set string

// SetOf gives the set of some ids.
func SetOf(ids ...string) Set {
	seen := map[string]bool{}
	var kept []string
	for _, id := range ids {
		if id != "" && !seen[id] && !strings.Contains(id, ",") {
			seen[id], kept = true, append(kept, id)
		}
	}
	sort.Strings(kept)
	return Set(strings.Join(kept, ","))
}

// IDs lists what the set holds, in order.
func (s Set) IDs() []string {
	if s == "" {
		return nil
	}
	return strings.Split(string(s), ",")
}

// Has tells whether the set holds an id.
func (s Set) Has(id string) bool {
	for _, x := range s.IDs() {
		if x == id {
			return true
		}
	}
	return false
}

// Any tells whether the set holds one of some ids; the empty set lets all pass.
func (s Set) Any(ids ...string) bool {
	if s == "" {
		return true
	}
	for _, id := range ids {
		if s.Has(id) {
			return true
		}
	}
	return false
}

// Toggle gives the set with an id put in, or taken out where it was in.
func (s Set) Toggle(id string) Set {
	if !s.Has(id) {
		return SetOf(append(s.IDs(), id)...)
	}
	var kept []string
	for _, x := range s.IDs() {
		if x != id {
			kept = append(kept, x)
		}
	}
	return SetOf(kept...)
}
