package scene

import (
	"dateline/data/model"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// closest finds the non-decreasing values nearest to want between two bounds
// by trying every way to cut want into blocks of one value each.
func closest(want []float64, low, high float64) (best []float64, least float64) {
	least = math.Inf(1)
	for cuts := range 1 << (len(want) - 1) {
		values, cost := blocks(want, cuts, low, high)
		if slices.IsSorted(values) && cost < least {
			best, least = values, cost
		}
	}
	return best, least
}

// blocks gives each block its mean, within the bounds. Bit i of cuts parts
// value i from the next.
func blocks(want []float64, cuts int, low, high float64) (values []float64, cost float64) {
	for i := 0; i < len(want); {
		j, total := i, 0.0
		for j < len(want) {
			total += want[j]
			j++
			if cuts>>(j-1)&1 == 1 {
				break
			}
		}
		v := math.Max(low, math.Min(high, total/float64(j-i)))
		for ; i < j; i++ {
			values = append(values, v)
			cost += (want[i] - v) * (want[i] - v)
		}
	}
	return values, cost
}

func TestPool(t *testing.T) {
	t.Run("of nothing is nothing", func(t *testing.T) {
		if got := pool(nil); len(got) != 0 {
			t.Error(got)
		}
	})
	t.Run("what is in order stays", func(t *testing.T) {
		if got := pool([]float64{1, 2, 2, 5}); !slices.Equal(got, []float64{1, 2, 2, 5}) {
			t.Error(got)
		}
	})
	t.Run("what is out of order meets in the middle", func(t *testing.T) {
		if got := pool([]float64{4, 2, 9}); !slices.Equal(got, []float64{3, 3, 9}) {
			t.Error(got)
		}
	})
	t.Run("it is as near as any", func(t *testing.T) {
		r := rand.New(rand.NewPCG(9, 10))
		for range 500 {
			want := make([]float64, 1+r.IntN(7))
			for i := range want {
				want[i] = float64(r.IntN(20))
			}
			best, _ := closest(want, math.Inf(-1), math.Inf(1))
			for i, v := range pool(want) {
				if math.Abs(v-best[i]) > 1e-9 {
					t.Fatalf("%v gives %v, not %v", want, pool(want), best)
				}
			}
		}
	})
}

// TestSpread compares the heights of lanes with the nearest there are, found
// by trying all.
func TestSpread(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	f := Frame{Plot: Box{H: 600}, Gap: 30}
	for range 300 {
		lanes := make([]Lane, 1+r.IntN(7))
		country := 0
		for i := range lanes {
			country += r.IntN(2)
			lanes[i] = Lane{City: true, Place: string(rune('a' + i)), Country: string(rune('A' + country)), Want: float64(r.IntN(700)) - 50}
		}
		slices.SortFunc(lanes, func(a, b Lane) int { return int(a.Want - b.Want) })
		gaps := gapsOf(lanes, f)
		want := make([]float64, len(lanes))
		for i := range lanes {
			want[i] = lanes[i].Want - sum(gaps[:i+1])
		}
		low := f.Plot.Y + f.Gap*0.9
		best, _ := closest(want, low, f.Plot.Bottom()-f.Gap*0.8-sum(gaps))
		spread(lanes, f)
		for i, l := range lanes {
			if y := best[i] + sum(gaps[:i+1]); math.Abs(l.Y-y) > 1.01 {
				t.Fatalf("lane %d stands at %v, not at %v; of %+v", i, l.Y, y, lanes)
			}
			if i > 0 && l.Y-lanes[i-1].Y < gaps[i]-1.01 {
				t.Fatalf("lane %d stands %v under the one above, not %v", i, l.Y-lanes[i-1].Y, gaps[i])
			}
		}
	}
}

func TestLanesOfTheDefaultStory(t *testing.T) {
	w := Prepare(load(t), earth())
	sc := w.Build(opening(w.Story), References[0])
	t.Run("cities stand from north to south within each country, and Elsewhere last", func(t *testing.T) {
		for i := 1; i < len(sc.Lanes); i++ {
			a, b := sc.Lanes[i-1], sc.Lanes[i]
			if b.Y <= a.Y || a.Place == "" {
				t.Errorf("%q at %v, then %q at %v", a.Name, a.Y, b.Name, b.Y)
			}
			if a.City && b.City && a.Country == b.Country && model.Noun(w.Place(a.Place)).Lat < model.Noun(w.Place(b.Place)).Lat {
				t.Errorf("%q before %q", a.Name, b.Name)
			}
			if a.Country == b.Country && !a.City && b.City {
				t.Errorf("%q, no city, before %q", a.Name, b.Name)
			}
		}
	})
	t.Run("lanes move with the map", func(t *testing.T) {
		f := sc.Frame
		moved := w.Build(opening(w.Story).WithCamera(w.Geographic(w.Zoom(sc.Camera, f, 1.3, f.Map.X+f.Map.W/2, f.Map.Y), f)), References[0])
		for i, l := range moved.Lanes {
			if l.City && l.Want == sc.Lanes[i].Want {
				t.Errorf("%q did not move", l.Name)
			}
		}
	})
}
