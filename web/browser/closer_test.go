package browser

import (
	"math"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// mapped is what stands on the map, and how many events the page counts.
const mapped = `[document.querySelector('#map .form.wide svg').innerHTML, document.querySelectorAll('.chips').length, ` + words + `(document.querySelector('#reading .position'))].join('\n')`

func lookingCloser(t *testing.T, h house) {
	tab := h.open(t, "#event=march-meeting", desktop)
	whole := eval[string](tab, mapped)

	tab.step("the wheel over the timeline looks closer, and filters nothing", func() {
		tab.gone(".edges")
		tab.wheel(tab.find(`#timeline .event[data-event="march-meeting"]`), -400)
		tab.appears(".form.wide [data-act=earlier]")
		tab.until("the address to say at what", `/[#&]time=2025-03-\d\d/.test(location.hash)`)
		tab.appears(`#timeline .event[data-event="march-meeting"]`)
		tab.gone(".chips")
		if now := eval[string](tab, mapped); now != whole {
			tab.Errorf("the map and the count are others:\n%s\n%s", now, whole)
		}
	})
	tab.step("what is outside is told at the edges, whose buttons go there", func() {
		tab.reads(".form.wide [data-act=earlier]", "earlier")
		tab.reads(".form.wide [data-act=later]", "later")
		for _, side := range []string{"earlier", "later"} {
			edge := ".form.wide [data-act=" + side + "]"
			before := tab.text(edge)
			tab.point(edge)
			tab.until("fewer to be outside", words+`(document.querySelector(%s)) !== %s`, edge, before)
		}
	})
	tab.step("it becomes a filter when the reader makes it one", func() {
		tab.point(".form.wide .edges [data-act=range]")
		tab.appears(".chips")
		tab.until("the address to say so", `/[#&]from=2025-/.test(location.hash) && !location.hash.includes('time=')`)
		tab.gone(".edges")
		tab.point("#timeline " + pushed("time-whole", ""))
		tab.gone(".chips")
	})
	tab.step("a link has the days that fill the figure", func() {
		tab.follow("#event=march-meeting&time=2025-03-12,2025-03-14")
		tab.appears(".form.wide [data-act=earlier]")
		tab.gone(".chips")
		tab.point("#timeline " + pushed("time-whole", ""))
		tab.gone(".edges")
		tab.says("time", "")
	})
	tab.step("two clicks or taps on one spot zoom in", func() {
		ground := ground(tab)
		eval[any](tab, twice("#map"))
		tab.until("the map to be closer", `document.querySelector('#map .ground').getAttribute('transform') !== %s`, ground)
		tab.point("#map " + pushed("map-whole", ""))
		tab.says("view", "")
		eval[any](tab, `(() => { const b = document.querySelector('#timeline .event[data-event="march-meeting"]').getBoundingClientRect();
			for (let i = 0; i < 2; i++) document.querySelector('.figure').dispatchEvent(new PointerEvent('click', { bubbles: true, clientX: b.x + 40, clientY: b.y - 30 })) })()`)
		tab.appears(".form.wide [data-act=earlier]")
		tab.point("#timeline " + pushed("time-whole", ""))
		tab.gone(".edges")
	})
	tab.step("with Shift the arrows look further", func() {
		tab.push("map-in", "")
		tab.until("the map to be closer", `new URLSearchParams(location.hash.slice(1)).has('view')`)
		before := ground(tab)
		tab.focus("#map [tabindex='0']")
		tab.key([]rune(kb.ArrowRight)[0], input.DispatchKeyEventParams{Modifiers: 8})
		tab.until("the map to move", `document.querySelector('#map .ground').getAttribute('transform') !== %s`, before)
		if now := current(tab); now != "march-meeting" {
			tab.Errorf("it steps to %s", now)
		}
		tab.point("#map " + pushed("map-whole", ""))
		tab.says("view", "")
	})
	tab.step("what is let go in motion ends softly, and at once for a reader who wants no motion", func() {
		tab.push("map-in", "")
		tab.until("the map to be closer", `new URLSearchParams(location.hash.slice(1)).has('view')`)
		at := tab.find("#map")
		still := tab.thrown(at)
		tab.moving("no-preference")
		gone := tab.thrown(at)
		if math.Abs(still-80) > 2 || gone < still+20 {
			tab.Errorf("thrown by 80 px the map goes %v px, and %v px with motion", still, gone)
		}
	})
	tab.step("a drawing on another scale glides to its place, and is there at once for a reader who wants no motion", func() {
		eval[any](tab, `new MutationObserver(() => { window.glided = true }).observe(document.querySelector('#timeline'), { subtree: true, attributes: true, attributeFilter: ['data-carried'] })`)
		for _, want := range []bool{true, false} {
			tab.moving(map[bool]string{true: "no-preference", false: "reduce"}[want])
			tab.point("#timeline " + pushed("time-whole", ""))
			tab.says("time", "")
			tab.until("all of the time to stand", `!(`+moved+`)`)
			eval[any](tab, `window.glided = false`)
			tab.push("time-in", "")
			tab.appears(".form.wide [data-act=later]")
			tab.until("a part of the time to stand", `(glided || %v) && !(`+moved+`)`, !want)
			if got := eval[bool](tab, `window.glided`); got != want {
				tab.Errorf("it glides: %v, not %v", got, want)
			}
		}
	})
	tab.step("and so does the map, whose land goes as one image", func() {
		eval[any](tab, `new MutationObserver(all => { window.scaled ||= all.some(m => [...m.addedNodes].some(e => e.classList?.contains('scaled'))) }).observe(document.querySelector('#map'), { subtree: true, childList: true })`)
		drawn := func(act string) {
			before := ground(tab)
			tab.point("#map " + pushed(act, ""))
			tab.until("the map to be drawn", `document.querySelector('#map .ground').getAttribute('transform') !== %s && !(`+moved+`)`, before)
		}
		for _, want := range []bool{false, true} {
			tab.moving(map[bool]string{true: "no-preference", false: "reduce"}[want])
			eval[any](tab, `window.scaled = false`)
			drawn("map-in")
			drawn("map-whole")
			if got := eval[bool](tab, `window.scaled`); got != want {
				tab.Errorf("it glides: %v, not %v", got, want)
			}
			if n := eval[int](tab, `document.querySelectorAll('.scaled').length`); n > 0 {
				tab.Errorf("%d images of land are left", n)
			}
		}
	})
	tab.step("what goes fades as a copy that stands for nothing and answers to nobody, and is gone when all rests", func() {
		eval[any](tab, `window.copies = [], new MutationObserver(all => { for (const m of all) for (const e of m.addedNodes) if (e.querySelector?.('svg')) copies.push([e.inert, e.querySelectorAll('.label').length > 0, e.querySelector('[id], [tabindex], [data-event], [data-place], [data-arg]') === null].join()) })
			.observe(document.querySelector('#timeline'), { childList: true })`)
		for _, want := range []string{"true,true,true", ""} {
			tab.moving(map[bool]string{true: "no-preference", false: "reduce"}[want != ""])
			tab.point("#timeline " + pushed("time-whole", ""))
			tab.says("time", "")
			tab.until("all of the time to stand", `!(`+moved+`)`)
			eval[any](tab, `void (window.copies = [])`)
			tab.push("time-in", "")
			tab.appears(".form.wide [data-act=later]")
			tab.until("a part of the time to stand alone", `!(`+moved+`) && !document.querySelector('#timeline > [inert]')`)
			if got := eval[string](tab, `copies.join(' ')`); got != want {
				tab.Errorf("its copies are %q, not %q", got, want)
			}
		}
	})
	tab.step("a notch of the wheel comes over some frames, and at once for a reader who wants no motion", func() {
		eval[any](tab, `window.ways = new Set(), new MutationObserver(() => window.ways.add(document.querySelector('#map .city[data-place=moscow]').getAttribute('transform') ?? '')).observe(document.querySelector('#map'), { subtree: true, attributes: true, attributeFilter: ['transform'] })`)
		for _, motion := range []string{"reduce", "no-preference"} {
			tab.moving(motion)
			tab.point("#map " + pushed("map-whole", ""))
			tab.says("view", "")
			tab.until("the whole map to stand", `!(`+moved+`)`)
			eval[any](tab, `void (window.ways = new Set(['']))`)
			tab.wheel(tab.find("#map"), -120)
			tab.until("the map to be closer", `ways.size > 1 && !(`+moved+`)`)
			if frames := eval[int](tab, `ways.size - 1`); (frames > 1) != (motion != "reduce") {
				tab.Errorf("with motion of %s the map comes closer over %d frames", motion, frames)
			}
		}
	})
}

// twice clicks twice in the middle of something, in one breath.
func twice(selector string) string {
	return `(() => { const e = document.querySelector('` + selector + `'), b = e.getBoundingClientRect();
		for (let i = 0; i < 2; i++) e.dispatchEvent(new PointerEvent('click', { bubbles: true, clientX: b.x + b.width / 2, clientY: b.y + b.height / 2 })) })()`
}

// thrown draws the map along by 80 px to the right, at a px a ms by the clock that
// the events bear, lets it go, and gives how far it has gone once it rests.
func (t *tab) thrown(at spot) float64 {
	t.Helper()
	return eval[float64](t, `new Promise(done => {
		const x = () => document.querySelector('#map .city[data-place=moscow]').getBoundingClientRect().x;
		const from = x(), start = performance.now() - 100, on = document.querySelector('#map');
		const send = (kind, n) => {
			const e = new PointerEvent(kind, { bubbles: true, pointerId: 1, pointerType: 'mouse', button: 0, clientX: %s + 16 * n, clientY: %s });
			Object.defineProperty(e, 'timeStamp', { value: start + 16 * n });
			on.dispatchEvent(e);
		};
		send('pointerdown', 0);
		for (let n = 1; n <= 5; n++) send('pointermove', n);
		send('pointerup', 5);
		let last = NaN, same = 0;
		const look = () => {
			same = x() === last ? same + 1 : 0;
			last = x();
			same > 4 ? done(last - from) : requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	})`, at.X, at.Y)
}
