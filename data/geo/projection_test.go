package geo

import (
	"math"
	"math/rand/v2"
	"testing"
)

var centres = map[string]Point{
	"a city":                 {37.62, 55.75},
	"where the axes cross":   {0, 0},
	"the antimeridian":       {180, 10},
	"just before it":         {179.9, -40},
	"the North Pole":         {0, 90},
	"the North Pole, turned": {120, 90},
	"the South Pole":         {0, -90},
}

func TestProjectionRoundTrip(t *testing.T) {
	const seed = 20250313
	for name, centre := range centres {
		t.Run("about "+name+" a point comes back", func(t *testing.T) {
			random := rand.New(rand.NewPCG(seed, 0))
			p := Azimuthal(centre)
			points := []Point{centre, {0, 90}, {0, -90}, {180, 0}, {-180, 30}, {179.999, -60}, {0, 0}}
			for range 500 {
				points = append(points, Point{random.Float64()*360 - 180, random.Float64()*180 - 90})
			}
			for _, point := range points {
				if x, y, ok := p.Plane(point); ok {
					back, ok := p.LonLat(x, y)
					near(t, "km off", Distance(back, point), 0, 1e-3)
					if !ok || math.Hypot(x, y) > 2 {
						t.Errorf("%v lies off the disc at %v, %v (seed %d)", point, x, y, seed)
					}
				} else if Distance(point, centre) < math.Pi*EarthKm-10 {
					t.Errorf("%v is not the antipode, but has no place (seed %d)", point, seed)
				}
			}
		})
	}
}

func TestPlane(t *testing.T) {
	t.Run("the centre is 0, 0", func(t *testing.T) {
		x, y, ok := Azimuthal(moscow).Plane(moscow)
		near(t, "x", x, 0, 1e-12)
		near(t, "y", y, 0, 1e-12)
		if !ok {
			t.Error("not ok")
		}
	})
	t.Run("east is right and north is up, also over the antimeridian", func(t *testing.T) {
		p := Azimuthal(Point{179, 0})
		if x, _, _ := p.Plane(Point{-179, 0}); x <= 0 {
			t.Errorf("east is at x %v", x)
		}
		if _, y, _ := p.Plane(Point{179, 1}); y >= 0 {
			t.Errorf("north is at y %v", y)
		}
	})
	t.Run("a quarter of the Earth away is √2 away", func(t *testing.T) {
		x, y, _ := Azimuthal(Point{0, 0}).Plane(Point{90, 0})
		near(t, "radius", math.Hypot(x, y), math.Sqrt2, 1e-12)
	})
	t.Run("equal areas stay equal, far out as well", func(t *testing.T) {
		p := Azimuthal(Point{0, 0})
		near(t, "ratio", patch(p, Point{100, 0})/patch(p, Point{0, 0}), 1, 1e-3)
	})
	t.Run("the antipode has no place", func(t *testing.T) {
		if _, _, ok := Azimuthal(moscow).Plane(Point{moscow.Lon - 180, -moscow.Lat}); ok {
			t.Error("ok")
		}
	})
	t.Run("off the disc there is no point", func(t *testing.T) {
		for _, x := range []float64{2.001, math.Inf(1), math.NaN()} {
			if _, ok := Azimuthal(moscow).LonLat(x, 0); ok {
				t.Errorf("x %v is ok", x)
			}
		}
	})
	t.Run("the zero projection gives nothing, and does not fail", func(t *testing.T) {
		_, _, plane := Projection{}.Plane(moscow)
		_, point := Projection{}.LonLat(0, 0)
		if plane || point {
			t.Error("ok")
		}
	})
}

// patch is the area on the map of a small square of the equator.
func patch(p Projection, at Point) float64 {
	const side = 0.01
	x0, y0, _ := p.Plane(at)
	x1, y1, _ := p.Plane(Point{at.Lon + side, at.Lat})
	x2, y2, _ := p.Plane(Point{at.Lon, at.Lat + side})
	return math.Abs((x1-x0)*(y2-y0) - (x2-x0)*(y1-y0))
}

func FuzzProjection(f *testing.F) {
	f.Add(37.62, 55.75, 180.0, -90.0)
	f.Add(1e300, 0.0, -1e300, 91.0)
	f.Fuzz(func(t *testing.T, lon0, lat0, lon, lat float64) {
		x, y, ok := Azimuthal(Point{lon0, lat0}).Plane(Point{lon, lat})
		if ok && !(math.Hypot(x, y) <= 2.001) {
			t.Errorf("off the disc: %v, %v", x, y)
		}
	})
}
