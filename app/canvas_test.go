package app

import (
	"strings"
	"testing"

	"dateline/app/act"
	"dateline/app/dom"
	"dateline/app/scene"
)

func TestMoving(t *testing.T) {
	lines := func(was, next []scene.Shape) string {
		var m moving
		m.all("", was, next)
		return m.String()
	}
	kept := []scene.Shape{{Tag: scene.Text, Text: "Oslo"}}
	was := []scene.Shape{{Kind: "ground"}, {Tag: scene.Group, Kids: []scene.Shape{{Tag: scene.Rect, X: 1, W: 2}, {Tag: scene.Group, Move: "translate(1 0)", Kids: kept}}}}
	next := []scene.Shape{{Kind: "ground", Move: "scale(2)"}, {Tag: scene.Group, Kids: []scene.Shape{{Tag: scene.Rect, X: 1, W: 0}, {Tag: scene.Group, Kids: kept}}}}
	t.Run("what differs has a line, with where it stands, what it is and what it comes to", func(t *testing.T) {
		want := "0\ttransform\tscale(2)\n1 0\twidth\t0\n1 1\ttransform\t"
		if got := lines(was, next); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	})
	t.Run("what has not moved has none", func(t *testing.T) {
		if got := lines(was, was); got != "" {
			t.Errorf("%q", got)
		}
	})
	t.Run("a list that has come to nothing is told from one that stands", func(t *testing.T) {
		if got := lines([]scene.Shape{{Text: "12 March", Tag: scene.Text}}, []scene.Shape{{Tag: scene.Text}}); got != "0\ttext\t" {
			t.Errorf("%q", got)
		}
	})
	t.Run("a step of the map along touches no more elements than it has leaders, and it and its edge", func(t *testing.T) {
		r, _ := mounted("view=42,45,2")
		drawn := r.live.figure
		step := func() scene.Carried {
			r.do(act.Act{Name: act.PanMap, DX: 10})
			return r.world.CarryMap(drawn, scene.Carried{}, r.world.Camera(r.now.state, drawn.Frame))
		}
		first, second := step(), step()
		most := 1
		for _, s := range drawn.Map {
			if s.Kind == "leaders" {
				most += len(s.Kids)
			}
		}
		got := lines(first.Shapes, second.Shapes)
		if n := strings.Count(got, "\n") + 1; got == "" || n > most {
			t.Errorf("%d elements of %d:\n%s", n, most, got)
		}
		if first.DX != 10 || second.DX != 20 || second.DY != 0 {
			t.Errorf("it is moved by %v, then by %v px", first.DX, second.DX)
		}
	})
	t.Run("a step of the time along moves marks, labels and journeys as layers, and none by itself", func(t *testing.T) {
		r, _ := mounted("time=2025-03-08,2025-03-20")
		drawn := r.live.figure
		step := func() []scene.Shape {
			r.do(act.Act{Name: act.PanTime, DX: 3})
			return r.world.CarryTimeline(drawn, r.figure(), r.now.state)
		}
		first, second := step(), step()
		layers := 0
		for i, layer := range drawn.Timeline {
			if k := layer.Kind; k != "events" && k != "labels" && k != "journeys" {
				continue
			}
			layers++
			if got, want := lines(first[i:i+1], second[i:i+1]), "0\ttransform\ttranslate(6 0)"; got != want {
				t.Errorf("%s:\n%s", layer.Kind, got)
			}
		}
		if layers < 3 {
			t.Errorf("%d layers", layers)
		}
	})
	t.Run("a picture that comes back is moved along until it is drawn", func(t *testing.T) {
		c := newCanvas(dom.Element{}, was)
		for _, step := range []struct {
			dx   float64
			want string
		}{{0, ""}, {3, "translate(3.0px,0.0px)"}, {0, "translate(0.0px,0.0px)"}} {
			if c.set(scene.Carried{DX: step.dx, Shapes: was}); c.along != step.want {
				t.Errorf("by %v px: %q", step.dx, c.along)
			}
		}
		if c.back(); c.along != "" {
			t.Errorf("%q", c.along)
		}
	})
}
