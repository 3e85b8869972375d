package dom

import (
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

func TestRefused(t *testing.T) {
	window := app.Window()
	t.Run("what JavaScript throws is a refusal", func(t *testing.T) {
		err := attempt(func() { window.Get("JSON").Call("parse", "{") })
		if err == nil {
			t.Error("nothing is refused")
		}
	})
	t.Run("a method called on what is not there is a fault of our own", func(t *testing.T) {
		if !panics(func() { _ = attempt(func() { window.Get("nothing").Call("parse") }) }) {
			t.Error("nobody hears of it")
		}
	})
}

func TestAwait(t *testing.T) {
	promise := app.Window().Get("Promise")
	for _, c := range []struct{ method, with, brings, fails string }{
		{"resolve", "a file", "a file", ""},
		{"reject", "not allowed", "", "refused"},
	} {
		t.Run(c.method, func(t *testing.T) {
			brought, failed := make(chan string), make(chan error)
			await(promise.Call(c.method, c.with), func(v app.Value) { brought <- v.String() }, func(err error) { failed <- err })
			select {
			case got := <-brought:
				if got != c.brings {
					t.Errorf("brings %q", got)
				}
			case err := <-failed:
				if c.fails == "" || err.Error() != c.fails {
					t.Errorf("fails: %v", err)
				}
			}
		})
	}
}
