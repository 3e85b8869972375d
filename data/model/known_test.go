package model

import (
	"os"
	"reflect"
	"slices"
	"testing"
)

func when(t *testing.T, s string) When {
	t.Helper()
	w, err := ParseWhen(s)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func day(t *testing.T, s string) Day {
	first, _ := when(t, s).Span()
	return first
}

// trip is announced on the 10th, as an early paper tells, and reported by a
// late one.
func trip(t *testing.T) Story {
	return Story{
		Sources: []Source{{ID: "early", Published: when(t, "2025-03-11T07:40")}, {ID: "late", Published: when(t, "2025-03-14")}, {ID: "loose"}},
		Events:  []Event{{ID: "visit", When: when(t, "2025-03-13"), Place: "moscow", Status: Happened}, {ID: "call", When: when(t, "2025-03-14")}},
		Claims: []Claim{
			{ID: "a", Source: "early", Event: "visit", Stance: Planned, Said: when(t, "2025-03-10"), When: when(t, "2025-03-10/.."), Place: "russia"},
			{ID: "b", Source: "early", Event: "visit", Stance: Background},
			{ID: "c", Source: "late", Event: "visit", Stance: Happened},
			{ID: "d", Source: "loose", Event: "call", Stance: Happened},
		},
	}
}

// known gives a story as known by a day.
func known(s Story, day Day) Story { return NewIndex(s).Known(day).Story }

func TestKnownFrom(t *testing.T) {
	s := trip(t)
	for i, c := range []struct {
		name string
		want Day
	}{
		{"a claim is known from the day its source appeared, whenever it was said", day(t, "2025-03-11")},
		{"so is one that tells of no such day", day(t, "2025-03-11")},
		{"another source's day is its own", day(t, "2025-03-14")},
		{"without any date, it is known last of all", Undated},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := NewIndex(s).KnownFrom(s.Claims[i]); got != c.want {
				t.Errorf("known from %v, not %v", got, c.want)
			}
		})
	}
	t.Run("in a source of no known day, what was said counts from then", func(t *testing.T) {
		c := Claim{Source: "loose", Said: when(t, "2025-04")}
		if got := NewIndex(s).KnownFrom(c); got != day(t, "2025-04-30") {
			t.Errorf("known from %v", got)
		}
	})
}

// TestKnownEvents has each event of the default story, on each day of a report, put by
// its own claims alone, one event and one day at a time.
func TestKnownEvents(t *testing.T) {
	text, err := os.ReadFile("../story.json")
	if err != nil {
		t.Fatal(err)
	}
	story, err := Decode(text)
	if err != nil {
		t.Fatal(err)
	}
	x := NewIndex(story)
	for _, day := range x.Reports() {
		var want []Event
		for _, e := range story.Events {
			known := slices.DeleteFunc(x.ClaimsOn(e.ID), func(c Claim) bool { return x.KnownFrom(c) > day })
			if len(known) > 0 {
				want = append(want, e.as(known))
			}
		}
		if got := x.Known(day).Story.Events; !reflect.DeepEqual(got, want) {
			t.Errorf("as known on %s the events are\n%v\nnot\n%v", day, got, want)
		}
	}
}

func TestNewOn(t *testing.T) {
	s := trip(t)
	for when, want := range map[string]int{"2025-03-10": 0, "2025-03-11": 1, "2025-03-12": 0, "2025-03-14": 1} {
		if got := NewIndex(s).NewOn(day(t, when)); len(got) != want || want > 0 && !got["visit"] {
			t.Errorf("on %s came to be known %v", when, got)
		}
	}
}

func TestKnown(t *testing.T) {
	s := trip(t)
	t.Run("before the first claim nothing is known", func(t *testing.T) {
		k := known(s, day(t, "2025-03-09"))
		if len(k.Events)+len(k.Claims)+len(k.Sources) != 0 {
			t.Errorf("known: %v", k)
		}
	})
	t.Run("an announced event is planned, for when and where it was announced", func(t *testing.T) {
		e := known(s, day(t, "2025-03-12")).Events[0]
		if e.Status != Planned || e.When.String() != "2025-03-10/.." || e.Place != "russia" {
			t.Errorf("%s at %s in %s", e.Status, e.When, e.Place)
		}
	})
	t.Run("a report makes it happen on its day, in its place", func(t *testing.T) {
		k := known(s, day(t, "2025-03-14"))
		if e := k.Events[0]; e.Status != Happened || e.When.String() != "2025-03-13" || e.Place != "moscow" {
			t.Errorf("%s at %s in %s", e.Status, e.When, e.Place)
		}
		if len(k.Events) != 1 || len(k.Sources) != 2 {
			t.Errorf("%d events and %d sources are known", len(k.Events), len(k.Sources))
		}
	})
	t.Run("with the undated known too, the story is whole", func(t *testing.T) {
		k := known(s, Undated)
		if len(k.Events) != len(s.Events) || len(k.Claims) != len(s.Claims) || len(k.Sources) != len(s.Sources) {
			t.Errorf("%d events, %d claims", len(k.Events), len(k.Claims))
		}
	})
	t.Run("what is known never shrinks", func(t *testing.T) {
		for d := day(t, "2025-03-08"); d < day(t, "2025-03-16"); d++ {
			if a, b := known(s, d), known(s, d+1); len(a.Claims) > len(b.Claims) || len(a.Events) > len(b.Events) {
				t.Errorf("less is known on %v than the day before", d+1)
			}
		}
	})
	t.Run("the story itself stays as it was", func(t *testing.T) {
		if s.Events[0].Status != Happened || len(s.Claims) != 4 {
			t.Error("Known changed its story")
		}
	})
}

// TestKnownInPieces: a day of a hundred thousand events takes longer than a frame.
func TestKnownInPieces(t *testing.T) {
	x, pauses := NewIndex(trip(t)), 0
	got, want := x.KnownInPieces(func() { pauses++ }, day(t, "2025-03-11")), x.Known(day(t, "2025-03-11"))
	if !reflect.DeepEqual(got.Story, want.Story) || !reflect.DeepEqual(got.about, want.about) || pauses < 9 {
		t.Errorf("%d pauses, and %v", pauses, got.Story)
	}
}

// TestThese: what a day knows of a list, one item after the other.
func TestThese(t *testing.T) {
	list := []int{10, 11, 12, 13}
	for told := range 16 {
		var by [4]bool
		want := []int{}
		for i := range by {
			if by[i] = told>>i&1 == 1; by[i] {
				want = append(want, list[i])
			}
		}
		got := these(list, by[:])
		if !slices.Equal(got, want) {
			t.Errorf("of %v are told %v, not %v", by, got, want)
		}
		if _ = append(got, 99); list[3] != 13 {
			t.Fatalf("of %v those that are told share what comes after them", by)
		}
	}
}

// TestEachFrom: one claim after the other, whatever stands beside it.
func TestEachFrom(t *testing.T) {
	s := trip(t)
	s.Claims = append(s.Claims, Claim{ID: "e", Source: "loose", Said: when(t, "2025-04")}, Claim{ID: "f", Source: "loose", Said: when(t, "2025-05")}, Claim{ID: "g"}, Claim{ID: "h", Said: when(t, "2025-06")})
	x := NewIndex(s)
	for i, from := range x.froms() {
		if want := x.KnownFrom(s.Claims[i]); from != want {
			t.Errorf("%s is known from %s, not %s", s.Claims[i].ID, from, want)
		}
	}
}

func TestStanding(t *testing.T) {
	day := DayOf(2025, 4, 12)
	for _, c := range []struct {
		does, status, when string
		day                Day
		want               string
	}{
		{"a plan whose day is to come stands as planned", Planned, "2025-04-12", day - 1, Planned},
		{"and on its day too", Planned, "2025-04-12", day, Planned},
		{"a plan whose day is over has an outcome that nobody reports", Planned, "2025-04-12", day + 1, Unreported},
		{"its last day counts", Planned, "2025-04-10/2025-04-12", day, Planned},
		{"a plan without an end may still come", Planned, "2025-04-10/..", day + 900, Planned},
		{"and one without a date", Planned, "", day + 900, Planned},
		{"what happened stands as that", Happened, "2025-04-12", day + 900, Happened},
		{"and what is denied", Denied, "2025-04-12", day + 900, Denied},
	} {
		t.Run(c.does, func(t *testing.T) {
			e := Event{Status: c.status}
			if c.when != "" {
				w, err := ParseWhen(c.when)
				if err != nil {
					t.Fatal(err)
				}
				e.When = w
			}
			if got := e.Standing(c.day); got != c.want {
				t.Errorf("it is %q, not %q", got, c.want)
			}
		})
	}
}

// An event's versions are what the whole story says of it on their days, and it
// is the same on every day between two of them.
func TestVersions(t *testing.T) {
	text, err := os.ReadFile("../story.json")
	if err != nil {
		t.Fatal(err)
	}
	s, err := Decode(text)
	if err != nil {
		t.Fatal(err)
	}
	x := NewIndex(s)
	for _, e := range s.Events {
		versions := x.Versions(e.ID)
		for _, day := range x.Reports() {
			want, known := x.Known(day).Event(e.ID)
			i := len(versions) - 1
			for i >= 0 && versions[i].Day > day {
				i--
			}
			if known != (i >= 0) {
				t.Errorf("%s is known on %s: %v", e.ID, day, known)
			} else if known && !reflect.DeepEqual(versions[i].Event, want) {
				t.Errorf("%s on %s: %+v, want %+v", e.ID, day, versions[i].Event, want)
			}
		}
	}
}

func TestOrigins(t *testing.T) {
	s := trip(t)
	s.Places = []Place{{ID: "spain", Kind: Country}, {ID: "madrid", Kind: City, Within: "spain"}, {ID: "moscow", Kind: City}}
	for _, c := range []struct {
		name   string
		change func(*Story)
		on     string
		want   string
	}{
		{"a plan tells no origin that nobody has named", func(*Story) {}, "2025-03-12", ""},
		{"what has happened tells its own", func(*Story) {}, "2025-03-14", "madrid"},
		{"a plan tells one in which a claim puts something", func(s *Story) { s.Claims[1].Place = "madrid" }, "2025-03-12", "madrid"},
		{"and one in which something is known to be", func(s *Story) {
			s.Events = append(s.Events, Event{ID: "start", Place: "madrid"})
			s.Claims = append(s.Claims, Claim{ID: "e", Source: "early", Event: "start", Stance: Happened})
		}, "2025-03-12", "madrid"},
		{"the country of such a place is named with it", func(s *Story) { s.Events[0].From, s.Claims[1].Place = "spain", "madrid" }, "2025-03-12", "spain"},
		{"what stays a plan has its origin from its plans", func(s *Story) { s.Events[0].Status, s.Claims[2].Stance = Planned, Planned }, "2025-03-12", "madrid"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := s
			s.Events, s.Claims = slices.Clone(s.Events), slices.Clone(s.Claims)
			s.Events[0].From = "madrid"
			c.change(&s)
			if got := known(s, day(t, c.on)).Events[0].From; got != c.want {
				t.Errorf("from %q, not %q", got, c.want)
			}
			if s.Events[0].From == "" {
				t.Error("the story itself has lost it")
			}
		})
	}
	t.Run("a story of one city stays one on days on which a single venue is known", func(t *testing.T) {
		s := trip(t)
		s.Places = []Place{{ID: "cork", Kind: City}, {ID: "hall", Kind: Venue, Within: "cork", Lat: 51.9, Lon: -8.5}, {ID: "quay", Kind: Venue, Within: "cork", Lat: 51.9, Lon: -8.4}}
		s.Events[0].Place, s.Events[1].Place, s.Claims[0].Place = "hall", "quay", ""
		x := NewIndex(s).Known(day(t, "2025-03-12"))
		if lane, _ := x.Lane("hall"); !x.Local() || lane.ID != "hall" {
			t.Error(x.Local(), lane.ID)
		}
	})
}

func TestReportedOn(t *testing.T) {
	var s Story
	for _, published := range []string{"2025-03", "2025-03-31", "2025-02", "2025-03-31", "../2025-01-31", ""} {
		when, _ := ParseWhen(published)
		s.Sources = append(s.Sources, Source{ID: published, Published: when})
	}
	x := NewIndex(s)
	for _, c := range []struct {
		day  Day
		want string
	}{{DayOf(2025, 3, 31), "2025-03-31"}, {DayOf(2025, 2, 28), "2025-02"}, {DayOf(2025, 3, 30), ""}} {
		if got, ok := x.ReportedOn(c.day); got.String() != c.want || ok != (c.want != "") {
			t.Errorf("on %s reports are of %q, %v", c.day, got, ok)
		}
	}
}
