package browser

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPageCutShort has a page end too early, as a download that broke off. Its
// program never starts and nothing can tell; the list is there all the same.
func TestPageCutShort(t *testing.T) {
	address, browser := built(t, single), chrome(t)
	whole, err := os.ReadFile(strings.TrimPrefix(address, "file://"))
	if err != nil {
		t.Fatal(err)
	}
	const cuts = 12
	path := filepath.Join(t.TempDir(), "page.html")
	for i := range cuts {
		at := len(whole) * (i + 1) / cuts
		if i == cuts-1 {
			at = len(whole) - 20
		}
		t.Run(fmt.Sprintf("what came of it is read after %d bytes", at), func(t *testing.T) {
			if err := os.WriteFile(path, whole[:at], 0o644); err != nil {
				t.Fatal(err)
			}
			_, list, _ := strings.Cut(string(whole[:at]), `id="alternative"`)
			want := strings.Count(list, "</h3>")
			if i > cuts/2 && want == 0 {
				t.Fatal("the list is not in it")
			}
			tab := open(t, browser, "file://"+path, desktop)
			tab.until("the end of the page", `document.readyState === 'complete'`)
			if state := eval[string](tab, `document.documentElement.dataset.state`); want > 0 && state == "ready" {
				t.Fatal("the program runs")
			}
			if got := eval[int](tab, visible+`('#alternative h3').length`); got < want {
				t.Errorf("%d of %d events can be read", got, want)
			}
			if want > 0 && !eval[bool](tab, `(document.getElementById('alternative').scrollIntoView(), scrollY > 0)`) {
				t.Error("the list cannot be scrolled to")
			}
		})
	}
}

// TestScriptsForbidden has a host forbid all scripts by a header, of which the
// style sheet is not told.
func TestScriptsForbidden(t *testing.T) {
	path := strings.TrimPrefix(built(t, single), "file://")
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", "script-src 'none'")
		http.ServeFile(w, r, path)
	}))
	t.Cleanup(server.Close)
	for _, v := range []view{{width: 1440, height: 900}, {width: 390, height: 844}} {
		t.Run(fmt.Sprintf("the list is read at %dx%d, and no figure is empty", v.width, v.height), func(t *testing.T) {
			v.host = server.URL
			tab := open(t, chrome(t), server.URL+"/page.html", v)
			tab.until("the end of the page", `document.readyState === 'complete'`)
			tab.forgive("Content Security Policy")
			shown, all := eval[int](tab, visible+`('#alternative li').length`), eval[int](tab, `document.querySelectorAll('#alternative li').length`)
			if state := eval[string](tab, `document.documentElement.dataset.state`); state != "loading" || all == 0 || shown != all {
				t.Errorf("the page is %s and shows %d of %d lines", state, shown, all)
			}
			if top, under := eval[float64](tab, `document.getElementById('alternative').getBoundingClientRect().top`), eval[float64](tab, `document.querySelector('main').getBoundingClientRect().bottom`); top != under {
				t.Errorf("the list begins at %v, and what is above it ends at %v", top, under)
			}
			if figures, pictures := eval[int](tab, visible+`('.figure').length`), eval[int](tab, visible+`('.figure svg.map').length`); figures != pictures {
				t.Errorf("%d figures show %d maps", figures, pictures)
			}
			if !eval[bool](tab, `(document.getElementById('alternative').scrollIntoView(), scrollY > 0)`) {
				t.Error("the list cannot be scrolled to")
			}
		})
	}
}

// TestListComesAndGoes has the list, which is there before the program is ready
// and not after, move nothing.
func TestListComesAndGoes(t *testing.T) {
	v := desktop
	v.before = `globalThis.shifts = []; new PerformanceObserver(list => shifts.push(...list.getEntries().map(e => e.value))).observe({ type: 'layout-shift', buffered: true })`
	tab := open(t, chrome(t), built(t, single), v).ready()
	if got := eval[[]float64](tab, `shifts`); len(got) > 0 {
		t.Errorf("the page shifts by %v", got)
	}
	if eval[bool](tab, `document.documentElement.scrollHeight > innerHeight`) {
		t.Error("the page can be scrolled")
	}
}
