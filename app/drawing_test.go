package app

import (
	"fmt"
	"testing"
	"time"

	"dateline/app/act"
	"dateline/app/dom"
	"dateline/app/input"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// frames stands for go-app: what is dispatched is a drawing that is asked for,
// what is deferred comes after it.
type frames struct {
	app.Context
	asked, after []func(app.Context)
	drawn        int
}

func (f *frames) Dispatch(do func(app.Context)) { f.asked = append(f.asked, do) }
func (f *frames) Defer(do func(app.Context))    { f.after = append(f.after, do) }

// frame draws what was asked for since the last one, if anything was.
func (f *frames) frame() {
	asked, after := f.asked, f.after
	f.asked, f.after = nil, nil
	for _, do := range append(asked, after...) {
		do(f)
	}
	if len(asked) > 0 {
		f.drawn++
	}
}

// mounted is a page as a browser would have it, with drawings that are counted.
func mounted(fragment string) (*Root, *frames) {
	r, f := at(fragment), &frames{}
	r.live = &live{ctx: f, published: r.now.state, input: input.Listen(&dom.Listeners{}, input.To{})}
	r.live.figure = stand(r).figure
	return r, f
}

func TestDrawings(t *testing.T) {
	t.Run("ten thousand acts between two frames are drawn once, and the last wins", func(t *testing.T) {
		r, f := mounted("")
		for i := range 10_000 {
			r.do(act.Act{Name: act.Filter, Arg: fmt.Sprintf("q=%d", i)})
		}
		if len(f.asked) != 1 || len(f.after) != 1 {
			t.Fatalf("%d drawings are asked for", len(f.asked))
		}
		for range 10 {
			f.frame()
		}
		if f.drawn != 1 || r.now.state.Filter.Query != "9999" || r.live.published != r.now.state {
			t.Errorf("%d drawings, %q shown", f.drawn, r.now.state.Filter.Query)
		}
	})
	t.Run("what comes while a drawing is under way is drawn after it", func(t *testing.T) {
		r, f := mounted("")
		r.do(act.Act{Name: act.Theme, Arg: "dark"})
		f.asked = append(f.asked, func(app.Context) { r.do(act.Act{Name: act.Theme, Arg: "light"}) })
		for range 10 {
			f.frame()
		}
		if f.drawn != 2 || r.live.published.Theme != "light" {
			t.Errorf("%d drawings, %q published", f.drawn, r.live.published.Theme)
		}
	})
	t.Run("what changes nothing is not drawn", func(t *testing.T) {
		r, f := mounted("")
		r.do(act.Act{Name: act.Stop})
		r.do(act.Act{Name: act.Select, Arg: "no such event"})
		if len(f.asked) > 0 {
			t.Errorf("%d drawings are asked for", len(f.asked))
		}
	})
	t.Run("a view is made once however often a frame asks for it", func(t *testing.T) {
		r := at("")
		first := r.viewOf(r.now.state)
		if r.viewOf(r.now.state.Select(r.index.Story.Events[1].ID)) != first {
			t.Error("another event is another view")
		}
		if r.viewOf(r.now.state.Toggle("status", "planned")) == first {
			t.Error("another filter is the same view")
		}
	})
}

func TestHand(t *testing.T) {
	t.Run("a hand that moves the map has nothing laid out while it moves", func(t *testing.T) {
		r, f := mounted("view=42,45,2")
		drawn := r.live.figure
		for range 100 {
			r.do(act.Act{Name: act.PanMap, DX: 1})
			r.do(act.Act{Name: act.ZoomMap, X: 100, Y: 100, Zoom: 1.001})
			r.move()
		}
		if len(f.asked) > 0 || &r.live.figure.Map[0] != &drawn.Map[0] {
			t.Errorf("%d drawings are asked for", len(f.asked))
		}
		r.redraw() // as it rests
		if f.frame(); f.drawn != 1 || r.live.published != r.now.state || r.now.state.Map.Zoom < 2.1 {
			t.Errorf("%d drawings, %+v published", f.drawn, r.live.published.Map)
		}
	})
	t.Run("a hand that pushes on where the map has come to its end does not rest", func(t *testing.T) {
		r, f := mounted("view=42,45,2")
		for r.do(act.Act{Name: act.ZoomMap, X: 100, Y: 100, Zoom: 4}) {
		}
		before := r.live.hand.step
		if r.do(act.Act{Name: act.ZoomMap, X: 100, Y: 100, Zoom: 4}); r.live.hand.step != before+1 || len(f.asked) > 0 {
			t.Errorf("step %d after %d, %d drawings", r.live.hand.step, before, len(f.asked))
		}
		r.redraw()
		f.frame()
		before = r.live.hand.step
		if r.do(act.Act{Name: act.ZoomMap, X: 100, Y: 100, Zoom: 4}); r.live.hand.step != before {
			t.Error("what has been drawn is to be drawn again")
		}
	})
	t.Run("a hand rests for twice as long as a drawing takes", func(t *testing.T) {
		for took, want := range map[time.Duration]time.Duration{0: 120, 40 * time.Millisecond: 120, 200 * time.Millisecond: 400, time.Minute: 960} {
			if got := rest(took); got != want*time.Millisecond {
				t.Errorf("%v after a drawing of %v, not %d ms", got, took, want)
			}
		}
	})
	t.Run("what is chosen meanwhile is drawn at once, the hand's move with it", func(t *testing.T) {
		r, f := mounted("view=42,45,2")
		r.do(act.Act{Name: act.PanMap, DX: 10})
		r.do(act.Act{Name: act.Theme, Arg: "dark"})
		r.do(act.Act{Name: act.PanMap, DX: 10})
		if f.frame(); f.drawn != 1 || r.live.published != r.now.state {
			t.Errorf("%d drawings, %+v published", f.drawn, r.live.published)
		}
	})
	t.Run("an address that changes during the first drawing is drawn after it", func(t *testing.T) {
		r, f := mounted("")
		r.redraw()
		f.asked = append(f.asked, func(app.Context) { r.now = r.now.to(r.now.state.Select(r.index.Story.Events[1].ID)) })
		for range 10 {
			f.frame()
		}
		if f.drawn != 2 || r.live.published != r.now.state {
			t.Errorf("%d drawings, %+v published", f.drawn, r.live.published)
		}
	})
	t.Run("a move of the hand that comes during a drawing is carried on from there", func(t *testing.T) {
		r, f := mounted("view=42,45,2")
		r.do(act.Act{Name: act.Theme, Arg: "dark"})
		f.asked = append(f.asked, func(app.Context) { r.do(act.Act{Name: act.PanMap, DX: 10}) })
		for range 10 {
			f.frame()
		}
		if f.drawn != 1 || r.live.published.Map == r.now.state.Map {
			t.Errorf("%d drawings, %+v published", f.drawn, r.live.published.Map)
		}
	})
}
