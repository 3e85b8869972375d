package scene

import (
	"maps"
	"testing"

	"dateline/app/state"
	"dateline/data/geo"
	"dateline/stories/gallery"
)

// TestResume takes a page over as the program in a browser does: from what the
// page holds, it must draw what the World drew that made the page.
func TestResume(t *testing.T) {
	first := Prepare(load(t), earth())
	later := Resume(load(t), first.Prepared(), first.defs)
	t.Run("it takes the depths of lanes over, and works them out where they are not there", func(t *testing.T) {
		bare := Resume(load(t), "", nil)
		if len(first.deep) == 0 || !maps.Equal(later.deep, first.deep) || !maps.Equal(bare.deep, first.deep) {
			t.Error(first.deep, later.deep, bare.deep)
		}
		deep := readPrepared("moscow\t2\t14.5\nno depth\n").deep
		if other := Resume(load(t), "moscow\t2\t14.5\n", nil); !maps.Equal(deep, map[string]depth{"moscow": {2, 14.5}}) || !maps.Equal(other.deep, deep) {
			t.Error(deep, other.deep)
		}
	})
	t.Run("it takes over where the story lies, and works it out where it is not there", func(t *testing.T) {
		bare, other := Resume(load(t), "", nil), Resume(load(t), "40\t50\t-1\t-2\t3\t4\t0.5\n", nil)
		if later.whereabouts != first.whereabouts || bare.whereabouts != first.whereabouts {
			t.Error(first.whereabouts, later.whereabouts, bare.whereabouts)
		}
		if (other.whereabouts != whereabouts{middle: geo.Point{Lon: 40, Lat: 50}, home: Box{-1, -2, 3, 4}, finest: 0.5}) {
			t.Error(other.whereabouts)
		}
	})
	t.Run("of no story is that another by a hair, nor are its places", func(t *testing.T) {
		for _, c := range gallery.Cases() {
			first := Prepare(exhibit(c), earth())
			lines := first.Prepared()
			if known := readPrepared(lines).lies; (known == nil) != first.mapless {
				t.Errorf("%s: it is known: %v", c.Name, known)
			}
			later := Resume(first.Story, lines, nil)
			if later.whereabouts != first.whereabouts || !maps.Equal(later.spots, first.spots) {
				t.Errorf("%s: %v, not %v", c.Name, later.whereabouts, first.whereabouts)
			}
		}
	})
	t.Run("it takes the map's share over, and works it out where it is not there", func(t *testing.T) {
		for lines, broad := range map[string]bool{"wide map\n": true, "narrow map\n": false, "": first.broad, first.Prepared(): first.broad} {
			if w := Resume(load(t), lines, nil); w.broad != broad {
				t.Errorf("after %q it is %v", lines, w.broad)
			}
		}
	})
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
