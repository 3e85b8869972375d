package state

import (
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"dateline/data/model"
)

// full is a state in which no field that a link holds stands at its opening
// value.
var full = State{
	Event: "march-meeting", Show: Thing{Journey, "steve-witkoff/march-visit"}, Theme: "dark", Lang: "ru", Embed: true, Slide: true, Static: true, Table: true,
	Map: Camera{Lon: 37.6173, Lat: -55.75, Zoom: 3.25}, Time: Span{20151.25, 20153}, From: 20150.5, To: 20160 + 100.0/1440,
	AsOf: model.DayOf(2025, 3, 14), Hush: true, Follow: "steve-witkoff",
	Filter: Filter{
		People: SetOf("steve-witkoff", "marco-rubio"), Places: SetOf("moscow"), Sources: SetOf("urdupoint"),
		Status: SetOf("planned", "disputed"), Kinds: SetOf("talks"), Query: "Путин & co = 100%#?+“x”", InView: true,
	},
}

// leaves calls f for each field of a state that holds a plain value, by its
// name from the outside in, as "Filter.Query".
func leaves(v reflect.Value, name string, f func(name string, v reflect.Value)) {
	if v.Kind() != reflect.Struct {
		f(name, v)
		return
	}
	for i := range v.NumField() {
		leaves(v.Field(i), strings.TrimPrefix(name+"."+v.Type().Field(i).Name, "."), f)
	}
}

// unlinked are the fields that belong to the moment and not to a link: what
// play lets stand out is gone when play stops.
var unlinked = map[string]bool{"Window": true}

func TestFragment(t *testing.T) {
	t.Run("the opening state is the empty fragment", func(t *testing.T) {
		if f := (State{}).Format(); f != "" || Parse(f) != (State{}) || Parse("#") != (State{}) {
			t.Errorf("%q", f)
		}
	})
	t.Run("a full state leaves no field out", func(t *testing.T) {
		leaves(reflect.ValueOf(full), "", func(name string, v reflect.Value) {
			if v.IsZero() != unlinked[name] {
				t.Errorf("%s: the test itself must set it, or say that no link holds it", name)
			}
		})
	})
	t.Run("a full state comes back", func(t *testing.T) { there(t, full) })
	t.Run("each field comes back by itself", func(t *testing.T) {
		leaves(reflect.ValueOf(full), "", func(name string, v reflect.Value) {
			if strings.HasPrefix(name, "Map.") || strings.HasPrefix(name, "Time.") || strings.HasPrefix(name, "Show.") || name == "From" || name == "To" {
				return // only together
			}
			var s State
			leaves(reflect.ValueOf(&s).Elem(), "", func(other string, field reflect.Value) {
				if other == name {
					field.Set(v)
				}
			})
			there(t, s)
		})
		there(t, State{Map: full.Map})
		there(t, State{Time: full.Time})
		there(t, State{Show: full.Show})
		there(t, State{From: full.From, To: full.To})
		there(t, State{From: full.From, To: Latest})
		there(t, State{From: Earliest, To: full.To})
	})
	t.Run("any state comes back", func(t *testing.T) {
		r := rand.New(rand.NewPCG(1, 2))
		for range 2000 {
			if there(t, wild(r)); t.Failed() {
				return
			}
		}
	})
	t.Run("keys stand in a fixed order, without a '#'", func(t *testing.T) {
		got := full.Format()
		last := -1
		for _, key := range []string{"event=", "&show=", "&asof=", "&from=", "&to=", "&person=", "&place=", "&source=", "&status=", "&kind=", "&q=", "&follow=", "&lang=", "&theme=", "&view=", "&time=", "&inview=1", "&ghosts=0", "&table=1", "&static=1", "&embed=1", "&slide=1"} {
			at := strings.Index(got, key)
			if at <= last {
				t.Errorf("%s stands at %d, after %d, in %s", key, at, last, got)
			}
			last = at
		}
		if strings.ContainsAny(got, "# \"<>") {
			t.Error(got)
		}
	})
}

func there(t *testing.T, s State) {
	t.Helper()
	for _, mark := range []string{"", "#"} {
		if back := Parse(mark + s.Format()); back != s {
			t.Errorf("%s\ngives %+v\nnot   %+v", s.Format(), back, s)
		}
	}
}

// wild gives a state of anything that a state may hold.
func wild(r *rand.Rand) State {
	some := func(list ...string) string { return list[r.IntN(len(list))] }
	id := func() string { return some("", "a", "b-1", "привет", "a b", "%2C", "&", "=", "#", "ü+", "\"<>") }
	set := func() Set { return SetOf(id(), id(), id()) }
	s := State{
		Event: id(), Theme: some("", "light", "dark", "contrast"), Lang: some("", "en", "ar", "pt-BR"), Follow: id(),
		Show:  ThingOf(some("", "journey:", "place:", "days:", "event:", "x:") + id()),
		Embed: r.IntN(2) == 0, Slide: r.IntN(2) == 0, Static: r.IntN(2) == 0, Table: r.IntN(2) == 0, Hush: r.IntN(2) == 0,
		AsOf:   model.Day(r.IntN(40000) - 10000),
		Filter: Filter{People: set(), Places: set(), Sources: set(), Status: set(), Kinds: set(), Query: id() + id(), InView: r.IntN(2) == 0},
	}
	if r.IntN(2) == 0 {
		s.Map = Camera{r.Float64()*360 - 180, r.Float64()*180 - 90, 1 + r.Float64()*99}
	}
	if r.IntN(2) == 0 {
		a := r.IntN(60_000_000) - 30_000_000 // minutes
		s.Time = Span{float64(a) / 1440, float64(a+1+r.IntN(1_000_000)) / 1440}
	}
	if r.IntN(2) == 0 {
		t := s.Time
		a := r.IntN(60_000_000) - 30_000_000 // minutes
		s = s.Range(float64(a)/1440, float64(a+1+r.IntN(1_000_000))/1440)
		if open := r.IntN(4); open == 0 {
			s.From = Earliest
		} else if open == 1 {
			s.To = Latest
		}
		s.Time = t
	}
	return s
}

func TestParse(t *testing.T) {
	day := model.DayOf(2025, 3, 13)
	for _, c := range []struct {
		name, fragment string
		want           State
	}{
		{"#event-ID is short for #event=ID", "#event-march-meeting", State{Event: "march-meeting"}},
		{"the short form may be escaped", "#event-a%20b", State{Event: "a b"}},
		{"the short form ends where keys begin", "#event-x&event=y", State{Event: "y"}},
		{"an unknown key is left out", "nonsense=1&event=a&utm_source=x", State{Event: "a"}},
		{"a word without '=' is left out", "x&event=a&&", State{Event: "a"}},
		{"of a key given twice the last holds", "event=a&event=b", State{Event: "b"}},
		{"a broken escape is left out", "event=%zz&lang=ru", State{Lang: "ru"}},
		{"a thing of a kind that nothing has is left out", "show=mood:x&event=a", State{Event: "a"}},
		{"a thing without an id is left out", "show=place:&show=place", State{}},
		{"days may be two", "show=days:2025-03-15/2025-04-10", State{Show: Thing{Days, "2025-03-15/2025-04-10"}}},
		{"an unknown theme is left out", "theme=purple&event=a", State{Event: "a"}},
		{"a day that is none is left out", "asof=2025-02-30&event=a", State{Event: "a"}},
		{"a broken day leaves the one before", "asof=2025-03-13&asof=soon", State{AsOf: day}},
		{"days with hours are read", "from=2025-03-13&to=2025-03-13T12:00", State{From: float64(day), To: float64(day) + 0.5}},
		{"a start alone means from then on", "from=2025-03-13", State{From: float64(day), To: Latest}},
		{"an end alone means up to then", "to=2025-03-13", State{From: Earliest, To: float64(day) + 1}},
		{"the first day of 1970 is a start like another", "from=1970-01-01", State{From: 0, To: Latest}},
		{"the last day before it is an end like another", "to=1969-12-31", State{From: Earliest, To: 0}},
		{"all years that can be named are no range", "from=0000-01-01&to=9999-12-31", State{}},
		{"an end before its start is no range", "from=2025-03-13&to=2025-03-12", State{}},
		{"an end that cannot be read leaves no half of a range", "from=2025-03-13&to=never", State{}},
		{"nor does a start", "from=soon&to=2025-03-13", State{}},
		{"of an end given twice what can be read holds", "from=2025-03-13&to=never&to=2025-03-13", State{From: float64(day), To: float64(day) + 1}},
		{"a flag is 1 or true", "embed=1&static=true&table=yes&inview=0", State{Embed: true, Static: true}},
		{"only 0 hides ghosts", "ghosts=1", State{}},
		{"no ghosts", "ghosts=0", State{Hush: true}},
		{"a list loses what is empty or twice", "person=b,,a,b,", State{Filter: Filter{People: SetOf("a", "b")}}},
		{"commas may be escaped", "person=b%2Ca", State{Filter: Filter{People: SetOf("a", "b")}}},
		{"a plus is a space", "q=one+two", State{Filter: Filter{Query: "one two"}}},
		{"a view of two numbers is left out", "view=1,2", State{}},
		{"a view of words is left out", "view=a,b,c", State{}},
		{"a view off the Earth is left out", "view=181,0,2&event=a", State{Event: "a"}},
		{"a view off the pole is left out", "view=0,91,2", State{}},
		{"a view from too far is left out", "view=0,0,0.5", State{}},
		{"a view from too near is left out", "view=0,0,100001", State{}},
		{"no number is no view", "view=NaN,0,2&view=0,Inf,2&view=0,0,NaN", State{}},
		{"part of the time is read, its last day whole", "time=2025-03-13,2025-03-14", State{Time: Span{float64(day), float64(day) + 2}}},
		{"one without an end is left out", "time=2025-03-13", State{}},
		{"one that ends before its start is left out", "time=2025-03-13,2025-03-12", State{}},
		{"it is no range", "time=2025-03-13,2025-03-14&from=2025-03-10", State{Time: Span{float64(day), float64(day) + 2}, From: float64(day) - 3, To: Latest}},
		{"a view is read", "view=-37.5,55,2", State{Map: Camera{-37.5, 55, 2}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Parse(c.fragment); got != c.want {
				t.Errorf("%+v", got)
			}
		})
	}
}

// TestBrokenValues puts one broken value beside a full link: all else holds.
func TestBrokenValues(t *testing.T) {
	broken := map[string]func(*State){
		"asof=x": nil, "from=x": nil, "to=x": nil, "view=x": nil, "time=x": nil, "theme=x": nil, "what=x": nil, "=": nil, "%": nil,
		"event=%": func(s *State) { s.Event = "" },
	}
	for pair, change := range broken {
		want := full
		if change != nil {
			change(&want)
		}
		if got := Parse(full.Format() + "&" + pair); got != want {
			t.Errorf("%s: %+v", pair, got)
		}
		if change == nil {
			if got := Parse(pair + "&" + full.Format()); got != want {
				t.Errorf("%s in front: %+v", pair, got)
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"", "#", full.Format(), "#event-a", "view=1,2,3&view=,,", "from=0001-01-01&to=9999-12-31T23:59", "from=2025-03-01", "to=0000-01-01", "from=x&to=1969-12-31", "asof=9999-12-31", "person=%2C%2C&q=%00%ff", "view=-0,-0,1e2", "time=0000-01-01,9999-12-31", "time=2025-03-01,x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, fragment string) {
		s := Parse(fragment)
		once := s.Format()
		if back := Parse(once); back != s || back.Format() != once {
			t.Errorf("%q is first %q: %+v, then %q: %+v", fragment, once, s, back.Format(), back)
		}
		if strings.ContainsAny(once, " #\"<>") {
			t.Errorf("%q", once)
		}
	})
}

func TestISO(t *testing.T) {
	for _, d := range []float64{0, 20160, -1, 20160.5, 20160 + 1.0/1440, 20160 + 1439.0/1440} {
		if got := day(iso(d), -99); got != d {
			t.Errorf("%s is %s and comes back as %s", strconv.FormatFloat(d, 'f', -1, 64), iso(d), strconv.FormatFloat(got, 'f', -1, 64))
		}
	}
}
