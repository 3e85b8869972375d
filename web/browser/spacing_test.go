package browser

import "testing"

// spaced is the text spacing that a reader may set, by WCAG 1.4.12. The
// figure's own words are a picture, laid out to measure.
const spaced = `(() => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync('*:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } ' +
		'p { margin-bottom: 2em !important } svg { letter-spacing: normal; word-spacing: normal }');
	document.adoptedStyleSheets = [sheet];
})()`

// burst is what runs over the box that it is to stand in, in words.
const burst = `[...document.querySelectorAll('header, header *, main > *, #reading *, .days *, #panel *, .transport, #tip')]
	.filter(e => e.checkVisibility() && getComputedStyle(e).display !== 'inline' && e.clientHeight > 1 && !e.closest('svg, textarea, .unseen') && !e.matches('.summary, .sheet-handle, input, meter'))
	.filter(e => getComputedStyle(e).overflowY === 'visible' && e.scrollHeight > e.clientHeight + 1)
	.map(e => (e.id || e.className || e.tagName) + ' is ' + e.clientHeight + ' px high for ' + e.scrollHeight + ': ' + e.textContent.slice(0, 40))`

// TestSpacing gives the page's text the room that a reader may ask for: nothing
// may be cut, lie on anything else or run out of its box.
func TestSpacing(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	sights := []sight{
		{1440, 900, "lang=en", nil}, {1440, 900, "lang=ru", nil}, {1440, 900, "lang=uk&follow=steve-witkoff", nil}, {1440, 900, "lang=ar&table=1", nil},
		{1440, 900, "lang=ru", []string{opener("sources")}}, {1440, 900, "lang=ru", []string{opener("time")}}, {1440, 900, "lang=ru", []string{opener("help")}}, {1440, 900, "lang=uk&event=march-meeting", []string{"[data-act=cite]"}},
		{1024, 768, "lang=en", nil}, {1024, 768, "lang=ru", nil}, {1024, 768, "lang=uk&follow=steve-witkoff", nil}, {1024, 768, "lang=ar&table=1", nil},
		{844, 390, "lang=ru", nil}, {844, 390, "lang=uk&follow=steve-witkoff", nil},
		{390, 844, "lang=en", nil}, {390, 844, "lang=ru", nil}, {390, 844, "lang=uk&follow=steve-witkoff", nil}, {390, 844, "lang=ar&table=1", nil},
		{390, 844, "lang=ru", []string{"header .menu-key"}}, {390, 844, "lang=ru", []string{".asof-key"}},
		{320, 640, "lang=ru", nil},
	}
	for _, group := range together(sights) {
		tab := open(t, browser, address, view{width: group[0].width, height: group[0].height, before: seen}).ready()
		eval[any](tab, spaced)
		for _, s := range group {
			t.Run(s.String(), func(t *testing.T) {
				tab := tab.in(t)
				tab.look(s)
				for _, fault := range append(eval[[]string](tab, faults), eval[[]string](tab, burst)...) {
					t.Error(fault)
				}
				eval[any](tab, `document.querySelector('#panel:not([hidden]) .close, .unfolded .menu-key')?.click()`)
			})
		}
	}
}

// TestNarrow holds that the narrowest page still has room for its days while
// its menu lies open: the page scrolls, down and not sideways.
func TestNarrow(t *testing.T) {
	tab := open(t, chrome(t), built(t, single), view{width: 320, height: 640, before: seen}).ready()
	tab.look(sight{320, 640, "lang=ru", []string{"header .menu-key"}})
	for _, fault := range eval[[]string](tab, faults) {
		t.Error(fault)
	}
	if h := eval[float64](tab, `document.getElementById('timeline').clientHeight - document.querySelector('.heads').offsetHeight`); h < 28 {
		t.Errorf("the days have %.0f px", h)
	}
}
