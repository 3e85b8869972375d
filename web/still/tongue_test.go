package still

import (
	"strings"
	"testing"

	"dateline/web/page/pagetest"
)

func TestTongues(t *testing.T) {
	svg := string(pictured(t, NewSet(pagetest.Elsewhere(t, "hebrew"), dress(t)), "event=departure", ""))
	t.Run("a still's own words are in their language, a title in its own", func(t *testing.T) {
		if !strings.Contains(svg, ` lang="en" role="img"`) || !strings.Contains(svg, `lang="he"`) {
			t.Error(svg)
		}
	})
	t.Run("its lines run from the right of the column, whatever the words around do", func(t *testing.T) {
		titles := 0
		for _, text := range strings.Split(svg, "<text ")[1:] {
			if tag, _, _ := strings.Cut(text, ">"); strings.Contains(tag, `lang="he"`) && strings.Contains(tag, "font-family") {
				titles++
				if !strings.Contains(tag, `x="936"`) || !strings.Contains(tag, `direction="rtl"`) {
					t.Errorf("<text %s", text)
				}
			}
		}
		if titles < 2 {
			t.Errorf("%d lines are in Hebrew", titles)
		}
	})
	t.Run("all Hebrew does, but for names among other words", func(t *testing.T) {
		for _, text := range strings.Split(svg, "<text ")[1:] {
			tag, words, _ := strings.Cut(text, ">")
			words, _, _ = strings.Cut(words, "</text>")
			hebrew := strings.ContainsAny(words, "אבגדהוזחטיכלמנסעפצקרשת")
			among := strings.ContainsAny(words, "aeiou\u2068")
			if hebrew && !among && !strings.Contains(tag, `lang="he"`) || strings.Contains(tag, "lang=") && !hebrew {
				t.Errorf("<text %s", text)
			}
		}
	})
}
