package browser

import "testing"

// hitSizes are pages of every form with a timeline, narrow and broad.
var hitSizes = [][2]int64{
	{1440, 900}, {1200, 600}, {1200, 1440}, {1366, 768}, {1920, 1080}, {2560, 1440},
	{960, 540}, {1280, 720}, {1024, 768}, {1100, 800}, {820, 1180}, {1199, 1000},
}

// covered lists the marks in whose middle something else is hit: another mark,
// the line up to which everything is known or its handle, a label, a tool.
const covered = `[...document.querySelectorAll('#timeline .event')].filter(e => e.checkVisibility()).flatMap(e => {
	const sign = [...e.children].find(c => !c.matches('.target, .ring')), b = sign.getBoundingClientRect();
	const hit = document.elementFromPoint(b.left + b.width / 2, b.top + b.height / 2);
	return hit?.closest('.event') === e ? [] : [(e.dataset.event ?? e.dataset.arg) + ' under ' + (hit?.closest('[class]')?.outerHTML.slice(0, 90) ?? 'nothing')];
})`

// TestEveryMarkCanBeHit points at the middle of every mark.
func TestEveryMarkCanBeHit(t *testing.T) {
	tab := open(t, chrome(t), built(t, single)+"#event=march-meeting", view{width: 1440, height: 900, before: seen}).ready()
	for _, state := range []string{"event=march-meeting", "event=march-meeting&asof=2025-03-14"} {
		for _, size := range hitSizes {
			tab.look(sight{size[0], size[1], state, nil})
			if missed := eval[[]string](tab, covered); len(missed) > 0 {
				t.Errorf("%dx%d#%s: %q", size[0], size[1], state, missed)
			}
		}
	}
	t.Run("the day's own statement beside the line is opened by a click", func(t *testing.T) {
		tab.look(sight{1440, 900, "event=march-meeting", nil})
		tab.point(`#timeline .event[data-event="leavitt-visit"] .full`)
		tab.until("the statement to be read", currentEvent+` === 'leavitt-visit'`)
	})
}
