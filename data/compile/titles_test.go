package compile

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/data/model"
)

// plan is an article of an earlier day, in which the boat has yet to leave.
const plan = `id: plan
file: plan.txt
published: 2025-03-11
dated: stated
language: en
rights: link
sha256: ` + blank + `
claims:
  - at: {paragraph: 1, sentence: 1, sha256: ` + blank + `}
    says: Ann is about to go.
    event: leaving
    stance: planned
`

const blank = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

// announced gives the story of the boats with its departure planned before.
func announced(t *testing.T, old, new string) fstest.MapFS {
	t.Helper()
	files := on(t, "story.yaml", old, new)
	files["sources/a-plan.yaml"] = &fstest.MapFile{Data: []byte(plan)}
	return files
}

func TestTitles(t *testing.T) {
	const title = "    title: A boat leaves\n"
	t.Run("an event that was planned before it happened needs a title for the plan", func(t *testing.T) {
		_, err := Story(announced(t, "", ""))
		if want := `is only planned, and its title tells of one that is disputed; say what it was called then: titles: {planned: …}`; err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got\n%v\nwant\n%s", err, want)
		}
	})
	t.Run("with one it is called by it on the days of the plan", func(t *testing.T) {
		files := announced(t, title, title+"    titles: {planned: A boat is to leave}\n")
		s, err := Story(files)
		if err != nil {
			t.Fatal(err)
		}
		x := model.NewIndex(s).Known(model.NewIndex(s).Reports()[0])
		if e, _ := x.Event("leaving"); e.Title["en"] != "A boat is to leave" {
			t.Error(e.Title)
		}
		x = model.NewIndex(s)
		if e, _ := x.Event("leaving"); e.Title["en"] != "A boat leaves" {
			t.Error(e.Title)
		}
	})
	t.Run("a status that does not exist is named", func(t *testing.T) {
		_, err := Story(on(t, "story.yaml", title, title+"    titles: {plan: A boat is to leave}\n"))
		if want := `titles has no key "plan"`; err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got\n%v\nwant\n%s", err, want)
		}
	})
	t.Run("a city that no claim of the day names is found in a title", func(t *testing.T) {
		files := on(t, "story.yaml", "title: A boat leaves", "title: A boat leaves Cork")
		files["story.yaml"].Data = []byte(strings.Replace(string(files["story.yaml"].Data), "    place: cork\n", "", 1))
		_, err := Story(files)
		if want := `the title "A boat leaves Cork" names Cork, and no claim known by`; err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got\n%v\nwant\n%s", err, want)
		}
	})
}

// On no day does the default story call an event what nobody could call it yet.
func TestDefaultTitlesOfTheDay(t *testing.T) {
	s, err := Story(os.DirFS("../story"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ day, event, title string }{
		{"2025-03-12", "march-meeting", "Witkoff is to see Putin"},
		{"2025-03-12", "march-visit", "Witkoff is to go to Moscow"},
		{"2025-03-14", "march-meeting", "Putin receives Witkoff"},
		{"2025-04-11", "april-visit", "Witkoff in Russia again"},
		{"2025-04-11", "april-meeting", "Will Putin see Witkoff?"},
		{"2025-04-22", "april-meeting", "Witkoff meets Putin"},
	} {
		when, err := model.ParseWhen(c.day)
		if err != nil {
			t.Fatal(err)
		}
		day, _ := when.Span()
		if e, _ := model.NewIndex(s).Known(day).Event(c.event); e.Title["en"] != c.title {
			t.Errorf("on %s %s is called %q, want %q", c.day, c.event, e.Title["en"], c.title)
		}
	}
	for _, e := range s.Events {
		for status, title := range e.Titles {
			for _, lang := range s.Languages {
				if title[lang] == "" {
					t.Errorf("%s lacks its title for %s in %s", e.ID, status, lang)
				}
			}
			if !slices.Contains(model.Statuses, status) {
				t.Errorf("%s has a title for %q", e.ID, status)
			}
		}
	}
}

// BenchmarkHindsight looks at a story of ten events a day, each announced by one
// source and reported by the next day's.
func BenchmarkHindsight(b *testing.B) {
	for _, days := range []int{100, 1000} {
		b.Run(fmt.Sprintf("%d days", days), func(b *testing.B) {
			whole := model.NewIndex(daily(b, days))
			for b.Loop() {
				r := newReader()
				if r.hindsight(whole); len(r.mistakes) > 0 {
					b.Fatal(r.mistakes[0])
				}
			}
		})
	}
}

func daily(t testing.TB, days int) model.Story {
	t.Helper()
	first, err := model.ParseWhen("2020-01-01")
	if err != nil {
		t.Fatal(err)
	}
	start, _ := first.Span()
	s := model.Story{Places: []model.Place{{ID: "cork", Name: model.Text{"en": "Cork"}, Kind: model.City}}}
	for i := range days {
		published, err := model.ParseWhen((start + model.Day(i)).String())
		if err != nil {
			t.Fatal(err)
		}
		source := fmt.Sprint("source-", i)
		s.Sources = append(s.Sources, model.Source{ID: source, Published: published})
		for j := range 10 {
			event := fmt.Sprint("event-", i, "-", j)
			s.Events = append(s.Events, model.Event{ID: event, Title: model.Text{"en": "A boat leaves Cork"}, Place: "cork",
				Titles: model.Titles{model.Planned: {"en": "A boat is to leave Cork"}}})
			s.Claims = append(s.Claims, model.Claim{ID: event + "-plan", Source: source, Event: event, Stance: model.Planned},
				model.Claim{ID: event + "-news", Source: fmt.Sprint("source-", min(i+1, days-1)), Event: event, Stance: model.Happened})
		}
	}
	return s
}

// A title is held against the places that it may mention, which are at least those that
// it does.
func TestPins(t *testing.T) {
	var places []model.Place
	for i, name := range []string{"Cork", "Corkscrew", "New York", "York", "'s-Hertogenbosch", "St. Petersburg", "Нью-Йорк", "القاهرة", "10 Downing Street"} {
		places = append(places, model.Place{ID: fmt.Sprint(i), Kind: model.City, Name: model.Text{"en": name, "ru": name}})
	}
	all := pinned(append(places, model.Place{ID: "country", Kind: model.Country, Name: model.Text{"en": "Ireland"}}))
	for _, text := range []string{"A boat leaves Cork", "Cork-York", "A Corkscrew", "In New York's harbour", "From 's-Hertogenbosch", "(St. Petersburg)", "Встреча в Нью-Йорк", "في القاهرة", "At 10 Downing Street, London", "Ireland", ""} {
		title := model.Text{"en": text, "ru": text}
		found := all.in(title)
		for i, p := range places {
			if words, _ := naming(title, p); words != "" && !slices.Contains(found, i) {
				t.Errorf("%q mentions %s, which is not looked at", text, p.Name["en"])
			}
		}
		if len(found) > 4 || !slices.IsSorted(found) || slices.Contains(found, len(places)) {
			t.Errorf("for %q are looked at %v", text, found)
		}
	}
}
