package browser

import (
	"strings"
	"testing"
)

// TestAbout opens the panel that says what the page is made of.
func TestAbout(t *testing.T) {
	tab := open(t, chrome(t), built(t, single), desktop).ready()
	tab.step("it names the build that the page bears", func() {
		tab.push("open", "help")
		tab.appears(".build")
		build := eval[string](tab, `document.querySelector('meta[name="dateline:build"]').content`)
		if got := tab.text(".build"); build == "" || !strings.HasSuffix(got, build) {
			tab.Errorf("%q does not end in %q", got, build)
		}
	})
}
