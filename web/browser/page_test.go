package browser

import (
	"bytes"
	"fmt"
	"html"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/data"
	"dateline/data/model"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func TestPage(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	tab := open(t, browser, address, desktop).ready()

	t.Run("is ready, and says so by a mark", func(t *testing.T) {
		tab := tab.in(t)
		if marks := eval[int](tab, `performance.getEntriesByName('dateline:ready', 'mark').length`); marks != 1 {
			t.Errorf("%d marks named dateline:ready", marks)
		}
		if !eval[bool](tab, `document.getElementById('boot-message').hidden`) {
			t.Error("a page that works shows a message")
		}
	})
	t.Run("opens when go-app is linked whole", func(t *testing.T) {
		open(t, browser, built(t, "build/stock.html"), desktop).ready()
	})
	t.Run("shows the four cities on the map and as lanes", func(t *testing.T) {
		tab := tab.in(t)
		for _, region := range []string{"#map", "#timeline"} {
			for _, city := range []string{"moscow", "st-petersburg", "jeddah", "riyadh"} {
				if !eval[bool](tab, visible+`(%s).length > 0`, region+` [data-place="`+city+`"]`) {
					t.Errorf("%s shows no %s", region, city)
				}
			}
		}
	})
	t.Run("follows a fragment, and ignores what is broken in it", func(t *testing.T) {
		tab := tab.in(t)
		ids := events(tab)
		for fragment, id := range map[string]string{
			"#event-" + ids[2]:                         ids[2],
			"#event=" + ids[0] + "&view=here&plan=50%": ids[0],
			"#nonsense&%&=&event=" + ids[1]:            ids[1],
		} {
			eval[string](tab, `location.hash = %s`, fragment)
			tab.selected(id)
			open(t, browser, address+fragment, desktop).ready().selected(id)
		}
	})
	t.Run("goes back to the event before", func(t *testing.T) {
		tab := tab.in(t)
		eval[string](tab, `location.hash = '#event=march-meeting'`)
		tab.selected("march-meeting")
		second := tab.click("#timeline [data-event]")
		tab.selected(second)
		tab.back()
		tab.selected("march-meeting")
	})
	t.Run("goes back through all that was chosen, however soon one thing after another", func(t *testing.T) {
		tab := tab.in(t)
		tab.follow("#event=march-meeting")
		chosen := []string{"march-meeting"}
		for range 3 {
			event := tab.click("#timeline [data-event]")
			tab.until(event+" to be chosen", `%s === `+currentEvent, event)
			chosen = append(chosen, event)
		}
		for _, event := range slices.Backward(chosen[:3]) {
			tab.back()
			tab.selected(event)
		}
	})
	t.Run("goes back from where a held key has come to rest to where it began", func(t *testing.T) {
		tab := tab.in(t)
		ids := events(tab)
		tab.follow("#event=" + ids[0])
		tab.selected(ids[0])
		tab.keys(kb.ArrowRight)
		tab.until("the first step", currentEvent+` !== %s`, ids[0])
		began, again := current(tab), true
		for range 4 {
			tab.key([]rune(kb.ArrowRight)[0], input.DispatchKeyEventParams{AutoRepeat: &again})
		}
		tab.until("the address to name where it rests", `location.hash.includes('event=' + `+currentEvent+`) && !location.hash.includes('event=' + %s)`, began)
		tab.back()
		tab.selected(began)
	})
}

func TestSelecting(t *testing.T) {
	regions := map[string]string{
		"#timeline": "#timeline [data-event]",
		"#reading":  "#reading [data-act=next]",
	}
	here := open(t, chrome(t), built(t, single), desktop).ready()
	for region, selector := range regions {
		for way, choose := range map[string]func(*tab, string) string{"pointer": (*tab).click, "keyboard": (*tab).press} {
			t.Run("by "+way+" in "+region, func(t *testing.T) {
				tab := here.in(t)
				eval[string](tab, `location.hash = '#event=march-meeting'`)
				tab.selected("march-meeting")
				tab.selected(choose(tab, selector))
			})
		}
	}
}

func TestFrames(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	t.Run("a sandboxed frame that may only run scripts", func(t *testing.T) {
		tab := open(t, browser, host(t, `src="`+html.EscapeString(address)+`"`), desktop)
		tab.frameReady()
	})
	t.Run("a sandboxed frame that holds the page itself", func(t *testing.T) {
		text, err := os.ReadFile(filepath.Join(root, single))
		if err != nil {
			t.Fatal(err)
		}
		tab := open(t, browser, host(t, `srcdoc="`+html.EscapeString(string(text))+`"`), desktop)
		tab.frameReady()
	})
}

func TestWithoutProgram(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	t.Run("scripting off: every event and claim can be read", func(t *testing.T) {
		tab := open(t, browser, address, view{width: 390, height: 844, noScript: true})
		story, err := model.Decode(data.Story()) // the page has it packed, which no reader without scripts can read
		if err != nil {
			t.Fatal(err)
		}
		shown := plain(eval[string](tab, `document.body.innerText`))
		for _, e := range story.Events {
			if !strings.Contains(shown, plain(e.Title.In("en"))) {
				t.Errorf("event %s is not shown", e.ID)
			}
		}
		for _, c := range story.Claims {
			if !strings.Contains(shown, plain(c.Says.In("en"))) {
				t.Errorf("claim %s is not shown", c.ID)
			}
		}
	})
	for _, name := range []string{"WebAssembly", "DecompressionStream"} {
		t.Run("a browser without "+name+" is told", func(t *testing.T) {
			without := desktop
			without.before = "delete window." + name
			tab := open(t, browser, address, without)
			tab.until("the page to fail", `document.documentElement.dataset.state === 'failed'`)
			if !eval[bool](tab, visible+`('#boot-message').length > 0`) {
				t.Error("no message is shown")
			}
		})
	}
}

// TestTakeOver compares the picture before the program runs with the one that
// it draws: at the reference sizes, not a pixel may change.
func TestTakeOver(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	schemes := []string{"light", "dark"}
	for i, v := range []view{{width: 1440, height: 900}, {width: 1024, height: 768}, {width: 820, height: 1180}, {width: 390, height: 844}, {width: 844, height: 390}} {
		for k := range schemes {
			if !wholeGrids() && k != i%len(schemes) {
				continue
			}
			v.scheme = schemes[k]
			name := fmt.Sprintf("%dx%d %s", v.width, v.height, v.scheme)
			t.Run(name, func(t *testing.T) {
				loading := v
				loading.before = `WebAssembly.instantiateStreaming = () => new Promise(() => {})`
				waiting := open(t, browser, address, loading)
				waiting.settle()
				before := waiting.picture()
				live := open(t, browser, address, v).ready()
				compare(t, name, before, live.picture())
				for state, tab := range map[string]*tab{"before": waiting, "after": live} {
					// The list that lies under the figure before the take-over is put away first.
					if over := eval[int](tab, `(document.getElementById('alternative')?.remove(), document.documentElement.scrollHeight - innerHeight)`); over > 0 {
						t.Errorf("%s the take-over the page scrolls by %d px, its list apart", state, over)
					}
				}
			})
		}
	}
}

// TestLargestPaint has a first visitor do nothing until the hint has come: what
// the picture showed must stay the largest thing painted, which is what a
// browser counts as the time to see a page.
func TestLargestPaint(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	for _, v := range []view{{width: 412, height: 823}, {width: 360, height: 640}} {
		v.moves = true
		v.before = `window.paints = []; new PerformanceObserver(list => paints.push(...list.getEntries()))
			.observe({type: 'largest-contentful-paint', buffered: true})`
		t.Run(fmt.Sprintf("%dx%d", v.width, v.height), func(t *testing.T) {
			tab := open(t, browser, address, v).ready()
			ready := eval[float64](tab, `performance.getEntriesByName('dateline:ready')[0].startTime`)
			tab.until("the hint", `document.querySelector('#hint p')?.getBoundingClientRect().height > 0`)
			tab.settle()
			if n := eval[int](tab, `paints.length`); n == 0 {
				t.Fatal("the browser tells of no paint")
			}
			for _, late := range eval[[]string](tab, `paints.filter(p => p.startTime > %s).map(p => p.element?.textContent ?? 'what is gone')`, ready) {
				t.Errorf("painted larger than all before it, after the take-over: %s", late)
			}
		})
	}
}

// TestWeight keeps the single file within the first of its budgets.
func TestWeight(t *testing.T) {
	built(t, single)
	info, err := os.Stat(filepath.Join(root, single))
	if err != nil {
		t.Fatal(err)
	}
	if info.Size() > 3_030_000 {
		t.Errorf("%s is %d bytes", single, info.Size())
	}
}

// storyText is the story of a page as JSON, once the page is there.
const storyText = `(story => story.unpacked ? new TextDecoder().decode(story.unpacked) : story.textContent)(document.getElementById('story'))`

// visible is a function of a selector: the elements that take up room and are
// not hidden.
const visible = `(selector => [...document.querySelectorAll(selector)].filter(e => {
	const box = e.getBoundingClientRect();
	return box.width > 0 && box.height > 0 && e.checkVisibility({ visibilityProperty: true });
}))`

// other is those of them that do not stand for the current event.
const other = `(selector => ` + visible + `(selector).filter(e => e.dataset.event !== ` + currentEvent + `))`

// reachable is one of those whose middle nothing else covers, with the middle.
// An SVG mark can be hollow, so a few points around it are tried too.
const reachable = `(selector => {
	for (const e of ` + other + `(selector)) {
		const b = e.getBoundingClientRect();
		for (const [u, v] of [[.5, .5], [.3, .5], [.7, .5], [.5, .3], [.5, .7], [.1, .5], [.9, .5]]) {
			const x = b.x + b.width * u, y = b.y + b.height * v, top = document.elementFromPoint(x, y);
			if (top && e.contains(top)) return { X: x, Y: y, Event: e.dataset.event ?? '' };
		}
	}
	return null;
})`

type spot struct {
	X, Y  float64
	Event string
}

// click points at the first such element that can be reached, and gives the
// event that must be selected by it: its own, or any but the one before.
func (t *tab) click(selector string) string {
	t.Helper()
	before := current(t)
	at := eval[*spot](t, reachable+`(%s)`, selector)
	if at == nil {
		t.Fatalf("nothing that is %s can be pointed at", selector)
	}
	t.run(chromedp.MouseClickXY(at.X, at.Y))
	return t.expected(at.Event, before)
}

// press gives the focus to the first such element that takes it, and presses
// Enter there.
func (t *tab) press(selector string) string {
	t.Helper()
	before := current(t)
	id := eval[*string](t, `(() => {
		for (const e of `+other+`(%s)) {
			e.focus();
			if (document.activeElement === e) return e.dataset.event ?? '';
		}
		return null;
	})()`, selector)
	if id == nil {
		t.Fatalf("nothing that is %s takes the focus", selector)
	}
	t.run(chromedp.KeyEvent(kb.Enter))
	return t.expected(*id, before)
}

func (t *tab) expected(id, before string) string {
	t.Helper()
	if id != "" {
		return id
	}
	t.until("another event to be selected", currentEvent+` !== %s`, before)
	return current(t)
}

// selected waits until the event is the current one in all three regions, no
// other is in any, and the address says so.
func (t *tab) selected(id string) {
	t.Helper()
	for _, region := range []string{"#map", "#timeline", "#reading"} {
		t.until(id+" to be the current event in "+region, `(() => {
			const current = [...document.querySelectorAll(%s + ' [data-event][aria-current=true]')];
			return current.every(e => e.dataset.event === %s) && (%s !== '#reading' || current.length > 0);
		})()`, region, id, region)
	}
	t.until(id+" to be marked on the figure", `document.querySelectorAll('#map [aria-current=true], #timeline [aria-current=true]').length > 0`)
	t.until("the address to name "+id+", or nothing where it is the opening event", `(() => {
		const { opening } = JSON.parse(`+storyText+`);
		const named = location.hash.replace('#event-', '#event=').match(/[#&]event=([^&]*)/)?.[1] ?? opening;
		return decodeURIComponent(named) === %s;
	})()`, id)
}

// currentEvent is the event that is read, none while the lead is.
const currentEvent = `(document.querySelector('#reading [data-event][aria-current=true]')?.dataset.event ?? '')`

func current(t *tab) string {
	t.Helper()
	return eval[string](t, currentEvent)
}

// events gives the ids of the events that have a mark on the timeline; what the
// sources tell as background need not have one.
func events(t *tab) []string {
	t.Helper()
	ids := eval[[]string](t, `[...new Set([...document.querySelectorAll('#timeline [data-event]')].map(e => e.dataset.event))]`)
	if len(ids) < 3 {
		t.Fatalf("the timeline shows %d events", len(ids))
	}
	return ids
}

// host writes a page whose only content is a frame, and gives its address.
func host(t *testing.T, attributes string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "host with a blank, 100 %.html")
	text := `<!doctype html><meta charset="utf-8"><title>host</title><iframe sandbox="allow-scripts" width="1200" height="800" ` + attributes + `></iframe>`
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return "file://" + strings.NewReplacer("%", "%25", " ", "%20").Replace(file)
}

func plain(s string) string { return strings.Join(strings.Fields(s), " ") }

func (t *tab) picture() []byte {
	t.Helper()
	shot, err := chromedp.Run(t.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		t.Fatal(err)
	}
	return shot
}

// compare counts the pixels that differ, and leaves both pictures for the eye
// when there are any.
func compare(t *testing.T, name string, before, after []byte) {
	t.Helper()
	a, err := png.Decode(bytes.NewReader(before))
	if err != nil {
		t.Fatal(err)
	}
	b, err := png.Decode(bytes.NewReader(after))
	if err != nil {
		t.Fatal(err)
	}
	differ := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if !alike(a.At(x, y), b.At(x, y)) {
				differ++
			}
		}
	}
	if differ > 0 || a.Bounds() != b.Bounds() {
		t.Errorf("%d pixels change as the program takes over; see %s", differ, keep(t, name, before, after))
	}
}

// alike tells whether two colours are the same to the eye: a browser that draws
// a slanted edge anew may round it by a few of 255 steps.
func alike(a, b color.Color) bool {
	const most = 8 * 257
	r1, g1, b1, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	off := func(v, w uint32) bool { return max(v, w)-min(v, w) > most }
	return !off(r1, r2) && !off(g1, g2) && !off(b1, b2)
}

func keep(t *testing.T, name string, before, after []byte) string {
	t.Helper()
	dir := filepath.Join(root, "build", "takeover")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for when, shot := range map[string][]byte{"before": before, "after": after} {
		if err := os.WriteFile(filepath.Join(dir, name+" "+when+".png"), shot, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}
