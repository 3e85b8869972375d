package browser

import (
	"strings"
	"testing"

	"dateline/data/model"
	"dateline/web/page/pagetest"

	"github.com/chromedp/cdproto/emulation"
)

// halted keeps the program from ever starting.
const halted = `WebAssembly.instantiateStreaming = () => new Promise(() => {})`

// dressing is how the root element is dressed, as the style sheet asks for it.
const dressing = `(e => [e.dataset.theme ?? '-', e.hasAttribute('data-embed'), e.hasAttribute('data-static')].join(' '))(document.documentElement)`

func TestDress(t *testing.T) {
	address, browser := undriven(t, asItIs), chrome(t)
	for fragment, want := range map[string]string{
		"":                                       "- false false",
		"#theme=dark&embed=1":                    "dark true false",
		"#event=march-meeting&theme=contrast":    "contrast false false",
		"#static=true&theme=light":               "light false true",
		"#theme=pink&embed=0":                    "- false false",
		"#theme=dark&theme=pink":                 "dark false false",
		"#event-march-meeting":                   "- false false",
		"#nonsense&%&=&theme=dark&q=50%&embed=1": "dark true false",
	} {
		t.Run("the page is dressed before its program runs: "+fragment, func(t *testing.T) {
			v := desktop
			v.before = halted
			if got := eval[string](open(t, browser, address+fragment, v), dressing); got != want {
				t.Errorf("%s, not %s", got, want)
			}
		})
	}
	t.Run("and before it is first painted", func(t *testing.T) {
		v := desktop
		v.before = halted + `; new MutationObserver((_, watch) => {
			if (!document.body) return;
			watch.disconnect();
			window.atBody = ` + dressing + `;
		}).observe(document, { childList: true, subtree: true })`
		if got := eval[string](open(t, browser, address+"#theme=dark&embed=1", v), `window.atBody`); got != "dark true false" {
			t.Errorf("as its body begins it is %s", got)
		}
	})
	t.Run("a large frame of a deck grows, and a small one does not", func(t *testing.T) {
		for _, c := range []struct {
			wide, high int64
			fragment   string
			want       string
		}{{1920, 1080, "#embed=1", "2"}, {1440, 1080, "#embed=1", "1.5"}, {960, 540, "#embed=1", ""}, {640, 360, "#embed=1", ""}, {1920, 1080, "", ""}} {
			tab := open(t, browser, address+c.fragment, view{width: c.wide, height: c.high, before: halted})
			if got := eval[string](tab, `document.body.style.zoom`); got != c.want {
				t.Errorf("%dx%d%s: zoom %q, not %q", c.wide, c.high, c.fragment, got, c.want)
			}
		}
	})
	t.Run("a phone's list stands at the day of the event that a story without a lead opens with", func(t *testing.T) {
		tab := open(t, browser, undriven(t, func(s *model.Story) { s.Lead, s.Notes = model.Lead{}, nil }), view{width: 390, height: 844, before: halted})
		tab.until("the event to be in sight under the head of its days", `(() => {
			const box = selector => document.querySelector(selector).getBoundingClientRect();
			if (!document.querySelector('.form.phone .day[aria-current]')) return false;
			const heads = box('.heads'), row = box('.form.phone .day[aria-current]');
			return [...document.querySelectorAll('.days h2')].some(h => Math.abs(h.getBoundingClientRect().top - heads.bottom) < 2) &&
				row.top > heads.bottom && row.bottom < box('#timeline').bottom;
		})()`)
	})
}

// TestAccentsShow reads a story's accents off the page in each theme, and off
// what is printed.
func TestAccentsShow(t *testing.T) {
	address, browser := undriven(t, func(s *model.Story) { s.Accents = pagetest.Coloured() }), chrome(t)
	const hues = `(s => [1, 2, 3].map(i => s.getPropertyValue('--hue' + i)).join(' '))(getComputedStyle(document.documentElement))`
	const light, dark = "#7A1F5C #1B5E20 #00745A", "#F48FB1 #A5D6A7 #3FC79C"
	for _, c := range []struct{ scheme, fragment, want string }{
		{"light", "", light}, {"dark", "", dark}, {"light", "#theme=dark", dark}, {"dark", "#theme=light", light},
		{"dark", "#theme=contrast", "#8A2C00 #00458A #005A42"},
	} {
		t.Run("in a "+c.scheme+" system "+c.fragment, func(t *testing.T) {
			tab := open(t, browser, address+c.fragment, view{width: 1440, height: 900, scheme: c.scheme, before: halted})
			if got := eval[string](tab, hues); got != c.want {
				t.Errorf("%s, not %s", got, c.want)
			}
		})
	}
	t.Run("on paper as in the light theme", func(t *testing.T) {
		tab := open(t, browser, address+"#theme=dark", view{width: 1440, height: 900, scheme: "dark", before: halted})
		send(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		if got := eval[string](tab, hues); !strings.HasPrefix(got, "#7A1F5C #1B5E20 ") {
			t.Errorf("%s, not %s", got, light)
		}
	})
}
