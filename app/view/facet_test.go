package view

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"dateline/app/state"
	"dateline/data/model"
)

func when(text string) model.When {
	if text == "" {
		return model.When{}
	}
	w, err := model.ParseWhen(text)
	if err != nil {
		panic(err)
	}
	return w
}

// plain tells, from the words of the design alone, whether an event passes a
// filter. It is slow and knows nothing of entries.
func plain(s model.Story, e model.Event, f state.Filter) bool {
	var sources []string
	for _, c := range s.Claims {
		if c.Event == e.ID {
			sources = append(sources, c.Source)
		}
	}
	var places []string
	for at := e.Place; at != ""; {
		places = append(places, at)
		within := ""
		for _, p := range s.Places {
			if p.ID == at {
				within = p.Within
			}
		}
		at = within
	}
	return meets(f.People, e.People) && meets(f.Places, places) && meets(f.Sources, sources) &&
		meets(f.Status, []string{e.Status}) && meets(f.Kinds, []string{e.Kind})
}

func meets(asked state.Set, has []string) bool {
	for _, a := range asked.IDs() {
		for _, h := range has {
			if a == h {
				return true
			}
		}
	}
	return asked == ""
}

// plainTime tells whether an event may lie in a range, and whether it must.
func plainTime(e model.Event, s state.State) (may, must bool) {
	if !s.Ranged() {
		return true, true
	}
	if e.When.IsZero() {
		return false, false
	}
	a, b := e.When.Span()
	start, end := e.When.Open()
	first, last := float64(a), float64(b+1)
	if start {
		first = math.Inf(-1)
	}
	if end {
		last = math.Inf(1)
	}
	return last > s.From && first < s.To, first >= s.From && last <= s.To
}

// small tells a story of a few events, people and places.
func small(r *rand.Rand) model.Story {
	s := model.Story{Places: []model.Place{
		{ID: "land", Kind: "country"}, {ID: "city", Kind: "city", Within: "land"}, {ID: "hall", Kind: "venue", Within: "city"}, {ID: "isle", Kind: "city"},
	}}
	some := func(list ...string) string { return list[r.IntN(len(list))] }
	for i := range r.IntN(9) {
		id := "e" + strconv.Itoa(i)
		s.Events = append(s.Events, model.Event{
			ID: id, Place: some("", "land", "city", "hall", "isle"), Kind: some("talks", "visit"), Status: some("planned", "happened", "disputed"),
			When:   when(some("", "2025-03-01", "2025-03-05T12:00", "2025-03-03/2025-03-08", "2025-03", "../2025-03-04", "2025-03-06/..", "2025-03-0X", "2025")),
			People: []string{some("ann", "bob", "cy"), some("ann", "bob", "cy")},
		})
		for range 1 + r.IntN(3) {
			s.Claims = append(s.Claims, model.Claim{Event: id, Source: some("times", "post", "mail")})
		}
	}
	return s
}

func asks(r *rand.Rand) state.State {
	some := func(list ...string) state.Set {
		if r.IntN(2) == 0 {
			return ""
		}
		return state.SetOf(list[r.IntN(len(list))], list[r.IntN(len(list))])
	}
	s := state.State{Filter: state.Filter{
		People: some("ann", "bob", "nobody"), Places: some("land", "city", "hall", "isle"), Sources: some("times", "post"),
		Status: some("planned", "happened"), Kinds: some("talks", "visit"),
	}}
	if r.IntN(2) == 0 {
		a := float64(model.DayOf(2025, 3, 1)) + float64(r.IntN(20))/2 - 1
		s = s.Range(a, a+float64(1+r.IntN(12))/2)
	}
	return s
}

func TestShownAndFacets(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for round := range 800 {
		story, s := small(r), asks(r)
		var also Also
		if r.IntN(3) == 0 {
			also = func(id string) bool { return id != "e1" && id != "e3" }
		}
		x := entriesOf(model.AtOnce, model.NewIndex(story), 0)
		checkShown(t, story, s, also, x)
		checkFacets(t, story, s, also, x)
		if t.Failed() {
			t.Fatalf("in round %d: %+v of %+v", round, s, story.Events)
		}
	}
}

func checkShown(t *testing.T, story model.Story, s state.State, also Also, all entries) {
	t.Helper()
	shown, certain, possible := all.shown(model.AtOnce, s, also)
	sure, maybe := 0, 0
	for _, e := range story.Events {
		may, must := plainTime(e, s)
		want := plain(story, e, s.Filter) && may && (also == nil || also(e.ID))
		if shown[e.ID] != want {
			t.Errorf("%s shows: %v", e.ID, shown[e.ID])
		}
		if want && must {
			sure++
		} else if want {
			maybe++
		}
	}
	if certain != sure || possible != maybe || len(shown) != sure+maybe {
		t.Errorf("%d certainly and %d possibly, not %d and %d", certain, possible, sure, maybe)
	}
}

func checkFacets(t *testing.T, story model.Story, s state.State, also Also, all entries) {
	t.Helper()
	for _, f := range all.facets(s, also) {
		seen := map[string]bool{}
		for _, v := range f.Values {
			alone := s
			for _, id := range s.Filter.Asked(f.Name).IDs() {
				alone = alone.Toggle(f.Name, id)
			}
			alone = alone.Toggle(f.Name, v.ID)
			n := 0
			for _, e := range story.Events {
				if may, _ := plainTime(e, s); may && plain(story, e, alone.Filter) && (also == nil || also(e.ID)) {
					n++
				}
			}
			if v.Count != n || v.On != s.Filter.Asked(f.Name).Has(v.ID) || seen[v.ID] || v.ID == "" {
				t.Errorf("%s %q: %d and %v, not %d; seen before: %v", f.Name, v.ID, v.Count, v.On, n, seen[v.ID])
			}
			seen[v.ID] = true
		}
	}
}

// between is a state of the range from one midnight or hour to another, ""
// being open.
func between(from, to string) state.State {
	at := func(text string, open float64) float64 {
		if text == "" {
			return open
		}
		w := when(text)
		if _, _, ok := w.Clock(); ok {
			return w.Moment()
		}
		first, _ := w.Span()
		return float64(first)
	}
	return state.State{}.Range(at(from, state.Earliest), at(to, state.Latest))
}

func TestCertainAndPossible(t *testing.T) {
	for _, c := range []struct {
		when, from, to string
		want           string
	}{
		{"2025-03-13", "2025-03-13", "2025-03-14", "certain"},
		{"2025-03-13", "2025-03-12", "2025-03-20", "certain"},
		{"2025-03-13", "2025-03-13T12:00", "2025-03-14", "possible"},
		{"2025-03-13", "2025-03-12", "2025-03-13", ""},
		{"2025-03-13", "2025-03-14", "2025-03-15", ""},
		{"2025-03", "2025-03-13", "2025-03-14", "possible"},
		{"2025-03", "2025-03-01", "2025-04-01", "certain"},
		{"2025-03", "2025-02-28", "2025-03-02", "possible"},
		{"2025-03", "2025-04-01", "2025-04-02", ""},
		{"2025-03-1X", "2025-03-15", "2025-03-30", "possible"},
		{"2025-03-1X", "2025-03-20", "2025-03-30", ""},
		{"../2025-03-10", "2025-01-01", "2025-01-02", "possible"},
		{"../2025-03-10", "2025-03-11", "2025-03-12", ""},
		{"../2025-03-10", "2025-01-01", "2025-12-31", "possible"},
		{"2025-03-10/..", "2025-12-01", "2025-12-02", "possible"},
		{"2025-03-10/..", "2025-03-09", "2025-03-10", ""},
		{"2025", "2025-06-01", "2025-06-02", "possible"},
		{"", "2025-06-01", "2025-06-02", ""},
		{"2025-03-10/..", "2025-03-10", "", "certain"},
		{"2025-03-10/..", "2025-03-11", "", "possible"},
		{"2025-03-10/..", "", "2025-03-10", ""},
		{"../2025-03-10", "", "2025-03-11", "certain"},
		{"../2025-03-10", "2025-03-11", "", ""},
		{"-0044-03-15", "", "2025-03-10", "certain"},
		{"Y17000", "2025-03-10", "", "certain"},
		{"", "2025-03-10", "", ""},
	} {
		t.Run(fmt.Sprintf("%q in %s to %s is %q", c.when, c.from, c.to, c.want), func(t *testing.T) {
			x := entriesOf(model.AtOnce, model.NewIndex(model.Story{Events: []model.Event{{ID: "e", When: when(c.when)}}}), 0)
			shown, certain, possible := x.shown(model.AtOnce, between(c.from, c.to), nil)
			want := map[string][3]int{"certain": {1, 1, 0}, "possible": {1, 0, 1}, "": {0, 0, 0}}[c.want]
			if got := [3]int{len(shown), certain, possible}; got != want {
				t.Error(got)
			}
		})
	}
	t.Run("without a range even what has no date is certain", func(t *testing.T) {
		x := entriesOf(model.AtOnce, model.NewIndex(model.Story{Events: []model.Event{{ID: "e"}}}), 0)
		if _, certain, possible := x.shown(model.AtOnce, state.State{}, nil); certain != 1 || possible != 0 {
			t.Error(certain, possible)
		}
	})
}

func TestIndexOfOddStories(t *testing.T) {
	t.Run("of nothing", func(t *testing.T) {
		shown, _, _ := entriesOf(model.AtOnce, model.NewIndex(model.Story{}), 0).shown(model.AtOnce, state.State{}, nil)
		if len(shown) != 0 || len(entriesOf(model.AtOnce, model.NewIndex(model.Story{}), 0).facets(state.State{}, nil)) != len(has) {
			t.Error(shown)
		}
	})
	t.Run("places within each other do not hang it", func(t *testing.T) {
		x := entriesOf(model.AtOnce, model.NewIndex(model.Story{
			Places: []model.Place{{ID: "a", Within: "b"}, {ID: "b", Within: "a"}},
			Events: []model.Event{{ID: "e", Place: "a"}},
		}), 0)
		if shown, _, _ := x.shown(model.AtOnce, state.State{Filter: state.Filter{Places: state.SetOf("b")}}, nil); !shown["e"] {
			t.Error("not found")
		}
	})
}
