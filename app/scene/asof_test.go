package scene

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/state"
)

// pieces gives the parts of the line up to which all is known.
func pieces(sc Scene) (out []Box) {
	for _, s := range of(sc.Timeline, "now") {
		for _, piece := range strings.Split(s.D, "M")[1:] {
			var x, top, low float64
			fmt.Sscanf(strings.ReplaceAll(piece, "L", " "), "%g %g %g %g", &x, &top, &x, &low)
			out = append(out, Box{x - 1, top, 2, low - top})
		}
	}
	return out
}

// TestLineBreaksAtTitles drags the line over every day and holds it to leave each title
// that keeps its seat there whole, the chosen one above all.
func TestLineBreaksAtTitles(t *testing.T) {
	natively(t)
	w := Prepare(load(t), earth())
	for i, size := range []Size{References[0], {1100, 800}, {1366, 768}, {912, 1368}} {
		s := state.State{Lang: w.Story.Languages[i], Event: "march-meeting"}
		t.Run(fmt.Sprintf("at %gx%g in %s", size.W, size.H, s.Lang), func(t *testing.T) {
			broken := false
			for _, d := range thinned(days(w)) {
				s := s.Known(d, w.LastReport())
				sc := w.Build(s, size)
				all := pieces(sc)
				broken = broken || len(all) > 1
				for _, title := range words(of(sc.Timeline, "labels"), sc.Frame.Form) {
					for _, piece := range all {
						if piece.Touches(title.box.Grow(-hairline)) {
							t.Errorf("on %s the line runs through %s %q", d, title.kind, title.text)
						}
					}
				}
			}
			if !broken {
				t.Error("it crosses no title on any day, and this holds nothing")
			}
		})
	}
}
