package app

import (
	"testing"

	"dateline/app/act"
	"dateline/app/scene"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

func TestGliding(t *testing.T) {
	after := func(r *Root, f *frames, a act.Act) {
		r.do(a)
		f.asked = append(f.asked, func(app.Context) { r.figures(r.scenes()) })
		f.frame()
	}
	drawing := func(fragment string, a act.Act) *Root {
		r, f := mounted(fragment)
		after(r, f, a)
		return r
	}
	const part = "time=2025-03-08,2025-04-14"
	closer := act.Act{Name: act.TimeIn}
	t.Run("a drawing on another scale begins where what it has stood, and a hand goes on from there", func(t *testing.T) {
		r := drawing(part, closer)
		h := &r.live.hand
		if h.glide == nil || scene.Same(r.live.plot.stands, r.live.figure.Timeline) {
			t.Fatal("it stands at its place at once")
		}
		h.glide.share = 0.5
		r.move()
		before := h.stands.Scale
		r.do(act.Act{Name: act.PanTime, DX: 5})
		r.move()
		if x := h.stands.Scale.X(before.At(800)); h.glide == nil || x > 805 || x < 801 {
			t.Errorf("a hand moves by 5 px, half of the way there, and the day at 800 px to %v", x)
		}
	})
	t.Run("a map that is asked to look closer begins where it stood, and there again where that is broken off", func(t *testing.T) {
		r, f := mounted("")
		stood, closer := r.live.figure.Camera, act.Act{Name: act.MapIn}
		for range 3 {
			after(r, f, closer)
			h, to := &r.live.hand, r.live.figure.Camera
			if h.glide == nil {
				t.Fatal("it is there at once")
			}
			if at := h.glide.looking(to); at != stood {
				t.Errorf("it begins at %v, not at %v", at, stood)
			}
			if r.live.land.land.Moved == "" {
				t.Error("its land is painted at each step")
			}
			h.glide.share = 0.5
			r.move()
			if stood = h.glide.looking(to); stood.Scale >= to.Scale {
				t.Errorf("half of the way it is as close as %v", stood)
			}
		}
	})
	t.Run("one that changes neither scale nor lanes has no way to go, and a still is at its place", func(t *testing.T) {
		for fragment, a := range map[string]act.Act{part: {Name: act.Theme, Arg: "dark"}, part + "&static=1": closer, "static=1": {Name: act.MapIn}} {
			if r := drawing(fragment, a); r.live.hand.glide != nil {
				t.Errorf("#%s glides after %+v", fragment, a)
			}
		}
	})
	t.Run("one that is broken off stands at its place", func(t *testing.T) {
		r := drawing(part, closer)
		r.now.desk.Playing = true
		if r.glide(r.live.hand.stands); r.live.hand.glide != nil || r.live.hand.stands.Scale.X(0) != r.live.figure.Scale.X(0) {
			t.Error("the next drawing comes from where it was broken off")
		}
	})
	t.Run("it goes on from where it stood to its place, and rests there", func(t *testing.T) {
		last := -1.0
		for part := 0.0; part <= 2; part += 0.125 {
			if got := eased(part); got < last || got > 1 || part >= 1 && got != 1 || part == 0 && got != 0 {
				t.Errorf("%v after %v of the time", got, part)
			} else {
				last = got
			}
		}
	})
}
