package scene

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/app/state"
	"dateline/data/geo"
	"dateline/data/model"
)

// globes are stories on which a camera is tried: one of the opening kind, one
// over the antimeridian, one about a pole, one of a single point.
func globes(t *testing.T) map[string]*World {
	out := map[string]*World{"the default story": Prepare(load(t), earth())}
	for _, o := range shapes() {
		switch o.name {
		case "antimeridian", "pole", "one-event", "world", "nowhere":
			out[o.name] = Prepare(o.tell(), earth())
		}
	}
	return out
}

func apart(a, b Camera, m Box) float64 {
	far := 0.0
	for _, p := range [][2]float64{{m.X, m.Y}, {m.Right(), m.Bottom()}} {
		x, y := a.Plane(p[0], p[1])
		px, py := b.Px(x, y)
		far = math.Max(far, math.Hypot(px-p[0], py-p[1]))
	}
	return far
}

func TestCamera(t *testing.T) {
	for name, w := range globes(t) {
		for _, size := range References {
			f := w.FrameOf(state.State{}, size)
			home := w.fit(f)
			r := rand.New(rand.NewPCG(13, 14))
			t.Run(name+", "+string(f.Form)+": pixels to the plane and back", func(t *testing.T) {
				x, y := home.Plane(home.Px(0.1, -0.2))
				if math.Abs(x-0.1)+math.Abs(y+0.2) > 1e-9 {
					t.Error(x, y)
				}
			})
			t.Run(name+", "+string(f.Form)+": a look is found again in the link", func(t *testing.T) {
				for range 100 {
					c := wander(r, w, home, f)
					look := w.Geographic(c, f)
					if off := apart(w.Camera(state.State{Map: look}, f), c, f.Map); off > 0.5 {
						t.Fatalf("%v is %+v, which is %.2f px off", c, look, off)
					}
				}
			})
			t.Run(name+", "+string(f.Form)+": a zoom keeps the point it is about", func(t *testing.T) {
				for range 100 {
					c := wander(r, w, home, f)
					px, py, k := f.Map.X+r.Float64()*f.Map.W, f.Map.Y+r.Float64()*f.Map.H, 0.5+r.Float64()*2
					z := w.Zoom(c, f, k, px, py)
					inLimits(t, w, z, home, f)
					x, y := c.Plane(px, py)
					if qx, qy := z.Px(x, y); math.Hypot(qx-px, qy-py) > 0.01 && !atBound(w, z, f) {
						t.Fatalf("%.1f, %.1f went to %.1f, %.1f", px, py, qx, qy)
					}
				}
			})
			t.Run(name+", "+string(f.Form)+": two strokes are one", func(t *testing.T) {
				for range 100 {
					c := wander(r, w, home, f)
					ax, ay, bx, by := r.Float64()*20-10, r.Float64()*20-10, r.Float64()*20-10, r.Float64()*20-10
					one := w.Pan(c, f, ax, ay)
					two := w.Pan(one, f, bx, by)
					inLimits(t, w, two, home, f)
					whole := w.Pan(c, f, ax+bx, ay+by)
					if !atBound(w, one, f) && !atBound(w, two, f) && apart(two, whole, f.Map) > 1e-6 {
						t.Fatalf("%v and %v", two, whole)
					}
				}
			})
		}
	}
}

// wander gives a camera that a reader may come to.
func wander(r *rand.Rand, w *World, c Camera, f Frame) Camera {
	for range 1 + r.IntN(4) {
		c = w.Zoom(c, f, 0.7+r.Float64()*1.5, f.Map.X+r.Float64()*f.Map.W, f.Map.Y+r.Float64()*f.Map.H)
		c = w.Pan(c, f, r.Float64()*200-100, r.Float64()*200-100)
	}
	return c
}

func inLimits(t *testing.T, w *World, c, home Camera, f Frame) {
	t.Helper()
	if k := c.Scale / home.Scale; k < farthest-1e-9 || c.Scale > w.nearestLook(home)+1e-9 {
		t.Errorf("%v times", k)
	}
	if bound := w.bound(c, f.Map); apart(bound, c, f.Map) > 1e-6 {
		t.Errorf("%v looks away from the story; %v does not", c, bound)
	}
}

// atBound tells whether the camera stands at the edge of the surroundings.
func atBound(w *World, c Camera, f Frame) bool {
	x, y := c.Plane(f.Map.X+f.Map.W/2, f.Map.Y+f.Map.H/2)
	room := w.home.Grow(math.Max(0.05, math.Max(w.home.W, w.home.H)*0.25) - 1e-9)
	return !room.Has(x, y) || math.Hypot(x, y) > rim-1e-9
}

func TestHome(t *testing.T) {
	for name, w := range globes(t) {
		t.Run(name+" shows all its places at first", func(t *testing.T) {
			for _, size := range sizes {
				f := w.FrameOf(state.State{}, size)
				c := w.Camera(state.State{}, f)
				for id, s := range w.spots {
					if p := model.Noun(w.Place(id)); s.on && p.Kind == model.City && w.counts(id) > 0 {
						if x, y := c.Px(s.x, s.y); !f.Map.Has(x, y) {
							t.Errorf("%s at %.1f, %.1f leaves the map %v at %v", id, x, y, f.Map, size)
						}
					}
				}
			}
		})
	}
	t.Run("of a venue within a venue it shows both, in whichever order things happened there", func(t *testing.T) {
		story := among(geo.Point{Lon: 85.3, Lat: 27.7}, geo.Point{Lon: 86.7, Lat: 27.7})
		story.Places = append(story.Places, model.Place{ID: "peak", Kind: model.Venue, Lon: 86.9, Lat: 28}, model.Place{ID: "camp", Kind: model.Venue, Within: "peak", Lon: 86.8, Lat: 28})
		for _, order := range [][]string{{"peak", "camp"}, {"camp", "peak"}} {
			story.Events[0].Place, story.Events[1].Place = order[0], order[1]
			w := Prepare(story, earth())
			var ids []string
			for _, p := range w.located(w.placed()) {
				ids = append(ids, p.ID)
			}
			if !slices.Equal(ids, []string{"peak", "camp"}) {
				t.Errorf("of %v it shows %v", order, ids)
			}
		}
	})
	t.Run("a camera off the projection is the opening one", func(t *testing.T) {
		w := Prepare(load(t), earth())
		f := w.FrameOf(state.State{}, References[0])
		if c := w.Camera(state.State{Map: state.Camera{Lon: -144, Lat: -41, Zoom: 2}}, f); math.IsNaN(c.X + c.Y + c.Scale) {
			t.Error(c)
		}
	})
}

func (w *World) counts(place string) (n int) {
	for _, e := range w.events {
		if e.lane == place {
			n++
		}
	}
	return n
}
