package browser

import "testing"

// TestSecondStory opens a page of another age, place and number of parties.
func TestSecondStory(t *testing.T) {
	page := built(t, "dist/south-pole.html")
	for does, v := range map[string]view{"at a desk": desktop, "on a phone": {width: 390, height: 844}} {
		t.Run(does+" it opens with its own lead, and the Pole is on the map", func(t *testing.T) {
			tab := open(t, chrome(t), page, v).ready()
			tab.appears("#reading .lead")
			if marks := eval[int](tab, `document.querySelectorAll('#map [data-place="south-pole"]').length`); marks == 0 {
				t.Error("the Pole is not on the map")
			}
		})
		t.Run(does+" a link opens an event of it", func(t *testing.T) {
			open(t, chrome(t), page+"#event-amundsen-pole", v).ready().selected("amundsen-pole")
		})
	}
	t.Run("a note of its lead leads to its event", func(t *testing.T) {
		tab := open(t, chrome(t), page, desktop).ready()
		tab.click(`#reading [data-act="select"][data-arg="amundsen-pole"]`)
		tab.selected("amundsen-pole")
	})
}
