package site

import (
	"strings"
	"testing"

	"dateline/web/page/pagetest"
)

func TestTongues(t *testing.T) {
	p := pagetest.Parts(t)
	p.Story = pagetest.Elsewhere(t, "hebrew")
	page := string(folder(t, p, base)["event/departure.html"])
	for does, want := range map[string]string{
		"is in the language of its words":      `<html lang="en" dir="ltr">`,
		"has a story's title in its own":       `<a lang="he" dir="rtl" href="../index.html">הסירה מגיעה לאתונה</a>`,
		"has an event's title in its own":      `<h1 lang="he" dir="rtl">הסירה יוצאת לדרך</h1>`,
		"has a claim in its own":               `<p class="says" lang="he" dir="rtl">ב-13 במרץ`,
		"has the title of the next in its own": `<span lang="he" dir="rtl">הסירה מגיעה</span></a>`,
	} {
		t.Run("the page of an event "+does, func(t *testing.T) {
			if !strings.Contains(page, want) {
				t.Errorf("%s is not in it", want)
			}
		})
	}
}
