package deck

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/data/compile"
	"dateline/data/model"
	"dateline/data/sample"
	"dateline/web/page"
	"dateline/web/page/pagetest"
)

func TestDeck(t *testing.T) {
	files := deckOf(t, Slides{})
	index := files["index.html"]

	t.Run("holds the page, the program that turns it, and that one's licence", func(t *testing.T) {
		for _, name := range []string{"dateline.html", "deck.css", "deck.js", "index.html", "reveal/LICENSE", "reveal/notes.js", "reveal/reveal.css", "reveal/reveal.js", "stills/_story.svg", "stills/e.svg"} {
			if files[name] == "" {
				t.Errorf("%s is not there", name)
			}
		}
	})
	t.Run("names only files that it holds", func(t *testing.T) {
		for _, m := range regexp.MustCompile(` (?:src|data-src|href)="([^"#]*)`).FindAllStringSubmatch(index, -1) {
			if files[m[1]] == "" {
				t.Errorf("there is no %s", m[1])
			}
		}
	})
	t.Run("is the same to the byte each time", func(t *testing.T) {
		if !maps.Equal(files, deckOf(t, Slides{})) {
			t.Error("the same deck gave other bytes")
		}
	})
	t.Run("escapes the story's words", func(t *testing.T) {
		if strings.Contains(index, "</script><b>") || !strings.Contains(index, "<h1>A &lt;/script&gt;&lt;b&gt; &amp; {{boot}}</h1>") {
			t.Error("the title is not what the story says")
		}
	})
	t.Run("shows its live pages in frames that may only run scripts", func(t *testing.T) {
		if strings.Count(index, "<iframe") != 2 || !strings.Contains(index, `data-preload sandbox="allow-scripts">`) {
			t.Error("the frame is not as it should be")
		}
	})
	t.Run("shows the whole story before its events", func(t *testing.T) {
		_, after, _ := strings.Cut(index, `class="opening"`)
		whole, _, _ := strings.Cut(after, `data-event=`)
		for _, part := range []string{`<section class="whole" data-state="from=`, `src="stills/_story.svg"`, `<aside class="notes">` + "\n<ul>"} {
			if !strings.Contains(whole, part) {
				t.Errorf("there is no %s", part)
			}
		}
	})
	t.Run("takes its colours from the page", func(t *testing.T) {
		if dark := deckOf(t, Slides{Theme: "dark"}); !strings.Contains(dark["deck.css"], "--paper: #10151A;") || !strings.Contains(files["deck.css"], "--paper: #FBFAF7;") {
			t.Error("the colours are not the page's")
		}
	})
}

func TestDeckOfTheSeedStory(t *testing.T) {
	story := pagetest.Story(t)
	files := deckOf(t, Slides{Story: story})
	index := files["index.html"]

	t.Run("steps through the days on which an event came to be known", func(t *testing.T) {
		_, after, _ := strings.Cut(index, `data-event="march-meeting"`)
		slide, _, _ := strings.Cut(after, "</section>")
		days := regexp.MustCompile(`<div class="step[^>]*data-asof="([^"]*)"`).FindAllStringSubmatch(slide, -1)
		if len(days) < 2 || !slices.IsSortedFunc(days, func(a, b []string) int { return strings.Compare(a[1], b[1]) }) {
			t.Errorf("the days are %v", days)
		}
		if n := strings.Count(slide, "fragment"); n != len(days)-1 {
			t.Errorf("%d fragments for %d days", n, len(days))
		}
		for i := range days {
			if want := fmt.Sprintf(`<p class="count">%d / %d</p>`, i+1, len(days)); !strings.Contains(slide, want) {
				t.Errorf("there is no %s", want)
			}
		}
	})
	t.Run("tells the story's finding beside the whole of it", func(t *testing.T) {
		_, after, _ := strings.Cut(index, `<section class="whole"`)
		if whole, _, _ := strings.Cut(after, "</section>"); !strings.Contains(whole, esc(story.Lead.Text.In("en"))) {
			t.Errorf("it tells %s", whole)
		}
	})
	t.Run("does not count a single step", func(t *testing.T) {
		_, after, _ := strings.Cut(index, `data-event="rubio-arrival"`)
		if slide, _, _ := strings.Cut(after, "</section>"); slide == "" || strings.Contains(slide, "count") {
			t.Errorf("the slide is %q", slide)
		}
	})
	t.Run("holds each map once, and it is most of what the stills of a story share", func(t *testing.T) {
		maps, stills, largest := map[string]bool{}, 0, 0
		for name, text := range files {
			switch {
			case strings.HasPrefix(name, "stills/_map"):
				if maps[text] {
					t.Errorf("%s is there twice", name)
				}
				maps[text] = true
			case strings.HasPrefix(name, "stills/"):
				stills, largest = stills+1, max(largest, len(text))
			}
		}
		if len(maps) == 0 || len(maps) > 6 || stills < 25 || largest > 24_000 {
			t.Errorf("%d maps behind %d stills, of which the largest has %d bytes", len(maps), stills, largest)
		}
	})
	t.Run("tells the speaker every claim, and where it rests", func(t *testing.T) {
		for _, c := range story.Claims {
			if strings.Contains(index, `data-event="`+c.Event+`"`) && !strings.Contains(index, esc(c.Says.In("en"))) {
				t.Errorf("the claim %s is not in the notes", c.ID)
			}
		}
	})
	t.Run("leaves out what was only said, and what stands in no place", func(t *testing.T) {
		for _, e := range story.Events {
			if slices.Contains([]string{"statement", "situation"}, e.Kind) && strings.Contains(index, `data-event="`+e.ID+`"`) {
				t.Errorf("%s has a slide", e.ID)
			}
		}
	})
	t.Run("takes the events it is given, in their order", func(t *testing.T) {
		index := deckOf(t, Slides{Story: story, Events: []string{"march-meeting", "jeddah-talks"}})["index.html"]
		if a, b := strings.Index(index, `data-event="march-meeting"`), strings.Index(index, `data-event="jeddah-talks"`); a < 0 || b < a || strings.Count(index, "<section") != 4 {
			t.Error("these are other slides")
		}
	})
}

// What a still of a story shows is bounded, whatever the story's size.
func TestStillsOfManyEvents(t *testing.T) {
	story, err := compile.Story(sample.Folder(1000))
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range deckOf(t, Slides{Story: story, Events: []string{"event-5", "event-500", "event-900"}}) {
		if strings.HasPrefix(name, "stills/event-") && len(text) > 36_500 {
			t.Errorf("%s has %d bytes", name, len(text))
		}
	}
}

func TestDeckRefuses(t *testing.T) {
	for name, spoil := range map[string]func(*Slides){
		"an event that the story has not": func(d *Slides) { d.Events = []string{"nowhere"} },
		"a copy of reveal.js without its licence": func(d *Slides) {
			d.Reveal = fstest.MapFS{"dist/reveal.js": {}, "dist/reveal.css": {}, "dist/plugin/notes.js": {}}
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := Slides{Story: pagetest.Parts(t).Story, Page: []byte("page"), Reveal: reveal()}
			spoil(&d)
			if err := Write(d, func(string, []byte) error { return nil }); err == nil {
				t.Error("it passed")
			}
		})
	}
}

func deckOf(t *testing.T, d Slides) map[string]string {
	t.Helper()
	if d.Story.Events == nil {
		d.Story = pagetest.Parts(t).Story
		d.Events = []string{"e"}
	}
	d.Page, d.Reveal = pageOf(t, d.Story), reveal()
	files := map[string]string{}
	err := Write(d, func(name string, text []byte) error {
		files[name] = string(text)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// pageOf is a story's page, with a program that does nothing.
func pageOf(t testing.TB, s model.Story) []byte {
	t.Helper()
	parts := pagetest.Parts(t)
	parts.Story = s
	text, err := page.Single(parts)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestTitlesOfADeck tells of an event first planned and then done.
func TestTitlesOfADeck(t *testing.T) {
	story := pagetest.Parts(t).Story
	day := func(d int) (model.When, string) {
		at := model.DayOf(2025, 3, d).String()
		w, _ := model.ParseWhen(at)
		return w, at
	}
	first, on := day(11)
	second, _ := day(14)
	story.Sources = []model.Source{{ID: "a", Published: first, Dated: "stated"}, {ID: "b", Published: second, Dated: "stated"}}
	story.Events = []model.Event{{ID: "e", Title: model.Text{"en": "He goes"}, Titles: model.Titles{model.Planned: {"en": "He is to go"}}, Kind: model.Visit, Status: model.Happened}}
	story.Claims = []model.Claim{{ID: "1", Event: "e", Source: "a", Stance: model.Planned}, {ID: "2", Event: "e", Source: "b", Stance: model.Happened}}
	files := map[string]string{}
	if err := Write(Slides{Story: story, Page: pageOf(t, story), Reveal: reveal(), Events: []string{"e"}}, func(name string, text []byte) error {
		files[name] = string(text)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`data-asof="` + on + `">`, `src="stills/e.svg" alt="He is to go"`, `src="stills/e.2.svg" alt="He goes"`, `title="He is to go" data-src`} {
		if !strings.Contains(files["index.html"], want) {
			t.Errorf("there is no %s", want)
		}
	}
}

// Each row is a deck that would show something else than it says.
func TestDeckThatDoesNotFit(t *testing.T) {
	story := pagetest.Parts(t).Story
	other := story
	other.Title = model.Text{"en": "Another"}
	for does, c := range map[string]struct {
		change func(*Slides)
		want   string
	}{
		"a page of another story":           {func(d *Slides) { d.Page = pageOf(t, other) }, "the deck's page: this is the page of another story, or of this one as it was before"},
		"a page that is none":               {func(d *Slides) { d.Page = []byte("hi") }, "the deck's page: this is no page that Dateline made as one file"},
		"no page":                           {func(d *Slides) { d.Page = nil }, "the deck's page: this is no page"},
		"a language that the story has not": {func(d *Slides) { d.Lang = "de" }, `the story is not written in "de", but in en`},
		"an event that the story has not":   {func(d *Slides) { d.Events = []string{"f"} }, `the story has no event "f"`},
	} {
		t.Run(does+" is refused before anything is written", func(t *testing.T) {
			d := Slides{Story: story, Page: pageOf(t, story), Reveal: reveal(), Events: []string{"e"}}
			c.change(&d)
			err := Write(d, func(name string, _ []byte) error {
				t.Errorf("%s is written", name)
				return nil
			})
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func reveal() fstest.MapFS {
	files := fstest.MapFS{}
	for _, f := range vendored {
		files[f[0]] = &fstest.MapFile{Data: []byte("of reveal.js")}
	}
	return files
}
