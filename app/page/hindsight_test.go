package page

import (
	"strings"
	"testing"

	"dateline/app/state"
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
					for where, text := range map[string]string{
						"page": drawn(t, p).words(), "paper": p.Paper(), "announcement": p.Announcement(state.State{AsOf: p.State.AsOf}),
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
