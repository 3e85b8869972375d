package serve

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/fstest"
)

func TestFiles(t *testing.T) {
	host := Files(fstest.MapFS{
		"index.html": {Data: []byte("first")}, "404.html": {Data: []byte("lost")}, "event/a.html": {Data: []byte("a")},
		"app.wasm": {Data: []byte("plain")}, "app.wasm.gz": {Data: []byte("gz")}, "app.wasm.br": {Data: []byte("br")},
	})
	for name, c := range map[string]struct {
		path, accept       string
		status             int
		body, kind, coding string
	}{
		"the folder is its first page":     {"/", "", 200, "first", "text/html; charset=utf-8", ""},
		"a page lies deeper":               {"/event/a.html", "gzip", 200, "a", "text/html; charset=utf-8", ""},
		"brotli goes before gzip":          {"/app.wasm", "gzip, deflate, br", 200, "br", "application/wasm", "br"},
		"gzip goes to who takes only that": {"/app.wasm", "gzip", 200, "gz", "application/wasm", "gzip"},
		"others get the file as it is":     {"/app.wasm", "", 200, "plain", "application/wasm", ""},
		"what is not there is lost":        {"/deep/er/x", "", 404, "lost", "text/html; charset=utf-8", ""},
		"a folder without a page is too":   {"/event/", "", 404, "lost", "text/html; charset=utf-8", ""},
		"nothing above the folder is seen": {"/../../etc/passwd", "", 404, "lost", "text/html; charset=utf-8", ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := httptest.NewRequest(http.MethodGet, "http://here/", nil)
			r.URL.Path = c.path
			r.Header.Set("Accept-Encoding", c.accept)
			w := httptest.NewRecorder()
			host.ServeHTTP(w, r)
			kind, coding := w.Header().Get("Content-Type"), w.Header().Get("Content-Encoding")
			if w.Code != c.status || w.Body.String() != c.body || kind != c.kind || coding != c.coding {
				t.Errorf("%d %q as %s, coded %q", w.Code, w.Body, kind, coding)
			}
		})
	}
}
