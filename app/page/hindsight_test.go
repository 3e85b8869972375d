package page

import (
	"strings"
	"testing"

	"dateline/app/i18n"
	"dateline/app/state"
	"dateline/data/model"
)

// TestTitleOfTheDay looks for the titles of later days in all that a page shows.
func TestTitleOfTheDay(t *testing.T) {
	w := seed()
	for _, day := range w.Reports() {
		for _, e := range w.Known(day).Story.Events {
			whole, _ := w.Event(e.ID)
			if id, title := e.ID, whole.Title.In("en"); title != e.Title.In("en") {
				for _, fragment := range []string{"", "&table=1", "&status=happened", "&status=planned", "&q=Witkoff", "&person=nobody"} {
					p := of(w, "event="+id+"&asof="+day.String()+fragment, on(Desk{Typed: title}))
					typed := i18n.Fill(p.Words.Tools.WithWords, title) // the reader's own words
					for where, text := range map[string]string{
						"page": strings.ReplaceAll(drawn(t, p).words(), typed, ""), "paper": p.Paper(), "announcement": p.Announcement(state.State{AsOf: p.State.AsOf}),
					} {
						if strings.Contains(text, title) {
							t.Errorf("on %s %s is called %q in the %s of %q", day, id, title, where, fragment)
						}
					}
				}
			}
		}
	}
}

// TestNothingKnown looks, on a day before all reports, for what came to be known later.
func TestNothingKnown(t *testing.T) {
	w := seed()
	before := w.Reports()[0] - 1
	for form, size := range map[string]string{"wide": "", "slide": "&embed=1&slide=1", "embed": "&embed=1"} {
		t.Run("a "+form+" column of a page names no event before it is reported, but the day on which it is", func(t *testing.T) {
			for _, e := range w.Story.Events {
				p := of(w, "event="+e.ID+"&asof="+before.String()+size)
				reading := drawn(t, p).the(t, "#reading")
				for where, text := range map[string]string{"column": reading.words(), "announcement": p.Announcement(state.State{AsOf: before})} {
					if strings.Contains(text, e.Title.In("en")) {
						t.Errorf("%s is called %q in the %s", e.ID, e.Title.In("en"), where)
					}
				}
				if title := reading.the(t, "h2", "data-event="+e.ID).words(); title != "Not yet reported" {
					t.Errorf("%s is told as %q", e.ID, title)
				}
				day, err := model.ParseWhen(reading.the(t, "data-act=asof").attrs["data-arg"])
				if first, _ := day.Span(); err != nil || len(w.Known(first).ClaimsOn(e.ID)) == 0 || len(w.Known(first-1).ClaimsOn(e.ID)) > 0 {
					t.Errorf("%s leads to %v, on which it does not come to be known", e.ID, first)
				}
			}
		})
	}
}

// TestUnreported looks for a plan whose day is over, in figure, column and table.
func TestUnreported(t *testing.T) {
	for fragment, want := range map[string]bool{"event=oman-talks": true, "event=oman-talks&asof=2025-04-12": false, "event=late-april-visit": false} {
		figure := drawn(t, of(seed(), fragment))
		status := figure.the(t, "#reading").the(t, ".status").words()
		row := drawn(t, of(seed(), fragment+"&table=1")).the(t, "#table").the(t, "tr", "aria-current=true")
		mark := figure.the(t, "#timeline").the(t, ".event", "aria-current=true")
		for where, got := range map[string]bool{
			"column": strings.Contains(status, "outcome not reported"), "table": strings.Contains(row.words(), "Outcome not reported"),
			"row": row.is("data-status=unreported"), "figure": mark.is("data-status=unreported"),
		} {
			if got != want {
				t.Errorf("%s: the %s says so: %v", fragment, where, got)
			}
		}
	}
}
