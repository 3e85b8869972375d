package state

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestSet(t *testing.T) {
	abc := SetOf("b", "c", "a")
	t.Run("the order in which ids come does not matter", func(t *testing.T) {
		for _, ids := range [][]string{{"a", "b", "c"}, {"c", "b", "a"}, {"b", "a", "c", "a", ""}} {
			if SetOf(ids...) != abc {
				t.Errorf("%v is %q", ids, SetOf(ids...))
			}
		}
	})
	t.Run("its ids stand in order", func(t *testing.T) {
		if !slices.Equal(abc.IDs(), []string{"a", "b", "c"}) {
			t.Error(abc.IDs())
		}
	})
	t.Run("the empty set has no ids and lets all pass", func(t *testing.T) {
		var none Set
		if none.IDs() != nil || none.Has("") || none.Has("a") || !none.Any() || !none.Any("x") || SetOf() != none || SetOf("", "") != none {
			t.Error("the empty set")
		}
	})
	t.Run("a set lets pass only what it holds", func(t *testing.T) {
		if !abc.Any("x", "c") || abc.Any("x") || abc.Any() || abc.Any("") {
			t.Error("any")
		}
	})
	t.Run("part of an id is not the id", func(t *testing.T) {
		if s := SetOf("moscow-region"); s.Has("moscow") || s.Has("region") {
			t.Error(s)
		}
	})
	t.Run("an id with a comma cannot come in", func(t *testing.T) {
		if s := SetOf("a,b", "c"); s != SetOf("c") || s.Toggle("x,y") != s {
			t.Error(s)
		}
	})
	t.Run("toggled twice it is the same, toggled once it is not", func(t *testing.T) {
		for s := range subsets() {
			for _, id := range letters {
				once := s.Toggle(id)
				if once == s || once.Has(id) == s.Has(id) || once.Toggle(id) != s {
					t.Errorf("%q and %s: %q, %q", s, id, once, once.Toggle(id))
				}
			}
		}
	})
	t.Run("toggles can change places", func(t *testing.T) {
		for s := range subsets() {
			if s.Toggle("a").Toggle("d") != s.Toggle("d").Toggle("a") {
				t.Errorf("%q", s)
			}
		}
	})
	t.Run("it holds what was put in and nothing else", func(t *testing.T) {
		r := rand.New(rand.NewPCG(3, 4))
		var s Set
		holds := map[string]bool{}
		for range 2000 {
			id := letters[r.IntN(len(letters))]
			s, holds[id] = s.Toggle(id), !holds[id]
			for _, x := range letters {
				if s.Has(x) != holds[x] {
					t.Fatalf("%q: %s", s, x)
				}
			}
		}
	})
}

var letters = []string{"a", "b", "c", "d", "aa"}

// subsets gives every set of the letters.
func subsets() func(func(Set) bool) {
	return func(yield func(Set) bool) {
		for bits := range 1 << len(letters) {
			var ids []string
			for i, l := range letters {
				if bits>>i&1 == 1 {
					ids = append(ids, l)
				}
			}
			if !yield(SetOf(ids...)) {
				return
			}
		}
	}
}
