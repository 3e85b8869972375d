package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/scene"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
)

// rooms are the sizes at which all text must find room. The last three are
// 200 % at 1440 x 900, the narrowest that WCAG asks for, and a phone laid flat.
var rooms = [][2]int64{{1440, 900}, {1200, 700}, {820, 1180}, {1024, 768}, {390, 844}, {720, 450}, {320, 640}, {844, 390}}

var tongues = []string{"en", "ru", "uk", "ar"}

// TestFit measures, in every language and at every size, what the reader would
// see: nothing cut, nothing on top of anything, nothing past the edge.
func TestFit(t *testing.T) {
	tab := open(t, chrome(t), built(t, single), view{width: 1440, height: 900, before: seen}).ready()
	for _, room := range rooms {
		for _, lang := range tongues {
			t.Run(fmt.Sprintf("%dx%d %s", room[0], room[1], lang), func(t *testing.T) {
				tab := tab.in(t)
				tab.look(sight{room[0], room[1], "lang=" + lang, nil})
				for _, fault := range eval[[]string](tab, faults) {
					t.Error(fault)
				}
			})
		}
		if room[0] == 390 {
			t.Run("a long title stands over the day, in two lines of all the width beside the menu", func(t *testing.T) { longTitle(tab.in(t)) })
		}
	}
}

// longTitle gives the story another title for a while.
func longTitle(t *tab) {
	t.Helper()
	t.look(sight{390, 844, "lang=en&status=happened", nil})
	const title = `(document.querySelector('.story').textContent = %s)`
	own := t.text(".story")
	eval[any](t, title, "A longer story of the shuttle flights to Moscow and to Saint Petersburg in the spring of the year")
	defer eval[any](t, title, own)
	boxes := eval[[]string](t, `((title, day, menu) => title.width > 300 && title.height < 45 && day.top > title.bottom - 1 && menu.left > title.right ? [] : [title, day, menu].map(JSON.stringify))
		(...['.story', '.asof-key', '.menu-key'].map(s => document.querySelector(s).getBoundingClientRect()))`)
	if len(boxes) > 0 {
		t.Errorf("title, day and menu are at %v", boxes)
	}
}

// TestStoryLine holds the line under the story's title to the room that the search box
// can spare: it is whole, or the box is as narrow as it may be; in two lines it has air.
func TestStoryLine(t *testing.T) {
	tab := open(t, chrome(t), built(t, single), desktop).ready()
	for _, lang := range tongues {
		tab.look(sight{1440, 900, "lang=" + lang, nil})
		if !eval[bool](tab, `(line => line.scrollWidth <= line.clientWidth || document.querySelector('header .search').clientWidth <= 128)(document.querySelector('header .summary'))`) {
			t.Errorf("in %s it is cut beside a wide box", lang)
		}
		if air := eval[float64](tab, `(([head, title, line]) => Math.min(title.top - head.top, head.bottom - line.bottom))(['header', 'header h1', 'header .summary'].map(s => document.querySelector(s).getBoundingClientRect()))`); air < 2 {
			t.Errorf("in %s title and line leave %.1f px of the header above and below", lang, air)
		}
	}
}

// TestKeysOfTheClock holds the box on the line off the keys of the second clock, in the
// language in which these are longest.
func TestKeysOfTheClock(t *testing.T) {
	tab := open(t, chrome(t), built(t, single), desktop).ready()
	for _, size := range [][2]int64{{1280, 720}, {1100, 800}, {1600, 900}} {
		for _, day := range []string{"2025-03-10", "2025-03-12"} {
			tab.look(sight{size[0], size[1], "lang=uk&asof=" + day, nil})
			if over := eval[float64](tab, `Math.max(...`+visible+`('.figure .transport *').map(e => e.getBoundingClientRect().right)) - `+visible+`('#timeline .handle')[0].getBoundingClientRect().left`); over > 0 {
				t.Errorf("at %dx%d on %s it covers %.0f px of them", size[0], size[1], day, over)
			}
		}
	}
}

// TestWidths holds the table that text is measured by against the faces of
// this browser: no text of the figure may be wider than the table says.
func TestWidths(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	tab := open(t, browser, address, view{width: 1440, height: 900, before: seen}).ready()
	if set := os.Getenv("FONTCONFIG_FILE"); set != "" {
		name := strings.TrimSuffix(filepath.Base(set), ".conf")
		t.Run("in the fonts of the set "+name, func(t *testing.T) {
			if face := tab.in(t).face("#timeline .lane-name"); !strings.HasPrefix(strings.ToLower(face), name) {
				t.Errorf("text is set in %q", face)
			}
		})
	}
	for _, lang := range tongues {
		t.Run(lang, func(t *testing.T) {
			tab := tab.in(t)
			tab.look(sight{1440, 900, "lang=" + lang, nil})
			for _, w := range eval[[]written](tab, widths) {
				room := scene.Measure(w.Text, w.Size)
				if w.Bold {
					room *= 1.06
				}
				if w.Width > room+0.5 {
					t.Errorf("%q is %.1f px wide, and %.1f by the table", w.Text, w.Width, room)
				}
			}
		})
	}
}

// face tells in which of the machine's fonts an element's text is set.
func (t *tab) face(selector string) string {
	t.Helper()
	send(t, dom.Enable, dom.EnableParams{})
	send(t, css.Enable, cdp.Empty{})
	page := send(t, dom.GetDocument, dom.GetDocumentParams{}).Root
	node := send(t, dom.QuerySelector, dom.QuerySelectorParams{NodeID: page.NodeID, Selector: selector})
	fonts := send(t, css.GetPlatformFontsForNode, css.GetPlatformFontsForNodeParams{NodeID: node.NodeID}).Fonts
	if len(fonts) == 0 {
		t.Fatalf("%s has no text", selector)
	}
	return fonts[0].FamilyName
}

// written is a text of the figure as the browser has set it.
type written struct {
	Text        string
	Size, Width float64
	Bold        bool
}

const widths = `[...document.querySelectorAll('.figure svg text')].filter(e => {
	const s = getComputedStyle(e);
	return e.checkVisibility() && !s.fontFamily.includes('serif,') && !/Palatino/.test(s.fontFamily) && s.letterSpacing === 'normal';
}).map(e => {
	const s = getComputedStyle(e);
	return { Text: e.textContent, Size: parseFloat(s.fontSize), Width: e.getComputedTextLength(), Bold: s.fontWeight >= 600 };
})`

// faults is a list of what is wrong with the page's text, in words. Of each
// line the band that letters fill is taken, as the browser's own box is as
// tall as the face's tallest accent. What a scrolling part hides is no fault,
// nor is what a panel covers: while one is open, its own text is looked at.
const faults = `(() => {
	const said = e => (e.id ? '#' + e.id : e.tagName.toLowerCase() + (e.getAttribute('class') ? '.' + e.getAttribute('class').trim().replace(/\s+/g, '.') : ''));
	const out = [], lines = [], wide = document.documentElement.clientWidth;
	if (document.scrollingElement.scrollWidth > wide) out.push('the page scrolls sideways: ' + document.scrollingElement.scrollWidth + ' px');
	const styles = new Map();
	const style = e => styles.get(e) ?? styles.set(e, getComputedStyle(e)).get(e);
	const clipped = e => e && (style(e).clipPath !== 'none' || clipped(e.parentElement));
	const hidden = e => !e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || clipped(e);
	for (const e of document.querySelectorAll('#dateline *:not(svg, svg *)')) {
		if (hidden(e) || e.matches('.summary, .figure, #map, #timeline, textarea, input, .sheet-handle')) continue;
		const s = style(e);
		if (s.overflowX === 'hidden' || s.overflowX === 'clip') {
			if (e.scrollWidth > e.clientWidth + 1) out.push(said(e) + ' is cut: ' + e.textContent.slice(0, 60));
		}
		if ((s.overflowY === 'hidden' || s.overflowY === 'clip') && e.scrollHeight > e.clientHeight + 1) out.push(said(e) + ' is cut below: ' + e.textContent.slice(0, 60));
		if (s.overflowX === 'visible' && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && s.display !== 'inline' && e.matches('button')) out.push(said(e) + ' is too narrow for: ' + e.textContent.slice(0, 60));
	}
	const seen = (e, box) => {
		for (let p = e; p && p !== document.documentElement; p = p.parentElement) {
			const s = style(p);
			if (p.matches('.summary')) return null;
			if (p !== e && s.overflowX !== 'visible' && !p.matches('svg, svg *')) {
				const c = p.getBoundingClientRect();
				const scrolls = s.overflowX === 'auto' || s.overflowX === 'scroll';
				if (scrolls) {
					box = { left: Math.max(box.left, c.left), right: Math.min(box.right, c.right), top: Math.max(box.top, c.top), bottom: Math.min(box.bottom, c.bottom) };
					if (box.right <= box.left || box.bottom <= box.top) return null;
				}
			}
			if (s.position === 'sticky') return null;
		}
		return box;
	};
	const walk = document.createTreeWalker(document.querySelector('#panel:not([hidden], [data-panel=menu])') ?? document.getElementById('dateline'), NodeFilter.SHOW_TEXT);
	for (let n = walk.nextNode(); n; n = walk.nextNode()) {
		const e = n.parentElement, text = n.data.trim();
		if (!text || hidden(e) || e.closest('textarea')) continue;
		const size = parseFloat(style(e).fontSize), range = document.createRange();
		range.selectNodeContents(n);
		for (const r of range.getClientRects()) {
			const cut = Math.max(0, (r.height - size * .8) / 2);
			let box = seen(e, { left: r.left, right: r.right, top: r.top + cut, bottom: r.bottom - cut });
			if (!box || box.right - box.left < 1) continue;
			if (box.left < -1 || box.right > wide + 1) out.push(said(e) + ' runs past the edge: ' + text.slice(0, 60));
			const svg = e.closest('svg');
			if (svg && !svg.matches('.columns')) {
				const b = svg.getBoundingClientRect();
				if (r.left < b.left - 1 || r.right > b.right + 1 || box.top < b.top - 1 || box.bottom > b.bottom + 1) out.push(said(e) + ' is cut by its picture: ' + text.slice(0, 60));
			}
			lines.push({ ...box, e, n, text });
		}
	}
	for (let i = 0; i < lines.length; i++) for (let j = i + 1; j < lines.length; j++) {
		const a = lines[i], b = lines[j];
		const x = Math.min(a.right, b.right) - Math.max(a.left, b.left), y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
		if (x > 1 && y > 1 && a.n !== b.n) out.push('"' + a.text.slice(0, 40) + '" (' + said(a.e) + ') and "' + b.text.slice(0, 40) + '" (' + said(b.e) + ') overlap by ' + x.toFixed(1) + ' x ' + y.toFixed(1));
	}
	return [...new Set(out)];
})()`
