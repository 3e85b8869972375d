package track

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/data/model"
)

// cities are two 3,800 km apart on nearly one meridian, one 7,800 km from the
// first, and two that are near.
var cities = []model.Place{
	{ID: "russia", Kind: "country", Lat: 57, Lon: 48},
	{ID: "moscow", Kind: "city", Lat: 55.7558, Lon: 37.6173, Within: "russia"},
	{ID: "vnukovo", Kind: "venue", Lat: 55.6, Lon: 37.3, Within: "moscow"},
	{ID: "jeddah", Kind: "city", Lat: 21.5433, Lon: 39.1728},
	{ID: "riyadh", Kind: "city", Lat: 24.7136, Lon: 46.6753},
	{ID: "washington", Kind: "city", Lat: 38.9072, Lon: -77.0369},
	{ID: "loop", Kind: "venue", Within: "loop"},
}

// tell makes a story of lines such as
//
//	e1 visit moscow 2025-03-13 ann,bob happened
//
// Each gives an event and a claim for each of its stances, named e1.1 and so
// on. "from=kyiv" states an origin, "bob:host" a role; a stance may carry "@when",
// "&place" and "+people" of its own. An underscore in a date stands for a space.
func tell(t *testing.T, lines ...string) *model.Index {
	t.Helper()
	s := model.Story{Places: cities, Sources: []model.Source{{ID: "s1"}, {ID: "s2"}}}
	for _, line := range lines {
		f := strings.Fields(line)
		e := model.Event{ID: f[0], Kind: f[1], Place: f[2], When: day(t, f[3])}
		e.People, e.Roles = cast(f[4])
		if e.Place == "-" {
			e.Place = ""
		}
		var stances []string
		for i, word := range f[5:] {
			if from, ok := strings.CutPrefix(word, "from="); ok {
				e.From = from
				continue
			}
			word, own, _ := strings.Cut(word, "+")
			word, place, _ := strings.Cut(word, "&")
			stance, when, _ := strings.Cut(word, "@")
			c := model.Claim{ID: fmt.Sprintf("%s.%d", e.ID, i+1), Source: []string{"s2", "s1"}[i%2], Event: e.ID, Stance: stance, Place: place}
			if when != "" {
				c.When = day(t, when)
			}
			c.People, c.Roles = cast(own)
			s.Claims = append(s.Claims, c)
			stances = append(stances, stance)
		}
		e.Status = model.Status(stances)
		s.Events = append(s.Events, e)
		for _, p := range e.People {
			if !slices.ContainsFunc(s.People, func(q model.Person) bool { return q.ID == p }) {
				s.People = append(s.People, model.Person{ID: p})
			}
		}
	}
	return model.NewIndex(s)
}

// meetings gives those of one person with another.
func meetings(x *model.Index, one, other string) []Meeting { return story{x}.together(one, other) }

// cast reads people with their roles.
func cast(text string) (people []string, roles model.Roles) {
	for _, word := range strings.FieldsFunc(text, func(c rune) bool { return c == ',' }) {
		id, role, stated := strings.Cut(word, ":")
		people = append(people, id)
		if stated {
			if roles == nil {
				roles = model.Roles{}
			}
			roles[id] = role
		}
	}
	return people, roles
}

func day(t *testing.T, s string) model.When {
	t.Helper()
	w, err := model.ParseWhen(strings.ReplaceAll(s, "_", " "))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// is compares what dump writes of a part of Ann's track.
func is(t *testing.T, part Track, want ...string) {
	t.Helper()
	if got := strings.TrimSpace(dump(part)); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s", got)
	}
}

func TestStays(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{"no stay where nobody is named", []string{"e visit moscow 2025-03-13 bob happened"}, nil},
		{"no stay by a statement, a situation, a denial, background, or without place or date", []string{
			"a statement moscow 2025-03-13 ann happened", "b situation moscow 2025-03-13 ann happened", "c visit moscow 2025-03-13 ann denied",
			"d visit moscow 2025-03-13 ann background", "e visit - 2025-03-13 ann happened", "f visit loop 2025-03-13 ann happened"}, nil},
		{"a venue is its city, a country stays one", []string{"a visit vnukovo 2025-03-01 ann happened", "b visit russia 2025-03-09 ann happened"},
			[]string{"stay moscow on 2025-03-01 2025-03-01 happened [a] [false false]", "stay russia on 2025-03-09 2025-03-09 happened [b] [false false]"}},
		{"events on one day and on following days are one stay, out of order too", []string{
			"b visit moscow 2025-03-02 ann happened", "a visit moscow 2025-03-01 ann happened", "c meeting moscow 2025-03-02_evening ann happened"},
			[]string{"stay moscow on 2025-03-01 2025-03-02 happened [a b c] [false false]"}},
		{"a day between makes two", []string{"a visit moscow 2025-03-01 ann happened", "b visit moscow 2025-03-03 ann happened"},
			[]string{"stay moscow on 2025-03-01 2025-03-01 happened [a] [false false]", "stay moscow on 2025-03-03 2025-03-03 happened [b] [false false]"}},
		{"a day trip makes two", []string{
			"a visit jeddah 2025-03-01_morning ann happened", "b visit riyadh 2025-03-01_evening ann happened", "c visit jeddah 2025-03-02 ann happened"},
			[]string{"stay jeddah on 2025-03-01 2025-03-01 happened [a] [false false]", "stay riyadh on 2025-03-01 2025-03-01 happened [b] [false false]",
				"stay jeddah on 2025-03-02 2025-03-02 happened [c] [false false]"}},
		{"a plan for the same day is part of it, one for the next is not", []string{
			"a visit moscow 2025-03-01 ann planned", "b visit moscow 2025-03-01 ann happened", "c visit moscow 2025-03-02 ann planned"},
			[]string{"stay moscow on 2025-03-01 2025-03-01 happened [b a] [false false]", "stay moscow on 2025-03-02 2025-03-02 planned [c] [false false]"}},
		{"a departure tells that they were there", []string{"a departure vnukovo 2025-03-01 ann happened denied"},
			[]string{"stay moscow on 2025-03-01 2025-03-01 disputed [a] [false false]"}},
		{"a month is a span, and joins only the same", []string{
			"a visit moscow 2025-03 ann happened", "b meeting moscow 2025-03 ann happened", "c visit moscow 2025-03-05 ann happened", "d visit moscow 2025-03-05/.. ann happened"},
			[]string{"stay moscow in 2025-03-01 2025-03-31 happened [a b] [false false]", "stay moscow on 2025-03-05 2025-03-05 happened [c] [false false]",
				"stay moscow in 2025-03-05 2025-03-05 happened [d] [false true]"}},
	} {
		t.Run(c.name, func(t *testing.T) { is(t, Track{Stays: Of(tell(t, c.lines...), "ann").Stays}, c.want...) })
	}
	t.Run("its claims are all but background", func(t *testing.T) {
		got := Of(tell(t, "a visit moscow 2025-03-01 ann happened background denied planned"), "ann").Stays[0].Claims
		if want := []string{"a.1", "a.3", "a.4"}; !slices.Equal(got, want) {
			t.Error(got)
		}
	})
}

func TestMoves(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{"inferred where nobody states it", []string{"a visit moscow 2025-03-01 ann happened", "b visit jeddah 2025-03-08 ann happened"},
			[]string{"move moscow>jeddah a>b 2025-03-01>2025-03-08 inferred"}},
		{"none over more than a week", []string{"a visit moscow 2025-03-01 ann happened", "b visit jeddah 2025-03-09 ann happened"}, nil},
		{"stated by a venue of the city too", []string{"a visit moscow 2025-03-01 ann happened", "b arrival jeddah 2025-03-02 ann happened from=vnukovo"},
			[]string{"move moscow>jeddah a>b 2025-03-01>2025-03-02 stated"}},
		{"stated from where no event is", []string{"b arrival jeddah 2025-03-02 ann happened from=moscow"},
			[]string{"move moscow>jeddah >b 2025-03-02>2025-03-02 stated"}},
		{"stated from elsewhere than the event before", []string{"a visit riyadh 2025-03-01 ann happened", "b arrival jeddah 2025-03-02 ann happened from=moscow"},
			[]string{"move moscow>jeddah >b 2025-03-02>2025-03-02 stated"}},
		{"planned where an end is", []string{"a visit moscow 2025-03-01 ann planned", "b visit jeddah 2025-03-02 ann happened"},
			[]string{"move moscow>jeddah a>b 2025-03-01>2025-03-02 planned"}},
		{"stated from where they were only to be", []string{"a visit moscow 2025-03-01 ann planned", "b visit jeddah 2025-03-02 ann happened from=moscow"},
			[]string{"move moscow>jeddah >b 2025-03-02>2025-03-02 stated"}},
		{"planned where others deny the plan", []string{"b visit jeddah 2025-03-02 ann planned unplanned from=moscow"},
			[]string{"move moscow>jeddah >b 2025-03-02>2025-03-02 planned"}},
		{"none where the plan is only denied", []string{"b visit jeddah 2025-03-02 ann unplanned from=moscow"}, nil},
		{"planned from a stated origin", []string{"b visit jeddah 2025-03-02 ann planned from=moscow"},
			[]string{"move moscow>jeddah >b 2025-03-02>2025-03-02 planned"}},
		{"an arrival of unknown origin", []string{"b arrival jeddah 2025-03-02 ann happened"},
			[]string{"move >jeddah >b 2025-03-02>2025-03-02 arrival"}},
		{"a departure is where they come from", []string{"a departure vnukovo 2025-03-01 ann happened", "b arrival jeddah 2025-03-02 ann happened"},
			[]string{"move moscow>jeddah a>b 2025-03-01>2025-03-02 inferred"}},
		{"a span is no step", []string{"a visit moscow 2025-03-01 ann happened", "b visit riyadh 2025-03-01/2025-03-02 ann happened", "c visit jeddah 2025-03-02 ann happened"},
			[]string{"move moscow>jeddah a>c 2025-03-01>2025-03-02 inferred"}},
		{"planned to what is to be from a day on, once", []string{"a visit jeddah 2025-03-01 ann planned", "b visit moscow 2025-03-01/.. ann planned", "c meeting vnukovo 2025-03-01/.. ann planned"},
			[]string{"move jeddah>moscow a>b 2025-03-01>2025-03-01 planned"}},
		{"none from what is to be from a day on", []string{"b visit moscow 2025-03-01/.. ann planned", "c visit jeddah 2025-03-02 ann happened"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) { is(t, Track{Moves: Of(tell(t, c.lines...), "ann").Moves}, c.want...) })
	}
	t.Run("the ways hold the steps within a place too", func(t *testing.T) {
		s := tell(t, "a visit moscow 2025-03-01 ann happened", "b meeting vnukovo 2025-03-01_evening ann happened", "c departure moscow 2025-03-02 ann happened")
		if got := Of(s, "ann").Moves; len(got) != 0 {
			t.Error(got)
		}
		is(t, Track{Moves: Ways(s, "ann", "nobody")}, "move moscow>moscow a>b 2025-03-01>2025-03-01 inferred")
	})
}

// Each row is of people whom claims have in different roles.
func TestRoles(t *testing.T) {
	const flight = "a visit moscow 2025-03-01 ann,bob,cat happened"
	for _, c := range []struct {
		name   string
		lines  []string
		person string
		want   []string
	}{
		{"who receives travellers does not fly in with them", []string{"b arrival jeddah 2025-03-02 ann,bob:host happened from=moscow"}, "bob", nil},
		{"nor is it unknown where they came from", []string{"b arrival jeddah 2025-03-02 ann,bob:host happened"}, "bob", nil},
		{"the travellers do", []string{"b arrival jeddah 2025-03-02 ann,bob:host happened from=moscow"}, "ann", []string{"move moscow>jeddah >b 2025-03-02>2025-03-02 stated"}},
		{"a host who was elsewhere went there as nobody states", []string{"a visit moscow 2025-03-01 bob happened", "b arrival jeddah 2025-03-02 ann,bob:host happened from=moscow"}, "bob",
			[]string{"move moscow>jeddah a>b 2025-03-01>2025-03-02 inferred"}},
		{"who speaks of an arrival is not there", []string{"a visit moscow 2025-03-01 bob happened", "b arrival jeddah 2025-03-02 ann,bob:speaker happened"}, "bob", nil},
		{"who is spoken of is not there", []string{"a visit moscow 2025-03-01 bob happened", "b meeting jeddah 2025-03-02 ann,bob:subject happened"}, "bob", nil},
		{"what one article states of all is stated, though another names fewer", []string{flight, "b arrival jeddah 2025-03-02 ann,bob,cat happened+ann,bob happened from=moscow"}, "cat",
			[]string{"move moscow>jeddah a>b 2025-03-01>2025-03-02 stated"}},
		{"whom no article names did not fly", []string{flight, "b arrival jeddah 2025-03-02 ann,bob,cat happened+ann,bob from=moscow"}, "cat", nil},
		{"whom only a plan names was only to fly", []string{flight, "b arrival jeddah 2025-03-02 ann,bob,cat happened+ann,bob planned+ann,bob,cat from=moscow"}, "cat",
			[]string{"move moscow>jeddah a>b 2025-03-01>2025-03-02 planned"}},
		{"the others flew", []string{flight, "b arrival jeddah 2025-03-02 ann,bob,cat happened+ann,bob planned+ann,bob,cat from=moscow"}, "ann",
			[]string{"move moscow>jeddah a>b 2025-03-01>2025-03-02 stated"}},
		{"who denies to have been aboard did not fly", []string{flight, "b arrival jeddah 2025-03-02 ann,bob,cat happened+ann,bob denied+cat from=moscow"}, "cat", nil},
		{"a traveller by one claim is one, whatever another has", []string{"b arrival jeddah 2025-03-02 ann happened+ann:host happened+ann from=moscow"}, "ann",
			[]string{"move moscow>jeddah >b 2025-03-02>2025-03-02 stated"}},
	} {
		t.Run(c.name, func(t *testing.T) { is(t, Track{Moves: Of(tell(t, c.lines...), c.person).Moves}, c.want...) })
	}
	t.Run("who receives is there that day", func(t *testing.T) {
		s := tell(t, "b arrival jeddah 2025-03-02 ann,bob:host happened from=moscow")
		is(t, Track{Stays: Of(s, "bob").Stays}, "stay jeddah on 2025-03-02 2025-03-02 happened [b] [false false]")
	})
	t.Run("a claim's person who only speaks is no contradiction", func(t *testing.T) {
		s := tell(t, "a visit moscow 2025-03-01T10:00 ann happened", "b visit jeddah 2025-03-01T12:00 ann happened+ann:speaker")
		is(t, Track{Conflicts: Of(s, "ann").Conflicts})
	})
}

func TestGaps(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{"two days are none", []string{"a visit moscow 2025-03-01 ann happened", "b visit jeddah 2025-03-04 ann happened"}, nil},
		{"three days are one", []string{"a visit moscow 2025-03-01 ann happened", "b visit jeddah 2025-03-05 ann happened"},
			[]string{"gap 3 days 2025-03-01 moscow > 2025-03-05 jeddah planned=false"}},
		{"it counts from the end of a span to the start of one", []string{"a visit moscow 2025-02 ann happened", "b visit jeddah 2025-02-03 ann happened", "c visit riyadh 2025-03-1X ann happened"},
			[]string{"gap 9 days 2025-02-28 moscow > 2025-03-10 riyadh planned=false"}},
		{"a plan ends it, and says so", []string{"a visit moscow 2025-03-01 ann happened", "b visit jeddah 2025-03-10 ann planned"},
			[]string{"gap 8 days 2025-03-01 moscow > 2025-03-10 jeddah planned=true"}},
		{"what is attested ends it before a plan of that day", []string{"a visit moscow 2025-03-01 ann happened", "b visit jeddah 2025-03-10 ann planned", "c visit riyadh 2025-03-10/2025-03-11 ann happened"},
			[]string{"gap 8 days 2025-03-01 moscow > 2025-03-10 riyadh planned=false"}},
		{"none before what began nobody knows when", []string{"a visit moscow 2025-03-01 ann happened", "b visit jeddah ../2025-03-20 ann happened"}, nil},
		{"none inside such a time", []string{"a visit moscow 2025-03-01 ann happened", "b visit moscow 2025-03-10 ann happened", "c visit jeddah ../2025-03-20 ann happened"}, nil},
		{"none after what has no end", []string{"a visit moscow 2025-03-01/.. ann happened", "b visit jeddah 2025-03-20 ann happened"}, nil},
		{"a denial ends none", []string{"a visit moscow 2025-03-01 ann happened", "b visit riyadh 2025-03-05 ann denied", "c visit jeddah 2025-03-10 ann happened"},
			[]string{"gap 8 days 2025-03-01 moscow > 2025-03-10 jeddah planned=false"}},
	} {
		t.Run(c.name, func(t *testing.T) { is(t, Track{Gaps: Of(tell(t, c.lines...), "ann").Gaps}, c.want...) })
	}
}

func TestMeetings(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{"stated by a meeting, with the sources in the story's order", []string{"a meeting moscow 2025-03-01 ann,bob happened happened"},
			[]string{`meeting bob at "moscow" 2025-03-01 2025-03-01 stated happened [a] by [s1 s2], 2 claims`}},
		{"stated and planned", []string{"a talks moscow 2025-03-01 ann,bob planned"},
			[]string{`meeting bob at "moscow" 2025-03-01 2025-03-01 stated planned [a] by [s2], 1 claims`}},
		{"stated without a place, as a call", []string{"a talks - 2025-03-01 ann,bob happened"},
			[]string{`meeting bob at "" 2025-03-01 2025-03-01 stated happened [a] by [s2], 1 claims`}},
		{"a reception at an arrival", []string{"a arrival moscow 2025-03-01 ann,bob:host happened planned+ann"},
			[]string{`meeting bob at "moscow" 2025-03-01 2025-03-01 stated happened [a] by [s2], 1 claims`}},
		{"a reception that only a plan has both at", []string{"a arrival moscow 2025-03-01 ann,bob:host happened+ann planned"},
			[]string{`meeting bob at "moscow" 2025-03-01 2025-03-01 stated planned [a] by [s1], 1 claims`}},
		{"none with who only speaks, and none that no claim has both at", []string{"a meeting moscow 2025-03-01 ann,bob:speaker happened", "b talks riyadh 2025-03-01/2025-03-02 ann,bob happened+ann happened+bob"}, nil},
		{"none that is denied, background, or only a statement", []string{
			"a meeting moscow 2025-03-01 ann,bob denied", "b talks moscow 2025-03-01 ann,bob background", "c statement moscow 2025-03-01 ann,bob happened"}, nil},
		{"both there, on the days they share", []string{"a visit moscow 2025-03-01 ann happened", "b visit vnukovo 2025-03-02 ann happened", "c visit moscow 2025-03-02 bob happened denied"},
			[]string{`meeting bob at "moscow" 2025-03-02 2025-03-02 both there disputed [a b c] by [s1 s2], 4 claims`}},
		{"both on one visit", []string{"a visit moscow 2025-03-01 ann,bob happened"},
			[]string{`meeting bob at "moscow" 2025-03-01 2025-03-01 both there happened [a] by [s2], 1 claims`}},
		{"not both there where a source has them meet", []string{"a visit moscow 2025-03-01 ann,bob happened", "b meeting moscow 2025-03 ann,bob happened"},
			[]string{`meeting bob at "moscow" 2025-03-01 2025-03-31 stated happened [b] by [s2], 1 claims`}},
		{"both there where they only planned to meet", []string{"a visit moscow 2025-03-01 ann,bob happened", "b meeting moscow 2025-03-01 ann,bob planned"},
			[]string{`meeting bob at "moscow" 2025-03-01 2025-03-01 stated planned [b] by [s2], 1 claims`,
				`meeting bob at "moscow" 2025-03-01 2025-03-01 both there happened [a b] by [s2], 2 claims`}},
		{"not in a country, not by plans, not on unknown days", []string{
			"a visit russia 2025-03-01 ann,bob happened", "b visit jeddah 2025-03-05 ann,bob planned", "c visit riyadh 2025-03-07/2025-03-08 ann,bob happened"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := tell(t, c.lines...)
			is(t, Track{Meetings: Of(s, "ann").Meetings}, c.want...)
			is(t, Track{Meetings: meetings(s, "ann", "bob")}, c.want...)
			back := meetings(s, "bob", "ann")
			for i := range back {
				back[i].With = "bob"
			}
			is(t, Track{Meetings: back}, c.want...)
		})
	}
	t.Run("nobody meets themselves", func(t *testing.T) {
		if got := meetings(tell(t, "a meeting moscow 2025-03-01 ann,bob happened"), "ann", "ann"); got != nil {
			t.Error(got)
		}
	})
}

func TestConflicts(t *testing.T) {
	const one = "conflict [[a.1] [b.1]] [a b] "
	for _, c := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{"hours too near", []string{"a visit moscow 2025-03-01T10:00 ann happened", "b visit jeddah 2025-03-01T12:00 ann happened"},
			[]string{one + "[moscow jeddah] 3806 km, needs 7.2 h, has 3.9 h"}},
		{"stated zones leave no doubt", []string{"a visit moscow 2025-03-01T10:00+03:00 ann happened", "b visit jeddah 2025-03-01T12:00+03:00 ann happened"},
			[]string{one + "[moscow jeddah] 3806 km, needs 7.2 h, has 2.0 h"}},
		{"zones add hours, and take them", []string{"a visit moscow 2025-03-01T10:00+03:00 ann happened", "b visit washington 2025-03-01T12:00-05:00 ann happened",
			"c visit moscow 2025-03-02T12:00Z ann happened"},
			[]string{one + "[moscow washington] 7821 km, needs 11.7 h, has 10.0 h"}},
		{"hours enough", []string{"a visit moscow 2025-03-01T10:00 ann happened", "b visit jeddah 2025-03-01T18:00 ann happened"}, nil},
		{"parts of a day that exclude it", []string{"a visit moscow 2025-03-01_noon ann happened", "b visit washington 2025-03-01_morning ann happened"},
			[]string{one + "[moscow washington] 7821 km, needs 11.7 h, has 10.6 h"}},
		{"parts of a day that leave time", []string{"a visit moscow 2025-03-01_morning ann happened", "b visit washington 2025-03-01_evening ann happened"}, nil},
		{"parts that do, against the sun", []string{"a visit washington 2025-03-01_noon ann happened", "b visit moscow 2025-03-01_evening ann happened"},
			[]string{"conflict [[b.1] [a.1]] [b a] [moscow washington] 7821 km, needs 11.7 h, has 7.6 h"}},
		{"whole days never do", []string{"a visit moscow 2025-03-01 ann happened", "b visit jeddah 2025-03-01 ann happened", "c visit washington 2025-03-01 ann happened"}, nil},
		{"a whole day and an hour do not", []string{"a visit moscow 2025-03-01T12:00 ann happened", "b visit jeddah 2025-03-01 ann happened"}, nil},
		{"plans, denials, background and statements are no presence", []string{"a visit moscow 2025-03-01T10:00 ann happened", "b visit jeddah 2025-03-01T12:00 ann planned denied background",
			"c statement jeddah 2025-03-01T12:00 ann happened"}, nil},
		{"doubtful and open dates exclude nothing", []string{"a visit moscow 2025-03-01T10:00 ann happened", "b visit jeddah 2025-03-01?_noon ann happened", "c visit jeddah ../2025-03-01 ann happened"}, nil},
		{"a country is no city", []string{"a visit russia 2025-03-01T10:00 ann happened", "b visit jeddah 2025-03-01T10:00 ann happened"}, nil},
		{"one city's venues are no conflict", []string{"a visit vnukovo 2025-03-01T10:00 ann happened", "b visit moscow 2025-03-01T10:00 ann happened"}, nil},
		{"a claim's own hour and place, in one event too", []string{"a meeting moscow 2025-03-01T10:00 ann happened happened happened@2025-03-01T11:00&jeddah"},
			[]string{"conflict [[a.1 a.2] [a.3]] [a a] [moscow jeddah] 3806 km, needs 7.2 h, has 2.9 h"}},
		{"a disputed event's claims count", []string{"a visit moscow 2025-03-01T10:00 ann happened denied", "b visit jeddah 2025-03-01T12:00 ann happened"},
			[]string{one + "[moscow jeddah] 3806 km, needs 7.2 h, has 3.9 h"}},
	} {
		t.Run(c.name, func(t *testing.T) { is(t, Track{Conflicts: Of(tell(t, c.lines...), "ann").Conflicts}, c.want...) })
	}
}

// TestProperties holds the default story, and what is never true of any.
func TestProperties(t *testing.T) {
	s := defaultStory(t)
	for _, p := range everybody(s) {
		tr := Of(s, p)
		t.Run("no stay of "+p+" touches a gap", func(t *testing.T) {
			for _, g := range tr.Gaps {
				for _, st := range tr.Stays {
					if st.Last > g.From && st.First < g.To {
						t.Error(g, st)
					}
				}
			}
		})
		t.Run("the order of the places is nothing to "+p, func(t *testing.T) {
			other := s.Story
			other.Places = slices.Clone(other.Places)
			slices.Reverse(other.Places)
			if again := Of(model.NewIndex(other), p); !reflect.DeepEqual(again, tr) {
				t.Error(dump(again))
			}
		})
	}
	t.Run("two people have the same meetings", func(t *testing.T) {
		for _, a := range everybody(s) {
			for _, b := range everybody(s) {
				one, other := meetings(s, a, b), meetings(s, b, a)
				for i := range other {
					other[i].With = b
				}
				if !reflect.DeepEqual(one, other) {
					t.Error(a, b, dump(Track{Meetings: one}), dump(Track{Meetings: other}))
				}
			}
		}
	})
}

// TestBook asks for people in several orders, again and together: a book gives the
// ways that it would give had it none before.
func TestBook(t *testing.T) {
	x := tell(t,
		"e1 visit moscow 2025-03-13 ann,bob happened",
		"e2 meeting jeddah 2025-03-15 ann happened",
		"e3 visit riyadh 2025-03-16 bob happened",
		"e4 visit moscow 2025-03-17 ann,bob happened")
	b := NewBook(x)
	for _, people := range [][]string{{"ann", "bob"}, {"bob"}, {"bob", "ann"}, {"nobody"}, {"ann"}, {"ann", "bob", "ann"}, {}} {
		if got, want := b.Ways(people...), Ways(x, people...); len(want) > 0 == (len(got) == 0) || len(want) > 0 && !reflect.DeepEqual(got, want) {
			t.Errorf("%v went %v, not %v", people, got, want)
		}
	}
	t.Run("who adds to what they were given adds nothing to the book", func(t *testing.T) {
		_ = append(b.Ways("ann"), Move{Person: "nobody"})
		if got := b.Ways("ann", "bob"); !reflect.DeepEqual(got, Ways(x, "ann", "bob")) {
			t.Error(got)
		}
	})
}

// TestWaysInPieces: a person of a long story has more events than a frame has room for, and
// who asks the book meanwhile does not wait.
func TestWaysInPieces(t *testing.T) {
	var events []string
	for i := range 1200 {
		events = append(events, fmt.Sprintf("e%d visit %s 2025-03-13 ann happened", i, []string{"moscow", "jeddah"}[i%2]))
	}
	x, pauses := tell(t, events...), 0
	b := NewBook(x)
	got := b.WaysInPieces(func() {
		if pauses++; pauses == 2 && !reflect.DeepEqual(b.Ways("ann"), Ways(x, "ann")) {
			t.Error("who asks meanwhile is told something else")
		}
	}, "ann")
	if want := Ways(x, "ann"); pauses < 4 || len(want) != 1199 || !reflect.DeepEqual(got, want) {
		t.Errorf("%d ways after %d pauses, not %d", len(got), pauses, len(want))
	}
}

// BenchmarkOf follows somebody who is in every one of 10,000 events, each with
// one of 100 others, on 5,000 days in three cities.
func BenchmarkOf(b *testing.B) {
	s := model.Story{Places: cities, People: []model.Person{{ID: "ann"}}}
	for i := range 100 {
		s.People = append(s.People, model.Person{ID: fmt.Sprint("p", i)})
	}
	for i := range 10_000 {
		when, err := model.ParseWhen(model.Day(i / 2).String())
		if err != nil {
			b.Fatal(err)
		}
		id := fmt.Sprint("e", i)
		s.Events = append(s.Events, model.Event{
			ID: id, When: when, Place: []string{"moscow", "jeddah", "riyadh"}[i/7%3], Kind: "visit", Status: model.Happened,
			People: []string{"ann", fmt.Sprint("p", i%100)},
		})
		s.Claims = append(s.Claims, model.Claim{ID: "c" + id, Event: id, Stance: model.Happened})
	}
	index := model.NewIndex(s)
	for b.Loop() {
		Of(index, "ann")
	}
}
