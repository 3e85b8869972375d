package web

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/scene"
	"dateline/app/state"
	"dateline/app/telling"
	"dateline/data/basemap"
)

// TestSlideTellsWhatItsStillTells holds the embedded slide to the lines that its
// still is drawn from, and to their fitting.
func TestSlideTellsWhatItsStillTells(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	stills, err := NewStills(seed(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []view{onSlide, {width: 1280, height: 720}, {width: 1920, height: 1080}} {
		tab := open(t, browser, address+"#event=march-meeting&embed=1&slide=1", size).ready()
		tab.step(fmt.Sprintf("nothing is cut off at %dx%d", size.width, size.height), func() {
			for _, id := range Shown(seed(t), stills.Order()) {
				tab.follow("event=" + id + "&embed=1&slide=1")
				tab.selected(id)
				if over := eval[float64](tab, `(e => e.scrollHeight - e.clientHeight)(document.getElementById('reading'))`); over > 0 {
					t.Errorf("%s is cut off by %v px", id, over)
				}
			}
		})
	}
	tab := open(t, browser, address+"#event=march-meeting&embed=1", onSlide).ready()
	tab.step("it says what the still says", func() {
		w := scene.Prepare(seed(t), basemap.Load())
		s := state.Parse("event=march-meeting&embed=1").Bound(w.Extent())
		told, _ := telling.Of(w, w.See(s, scene.Slides), s)
		shown := tab.text("#reading")
		for _, r := range told.Rows {
			for _, words := range []string{r.Who, r.Later} {
				if !strings.Contains(shown, words) {
					t.Errorf("%q is not there", words)
				}
			}
		}
		tab.reads(".tally span", told.Tally)
	})
	tab.step("the claims unfold beneath, in sight, and fold again", func() {
		tab.gone("#reading .claims")
		tab.push("claims", "march-meeting")
		tab.appears("#reading .claims")
		tab.until("the claims to be in sight", `document.querySelector('#reading .claims').getBoundingClientRect().top < innerHeight / 2`)
		tab.push("claims", "march-meeting")
		tab.gone("#reading .claims")
	})
	tab.step("a page that stands alone has its claims at once", func() {
		tab := open(t, browser, address+"#event=march-meeting", onSlide).ready()
		tab.appears("#reading .claims")
		tab.gone("#reading .tally")
	})
}

func TestEmbedNamesItsOrigin(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	for _, c := range []struct {
		says, fragment string
		size           view
		there          bool
	}{
		{"in a wide frame", "embed=1", desktop, true},
		{"in a slide's frame", "embed=1", onSlide, true},
		{"in a phone's frame", "embed=1", view{width: 390, height: 540}, true},
		{"but a deck's slide has its deck", "embed=1&slide=1", onSlide, false},
		{"and a page that stands alone has its header", "", desktop, false},
	} {
		t.Run(c.says, func(t *testing.T) {
			tab := open(t, browser, address+"#event=march-meeting&"+c.fragment, c.size).ready()
			if !c.there {
				tab.gone(".origin")
				return
			}
			tab.find(".origin")
			if to := eval[string](tab, `(e => e.target + ' ' + e.rel + ' ' + e.hash)(document.querySelector('.origin'))`); to != "_blank noopener #event=march-meeting" {
				t.Errorf("it leads to %q", to)
			}
			tab.reads(".origin", "Dateline · Shuttle to Moscow")
		})
	}
}
