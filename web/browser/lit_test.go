package browser

import (
	"slices"
	"testing"

	"dateline/data/colour"
	"dateline/data/model"
	"dateline/web/page"
	"dateline/web/page/pagetest"
	"dateline/web/still"
)

// TestLit holds that all words of the figure can be read while one event is
// lit: their colour at its strength, with all it lies in, on every ground.
func TestLit(t *testing.T) {
	tab := open(t, chrome(t), built(t, single), view{width: 1440, height: 900, before: seen}).ready()
	for _, theme := range []string{"light", "dark", "contrast"} {
		for _, more := range []string{"", "&asof=2025-03-11", "&follow=steve-witkoff"} {
			t.Run(theme+more, func(t *testing.T) {
				tab := tab.in(t)
				tab.look(sight{1440, 900, "theme=" + theme + more, nil})
				const over = `document.querySelector(%s).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))`
				eval[any](tab, over, "header")
				tab.gone("[data-hover]")
				eval[any](tab, over, ".events > .event:not(.ghost)")
				tab.appears("[data-hover] .events > [data-lit]")
				grounds := painted(t, theme)
				for _, w := range eval[[]worded](tab, worst) {
					for name, ground := range grounds {
						if got := colour.Contrast(w.Colour.Over(ground, w.Share), ground); got < 4.5 {
							t.Errorf("%q has %.2f on %s", w.Text, got, name)
						}
					}
				}
			})
		}
	}
}

// worded is a text of the figure in red, green and blue, at a share of its
// strength.
type worded struct {
	Text   string
	Colour colour.Colour
	Share  float64
}

const worst = `[...document.querySelectorAll('.labels text, .journeys text')].filter(e => e.checkVisibility()).map(e => {
	let share = 1;
	for (let p = e; p; p = p.parentElement) share *= +getComputedStyle(p).opacity;
	return { Text: e.textContent, Colour: getComputedStyle(e).fill.match(/[\d.]+/g).slice(0, 3).map(Number), Share: share };
})`

// painted gives the colours that text of the figure can stand on, by their
// tokens.
func painted(t *testing.T, theme string) map[string]colour.Colour {
	t.Helper()
	style, err := page.Style(model.Story{})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]colour.Colour{}
	for _, token := range still.Tokens(style, theme) {
		if !slices.Contains(pagetest.Grounds(), token[0]) {
			continue
		}
		if out[token[0]], err = colour.Read(token[1]); err != nil {
			t.Fatal(err)
		}
	}
	return out
}
