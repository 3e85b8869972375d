package browser

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"dateline/web/page"
	"dateline/web/site/serve"
)

const hostedSite = "dist/site"

// under is where the tests host the site: two folders deep, so that an address
// which counts from the root goes astray.
const under = "/group/story/"

func TestHosted(t *testing.T) {
	here, browser := hosting(t, builtSite(t)), chrome(t)
	v := desktop
	v.host = here.URL

	t.Run("opens under a sub-path, and asks for nothing outside of it", func(t *testing.T) {
		tab := open(t, browser, here.URL+under+"#event=march-meeting", v).ready()
		for _, asked := range here.asked() {
			if !strings.HasPrefix(asked, under) {
				t.Errorf("%s is asked for", asked)
			}
		}
		if fetched := eval[int](tab, `performance.getEntriesByType('resource').filter(r => r.name.endsWith('.packed')).length`); fetched != 1 {
			t.Errorf("the program is fetched %d times", fetched)
		}
		tab.selected(tab.click("#timeline [data-event]"))
	})
	t.Run("leads from an event's page into the story at the event", func(t *testing.T) {
		id := anEvent(t)
		tab := open(t, browser, here.URL+under+"event/"+id+".html", v)
		tab.until("the card", `document.images[0].complete && document.images[0].naturalWidth > 0 && getComputedStyle(document.querySelector('ol')).listStyleType === 'none'`)
		eval[any](tab, `void document.getElementById('open').click()`)
		tab.until("the story", `document.documentElement.dataset.state === 'ready'`)
		tab.selected(id)
	})
	t.Run("follows the fragment of an event's page, at the event unless it names another", func(t *testing.T) {
		ids := events(open(t, browser, here.URL+under, v).ready())
		for fragment, want := range map[string]string{"event=" + ids[2]: ids[2], "embed=1": ids[1]} {
			tab := open(t, browser, here.URL+under+"event/"+ids[1]+".html#"+fragment, v)
			tab.until("the story", `document.documentElement.dataset.state === 'ready'`)
			tab.selected(want)
		}
	})
	t.Run("shows every claim of an event with scripting off, and all of them on the story's page", func(t *testing.T) {
		off := v
		off.noScript = true
		for address, least := range map[string]int{"event/" + anEvent(t) + ".html": 1, "": 20} {
			tab := open(t, browser, here.URL+under+address, off)
			if shown := eval[string](tab, `document.body.innerText`); strings.Count(shown, "paragraph ") < least {
				t.Errorf("%s shows %d letters", address, len(shown))
			}
		}
	})
	t.Run("runs in a sandboxed frame of somebody else's page", func(t *testing.T) {
		open(t, browser, here.URL+"/host.html", v).frameReady()
	})
	t.Run("starts where the server does not know the type of the program", func(t *testing.T) {
		plain := hosting(t, builtSite(t))
		plain.kind = "text/plain"
		v := v
		v.host = plain.URL
		open(t, browser, plain.URL+under, v).ready()
	})
	t.Run("leads home from an address that is none, at any depth", func(t *testing.T) {
		for _, lost := range []string{"no.html", "event/no.html", "a/b/c/"} {
			tab := open(t, browser, here.URL+under+lost+"#q=x", v)
			tab.until("the link to lead home", `document.getElementById('home').href === %s`, here.URL+under+"#q=x")
			tab.forgive("404")
		}
	})
}

func TestOffline(t *testing.T) {
	host, browser, id := hosting(t, builtSite(t)), chrome(t), anEvent(t)
	v := desktop
	v.host = host.URL
	open(t, browser, host.URL+under, v).ready().kept("")
	host.Close()
	for name, address := range map[string]string{"the story": "", "the first page by its name": "index.html", "a link with a question": "?from=mail"} {
		t.Run("a second visit needs no server: "+name, func(t *testing.T) {
			open(t, browser, host.URL+under+address, v).ready()
		})
	}
	t.Run("where an event's page would be, the story opens at the event", func(t *testing.T) {
		open(t, browser, host.URL+under+"event/"+id+".html", v).ready().selected(id)
	})
	t.Run("in the state that the link bears", func(t *testing.T) {
		tab := open(t, browser, host.URL+under+"event/"+id+".html#lang=ru", v).ready()
		tab.selected(id)
		tab.until("the page to be in Russian", `document.documentElement.lang === 'ru'`)
	})
	t.Run("an address that is none leads to the story", func(t *testing.T) {
		tab := open(t, browser, host.URL+under+"deep/link", v).ready()
		if at := eval[string](tab, `location.pathname`); at != under {
			t.Errorf("it leads to %s", at)
		}
	})
}

// TestUpdate takes a reader from one version to the next by way of a server
// that is half done with it.
func TestUpdate(t *testing.T) {
	one := builtSite(t)
	two := renewed(t, one)
	half := copied(two)
	delete(half, wasmOf(t, two))
	host, browser := hosting(t, one), chrome(t)
	v := desktop
	v.host = host.URL
	first := open(t, browser, host.URL+under, v).ready().kept("")

	t.Run("an update that is half there changes nothing", func(t *testing.T) {
		host.serve(half)
		eval[any](first, `navigator.serviceWorker.getRegistration().then(r => r.update()).then(() => 0, () => 0)`)
		tab := open(t, browser, host.URL+under, v).ready()
		shows(t, tab, "", wasmOf(t, one))
		tab.forgive("404")
		first.forgive("404")
	})
	t.Run("a complete one is the next that is opened, as a whole", func(t *testing.T) {
		host.serve(two)
		eval[any](first, `navigator.serviceWorker.getRegistration().then(r => r.update()).then(() => 0)`)
		first.kept(versionOf(t, two))
		host.Close()
		shows(t, open(t, browser, host.URL+under, v).ready(), "Renewed", wasmOf(t, two))
	})
	t.Run("a page of the version before goes on", func(t *testing.T) {
		first.selected(first.click("#timeline [data-event]"))
	})
}

// shows checks that page and program are of one version.
func shows(t *testing.T, tab *tab, title, wasm string) {
	t.Helper()
	if got := eval[string](tab, `document.title`); strings.HasPrefix(got, "Renewed") != (title != "") {
		t.Errorf("the page is %q", got)
	}
	if got := eval[string](tab, `performance.getEntriesByType('resource').map(r => r.name).find(n => n.endsWith('.packed')) ?? ''`); path.Base(got) != wasm {
		t.Errorf("the program is %s, not %s", got, wasm)
	}
}

// kept waits until a worker that has kept a whole version serves the page.
func (t *tab) kept(version string) *tab {
	t.Helper()
	t.until("a version to be kept", `(async () => {
		const names = (await caches.keys()).filter(n => n.endsWith(%s));
		const { installing, waiting, active } = await navigator.serviceWorker.getRegistration() ?? {};
		const settled = active?.state === 'activated' && navigator.serviceWorker.controller === active;
		return names.length > 0 && !installing && !waiting && settled;
	})()`, version)
	return t
}

// forgive drops the troubles that a test brings about itself, those to come too.
func (t *tab) forgive(what string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.forgiven = append(t.forgiven, what)
}

// siteHost is a server of files on this machine that can change what it serves.
type siteHost struct {
	*httptest.Server
	kind string // sent for the program instead of its own type
	late string // what a page goes on with only after a pause

	mu    sync.Mutex
	files fs.FS
	paths []string
}

func hosting(t testing.TB, files fstest.MapFS) *siteHost {
	h := &siteHost{files: files}
	h.Server = httptest.NewServer(http.HandlerFunc(h.answer))
	t.Cleanup(h.Close)
	return h
}

func (h *siteHost) answer(w http.ResponseWriter, r *http.Request) {
	h.mu.Lock()
	files := h.files
	h.paths = append(h.paths, r.URL.Path)
	h.mu.Unlock()
	if r.URL.Path == "/host.html" {
		_, _ = io.WriteString(w, `<!doctype html><title>host</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" width="1200" height="800" src="`+under+`"></iframe>`)
		return
	}
	if h.kind != "" && strings.HasSuffix(r.URL.Path, ".packed") {
		w = mistyped{w, h.kind}
	}
	if h.late != "" && strings.HasSuffix(r.URL.Path, ".html") {
		text, _ := fs.ReadFile(files, strings.TrimPrefix(r.URL.Path, under))
		halt(w, string(text), h.late)
		return
	}
	http.StripPrefix(strings.TrimSuffix(under, "/"), serve.Files(files)).ServeHTTP(w, r)
}

// halt sends a file with a pause before what is late of it.
func halt(w http.ResponseWriter, text, late string) {
	first, rest, cut := strings.Cut(text, late)
	_, _ = io.WriteString(w, first)
	if !cut {
		return
	}
	w.(http.Flusher).Flush()
	time.Sleep(time.Second)
	_, _ = io.WriteString(w, late+rest)
}

type mistyped struct {
	http.ResponseWriter
	kind string
}

func (m mistyped) WriteHeader(status int) {
	m.Header().Set("Content-Type", m.kind)
	m.ResponseWriter.WriteHeader(status)
}

func (h *siteHost) serve(files fstest.MapFS) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.files = files
}

func (h *siteHost) asked() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Clone(h.paths)
}

// builtSite reads the site that make has built. It is held in memory, so that
// the test cache knows of every file.
func builtSite(t testing.TB) fstest.MapFS {
	t.Helper()
	built(t, hostedSite+"/index.html")
	folder, files := filepath.Join(root, hostedSite), fstest.MapFS{}
	err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || isCard(d.Name()) {
			return err
		}
		text, err := os.ReadFile(name)
		relative, _ := filepath.Rel(folder, name)
		files[filepath.ToSlash(relative)] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// isCard tells the picture that links to the story are shown with, which no page
// asks for.
func isCard(name string) bool { return name == "card.png" }

func hashOf(text []byte) string { return fmt.Sprintf("%x", sha256.Sum256(text)) }

// renewed gives the next version of a site: another title and another program,
// which does the same.
func renewed(t *testing.T, files fstest.MapFS) fstest.MapFS {
	t.Helper()
	out, old := copied(files), wasmOf(t, files)
	program := repacked(t, files[old].Data, 0, 5, 4, 'n', 'e', 'x', 't') // a custom section
	wasm := "app." + hashOf(program)[:12] + ".packed"
	out[wasm] = &fstest.MapFile{Data: program}
	delete(out, "index.html.gz")
	delete(out, "index.html.br")
	delete(out, old)
	page := strings.Replace(strings.ReplaceAll(string(files["index.html"].Data), old, wasm), "<title>", "<title>Renewed ", 1)
	out["index.html"] = &fstest.MapFile{Data: []byte(page)}
	out["sw.js"] = &fstest.MapFile{Data: []byte(strings.NewReplacer(
		old, wasm, hashOf(files[old].Data), hashOf(program), hashOf(files["index.html"].Data), hashOf([]byte(page)), versionOf(t, files), "00000000next",
	).Replace(string(files["sw.js"].Data)))}
	return out
}

// repacked is a packed program with some bytes more.
func repacked(t *testing.T, program []byte, more ...byte) []byte {
	t.Helper()
	r, err := gzip.NewReader(bytes.NewReader(program))
	if err != nil {
		t.Fatal(err)
	}
	bare, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	packed, err := page.Packed(append(bare, more...))
	if err != nil {
		t.Fatal(err)
	}
	return packed
}

func copied(files fstest.MapFS) fstest.MapFS {
	out := fstest.MapFS{}
	for name, file := range files {
		out[name] = file
	}
	return out
}

func wasmOf(t *testing.T, files fstest.MapFS) string {
	t.Helper()
	for name := range files {
		if path.Ext(name) == ".packed" {
			return name
		}
	}
	t.Fatal("there is no program")
	return ""
}

func versionOf(t *testing.T, files fstest.MapFS) string {
	t.Helper()
	found := regexp.MustCompile(`VERSION = "(\w+)"`).FindSubmatch(files["sw.js"].Data)
	if found == nil {
		t.Fatal("the worker has no version")
	}
	return string(found[1])
}

// anEvent is the id of one that has a page.
func anEvent(t *testing.T) string {
	t.Helper()
	pages, err := filepath.Glob(filepath.Join(root, hostedSite, "event", "*.html"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages of events (%v)", err)
	}
	return strings.TrimSuffix(filepath.Base(pages[0]), ".html")
}
