package browser

import (
	"testing"

	viewer "dateline/app"
	"dateline/app/scene"
	"dateline/data/basemap"
	"dateline/data/compile"
	"dateline/data/model"
	"dateline/data/sample"
	"dateline/web/page"
	"dateline/web/page/pagetest"

	"github.com/chromedp/cdproto/emulation"
	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// asDrawn is a story's page as it would stand in a browser that had read all of it, with
// nothing left out of its pictures.
func asDrawn(t *testing.T, story model.Story) string {
	t.Helper()
	w := scene.Prepare(story, basemap.Load())
	markup, err := page.Canonical(app.HTMLString(viewer.New(w, viewer.Options{Sizes: scene.References, Slide: true, Reduced: scene.Early})))
	if err != nil {
		t.Fatal(err)
	}
	return markup
}

// unlike lists the forms of the figure that are seen and not as they are drawn, and those
// of which anything is read though they are not seen.
const unlike = `(markup => {
	const want = new DOMParser().parseFromString(markup, 'text/html').querySelectorAll('.form');
	return [...document.querySelectorAll('.form')].map((form, i) => {
		const seen = form.getClientRects().length > 0, read = form.isEqualNode(want[i]);
		return seen && !read || !seen && form.querySelector('svg, .days') && !form.matches('.wide') ? form.className + (seen ? ' differs' : ' is read') : '';
	}).filter(Boolean).join(', ');
})`

// TestForms has a page be of one form and then of another before any program runs.
func TestForms(t *testing.T) {
	long, err := compile.Story(sample.Folder(200))
	if err != nil {
		t.Fatal(err)
	}
	for name, story := range map[string]model.Story{"a story": pagetest.Story(t), "a long story": long} {
		t.Run(name+" has the picture read that is seen, and no other", func(t *testing.T) {
			parts := pagetest.Parts(t)
			parts.Story = story
			v := desktop
			v.before = halted
			tab, drawn := open(t, chrome(t), packed(t, parts), v), asDrawn(t, story)
			if got := eval[string](tab, unlike+`(%s)`, drawn); got != "" {
				t.Errorf("at %dx%d: %s", v.width, v.height, got)
			}
			send(tab, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: 390, Height: 844, DeviceScaleFactor: 1})
			tab.until("a phone's picture to be read", `document.querySelector('#map .form.phone svg') !== null`)
			if got := eval[string](tab, unlike+`(%s)`, drawn); got != "" {
				t.Errorf("on a phone: %s", got)
			}
		})
	}
}

// TestForemost has a page be read in the order of what is waited for.
func TestForemost(t *testing.T) {
	t.Run("a phone's picture is read before the list of all events", func(t *testing.T) {
		v := view{width: 390, height: 844, before: halted + `; new MutationObserver((_, watch) => {
			if (!document.getElementById('alternative')) return;
			watch.disconnect();
			window.atList = document.querySelector('#map .form.phone svg') !== null;
		}).observe(document, { childList: true, subtree: true })`}
		if !eval[bool](open(t, chrome(t), built(t, single), v), `window.atList`) {
			t.Error("it is read later")
		}
	})
}
