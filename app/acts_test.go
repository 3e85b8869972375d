package app

import (
	"testing"

	"dateline/app/act"
)

func TestActs(t *testing.T) {
	t.Run("all that has a name can be done", func(t *testing.T) {
		for _, n := range act.All() {
			if acts[n] == nil {
				t.Errorf("nobody does %s", n)
			}
		}
	})
	t.Run("keys ask for what can be done", func(t *testing.T) {
		for key, p := range keys {
			if acts[p.act] == nil {
				t.Errorf("%q asks for %q", key, p.act)
			}
		}
	})
}
