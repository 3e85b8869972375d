package page

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/scene"
	"dateline/data/basemap"
	"dateline/data/model"
)

// fresh is the page as the seed story opens, with nothing chosen.
func fresh(p *Page) { p.State.Event = "" }

func TestLead(t *testing.T) {
	column := reading(t, "", fresh)
	story := seed().Story
	t.Run("opens the column, above notes that lead to their events", func(t *testing.T) {
		if got := column.the(t, "h2").words(); got != story.Lead.Title.In("en") {
			t.Errorf("it is headed %q", got)
		}
		if got := column.the(t, ".lead").words(); got != story.Lead.Text.In("en") {
			t.Errorf("it says %q", got)
		}
		notes := column.all("li", "data-note")
		if len(notes) != len(story.Notes) {
			t.Fatalf("%d notes are there", len(notes))
		}
		for i, n := range story.Notes {
			if got := each(notes[i].all("data-act=select"), "data-arg"); !slices.Equal(got, n.Events) || !strings.Contains(notes[i].words(), n.Text.In("en")) {
				t.Errorf("note %d leads to %v, and says %q", i+1, got, notes[i].words())
			}
		}
	})
	t.Run("has three ways into the story", func(t *testing.T) {
		ways := column.the(t, ".ways")
		first := of(seed(), "").View.Order()[0]
		for name, arg := range map[string]string{"select": first, "asof": "2025-03-11", "follow": "steve-witkoff"} {
			ways.the(t, "data-act="+name, "data-arg="+arg)
		}
	})
	t.Run("is told in each language of the story", func(t *testing.T) {
		for _, lang := range story.Languages {
			if got := reading(t, "lang="+lang, fresh).the(t, ".lead").words(); got != story.Lead.Text[lang] {
				t.Errorf("%s: %q", lang, got)
			}
		}
	})
	t.Run("is on paper, and in the list for pages without a program", func(t *testing.T) {
		for name, drawn := range map[string]*node{"paper": parsed(t, of(seed(), "", fresh).Paper()), "list": parsed(t, markup(of(seed(), "", fresh).alternative()))} {
			if printed := drawn.the(t, ".printed-lead"); !strings.Contains(printed.words(), story.Lead.Text.In("en")) || len(printed.all("li")) != len(story.Notes) {
				t.Errorf("%s says %q", name, printed.words())
			}
		}
		if strings.Contains(of(seed(), "event=march-meeting").Paper(), "printed-lead") {
			t.Error("it is on the paper of an event")
		}
	})
	t.Run("is gone once an event is chosen", func(t *testing.T) {
		if reading(t, "event=march-meeting").has(".lead") {
			t.Error("it is there")
		}
	})
}

func TestHeader(t *testing.T) {
	t.Run("is headed by the story, which leads back to how it opens", func(t *testing.T) {
		title := parsed(t, markup(of(seed(), "").header())).the(t, "h1")
		if got := title.the(t, "a", "data-act=home").words(); got != seed().Story.Title.In("en") {
			t.Errorf("it is headed %q", got)
		}
	})
	for says, c := range map[string]struct {
		by   model.Publisher
		want string // the tag it stands in, and its address
	}{
		"names no publisher where the story names none": {},
		"names one without an address":                  {model.Publisher{Name: "The Desk"}, "span "},
		"leads to one with an address":                  {model.Publisher{Name: "The Desk", URL: "https://example.org/"}, "a https://example.org/"},
	} {
		t.Run(says, func(t *testing.T) {
			story := trip(t).Story
			story.Publisher = c.by
			found := parsed(t, markup(of(scene.Prepare(story, basemap.Load()), "").header())).all(".publisher")
			if len(found) == 0 && c.want == "" {
				return
			}
			if len(found) != 1 || found[0].words() != c.by.Name || found[0].tag+" "+found[0].attrs["href"] != c.want {
				t.Errorf("%+v", found)
			}
		})
	}
}
