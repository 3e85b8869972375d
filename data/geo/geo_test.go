package geo

import (
	"math"
	"testing"
)

var (
	moscow    = Point{37.62, 55.75}
	jeddah    = Point{39.19, 21.54}
	northPole = Point{0, 90}
	southPole = Point{0, -90}
)

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if !(math.Abs(got-want) <= within) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// same compares places on the ground, where 180 and -180 are one and at a pole
// any longitude is right.
func same(t *testing.T, what string, got, want Point) {
	t.Helper()
	if km := Distance(got, want); !(km < 1e-5) {
		t.Errorf("%s: got %v, want %v, %v km away", what, got, want, km)
	}
}

func TestDistance(t *testing.T) {
	half := math.Pi * EarthKm
	for name, c := range map[string]struct {
		a, b Point
		km   float64
	}{
		"a point is nowhere from itself":         {moscow, moscow, 0},
		"a degree of the equator":                {Point{0, 0}, Point{1, 0}, half / 180},
		"a degree over the antimeridian":         {Point{179.5, 0}, Point{-179.5, 0}, half / 180},
		"pole to pole, whatever the longitudes":  {Point{12, 90}, Point{-70, -90}, half},
		"two longitudes of one pole are a point": {Point{12, 90}, Point{-70, 90}, 0},
		"opposite points":                        {Point{30, 40}, Point{-150, -40}, half},
	} {
		t.Run(name, func(t *testing.T) {
			near(t, "there", Distance(c.a, c.b), c.km, 1e-4)
			near(t, "and back", Distance(c.b, c.a), c.km, 1e-4)
		})
	}
	t.Run("Moscow to Jeddah is some 3,800 km", func(t *testing.T) {
		near(t, "km", Distance(moscow, jeddah), 3805, 5)
	})
}

func TestGreatCircle(t *testing.T) {
	for name, c := range map[string]struct{ a, b Point }{
		"between two cities":             {moscow, jeddah},
		"over the antimeridian":          {Point{170, 50}, Point{-160, -10}},
		"from a pole":                    {northPole, jeddah},
		"from pole to pole":              {northPole, southPole},
		"between opposite points":        {Point{30, 40}, Point{-150, -40}},
		"from a point to itself":         {moscow, moscow},
		"along a meridian over the pole": {Point{20, 80}, Point{-160, 70}},
	} {
		t.Run(name+" the steps are equal and add up", func(t *testing.T) {
			arc := GreatCircle(c.a, c.b, 8)
			if len(arc) != 9 || arc[0] != c.a || arc[8] != c.b {
				t.Fatalf("not nine points from end to end: %v", arc)
			}
			for i := 1; i < len(arc); i++ {
				near(t, "step", Distance(arc[i-1], arc[i]), Distance(c.a, c.b)/8, 1e-4)
			}
		})
	}
	t.Run("the middle of a way along the equator is on it", func(t *testing.T) {
		same(t, "middle", GreatCircle(Point{-10, 0}, Point{30, 0}, 2)[1], Point{10, 0})
	})
	t.Run("no parts count as one", func(t *testing.T) {
		if arc := GreatCircle(moscow, jeddah, 0); len(arc) != 2 {
			t.Errorf("got %v", arc)
		}
	})
}

func TestCentre(t *testing.T) {
	t.Run("of nothing is 0, 0", func(t *testing.T) { same(t, "centre", Centre(nil), Point{}) })
	t.Run("of one point is the point", func(t *testing.T) { same(t, "centre", Centre([]Point{moscow}), moscow) })
	t.Run("of opposite points is some point", func(t *testing.T) {
		if c := Centre([]Point{northPole, southPole}); math.IsNaN(c.Lon) || math.IsNaN(c.Lat) {
			t.Errorf("got %v", c)
		}
	})
	for name, c := range map[string]struct {
		points []Point
		want   Point
	}{
		"of two is halfway":                      {[]Point{{0, 0}, {40, 0}}, Point{20, 0}},
		"lies over the antimeridian":             {[]Point{{170, 0}, {-150, 0}}, Point{-170, 0}},
		"lies at the pole amid a ring around it": {[]Point{{0, 80}, {120, 80}, {-120, 80}}, northPole},
		"is not pulled over by a crowd":          {[]Point{{0, 0}, {0, 0}, {1, 0}, {0.5, 0}, {40, 0}}, Point{20, 0}},
	} {
		t.Run(name, func(t *testing.T) {
			near(t, "km off", Distance(Centre(c.points), c.want), 0, 10)
		})
	}
}
