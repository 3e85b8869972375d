package still

import "runtime"

// each draws something for each key, as many at once as there are processors,
// each of these with a studio of its own, and has them taken in the order of the
// keys. None draws ahead more than one that is not taken yet.
func each[T any](s Set, keys []string, draw func(s Set, key string) (T, error), take func(i int, drawn T) error) error {
	type outcome struct {
		drawn T
		err   error
	}
	hands := make([]chan outcome, max(1, min(len(keys), runtime.GOMAXPROCS(0))))
	stop := make(chan struct{})
	defer close(stop)
	for h := range hands {
		hands[h] = make(chan outcome)
		own := Set{s.story, s.world, NewStudio(s.world, s.studio.css)}
		go func() {
			for i := h; i < len(keys); i += len(hands) {
				drawn, err := draw(own, keys[i])
				select {
				case hands[h] <- outcome{drawn, err}:
				case <-stop:
					return
				}
			}
		}()
	}
	for i := range keys {
		o := <-hands[i%len(hands)]
		if o.err != nil {
			return o.err
		}
		if err := take(i, o.drawn); err != nil {
			return err
		}
	}
	return nil
}
