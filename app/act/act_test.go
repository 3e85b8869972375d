package act

import "testing"

func TestNames(t *testing.T) {
	t.Run("each has a name of its own that leads back to it", func(t *testing.T) {
		for _, n := range All() {
			if n.String() == "" || Named(n.String()) != n {
				t.Errorf("%d is %q, which names %d", n, n, Named(n.String()))
			}
		}
	})
	t.Run("what is no name is nothing to be done", func(t *testing.T) {
		for _, text := range []string{"", "Next", "next ", "sel"} {
			if n := Named(text); n != None {
				t.Errorf("%q is %s", text, n)
			}
		}
	})
}
