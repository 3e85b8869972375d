package page

import (
	"strings"
	"testing"
)

func TestSigns(t *testing.T) {
	t.Run("beside what was only said are squares, and beside what was done discs", func(t *testing.T) {
		for _, e := range seed().Story.Events {
			column := markup(of(seed(), "event="+e.ID).reading())
			for _, glyph := range strings.Split(column, "</svg>") {
				_, glyph, ok := strings.Cut(glyph, `class="glyph"`)
				if square := strings.Contains(glyph, "<rect"); ok && square != e.Said() {
					t.Errorf("%s: %s", e.ID, glyph)
				}
			}
		}
	})
}
