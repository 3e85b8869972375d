package browser

import (
	"context"
	"fmt"
	"math"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"dateline/data/model"
	"dateline/web/page/pagetest"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// attributes are those of a frame in testdata/host/host.html.
type attributes map[string]string

// framed is a frame that may only run scripts, as decks and newsrooms have it.
func framed(address string) attributes {
	return attributes{"sandbox": "allow-scripts", "width": "960", "height": "540", "src": address}
}

// around opens the host page with these frames, and waits until each story has
// said that it is ready.
func around(t *testing.T, browser context.Context, frames ...attributes) *tab {
	t.Helper()
	tab := open(t, browser, beside(t, "host.html"), desktop)
	for i, f := range frames {
		eval[any](tab, `put(%s)`, f)
		if f["src"] != beside(t, "sibling.html") {
			tab.until("the frame to be ready", `said(%s, 'ready').length > 0`, i)
		}
	}
	return tab
}

// TestHost is a page that commands the story in a frame, and hears from it.
func TestHost(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	s := pagetest.Story(t)

	t.Run("commands it, gets its spare keys, and starts it with its slide", func(t *testing.T) {
		tab := around(t, browser, framed(address+"#embed=1"))
		t.Run("commands", func(t *testing.T) { commands(t, tab, s) })
		t.Run("keys", func(t *testing.T) { handsBack(t, tab, s) })
		t.Run("slides", func(t *testing.T) { plays(t, tab, s) })
		t.Run("many at once", func(t *testing.T) { floods(t, tab) })
	})
	t.Run("hears from it", func(t *testing.T) {
		tab := around(t, browser, framed(address+"?childId=map-1#embed=1"))
		hears(t, tab, s)
	})
	t.Run("is refused what is no order, as others are all", func(t *testing.T) {
		tab := around(t, browser, framed(address+"#embed=1"), attributes{"sandbox": "allow-scripts", "src": beside(t, "sibling.html")})
		refuses(t, tab)
	})
	t.Run("is no page's that is not around it: one that stands alone obeys nobody", func(t *testing.T) {
		tab := open(t, browser, address+"#event=march-meeting", desktop).ready()
		number := `+document.querySelector('#reading .position').textContent.match(/\d+/)[0]`
		before := eval[int](tab, number)
		eval[any](tab, `new Promise(done => { addEventListener('message', done); postMessage('{"method":"next"}', '*') })`)
		tab.keys(kb.ArrowRight) // which is obeyed, and after the message
		tab.until("another event", number+` !== %s`, before)
		tab.settle()
		if now := eval[int](tab, number); now != before+1 {
			t.Errorf("it goes from event %d to event %d", before, now)
		}
	})
	t.Run("has two stories at once, one scaled by half and one without an address", func(t *testing.T) {
		text, err := os.ReadFile(filepath.Join(root, single))
		if err != nil {
			t.Fatal(err)
		}
		half := framed(address + "#embed=1")
		half["style"] = "transform: scale(.5); transform-origin: 0 0; margin-bottom: -270px"
		tab := around(t, browser, half, attributes{"sandbox": "allow-scripts", "width": "960", "height": "540", "srcdoc": string(text)})
		two(t, tab, s)
	})
}

// answers are calls, each with what the state then holds. An argument is JSON.
func answers(s model.Story) []struct{ method, args, want string } {
	first, second := s.Events[1].ID, s.Events[2].ID
	person := s.People[0].ID
	return []struct{ method, args, want string }{
		{"select", `["` + first + `"]`, "event=" + first},
		{"select", `["no such event"]`, "event=" + first},
		{"setAsOf", `["2025-03-12"]`, "asof=2025-03-12"},
		{"setAsOf", `["never"]`, "asof=2025-03-12"},
		{"setAsOf", `[]`, "-asof"},
		{"setRange", `["2025-03-10","2025-03-20"]`, "from=2025-03-10&to=2025-03-20"},
		{"setRange", `["2025-03-10","then"]`, "from=2025-03-10&to=2025-03-20"},
		{"setRange", `[]`, "-from -to"},
		{"setFilter", `["person","` + person + `"]`, "person=" + person},
		{"setFilter", `["status","happened","planned"]`, "person=" + person + "&status=happened,planned"},
		{"setFilter", `[{"status":["planned"]}]`, "status=planned -person"},
		{"setFilter", `["status"]`, "-status"},
		{"setFilter", `[{"q":"a&b=c"}]`, "q=a&b=c"},
		{"setFilter", `[]`, "-q"},
		{"setTheme", `["dark"]`, "theme=dark"},
		{"setTheme", `["<b>"]`, "theme=dark"},
		{"setTheme", `["system"]`, "-theme"},
		{"setLang", `["xx"]`, "-lang"},
		{"setView", `[40,50,2]`, "view=40,50,2"},
		{"setView", `["here"]`, "view=40,50,2"},
		{"setView", `[]`, "-view"},
		{"setState", `["event=` + second + `&asof=2025-03-12&nonsense=1&embed=0"]`, "event=" + second + "&asof=2025-03-12&embed=1"},
		{"setState", `[{"event":"` + first + `","person":["` + person + `"],"__proto__":{"x":1}}]`, "event=" + first + "&person=" + person + " -asof"},
		{"getState", `[]`, "event=" + first + "&person=" + person},
	}
}

func commands(t *testing.T, tab *tab, s model.Story) {
	for i, a := range answers(s) {
		form := []string{`JSON.stringify`, `m => m`}[i%2] // as text and as an object
		state := eval[string](tab, `ask(0, %s, JSON.parse(%s), `+form+`).then(a => a.result)`, a.method, a.args)
		holds(t, a.method+" "+a.args, state, a.want)
	}
	before := at(t, tab, 0)
	eval[any](tab, `ask(0, 'next')`)
	if next := at(t, tab, 0); next == before {
		t.Errorf("next stays at %s", next)
	}
	eval[any](tab, `ask(0, 'prev')`)
	if back := at(t, tab, 0); back != before {
		t.Errorf("prev leads to %s, not back to %s", back, before)
	}
}

// floods sends many calls at once: each is answered, in their order, and the last
// one is told.
func floods(t *testing.T, tab *tab) {
	results := eval[[]string](tab, `(async () => {
		const before = heard.length;
		await Promise.all(Array.from({ length: 300 }, (_, i) => ask(0, 'setFilter', ['q', 'a' + i])));
		return heard.slice(before).filter(h => h.data?.type === 'callback').map(h => new URLSearchParams(h.data.result).get('q'));
	})()`)
	if len(results) != 300 {
		t.Fatalf("%d answers", len(results))
	}
	for i, q := range results {
		if q != "a"+strconv.Itoa(i) {
			t.Fatalf("answer %d is %q", i, q)
		}
	}
	tab.until("the last one to be told", `said(0, 'change').at(-1)?.data.q === 'a299'`)
}

// holds checks a state against keys with their values, and -keys it must not
// have.
func holds(t *testing.T, what, state, want string) {
	t.Helper()
	got, err := url.ParseQuery(state)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	for _, word := range strings.Fields(want) {
		if key, ok := strings.CutPrefix(word, "-"); ok {
			if got.Has(key) {
				t.Errorf("%s: the state has %s: %s", what, key, state)
			}
			continue
		}
		if strings.HasPrefix(word, "q=") {
			if got.Get("q") != strings.TrimPrefix(word, "q=") {
				t.Errorf("%s: the search is %q", what, got.Get("q"))
			}
			continue
		}
		wanted, _ := url.ParseQuery(word)
		for key, v := range wanted {
			if got.Get(key) != v[0] {
				t.Errorf("%s: %s is %q, not %q, in %s", what, key, got.Get(key), v[0], state)
			}
		}
	}
}

// at gives the event that a frame says it shows.
func at(t *testing.T, tab *tab, i int) string {
	t.Helper()
	state, err := url.ParseQuery(eval[string](tab, `ask(%s, 'getState').then(a => a.result)`, i))
	if err != nil {
		t.Fatal(err)
	}
	return state.Get("event")
}

func hears(t *testing.T, tab *tab, s model.Story) {
	ready := eval[[]map[string]any](tab, `said(0, 'ready')`)
	if len(ready) != 1 || ready[0]["source"] != "dateline" || ready[0]["namespace"] != "dateline" || ready[0]["eventName"] != "ready" || ready[0]["chartId"] != "map-1" {
		t.Errorf("ready is %v", ready)
	}
	t.Run("of an event that the reader selects, with the state", func(t *testing.T) {
		id := clickIn(tab, 0, "#timeline [data-event]")
		tab.until("the host to hear of "+id, `said(0, 'select').some(e => e.data.event === %s && new URLSearchParams(e.state).get('event') === e.data.event && !('method' in e))`, id)
	})
	t.Run("of other changes, seldom and to the last", func(t *testing.T) {
		before, start := eval[int](tab, `heard.length`), time.Now()
		eval[any](tab, `(() => { for (let day = 1; day <= 28; day++) send(0, { method: 'setAsOf', args: ['2025-03-' + String(day).padStart(2, '0')] }) })()`)
		tab.until("the last state", `said(0, 'change', %s).at(-1)?.data.asof === '2025-03-28'`, before)
		if n := eval[int](tab, `said(0, 'change', %s).length`, before); n < 1 || n > 2+int(time.Since(start)/(100*time.Millisecond)) {
			t.Errorf("28 changes at once are told in %d messages within %v", n, time.Since(start))
		}
	})
	t.Run("of its height in each dialect, once until it is another", heights(tab))
	t.Run("of where it was, which brings it back after it was unloaded", func(t *testing.T) {
		eval[any](tab, `ask(0, 'setState', [%s])`, "event="+s.Events[2].ID+"&asof=2025-03-14&person="+s.People[0].ID)
		state := eval[string](tab, `ask(0, 'getState').then(a => a.result)`)
		before := eval[int](tab, `heard.length`)
		eval[any](tab, `new Promise(done => { const box = boxes[0], page = box.src.split('#')[0]; box.onload = () => { box.onload = null; box.src = page + '#' + %s; done(); }; box.src = 'about:blank'; })`, state)
		tab.until("the frame to be back", `said(0, 'ready', %s).length > 0`, before)
		if back := eval[string](tab, `said(0, 'ready', %s)[0].state`, before); back != state {
			t.Errorf("%s comes back as %s", state, back)
		}
	})
	t.Run("nothing as text but heights", func(t *testing.T) {
		for _, text := range eval[[]string](tab, `heard.map(h => h.data).filter(d => typeof d === 'string')`) {
			if strings.Contains(text, "method") || !strings.HasPrefix(text, "pymxPYMx") && !strings.Contains(text, `"context":"iframe.resize"`) {
				t.Errorf("the host is sent the text %s", text)
			}
		}
	})
}

// heights asks for the messages on a frame that has two heights in turn.
func heights(tab *tab) func(t *testing.T) {
	return func(t *testing.T) {
		told := func(want int) {
			t.Helper()
			tab.until("a new height", `heard.filter(h => h.data?.sentinel === 'amp').length === %s`, want)
			tab.settle()
			px := eval[float64](tab, `heard.filter(h => h.data?.sentinel === 'amp').at(-1).data.height`)
			if px < 200 || px > 2000 {
				t.Errorf("the height is %v", px)
			}
			for dialect, is := range map[string]string{
				"Datawrapper": `d => d['datawrapper-height'] && Object.values(d['datawrapper-height'])[0] === px`,
				"AMP":         `d => d.sentinel === 'amp' && d.type === 'embed-size' && d.height === px`,
				"Medium":      `d => typeof d === 'string' && d[0] === '{' && (({ src, context, height }) => src.includes('dateline') && context === 'iframe.resize' && height === px)(JSON.parse(d))`,
				"Pym.js":      `d => d === 'pymxPYMxmap-1xPYMxheightxPYMx' + px`,
			} {
				if n := eval[int](tab, `(px => heard.map(h => h.data).filter(`+is+`).length)(%s)`, px); n != 1 {
					t.Errorf("%s tells the height %v %d times", dialect, px, n)
				}
			}
		}
		told(1)
		eval[any](tab, `(boxes[0].height = 500)`)
		eval[any](tab, `(boxes[0].width = 390)`)
		told(2)
		eval[any](tab, `(boxes[0].width = 400)`)
		tab.settle()
		told(2)
		eval[any](tab, `(boxes[0].width = 960)`)
	}
}

// nonsense is what a host may send by mistake or in malice. None of it is JSON
// here but an expression.
var nonsense = []string{
	`''`, `'next'`, `'{"method":"next"'`, `'[]'`, `'{}'`, `null`, `undefined`, `0`, `true`, `[]`, `[{ method: 'next' }]`, `{ method: 1 }`, `{ method: ['next'] }`,
	`'{"method":"__proto__","args":[]}'`, `'{"method":"constructor"}'`, `{ method: 'toString' }`, `'{"__proto__":{"method":"next"}}'`, `{ method: 'eval', args: ['document.title = 1'] }`,
	`{ method: 'next', args: 'x' }`, `{ method: 'next', args: { length: 1 } }`, `{ method: 'next', args: null }`,
	`'['.repeat(5e6)`, `'{"method":"next","args":["' + 'x'.repeat(5e6) + '"]}'`, `{ method: 'next', args: ['x'.repeat(1e6)] }`,
	`(() => { const a = { method: 'next' }; a.a = a; return a })()`, `{ method: 'next', args: [10n] }`, `new ArrayBuffer(8)`, `new Date()`, `new Map([['method', 'next']])`,
	`{ method: 'select', args: [{ toString: 'x' }] }`, `{ method: 'select', args: [null] }`, `{ method: 'setState' }`, `{ method: 'setTheme', args: ['" onload="x'] }`,
	`{ method: 'print' }`, `{ method: 'download', args: ['csv'] }`, `{ method: 'open', args: ['help'] }`, `'slide:stop '`, `'pymxPYMxmap-1xPYMxnavigateToxPYMxhttps://example.org'`,
}

func refuses(t *testing.T, tab *tab) {
	state := eval[string](tab, `ask(0, 'getState').then(a => a.state)`)
	before := eval[int](tab, `heard.length`)
	for _, n := range nonsense {
		eval[any](tab, `send(0, `+n+`)`)
	}
	eval[any](tab, `send(1, 'go')`)
	tab.until("the frame beside it to be done", `heard.some(h => h.data?.type === 'sibling')`)
	if told := eval[[]any](tab, `heard.find(h => h.data?.type === 'sibling').data.told`); len(told) > 0 {
		t.Errorf("the frame beside it is told %v", told)
	}
	if n := eval[int](tab, `heard.slice(%s).filter(h => h.from === 0).length`, before); n > 0 {
		t.Errorf("nonsense is answered: %v", eval[[]any](tab, `heard.slice(%s).filter(h => h.from === 0).map(h => h.data)`, before))
	}
	if after := eval[string](tab, `ask(0, 'getState').then(a => a.result)`); after != state {
		t.Errorf("nonsense leads from %s to %s", state, after)
	}
}

func handsBack(t *testing.T, tab *tab, s model.Story) {
	person, events := few(s)
	eval[any](tab, `ask(0, 'setState', [%s])`, "person="+person)
	clickIn(tab, 0, "#map") // the frame has the keys
	press := func(key string) []any {
		before := eval[int](tab, `heard.length`)
		tab.run(chromedp.KeyEvent(key))
		eval[any](tab, `ask(0, 'getState')`) // what the key did is told by then
		return eval[[]any](tab, `heard.slice(%s).filter(h => typeof h.data === 'string' || h.data?.type === 'key').map(h => h.data?.data?.key ?? (typeof h.data === 'string' ? h.data : h.data?.type))`, before)
	}
	for _, end := range []struct{ key, handed string }{{kb.PageDown, `{"method":"next"}`}, {kb.PageUp, `{"method":"prev"}`}} {
		steps := 0
		for ; steps <= events && !slices.Contains(press(end.key), any(end.handed)); steps++ {
		}
		if steps > events || end.key == kb.PageUp && steps < 2 {
			t.Errorf("%s comes after %d steps of %d events", end.handed, steps, events)
		}
	}
	for _, c := range []struct{ key, handed string }{
		{kb.ArrowLeft, `{"method":"prev"}`}, {" ", `{"method":"next"}`}, {"n", `{"method":"next"}`}, {"f", "f"}, {"x", ""}, {"P", `{"method":"prev"}`},
	} {
		got := press(c.key)
		if c.handed == "" && len(got) > 0 || c.handed != "" && !slices.Equal(got, []any{c.handed}) {
			t.Errorf("%q hands back %v, not %s", c.key, got, c.handed)
		}
	}
	if eval[bool](tab, `document.hasFocus() && document.activeElement === document.body`) {
		t.Error("the host has the keys before Escape is pressed")
	}
	before := eval[int](tab, `heard.length`)
	eval[any](tab, `ask(0, 'setFilter', [])`) // else Escape takes the filter off first
	tab.until("the host to hear of that, in one message with a step told late or in one of its own",
		`[...said(0, 'change', %s), ...said(0, 'select', %s)].some(e => !('person' in e.data))`, before, before)
	tab.settle()
	if got := press(kb.Escape); !slices.Equal(got, []any{"Escape"}) {
		t.Errorf("Escape hands back %v", got)
	}
	tab.until("the host to have the keys", `document.activeElement !== boxes[0]`)
}

// few gives the person with the fewest events, three at least, and their number.
func few(s model.Story) (person string, events int) {
	events = len(s.Events) + 1
	for _, p := range s.People {
		n := 0
		for _, e := range s.Events {
			if slices.Contains(e.People, p.ID) {
				n++
			}
		}
		if n >= 3 && n < events {
			person, events = p.ID, n
		}
	}
	return person, events
}

func plays(t *testing.T, tab *tab, s model.Story) {
	send(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "no-preference"}}})
	playing := func() bool {
		return inFrame[string](tab, 0, `document.querySelector('.play').textContent`) == "❚❚"
	}
	eval[any](tab, `send(0, 'slide:start')`)
	eval[any](tab, `ask(0, 'getState')`)
	if playing() {
		t.Error("a story that was not played is started by its slide")
	}
	eval[any](tab, `ask(0, 'select', [%s])`, s.Events[0].ID)
	for _, c := range []struct {
		message string
		plays   bool
	}{
		{`{"method":"play"}`, true}, {`{"method":"play"}`, true}, {`slide:stop`, false}, {`slide:stop`, false}, {`slide:start`, true},
		{`{"method":"pause"}`, false}, {`{"method":"pause"}`, false}, {`slide:start`, false}, {`{"method":"play"}`, true}, {`{"method":"next"}`, false},
	} {
		eval[any](tab, `send(0, %s)`, c.message)
		tab.await(fmt.Sprintf("the story to play after %s: %v", c.message, c.plays), func() bool { return playing() == c.plays })
	}
}

func two(t *testing.T, tab *tab, s model.Story) {
	id := clickIn(tab, 0, "#timeline [data-event]")
	tab.until("the scaled one to select what was pointed at", `said(0, 'select').at(-1)?.data.event === %s`, id)
	other := s.Events[1].ID
	if other == id {
		other = s.Events[2].ID
	}
	eval[any](tab, `ask(1, 'select', [%s])`, other)
	if one, two := at(t, tab, 0), at(t, tab, 1); one != id || two != other {
		t.Errorf("the one stands at %s, the other at %s; not %s and %s", one, two, id, other)
	}
	t.Run("and what is dragged on it stays under the pointer", func(t *testing.T) {
		eval[any](tab, `ask(0, 'setView', [36, 54, 6])`)
		middle := `(b => [b.x + b.width / 2, b.y + b.height / 2])(document.querySelector('#map .city[data-place=moscow]').getBoundingClientRect())`
		before := resting(tab, middle)
		x, y := 100.0, 150.0 // on the host page; twice that in the frame
		tab.run(chromedp.MouseEvent("mousePressed", x, y, chromedp.ButtonLeft), chromedp.MouseEvent("mouseMoved", x+20, y+10, chromedp.ButtonLeft),
			chromedp.MouseEvent("mouseMoved", x+40, y+20, chromedp.ButtonLeft), chromedp.MouseEvent("mouseReleased", x+40, y+20, chromedp.ButtonLeft))
		eval[any](tab, `ask(0, 'getState')`)
		after := resting(tab, middle)
		if dx, dy := after[0]-before[0], after[1]-before[1]; math.Abs(dx-80) > 2 || math.Abs(dy-40) > 2 {
			t.Errorf("dragged by 80 and 40 px of its own, the map moves by %.1f and %.1f", dx, dy)
		}
	})
}

// resting measures something in the first frame once it moves no more.
func resting(t *tab, expression string) []float64 {
	t.Helper()
	var last []float64
	t.await("what is measured to rest for two frames", func() bool {
		before := last
		last = inFrame[[]float64](t, 0, expression)
		t.frame()
		return slices.Equal(before, last)
	})
	return last
}

// clickIn points at an event of a frame, wherever it stands on the host page
// and however that has scaled it, and gives the event's id.
func clickIn(t *tab, i int, selector string) string {
	t.Helper()
	at := inFrame[*spot](t, i, `(`+reachable+`)(`+quotedJS(selector)+`)`)
	if at == nil {
		t.Fatalf("nothing that is %s can be pointed at", selector)
	}
	box := eval[[]float64](t, `((b, f) => [b.left, b.top, b.width / f.offsetWidth])(boxes[%s].getBoundingClientRect(), boxes[%s])`, i, i)
	t.run(chromedp.MouseClickXY(box[0]+at.X*box[2], box[1]+at.Y*box[2]))
	return at.Event
}

func quotedJS(s string) string { return `'` + strings.ReplaceAll(s, `'`, `\'`) + `'` }

// beside is the address of a page in testdata/host.
func beside(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("testdata", "host", name))
	if err != nil {
		t.Fatal(err)
	}
	return "file://" + path
}
