package scene

import (
	"testing"

	"dateline/app/state"
	"dateline/stories/gallery"
)

// TestNamesStandOnTheirCountries holds every faint name of a country, at every zoom, to
// stand wholly on that country's land.
func TestNamesStandOnTheirCountries(t *testing.T) {
	natively(t)
	m, named := earth(), 0
	for _, c := range gallery.Cases() {
		w := Prepare(exhibit(c), m)
		for _, zoom := range []float64{0, 2, 6} {
			sc := w.Build(state.State{Map: state.Camera{Lon: 15, Lat: 48, Zoom: zoom}}, References[0])
			each(sc.Map, func(s Shape) {
				if s.Kind != "nation" {
					return
				}
				named++
				wide := Measure(s.Text, 10.5) * 1.16
				seen := map[int]bool{}
				for _, x := range []float64{s.X - wide/2, s.X + wide/2} {
					p, _ := w.proj.LonLat(sc.Camera.Plane(x, s.Y-capHeight/2*10.5))
					i, ok := m.At(p)
					if !ok {
						t.Errorf("%s, %g times: %s stands on no land at %v", c.Name, zoom, s.Text, p)
					}
					seen[i] = true
				}
				if len(seen) > 1 {
					t.Errorf("%s, %g times: %s stands on several countries", c.Name, zoom, s.Text)
				}
			})
		}
	}
	if named < 50 {
		t.Error("too few names are drawn to tell:", named)
	}
}

func TestCapitals(t *testing.T) {
	for _, c := range [][3]string{{"Ege Denizi", "tr", "EGE DENİZİ"}, {"Ege Denizi", "tr-TR", "EGE DENİZİ"}, {"Ireland", "", "IRELAND"}, {"Ирландия", "ru", "ИРЛАНДИЯ"}} {
		if got := capitals(c[0], c[1]); got != c[2] {
			t.Errorf("%s is written %s", c[0], got)
		}
	}
}
