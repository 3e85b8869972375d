package page

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"dateline/app/scene"
	"dateline/data/basemap"
	"dateline/data/model"
	"dateline/data/passage"
)

// Two articles of our own. The Gazette may be shown whole.
const (
	gazette = "Snow fell on the harbour. Eva left Bergen by train.\n\nOn Friday nobody else travelled.\n"
	tribune = "Eva met Jon in Turku.\n\nThey talked about bread until noon. Wind rose.\n"
)

// trip is a story that rests on the two.
func trip(t *testing.T) *scene.World {
	t.Helper()
	claim := func(id, source, event, says, article string, paragraph, sentence int) model.Claim {
		at := passage.Split(article)[paragraph-1].Sentences[sentence-1]
		return model.Claim{ID: id, Source: source, Event: event, Says: model.Text{"en": says}, Stance: model.Happened,
			At: model.Locator{Paragraph: paragraph, Sentence: sentence, SHA256: passage.Hash(at)}}
	}
	when := func(text string) model.When {
		w, err := model.ParseWhen(text)
		if err != nil {
			t.Fatal(err)
		}
		return w
	}
	return scene.Prepare(model.Story{
		Title: model.Text{"en": "A trip"}, Languages: []string{"en"},
		Sources: []model.Source{
			{ID: "gazette", File: "gazette.txt", Publisher: "The Gazette", Headline: "A train leaves", Published: when("2025-03-14"), Dated: "stated",
				URL: "https://example.org/train", Language: "en", Rights: model.Full, Sentences: []int{2, 1}, SHA256: passage.Digest([]byte(gazette)), Text: gazette},
			{ID: "tribune", File: "tribune.txt", Published: when("2025-03-15"), Dated: "stated", Language: "en", Rights: model.Link, Sentences: []int{1, 2}, SHA256: passage.Digest([]byte(tribune))},
		},
		People: []model.Person{{ID: "eva", Name: model.Text{"en": "Eva"}}, {ID: "jon", Name: model.Text{"en": "Jon"}}},
		Places: []model.Place{{ID: "bergen", Name: model.Text{"en": "Bergen"}, Kind: model.City, Lat: 60.39, Lon: 5.32}, {ID: "turku", Name: model.Text{"en": "Turku"}, Kind: model.City, Lat: 60.45, Lon: 22.27}},
		Events: []model.Event{
			{ID: "leaving", Title: model.Text{"en": "Eva leaves Bergen"}, When: when("2025-03-13T18:00Z"), Place: "bergen", People: []string{"eva"}, Kind: model.Departure, Status: model.Happened},
			{ID: "meeting", Title: model.Text{"en": "Eva meets Jon"}, When: when("2025-03-13T19:00Z"), Place: "turku", People: []string{"eva", "jon"}, Kind: model.Meeting, Status: model.Happened},
		},
		Claims: []model.Claim{
			claim("gazette-1", "gazette", "leaving", "Eva went off by rail.", gazette, 1, 2),
			claim("gazette-2", "gazette", "leaving", "No other traveller went.", gazette, 2, 1),
			claim("tribune-1", "tribune", "meeting", "Jon saw Eva.", tribune, 1, 1),
			claim("tribune-2", "tribune", "meeting", "Bread was what they spoke of.", tribune, 2, 1),
		},
	}, basemap.Load())
}

func TestEvidence(t *testing.T) {
	w := trip(t)
	column := func(fragment string) *node { return parsed(t, markup(of(w, fragment).reading())) }
	panel := func(name Panel, about string, checks ...Check) *node {
		return parsed(t, markup(of(w, "", on(Desk{Panel: name, About: about, Checks: checks})).panel()))
	}
	t.Run("a claim leads to its words in the live article", func(t *testing.T) {
		links := each(column("event=leaving").all("a", "target=_blank"), "href")
		if len(links) != 2 || !strings.HasPrefix(links[0], "https://example.org/train#:~:text=") || !strings.Contains(links[0], "Bergen") {
			t.Errorf("it leads to %q", links)
		}
	})
	t.Run("an article that may be shown is read here, with its passages marked", func(t *testing.T) {
		column("event=leaving").the(t, "data-act=article", "data-arg=gazette-2")
		article := panel(Article, "gazette-2")
		if !strings.Contains(article.words(), "Snow fell on the harbour. Eva left Bergen by train.") {
			t.Errorf("it reads %q", article.words())
		}
		if got, want := texts(article.all("mark")), []string{"Eva left Bergen by train.", "On Friday nobody else travelled."}; !slices.Equal(got, want) {
			t.Errorf("marked are %q", got)
		}
		if got := article.the(t, "mark", "aria-current=true").attrs["data-claim"]; got != "gazette-2" {
			t.Errorf("shown first is %s", got)
		}
	})
	t.Run("one that may not be shown has no such button", func(t *testing.T) {
		if column("event=meeting").has("data-act=article") {
			t.Error("a button leads to an article that is not here")
		}
	})
	t.Run("it is counted which sentences became claims, and named which did not", func(t *testing.T) {
		sources := panel(Sources, "").the(t, ".coverage")
		for source, want := range map[string]string{"tribune": "2 of 3 sentences became claims; no claim at 2.2", "gazette": "2 of 3 sentences became claims; no claim at 1.1"} {
			if got := sources.the(t, "li", "data-source="+source).the(t, ".note").words(); got != want {
				t.Errorf("%s: %q, not %q", source, got, want)
			}
		}
	})
	t.Run("a checked article is exact, changed by name, or none of the story's", func(t *testing.T) {
		sources := panel(Sources, "", CheckOf(w.Index, "gazette.txt", []byte(gazette)),
			CheckOf(w.Index, "tribune.txt", []byte(strings.Replace(tribune, "bread", "boats", 1))), CheckOf(w.Index, "notes.txt", []byte("Something else.\n")))
		if exact := sources.the(t, ".checked", "data-source=gazette"); !exact.is("data-exact=2") || !exact.is("data-wrong=0") {
			t.Errorf("%v", exact.attrs)
		}
		changed := sources.the(t, ".checked", "data-source=tribune")
		if changed.the(t, "data-claim=tribune-2").attrs["data-verdict"] != "changed" || !strings.Contains(changed.words(), "other bytes") {
			t.Errorf("%q", changed.words())
		}
		if got := sources.the(t, ".stranger").words(); !strings.Contains(got, "notes.txt is none of the articles") {
			t.Errorf("%q", got)
		}
	})
	t.Run("a file that the browser cannot read is named, and not taken for another", func(t *testing.T) {
		got := panel(Sources, "", Check{File: "gazette.txt", Unread: true}).the(t, ".stranger").words()
		if !strings.Contains(got, "gazette.txt cannot be read") {
			t.Errorf("%q", got)
		}
	})
	t.Run("a person in two cities too far apart for the time is flagged", func(t *testing.T) {
		person := parsed(t, markup(of(w, "follow=eva", on(Desk{Tab: PersonTab})).reading()))
		if got := person.the(t, ".conflict").words(); !strings.HasPrefix(got, "Bergen and Turku are 9") {
			t.Errorf("%q", got)
		}
	})
}

func TestCitation(t *testing.T) {
	claim := seed().Story.Claims[0]
	panel := opened(t, Cite, claim.ID, "")
	forms := each(panel.all("textarea"), "value")
	if len(forms) != 4 {
		t.Fatalf("%d forms", len(forms))
	}
	t.Run("comes after what the claim rests on", func(t *testing.T) {
		if got := panel.the(t, ".says").words(); got != claim.Says.In("en") {
			t.Errorf("%q", got)
		}
	})
	t.Run("is given in four forms, each with a button that copies it", func(t *testing.T) {
		for i, want := range []string{claim.Says.In("en"), "paragraph", "@article{", claim.At.SHA256} {
			if !strings.Contains(forms[i], want) {
				t.Errorf("form %d has no %q: %s", i, want, forms[i])
			}
		}
		for _, id := range each(panel.all("textarea"), "id") {
			panel.the(t, "data-act=copy", "data-arg="+id)
		}
	})
	t.Run("has no hash where people read it", func(t *testing.T) {
		for _, form := range forms[:2] {
			if strings.Contains(form, claim.At.SHA256) {
				t.Errorf("%s", form)
			}
		}
	})
	t.Run("is valid CSL-JSON", func(t *testing.T) {
		var csl []map[string]any
		if err := json.Unmarshal([]byte(forms[3]), &csl); err != nil || len(csl) != 1 || csl[0]["title"] == nil {
			t.Errorf("%v: %s", err, forms[3])
		}
	})
	t.Run("of no claim is nothing", func(t *testing.T) {
		if opened(t, Cite, "none such", "").has("textarea") {
			t.Error("there is one")
		}
	})
}
