//go:build engines

package browser

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
)

// TestEngines has other engines open what the first one is tested with at length:
// the file from disk, a frame of a stranger's page, the hosted form. Run it with
// make engines.
func TestEngines(t *testing.T) {
	file := built(t, single)
	for _, e := range []struct {
		name  string
		start func(testing.TB) engine
	}{{"Firefox", startFirefox}, {"WebKit", startWebKit}} {
		t.Run(e.name, func(t *testing.T) { visited(t, e.start(t), file) })
	}
}

func visited(t *testing.T, e engine, file string) {
	t.Run("the file opens from disk, and fills the page without scrolling", func(t *testing.T) {
		v := visit{t, e}
		for _, size := range [][2]int{{1440, 900}, {960, 540}, {480, 844}} {
			v.open(file, size[0], size[1])
			if wide := v.eval(`document.documentElement.clientWidth`); wide != fmt.Sprint(size[0]) {
				t.Errorf("a page %d px wide shows %s of them", size[0], wide)
			}
		}
	})
	t.Run("a click and a key select, and the address follows", func(t *testing.T) {
		v := visit{t, e}
		v.open(file, 1440, 900)
		v.click(`#timeline .event[data-event="march-visit"] .target`)
		v.until("the clicked event", `location.hash.includes('event=march-visit') && document.querySelector('#reading h2').dataset.event === 'march-visit'`)
		v.key(rightArrow)
		v.until("the next event", `!location.hash.includes('event=march-visit')`)
	})
	t.Run("a report later, what was planned has happened", func(t *testing.T) {
		v := visit{t, e}
		v.open(file+"#asof=2025-03-12", 1440, 900)
		v.until("what was known that day", `document.querySelector('#timeline .event[data-event="march-meeting"]').dataset.status === 'planned'`)
		v.click(`.transport [data-act="report"][data-arg="1"]`)
		v.until("what the next report brought", `document.querySelector('#timeline .event[data-event="march-meeting"]').dataset.status === 'happened'`)
	})
	t.Run("a sandboxed frame starts, and answers its host", func(t *testing.T) {
		v := visit{t, e}
		host := onDesk(t, "host.html", `<!doctype html><title>Host</title><iframe sandbox="allow-scripts" width="960" height="540" src="`+file+`#embed=1"></iframe>
<script>window.heard = []; onmessage = e => heard.push(JSON.stringify(e.data))</script>`)
		if err := v.navigate("file://" + host); err != nil {
			t.Fatal(err)
		}
		v.until("the frame to tell its height", `heard.some(m => m.includes('height'))`)
	})
	t.Run("the hosted form starts under a path, and again without its server", func(t *testing.T) {
		v := visit{t, e}
		server := httptest.NewServer(http.StripPrefix("/repo", http.FileServerFS(builtSite(t))))
		v.open(server.URL+"/repo/", 1440, 900)
		v.until("its worker", `navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)`)
		server.Close()
		v.open(server.URL+"/repo/", 1440, 900)
	})
	for _, said := range e.said() {
		t.Errorf("the page said: %s", said)
	}
}
