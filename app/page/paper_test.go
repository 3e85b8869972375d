package page

import (
	"slices"
	"strings"
	"testing"
)

func TestPaper(t *testing.T) {
	t.Run("has every event and every claim, and the figure", func(t *testing.T) {
		paper := parsed(t, of(seed(), "").Paper())
		words := paper.words()
		for _, e := range seed().Story.Events {
			if !strings.Contains(words, e.Title.In("en")) {
				t.Errorf("%s is not printed", e.ID)
			}
		}
		for _, c := range seed().Story.Claims {
			if !strings.Contains(words, c.Says.In("en")) {
				t.Errorf("%s is not printed", c.ID)
			}
		}
		paper.the(t, "svg", ".still")
	})
	t.Run("numbers the claims of each event as the notes do", func(t *testing.T) {
		p := of(seed(), "event=march-meeting")
		paper := parsed(t, p.Paper())
		spans, last := texts(paper.the(t, "ol", ".events").all("sup")), 0
		for i, id := range p.View.Order() {
			n := len(p.Known.ClaimsOn(id))
			if want := span(last+1, last+n); spans[i] != want {
				t.Errorf("%s has %q, not %q", id, spans[i], want)
			}
			last += n
		}
		if notes := paper.all(".notes"); len(notes) != len(p.View.Order()) {
			t.Errorf("%d lists of notes for %d events", len(notes), len(p.View.Order()))
		}
	})
	t.Run("puts each claim under its event, and goes on counting", func(t *testing.T) {
		p := of(seed(), "event=march-meeting")
		paper := parsed(t, p.Paper())
		heads, next := texts(paper.all("h3")), 1
		for i, id := range p.View.Order() {
			if want := number(i+1) + " · " + p.Event(id).Title.In("en"); heads[i] != want {
				t.Errorf("%s is headed %q, not %q", id, heads[i], want)
			}
			list := paper.all(".notes")[i]
			if list.attrs["start"] != number(next) {
				t.Errorf("%s begins at %q, not %d", id, list.attrs["start"], next)
			}
			claims := p.Known.ClaimsOn(id)
			for k, note := range list.all("li") {
				if !strings.HasPrefix(note.words(), claims[k].Says.In("en")) {
					t.Errorf("%s has the note %q", id, note.words())
				}
			}
			next += len(claims)
		}
	})
	t.Run("leaves out what is filtered away or not known yet, and says so", func(t *testing.T) {
		p := of(seed(), "person=vladimir-putin&asof=2025-03-14")
		paper := parsed(t, p.Paper())
		var want []string
		for _, id := range p.View.Order() {
			want = append(want, p.Event(id).Title.In("en"))
		}
		if got := texts(paper.the(t, "ol", ".events").all("b")); !slices.Equal(got, want) || len(got) == len(p.Known.Story.Events) {
			t.Errorf("%q, not %q", got, want)
		}
		if head := paper.the(t, "header").words(); !strings.Contains(head, "14 March 2025") || !strings.Contains(head, number(len(want))+" of ") {
			t.Errorf("it is headed %q", head)
		}
	})
}
