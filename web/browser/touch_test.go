package browser

import (
	"slices"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

func touching(t *testing.T, h house) {
	tab := h.open(t, "", phone)
	tab.fingers(phone)

	tab.step("the day of the selected event stands right under the columns' heads", func() {
		tab.until("its heading to be first", `(heads => [...document.querySelectorAll('.days h2')].some(h => Math.abs(h.getBoundingClientRect().top - heads.bottom) < 2))(document.querySelector('.heads').getBoundingClientRect())`)
		if at := tab.list(".days h2 span, .days .what", `String(Math.round(e.getBoundingClientRect().left))`); len(slices.Compact(at)) != 1 {
			tab.Errorf("headings and titles begin at %v", slices.Compact(at))
		}
	})
	tab.step("a tap on a day selects its event", func() {
		at := tab.find(`#timeline .day[data-event="february-visit"]`)
		tab.run(chromedp.TapXY(at.X, at.Y))
		tab.until("the event", currentEvent+` === 'february-visit'`)
		tab.reads("#reading h2", "Witkoff visits Moscow")
	})
	tab.step("a tap on a city tells what happens there", func() {
		at := tab.find(`#map .city[data-place="jeddah"]`)
		tab.run(chromedp.TapXY(at.X, at.Y))
		tab.reads("#reading h2[data-place]", "Jeddah")
	})
	tab.step("one finger over the map is the page's, until the map is asked for", func() {
		grab := func(pressed string) {
			at := tab.find(pushed("grab", ""))
			tab.run(chromedp.TapXY(at.X, at.Y))
			tab.appears(pushed("grab", "") + `[aria-pressed="` + pressed + `"]`)
		}
		tab.gone("#map " + pushed("map-in", ""))
		grab("true")
		whole := tab.closer()
		grab("false")
		middle := tab.find("#map")
		tab.stroke(middle, spot{X: middle.X, Y: middle.Y - 90})
		if now := ground(tab); now != whole {
			tab.Errorf("the map has moved from %s to %s", whole, now)
		}
		grab("true")
		tab.stroke(middle, spot{X: middle.X, Y: middle.Y - 60})
		tab.until("the map to move", `document.querySelector('#map .ground').getAttribute('transform') !== %s`, whole)
		tab.point("#map " + pushed("map-whole", ""))
		tab.says("view", "")
		grab("false")
	})
	tab.step("two fingers zoom the map", func() {
		whole := ground(tab)
		middle := tab.find("#map")
		pair := func(kind input.DispatchTouchEventType, apart float64) {
			points := []*input.TouchPoint{{X: middle.X - apart, Y: middle.Y, ID: number(1)}, {X: middle.X + apart, Y: middle.Y, ID: number(2)}}
			send(tab, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: points})
			tab.settle()
		}
		pair(input.DispatchTouchEventTypeTouchStart, 30)
		for apart := 34.0; apart <= 80; apart += 6 {
			pair(input.DispatchTouchEventTypeTouchMove, apart)
		}
		send(tab, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}})
		tab.until("the map to be closer", `document.querySelector('#map .ground').getAttribute('transform') !== %s`, whole)
		tab.until("the address to say how much", `+(new URLSearchParams(location.hash.slice(1)).get('view') ?? '').split(',')[2] > 1.5`)
	})
	tab.step("a stroke over the days scrolls them", func() {
		at := tab.find("#timeline") // between the map and the sheet
		top := eval[float64](tab, `document.getElementById('timeline').scrollTop`)
		tab.stroke(spot{X: at.X, Y: at.Y + 60}, spot{X: at.X, Y: at.Y - 60})
		tab.until("the days to scroll", `Math.abs(document.getElementById('timeline').scrollTop - %s) > 20`, top)
	})
	tab.step("the sheet is drawn up and down", func() {
		low := eval[float64](tab, `document.getElementById('reading').getBoundingClientRect().height`)
		for _, way := range []struct {
			by   float64
			want string
		}{{-200, ">"}, {200, "==="}, {200, "==="}} {
			at := tab.find(".sheet-handle")
			tab.stroke(at, spot{X: at.X, Y: min(830, max(20, at.Y+way.by))})
			tab.until("the sheet to stand "+way.want+" low", `document.getElementById('reading').getBoundingClientRect().height `+way.want+` %s`, low)
		}
	})
	tab.step("the line is drawn by a finger on a wide screen", func() {
		tab := h.open(tab.TB.(*testing.T), "", desktop)
		tab.fingers(desktop)
		at := tab.find("#timeline .handle-text")
		tab.stroke(at, spot{X: at.X - 250, Y: at.Y})
		tab.until("an earlier day", `new URLSearchParams(location.hash.slice(1)).get('asof') < '2025-04-22'`)
	})
}

// closer shows the map closer by its button, and gives how it lies then.
func (t *tab) closer() string {
	t.Helper()
	whole := ground(t)
	t.point("#map " + pushed("map-in", ""))
	t.until("the map to be closer", `document.querySelector('#map .ground').getAttribute('transform') !== %s`, whole)
	return ground(t)
}

// fingers gives a page a screen that is touched.
func (t *tab) fingers(v view) {
	t.Helper()
	send(t, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true, MaxTouchPoints: 2})
	send(t, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: v.width, Height: v.height, DeviceScaleFactor: 1, Mobile: true})
	t.settle()
	t.settle()
}

// stroke draws one finger from one point to another.
func (t *tab) stroke(from, to spot) {
	t.Helper()
	finger := func(kind input.DispatchTouchEventType, at spot) {
		send(t, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: []*input.TouchPoint{{X: at.X, Y: at.Y, ID: number(1)}}})
		t.settle()
	}
	finger(input.DispatchTouchEventTypeTouchStart, from)
	for i := 1.0; i <= 8; i++ {
		finger(input.DispatchTouchEventTypeTouchMove, spot{X: from.X + (to.X-from.X)*i/8, Y: from.Y + (to.Y-from.Y)*i/8})
	}
	send(t, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}})
	t.settle()
}

func number(n float64) *float64 { return &n }
