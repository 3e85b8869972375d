package geo

import "testing"

func TestUpright(t *testing.T) {
	paris, tokyo, utah := Point{2.35, 48.86}, Point{139.69, 35.68}, Point{-112.55, 41.62}
	for name, all := range map[string][]Point{
		"of near points it is their middle":     {moscow, jeddah, paris},
		"about a pole it is their middle":       {{-150, 78}, {20, 80}, {100, 70}},
		"of a round trip that stands, likewise": {paris, tokyo, {151.2, -33.9}, {-74, 40.7}, {18.4, -33.9}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Upright(all); got != Centre(all) {
				t.Error(got, Centre(all))
			}
		})
	}
	t.Run("north is up where the smallest circle lies about a pole, and its points do not", func(t *testing.T) {
		all := []Point{paris, {-0.13, 51.5}, {-1.55, 54.5}, {28.98, 41}, utah, tokyo, {131.9, 43.1}, {121.5, 31.2}}
		if v := bearing(Centre(all), all); v >= askew {
			t.Fatal("the example stands upright already", v)
		}
		if v := bearing(Upright(all), all); v < askew {
			t.Error(Upright(all), v)
		}
	})
	t.Run("no points are no fault", func(t *testing.T) {
		if got := Upright(nil); got != (Point{}) {
			t.Error(got)
		}
	})
}
