package scene

import (
	"dateline/app/state"
	"dateline/data/model"
)

// A region within a country has no lane: what happens there stands in its country's,
// or its city's. The map names it where it lies, and gives it neither outline nor
// ring, since no story states how far it reaches.

// regions names those in which something happens, as far as there is room: on a small
// map that of the selected event alone, which has its seat before the others.
func (w *World) regions(s state.State, sc Scene, b *board) (targets, names []Shape) {
	for _, here := range []bool{true, false} {
		for _, c := range w.inner(sc, model.Region) {
			if c.holds(s.Event); c.here != here || !here && !sc.Frame.full() {
				continue
			}
			c.region = true
			if target, name := c.named(sc, b, [][]string{{c.name}}, [][][2]float64{realmNear}); name.Kids != nil {
				g := group("city realm", target)
				g.Bind = c.bind(c.count(sc.words()), sc)
				targets, names = append(targets, g), append(names, name)
			}
		}
	}
	return targets, names
}
