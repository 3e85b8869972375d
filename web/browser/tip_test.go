package browser

import (
	"math"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// unnamed is the middle of a mark that has no label, with no other mark above
// or below, and the event it stands for.
type unnamed struct {
	ID   string
	X, Y float64
}

const unnamedMark = `(() => {
	const middle = e => (b => [b.left + b.width / 2, b.top + b.height / 2])(e.querySelector('.target').getBoundingClientRect());
	const alone = e => (([x, y]) => [-20, -8, 8, 20].every(by => document.elementsFromPoint(x, y + by).every(o => !o.closest('.event') || o.closest('.event') === e)))(middle(e));
	const e = [...document.querySelectorAll('#timeline .event')].find(e => !document.querySelector('.label[data-event="' + e.dataset.event + '"]') && alone(e));
	return { ID: e.dataset.event, X: middle(e)[0], Y: middle(e)[1] };
})()`

const tipShown = `document.getElementById('tip').checkVisibility()`

// move takes the pointer to a place, by way of another nearby.
func (t *tab) move(x, y float64) {
	t.Helper()
	for _, by := range []float64{1, 0} {
		send(t, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: "mouseMoved", X: x + by, Y: y})
	}
	t.settle()
}

// focusUnnamed gives a mark without a label the focus as keys do.
func (t *tab) focusUnnamed(mark unnamed) {
	t.Helper()
	t.run(chromedp.KeyEvent(kb.Tab))
	eval[any](t, `document.querySelector('#timeline .event[data-event=' + CSS.escape(%s) + ']').focus()`, mark.ID)
	t.until("the tip of the mark that has the focus", tipShown)
}

// TestTip holds what WCAG 1.4.13 asks of words that come with pointer or focus.
func TestTip(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	at := func(t *testing.T, fragment string) (*tab, unnamed) {
		t.Helper()
		tab := open(t, browser, address+"#"+fragment, view{width: 1440, height: 900, before: seen}).ready()
		return tab, eval[unnamed](tab, unnamedMark)
	}
	t.Run("a mark without a label has its tip under the pointer, and the pointer may come onto the tip", func(t *testing.T) {
		tab, mark := at(t, "event=march-meeting")
		tab.move(mark.X, mark.Y)
		tab.until("the tip", tipShown)
		tip := eval[[4]float64](tab, `(b => [b.left, b.top, b.right, b.bottom])(document.getElementById('tip').getBoundingClientRect())`)
		for y, to := mark.Y, (tip[1]+tip[3])/2; math.Abs(y-to) > 1; y += math.Copysign(1, to-y) {
			tab.move(mark.X, y)
		}
		tab.move(tip[2]-4, (tip[1]+tip[3])/2)
		if !eval[bool](tab, tipShown+` && document.getElementById('tip').dataset.event === %s`, mark.ID) {
			t.Error("the tip goes when the pointer comes onto it")
		}
		tab.move(mark.X, 300)
		tab.until("the tip to go with the pointer", `!(`+tipShown+`)`)
	})
	t.Run("a mark without a label has its tip when keys come to it, wherever the pointer goes", func(t *testing.T) {
		tab, mark := at(t, "event=march-meeting")
		tab.focusUnnamed(mark)
		tab.move(700, 400)
		if !eval[bool](tab, tipShown) {
			t.Error("the tip goes though the focus stays")
		}
		eval[any](tab, `document.querySelector('#reading .steps button').focus()`)
		tab.until("the tip to go with the focus", `!(`+tipShown+`)`)
	})
	t.Run("Escape closes the tip and nothing else, the next Escape does what it does", func(t *testing.T) {
		tab, mark := at(t, "follow=steve-witkoff")
		tab.focusUnnamed(mark)
		tab.run(chromedp.KeyEvent(kb.Escape))
		tab.until("the tip to be closed", `!(`+tipShown+`)`)
		tab.settle()
		if !eval[bool](tab, `!!document.querySelector('.tabs') && document.activeElement.dataset.event === %s`, mark.ID) {
			t.Error("Escape leaves more than the tip")
		}
		tab.run(chromedp.KeyEvent(kb.Escape))
		tab.until("the person to be left", `!document.querySelector('.tabs')`)
	})
	t.Run("a tip that Escape has closed stays closed until its mark is come to anew", func(t *testing.T) {
		tab, mark := at(t, "event=march-meeting")
		tab.move(mark.X, mark.Y)
		tab.until("the tip", tipShown)
		eval[any](tab, `document.getElementById('search').focus()`)
		tab.move(mark.X, mark.Y)
		tab.until("the tip", tipShown)
		tab.run(chromedp.KeyEvent(kb.Escape))
		tab.until("the tip to be closed", `!(`+tipShown+`)`)
		tab.move(mark.X+2, mark.Y)
		if eval[bool](tab, tipShown) {
			t.Error("the tip comes back under a pointer that has not left the mark")
		}
		tab.move(700, 400)
		tab.move(mark.X, mark.Y)
		tab.until("the tip again", tipShown)
	})
	t.Run("what the pointer lights stays lit when a click draws it anew", func(t *testing.T) {
		tab, mark := at(t, "event=march-meeting")
		for _, kind := range []string{"pointerover", "click"} {
			eval[any](tab, `document.querySelector('#timeline .event[data-event=' + CSS.escape(%s) + ']').dispatchEvent(new PointerEvent(%s, { bubbles: true }))`, mark.ID, kind)
		}
		tab.until("the event to be selected", currentEvent+` === %s`, mark.ID)
		tab.settle()
		if !eval[bool](tab, `document.querySelector('#timeline [aria-current]').matches('[data-lit]')`) {
			t.Error("all has receded before nothing")
		}
	})
}
