package web

import (
	"strings"
	"testing"

	"dateline/data"
	"dateline/data/model"
)

// TestAbout opens the panel that says what the page is made of.
func TestAbout(t *testing.T) {
	story, err := model.Decode(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	address, browser := built(t, single), chrome(t)
	for _, lang := range story.Languages {
		t.Run("in "+lang+" it says how each derived date was worked out, whom the story thanks, and its build", func(t *testing.T) {
			tab := open(t, browser, address+"#lang="+lang, desktop).ready()
			eval[any](tab, `document.querySelector('[data-act=open][data-arg=help]').click()`)
			tab.until("the panel", `!!document.querySelector('.build')`)
			said := plain(eval[string](tab, `document.querySelector('.build').parentElement.innerText`))
			want := []string{eval[string](tab, `document.querySelector('meta[name="dateline:build"]').content`)}
			for _, c := range story.Credits {
				want = append(want, c.In(lang))
			}
			for _, s := range story.Sources {
				if !s.Stated() {
					want = append(want, story.Say(s.Dated, lang))
				}
			}
			for _, w := range want {
				if w == "" || !strings.Contains(said, plain(w)) {
					t.Errorf("no %q in\n%s", w, said)
				}
			}
		})
	}
	t.Run("a claim's derived date tells its reasoning where it stands", func(t *testing.T) {
		for _, s := range story.Sources {
			for _, c := range story.Claims {
				if c.Source != s.ID {
					continue
				}
				tab := open(t, browser, address+"#event="+c.Event, desktop).ready()
				title := eval[string](tab, `document.querySelector('#reading [data-claim=%s] .date').title`, c.ID)
				if want := map[bool]string{true: "", false: s.Dated}[s.Stated()]; title != want {
					t.Errorf("%s says %q, not %q", c.ID, title, want)
				}
				break
			}
		}
	})
}
