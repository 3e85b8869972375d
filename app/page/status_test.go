package page

import (
	"strings"
	"testing"
)

func TestAnnouncement(t *testing.T) {
	for _, c := range []struct{ says, before, after, want string }{
		{"an event by its title", "", "event=march-visit", "Witkoff returns to Moscow"},
		{"a filter by what shows of what is known", "", "person=vladimir-putin", " of 33 events"},
		{"a day by how far is known", "", "asof=2025-03-11", "As known on 11 March 2025"},
		{"another theme by nothing", "", "theme=dark", ""},
	} {
		t.Run("is of "+c.says, func(t *testing.T) {
			before := of(seed(), c.before).State
			if got := of(seed(), c.after).Announcement(before); !strings.Contains(got, c.want) || c.want == "" && got != "" {
				t.Errorf("%q has no %q", got, c.want)
			}
		})
	}
	t.Run("stands where it is read out", func(t *testing.T) {
		status := parsed(t, markup(of(seed(), "", on(Desk{Said: "Copied."})).status()))
		if got := status.the(t, "#announce", "role=status").words(); got != "Copied." {
			t.Errorf("%q", got)
		}
	})
}
