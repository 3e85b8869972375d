package input

import (
	"math"
	"testing"
)

// thrown is what is drawn along by so many px a move, every 16 ms.
func thrown(moves int, dx, dy float64) inertia {
	g := inertia{on: onMap}
	for i := range moves {
		g = g.moving(dx, dy, float64(i+1)*16)
	}
	return g
}

func TestInertia(t *testing.T) {
	t.Run("it goes on ever slower, and comes to rest", func(t *testing.T) {
		g, last, way := thrown(10, 16, -8), math.Inf(1), 0.0
		for at := g.at; g.on != nowhere; {
			at += 16
			var dx, dy float64
			g, dx, dy = g.onward(at)
			if dx <= 0 || dx >= last || math.Abs(dy+dx/2) > 1e-9 {
				t.Fatalf("after %v px it goes on by %v and %v", last, dx, dy)
			}
			last, way = dx, way+dx
			if at > 3000 {
				t.Fatal("it does not rest")
			}
		}
		if way < 100 || way > 1*slowing {
			t.Errorf("%v px in all", way)
		}
	})
	t.Run("as far in few frames as in many", func(t *testing.T) {
		g := thrown(10, 16, 0)
		_, far, _ := g.onward(g.at + 160)
		near := 0.0
		for i := 1; i <= 10; i++ {
			var dx float64
			g, dx, _ = g.onward(g.at + 16)
			near += dx
		}
		if math.Abs(far-near) > 1e-6 {
			t.Errorf("%v and %v px", far, near)
		}
	})
	t.Run("what a key pushes goes as far as it asks, and farther by the next", func(t *testing.T) {
		for _, times := range []int{1, 3} {
			g, way := inertia{on: onTime}, 0.0
			for at := 16.0; at < 3000; at += 16 {
				if at/16 <= float64(times) {
					g = g.pushed(60, -30)
				}
				var dx, dy float64
				if g, dx, dy = g.onward(at); math.Abs(dy+dx/2) > 1e-9 {
					t.Fatalf("it goes by %v and %v px", dx, dy)
				}
				if way += dx; g.on == nowhere {
					break
				}
			}
			if want := 60 * float64(times); math.Abs(way-want) > 0.05*want {
				t.Errorf("%d times by 60 px: %v px", times, way)
			}
		}
	})
	t.Run("what was held still before has no speed", func(t *testing.T) {
		g := thrown(10, 16, 0)
		if g = g.moving(1, 0, g.at+holding+1); g.vx != 0 {
			t.Errorf("%v px a ms", g.vx)
		}
	})
	t.Run("no hand is faster than it can be", func(t *testing.T) {
		if g := thrown(10, 9999, 0); g.vx > fastest {
			t.Errorf("%v px a ms", g.vx)
		}
	})
	t.Run("only what one finger moves has it", func(t *testing.T) {
		for want, d := range map[region]drag{
			onMap: {on: onMap, moved: true}, onTime: {on: onTime, moved: true}, nowhere: {on: onLine, moved: true},
		} {
			if got := d.coasts(); got != want {
				t.Errorf("%q, not %q", got, want)
			}
		}
		if got := (drag{on: onMap, moved: true, fingers: []pointer{{}, {}}}).coasts(); got != nowhere {
			t.Errorf("two fingers coast on %q", got)
		}
	})
}

func TestAgain(t *testing.T) {
	first := press{100, 100, 1000}
	for _, c := range []struct {
		says string
		next press
		want bool
	}{
		{"soon and near", press{110, 105, 1200}, true},
		{"too late", press{100, 100, 1400}, false},
		{"too far", press{140, 100, 1200}, false},
	} {
		t.Run(c.says, func(t *testing.T) {
			if got := c.next.again(first); got != c.want {
				t.Errorf("%v", got)
			}
		})
	}
}
