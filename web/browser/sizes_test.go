package browser

import (
	"fmt"
	"os"
	"testing"
)

// screens are what the page is read on: phones upright and laid flat, tablets both
// ways, windows, pages enlarged to 200 %. All runs with `make sizes`; each form's
// most common ones, and those on both sides of its edges, with every test.
var screens = [][2]int64{
	{320, 480}, {360, 640}, {639, 899}, {640, 360}, {844, 390}, {720, 450}, {959, 899}, {960, 600}, {1024, 768}, {1100, 800}, {1199, 899}, {768, 1024}, {1200, 600},
}

var moreScreens = [][2]int64{
	{320, 568}, {360, 780}, {375, 667}, {390, 844}, {412, 915}, {430, 932}, {540, 720}, {600, 960}, {568, 320}, {667, 375}, {780, 360}, {915, 412}, {932, 430},
	{744, 1133}, {800, 1280}, {810, 1080}, {820, 1180}, {834, 1194}, {1024, 1366}, {1080, 810}, {1133, 744}, {1180, 820}, {1194, 834}, {1280, 800}, {1366, 1024},
	{1199, 800}, {1366, 625}, {1440, 900}, {1920, 1080}, {2560, 1440}, {640, 480}, {960, 540}, {640, 900}, {1199, 599},
}

// wholeGrids tells whether grids are tried whole, which takes minutes. With every
// test each row and each column of them is tried, and not every crossing.
func wholeGrids() bool { return os.Getenv("DATELINE_SIZES") != "" }

// TestSizes holds the page at every size to what must be there: its parts beside
// each other and whole, every event, and within a step's reach all that works it.
func TestSizes(t *testing.T) {
	all := screens
	if wholeGrids() {
		all = append(all, moreScreens...)
	}
	tab := open(t, chrome(t), built(t, single), view{width: 1440, height: 900, before: seen}).ready()
	for i, size := range all {
		lang := tongues[i%len(tongues)]
		t.Run(fmt.Sprintf("%dx%d %s", size[0], size[1], lang), func(t *testing.T) {
			tab := tab.in(t)
			tab.look(sight{size[0], size[1], "event=march-meeting&lang=" + lang, nil})
			for _, fault := range append(eval[[]string](tab, faults), eval[[]string](tab, lost)...) {
				t.Error(fault)
			}
			if tab.count("header .menu-key") > 0 {
				tab.point("header .menu-key")
				tab.appears("header .menus")
			}
			for _, fault := range eval[[]string](tab, beyondReach) {
				t.Error(fault)
			}
			eval[any](tab, `document.querySelector('.unfolded .menu-key')?.click()`)
		})
	}
}

// lost lists the parts of the page that are cut, lie on each other or are missing,
// and the events that are neither drawn, nor in a crowd, nor listed.
const lost = `(() => {
	const out = [], shown = ` + visible + `;
	const named = [['header', 'header'], ['map', '#map'], ['reading', '#reading'], ...shown('.figure').length ? [] : [['timeline', '#timeline']]];
	const parts = named.map(([name, selector]) => ({ name, box: document.querySelector(selector).getBoundingClientRect() }));
	const high = document.documentElement.scrollHeight;
	for (const { name, box } of parts) {
		if (box.width < 120 || box.height < 40) out.push(name + ' is ' + box.width + ' x ' + box.height);
		if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > high + 1) out.push(name + ' leaves the page');
	}
	parts.forEach((a, i) => parts.slice(0, i).forEach(b => {
		const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left), y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
		if (x > 1 && y > 1) out.push(a.name + ' lies on ' + b.name);
	}));
	for (const form of shown('.form')) {
		const picture = form.querySelector(':scope > svg')?.getBoundingClientRect(), room = form.parentElement.getBoundingClientRect();
		if (picture && form.closest('#map') && (picture.right > room.right + 1 || picture.bottom > room.bottom + 1)) out.push('the map is cut');
		if (picture && form.closest('#timeline') && (picture.right > document.querySelector('.figure').getBoundingClientRect().right + 1 || picture.bottom > document.querySelector('.figure').getBoundingClientRect().bottom + 1)) out.push('the timeline is cut');
	}
	const events = JSON.parse(` + storyText + `).events.length;
	const alone = new Set(shown('#timeline :is(.event, .day)[data-event]').map(e => e.dataset.event)).size;
	const gathered = shown('#timeline .crowd-count').reduce((n, e) => n + +e.textContent, 0);
	if (alone + gathered < events) out.push(alone + ' events are drawn and ' + gathered + ' gathered, of ' + events);
	if (!shown('#timeline .lane-name').length && !shown('.heads .legend').length) out.push('no lane is named');
	return out;
})()`

// beyondReach lists what a reader cannot come to from the page, whose menu is
// unfolded where it has one.
const beyondReach = `(() => {
	const shown = ` + visible + `;
	return Object.entries({
		search: '#search', filters: 'header [data-arg="places"]', reports: 'header [data-arg="sources"]', table: 'header [data-act="table"]', help: 'header [data-arg="help"]',
		'the second clock': '.figure .transport .day-field, .asof-key', 'the signs': '#timeline .key-word, .heads .link', previous: '[data-act="previous"]', next: '[data-act="next"]',
	}).filter(([, selector]) => !shown(selector).length).map(([name]) => 'there is no way to ' + name);
})()`
