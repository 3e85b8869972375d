package scene

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"dateline/app/state"
)

func TestBows(t *testing.T) {
	m := Box{0, 0, 400, 600}
	r := rand.New(rand.NewPCG(23, 24))
	t.Run("an arc crosses no other city while a side is free", func(t *testing.T) {
		for range 500 {
			marks, foreign := make([]city, 6), []*city{}
			for i := range marks {
				marks[i] = city{id: string(rune('a' + i)), x: 60 + r.Float64()*280, y: 60 + r.Float64()*480, r: 4.5 + r.Float64()*5.5}
				if i > 1 {
					foreign = append(foreign, &marks[i])
				}
			}
			ends := [2]city{marks[0], marks[1]}
			got := bows{}.choose(way("a", "b", "p"), ends, marks, m)
			for _, d := range depths {
				if c := bowed(ends[0], ends[1], d); c.crossings(foreign, m, 1) == 0 && got.crossings(foreign, m, 1) > 0 {
					t.Fatalf("%v, and %v is free", got, c)
				}
			}
		}
	})
	t.Run("there and back are two arcs, which all share who go that way", func(t *testing.T) {
		a, z := city{id: "a", x: 100, y: 100}, city{id: "b", x: 300, y: 400}
		taken, seen := bows{}, map[float64]bool{}
		for _, w := range []trip{way("a", "b", "p"), way("b", "a", "p"), way("a", "b", "q"), way("b", "a", "q"), way("a", "b", "p")} {
			ends := [2]city{a, z}
			if w.from.lane == "b" {
				ends = [2]city{z, a}
			}
			x, _ := taken.choose(w, ends, nil, m).at(0.5)
			seen[math.Round(x)] = true
		}
		if len(seen) != 2 {
			t.Errorf("%v", seen)
		}
	})
}

func way(from, to, person string) trip {
	return trip{person: person, from: nowhere(from), to: nowhere(to)}
}

func TestHeads(t *testing.T) {
	natively(t)
	w := Prepare(load(t), earth())
	for _, size := range References {
		t.Run(fmt.Sprintf("each arc has a head, which touches no mark, at %gx%g", size.W, size.H), func(t *testing.T) {
			all := 0
			for _, e := range w.Story.Events {
				s := state.State{Event: e.ID}
				sc := w.Build(s, size)
				heads, arcs := 0, 0
				each(sc.Map, func(h Shape) {
					if h.Bind.To != "" && h.Kind != "journey" {
						arcs++
					}
					if h.Kind != "arrow" {
						return
					}
					heads++
					for _, c := range sc.cities {
						for _, p := range corners(h.D) {
							if math.Hypot(p[0]-c.x, p[1]-c.y) < c.r+5 {
								t.Errorf("a head at %.1f is on %s", p, c.name)
							}
						}
					}
				})
				if all += heads; heads != arcs {
					t.Errorf("%d heads of %d arcs", heads, arcs)
				}
			}
			if all == 0 {
				t.Error("there is none")
			}
		})
	}
}

// corners reads the points of an outline of straight lines.
func corners(d string) (out [][2]float64) {
	for _, p := range strings.FieldsFunc(d, func(r rune) bool { return r == 'M' || r == 'L' || r == 'z' }) {
		var x, y float64
		fmt.Sscanf(p, "%g %g", &x, &y)
		out = append(out, [2]float64{x, y})
	}
	return out
}
