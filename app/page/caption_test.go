package page

import (
	"strings"
	"testing"
)

func TestCaption(t *testing.T) {
	t.Run("says what the lead's notes say while the figure numbers them, and no more", func(t *testing.T) {
		if got := of(seed(), "", fresh).Caption().Notes; len(got) != 3 || got[0] != seed().Story.Notes[0].Text.In("en") {
			t.Errorf("%q", got)
		}
		for _, fragment := range []string{"event=march-meeting", "view=30,50,2"} {
			p := of(seed(), fragment)
			if fragment[0] == 'v' {
				fresh(p)
			}
			if got := p.Caption().Notes; got != nil {
				t.Errorf("at %s %q", fragment, got)
			}
		}
	})
	t.Run("names each source of what shows, with its day, and no other", func(t *testing.T) {
		got := strings.Join(of(seed(), "asof=2025-03-12").Caption().Sources, " ")
		if want := "2 sources: The Kyiv Independent (11 March 2025); Publisher not named (11 March 2025)"; got != want {
			t.Errorf("%q, not %q", got, want)
		}
	})
	t.Run("counts no sources where nothing shows", func(t *testing.T) {
		if got := of(seed(), "q=nobodysaysthis").Caption().Sources; got != nil {
			t.Errorf("%q", got)
		}
	})
	t.Run("says the day as known and how much of the story shows", func(t *testing.T) {
		c := of(seed(), "asof=2025-03-12&person=vladimir-putin").Caption()
		if !strings.Contains(c.Known, "12 March 2025") || !strings.Contains(c.Known, " of ") || c.Title != seed().Story.Title.In("en") {
			t.Errorf("%q under %q", c.Known, c.Title)
		}
	})
	t.Run("names the publisher, else the maker, and an address that leads somewhere", func(t *testing.T) {
		p := of(seed(), "", at("https://example.org/story/"))
		if got := strings.Join(p.Caption().Credit, " "); !strings.HasSuffix(got, " · https://example.org/story/") || !strings.Contains(got, "Natural Earth") {
			t.Error(got)
		}
		p.Home = "file:///home/somebody/dateline.html"
		if got := strings.Join(p.Caption().Credit, " "); strings.Contains(got, "somebody") || !strings.Contains(got, maker) {
			t.Error(got)
		}
	})
	t.Run("sets a name that runs the other way apart", func(t *testing.T) {
		c := of(seed(), "lang=ar").Caption()
		if got := strings.Join(c.Sources, " "); !strings.Contains(got, "\u2068The Moscow Times\u2069 (") {
			t.Errorf("%q", got)
		}
	})
}
