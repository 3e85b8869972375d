//go:build firefox

package browser

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
)

// TestFirefox has a second engine open what the first one is tested with at
// length: the file from disk, a frame of a stranger's page, the hosted form.
// Run it with make firefox.
func TestFirefox(t *testing.T) {
	file := built(t, single)
	f := startFirefox(t)

	t.Run("the file opens from disk, and fills the page without scrolling", func(t *testing.T) {
		f.TB = t
		for _, size := range [][2]int{{1440, 900}, {960, 540}, {390, 844}} {
			f.open(file, size[0], size[1])
			if wide := f.eval(`document.documentElement.clientWidth`); wide != fmt.Sprint(size[0]) {
				t.Errorf("a page %d px wide shows %s of them", size[0], wide)
			}
		}
	})
	t.Run("a click and a key select, and the address follows", func(t *testing.T) {
		f.TB = t
		f.open(file, 1440, 900)
		f.click(`#timeline .event[data-event="march-visit"] .target`)
		f.until("the clicked event", `location.hash.includes('event=march-visit') && document.querySelector('#reading h2').dataset.event === 'march-visit'`)
		f.key("\uE014") // the right arrow
		f.until("the next event", `!location.hash.includes('event=march-visit')`)
	})
	t.Run("a sandboxed frame starts, and answers its host", func(t *testing.T) {
		f.TB = t
		host := onDesk(t, "host.html", `<!doctype html><title>Host</title><iframe sandbox="allow-scripts" width="960" height="540" src="`+file+`#embed=1"></iframe>
<script>window.heard = []; onmessage = e => heard.push(JSON.stringify(e.data))</script>`)
		f.ask("browsingContext.navigate", nil, map[string]any{"context": f.page, "url": "file://" + host, "wait": "complete"})
		f.until("the frame to tell its height", `heard.some(m => m.includes('height'))`)
	})
	t.Run("the hosted form starts under a path, and again without its server", func(t *testing.T) {
		f.TB = t
		files := http.FileServerFS(builtSite(t))
		server := httptest.NewServer(http.StripPrefix("/repo", files))
		f.open(server.URL+"/repo/", 1440, 900)
		f.until("its worker", `navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)`)
		server.Close()
		f.open(server.URL+"/repo/", 1440, 900)
	})
	for _, said := range f.said {
		t.Errorf("the page said: %s", said)
	}
}
