package account

import (
	"strings"
	"testing"

	"dateline/app/i18n"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data"
	"dateline/data/basemap"
	"dateline/data/model"
	"dateline/stories/gallery"
)

// seed is the story that the project comes with.
func seed(t *testing.T) *scene.World {
	t.Helper()
	s, err := model.Decode(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	return scene.Prepare(s, basemap.Load())
}

func tell(t *testing.T, w *scene.World, fragment string) Account {
	t.Helper()
	s := state.Parse(fragment)
	told, ok := Of(w, w.See(s, scene.Slides), s)
	if !ok {
		t.Fatalf("%s tells of nothing", fragment)
	}
	return told
}

func plain(parts []Part) (s string) {
	for _, p := range parts {
		s += p.Text
	}
	return s
}

func TestReportsOfAMonthAreOfNoDay(t *testing.T) {
	story, err := gallery.Named("vague-dates").Story()
	if err != nil {
		t.Fatal(err)
	}
	w := scene.Prepare(story, basemap.Load())
	for event, want := range map[string]string{"digging": "Reported in 1864", "dry": "Reported in May 1879"} {
		if said := plain(tell(t, w, "event="+event).Rows[0].Said); said != want {
			t.Errorf("%s: %q, not %q", event, said, want)
		}
	}
}

func TestNoSourceIsNamedUnderADayBeforeItsOwn(t *testing.T) {
	w := seed(t)
	told := tell(t, w, "event=march-meeting")
	for _, r := range told.Rows {
		if r.Status != model.Happened {
			continue
		}
		if said := plain(r.Said); said != "Reported 14 March" || r.Who != "Publisher not named" {
			t.Errorf("%q by %q", said, r.Who)
		}
		if want := "and later: UrduPoint / Pakistan Point News, 11 April; The Moscow Times, 22 April"; r.Later != want {
			t.Errorf("later it is %q", r.Later)
		}
	}
	t.Run("in any language", func(t *testing.T) {
		for _, lang := range w.Story.Languages {
			for _, r := range tell(t, w, "event=march-meeting&lang="+lang).Rows {
				before, _, _ := strings.Cut(i18n.In(lang).Reading.AndLater, "{0}")
				if strings.Contains(r.Who, "Moscow Times") || r.Later != "" && !strings.HasPrefix(r.Later, before) {
					t.Errorf("%s: %q, %q", lang, r.Who, r.Later)
				}
			}
		}
	})
	t.Run("and none is named twice in a row", func(t *testing.T) {
		for _, e := range w.Story.Events {
			for _, r := range tell(t, w, "event="+e.ID).Rows {
				if strings.Count(r.Who+r.Later, "The Moscow Times") > 1 {
					t.Errorf("%s: %q, %q", e.ID, r.Who, r.Later)
				}
			}
		}
	})
}

func TestAccount(t *testing.T) {
	w := seed(t)
	t.Run("an earlier day knows less", func(t *testing.T) {
		early, late := tell(t, w, "event=march-meeting&asof=2025-03-11"), tell(t, w, "event=march-meeting")
		if len(early.Rows) != 1 || len(late.Rows) < 2 || early.Tally == late.Tally {
			t.Errorf("%v and %v", early, late)
		}
	})
	t.Run("a day on which nothing was known says so, without a sign", func(t *testing.T) {
		rows := tell(t, w, "event=march-meeting&asof=2025-02-01").Rows
		if len(rows) != 1 || rows[0].Status != "" || !strings.Contains(plain(rows[0].Said), "Nothing was known") {
			t.Errorf("%v", rows)
		}
	})
	t.Run("a day stands on its own side of a name that is written the other way", func(t *testing.T) {
		for lang, want := range map[string]string{"ar": "\u2068The Moscow Times\u2069، 22 أبريل", "ru": "The Moscow Times, 22 апреля"} {
			rows := tell(t, w, "event=march-meeting&lang="+lang).Rows
			if later := rows[len(rows)-1].Later; !strings.HasSuffix(later, want) {
				t.Errorf("%s: %q", lang, later)
			}
		}
	})
	t.Run("it counts, but not on a slide, whose deck does", func(t *testing.T) {
		if said := plain(tell(t, w, "event=march-meeting&embed=1").Position); !strings.HasPrefix(said, "Event ") {
			t.Errorf("it is %q", said)
		}
		if said := tell(t, w, "event=march-meeting&embed=1&slide=1").Position; said != nil {
			t.Errorf("it is %q", plain(said))
		}
	})
	t.Run("an event that the story has not is not told", func(t *testing.T) {
		s := state.State{Event: "nowhere"}
		if _, ok := Of(w, w.See(s, scene.Slides), s); ok {
			t.Error("it is")
		}
	})
}

// TestRoom holds what a slide tells to its room: a claim's words stand where there is
// room for them, and nothing runs over the foot of it.
func TestRoom(t *testing.T) {
	w := seed(t)
	quoted := 0
	for _, lang := range w.Story.Languages {
		for _, day := range append(w.Reports(), state.Always) {
			for _, e := range w.Story.Events {
				s := state.State{Event: e.ID, AsOf: day, Lang: lang, Embed: true, Slide: true}
				told, ok := Of(w, w.See(s, scene.Slides), s)
				if !ok {
					continue
				}
				high := told.high()
				for _, r := range told.Rows {
					for _, says := range r.Says {
						quoted++
						high += quoteHigh(says.In(lang))
					}
				}
				if high > columnHigh && len(told.Rows[0].Says) > 0 {
					t.Errorf("%s in %s as of %s is %v px high", e.ID, lang, day, high)
				}
			}
		}
	}
	if quoted < 100 {
		t.Errorf("%d claims are told on all slides", quoted)
	}
	t.Run("one that has more to say than a slide has room for is crowded", func(t *testing.T) {
		if tell(t, w, "event=oman-talks&embed=1&slide=1").Crowded() || !tell(t, w, "event=march-meeting&embed=1&slide=1&lang=ru").Crowded() {
			t.Error("the wrong ones are")
		}
	})
	t.Run("an event of one source is told by its claims", func(t *testing.T) {
		row := tell(t, w, "event=oval-office-clash&embed=1&slide=1").Rows[0]
		if len(row.Says) == 0 {
			t.Error("none is")
		}
	})
	t.Run("what a day does not know is not told", func(t *testing.T) {
		for _, r := range tell(t, w, "event=march-meeting&asof=2025-03-11&embed=1&slide=1").Rows {
			for _, says := range r.Says {
				for _, c := range w.Story.Claims {
					if c.Says.In("en") == says.In("en") && w.KnownFrom(c) > model.DayOf(2025, 3, 11) {
						t.Errorf("%q is", says)
					}
				}
			}
		}
	})
}
