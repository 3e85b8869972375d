package browser

import "testing"

// TestSecondStory opens a page of another age, place and number of parties.
func TestSecondStory(t *testing.T) {
	for does, v := range map[string]view{"at a desk": desktop, "on a phone": {width: 390, height: 844}} {
		t.Run(does+" it opens at its own event, and the Pole is on the map", func(t *testing.T) {
			tab := open(t, chrome(t), built(t, "dist/south-pole.html"), v).ready()
			tab.selected("amundsen-pole")
			if marks := eval[int](tab, `document.querySelectorAll('#map [data-place="south-pole"]').length`); marks == 0 {
				t.Error("the Pole is not on the map")
			}
		})
	}
}
