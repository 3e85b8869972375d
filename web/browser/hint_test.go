package browser

import "testing"

// TestHint is a first visitor who waits, and then chooses a mark.
func TestHint(t *testing.T) {
	tab := open(t, chrome(t), built(t, single), desktop).ready()
	tab.until("the hint", visible+`('#hint p').length > 0`)
	tab.step("it stands at the foot of the reading column, and beside the figure", func() {
		if !eval[bool](tab, `(([hint, column]) => hint.left >= column.left && hint.right <= column.right && Math.abs(hint.bottom - column.bottom) < 1)
			(['#hint', '#reading'].map(s => document.querySelector(s).getBoundingClientRect()))`) {
			tab.Error("it stands elsewhere")
		}
	})
	tab.step("who chooses a mark needs none, at later visits too", func() {
		tab.point(`#timeline .event[data-event="april-meeting"]`)
		tab.gone("#hint")
		if kept := eval[string](tab, `localStorage.getItem('dateline:hint')`); kept != "seen" {
			tab.Errorf("it is remembered as %q", kept)
		}
	})
}
