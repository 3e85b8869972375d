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
	for _, size := range []view{onSlide, {width: 1280, height: 720}, {width: 1920, height: 1080}} {
		tab := open(t, browser, address+"#event=march-meeting&embed=1&slide=1", size).ready()
		tab.step(fmt.Sprintf("nothing is cut off at %dx%d", size.width, size.height), func() {
			for _, id := range deck.Shown(story) {
				tab.follow("event=" + id + "&embed=1&slide=1")
				tab.selected(id)
				if over := eval[float64](tab, `(e => e.scrollHeight - e.clientHeight)(document.getElementById('reading'))`); over > 0 {
					t.Errorf("%s is cut off by %v px", id, over)
				}
			}
		})
	}
	tab := open(t, browser, address+"#event=march-meeting&embed=1", onSlide).ready()
	tab.step("the claims unfold beneath, in sight, and fold again", func() {
		tab.gone("#reading .claims")
		tab.push("claims", "march-meeting")
		tab.appears("#reading .claims")
		tab.until("the claims to be in sight", `document.querySelector('#reading .claims').getBoundingClientRect().top < innerHeight / 2`)
		tab.push("claims", "march-meeting")
		tab.gone("#reading .claims")
	})
}
