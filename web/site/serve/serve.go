// Package serve hands out a built site as a host of static files does, for
// tests and measurements on one machine. It is no server for the world.
package serve

import (
	"io/fs"
	"net/http"
	"path"
	"strings"
)

// kinds are the types of all files that a site holds.
var kinds = map[string]string{
	".css": "text/css; charset=utf-8", ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json",
	".png": "image/png", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8", ".packed": "application/octet-stream", ".wasm": "application/wasm",
	".webmanifest": "application/manifest+json", ".xml": "application/xml",
}

// Files serves a folder with the headers that GitHub Pages sends, and with the
// packed copy of a file where there is one that the asker takes. What is not
// there is answered by the folder's 404.html.
func Files(dir fs.FS) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
		if name == "" || strings.HasSuffix(r.URL.Path, "/") {
			name = path.Join(name, "index.html")
		}
		head := w.Header()
		head.Set("Access-Control-Allow-Origin", "*")
		head.Set("Cache-Control", "max-age=600")
		head.Set("Vary", "Accept-Encoding")
		status := http.StatusOK
		if info, err := fs.Stat(dir, name); err != nil || info.IsDir() {
			name, status = "404.html", http.StatusNotFound
		}
		send(w, r, dir, name, status)
	})
}

// send answers with a file. Whole files only: nothing that reads a site asks
// for parts of one.
func send(w http.ResponseWriter, r *http.Request, dir fs.FS, name string, status int) {
	text, coding, err := smallest(dir, name, r.Header.Get("Accept-Encoding"))
	if err != nil {
		http.Error(w, "there is no such file", http.StatusNotFound)
		return
	}
	if kind := kinds[path.Ext(name)]; kind != "" {
		w.Header().Set("Content-Type", kind)
	}
	if coding != "" {
		w.Header().Set("Content-Encoding", coding)
	}
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(text) // whoever asked has gone
	}
}

// smallest gives a file's bytes as they go over the wire, and their coding.
func smallest(dir fs.FS, name, accepted string) (text []byte, coding string, err error) {
	for _, c := range [][2]string{{"br", ".br"}, {"gzip", ".gz"}} {
		if strings.Contains(accepted, c[0]) {
			if text, err := fs.ReadFile(dir, name+c[1]); err == nil {
				return text, c[0], nil
			}
		}
	}
	text, err = fs.ReadFile(dir, name)
	return text, "", err
}
