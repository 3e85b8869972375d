package scene

import (
	"fmt"
	"slices"
	"testing"
)

// screens are what pages are read on: phones upright and laid flat, tablets both
// ways, windows, walls, and pages enlarged to 200 %.
var screens = []Size{
	{320, 480}, {320, 568}, {360, 640}, {360, 780}, {375, 667}, {390, 844}, {412, 915}, {430, 932}, {540, 720}, {600, 960},
	{568, 320}, {640, 360}, {667, 375}, {780, 360}, {844, 390}, {915, 412}, {932, 430},
	{744, 1133}, {768, 1024}, {800, 1280}, {810, 1080}, {820, 1180}, {834, 1194}, {1024, 1366},
	{960, 600}, {1024, 768}, {1080, 810}, {1133, 744}, {1180, 820}, {1194, 834}, {1280, 800}, {1366, 1024},
	{1100, 800}, {1199, 800}, {1200, 600}, {1366, 625}, {1440, 900}, {1920, 1080}, {2560, 1440},
	{720, 450}, {640, 480}, {960, 540},
}

// TestWholePage holds every size to what must be there: all that the story has,
// where the days are no list.
func TestWholePage(t *testing.T) {
	w := Prepare(load(t), earth())
	for _, size := range screens {
		for _, lang := range []string{"en", "ru", "uk", "ar"} {
			s := opening(w.Story)
			s.Lang = lang
			sc := w.Build(s, size)
			if sc.Frame.Form.Listed() {
				continue // every event has a row: see the tests of the page
			}
			t.Run(fmt.Sprintf("%gx%g in %s", size.W, size.H, lang), func(t *testing.T) {
				for _, fault := range w.missing(sc) {
					t.Error(fault)
				}
			})
		}
	}
}

// missing lists what of a story a figure leaves out.
func (w *World) missing(sc Scene) (out []string) {
	first, last, _ := sc.Scale.span()
	if a, b := w.Extent(); first != a || last != b {
		out = append(out, fmt.Sprintf("it shows %s to %s, and the story goes from %s to %s", first, last, a, b))
	}
	drawn := map[string]bool{}
	for _, m := range sc.marks {
		for _, e := range m.all() {
			drawn[e.ID] = true
		}
	}
	for _, e := range sc.schedule.events {
		if e.Dated() && !drawn[e.ID] {
			out = append(out, e.ID+" is not drawn")
		}
	}
	if named := len(of(sc.Timeline, "lane-name")) + len(of(sc.Timeline, "lane-country")); named != len(sc.Lanes) {
		out = append(out, fmt.Sprintf("%d of %d lanes are named", named, len(sc.Lanes)))
	}
	if reports := len(of(sc.Timeline, "source")); reports != len(w.Story.Sources) {
		out = append(out, fmt.Sprintf("%d of %d reports are drawn", reports, len(w.Story.Sources)))
	}
	common := slices.DeleteFunc(signs(), func(e entry) bool { return e.rare })
	if n := len(of(sc.Timeline, "key-word")); n < len(common) {
		out = append(out, fmt.Sprintf("%d signs are explained", n))
	}
	return out
}

// TestFromSizeToSize draws a page at one size after another, as a window is made
// narrower: every scene is what it would be alone.
func TestFromSizeToSize(t *testing.T) {
	w := Prepare(load(t), earth())
	s := opening(w.Story)
	v, last := w.See(s, screens[0]), Scene{}
	for _, size := range screens {
		last = w.Redraw(last, v, s, size)
		if last.Dump() != w.Draw(v, s, size).Dump() {
			t.Errorf("at %v it is another than drawn alone", size)
		}
	}
}
