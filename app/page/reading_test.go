package page

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/app/account"
	"dateline/app/scene"
	"dateline/app/state"
)

// reading is the reading column of a view of the seed story.
func reading(t *testing.T, fragment string, more ...func(*Page)) *node {
	t.Helper()
	return parsed(t, markup(of(seed(), fragment, more...).reading())).the(t, "#reading")
}

func TestReading(t *testing.T) {
	t.Run("an event has each claim that is known, where it rests and a way to cite it", func(t *testing.T) {
		p := of(seed(), "event=march-meeting")
		column := reading(t, "event=march-meeting")
		for _, c := range p.Index.ClaimsOn("march-meeting") {
			claim := column.the(t, "li", "data-claim="+c.ID)
			source, _ := p.Index.Source(c.Source)
			for _, part := range []string{c.Says.In("en"), "paragraph " + strconv.Itoa(c.At.Paragraph), p.Words.Publisher(source.Publisher)} {
				if !strings.Contains(claim.words(), part) {
					t.Errorf("%s does not say %q", c.ID, part)
				}
			}
			claim.the(t, "button", "data-act=cite", "data-arg="+c.ID)
		}
	})
	t.Run("a derived date tells its reasoning where it stands", func(t *testing.T) {
		p := of(seed(), "")
		for _, c := range p.Index.Story.Claims {
			s, _ := p.Index.Source(c.Source)
			want := map[bool]string{true: "", false: s.Dated}[s.Stated()]
			if got := reading(t, "event="+c.Event).the(t, "li", "data-claim="+c.ID).the(t, ".date").attrs["title"]; got != want {
				t.Errorf("%s says %q, not %q", c.ID, got, want)
			}
		}
	})
	t.Run("claims of which the day knows nothing yet are counted", func(t *testing.T) {
		p := of(seed(), "event=march-meeting&asof=2025-03-11")
		known, all := len(p.Known.ClaimsOn("march-meeting")), len(p.Index.ClaimsOn("march-meeting"))
		if known == 0 || known == all {
			t.Fatalf("%d of %d is no test", known, all)
		}
		column := reading(t, "event=march-meeting&asof=2025-03-11")
		if n := len(column.all("li", "data-claim")); n != known {
			t.Errorf("%d claims show, and %d are known", n, known)
		}
		if said := p.Words.Count(p.Words.Reading.LaterClaims, all-known); !strings.Contains(column.words(), said) {
			t.Errorf("it does not say %q", said)
		}
	})
	t.Run("an event that is filtered away stays, says so, and leads to one that shows", func(t *testing.T) {
		column := reading(t, "event=march-meeting&status=planned&q=Moscow")
		outside := column.the(t, ".outside")
		if !strings.Contains(outside.words(), "leaves this event out; 1 event shows") || !outside.has("data-act=select") {
			t.Errorf("it says %q", outside.words())
		}
		if column.has("#reading", ".outside") || reading(t, "event=march-meeting").has(".outside") {
			t.Error("an event that shows is told to be outside")
		}
	})
	t.Run("one that was opened because the filter leaves another out says so, and leads back", func(t *testing.T) {
		opened := on(Desk{Instead: Instead{Opened: "late-april-visit", Of: "march-meeting"}})
		note := reading(t, "event=late-april-visit&status=planned", opened).the(t, ".outside")
		if !strings.Contains(note.words(), "leaves out “Putin receives Witkoff”") || !note.has("data-arg=march-meeting") {
			t.Errorf("%q", note.words())
		}
		for _, gone := range []string{"event=late-april-visit", "event=april-meeting&status=happened"} {
			if reading(t, gone, opened).has(".outside") {
				t.Errorf("so does %s", gone)
			}
		}
	})
	t.Run("where nothing shows, the way back is to clear the filter", func(t *testing.T) {
		reading(t, "q=nobodysaysthis").the(t, ".outside").the(t, "data-act=clear")
	})
	t.Run("what is looked for is marked in the claims", func(t *testing.T) {
		marks := texts(reading(t, "event=march-meeting&q=moscow").all("mark"))
		if !slices.Contains(marks, "Moscow") {
			t.Errorf("marked are %q", marks)
		}
	})
	t.Run("names are spelt in the story's own language too, in its own direction", func(t *testing.T) {
		small := reading(t, "event=march-meeting&lang=ar").all("small", "lang=en")
		if len(small) == 0 || small[0].attrs["dir"] != "ltr" {
			t.Errorf("%d names are", len(small))
		}
	})
}

// TestBrief holds the embedded slide to the lines that its still is drawn from.
func TestBrief(t *testing.T) {
	const fragment = "event=march-meeting&embed=1"
	slide := in(scene.Slides)
	t.Run("says what the still says", func(t *testing.T) {
		column := reading(t, fragment, slide)
		w := seed()
		s := state.Parse(fragment).Bound(w.Extent())
		brief, _ := account.Of(w, w.See(s, scene.Slides), s)
		for _, r := range brief.Rows {
			for _, words := range []string{r.Who, r.Later} {
				if !strings.Contains(column.words(), words) {
					t.Errorf("%q is not there", words)
				}
			}
		}
		if got := column.the(t, ".tally").the(t, "span").words(); got != brief.Tally {
			t.Errorf("it counts %q, not %q", got, brief.Tally)
		}
	})
	t.Run("unfolds its claims and folds them again", func(t *testing.T) {
		if reading(t, fragment, slide).has(".claims") {
			t.Error("they are unfolded at first")
		}
		if !reading(t, fragment, slide, on(Desk{Unfolded: "march-meeting"})).has(".claims") {
			t.Error("they do not unfold")
		}
		if reading(t, fragment, slide, on(Desk{Unfolded: "march-visit"})).has(".claims") {
			t.Error("those of another event unfold")
		}
	})
	t.Run("is no page's that stands alone", func(t *testing.T) {
		if column := reading(t, "event=march-meeting", slide); column.has(".tally") || !column.has(".claims") {
			t.Error("it is short all the same")
		}
	})
}

func TestOrigin(t *testing.T) {
	for _, c := range []struct {
		says, fragment, home string
		want                 string // the link's address, or the tag without one
	}{
		{"of an embedded story is named and led to", "embed=1", "https://example.org/", "https://example.org/#event=march-meeting"},
		{"without an address is only named", "embed=1", "about:srcdoc", "span"},
		{"is not a deck's slide's, which has its deck", "embed=1&slide=1", "https://example.org/", ""},
		{"is not a page's that stands alone", "", "https://example.org/", ""},
	} {
		t.Run(c.says, func(t *testing.T) {
			found := drawn(t, of(seed(), "event=march-meeting&"+c.fragment, at(c.home))).all(".origin")
			if c.want == "" {
				if len(found) > 0 {
					t.Errorf("it leads to %v", found[0].attrs)
				}
				return
			}
			if len(found) != 1 || found[0].words() != "Dateline · Shuttle to Moscow" || found[0].attrs["href"] != c.want && found[0].tag != c.want {
				t.Fatalf("%+v", found)
			}
		})
	}
}
