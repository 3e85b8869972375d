package basemap

import (
	"reflect"
	"slices"
	"testing"

	"dateline/data/geo"
)

func everywhere(times float64) func(geo.Point) float64 {
	return func(geo.Point) float64 { return times }
}

func TestSimplify(t *testing.T) {
	bump := track{{0, 0}, {10, 1}, {20, 0}, {30, 9}, {50, 0}}
	t.Run("the largest bend goes last, the ends never", func(t *testing.T) {
		got := simplified([]track{bump}, everywhere(1e9))[0]
		if want := (track{{0, 0}, {30, 9}, {50, 0}}); !reflect.DeepEqual(got, want) {
			t.Errorf("got %v", got)
		}
	})
	t.Run("without tolerance all stays", func(t *testing.T) {
		if got := simplified([]track{bump}, everywhere(0)); !reflect.DeepEqual(got[0], bump) {
			t.Errorf("got %v", got)
		}
	})
	t.Run("a point with an island behind it stays", func(t *testing.T) {
		coast := track{{0, 0}, {20, 30}, {40, 0}, {60, -90}, {80, 0}}
		island := track{{20, 9}, {21, 9}, {21, 10}, {20, 9}}
		got := simplified([]track{coast, island}, everywhere(1e9))
		if !slices.Contains(got[0], unit{20, 30}) || len(got[1]) != 4 {
			t.Errorf("got %v", got)
		}
	})
	t.Run("where more is tolerated, more goes", func(t *testing.T) {
		line := track{{0, 0}, {10, 5}, {20, 0}, {30, 5}, {40, 0}}
		east := func(p geo.Point) float64 {
			if p.Lon > 0.1 {
				return 1e9
			}
			return 1e-9
		}
		if got := simplified([]track{line}, east)[0]; !slices.Contains(got, unit{10, 5}) || slices.Contains(got, unit{30, 5}) {
			t.Errorf("got %v", got)
		}
	})
}

func TestFollowed(t *testing.T) {
	t.Run("a long parallel gets points until its bow is small", func(t *testing.T) {
		got := track{{-123 * perDegree, 49 * perDegree}, {-95 * perDegree, 49 * perDegree}}.followed()
		for i := 1; i < len(got); i++ {
			if bow := bowKm(got[i-1], got[i]); bow > maxBowKm+0.1 {
				t.Errorf("the bow is still %v km", bow)
			}
		}
	})
	t.Run("a jump over the antimeridian gets none", func(t *testing.T) {
		if got := (track{{180 * perDegree, 60 * perDegree}, {-180 * perDegree, 60 * perDegree}}).followed(); len(got) != 2 {
			t.Errorf("got %v", got)
		}
	})
}

func TestGeneralised(t *testing.T) {
	world := Load()
	m := world.Generalised(everywhere(12))
	t.Run("it takes less than half the points", func(t *testing.T) {
		if was, is := count(world.Coast), count(m.Coast); is*2 > was {
			t.Errorf("%d of %d are left", is, was)
		}
	})
	t.Run("no country is lost, and each keeps its code", func(t *testing.T) {
		if len(m.Countries) != len(world.Countries) {
			t.Fatalf("%d of %d are left", len(m.Countries), len(world.Countries))
		}
		for i, c := range m.Countries {
			if c.Code != world.Countries[i].Code || len(c.Rings) == 0 {
				t.Errorf("%s became %s with %d rings", world.Countries[i].Code, c.Code, len(c.Rings))
			}
		}
	})
	t.Run("its rings are made of its lines", func(t *testing.T) { madeOfLines(t, m) })
	t.Run("the claims are still there", func(t *testing.T) {
		if len(m.Disputed) != len(world.Disputed) {
			t.Errorf("%d of %d are left", len(m.Disputed), len(world.Disputed))
		}
	})
	t.Run("a capital inland stays where it was", func(t *testing.T) {
		if i, ok := m.At(geo.Point{Lon: 37.62, Lat: 55.76}); !ok || m.Countries[i].Code != "RUS" {
			t.Errorf("got %v, %v", m.Countries[i].Code, ok)
		}
	})
	t.Run("an empty map stays empty", func(t *testing.T) {
		if got := (Map{}).Generalised(everywhere(1)); !reflect.DeepEqual(got, Map{}) {
			t.Errorf("got %v", got)
		}
	})
}

func count(lines []Line) (n int) {
	for _, l := range lines {
		n += len(l)
	}
	return n
}

func TestLand(t *testing.T) {
	t.Run("two countries with a border are one piece of land, an island another", func(t *testing.T) {
		got := two().Land()
		if len(got) != 2 {
			t.Fatalf("got %v", got)
		}
		closed(t, "land", got)
		if slices.Contains(got[0], geo.Point{Lon: 10, Lat: 5}) || len(got[0]) != 7 {
			t.Errorf("got %v", got[0])
		}
	})
	t.Run("a coast that runs the other way is turned", func(t *testing.T) {
		m := two()
		slices.Reverse(m.Coast[1])
		closed(t, "land", m.Land())
	})
	t.Run("all land of the world is closed", func(t *testing.T) { closed(t, "land", Load().Land()) })
	t.Run("what is land lies in a country, and the sea in none", func(t *testing.T) {
		m := Load()
		land := m.Land()
		for lon := -179.5; lon < 180; lon += 7 {
			for lat := -85.5; lat < 85; lat += 5 {
				p := geo.Point{Lon: lon, Lat: lat}
				if _, ok := m.At(p); ok != holds(land, p) {
					t.Errorf("%v: in a country %v, on land %v", p, ok, !ok)
				}
			}
		}
	})
}

func BenchmarkGeneralised(b *testing.B) {
	m := Load()
	for b.Loop() {
		m.Generalised(everywhere(12))
	}
}
