package deck

import (
	"strings"
	"testing"

	"dateline/web/page/pagetest"
)

func TestTongues(t *testing.T) {
	index := deckOf(t, Slides{Story: pagetest.Elsewhere(t, "hebrew")})["index.html"]
	for does, want := range map[string]string{
		"is in the language of its words":       `<html lang="en" dir="ltr"`,
		"has the story's title in its own":      `<h1 lang="he" dir="rtl">`,
		"has the finding in its own":            `<p class="summary" lang="he" dir="rtl">לפי`,
		"says what is in a picture in its own":  `alt="הסירה מגיעה" lang="he" dir="rtl"`,
		"has an event's name in its own, aloud": `<p><b lang="he" dir="rtl">`,
	} {
		t.Run("a deck "+does, func(t *testing.T) {
			if !strings.Contains(index, want) {
				t.Errorf("%s is not in it", want)
			}
		})
	}
}
