package scene

import (
	"math/rand/v2"
	"testing"
)

func TestField(t *testing.T) {
	t.Run("an empty field touches nothing", func(t *testing.T) {
		var f field
		if f.touches(Box{-1e4, -1e4, 2e4, 2e4}) {
			t.Error("something")
		}
	})
	t.Run("it finds what looking at every box finds, and each once", func(t *testing.T) {
		r := rand.New(rand.NewPCG(19, 20))
		some := func() Box {
			return Box{r.Float64()*600 - 200, r.Float64()*600 - 200, r.Float64() * 150, r.Float64() * 60}
		}
		for range 100 {
			var f field
			var list []Box
			for range 1 + r.IntN(40) {
				list = append(list, some())
			}
			f.add(list...)
			for range 50 {
				b, want, got := some(), 0, 0
				for _, c := range list {
					if c.Touches(b) {
						want++
					}
				}
				f.any(b, func(Box) bool { got++; return false })
				if got != want || f.touches(b) != (want > 0) {
					t.Fatalf("%v touches %d of %v, not %d", b, got, list, want)
				}
			}
		}
	})
}
