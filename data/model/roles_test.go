package model

import (
	"slices"
	"testing"
)

// flight is told by two papers: one names two travellers and who met them, the
// other one more, of whom a third only says that he was to come.
func flight() Story {
	people := []string{"ann", "ben", "cat", "dan", "host"}
	return Story{
		Events: []Event{{ID: "flight", People: people, Roles: Roles{"host": Host}, Kind: Arrival, Place: "cork", Status: Happened}},
		Claims: []Claim{
			{ID: "a", Event: "flight", Stance: Happened, People: []string{"ann", "ben", "host"}},
			{ID: "b", Event: "flight", Stance: Happened, People: []string{"ann", "cat"}, Roles: Roles{"ann": Host}},
			{ID: "c", Event: "flight", Stance: Planned, People: []string{"ann", "dan"}, Place: "ireland"},
		},
	}
}

func TestRoles(t *testing.T) {
	e := flight().Events[0]
	for _, c := range []struct{ kind, person, want string }{
		{Arrival, "ann", Traveller}, {Arrival, "host", Host}, {Visit, "ann", Traveller}, {Departure, "ann", Traveller}, {Meeting, "ann", Party},
		{Release, "ann", Party}, {Statement, "ann", Speaker}, {Situation, "ann", Subject}, {Meeting, "host", Host}, {Meeting, "eve", ""},
	} {
		t.Run("the role of "+c.person+" in a "+c.kind+" is "+c.want, func(t *testing.T) {
			e.Kind = c.kind
			if got := e.Role(c.person); got != c.want {
				t.Error(got)
			}
		})
	}
	t.Run("who speaks or is spoken of is put nowhere", func(t *testing.T) {
		for _, role := range RoleNames {
			if Attends(role) != (role != Speaker && role != Subject) {
				t.Error(role)
			}
		}
	})
	t.Run("a claim's own role goes before the event's", func(t *testing.T) {
		claims := flight().Claims
		for person, want := range map[string]string{"ann": Host, "cat": Traveller, "ben": "", "host": ""} {
			if got := claims[1].RoleOf(flight().Events[0], person); got != want {
				t.Errorf("%s: %q", person, got)
			}
		}
	})
	t.Run("a claim that names nobody means all of its event's people", func(t *testing.T) {
		if got := (Claim{}).RoleOf(flight().Events[0], "host"); got != Host {
			t.Errorf("%q", got)
		}
	})
}

func TestNaming(t *testing.T) {
	x := NewIndex(flight())
	e, _ := x.Event("flight")
	for _, c := range []struct {
		people []string
		claims []string
		status string
		place  string
		role   string // of the first of them
	}{
		{[]string{"ann"}, []string{"a", "b", "c"}, Happened, "cork", Traveller},
		{[]string{"cat"}, []string{"b"}, Happened, "cork", Traveller},
		{[]string{"dan"}, []string{"c"}, Planned, "ireland", Traveller},
		{[]string{"host", "ben"}, []string{"a"}, Happened, "cork", Host},
		{[]string{"ben", "cat"}, nil, Happened, "cork", ""},
	} {
		own, claims := x.Naming(e, c.people...)
		var ids []string
		for _, c := range claims {
			ids = append(ids, c.ID)
		}
		if !slices.Equal(ids, c.claims) || own.Status != c.status || own.Place != c.place || own.Foremost(c.people[0], claims) != c.role {
			t.Errorf("%v: %v %s %s %q", c.people, ids, own.Status, own.Place, own.Foremost(c.people[0], claims))
		}
	}
}

func TestKnownPeople(t *testing.T) {
	s := flight()
	s.Sources = []Source{{ID: "early", Published: when(t, "2025-03-11")}, {ID: "late", Published: when(t, "2025-03-14")}}
	for i, source := range []string{"early", "late", "early"} {
		s.Claims[i].Source = source
	}
	t.Run("whom only a later claim names is not known yet", func(t *testing.T) {
		if got := known(s, day(t, "2025-03-11")).Events[0].People; !slices.Equal(got, []string{"ann", "ben", "dan", "host"}) {
			t.Error(got)
		}
	})
	t.Run("a claim that names nobody names all", func(t *testing.T) {
		s.Claims[2].People = nil
		if got := known(s, day(t, "2025-03-11")).Events[0].People; len(got) != 5 {
			t.Error(got)
		}
	})
}
