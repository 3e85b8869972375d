package input

import (
	"math"
	"testing"

	"dateline/app/act"
	"dateline/app/scene"
)

func TestDrag(t *testing.T) {
	at := func(x, y float64) pointer { return pointer{1, x, y} }
	t.Run("a pointer that hardly moves is a click", func(t *testing.T) {
		d := drag{}.down(at(10, 10), onMap)
		if d.starts(at(12, 12)) || !d.starts(at(14, 10)) {
			t.Error("3 px are a drag, or 4 px are none")
		}
	})
	t.Run("nothing gripped is nothing moved", func(t *testing.T) {
		if (drag{}).starts(at(100, 100)) {
			t.Error("it starts")
		}
	})
	t.Run("each step moves by what the pointer has gone since the last", func(t *testing.T) {
		d, a := drag{}.down(at(10, 10), onMap).move(at(15, 12))
		d, b := d.move(at(16, 12))
		if a != (act.Act{Name: act.PanMap, X: 15, Y: 12, DX: 5, DY: 2}) || b != (act.Act{Name: act.PanMap, X: 16, Y: 12, DX: 1}) {
			t.Errorf("%+v, %+v", a, b)
		}
		if d, _ = d.up(at(16, 12)); d.starts(at(50, 50)) {
			t.Error("it goes on when let go")
		}
	})
	t.Run("a stroke over the axis asks for its days at its end", func(t *testing.T) {
		d, a := drag{}.down(at(100, 10), onAxis).move(at(80, 10))
		_, b := d.up(at(40, 12))
		if a.Name != act.None || b != (act.Act{Name: act.Sweep, X: 100, Y: 10, DX: -60, DY: 2}) {
			t.Errorf("%+v, %+v", a, b)
		}
	})
	t.Run("a tap on it asks for none", func(t *testing.T) {
		if _, a := (drag{}).down(at(100, 10), onAxis).up(at(100, 10)); a.Name != act.None {
			t.Errorf("%+v", a)
		}
	})
	t.Run("two fingers zoom by how they part, about the point between them", func(t *testing.T) {
		d := drag{}.down(pointer{1, 100, 100}, onMap).down(pointer{2, 200, 100}, onMap)
		d, a := d.move(pointer{2, 300, 100})
		if a != (act.Act{Name: act.ZoomMap, X: 200, Y: 100, DX: 50, Zoom: 2}) {
			t.Errorf("%+v", a)
		}
		if _, a = d.move(pointer{1, 200, 100}); a.Zoom != 0.5 || a.DX != 50 {
			t.Errorf("and together again: %+v", a)
		}
	})
	t.Run("a third finger is none of theirs until it is down", func(t *testing.T) {
		d := drag{}.down(pointer{1, 100, 100}, onMap).down(pointer{2, 200, 100}, onMap)
		if _, a := d.move(pointer{3, 10, 10}); a.Name != act.None {
			t.Errorf("%+v", a)
		}
	})
	t.Run("fingers on one point zoom by nothing", func(t *testing.T) {
		d := drag{}.down(pointer{1, 100, 100}, onMap).down(pointer{2, 100, 100}, onMap)
		if _, a := d.move(pointer{2, 300, 100}); a.Name != act.None || math.IsInf(a.Zoom, 0) {
			t.Errorf("%+v", a)
		}
	})
	t.Run("a drag changes none that was before it", func(t *testing.T) {
		d := drag{}.down(pointer{1, 100, 100}, onMap).down(pointer{2, 200, 100}, onMap)
		d.move(pointer{2, 300, 100})
		d.up(pointer{1, 100, 100})
		if len(d.fingers) != 2 || d.fingers[1].x != 200 {
			t.Errorf("%+v", d.fingers)
		}
	})
}

func TestGrip(t *testing.T) {
	p := Page{
		Frame:  scene.Frame{Map: scene.Box{W: 100, H: 100}, Plot: scene.Box{X: 200, Y: 20, W: 100, H: 80}, Axis: scene.Box{X: 200, W: 100, H: 20}},
		OnLine: func(x, _ float64) bool { return x == 250 },
	}
	for want, at := range map[region]pointer{
		onMap: {1, 50, 50}, onTime: {1, 220, 50}, onAxis: {1, 220, 10}, onLine: {1, 250, 50}, nowhere: {1, 150, 50},
	} {
		if got := p.grip(at); got != want {
			t.Errorf("at %v lies %q, not %q", at, got, want)
		}
	}
}

func TestThrough(t *testing.T) {
	phone := Page{Frame: scene.Frame{Form: scene.Phone}}
	asked := phone
	asked.Grabbed = true
	wide := Page{Frame: scene.Frame{Form: scene.Wide}}
	framed, slide := wide, wide
	framed.Hosted, slide.Hosted, slide.Slide = true, true, true
	for _, c := range []struct {
		says   string
		page   Page
		active bool
		kind   string
		on     region
		want   bool
	}{
		{"a finger on a phone's map scrolls the page", phone, false, "touch", onMap, true},
		{"until the map is asked for", asked, false, "touch", onMap, false},
		{"on its sheet it never does", phone, false, "touch", onSheet, false},
		{"a mouse never does", phone, false, "mouse", onMap, false},
		{"nor a finger elsewhere", wide, false, "touch", onMap, false},
		{"in a frame a finger is the host's on the map", framed, false, "touch", onMap, true},
		{"and on the line", framed, false, "touch", onLine, true},
		{"until the reader has tapped there", framed, true, "touch", onMap, false},
		{"on a deck's slide it never is", slide, false, "touch", onMap, false},
		{"what a mouse grips in a frame it moves", framed, false, "mouse", onTime, false},
	} {
		t.Run(c.says, func(t *testing.T) {
			l := &Listener{active: c.active}
			if got := l.through(c.page, c.kind, c.on); got != c.want {
				t.Errorf("%v", got)
			}
		})
	}
}
