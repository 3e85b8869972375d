package scene

import (
	"runtime"
	"testing"

	"dateline/app/state"
	"dateline/app/view"
)

// TestBytes bounds what an event more costs a drawing, whatever the machine: what a page
// allocates it has to clear away while somebody waits.
func TestBytes(t *testing.T) {
	allocated := func(n int, draw func(w *World, v *view.View)) int {
		w := Prepare(crowd(21, n, 12, 5, 60), earth())
		v := w.See(state.State{}, References[0])
		draw(w, v) // what is made once is made
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		draw(w, v)
		runtime.ReadMemStats(&after)
		return int(after.TotalAlloc - before.TotalAlloc)
	}
	for _, c := range []struct {
		says string
		most int
		draw func(w *World, v *view.View)
	}{
		{"a drawing", 3600, func(w *World, v *view.View) { w.Draw(v, state.State{}, References[0]) }},
		{"the story as known on a day", 3600, func(w *World, _ *view.View) { w.See(state.State{AsOf: w.Reports()[len(w.Reports())-1]}, References[0]) }},
	} {
		t.Run(c.says, func(t *testing.T) {
			const few, many = 1000, 3000
			if each := (allocated(many, c.draw) - allocated(few, c.draw)) / (many - few); each > c.most {
				t.Errorf("each event costs %d bytes, of %d at most", each, c.most)
			}
		})
	}
}
