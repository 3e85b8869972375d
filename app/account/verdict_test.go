package account

import (
	"os"
	"strings"
	"testing"

	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/app/view"
	"dateline/data/model"
)

// eve and after are days before and after the time of small's event.
const eve, after = "2025-03-12", "2025-03-20"

// small is a story of one meeting on 13 March with the claims given as lines of
// "source stance speaker|via|place"; all but the first two may be empty.
func small(t testing.TB, kind string, lines ...string) *model.Index {
	t.Helper()
	s := model.Story{
		Languages: []string{"en"},
		People:    []model.Person{{ID: "ann", Name: model.Text{"en": "Ann Bell", "ru": "Анна Белл", "uk": "Анна Белл", "ar": "آن بل"}}},
		Places:    []model.Place{{ID: "city"}, {ID: "isle"}},
		Sources: []model.Source{
			{ID: "herald", Publisher: "The Herald", Published: when(t, "2025-03-11")}, {ID: "sequel", Publisher: "The Herald", Published: when(t, "2025-03-11")},
			{ID: "courier", Publisher: "The Courier", Published: when(t, "2025-03-12")}, {ID: "echo", Publisher: "Echo", Published: when(t, "2025-03-12")},
			{ID: "nameless", Published: when(t, "2025-03-12")}, {ID: "lost"},
		},
	}
	var stances []string
	for i, line := range lines {
		word := strings.SplitN(line+" ", " ", 3)
		part := append(strings.Split(strings.TrimSpace(word[2]), "|"), "", "")
		s.Claims = append(s.Claims, model.Claim{ID: string(rune('a' + i)), Source: word[0], Event: "e", Stance: word[1], Speaker: part[0], Via: part[1], Place: part[2]})
		stances = append(stances, word[1])
	}
	s.Events = []model.Event{{ID: "e", Kind: kind, When: when(t, "2025-03-13"), Place: "city", Status: model.Status(stances)}}
	return model.NewIndex(s)
}

func when(t testing.TB, text string) model.When {
	t.Helper()
	w, err := model.ParseWhen(text)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func day(t testing.TB, text string) model.Day {
	d, _ := when(t, text).Span()
	return d
}

// verdicts are what sources can come to, by a day. The sentences stand in the
// golden file, to be read aloud.
var verdicts = []struct {
	name, day, kind string
	claims          []string
}{
	{"nobody", after, "meeting", nil},
	{"one source", after, "meeting", []string{"herald happened"}},
	{"one without a publisher", after, "departure", []string{"nameless happened"}},
	{"one without a publisher or a day", after, "statement", []string{"lost happened"}},
	{"one, where others announced it", after, "visit", []string{"herald planned", "courier happened"}},
	{"two of one publisher", after, "meeting", []string{"herald happened", "sequel happened"}},
	{"two from one person through one agency", after, "meeting", []string{"herald happened ann|Reuters", "courier happened ann|Reuters"}},
	{"two from two origins", after, "meeting", []string{"herald happened", "courier happened"}},
	{"four from three", after, "talks", []string{"herald happened", "sequel happened", "courier happened", "echo happened"}},
	{"one plan, before its day", eve, "meeting", []string{"herald planned"}},
	{"a plan of two, before its day", eve, "meeting", []string{"herald planned", "courier planned"}},
	{"a plan of two, after its day", after, "meeting", []string{"herald planned", "courier planned"}},
	{"a plan of one, after its day", after, "meeting", []string{"herald planned"}},
	{"a plan that one announces and one denies", eve, "visit", []string{"herald planned", "courier unplanned"}},
	{"a plan that one source has announced and denied", after, "visit", []string{"herald planned an aide", "herald unplanned ann"}},
	{"a plan that only its denial tells of", after, "visit", []string{"herald unplanned ann"}},
	{"a plan that was denied, and kept", after, "visit", []string{"herald planned", "courier unplanned", "echo happened"}},
	{"denied by one", after, "meeting", []string{"herald denied"}},
	{"denied by two", after, "meeting", []string{"herald denied", "courier denied"}},
	{"disputed across sources", after, "meeting", []string{"herald happened", "courier happened", "echo happened", "nameless denied"}},
	{"disputed within one", after, "departure", []string{"herald happened", "herald denied ann"}},
	{"disputed within one, between agencies", after, "departure", []string{"herald happened |Reuters", "herald denied an aide"}},
	{"two that differ on the place", after, "meeting", []string{"herald happened", "courier happened ||isle"}},
	{"one that gives two places", after, "meeting", []string{"herald happened", "herald happened ann||isle"}},
	{"background of one", after, "situation", []string{"herald background"}},
	{"background of three", after, "situation", []string{"herald background", "courier background", "echo background"}},
}

func TestVerdicts(t *testing.T) {
	var b strings.Builder
	for _, c := range verdicts {
		x := small(t, c.kind, c.claims...)
		b.WriteString(c.name + "\n")
		for _, lang := range []string{"en", "ru", "uk", "ar"} {
			said := Verdict(x, "e", day(t, c.day), i18n.In(lang))
			if strings.ContainsAny(said, "{}#") || strings.Contains(said, "  ") {
				t.Errorf("%s in %s: %q has a gap", c.name, lang, said)
			}
			b.WriteString("  " + lang + " " + said + "\n")
		}
	}
	golden(t, "testdata/verdicts.txt", b.String())
}

// golden compares with a file that DATELINE_UPDATE=1 writes anew.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if os.Getenv("DATELINE_UPDATE") == "1" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(path); err != nil || got != string(want) {
		t.Errorf("%s differs (%v); got:\n%s", path, err, got)
	}
}

func TestVerdictOfADay(t *testing.T) {
	w := seed(t)
	tell := func(asof string) string { return tell(t, w, "event=march-meeting"+asof).Verdict }
	t.Run("says no more than could be known on it", func(t *testing.T) {
		if said := tell("&asof=2025-03-12"); !strings.HasPrefix(said, "Announced by two sources") || !strings.Contains(said, "nobody reports yet") {
			t.Errorf("it says %q", said)
		}
	})
	t.Run("says what all of them come to once everything is known", func(t *testing.T) {
		if said := tell(""); said != "Happened: three sources say so, by their account from three origins." {
			t.Errorf("it says %q", said)
		}
	})
	t.Run("is said of each event of the story", func(t *testing.T) {
		for _, e := range w.Story.Events {
			if Verdict(w.Index, e.ID, view.Through(w.Index, state.Always), i18n.In("en")) == "" {
				t.Error(e.ID)
			}
		}
	})
}
