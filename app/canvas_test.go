package app

import (
	"testing"

	"dateline/app/act"
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
	t.Run("a step of the map along touches no more elements than it has groups and leaders", func(t *testing.T) {
		r, _ := mounted("view=42,45,2")
		drawn := r.live.figure
		r.do(act.Act{Name: act.PanMap, DX: 10})
		most := len(drawn.Map)
		for _, s := range drawn.Map {
			if s.Kind == "leaders" || s.Kind == "hatched" {
				most += len(s.Kids)
			}
		}
		got := 0
		for _, c := range lines(drawn.Map, r.world.CarryMap(drawn, r.now.state)) {
			if c == '\n' {
				got++
			}
		}
		if got == 0 || got > most {
			t.Errorf("%d elements of %d", got, most)
		}
	})
}
