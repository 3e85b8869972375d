package browser

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// things are what can be chosen beside events, by what a pointer hits and what the
// reading column is then about.
var things = []struct {
	name, hit, group string
	about            string // the heading's attribute
	shows            string // what the address then has
}{
	{"a journey on the map", `#map .journey[data-journey="steve-witkoff/march-visit"]`, "#map .reaches", `[data-journey="steve-witkoff/march-visit"]`, "journey:steve-witkoff/march-visit"},
	{"a journey across the lanes", `#timeline .journey[data-journey="steve-witkoff/march-visit"]`, "#timeline .reaches", `[data-journey="steve-witkoff/march-visit"]`, "journey:steve-witkoff/march-visit"},
	{"a city", `#map .city[data-place="jeddah"]`, "#map .cities", `[data-place="jeddah"]`, "place:jeddah"},
	{"a lane's name", `#timeline .lane-head[data-place="riyadh"]`, "#timeline .lanes", `[data-place="riyadh"]`, "place:riyadh"},
	{"a report", `#timeline .source[data-source]:nth-child(n + 5)`, "#timeline .reported", `[data-source]`, "source:"},
	{"a fold", `#timeline .dates[data-days*="/"]`, "#timeline .axis", `[data-days*="/"]`, "days:"},
	{"a day's heading", `#timeline .dates[data-days="2025-03-13"]`, "#timeline .axis", `[data-days="2025-03-13"]`, "days:2025-03-13"},
}

// inside is a point of an element where a click falls on it: of a line its middle,
// of other things that of their target.
const inside = `(e => {
	const line = e.querySelector('path.target');
	if (line) {
		const at = line.getPointAtLength(line.getTotalLength() / 2), p = new DOMPoint(at.x, at.y).matrixTransform(line.getScreenCTM());
		return { X: p.x, Y: p.y };
	}
	const b = (e.querySelector('.target') ?? e).getBoundingClientRect();
	return { X: b.left + b.width / 2, Y: b.top + b.height / 2 };
})(document.querySelector(%s))`

// TestThings chooses each kind of thing, by pointer and by keys, and goes back.
func TestThings(t *testing.T) {
	tab := open(t, chrome(t), built(t, single)+"#event=march-meeting", view{width: 1440, height: 900, before: seen}).ready()
	event := current(tab)
	told := func(about string) {
		t.Helper()
		tab.until("the column to tell of "+about, `document.querySelector('#reading h2[aria-current]')?.matches(%s)`, about)
	}
	for _, c := range things {
		t.Run(c.name+" is chosen by pointer, and Escape leads back to the event", func(t *testing.T) {
			at := eval[spot](tab, inside, c.hit)
			tab.run(chromedp.MouseClickXY(at.X, at.Y))
			told(c.about)
			tab.until("the address to name it", `decodeURIComponent(location.hash).includes('show=' + %s)`, c.shows)
			tab.run(chromedp.KeyEvent(kb.Escape))
			tab.until("the event again", currentEvent+` === %s`, event)
			tab.follow("#event=march-meeting&lang=en")
		})
		t.Run(c.name+" is chosen by keys", func(t *testing.T) {
			eval[any](tab, `(e => e.focus())([...document.querySelector(%s).children].find(e => e.matches('[role=button]')))`, c.group)
			for i := 0; i < 40 && !eval[bool](tab, `document.activeElement.matches(%s)`, c.hit); i++ {
				tab.run(chromedp.KeyEvent(kb.ArrowRight))
			}
			tab.run(chromedp.KeyEvent(kb.Enter))
			told(c.about)
			tab.settle()
			if !eval[bool](tab, `document.activeElement.matches(%s)`, c.hit) {
				t.Errorf("the focus goes to %s", eval[string](tab, `document.activeElement.outerHTML.slice(0, 120)`))
			}
			tab.until("the address to name it", `decodeURIComponent(location.hash).includes('show=' + %s)`, c.shows)
			eval[any](tab, `history.back()`)
			tab.until("the event again", currentEvent+` === %s`, event)
			tab.follow("#event=march-meeting&lang=en")
		})
	}
	t.Run("a report sets its day", func(t *testing.T) {
		tab.follow("#event=march-meeting&lang=en")
		at := eval[spot](tab, inside, `#timeline .source[data-source]`)
		tab.run(chromedp.MouseClickXY(at.X, at.Y))
		tab.says("asof", "2025-03-11")
	})
	t.Run("what is unknown is ignored", func(t *testing.T) {
		for _, show := range []string{"journey:nobody/nothing", "place:atlantis", "source:x", "days:soon", "mood:good", "place:"} {
			tab.follow("#event=april-meeting&show=" + show)
			tab.selected("april-meeting")
		}
	})
}

// TestThingsOfAList chooses days and places where the days are a list: by pointer, by
// keys and by a link.
func TestThingsOfAList(t *testing.T) {
	tab := open(t, chrome(t), built(t, single)+"#event=march-meeting", view{width: 390, height: 844, before: seen}).ready()
	for _, c := range []struct{ name, group, pointed, head, key, about, shows string }{
		{"a day", ".days h2", `.days [data-days="2025-04-11"]`, `.days [data-days="2025-04-11"]`, kb.ArrowDown, `[data-days="2025-04-11"]`, "days:2025-04-11"},
		{"a city", ".legend", `.letters [data-place="jeddah"]`, `.legend [data-place="jeddah"]`, kb.ArrowRight, `[data-place="jeddah"]`, "place:jeddah"},
		{"all other places", ".legend", `.legend [data-arg="place:elsewhere"]`, `.legend [data-arg="place:elsewhere"]`, kb.ArrowRight, `[data-place="elsewhere"]`, "place:elsewhere"},
	} {
		told := func(t *testing.T) {
			t.Helper()
			tab.in(t).until("the column to tell of it", `document.querySelector('#reading h2[aria-current]')?.matches(%s)`, c.about)
			tab.in(t).until("the address to name it", `decodeURIComponent(location.hash).includes('show=' + %s)`, c.shows)
		}
		t.Run(c.name+" is chosen by pointer", func(t *testing.T) {
			tab.in(t).follow("#event=march-meeting")
			tab.in(t).point(c.pointed)
			told(t)
		})
		t.Run(c.name+" is chosen by keys, from the one stop of its kind, and keeps the focus", func(t *testing.T) {
			tab.in(t).follow("#event=march-meeting&lang=en")
			eval[any](tab, `document.querySelector(%s + " .chooser[tabindex=\"0\"]").focus()`, c.group)
			for i := 0; i < 20 && !eval[bool](tab, `document.activeElement.matches(%s)`, c.head); i++ {
				tab.run(chromedp.KeyEvent(c.key))
			}
			tab.run(chromedp.KeyEvent(kb.Enter))
			told(t)
			tab.settle()
			if !eval[bool](tab, `document.activeElement.matches(%s)`, c.head) {
				t.Errorf("the focus goes to %s", eval[string](tab, `document.activeElement.outerHTML.slice(0, 120)`))
			}
		})
		t.Run(c.name+" is chosen by a link, and its head says so", func(t *testing.T) {
			tab.in(t).follow("#event=march-meeting&show=" + c.shows)
			told(t)
			tab.in(t).until("its head to be pressed", `document.querySelector(%s).matches('[aria-pressed=true]')`, c.head)
		})
	}
}

// TestKeepsItsColour points at a journey: its line, its arc, its two ends and their bars keep
// their colour with what is chosen, and all else recedes at once.
func TestKeepsItsColour(t *testing.T) {
	tab := open(t, chrome(t), built(t, single)+"#event=march-meeting", view{width: 1440, height: 900, before: seen}).ready()
	at := eval[spot](tab, inside, `#timeline .journey[data-journey="steve-witkoff/oman-talks"]`)
	tab.move(at.X, at.Y)
	tab.until("all else to recede", `document.getElementById('dateline').matches('[data-hover]')`)
	for _, want := range []string{
		`#timeline .way[data-journey="steve-witkoff/oman-talks"]`, `#map .way[data-journey="steve-witkoff/oman-talks"]`,
		`#timeline .event[data-event="oman-talks"]`, `#timeline .event[data-event="april-meeting"]`, `#map .city[data-place="st-petersburg"]`,
		`#timeline .event[aria-current]`, `#map .way.lit`, `#timeline .way.lit[data-journey]`, `#map .city[data-place="moscow"]`,
	} {
		if !eval[bool](tab, `(all => all.length > 0 && all.every(e => e.matches('[data-lit]')))([...document.querySelectorAll(%s)])`, want) {
			t.Errorf("%s has lost its colour", want)
		}
	}
	for _, want := range []string{`#timeline .event[data-event="rubio-arrival"]`, `#timeline .lane-head[data-place="riyadh"]`, `#map .city[data-place="riyadh"]`} {
		if !eval[bool](tab, `document.querySelector(%s).matches(':not([data-lit])')`, want) {
			t.Errorf("%s has kept it", want)
		}
	}
	t.Run("what is read about keeps its colour without a pointer", func(t *testing.T) {
		tab.follow("#event=march-meeting&show=place:jeddah")
		tab.move(700, 40)
		tab.until("the place to be lit", `document.querySelector('#map .city[data-place=jeddah]').matches('[data-lit]') && document.getElementById('dateline').matches('[data-hover]')`)
		if !eval[bool](tab, `document.querySelector('#timeline .event[data-event=rubio-arrival]').matches('[data-lit]') && document.querySelector('#timeline .event[data-event=march-departure]').matches(':not([data-lit])')`) {
			t.Error("what happens there is not what is lit")
		}
	})
}
