package state

import (
	"testing"

	"dateline/data/model"
)

func TestStep(t *testing.T) {
	order := []string{"a", "b", "c"}
	for _, c := range []struct {
		name  string
		from  string
		order []string
		by    int
		want  string
	}{
		{"forward", "a", order, 1, "b"},
		{"back", "c", order, -1, "b"},
		{"not past the last", "c", order, 1, "c"},
		{"not before the first", "a", order, -1, "a"},
		{"far forward to the last", "a", order, 9, "c"},
		{"far back to the first", "c", order, -9, "a"},
		{"nowhere", "b", order, 0, "b"},
		{"from nothing to the first", "", order, 1, "a"},
		{"from what does not show to the first", "x", order, -1, "a"},
		{"where nothing shows it stays", "x", nil, 1, "x"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := State{Event: c.from, Lang: "uk"}
			if got := s.Step(c.order, c.by); got != s.Select(c.want) {
				t.Errorf("%+v", got)
			}
		})
	}
}

func TestKnown(t *testing.T) {
	const last = model.Day(20200)
	for _, c := range []struct {
		name string
		day  model.Day
		want model.Day
	}{
		{"a day before the last report is that day", last - 1, last - 1},
		{"from the last report on it is everything", last, Always},
		{"after it too", last + 400, Always},
		{"before any report it is that day", 3, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := (State{AsOf: 77}).Known(c.day, last).AsOf; got != c.want {
				t.Error(got)
			}
		})
	}
}

func TestRange(t *testing.T) {
	t.Run("its ends may come in either order", func(t *testing.T) {
		if a, b := (State{}).Range(3, 5), (State{}).Range(5, 3); a != b || !a.Ranged() {
			t.Error(a, b)
		}
	})
	t.Run("one of no length is none", func(t *testing.T) {
		if (State{}).Range(4, 4).Ranged() {
			t.Error("zoomed")
		}
	})
	t.Run("days are those it touches", func(t *testing.T) {
		for _, c := range []struct {
			from, to    float64
			first, last model.Day
		}{{3, 4, 3, 3}, {3, 4.1, 3, 4}, {3.5, 3.7, 3, 3}, {3.9, 5, 3, 4}, {-1.5, 0.5, -2, 0}} {
			if a, b := (State{}).Range(c.from, c.to).Days(); a != c.first || b != c.last {
				t.Errorf("%v to %v: %d to %d", c.from, c.to, a, b)
			}
		}
	})
}

func TestBound(t *testing.T) {
	const first, last = model.Day(100), model.Day(200)
	for _, c := range []struct {
		name       string
		from, to   float64
		start, end float64
	}{
		{"no range stays none", 0, 0, 0, 0},
		{"a closed range stays", 20, 300.5, 20, 300.5},
		{"an open end is after the story's last day", 150.5, Latest, 150.5, 201},
		{"an open start is the story's first day", Earliest, 150.5, 100, 150.5},
		{"from after the story on it is one day", 300.5, Latest, 300.5, 301},
		{"up to before the story it is one day", Earliest, 50, 49, 50},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := (State{From: c.from, To: c.to}).Bound(first, last); got != (State{From: c.start, To: c.end}) {
				t.Error(got.From, got.To)
			}
		})
	}
}

func TestWholeAndClear(t *testing.T) {
	t.Run("the whole story keeps the filter", func(t *testing.T) {
		s := full.Whole()
		if s.Map != (Camera{}) || s.Ranged() || s.Filter != full.Filter || s.Event != full.Event {
			t.Errorf("%+v", s)
		}
	})
	t.Run("nothing filtered keeps the map", func(t *testing.T) {
		s := full.Clear()
		if s.Filtered() || s.Map != full.Map || s.AsOf != full.AsOf || s.Event != full.Event {
			t.Errorf("%+v", s)
		}
	})
	t.Run("any part of the filter filters", func(t *testing.T) {
		for _, f := range facets {
			if s := (State{}).Toggle(f.name, "x"); !s.Filtered() || !s.Filter.Asked(f.name).Has("x") || s.Toggle(f.name, "x") != (State{}) {
				t.Errorf("%s: %+v", f.name, s)
			}
		}
		if !(State{Filter: Filter{Query: "x"}}).Filtered() || !(State{Filter: Filter{InView: true}}).Filtered() || !(State{}).Range(1, 2).Filtered() || (State{Event: "x"}).Filtered() {
			t.Error("filtered")
		}
	})
	t.Run("an unknown facet changes nothing", func(t *testing.T) {
		if full.Toggle("colour", "x") != full || full.Filter.Asked("colour") != "" {
			t.Error("colour")
		}
	})
}

func TestSelection(t *testing.T) {
	t.Run("what changes no event is not part of it", func(t *testing.T) {
		s := full
		s.Filter.InView = false
		other := s.Select("another").WithCamera(Camera{1, 2, 3})
		other.Theme, other.Embed, other.Static, other.Table = "light", false, false, false
		if s.Selection() != other.Selection() {
			t.Errorf("%+v\n%+v", s.Selection(), other.Selection())
		}
	})
	t.Run("the map is part of it where only what it shows is asked for", func(t *testing.T) {
		if full.Selection() == full.WithCamera(Camera{}).Selection() {
			t.Error("the map is left out")
		}
	})
	t.Run("each choice of events is part of it", func(t *testing.T) {
		for name, change := range map[string]func(*State){
			"as of": func(s *State) { s.AsOf++ }, "ghosts": func(s *State) { s.Hush = !s.Hush }, "range": func(s *State) { s.To++ },
			"filter": func(s *State) { s.Filter.Query = "x" }, "follow": func(s *State) { s.Follow = "x" },
		} {
			s := full
			if change(&s); s.Selection() == full.Selection() {
				t.Error(name)
			}
		}
	})
}
