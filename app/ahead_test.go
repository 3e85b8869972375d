package app

import (
	"testing"
	"time"

	"dateline/app/act"
	"dateline/app/page"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/model"
)

// alive is the page of the default story with a fragment as it stands in a browser, laid
// out.
func alive(fragment string) *Root {
	r := at(fragment)
	r.live = &live{}
	pictured(r)
	return r
}

// pictured draws a page as go-app does, and gives its figure.
func pictured(r *Root) page.Figure {
	f := r.figures(r.scenes())[0]
	r.live.stand(false)
	return f
}

// laid is what is laid out ahead of a page's next drawing, with how many pauses.
func laid(r *Root, of func(ground) (session, bool)) (a *ahead, pauses int) {
	a = &ahead{root: r, size: r.sizes[0], base: r.now, pause: func() { pauses++ }}
	a.lay(of)
	r.live.ahead = a
	return a, pauses
}

func TestAhead(t *testing.T) {
	t.Run("a step of play is laid out before it is taken, and as it would be then", func(t *testing.T) {
		r := alive("")
		r.now = r.made(started, act.Act{})
		for steps := 0; r.now.desk.Playing; steps++ {
			r.live.ahead = nil
			was := pictured(r)
			a, _ := laid(r, upcoming(r.now, advance))
			before, led := r.now, a.from(r.now, advance)(r.ground(), r.now, act.Act{})
			if r.now = r.ground().settled(r.now, r.made(advance, act.Act{})); !r.now.same(led) {
				t.Errorf("it is taken to %s, and not to %s", led.state.Format(), r.now.state.Format())
			}
			if !r.now.desk.Playing {
				if steps < 3 {
					t.Errorf("it plays %d steps", steps)
				}
				break
			}
			if !a.draws(r.now, desktop) {
				t.Errorf("at %s the page around it is another", r.now.state.Format())
			}
			got := r.scenes()[0]
			if !scene.Same(got.Timeline, a.figure.Scene.Timeline) || !scene.Same(got.Map, a.figure.Scene.Map) || r.view != a.view && a.view != nil {
				t.Errorf("at %s something is laid out anew", r.now.state.Format())
			}
			if land, plot := a.turns(); !scene.Same(land.from, was.Scene.Map) || !scene.Same(plot.to, got.Timeline) || land.steps != scene.Patch(was.Scene.Map, got.Map) {
				t.Errorf("at %s the steps from one picture to the next are not ready", r.now.state.Format())
			}
			if f := r.live.figured(got); f.Map != was.Map || f.Timeline != was.Timeline {
				t.Errorf("at %s go-app is to write the pictures anew", r.now.state.Format())
			}
			if other := r.now.to(before.state.Select("fogel-release")); !a.from(other, stop)(r.ground(), other, act.Act{}).same(stopped(other)) {
				t.Error("a step is taken from where nothing was laid out")
			}
			if got.Dump() != r.world.Build(r.now.state, desktop).Dump() {
				t.Errorf("at %s another figure is laid out", r.now.state.Format())
			}
		}
	})
	t.Run("a step that comes as the page itself is laid out leads on", func(t *testing.T) {
		r := alive("")
		r.now = r.made(started, act.Act{})
		a, _ := laid(r, just(r.now))
		if a.from(r.now, advance)(r.ground(), r.now, act.Act{}).same(r.now) {
			t.Error("a step is lost that comes before the drawing")
		}
	})
	t.Run("of what a hand has moved likewise, in pieces", func(t *testing.T) {
		r := alive("")
		r.now = r.now.to(state.Parse("asof=2025-03-12"))
		a, pauses := laid(r, just(r.now))
		if got := r.scenes()[0]; !scene.Same(got.Timeline, a.figure.Scene.Timeline) || pauses < 10 {
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
		f := pictured(r)
		if f.Scene.Frame != r.world.Build(r.now.state, r.sizes[0]).Frame {
			t.Errorf("the figure is laid out in %v", f.Scene.Frame)
		}
		if w := page.Written(f.Scene); f.Map != w.Map || f.Timeline != w.Timeline {
			t.Error("go-app is given the markup of another size")
		}
	})
	t.Run("a piece leaves most of a frame to the browser, the more the smaller the story is", func(t *testing.T) {
		for events, most := range map[int]time.Duration{30: 5, 10_000: 6, 100_000: 8, 10_000_000: 8} {
			if got := leisure(events).piece; got > most*time.Millisecond || got < 4*time.Millisecond {
				t.Errorf("%v of %d events", got, events)
			}
		}
	})
	t.Run("after the last step nothing is", func(t *testing.T) {
		r := alive("")
		if a, _ := laid(r, upcoming(r.now, advance)); a.ready {
			t.Error(a.now.state.Format())
		}
	})
}

func TestParts(t *testing.T) {
	r := alive("")
	t.Run("a short story is laid out as it is asked for", func(t *testing.T) {
		if r.parts() {
			t.Error("in pieces")
		}
	})
	long := *r.index
	long.Story.Events = make([]model.Event, unparted+1)
	r.index = &long
	t.Run("a long one in pieces", func(t *testing.T) {
		if !r.parts() {
			t.Error("at once")
		}
	})
	t.Run("unless it is laid out already, or is being so for one who goes on", func(t *testing.T) {
		laid(r, just(r.now))
		if r.parts() {
			t.Error("what is there is laid out again")
		}
		if r.live.ahead = (&ahead{pace: haste}); r.parts() {
			t.Error("a key held down puts it off again and again")
		}
		if r.live.ahead = (&ahead{pace: r.leisure()}); !r.parts() {
			t.Error("what nobody waits for stands in its way")
		}
	})
}
