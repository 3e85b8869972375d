package browser

import (
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// TestHostScrolls scrolls a page past a story that stands in it, by wheel and by
// finger: the story takes neither until the reader wants it.
func TestHostScrolls(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	spots := []struct{ what, selector string }{
		{"the map", "#map"}, {"the timeline", `#timeline .event[data-event="march-visit"]`}, {"the column", "#reading h2"},
	}
	past := func(t *testing.T, tab *tab, scroll func(spot)) {
		for _, s := range spots {
			t.Run("over "+s.what+" it scrolls the page around, and nothing within", func(t *testing.T) {
				tab.top()
				before := tab.lies()
				scroll(tab.within(s.selector))
				tab.until("the page around to scroll", `scrollY > 20`)
				tab.settle()
				if after := tab.lies(); after != before {
					t.Errorf("the story goes from %s to %s", before, after)
				}
				tab.await("a word on how it is activated", func() bool {
					return inFrame[bool](tab, 0, `document.getElementById('activation').checkVisibility({visibilityProperty: true})`)
				})
			})
		}
	}
	t.Run("the wheel", func(t *testing.T) {
		tab := around(t, browser, framed(address+"#event=march-meeting&embed=1"))
		tab.tall()
		past(t, tab, func(at spot) { tab.wheel(at, 120) })
		t.Run("with Ctrl it zooms what it is over", func(t *testing.T) {
			tab.top()
			before := tab.lies()
			at := tab.within("#map")
			tab.run(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseWheel, at.X, at.Y, func(p *input.DispatchMouseEventParams) {
				p.DeltaX, p.DeltaY, p.Modifiers = 1e-9, -120, 2
			}))
			tab.await("the map to be closer", func() bool { return tab.lies() != before })
			if y := eval[float64](tab, `scrollY`); y != 0 {
				t.Errorf("the page around scrolls by %v", y)
			}
		})
		t.Run("after a click there it zooms too, until it comes to nothing", func(t *testing.T) {
			tab.top()
			at := tab.within("#reading h2")
			tab.run(chromedp.MouseClickXY(at.X, at.Y))
			at = tab.within("#map")
			before := tab.lies()
			tab.wheel(at, -120)
			tab.await("the map to be closer", func() bool { return tab.lies() != before })
			if y := eval[float64](tab, `scrollY`); y != 0 {
				t.Errorf("the page around scrolls by %v", y)
			}
			tab.wheel(at, 4000)
			tab.wheel(at, 120)
			tab.until("the page around to scroll once the map is whole", `scrollY > 20`)
		})
		t.Run("and scrolls the column to its end, and the page from there", func(t *testing.T) {
			tab.top()
			inFrame[any](tab, 0, `document.querySelector('[data-act=claims]')?.click()`)
			tab.await("a column longer than its room", func() bool {
				return inFrame[bool](tab, 0, `(e => e.scrollHeight > e.clientHeight + 40)(document.getElementById('reading'))`)
			})
			at := tab.within("#reading")
			inFrame[any](tab, 0, `document.getElementById('reading').scrollTop = 0`)
			tab.wheel(at, 40)
			tab.await("the column to scroll", func() bool { return inFrame[bool](tab, 0, `document.getElementById('reading').scrollTop > 10`) })
			inFrame[any](tab, 0, `document.getElementById('reading').scrollTop = 1e6`)
			tab.settle()
			for range 20 {
				tab.wheel(at, 120)
				if eval[float64](tab, `scrollY`) > 20 {
					return
				}
			}
			t.Error("the wheel stays in the column")
		})
		t.Run("when the reader has gone elsewhere it passes through again", func(t *testing.T) {
			tab.top()
			tab.run(chromedp.MouseClickXY(1200, 400)) // beside the frame
			before := tab.lies()
			tab.wheel(tab.within("#map"), 120)
			tab.until("the page around to scroll", `scrollY > 20`)
			if after := tab.lies(); after != before {
				t.Errorf("the story goes from %s to %s", before, after)
			}
		})
	})
	t.Run("one finger", func(t *testing.T) {
		tab := around(t, browser, framed(address+"#event=march-meeting&embed=1"))
		tab.tall()
		tab.fingers(desktop)
		upward := func(at spot) { tab.stroke(at, spot{X: at.X, Y: at.Y - 120}) }
		past(t, tab, upward)
		t.Run("moves the map after a tap", func(t *testing.T) {
			tab.top()
			at := tab.within("#reading h2")
			tab.run(chromedp.TapXY(at.X, at.Y))
			before := tab.lies()
			upward(tab.within("#map"))
			tab.await("the map to move", func() bool { return tab.lies() != before })
			if y := eval[float64](tab, `scrollY`); y != 0 {
				t.Errorf("the page around scrolls by %v", y)
			}
		})
	})
}

// tall makes the page around longer than its window.
func (t *tab) tall() {
	t.Helper()
	eval[any](t, `document.body.style.height = '4000px'`)
}

// top scrolls the page around back to its start.
func (t *tab) top() {
	t.Helper()
	eval[any](t, `scrollTo(0, 0)`)
	t.until("the page around to be at its start", `scrollY === 0`)
	t.settle()
}

// lies tells how map, time and column of the framed story lie.
func (t *tab) lies() string {
	t.Helper()
	return inFrame[string](t, 0, `JSON.stringify([document.querySelector('#map .ground').getAttribute('transform'), document.querySelector('#timeline .event[data-event="march-visit"]').getBoundingClientRect().x, document.getElementById('reading').scrollTop, scrollY])`)
}

// within is the middle of something in the framed story, on the page around.
func (t *tab) within(selector string) spot {
	t.Helper()
	at := inFrame[spot](t, 0, `(b => ({ X: b.x + b.width / 2, Y: b.y + b.height / 2 }))(document.querySelector(`+quotedJS(selector)+`).getBoundingClientRect())`)
	box := eval[spot](t, `(b => ({ X: b.left, Y: b.top }))(boxes[0].getBoundingClientRect())`)
	return spot{X: box.X + at.X, Y: box.Y + at.Y}
}
