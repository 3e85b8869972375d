package browser

import (
	"testing"

	"github.com/chromedp/cdproto/input"
)

// figures are the pictures of map and timeline, as they stand in the page.
const figures = `[...document.querySelectorAll('#map svg.map, #timeline svg.timeline')].map(e => e.outerHTML)`

// moved tells whether something in the figure is moved, and not yet drawn where it is.
const moved = `document.querySelector("[data-carried]") !== null`

// handed holds back what the page does when a hand rests, until the test lets it rest:
// that comes after 120 ms or, on a slow machine, up to 960, and from then on waits as it
// would, if more is left to wait, until a hand takes hold again. Timers of Go's own are
// arrow functions, which have no prototype.
const handed = `{
	const set = window.setTimeout, due = [];
	let held = true;
	window.setTimeout = (f, ms, ...all) => held && f.prototype && ms >= 120 && ms <= 960 ? due.push(f) : set(f, ms, ...all);
	window.rest = () => { held = false; due.splice(0).forEach(f => f()); };
	addEventListener('pointerdown', () => { held = true; }, true);
}`

// asLinked holds map and timeline against those of a page that a link to there opened.
func (t *tab) asLinked(fresh *tab) {
	t.Helper()
	here, there := eval[[]string](t, figures), eval[[]string](fresh, figures)
	for i, name := range []string{"map", "timeline"} {
		if here[i] != there[i] {
			t.Errorf("the %s is another one:\n%s\n%s", name, here[i], there[i])
		}
	}
}

// TestCarry moves the map with the pointer: meanwhile nothing is written anew, and
// at rest the page is as if it had been opened there.
func TestCarry(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	v := desktop
	v.before = handed
	tab := open(t, browser, address+"#event=march-meeting&view=42,45,2", v).ready()
	eval[any](tab, `document.querySelectorAll('#map svg.map, #timeline svg.timeline, #timeline .event, #reading, header').forEach(e => { e.kept = true })`)
	const standing = `[document.querySelector('#map svg.map').kept, [...document.querySelectorAll('#timeline svg.timeline, #timeline .event, #reading, header')].every(e => e.kept)].join()`
	at := tab.find("#map")
	along := func(by ...float64) {
		tab.mouse(input.DispatchMouseEventTypeMousePressed, at)
		for _, x := range by {
			tab.mouse(input.DispatchMouseEventTypeMouseMoved, spot{X: at.X + x, Y: at.Y})
			tab.frame()
		}
		tab.mouse(input.DispatchMouseEventTypeMouseReleased, spot{X: at.X + by[len(by)-1], Y: at.Y})
	}

	const painted = `[...document.querySelectorAll('#map svg.map > :not(.leaders, .pointers, .hatched)')].map(e => e.outerHTML).join()`
	tab.step("a hand moves what stands there, which need not be painted anew", func() {
		before := eval[string](tab, painted)
		along(5, 10, 20, 30, 40, 50)
		tab.until("the map to be moved along", `document.querySelector("#map [data-carried=along]")?.style.transform.startsWith("translate(")`)
		if eval[string](tab, painted) != before {
			tab.Error("what goes along is moved by itself too")
		}
		if now := eval[string](tab, standing); now != "true,true" {
			tab.Errorf("elements are new ones: %s", now)
		}
	})
	tab.step("at rest the map is drawn, and what is as it was keeps its element", func() {
		eval[any](tab, `rest()`)
		tab.until("the map to be drawn", `!(`+moved+`)`)
		if now := eval[string](tab, standing); now != "true,true" {
			tab.Errorf("elements are new ones: %s", now)
		}
	})
	tab.step("both are the picture that a link to there opens", func() {
		tab.until("the address to say where", `new URLSearchParams(location.hash.slice(1)).get('view') !== '42,45,2'`)
		tab.asLinked(open(t, browser, address+eval[string](tab, `location.hash`), desktop).ready())
	})
	tab.step("what comes back to where it was drawn is as it was written", func() {
		before := eval[[]string](tab, figures)
		along(10, 20, 30, 20, 10, 0)
		eval[any](tab, `rest()`)
		tab.until("the map to be as it was", `!(`+moved+`)`)
		if now := eval[[]string](tab, figures); now[0] != before[0] || now[1] != before[1] {
			tab.Errorf("it is another picture:\n%s\n%s", before[0], now[0])
		}
	})
}

// TestCarryAmidFades takes hold of the time while what came at the last drawing still fades
// in, which the page is made to take a minute for.
func TestCarryAmidFades(t *testing.T) {
	v := desktop
	v.moves = true
	v.before = handed + `const animate = Element.prototype.animate; Element.prototype.animate = function (frames) { return animate.call(this, frames, 6e4); }`
	tab := open(t, chrome(t), built(t, single)+"#event=march-meeting&time=2025-03-10,2025-03-20", v).ready()
	const fading = `document.querySelector("#timeline").getAnimations({ subtree: true }).some(a => a.playState === "running")`
	tab.point("#timeline " + pushed("time-out", ""))
	tab.until("something to come softly", fading)
	at := tab.find(`#timeline .event[data-event="march-meeting"]`)
	at.X, at.Y = at.X+60, at.Y+60
	tab.mouse(input.DispatchMouseEventTypeMousePressed, at)
	for i := 1.0; i <= 4; i++ {
		tab.mouse(input.DispatchMouseEventTypeMouseMoved, spot{X: at.X - 20*i, Y: at.Y})
		tab.frame()
	}
	tab.until("the marks to be moved", moved)
	if eval[bool](tab, fading) {
		t.Error("it still fades while a hand moves it")
	}
}

// TestCarryTime moves the time with the pointer, and then the line up to which
// everything is known: the map and the column are let be while a hand moves, and what
// is drawn at rest is what a link opens.
func TestCarryTime(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	v := desktop
	v.before = handed
	tab := open(t, browser, address+"#event=march-meeting&time=2025-03-08,2025-04-14", v).ready()
	mark := func() {
		eval[any](tab, `document.querySelectorAll('#map svg.map, #reading, header, #timeline svg.timeline').forEach(e => { e.kept = true })`)
	}
	kept := func(selector string) bool {
		return eval[bool](tab, `[...document.querySelectorAll(%s)].every(e => e.kept)`, selector)
	}
	by := func(selector string, x, y float64) {
		at := tab.find(selector)
		at.X, at.Y = at.X+x, at.Y+y
		tab.mouse(input.DispatchMouseEventTypeMousePressed, at)
		for i := 1.0; i <= 8; i++ {
			tab.mouse(input.DispatchMouseEventTypeMouseMoved, spot{X: at.X - 20*i, Y: at.Y})
			tab.frame()
		}
		tab.mouse(input.DispatchMouseEventTypeMouseReleased, spot{X: at.X - 160, Y: at.Y})
	}
	rests := func(key string) {
		before := tab.address().Get(key)
		eval[any](tab, `rest()`)
		tab.until("the timeline to be drawn", `!(`+moved+`)`)
		tab.until("the address to say so", `(new URLSearchParams(location.hash.slice(1)).get(%s) ?? "") !== %s`, key, before)
		tab.asLinked(open(t, browser, address+eval[string](tab, `location.hash`), desktop).ready())
	}

	tab.step("days are moved along", func() {
		mark()
		by(`#timeline .event[data-event="march-meeting"]`, 60, 60)
		tab.until("the marks to be moved", moved)
		if !kept("#map svg.map, #reading, header, #timeline svg.timeline") {
			tab.Error("something is drawn anew while the hand moves")
		}
		rests("time")
		if !kept("#map svg.map, #timeline svg.timeline, #reading, header") {
			tab.Error("something is drawn anew")
		}
	})
	tab.step("the line is drawn along", func() {
		mark()
		tab.point("#timeline " + pushed("time-whole", ""))
		tab.says("time", "")
		tab.until("all of the time to be drawn", `!document.querySelector('#timeline svg.edges')`) // the address says so before
		mark()
		by("#timeline .handle-text", 0, 0)
		tab.until("the handle to say an earlier day", words+`(document.querySelector('#timeline .form.wide .handle-text')) !== 'As known on 22 April 2025'`)
		if !kept("#reading") { // on a busy machine the drawing before may yet come
			tab.Error("the column is drawn anew while the hand moves")
		}
		rests("asof")
	})
}
