package browser

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// standards are the rules of axe that must find nothing, by its tags.
var standards = []string{"wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"}

// sight is one look that axe takes at the page: at a size, in a state, after
// some acts of the reader's.
type sight struct {
	width, height int64
	state         string   // the fragment
	acts          []string // selectors, clicked in turn; selector <- text, typed
}

// sights go through every panel, form, theme and language. They are no full
// product: each value stands in one sight at least, and by each form.
var sights = []sight{
	{1440, 900, "theme=light", nil},
	{1440, 900, "theme=dark&lang=ar", nil},
	{1440, 900, "theme=contrast&lang=ru", nil},
	{1440, 900, "theme=light&event=march-meeting", nil},
	{1440, 900, "theme=dark&lang=ar&event=march-meeting", nil},
	{1440, 900, "theme=light&table=1", nil},
	{1440, 900, "theme=dark&follow=steve-witkoff", nil},
	{1440, 900, "theme=light&asof=2025-03-11", nil},
	{1440, 900, "theme=light&status=planned", nil},
	{1440, 900, "theme=light", []string{opener("people")}},
	{1440, 900, "theme=dark&lang=uk", []string{opener("places")}},
	{1440, 900, "theme=contrast&lang=ar", []string{opener("sources")}},
	{1440, 900, "theme=light&lang=ru", []string{opener("status")}},
	{1440, 900, "theme=dark", []string{opener("time")}},
	{1440, 900, "theme=light&lang=ar", []string{opener("language")}},
	{1440, 900, "theme=dark&lang=ru", []string{opener("theme")}},
	{1440, 900, "theme=light", []string{opener("share")}},
	{1440, 900, "theme=dark", []string{opener("help")}},
	{1440, 900, "theme=light&event=march-meeting", []string{"[data-act=cite]"}},
	{1440, 900, "theme=dark&lang=uk&event=march-meeting", []string{"[data-act=day]"}},
	{1440, 900, "theme=light", []string{"#search <- mos"}},
	{820, 1180, "theme=light&lang=uk", nil},
	{820, 1180, "theme=light&lang=uk&event=march-meeting", nil},
	{820, 1180, "theme=dark&asof=2025-03-11", nil},
	{820, 1180, "theme=light&lang=ar&table=1", nil},
	{820, 1180, "theme=contrast", []string{"header .menu-key"}},
	{960, 540, "theme=dark&lang=ar&embed=1&event=march-meeting", nil},
	{960, 540, "theme=contrast&follow=steve-witkoff&embed=1", nil},
	{1024, 768, "theme=light&lang=ru", []string{"header .menu-key"}},
	{844, 390, "theme=dark&lang=ar&asof=2025-03-11", nil},
	{390, 844, "theme=dark&lang=ar&asof=2025-03-11", nil},
	{390, 844, "theme=contrast&table=1", nil},
	{390, 844, "theme=light&follow=steve-witkoff&lang=uk", nil},
	{390, 844, "theme=dark", []string{"header .menu-key"}},
	{390, 844, "theme=light&lang=ar", []string{".heads .link"}},
	{390, 844, "theme=light&lang=ru", []string{".asof-key"}},
}

func opener(panel string) string { return "header [data-act=open][data-arg=" + panel + "]" }

func (s sight) String() string {
	name := fmt.Sprintf("%dx%d %s", s.width, s.height, s.state)
	for _, a := range s.acts {
		name += " " + a
	}
	return name
}

// TestAxe lets axe-core judge the page. It is put in by the protocol of the
// browser, which the page's own policy does not bind.
func TestAxe(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	program := axe(t)
	for _, group := range together(sights) {
		tab := open(t, browser, address+"#"+group[0].state, view{width: group[0].width, height: group[0].height, before: seen}).ready()
		tab.run(chromedp.Evaluate[chromedp.Void](program))
		for _, s := range group {
			t.Run(s.String(), func(t *testing.T) {
				tab := tab.in(t)
				tab.look(s)
				for _, v := range tab.violations() {
					t.Error(v)
				}
				tab.run(chromedp.KeyEvent("\x1b"))
			})
		}
	}
}

// seen keeps the first visit's hint away.
const seen = `try { localStorage.setItem('dateline:hint', 'seen') } catch {}`

// together gathers sights that one tab looks at in turn: not too many, and either all of
// a page in a frame or none.
func together(all []sight) [][]sight {
	const most = 12
	framed := func(i int) bool { return strings.Contains(all[i].state, "embed=1") }
	var out [][]sight
	for i, s := range all {
		if i == 0 || framed(i) != framed(i-1) || len(out[len(out)-1]) == most {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], s)
	}
	return out
}

// axe reads the program that make has fetched.
func axe(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, "build", "axe", "axe.min.js"))
	if err != nil {
		missing(t, "axe-core is not there: run make test")
	}
	return string(text)
}

// in is the tab for a subtest, which then bears its failures.
func (t *tab) in(sub *testing.T) *tab {
	return &tab{TB: sub, ctx: t.ctx, host: t.host}
}

// look brings an open page into a state, as a link would, and does the acts.
func (t *tab) look(s sight) {
	t.Helper()
	send(t, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: s.width, Height: s.height, DeviceScaleFactor: 1})
	eval[any](t, `location.hash = %s`, s.state)
	t.until("the page to show "+s.state, asAsked, s.state)
	t.settle()
	for _, act := range s.acts {
		selector, text, types := strings.Cut(act, " <- ")
		if !eval[bool](t, `(e => (e?.click(), !!e))(`+visible+`(%s)[0])`, selector) {
			t.Fatalf("nothing to click on is %s", selector)
		}
		if types {
			eval[any](t, `(e => { e.value = %s; e.dispatchEvent(new Event('input', { bubbles: true })) })(document.querySelector(%s))`, text, selector)
		}
		t.settle()
	}
	t.settle()
}

// asAsked tells whether the page shows what a fragment asks for.
const asAsked = `(fragment => {
	const asked = new URLSearchParams(fragment), root = document.documentElement, has = s => !!document.querySelector(s);
	const day = document.querySelector('.transport input[type=date]')?.value, map = document.getElementById('map');
	const drawn = map?.clientWidth ? [...map.querySelectorAll('svg.map')].some(e => Math.abs(e.getAttribute('width') - map.clientWidth) < 2) : true;
	return drawn && (root.dataset.theme ?? '') === (asked.get('theme') ?? '') && root.lang === (asked.get('lang') ?? 'en') &&
		has('main.tabled') === asked.has('table') && has('.tabs') === asked.has('follow') &&
		has('.page.filtered') === asked.has('status') && (!asked.has('asof') || !day || day === asked.get('asof'));
})(%s)`

type violation struct {
	ID, Impact, Help string
	Nodes            []struct {
		Target  []any
		Summary string
	}
}

func (v violation) String() string {
	lines := []string{v.ID + " (" + v.Impact + "): " + v.Help}
	for i, n := range v.Nodes {
		if i == 6 {
			lines = append(lines, fmt.Sprintf("and %d more", len(v.Nodes)-i))
			break
		}
		lines = append(lines, fmt.Sprint("  ", n.Target, " ", strings.Join(strings.Fields(n.Summary), " ")))
	}
	return strings.Join(lines, "\n")
}

// violations runs axe over the page as it stands.
func (t *tab) violations() []violation {
	t.Helper()
	text := eval[string](t, `axe.run(document, { runOnly: %s, resultTypes: ['violations'], preload: false })
		.then(r => JSON.stringify(r.violations.map(v => ({ id: v.id, impact: v.impact, help: v.help,
			nodes: v.nodes.map(n => ({ target: n.target, summary: n.failureSummary })) }))))`, standards)
	var out []violation
	if err := json.Unmarshal([]byte(text), &out); err != nil {
		t.Fatal(err)
	}
	return out
}
