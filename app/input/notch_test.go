package input

import (
	"math"
	"testing"

	"dateline/app/act"
)

// onto gives by how much a notch zooms until a time, frame by frame, as a logarithm.
func (n notch) onto(until, frame float64) (notch, float64) {
	way := 0.0
	for at := n.at + frame; at <= until; at += frame {
		var a act.Act
		n, a = n.onward(at)
		way += math.Log(a.Zoom)
	}
	return n, way
}

func TestNotch(t *testing.T) {
	zoom := act.Act{Name: act.ZoomMap, X: 10, Y: 20}
	t.Run("comes whole within some frames, and ever slower", func(t *testing.T) {
		n, last := notch{}.turned(zoom, -.16, 1000), math.Inf(1)
		for at, way := n.at+frame, 0.0; n.left != 0; at += frame {
			var a act.Act
			if n, a = n.onward(at); a.X != 10 || a.Zoom >= 1 || n.left != 0 && -math.Log(a.Zoom) >= last {
				t.Fatalf("%+v after %v", a, last)
			}
			last = -math.Log(a.Zoom)
			if way += last; at > 1160 || n.left == 0 && math.Abs(way-.16) > 1e-9 {
				t.Fatalf("%v after %v ms", way, at-1000)
			}
		}
	})
	t.Run("comes no faster where frames are few", func(t *testing.T) {
		_, few := notch{}.turned(zoom, 1, 0).onto(48, 32)
		_, many := notch{}.turned(zoom, 1, 0).onto(48, 8)
		if math.Abs(few-many) > 1e-9 {
			t.Errorf("%v and %v", few, many)
		}
	})
	t.Run("goes on into the next, but not where that turns something else", func(t *testing.T) {
		n, way := notch{}.turned(zoom, .16, 0).onto(32, frame)
		if both := n.turned(zoom, .16, 40).left; math.Abs(both+way-.32) > 1e-9 {
			t.Errorf("%v are left after %v", both, way)
		}
		if other := n.turned(act.Act{Name: act.ZoomTime}, .16, 40).left; other != .16 {
			t.Errorf("%v", other)
		}
	})
}
