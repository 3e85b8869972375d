package browser

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// late keeps a page's program from starting until the test calls it, as a slow machine does,
// and notes from then on what each frame shows of one thing: what observes sizes is told
// after all else that has a say in a frame, and before it is painted.
const late = seen + `; {
	const start = WebAssembly.instantiateStreaming, called = new Promise(done => { window.call = look => { watch(look); done(); }; });
	const watch = look => {
		const probe = document.documentElement.appendChild(document.createElement('i'));
		probe.style.position = 'fixed';
		new ResizeObserver(() => shown.add(look())).observe(probe);
		const frame = () => { probe.style.width = probe.style.width === '1px' ? '2px' : '1px'; requestAnimationFrame(frame); };
		frame();
	};
	window.shown = new Set();
	WebAssembly.instantiateStreaming = async (...all) => (await called, start.apply(WebAssembly, all));
}`

// early opens a page whose program is late.
func (h house) early(t *testing.T, v view) *tab {
	t.Helper()
	v.before = late
	tab := open(t, h.browser, h.address, v)
	tab.until("the page to answer", `performance.getEntriesByName('dateline:answers').length === 1 && performance.getEntriesByName('first-contentful-paint').length === 1`)
	return tab
}

// steady lets the program come, and holds against the reader's eye what each frame shows
// of one thing: always the same.
func (t *tab) steady(look string) {
	t.Helper()
	before := eval[string](t, `String(`+look+`)`)
	eval[any](t, `call(() => String(`+look+`))`)
	t.ready()
	if all := eval[[]string](t, `[...shown]`); len(all) != 1 || all[0] != before {
		t.Errorf("it shows %q, after %q", all, before)
	}
}

// lit is what keeps its colour in the figure, by what it stands for.
const lit = `(all => all.filter(e => e.getClientRects().length).map(e => e.getAttribute('class') + JSON.stringify(Object.entries(e.dataset).sort())).sort().join())([...document.querySelectorAll('[data-hover] .figure [data-lit]')])`

// TestEarly uses a page before its program is there.
func TestEarly(t *testing.T) {
	h := house{chrome(t), built(t, single)}
	t.Run("what is pointed at lights what the program lights", func(t *testing.T) {
		tab := h.early(t, desktop)
		at := eval[spot](tab, inside, `#timeline .journey[data-journey="steve-witkoff/oman-talks"]`)
		tab.move(at.X, at.Y)
		tab.until("the journey to be lit", `document.querySelector('#map .way[data-journey="steve-witkoff/oman-talks"]').matches('[data-hover] [data-lit]')`)
		tab.steady(lit)
	})
	t.Run("an event that is pressed is chosen and told, and what comes after it is done in order", func(t *testing.T) {
		tab := h.early(t, desktop)
		tab.point(`#timeline .event[data-event="march-departure"]`)
		tab.reads("#reading h2", "Has Witkoff left Moscow?")
		tab.says("event", "march-departure")
		tab.until("its mark to have a ring", `document.querySelector('#timeline .form.wide .event[data-event="march-departure"] .ring') !== null`)
		tab.steady(`document.querySelector('#reading h2').textContent`)
		tab.selected("march-departure")
		tab.back()
		tab.reads("#reading h2", "What they say, and what they leave open")
	})
	t.Run("keys and buttons wait for it, in order", func(t *testing.T) {
		tab := h.early(t, desktop)
		tab.point(`#timeline .event[data-event="march-departure"]`)
		tab.keys(kb.ArrowLeft)
		tab.push("open", "people")
		tab.appears(pushed("open", "people") + "[data-held]")
		if taken := eval[bool](tab, `!document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true }))`); taken {
			t.Error("the browser's own way back is taken from it")
		}
		eval[any](tab, `call(() => '')`)
		tab.ready()
		later := h.open(t, "#event=march-departure", desktop)
		later.keys(kb.ArrowLeft)
		later.until("the event before", currentEvent+` !== 'march-departure'`)
		tab.selected(current(later))
		tab.appears(`#panel [data-panel="people"], #panel[data-panel="people"]`)
	})
	t.Run("what is typed is sought, and typed on", func(t *testing.T) {
		tab := h.early(t, desktop)
		tab.point("#search")
		tab.keys("mosc")
		eval[any](tab, `call(() => '')`)
		tab.ready()
		tab.keys("ow")
		tab.until("the field to hold all of it", `document.activeElement.id === 'search' && document.activeElement.value === 'moscow'`)
		tab.appears("#hits [role=option]")
	})
	t.Run("a hand takes the map along, and goes on as the program comes", func(t *testing.T) {
		tab := h.early(t, desktop)
		const moscow = `Math.round(document.querySelector('#map .city[data-place="moscow"]').getBoundingClientRect().x)`
		at, before := tab.find("#map"), eval[float64](tab, moscow)
		tab.mouse(chromedp.MousePressed, at)
		tab.mouse(chromedp.MouseMoved, spot{X: at.X + 20, Y: at.Y})
		tab.mouse(chromedp.MouseMoved, spot{X: at.X + 40, Y: at.Y})
		tab.until("the map to be moved", moscow+` === %s`, before+40)
		tab.steady(moscow)
		tab.mouse(chromedp.MouseMoved, spot{X: at.X + 60, Y: at.Y})
		tab.mouse(chromedp.MouseReleased, spot{X: at.X + 60, Y: at.Y})
		tab.until("the map to be moved on", moscow+` === %s`, before+60)
		tab.until("the address to say where it looks", `location.hash.includes('view=')`)
	})
	t.Run("a finger on a phone chooses and scrolls", func(t *testing.T) {
		tab := h.early(t, phone)
		tab.fingers(phone)
		at := tab.find("#timeline")
		tab.stroke(spot{X: at.X, Y: at.Y + 60}, spot{X: at.X, Y: at.Y - 60})
		row := tab.find(`#timeline .day:not([aria-current])`)
		tab.run(chromedp.TapXY(row.X, row.Y))
		tab.until("a row to be chosen", `document.querySelector('#timeline .day[aria-current]')?.dataset.event === new URLSearchParams(location.hash.slice(1)).get('event')`)
		tab.until("the list to be scrolled", `document.querySelector('#timeline').scrollTop > 20`)
		tab.steady(`document.querySelector('#timeline .day[aria-current]')?.dataset.event + ' ' + Math.round(document.querySelector('#timeline').scrollTop)`)
	})
}
