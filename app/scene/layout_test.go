package scene

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"dateline/app/state"
)

// sizes are pages of every form: narrow and broad, low and high.
var sizes = []Size{
	{1440, 900}, {1200, 600}, {1200, 1440}, {1366, 768}, {1920, 1080}, {2560, 600}, {2560, 1440},
	{960, 540}, {640, 480}, {700, 540}, {1199, 600}, {640, 639},
	{820, 1180}, {640, 640}, {1024, 768}, {1199, 1440},
	{390, 844}, {320, 568}, {430, 932}, {639, 360},
}

// report fails with the kinds of fault there are, an example of each: one
// mistake in a layout shows in a hundred states.
type report map[string][]string

func (r report) add(where string, faults []string) {
	for _, f := range faults {
		kind, _, _ := strings.Cut(f, " ")
		if i := strings.Index(f, " stands on "); i > 0 {
			kind += " on " + strings.Fields(f[i+len(" stands on "):])[0]
		}
		r[kind] = append(r[kind], where+": "+f)
	}
}

func (r report) tell(t *testing.T) {
	t.Helper()
	for _, kind := range slices.Sorted(maps.Keys(r)) {
		t.Errorf("%d of the kind %q, as %s", len(r[kind]), kind, r[kind][0])
	}
}

func TestEverySize(t *testing.T) {
	story := load(t)
	w := Prepare(story, earth())
	for _, size := range sizes {
		t.Run(fmt.Sprintf("each event selected at %gx%g", size.W, size.H), func(t *testing.T) {
			r := report{}
			for _, e := range story.Events {
				r.add(e.ID, w.faults(state.State{Event: e.ID}, size))
			}
			r.add("none", w.faults(state.State{}, size))
			r.tell(t)
		})
	}
}

func TestOddStories(t *testing.T) {
	for _, o := range odd {
		t.Run(o.name, func(t *testing.T) {
			story := o.tell()
			w := Prepare(story, earth())
			r := report{}
			for _, size := range sizes {
				where := fmt.Sprintf("%gx%g", size.W, size.H)
				r.add(where, w.faults(state.State{}, size))
				if n := len(story.Events); n > 0 {
					r.add(where+" selected", w.faults(state.State{Event: story.Events[n/2].ID}, size))
				}
			}
			r.tell(t)
		})
	}
}
