package scene

import (
	"strings"
	"testing"

	"dateline/app/state"
)

// TestResume takes a page over as the program in a browser does: from what the
// page holds, it must draw what the World drew that made the page.
func TestResume(t *testing.T) {
	first := Prepare(load(t), earth())
	_, defs, _ := strings.Cut(strings.TrimSuffix(first.Defs(), "</svg>"), ">")
	later := Resume(load(t), first.Nations(), func() string { return defs })
	s := state.State{Event: "march-meeting"}
	for _, size := range References {
		a, b := first.Build(s, size), later.Build(s, size)
		if a.Dump() != b.Dump() {
			t.Errorf("another scene is drawn at %v", size)
		}
		t.Run("a picture that stands alone has its land", func(t *testing.T) {
			if first.Still(a, "") != later.Still(b, "") {
				t.Error("it is another")
			}
		})
	}
}
