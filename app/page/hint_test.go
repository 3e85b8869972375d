package page

import (
	"testing"
)

func TestHint(t *testing.T) {
	for fragment, there := range map[string]bool{"": true, "embed=1": false, "static=1": false} {
		t.Run("is for who opens the page itself: "+fragment, func(t *testing.T) {
			if reading(t, fragment, on(Desk{Hint: 1})).has("#hint") != there {
				t.Error("it is not")
			}
		})
	}
	t.Run("has a last step, which is done", func(t *testing.T) {
		p := of(seed(), "")
		last := len(p.Steps())
		done := reading(t, "", on(Desk{Hint: last})).the(t, "#hint").all("data-act=hint")[0].words()
		next := reading(t, "", on(Desk{Hint: last - 1})).the(t, "#hint").all("data-act=hint")[0].words()
		if done != p.Words.Help.Done || next != p.Words.Reading.Next {
			t.Errorf("%q, and before it %q", done, next)
		}
	})
}
