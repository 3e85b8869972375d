package view

import (
	"cmp"
	"reflect"
	"slices"
	"testing"

	"dateline/app/state"
	"dateline/data"
	"dateline/data/model"
)

// seed is the story that the project comes with.
func seed(t testing.TB) *model.Index {
	t.Helper()
	s, err := model.Decode(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	return model.NewIndex(s)
}

// days gives every day that can be asked for, and the one before.
func days(x *model.Index) (out []model.Day) {
	reports := x.Reports()
	for d := reports[0] - 1; d < reports[len(reports)-1]; d++ {
		out = append(out, d)
	}
	return append(out, state.Always)
}

// knownBy tells, from the claims alone, whether a day knows of an event.
func knownBy(x *model.Index, event string, day model.Day) bool {
	for _, c := range x.ClaimsOn(event) {
		if x.KnownFrom(c) <= day {
			return true
		}
	}
	return false
}

func TestOpening(t *testing.T) {
	c := New(seed(t))
	opens := c.See(state.State{AsOf: state.Always}, nil)
	counted := c.See(state.State{AsOf: state.Always}, func(string) bool { return true })
	t.Run("a page opens with what counting all events gives", func(t *testing.T) {
		if got, want := opens.Facets(), counted.Facets(); !reflect.DeepEqual(got, want) {
			t.Errorf("%+v, counted %+v", got, want)
		}
		if !opens.Opens() || counted.Opens() {
			t.Error("it does not tell that it is that")
		}
		opens.facets, counted.facets, counted.opens = nil, nil, true // no two functions are equal
		if !reflect.DeepEqual(opens, counted) {
			t.Errorf("%+v, counted %+v", opens, counted)
		}
	})
	t.Run("for which nothing is counted again", func(t *testing.T) {
		if n := testing.AllocsPerRun(10, func() { c.See(state.State{AsOf: state.Always}, nil) }); n > 10 {
			t.Errorf("%v allocations", n)
		}
	})
}

func TestAsKnownOn(t *testing.T) {
	x := seed(t)
	c := New(x)
	for _, d := range days(x) {
		s := state.State{AsOf: d}
		v := c.See(s, nil)
		for _, e := range x.Story.Events {
			known := d == state.Always || knownBy(x, e.ID, d)
			if v.Ghost(e.ID) == known {
				t.Errorf("on %s %s is known: %v, and a ghost: %v", d, e.ID, known, v.Ghost(e.ID))
			}
			if slices.Contains(v.Order(), e.ID) != known || !slices.Contains(v.All(), e.ID) {
				t.Errorf("on %s %s is known: %v, but Order has %v", d, e.ID, known, v.Order())
			}
		}
		hushed := s
		hushed.Hush = true
		if h := c.See(hushed, nil); !slices.Equal(h.All(), v.Order()) || !slices.Equal(h.Order(), v.Order()) {
			t.Errorf("on %s with no ghosts there are %v", d, h.All())
		}
		if n := len(v.Known.Story.Events); n != len(v.Order()) {
			t.Errorf("on %s %d are known and %d show", d, n, len(v.Order()))
		}
	}
	t.Run("a plan becomes a meeting", func(t *testing.T) {
		for day, want := range map[model.Day]string{model.DayOf(2025, 3, 11): model.Planned, model.DayOf(2025, 3, 14): model.Happened} {
			if e, ok := c.See(state.State{AsOf: day}, nil).Event("march-visit"); !ok || e.Status != want {
				t.Errorf("on %s it is %q", day, e.Status)
			}
		}
	})
	t.Run("nothing tells of an event that there is not", func(t *testing.T) {
		if e, ok := c.See(state.State{}, nil).Event("no-such"); ok || e.ID != "" || c.See(state.State{}, nil).Ghost("no-such") {
			t.Error(e)
		}
	})
}

func TestFilters(t *testing.T) {
	x := seed(t)
	c := New(x)
	for _, base := range []state.State{{}, {AsOf: model.DayOf(2025, 3, 14)}, {Filter: state.Filter{Query: "Putin"}}, state.State{}.Toggle(state.ByStatus, model.Planned)} {
		v := c.See(base, nil)
		for _, f := range v.Facets() {
			for _, value := range f.Values {
				alone := base
				for _, on := range alone.Filter.Asked(f.Name).IDs() {
					alone = alone.Toggle(f.Name, on)
				}
				got := c.See(alone.Toggle(f.Name, value.ID), nil)
				if n := len(got.Order()); n != value.Count {
					t.Errorf("%s %q says %d and shows %d", f.Name, value.ID, value.Count, n)
				}
				for _, id := range got.Order() {
					if !slices.Contains(c.See(base.Clear(), nil).All(), id) {
						t.Errorf("%s %q shows %s", f.Name, value.ID, id)
					}
				}
			}
		}
	}
	t.Run("ghosts pass the same filter", func(t *testing.T) {
		s := state.State{AsOf: model.DayOf(2025, 3, 11)}.Toggle(state.ByPerson, "marco-rubio")
		for _, id := range c.See(s, nil).All() {
			e, _ := c.See(state.State{}, nil).Event(id)
			if !slices.Contains(e.People, "marco-rubio") {
				t.Errorf("%s shows", id)
			}
		}
	})
	t.Run("words that nobody says leave nothing", func(t *testing.T) {
		if got := c.See(state.State{Filter: state.Filter{Query: "xyzzy"}}, nil).All(); len(got) != 0 {
			t.Error(got)
		}
	})
}

// TestMerged: of one moment the list's own come first, as if all were put in order.
func TestMerged(t *testing.T) {
	for n := range 256 { // which of eight events, some of one moment, are of the list
		var list, more []Event
		for i := range 8 {
			if e := (Event{Event: model.Event{ID: string(rune('a' + i))}, Moment: float64(i / 3)}); n>>i&1 == 1 {
				list = append(list, e)
			} else {
				more = append(more, e)
			}
		}
		want := append(slices.Clone(list), more...)
		slices.SortStableFunc(want, func(a, b Event) int { return cmp.Compare(a.Moment, b.Moment) })
		if got := merged(model.AtOnce, list, more); !reflect.DeepEqual(got, want) {
			t.Errorf("%v among %v are %v, not %v", more, list, got, want)
		}
	}
}

// TestUnfiltered: where nothing is asked, what shows is what a filter that all pass lets
// through, on every day.
func TestUnfiltered(t *testing.T) {
	x := seed(t)
	c := New(x)
	for _, day := range days(x) {
		for _, hush := range []bool{false, true} {
			s := state.State{AsOf: day, Hush: hush}
			got, want := c.See(s, nil), c.See(s, func(string) bool { return true })
			if !reflect.DeepEqual(got.Events, want.Events) || !slices.EqualFunc(got.Hushed, want.Hushed, func(a, b Event) bool { return reflect.DeepEqual(a, b) }) {
				t.Errorf("on %s %d events show, and of a filter that all pass %d", day, len(got.Events), len(want.Events))
			}
			if got.Certain != want.Certain || got.Possible != want.Possible || !reflect.DeepEqual(got.Facets(), want.Facets()) {
				t.Errorf("on %s %d and %d are counted, not %d and %d", day, got.Certain, got.Possible, want.Certain, want.Possible)
			}
		}
	}
}
