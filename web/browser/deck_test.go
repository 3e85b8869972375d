package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/app/i18n"
	"dateline/data/model"
	"dateline/web/deck"
	"dateline/web/page/pagetest"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

var onSlide = view{width: 960, height: 540}

func TestDeckIsTurned(t *testing.T) {
	address, browser := madeDeck(t, "february-meeting", "march-meeting", "jeddah-talks"), chrome(t)
	tab := open(t, browser, address, onSlide)
	tab.until("the deck to be ready", `window.Reveal?.isReady()`)
	steps := eval[int](tab, `Reveal.getTotalSlides() + document.querySelectorAll('.fragment').length`)

	t.Run("forward: each live page is at its slide's event, as known by the step's day", func(t *testing.T) {
		for i := 1; i < steps; i++ {
			tab.turn("next")
		}
		if !eval[bool](tab, `Reveal.isLastSlide()`) {
			t.Error("the deck has not come to its end")
		}
	})
	t.Run("and back, where the last step of a slide comes first", func(t *testing.T) {
		for i := 1; i < steps; i++ {
			tab.turn("prev")
		}
		if !eval[bool](tab, `Reveal.isFirstSlide()`) {
			t.Error("the deck has not come back to its start")
		}
	})
	t.Run("the keys stay with the deck", func(t *testing.T) {
		tab.turn("next")
		if focus := eval[string](tab, `document.activeElement.tagName`); focus == "IFRAME" {
			t.Error("a live page has taken the focus")
		}
	})
	t.Run("a key that the live page does not use turns the slide", func(t *testing.T) {
		before := eval[string](tab, `JSON.stringify(Reveal.getIndices())`)
		eval[bool](tab, `(Reveal.getCurrentSlide().querySelector('iframe').focus(), true)`)
		tab.run(chromedp.KeyEvent("n"))
		tab.until("the next slide", `JSON.stringify(Reveal.getIndices()) !== %s`, before)
	})
	for _, at := range []string{"#timeline .event[data-event]", "#reading .verdict", "#map"} {
		t.Run("after a click on "+at+" in the live page, clicker and space bar still turn the slide", func(t *testing.T) {
			eval[bool](tab, `(Reveal.slide(3), Reveal.slide(2, 0, -1), document.activeElement.blur(), true)`) // anew, whatever was done to it
			tab.showsSlide()
			for _, key := range []string{kb.PageDown, kb.PageUp, " "} {
				tab.clickLive(at)
				before := eval[string](tab, `JSON.stringify(Reveal.getIndices())`)
				tab.run(chromedp.KeyEvent(key))
				tab.until(fmt.Sprintf("another step of the deck after %q", key), `JSON.stringify(Reveal.getIndices()) !== %s`, before)
				tab.frameSays(eval[string](tab, `Reveal.getCurrentSlide().querySelector('iframe').name`), `document.documentElement.dataset.state`, "ready")
			}
		})
	}
	t.Run("what was done in a live page is undone when its slide comes again", func(t *testing.T) {
		eval[bool](tab, `(Reveal.slide(3, 0, -1), true)`)
		tab.showsSlide()
		eval[bool](tab, `(document.querySelector('iframe[name=march-meeting]').contentWindow.postMessage({method: 'select', args: ['jeddah-talks']}, '*'), true)`)
		tab.frameSays("march-meeting", `document.getElementById('reading').dataset.current`, "jeddah-talks")
		eval[bool](tab, `(Reveal.slide(4), true)`)
		eval[bool](tab, `(Reveal.slide(3, 0, -1), true)`)
		tab.showsSlide()
	})
}

func TestDeckIsPrinted(t *testing.T) {
	address, browser := built(t, "dist/deck/index.html"), chrome(t)
	tab := open(t, browser, address+"?view=print", onSlide)
	tab.until("the pages", `document.querySelectorAll('.pdf-page').length > 2`)
	tab.until("the pictures", `[...document.images].every(i => i.complete && i.naturalWidth > 0)`)
	tab.settle()
	pages := eval[int](tab, `document.querySelectorAll('.pdf-page').length`)

	t.Run("no page holds a frame, and each but the first a picture over all of it", func(t *testing.T) {
		if n := eval[int](tab, `document.querySelectorAll('iframe').length`); n > 0 {
			t.Errorf("%d frames", n)
		}
		covered := `[...document.querySelectorAll('.pdf-page')].filter(page => {
			const shown = [...page.querySelectorAll('img.still')].filter(i => getComputedStyle(i).visibility === 'visible' && getComputedStyle(i).opacity === '1');
			const box = shown.length && shown[shown.length - 1].getBoundingClientRect();
			return box && box.width === 960 && box.height === 540;
		}).length`
		if n := eval[int](tab, covered); n != pages-1 {
			t.Errorf("%d pages of %d have a picture", n, pages)
		}
	})
	t.Run("a page for each step of each slide", func(t *testing.T) {
		stills, err := filepath.Glob(filepath.Join(root, "dist/deck/stills/*.svg"))
		stills = slices.DeleteFunc(stills, func(name string) bool { return strings.HasPrefix(filepath.Base(name), "_map") })
		if err != nil || len(stills)+1 != pages {
			t.Errorf("%d pages for %d stills and a title (%v)", pages, len(stills), err)
		}
	})
	t.Run("the PDF has as many pages", func(t *testing.T) {
		yes := true
		text := send(tab, page.PrintToPDF, page.PrintToPDFParams{PrintBackground: &yes, PreferCSSPageSize: &yes}).Data
		if n := len(regexp.MustCompile(`/Type\s*/Page\b`).FindAll(text, -1)); n != pages {
			t.Errorf("%d pages in the PDF, of %d", n, pages)
		}
		if out := os.Getenv("DATELINE_PDF"); out != "" {
			if err := os.WriteFile(out, text, 0o644); err != nil {
				t.Error(err)
			}
		}
	})
}

// madeDeck makes a deck of some events with what make has built, in a folder
// of its own.
func madeDeck(t *testing.T, events ...string) string {
	t.Helper()
	built(t, single)
	if _, err := os.Stat(filepath.Join(root, "build/reveal/LICENSE")); err != nil {
		missing(t, "reveal.js is not fetched: run make")
	}
	text, err := os.ReadFile(filepath.Join(root, single))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	d := deck.Slides{Story: pagetest.Story(t), Page: text, Reveal: os.DirFS(filepath.Join(root, "build/reveal")), Events: events, Theme: "dark"}
	err = deck.Write(d, func(name string, text []byte) error {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		return os.WriteFile(path, text, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
	return "file://" + filepath.Join(dir, "index.html")
}

// turn turns the deck by one step and waits for its live page.
func (t *tab) turn(way string) {
	t.Helper()
	eval[bool](t, `(Reveal[`+"`"+way+"`"+`](), true)`)
	t.showsSlide()
}

// clickLive points at something in the live page of the present slide, which has
// the focus from then on.
func (t *tab) clickLive(selector string) {
	t.Helper()
	name := eval[string](t, `Reveal.getCurrentSlide().querySelector('iframe').name`)
	for _, f := range t.frames() {
		if f.Name != name {
			continue
		}
		at, err := asked[*spot](t, f, `(`+reachable+`)(`+quotedJS(selector)+`)`)
		if err != nil || at == nil {
			t.Fatalf("nothing that is %s can be pointed at in %s: %v", selector, name, err)
		}
		for range 10 {
			box := eval[[]float64](t, `(f => (b => [b.left, b.top, b.width / f.offsetWidth])(f.getBoundingClientRect()))(Reveal.getCurrentSlide().querySelector('iframe'))`)
			t.run(chromedp.MouseClickXY(box[0]+at.X*box[2], box[1]+at.Y*box[2]))
			if eval[bool](t, stays, name) {
				return
			}
		}
	}
	t.Fatalf("the live page %s does not keep the focus", name)
}

// stays tells whether a frame has the focus, and still has it after some looks.
// For a second after its slide has come, reveal.js takes the focus from a frame
// once; whoever has clicked in that second clicks again.
const stays = `new Promise(done => {
	let left = 8;
	const look = () => document.activeElement?.name !== %s ? done(false) : left-- ? setTimeout(look, 30) : done(true);
	look();
})`

// showsSlide waits until the live page of the present slide shows its event, as
// known by the present step's day.
func (t *tab) showsSlide() {
	t.Helper()
	frame := eval[string](t, `Reveal.getCurrentSlide().querySelector('iframe')?.name ?? ''`)
	if frame == "" {
		return
	}
	t.frameSays(frame, `document.documentElement.dataset.state`, "ready")
	id := eval[string](t, `Reveal.getCurrentSlide().dataset.event ?? ''`)
	if id == "" {
		return
	}
	t.frameSays(id, `document.getElementById('reading').dataset.current`, id)
	day := eval[string](t, `[...Reveal.getCurrentSlide().querySelectorAll('.fragment.visible')].pop()?.dataset.asof ?? Reveal.getCurrentSlide().dataset.asof`)
	if when, err := model.ParseWhen(day); err == nil {
		_, d := when.Span()
		t.frameSays(id, `document.querySelector('.slide .handle-text').textContent.split(' ›')[0]`, i18n.Fill(i18n.In("en").Figure.AsKnown, i18n.In("en").Day(d)))
	}
}

// letters gives the size in pixels of the smallest letters that can be seen on
// a page, whatever they are scaled by, with their words.
const letters = `(() => {
	let least = [Infinity, ''];
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walk.nextNode()) {
		const node = walk.currentNode, e = node.parentElement, range = document.createRange();
		range.selectNodeContents(node);
		const box = range.getBoundingClientRect();
		if (!node.data.trim() || e.closest('script, style, .unseen, .skips') || !box.width || box.bottom < 0 || box.top > innerHeight) continue;
		if (!e.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})) continue;
		const drawn = e.ownerSVGElement && e.getScreenCTM();
		const size = parseFloat(getComputedStyle(e).fontSize) * (drawn ? Math.hypot(drawn.a, drawn.b) : e.currentCSSZoom || 1);
		if (size < least[0]) least = [size, node.data.trim()];
	}
	return {Size: least[0], Words: least[1]};
})()`

func TestSlideIsLegible(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	for _, size := range []struct{ wide, high, least float64 }{{960, 540, 14}, {1280, 720, 18.6}, {1920, 1080, 28}} {
		t.Run(fmt.Sprintf("at %vx%v no letter is under %v px", size.wide, size.high, size.least), func(t *testing.T) {
			at := view{width: int64(size.wide), height: int64(size.high)}
			tab := open(t, browser, address+"#event=march-meeting&asof=2025-03-14&embed=1", at).ready()
			if found := eval[struct {
				Size  float64
				Words string
			}](tab, letters); found.Size < size.least-0.01 { // a turned line has no round size
				t.Errorf("%q is set at %.1f px", found.Words, found.Size)
			}
		})
	}
}
