package browser

import (
	"slices"
	"testing"

	"dateline/data/model"
	"dateline/stories/gallery"
)

// TestMapless opens a story in which nothing has a place: there is no map, and the
// pointer moves the time and the line as it does beside one.
func TestMapless(t *testing.T) {
	browser := chrome(t)
	tab := open(t, browser, live(t, nowhere(t)), desktop).ready()
	tab.step("no link leads to a map, and none is seen", func() {
		if n := tab.count(`#map, .skips [data-arg="map"]`); n > 0 {
			tab.Errorf("%d are", n)
		}
	})
	tab.step("the wheel looks closer at the days under it", func() {
		tab.wheel(tab.find(`#timeline .event[data-event="call"]`), -300)
		tab.until("the address to say which days", `new URLSearchParams(location.hash.slice(1)).get('time')?.startsWith('2024-05-0')`)
	})
	tab.step("the line is dragged to the day under it", func() {
		tab.follow("#event=call")
		tab.says("time", "")
		tab.dragLine("3 May 2024")
		tab.says("asof", "2024-05-03")
	})
}

func nowhere(t *testing.T) model.Story {
	t.Helper()
	cases := gallery.Cases()
	story, err := cases[slices.IndexFunc(cases, func(c gallery.Case) bool { return c.Name == "nowhere" })].Story()
	if err != nil {
		t.Fatal(err)
	}
	return story
}
