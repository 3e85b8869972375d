package batch

import (
	"errors"
	"runtime"
	"sync/atomic"
	"testing"
)

func TestEach(t *testing.T) {
	t.Run("things are taken in their order, whichever is made first", func(t *testing.T) {
		next, second := 0, make(chan struct{})
		err := Each(100, func(i int) int {
			switch i {
			case 0:
				<-second // so it is not the first to be made
			case 1:
				close(second)
			}
			return i * i
		}, func(i, square int) error {
			if i != next || square != i*i {
				t.Errorf("%d: %d", i, square)
			}
			next++
			return nil
		})
		if err != nil || next != 100 {
			t.Errorf("%d are taken: %v", next, err)
		}
	})
	t.Run("few are made ahead of those that are taken", func(t *testing.T) {
		var made, taken atomic.Int64
		most := int64(ahead*runtime.GOMAXPROCS(0) + 2) // one is taken, one waits for room
		err := Each(1000, func(int) bool { return made.Add(1)-taken.Load() <= most }, func(_ int, few bool) error {
			if !few {
				t.Errorf("more than %d lie in memory", most)
			}
			taken.Add(1)
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	})
	t.Run("it ends at the first that is not taken", func(t *testing.T) {
		full := errors.New("full")
		n := 0
		err := Each(100, func(i int) int { return i }, func(i, _ int) error {
			n++
			if i == 3 {
				return full
			}
			return nil
		})
		if !errors.Is(err, full) || n != 4 {
			t.Errorf("%d are taken: %v", n, err)
		}
	})
	t.Run("of nothing nothing is made", func(t *testing.T) {
		if err := Each(0, func(int) int { panic("made") }, func(int, int) error { panic("taken") }); err != nil {
			t.Error(err)
		}
	})
}
