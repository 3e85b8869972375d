// Package batch makes many things alike on all cores, and has them taken one by one
// in their order, so that what comes of them does not depend on which is made first.
package batch

import "runtime"

// ahead is how many things for each core may be made and not taken yet: what lies in
// memory is bounded, however many there are.
const ahead = 2

// Each makes n things, by their number, and has each taken in turn. It ends at the
// first that is not taken; made must be safe to call at once.
func Each[T any](n int, made func(i int) T, take func(i int, thing T) error) error {
	line := make(chan chan T, ahead*runtime.GOMAXPROCS(0))
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		defer close(line)
		for i := range n {
			place := make(chan T, 1)
			select {
			case line <- place:
			case <-stop:
				return
			}
			go func() { place <- made(i) }()
		}
	}()
	i := 0
	for place := range line {
		if err := take(i, <-place); err != nil {
			return err
		}
		i++
	}
	return nil
}
