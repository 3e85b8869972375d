package export

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/data/compile"
	"dateline/data/intake"
	"dateline/data/model"
)

// again writes a story in a format and reads it back.
func again(t *testing.T, s model.Story, ext string) intake.Result {
	t.Helper()
	x := model.NewIndex(s)
	i := slices.IndexFunc(Formats(), func(f Format) bool { return f.Ext == ext })
	read, err := intake.Read("story."+ext, Formats()[i].Write(x, Options{}), intake.Options{Title: s.Title.In("en"), Published: s.Sources[0].Published})
	if err != nil {
		t.Fatal(err)
	}
	return read
}

// TestAgain: what a format can hold of a story comes back by it.
func TestAgain(t *testing.T) {
	story := seed(t)
	x := model.NewIndex(story)
	for ext, same := range map[string]func(t *testing.T, got *model.Index){
		"json":    func(t *testing.T, got *model.Index) { sameStory(t, got.Story, story) },
		"csv":     func(t *testing.T, got *model.Index) { sameEvents(t, got, x); sameClaims(t, got, x) },
		"geojson": func(t *testing.T, got *model.Index) { sameEvents(t, got, x); sameClaims(t, got, x) },
		"timeline.json": func(t *testing.T, got *model.Index) {
			for _, e := range filter(story.Events, hasDate) {
				back, ok := got.Event(e.ID)
				if !ok || back.Title.In("en") != e.Title.In("en") || len(got.ClaimsOn(e.ID)) != 1 {
					t.Errorf("%s comes back as %+v", e.ID, back)
				}
				from, to := bounds(e.When)
				if backFrom, backTo := bounds(back.When); backFrom != from || backTo != to {
					if start, _ := e.When.Open(); !start && to.known {
						t.Errorf("%s is of %s, and comes back as of %s", e.ID, e.When, back.When)
					}
				}
			}
		},
		"jsonld": func(t *testing.T, got *model.Index) { sameAnnotated(t, got, x) },
		"kml":    func(t *testing.T, got *model.Index) { sameShown(t, got, x, story.Events, true) },
		"ics":    func(t *testing.T, got *model.Index) { sameShown(t, got, x, filter(story.Events, hasDays), false) },
	} {
		t.Run("of the default story, by "+ext, func(t *testing.T) { same(t, model.NewIndex(again(t, story, ext).Story)) })
	}
	t.Run("annotations come back with the sentences of articles that a story carries, and in a reader's words", func(t *testing.T) {
		own, err := compile.Story(os.DirFS("../../stories/south-pole"))
		if err != nil {
			t.Fatal(err)
		}
		text := writeAnnotations(choose(model.NewIndex(own), Options{Base: "https://example.org/", Word: func(code string) string { return "~" + code }}))
		read, err := intake.Read("story.jsonld", text, intake.Options{Published: own.Sources[0].Published})
		if err != nil {
			t.Fatal(err)
		}
		got := model.NewIndex(read.Story)
		sameAnnotated(t, got, model.NewIndex(own))
		for _, c := range own.Claims {
			if len(got.ClaimsOn(c.Event)) == 0 {
				t.Errorf("the event %s comes back under another id", c.Event)
			}
		}
	})
	t.Run("a kind that a story has of its own comes back with its name", func(t *testing.T) {
		own := seed(t)
		own.Kinds = []model.Kind{{ID: "regatta", Name: model.Text{"en": "Regatta"}}}
		own.Events = slices.Clone(own.Events)
		own.Events[0].Kind = "regatta"
		for _, ext := range []string{"json", "csv", "geojson"} {
			got := again(t, own, ext).Story
			if k, _ := got.Kind("regatta"); k.Name["en"] != "Regatta" || model.Noun(model.NewIndex(got).Event(own.Events[0].ID)).Kind != "regatta" {
				t.Errorf("%s: %+v", ext, got.Kinds)
			}
		}
	})
	t.Run("what CSV and GeoJSON bring back needs of its writer nothing but what fill knows", func(t *testing.T) {
		for _, ext := range []string{"csv", "geojson"} {
			files := fstest.MapFS{}
			for name, text := range again(t, story, ext).Files() {
				files[name] = &fstest.MapFile{Data: []byte(text)}
			}
			_, err := compile.Open(files)
			wrong, _ := errors.AsType[compile.Mistakes](err)
			for _, m := range wrong {
				if !strings.Contains(m.Mend, "dateline fill") && !strings.HasPrefix(m.Mend, "add kind:") {
					t.Errorf("%s: %v", ext, m)
				}
			}
		}
	})
}

// sameAnnotated holds what annotations have: what each claim says of which event, how it
// stands to it, and the passage of the article that it rests on.
func sameAnnotated(t *testing.T, got, want *model.Index) {
	t.Helper()
	if len(got.Story.Claims) != len(want.Story.Claims) || len(got.Story.Sources) != len(want.Story.Sources) || got.Story.Title["en"] != want.Story.Title["en"] || got.Story.Publisher != want.Story.Publisher {
		t.Fatalf("%d claims of %d sources come back, in %q of %v", len(got.Story.Claims), len(got.Story.Sources), got.Story.Title, got.Story.Publisher)
	}
	for i, c := range want.Story.Claims {
		back := got.Story.Claims[i]
		if back.Says.In("en") != c.Says.In("en") || back.Stance != c.Stance || back.At != c.At || model.Noun(got.Event(back.Event)).Title.In("en") != model.Noun(want.Event(c.Event)).Title.In("en") {
			t.Errorf("%+v\ncomes back as\n%+v", c, back)
		}
		source, from := model.Noun(want.Source(c.Source)), model.Noun(got.Source(back.Source))
		if from.URL != source.URL || source.URL == "" && from.SHA256 != source.SHA256 {
			t.Errorf("%+v comes back as %+v", source, from)
		}
	}
}

// standing is the status of an event by its claims.
func standing(x *model.Index, event string) string {
	var all []string
	for _, c := range x.ClaimsOn(event) {
		all = append(all, c.Stance)
	}
	return model.Status(all)
}

// sameShown holds what maps and calendars have of events: title, days, place and kind, and
// of maps the date and the people too.
func sameShown(t *testing.T, got, want *model.Index, events []model.Event, whole bool) {
	t.Helper()
	if len(got.Story.Events) != len(events) || got.Story.Title["en"] != want.Story.Title["en"] {
		t.Errorf("%d events of %d come back, in %q", len(got.Story.Events), len(events), got.Story.Title)
	}
	for _, e := range events {
		back, ok := got.Event(e.ID)
		from, to := e.When.Span()
		backFrom, backTo := back.When.Span()
		if !ok || back.Title.In("en") != e.Title.In("en") || back.Kind != e.Kind || backFrom != from || backTo != to || !whole && standing(got, e.ID) != e.Status {
			t.Errorf("%+v comes back as %+v", e, back)
		}
		if whole && (back.When != e.When || back.Place != e.Place || len(back.People) != len(e.People)) {
			t.Errorf("%+v comes back as %+v", e, back)
		}
		if p, ok := model.Noun(want.Place(e.Place)).Pin(); ok {
			if q, _ := model.Noun(got.Place(back.Place)).Pin(); degrees(p.Lat) != degrees(q.Lat) || degrees(p.Lon) != degrees(q.Lon) {
				t.Errorf("%s stands at %v, not %v", e.Place, q, p)
			}
		}
	}
}

func sameStory(t *testing.T, got, want model.Story) {
	t.Helper()
	if string(model.Encode(got)) != string(model.Encode(want)) {
		t.Error("it comes back as another")
	}
}

func sameEvents(t *testing.T, got, want *model.Index) {
	t.Helper()
	for _, e := range want.Story.Events {
		back, ok := got.Event(e.ID)
		if !ok || back.Title.In("en") != e.Title.In("en") || back.When != e.When || back.Place != e.Place || back.Kind != e.Kind || !slices.Equal(back.People, e.People) {
			t.Errorf("%+v comes back as %+v", e, back)
		}
		if p, ok := model.Noun(want.Place(e.Place)).Pin(); ok {
			if q, _ := model.Noun(got.Place(e.Place)).Pin(); degrees(p.Lat) != degrees(q.Lat) || degrees(p.Lon) != degrees(q.Lon) {
				t.Errorf("%s stands at %v, not %v", e.Place, q, p)
			}
		}
	}
	for _, s := range want.Story.Sources {
		back, ok := got.Source(s.ID)
		s.Words, s.Sentences, s.Rights = 0, nil, back.Rights
		if !ok || back.File != s.File || back.Published != s.Published || back.Publisher != s.Publisher || back.SHA256 != s.SHA256 || back.Dated != s.Dated {
			t.Errorf("%+v comes back as %+v", s, back)
		}
	}
}

func sameClaims(t *testing.T, got, want *model.Index) {
	t.Helper()
	for _, c := range want.Story.Claims {
		back, _ := got.Claim(c.ID)
		if back.Says.In("en") != c.Says.In("en") || back.At != c.At || back.Stance != c.Stance || back.Event != c.Event || back.Source != c.Source || back.Said != c.Said ||
			back.Via != c.Via || back.Derived != c.Derived || back.Place != c.Place {
			t.Errorf("%+v\ncomes back as\n%+v", c, back)
		}
		if model.Noun(want.Person(c.Speaker)).Name.In("en") != model.Noun(got.Person(back.Speaker)).Name.In("en") {
			t.Errorf("%s is said by %q, and comes back as by %q", c.ID, c.Speaker, back.Speaker)
		}
		if c.WhenOf(model.Noun(want.Event(c.Event))) != back.WhenOf(model.Noun(got.Event(c.Event))) {
			t.Errorf("%s is of %s, and comes back as of %s", c.ID, c.When, back.When)
		}
	}
}
