package browser

import (
	"fmt"
	"testing"

	"dateline/data/model"
	"dateline/web/deck"
	"dateline/web/page/pagetest"
)

// TestBriefFits holds what an embedded slide says of each event to its room.
func TestBriefFits(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	story := model.NewIndex(pagetest.Story(t))
	tab := open(t, browser, address+"#event=march-meeting&embed=1&slide=1", onSlide).ready()
	for i, size := range []view{onSlide, onSlide, onSlide, onSlide, {width: 1280, height: 720}, {width: 1920, height: 1080}} {
		lang := "&lang=" + tongues[i%len(tongues)]
		size.set(tab)
		tab.step(fmt.Sprintf("nothing is cut off at %dx%d %s", size.width, size.height, lang), func() {
			for k, id := range deck.Shown(story) {
				if !wholeGrids() && k%3 != i%3 {
					continue
				}
				tab.follow("event=" + id + "&embed=1&slide=1" + lang)
				tab.selected(id)
				if over := eval[float64](tab, `(e => e.scrollHeight - e.clientHeight)(document.getElementById('reading'))`); over > 0 {
					t.Errorf("%s is cut off by %v px", id, over)
				}
			}
		})
	}
	t.Run("an event of one step is told by its claims", func(t *testing.T) {
		tab := open(t, browser, address+"#event=oman-talks&embed=1&slide=1", onSlide).ready()
		if tab.count("#reading .account .says") == 0 {
			t.Error("it is not")
		}
	})
	tab = open(t, browser, address+"#event=march-meeting&embed=1", onSlide).ready()
	tab.step("the claims unfold beneath, in sight, and fold again", func() {
		tab.gone("#reading .claims")
		tab.push("claims", "march-meeting")
		tab.appears("#reading .claims")
		tab.until("the claims to be in sight", `document.querySelector('#reading .claims').getBoundingClientRect().top < innerHeight / 2`)
		tab.push("claims", "march-meeting")
		tab.gone("#reading .claims")
	})
}
