package site

import (
	"html"
	"strings"
	"testing"

	"dateline/data/basemap"
	"dateline/data/model"
	"dateline/web/page/pagetest"
	"dateline/web/picture"
)

func TestEventPage(t *testing.T) {
	p := pagetest.Parts(t)
	p.Story = pagetest.Story(t)
	files := folder(t, p, base)
	of := func(id string) string { return string(files["event/"+id+".html"]) }

	t.Run("tells what is said of its event, and nothing of others", func(t *testing.T) {
		for _, c := range p.Story.Claims {
			if !strings.Contains(of(c.Event), html.EscapeString(c.Says.In("en"))) {
				t.Errorf("%s is not on the page of %s", c.ID, c.Event)
			}
			if says := html.EscapeString(c.Says.In("en")); c.Event != "march-meeting" && strings.Contains(of("march-meeting"), `<p class="says">`+says+`</p>`) {
				t.Errorf("%s is on another event's page", c.ID)
			}
		}
	})
	t.Run("says in which article and where a claim stands", func(t *testing.T) {
		for _, want := range []string{"The Moscow Times", "paragraph ", "sentence ", `<a href="http`} {
			if !strings.Contains(of("march-meeting"), want) {
				t.Errorf("it has no %s", want)
			}
		}
	})
	t.Run("leads into the story's page at the event, from its words and its picture", func(t *testing.T) {
		if n := strings.Count(of("march-meeting"), `href="../index.html#event=march-meeting"`); n != 2 {
			t.Errorf("%d ways", n)
		}
		if !strings.Contains(of("march-meeting"), `src="march-meeting.png"`) || files["event/march-meeting.png"] == nil {
			t.Error("it shows no picture")
		}
	})
	t.Run("leads to the events before and after, and the first and the last no further", func(t *testing.T) {
		all, ways := model.NewIndex(p.Story).InTime(), 0
		for i, e := range all {
			if prev, next := strings.Contains(of(e.ID), `<a rel="prev"`), strings.Contains(of(e.ID), `<a rel="next"`); prev != (i > 0) || next != (i < len(all)-1) {
				t.Errorf("%s: before %v, after %v", e.ID, prev, next)
			}
			ways += strings.Count(of(e.ID), `<a rel="next"`)
		}
		if ways != len(all)-1 {
			t.Errorf("%d ways", ways)
		}
	})
	t.Run("is small, and its card too: with the program the site keeps under 6 MB", func(t *testing.T) {
		const program = 2_000_000
		total := program
		for name, text := range files {
			total += len(text)
			if strings.HasPrefix(name, "event/") && len(text) > 64_000 {
				t.Errorf("%s has %d bytes", name, len(text))
			}
		}
		if total > 6_000_000 {
			t.Errorf("%d bytes for %d events", total, len(p.Story.Events))
		}
	})
	t.Run("stays text whatever the story says, and links to the web alone", func(t *testing.T) {
		p := pagetest.Parts(t)
		p.Story.Sources[0].URL = "javascript:alert(1)"
		page := string(folder(t, p, "")["event/e.html"])
		if strings.Contains(page, "javascript:") && strings.Contains(page, `href="javascript`) || strings.Contains(page, "<b>") {
			t.Error("it obeys the story")
		}
	})
}

// TestBytes bounds what a host has to hold of a story of many events.
func TestBytes(t *testing.T) {
	t.Run("an event of many takes 32 kB at most, its claims included", func(t *testing.T) {
		p := pagetest.Parts(t)
		p.Story = pagetest.Story(t)
		s, err := newSite(p, Options{Base: base}, nil)
		if err != nil {
			t.Fatal(err)
		}
		s.cardScale = 0.5
		sheet := picture.NewSheet(basemap.Load(), s.places(), s.cardScale)
		for i, e := range s.order[:3] {
			text, err := s.eventPage(i)
			if card := sheet.PNG(s.card(e)); err != nil || len(text)+len(card) > 32_000 {
				t.Errorf("%s takes %d bytes and %d for its card (%v)", e.ID, len(text), len(card), err)
			}
		}
	})
}
