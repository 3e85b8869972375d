package accord

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/data/model"
)

// when reads a date that is known to be one; "" is the absent date.
func when(t testing.TB, text string) model.When {
	t.Helper()
	if text == "" {
		return model.When{}
	}
	w, err := model.ParseWhen(text)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// small is a story of one event with the claims given as lines of
// "source stance speaker|via|when|place"; every part but the first two may be empty.
func small(t testing.TB, kind, on, place string, lines ...string) model.Story {
	t.Helper()
	s := model.Story{
		People: []model.Person{
			{ID: "ann", Name: model.Text{"en": "Ann Bell", "ru": "Анна Белл"}, Aliases: []string{"A. Bell"}},
			{ID: "bob", Name: model.Text{"en": "Bob"}},
		},
		Places: []model.Place{
			{ID: "land"}, {ID: "city", Within: "land"}, {ID: "hall", Within: "city"}, {ID: "town", Within: "land"}, {ID: "isle"},
		},
		Sources: []model.Source{
			{ID: "late", Publisher: "The Late News", Published: when(t, "2025-03-20")},
			{ID: "herald", Publisher: "The Herald", Published: when(t, "2025-03-14")},
			{ID: "herald-2", Publisher: "Herald", Published: when(t, "2025-03-15")},
			{ID: "nameless", Published: when(t, "2025-03-14")},
		},
	}
	var stances []string
	for i, line := range lines {
		head, rest, _ := strings.Cut(line, " ")
		stance, rest, _ := strings.Cut(rest, " ")
		part := append(strings.Split(rest, "|"), "", "", "")
		stances = append(stances, stance)
		s.Claims = append(s.Claims, model.Claim{ID: string(rune('a' + i)), Source: head, Event: "e", Stance: stance,
			Speaker: part[0], Via: part[1], When: when(t, part[2]), Place: part[3]})
	}
	s.Events = []model.Event{{ID: "e", Kind: kind, When: when(t, on), Place: place, Status: model.Status(stances)}}
	return s
}

// telling is the index of a small story.
func telling(t testing.TB, kind, on, place string, lines ...string) *model.Index {
	t.Helper()
	return model.NewIndex(small(t, kind, on, place, lines...))
}

func TestVerdict(t *testing.T) {
	for _, c := range []struct {
		name   string
		claims []string
		want   Verdict
		count  int
		differ []Column
	}{
		{"no claim is nothing", nil, Nothing, 0, nil},
		{"background has nothing to agree on", []string{"herald background", "late background"}, Context, 2, nil},
		{"one source is one", []string{"herald happened"}, OneSource, 1, nil},
		{"a source that quotes two people is still one source", []string{"herald happened ann", "herald happened bob"}, OneSource, 2, nil},
		{"a plan does not bear out a report", []string{"herald planned", "late happened"}, OneSource, 1, nil},
		{"two papers on their own word are two", []string{"herald happened", "late happened"}, Agree, 2, nil},
		{"two papers quoting Bloomberg have one root", []string{"herald happened |Bloomberg", "late happened |Bloomberg"}, OneRoot, 1, nil},
		{"however it is spelt", []string{"herald happened |Bloomberg", "late happened | the  BLOOMBERG."}, OneRoot, 1, nil},
		{"and whoever it quotes", []string{"herald happened an aide|Bloomberg", "late happened two officials|Bloomberg"}, OneRoot, 1, nil},
		{"also at second hand", []string{"herald happened |Fox News", "late happened |Fox News, as cited by The Hill"}, OneRoot, 1, nil},
		{"also told from the other end", []string{"herald happened |Fox News", "late happened |The Hill, citing Fox News"}, OneRoot, 1, nil},
		{"two agencies are two roots", []string{"herald happened |Reuters", "late happened |Bloomberg"}, Agree, 2, nil},
		{"one person is one root through two agencies", []string{"herald happened ann|Reuters", "late happened ann|TASS"}, OneRoot, 1, nil},
		{"by name, alias or in another language", []string{"herald happened Анна Белл", "late happened a. bell", "nameless happened ann"}, OneRoot, 1, nil},
		{"two people are two roots", []string{"herald happened ann", "late happened bob"}, Agree, 2, nil},
		{"but not through one agency", []string{"herald happened ann|TASS", "late happened bob|TASS"}, OneRoot, 1, nil},
		{"unless nobody names the agency", []string{"herald happened ann|several media", "late happened bob|several media"}, Agree, 2, nil},
		{"what joins, joins all", []string{"herald happened ann|TASS", "late happened bob|Reuters", "nameless happened ann|Reuters"}, OneRoot, 1, nil},
		{"a paper quoted by another is its own root", []string{"herald happened", "late happened |the herald"}, OneRoot, 1, nil},
		{"two articles of one publisher are one root", []string{"herald happened", "herald-2 happened"}, OneRoot, 1, nil},
		{"a crowd without a name may be anyone", []string{"herald happened |several media", "late happened |Reuters"}, OneRoot, 1, nil},
		{"and two crowds are not more", []string{"herald happened unnamed officials", "late happened Russian state media"}, OneRoot, 1, nil},
		{"a paper's own word leans on whom it names", []string{"herald happened", "herald happened ann", "late happened bob"}, Agree, 2, nil},
		{"but not on whom it names for another outcome", []string{"herald happened", "herald planned ann", "late happened bob"}, Agree, 2, nil},
		{"done and denied differ", []string{"herald happened", "late denied"}, Differing, 2, []Column{Outcome}},
		{"and no side leans on the other", []string{"herald happened", "herald denied ann"}, Differing, 2, []Column{Outcome}},
		{"another city differs", []string{"herald happened", "late happened |||isle"}, Differing, 2, []Column{Place}},
		{"another day differs", []string{"herald happened", "late happened ||2025-03-12"}, Differing, 2, []Column{When}},
		{"and both", []string{"herald happened", "late happened ||2025-03-12|town"}, Differing, 2, []Column{Place, When}},
		{"less is no difference", []string{"herald happened", "late happened ||2025-03|land"}, Agree, 2, nil},
		{"background may be of elsewhere and another time", []string{"herald happened", "late background ||2020|isle"}, OneSource, 1, nil},
		{"a plan for another day and place is a development", []string{"herald planned ||2025-03-12|isle", "late happened"}, OneSource, 1, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			table := Event(telling(t, "meeting", "2025-03-13", "city", c.claims...), "e")
			if v, n, d := table.Verdict(), table.Independent(), table.Differ(); v != c.want || n != c.count || !slices.Equal(d, c.differ) {
				t.Errorf("%s with %d independent, differing on %v\n%+v", verdicts[v], n, d, table)
			}
		})
	}
}

func TestWithin(t *testing.T) {
	for _, c := range []struct {
		name   string
		claims []string
		want   bool
	}{
		{"both sides of a dispute in one source", []string{"herald happened", "herald denied ann"}, true},
		{"the sides of a dispute in two", []string{"herald happened", "late denied ann"}, false},
		{"two places in one source", []string{"herald happened", "herald happened ann|||isle"}, true},
		{"one source's place against that of all others", []string{"herald happened", "late happened ann|||isle"}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Event(telling(t, "meeting", "2025-03-13", "city", c.claims...), "e").Within(); got != c.want {
				t.Errorf("it is %v", got)
			}
		})
	}
}

// TestOrder checks that nothing hangs on the order in which claims stand.
func TestOrder(t *testing.T) {
	lines := []string{"herald happened ann|TASS", "late happened bob|Reuters", "nameless planned ||2025-03-12", "late denied |TASS", "herald happened |||isle", "late happened"}
	want := Event(telling(t, "meeting", "2025-03-13", "city", lines...), "e")
	for range lines {
		lines = append(lines[1:], lines[0])
		got := Event(telling(t, "meeting", "2025-03-13", "city", lines...), "e")
		if got.Verdict() != want.Verdict() || got.Independent() != want.Independent() || len(got.Rows) != len(want.Rows) || len(got.Roots) != len(want.Roots) {
			t.Errorf("%q:\n%+v\nwant\n%+v", lines, got, want)
		}
	}
}

func TestRows(t *testing.T) {
	s := telling(t, "meeting", "2025-03-13", "city",
		"late happened", "nameless happened", "herald happened ann|TASS", "herald happened bob", "herald happened ann|TASS|2025-03-13|city", "herald happened ann")
	table := Event(s, "e")
	var got []string
	for _, r := range table.Rows {
		got = append(got, r.Source+" "+strings.Join(r.Claims, ""))
	}
	t.Run("stand by publication, then as in the story, equal answers of one root together", func(t *testing.T) {
		if want := []string{"herald cef", "herald d", "nameless b", "late a"}; !slices.Equal(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	})
	t.Run("name each word once", func(t *testing.T) {
		if want := []Word{{"ann", true, "TASS"}, {"ann", true, ""}}; !reflect.DeepEqual(table.Rows[0].Word, want) {
			t.Errorf("%+v", table.Rows[0].Word)
		}
	})
	t.Run("of an event that is not there are none", func(t *testing.T) {
		if got := Event(s, "no"); !reflect.DeepEqual(got, Table{Event: "no"}) {
			t.Errorf("%+v", got)
		}
	})
}

func TestClash(t *testing.T) {
	for _, c := range []struct {
		name, kind, on, place string
		claims                []string
		differ                []Column
	}{
		{"two cities of the country exclude each other", "meeting", "2025-03-13", "land", []string{"herald happened |||city", "late happened |||town"}, []Column{Place}},
		{"a city and its hall do not", "meeting", "2025-03-13", "land", []string{"herald happened |||city", "late happened |||hall"}, nil},
		{"two places do where the event has none", "meeting", "2025-03-13", "", []string{"herald happened |||city", "late happened |||isle"}, []Column{Place}},
		{"two days of the month exclude each other", "meeting", "2025-03", "city", []string{"herald happened ||2025-03-12", "late happened ||2025-03-13"}, []Column{When}},
		{"two days of what lasts do not", "visit", "2025-03-10/2025-03-15", "city", []string{"herald happened ||2025-03-12", "late happened ||2025-03-13"}, nil},
		{"nor do those of a situation", "situation", "2025-03", "city", []string{"herald happened ||2025-03-12", "late happened ||2025-03-13"}, nil},
		{"nor does a plan with what happened", "meeting", "2025-03", "land", []string{"herald planned ||2025-03-12|city", "late happened ||2025-03-13|town"}, nil},
		{"two plans do while nothing has happened", "meeting", "2025-03", "land", []string{"herald planned ||2025-03-12|city", "late planned ||2025-03-13|town"}, []Column{Place, When}},
		{"pieces of background do not", "meeting", "2025-03", "land", []string{"herald background ||2025-03-12|city", "late background ||2025-03-13|town"}, nil},
		{"one that is wrong of the event does not spoil another", "meeting", "2025-03", "land", []string{"herald happened ||2025-03-12|city", "late happened ||2025-04|isle"}, []Column{Place, When}},
	} {
		t.Run(c.name, func(t *testing.T) {
			table := Event(telling(t, c.kind, c.on, c.place, c.claims...), "e")
			if d := table.Differ(); !slices.Equal(d, c.differ) {
				t.Errorf("differing on %v\n%+v", d, table)
			}
		})
	}
	t.Run("and the other stays as it was", func(t *testing.T) {
		table := Event(telling(t, "meeting", "2025-03", "land", "herald happened ||2025-03-12|city", "late happened ||2025-04|isle"), "e")
		if r := table.Rows[0]; r.Place.Level != Closer || r.When.Level != Closer {
			t.Errorf("%+v", r)
		}
	})
}

func TestDay(t *testing.T) {
	s := small(t, "visit", "2025-03-12/2025-03-14", "city", "herald happened")
	s.Events = append(s.Events, model.Event{ID: "f", When: when(t, "../2025-03-12"), Status: model.Background}, model.Event{ID: "g"})
	for day, want := range map[string]string{"2025-03-11": "", "2025-03-12": "e f", "2025-03-14": "e", "2025-03-15": ""} {
		t.Run(day+" touches "+want, func(t *testing.T) {
			first, _ := when(t, day).Span()
			var got []string
			for _, table := range Day(model.NewIndex(s), first) {
				got = append(got, table.Event)
			}
			if strings.Join(got, " ") != want {
				t.Errorf("%q", got)
			}
		})
	}
	t.Run("gives the same tables as the events by themselves", func(t *testing.T) {
		s := seed(t)
		for _, e := range s.Story.Events {
			first, _ := e.When.Span()
			for _, table := range Day(s, first) {
				if !reflect.DeepEqual(table, Event(s, table.Event)) {
					t.Errorf("%s on %s", table.Event, first)
				}
			}
		}
	})
}

func TestHistory(t *testing.T) {
	s := small(t, "meeting", "2025-03-13", "city", "late happened", "herald planned", "nameless denied ann", "late background", "late planned bob")
	s.Claims[4].Said = when(t, "2025-03-10")
	s.Claims = append(s.Claims, model.Claim{ID: "z", Source: "lost", Event: "e", Stance: model.Denied})
	var got []string
	for _, step := range History(model.NewIndex(s), "e") {
		day := step.Day.String()
		if step.Day == model.Undated {
			day = "undated"
		}
		got = append(got, day+" "+step.Source+" "+strings.Join(step.Claims, "")+" "+step.Status)
	}
	want := []string{"2025-03-14 herald b planned", "2025-03-14 nameless c denied", "2025-03-20 late ade disputed", "undated lost z disputed"}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
	t.Run("ends at the event's status, for every event of the default story", func(t *testing.T) {
		s := seed(t)
		for _, e := range s.Story.Events {
			steps := History(s, e.ID)
			if last := steps[len(steps)-1]; last.Status != e.Status {
				t.Errorf("%s ends %s, and is %s", e.ID, last.Status, e.Status)
			}
		}
	})
	t.Run("says on each day what the story as then known says", func(t *testing.T) {
		s := seed(t)
		for _, e := range s.Story.Events {
			steps := History(s, e.ID)
			for i, step := range steps {
				if i+1 < len(steps) && steps[i+1].Day == step.Day {
					continue
				}
				if table := Event(s.Known(step.Day), e.ID); table.Status != step.Status {
					t.Errorf("%s on %s: %s, and then known as %s", e.ID, step.Day, step.Status, table.Status)
				}
			}
		}
	})
	t.Run("of an event that is not there is none", func(t *testing.T) {
		if got := History(model.NewIndex(s), "no"); got != nil {
			t.Errorf("%v", got)
		}
	})
}

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		name   string
		claims []string
		want   []string
	}{
		{"a source that says one thing on two people's word is one", []string{"herald happened ann", "herald happened bob"}, []string{"herald 2"}},
		{"two sources never are", []string{"herald happened", "late happened"}, []string{"herald 1", "late 1"}},
		{"another outcome stands by itself", []string{"herald happened ann", "herald planned bob"}, []string{"herald 1", "herald 1"}},
		{"so does another place", []string{"herald happened ann", "herald happened bob|||land"}, []string{"herald 1", "herald 1"}},
		{"so does another day", []string{"herald happened ann", "herald happened bob||2025-03"}, []string{"herald 1", "herald 1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, rows := range Event(telling(t, "meeting", "2025-03-13", "city", c.claims...), "e").Alike() {
				got = append(got, fmt.Sprint(rows[0].Source, " ", len(rows)))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("rows are %v, not %v", got, c.want)
			}
		})
	}
}
