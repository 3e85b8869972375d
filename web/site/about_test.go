package site

import (
	"regexp"
	"strings"
	"testing"

	"dateline/data/model"
	"dateline/web/page/pagetest"
)

// TestLost reads the page for addresses that are none as one without scripts.
func TestLost(t *testing.T) {
	for _, c := range []struct {
		name         string
		languages    []string
		shows, hides []string
		root         string
	}{
		{"is in the story's first language", []string{"ru", "en", "ar"},
			[]string{`<span lang="ru" dir="ltr">Здесь нет страницы</span>`, `<span lang="ru" dir="ltr">Лодка &amp; <span lang="en"`, "<title>Здесь нет страницы – Лодка &amp;"},
			[]string{`<span lang="en" dir="ltr" hidden>There is no page here</span>`, `<span lang="ar" dir="rtl" hidden>لا صفحة هنا</span>`}, `<html lang="ru" dir="ltr">`},
		{"runs from right to left where that language does", []string{"ar"}, []string{`<span lang="ar" dir="rtl">لا صفحة هنا</span>`}, nil, `<html lang="ar" dir="rtl">`},
		{"has no words in a language that the story has not", []string{"uk"}, []string{`<span lang="uk" dir="ltr">Тут немає сторінки</span>`}, nil, `<html lang="uk" dir="ltr">`},
		{"is in English where nobody here speaks the story's", []string{"fi"}, []string{`<span lang="en" dir="ltr">There is no page here</span>`}, nil, `<html lang="en" dir="ltr">`},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := pagetest.Parts(t)
			p.Story.Languages, p.Story.Title = c.languages, model.Text{"en": "A boat", "ru": "Лодка & <"}
			page := string(folder(t, p, "")["404.html"])
			for _, want := range append(append(c.shows, c.hides...), c.root) {
				if want = strings.ReplaceAll(want, "&amp; <span", "&amp; &lt;</span><span"); !strings.Contains(page, want) {
					t.Errorf("no %s in\n%s", want, page)
				}
			}
			if n := len(regexp.MustCompile(` hidden>`).FindAllString(page, -1)); n != 3*len(c.hides) || strings.Contains(page, "{{") {
				t.Errorf("%d words are hidden in\n%s", n, page)
			}
		})
	}
}
