package app

import (
	"testing"

	"dateline/app/act"
	"dateline/app/scene"
	"dateline/app/state"
)

// alive is the page of the default story with a fragment as it stands in a browser, laid
// out.
func alive(fragment string) *Root {
	r := at(fragment)
	r.live = &live{}
	r.scenes()
	return r
}

// laid is what is laid out ahead of a page's next drawing, with how many pauses.
func laid(r *Root, of func(ground) (session, bool)) (a *ahead, pauses int) {
	a = &ahead{root: r, size: r.sizes[0], pause: func() { pauses++ }}
	a.lay(of)
	r.live.ahead = a
	return a, pauses
}

// just is a session as it is.
func just(s session) func(ground) (session, bool) {
	return func(ground) (session, bool) { return s, true }
}

func TestAhead(t *testing.T) {
	t.Run("a step of play is laid out before it is taken, and as it would be then", func(t *testing.T) {
		r := alive("")
		r.now = r.made(started, act.Act{})
		for steps := 0; r.now.desk.Playing; steps++ {
			r.live.ahead = nil
			r.scenes()
			a, _ := laid(r, upcoming(r.now))
			if r.now = r.ground().settled(r.now, r.made(advance, act.Act{})); !r.now.desk.Playing {
				if steps < 3 {
					t.Errorf("it plays %d steps", steps)
				}
				break
			}
			if !a.draws(r.now, desktop) {
				t.Errorf("at %s the page around it is another", r.now.state.Format())
			}
			got := r.scenes()[0]
			if !same(got.Timeline, a.figure.Timeline) || !same(got.Map, a.figure.Map) || r.view != a.view && a.view != nil {
				t.Errorf("at %s something is laid out anew", r.now.state.Format())
			}
			if got.Dump() != r.world.Build(r.now.state, desktop).Dump() {
				t.Errorf("at %s another figure is laid out", r.now.state.Format())
			}
		}
	})
	t.Run("of what a hand has moved likewise, in pieces", func(t *testing.T) {
		r := alive("")
		r.now = r.now.to(state.Parse("asof=2025-03-12"))
		a, pauses := laid(r, just(r.now))
		if got := r.scenes()[0]; !same(got.Timeline, a.figure.Timeline) || pauses < 10 {
			t.Errorf("of %d pieces, and laid out anew", pauses)
		}
	})
	t.Run("what was laid out for another state, or another size, is not shown", func(t *testing.T) {
		r := alive("")
		laid(r, just(r.now.to(state.Parse("asof=2025-03-12"))))
		r.now = r.now.to(state.Parse("asof=2025-03-14"))
		if r.scenes()[0].Dump() != r.world.Build(r.now.state, desktop).Dump() {
			t.Error("the figure is of another day")
		}
		laid(r, just(r.now))
		r.sizes = []scene.Size{{W: 1100, H: 800}}
		if f := r.scenes()[0].Frame; f != r.world.Build(r.now.state, r.sizes[0]).Frame {
			t.Errorf("the figure is laid out in %v", f)
		}
	})
	t.Run("after the last step nothing is", func(t *testing.T) {
		r := alive("")
		if a, _ := laid(r, upcoming(r.now)); a.ready {
			t.Error(a.now.state.Format())
		}
	})
}
