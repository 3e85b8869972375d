package app

import (
	"testing"
	"time"

	"dateline/app/state"
)

func TestAddress(t *testing.T) {
	whole := state.State{}
	written := func(a *address) float64 { return float64(time.Until(a.paid)) / float64(writeEvery) }
	has := func(t *testing.T, a *address, writes int, waits bool) {
		t.Helper()
		if got := int(written(a) + .9); got != writes || a.waiting != waits {
			t.Errorf("%d writes, not %d; one waits: %v", got, writes, a.waiting)
		}
		a.stop()
	}
	t.Run("has two entries for what is chosen within a second", func(t *testing.T) {
		var a address
		a.choose(whole.Select("a"), false)
		a.choose(whole.Select("b"), false)
		has(t, &a, 2, false)
	})
	t.Run("has a view that waits stand before what is chosen then", func(t *testing.T) {
		var a address
		a.choose(whole.Select("a"), false)
		a.write(whole.Select("a").WithCamera(state.Camera{Lon: 1, Lat: 1, Zoom: 2}))
		a.choose(whole.Select("b"), false)
		has(t, &a, 3, false)
	})
	t.Run("has a mere view wait for a second, and what comes meanwhile with it", func(t *testing.T) {
		var a address
		for i := range 5 {
			a.write(whole.WithCamera(state.Camera{Lon: 1, Lat: 1, Zoom: float64(2 + i)}))
		}
		has(t, &a, 1, true)
	})
	t.Run("has nothing for what is there", func(t *testing.T) {
		var a address
		a.choose(whole.Select("a"), false)
		a.write(whole.Select("a"))
		has(t, &a, 1, false)
	})
	t.Run("has no entry for what a held key runs through", func(t *testing.T) {
		var a address
		for i, id := range []string{"a", "b", "c", "d", "e"} {
			a.choose(whole.Select(id), i > 0)
		}
		if !a.push {
			t.Error("where it ends is none either")
		}
		has(t, &a, 1, true)
	})
	t.Run("changes less than a hundred times in half a minute, however much is chosen", func(t *testing.T) {
		var a address
		now, writes := time.Now(), 0
		for range 30 * 100 {
			now = now.Add(10 * time.Millisecond)
			if a.patience(now, false) == 0 { // and a view that waited
				a.paid = later(a.paid, now).Add(2 * writeEvery)
				writes += 2
			}
		}
		if writes >= 100 || writes < 30 {
			t.Errorf("%d writes", writes)
		}
	})
}

func later(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}
