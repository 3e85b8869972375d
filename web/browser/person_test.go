package browser

import (
	"net/url"
	"testing"

	"dateline/data/model"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// What a person does to a page and reads from it: with a mouse, keys and eyes.
// Nothing here calls into the app.

// step runs a subtest on a page that the steps of its test share.
func (t *tab) step(name string, do func()) {
	whole := t.TB
	whole.(*testing.T).Run(name, func(part *testing.T) {
		t.TB = part
		defer func() { t.TB = whole }()
		do()
	})
}

// within is a point of the first element that can be seen and hit, scrolled to
// where it must be; null where nothing is. A mark can be hollow, so points
// around its middle are tried too.
const within = `(selector => {
	for (const block of ['nearest', 'center']) for (const e of ` + visible + `(selector)) {
		e.scrollIntoView({ block, inline: 'nearest' });
		const b = e.getBoundingClientRect();
		for (const [u, v] of [[.5, .5], [.3, .5], [.7, .5], [.5, .3], [.5, .7], [.1, .5], [.9, .5]]) {
			const x = b.x + b.width * u, y = b.y + b.height * v, top = document.elementFromPoint(x, y);
			if (top && e.contains(top)) return { X: x, Y: y };
		}
	}
	return null;
})`

// find waits for something that can be pointed at and stays where it is for a
// frame, and gives where.
func (t *tab) find(selector string) spot {
	t.Helper()
	var at *spot
	t.await(selector+" to be within reach", func() bool {
		at = eval[*spot](t, `(find => {
			const at = find();
			return at && new Promise(done => requestAnimationFrame(() => {
				const now = find();
				done(now && now.X === at.X && now.Y === at.Y ? now : null);
			}));
		})(() => `+within+`(%s))`, selector)
		return at != nil
	})
	return *at
}

// point clicks what a selector names.
func (t *tab) point(selector string) {
	t.Helper()
	at := t.find(selector)
	t.run(chromedp.MouseClickXY(at.X, at.Y))
	t.settle()
}

// push clicks the button that does an act, on what its argument names.
func (t *tab) push(act, arg string) {
	t.Helper()
	t.point(pushed(act, arg))
}

// pushed is the selector of that button; an act may need no argument.
func pushed(act, arg string) string {
	selector := `button[data-act="` + act + `"]`
	if arg != "" {
		selector += `[data-arg="` + arg + `"]`
	}
	return selector
}

// mouse sends one event of the mouse, with its left button.
func (t *tab) mouse(kind input.DispatchMouseEventType, at spot) {
	t.Helper()
	t.run(chromedp.MouseEvent(kind, at.X, at.Y, chromedp.ButtonLeft, chromedp.ClickCount(1)))
}

// drag takes what lies at one point to another, by way of a few between.
func (t *tab) drag(from, to spot) {
	t.Helper()
	t.mouse(chromedp.MousePressed, from)
	for i := 1.0; i <= 5; i++ {
		t.mouse(chromedp.MouseMoved, spot{X: from.X + (to.X-from.X)*i/5, Y: from.Y + (to.Y-from.Y)*i/5})
		t.settle()
	}
	t.mouse(chromedp.MouseReleased, to)
	t.settle()
}

// wheel turns the wheel over a point; a negative turn is away from the person.
func (t *tab) wheel(at spot, turn float64) {
	t.Helper()
	t.run(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseWheel, at.X, at.Y, func(p *input.DispatchMouseEventParams) {
		p.DeltaX, p.DeltaY = 1e-9, turn // a nought is left out, and then missed
	}))
	t.settle()
}

// keys presses one key after the other, wherever the focus is.
func (t *tab) keys(keys string) {
	t.Helper()
	for _, r := range keys {
		t.key(r, input.DispatchKeyEventParams{})
	}
	t.settle()
}

// key presses one key. Letter and press are one event, as they come from a
// keyboard, so that a page which takes the press does not get the letter too.
func (t *tab) key(r rune, modifiers input.DispatchKeyEventParams) {
	t.Helper()
	events := kb.Encode(r)
	down, up := events[0], events[len(events)-1]
	if len(events) == 3 {
		down.Text = events[1].Text
	}
	if down.Key == "Unidentified" {
		down.Key, up.Key = string(r), string(r)
	}
	down.Modifiers |= modifiers.Modifiers
	down.Commands, down.AutoRepeat = modifiers.Commands, modifiers.AutoRepeat
	send(t, input.DispatchKeyEvent, *down)
	send(t, input.DispatchKeyEvent, *up)
}

// date types a day into a date field, in place of the one that stands there.
func (t *tab) date(field, day string) {
	t.Helper()
	t.focus(field)
	eval[any](t, `document.activeElement.select()`)
	t.keys(day)
	t.run(chromedp.KeyEvent(kb.Enter))
	t.settle()
}

// focus puts the focus where the Tab key would bring it.
func (t *tab) focus(selector string) {
	t.Helper()
	t.until(selector+" to take the focus", `(() => { const e = `+visible+`(%s)[0]; e?.focus(); return e !== undefined && document.activeElement === e; })()`, selector)
}

// follow goes to a fragment, as a link in the page or a pasted address does.
func (t *tab) follow(fragment string) {
	t.Helper()
	eval[string](t, `location.hash = %s`, fragment)
	t.settle()
	t.settle()
}

// address is the state that the address holds.
func (t *tab) address() url.Values {
	t.Helper()
	v, err := url.ParseQuery(eval[string](t, `location.hash.slice(1)`))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// says waits for a key of the address to have a value, "" for none.
func (t *tab) says(key, value string) {
	t.Helper()
	t.until("the address to say "+key+"="+value, `(new URLSearchParams(location.hash.slice(1)).get(%s) ?? '') === %s`, key, value)
}

// words is what an element says: SVG has no innerText.
const words = `(e => (e?.innerText ?? e?.textContent ?? '').replace(/\s+/g, ' ').trim())`

// text is what can be read of the first element that a selector names.
func (t *tab) text(selector string) string {
	t.Helper()
	return eval[string](t, words+`(document.querySelector(%s))`, selector)
}

// reads waits for a text to stand in an element.
func (t *tab) reads(selector, text string) {
	t.Helper()
	t.until(selector+" to read "+text, words+`(document.querySelector(%s)).includes(%s)`, selector, text)
}

// count counts the elements that can be seen.
func (t *tab) count(selector string) int {
	t.Helper()
	return eval[int](t, visible+`(%s).length`, selector)
}

// gone waits until nothing of a kind can be seen.
func (t *tab) gone(selector string) {
	t.Helper()
	t.until("every "+selector+" to be gone", visible+`(%s).length === 0`, selector)
}

// appears waits until something of a kind can be seen.
func (t *tab) appears(selector string) {
	t.Helper()
	t.until("some "+selector, visible+`(%s).length > 0`, selector)
}

// list gives an expression of each element that can be seen, called e.
func (t *tab) list(selector, expression string) []string {
	t.Helper()
	return eval[[]string](t, visible+`(%s).map(e => `+expression+`)`, selector)
}

// story is the one that the page holds.
func (t *tab) story() model.Story {
	t.Helper()
	story, err := model.Decode([]byte(eval[string](t, storyText)))
	if err != nil {
		t.Fatal(err)
	}
	return story
}

// number waits for an element to give a number, and gives the first.
func (t *tab) number(selector string) int {
	t.Helper()
	t.until(selector+" to give a number", `/\d/.test(`+words+`(document.querySelector(%s)))`, selector)
	return eval[int](t, `+`+words+`(document.querySelector(%s)).match(/\d+/)[0]`, selector)
}

// moving lets the page move, or asks it not to.
func (t *tab) moving(motion string) {
	t.Helper()
	send(t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-reduced-motion", Value: motion},
	}})
}

// back and forward are the browser's own buttons.
func (t *tab) back()    { t.Helper(); eval[any](t, `history.back()`) }
func (t *tab) forward() { t.Helper(); eval[any](t, `history.forward()`) }
