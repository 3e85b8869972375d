package site

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/data/model"
	"dateline/web/page"
	"dateline/web/page/pagetest"
)

const base = "https://example.org/story/"

func TestSite(t *testing.T) {
	files, known := folder(t, pagetest.Parts(t), ""), folder(t, pagetest.Parts(t), base)

	t.Run("is the same to the byte each time", func(t *testing.T) {
		if !maps.EqualFunc(files, folder(t, pagetest.Parts(t), ""), bytes.Equal) {
			t.Error("the same parts gave other files")
		}
	})
	t.Run("has a page, a card and a preview for the story and for each event", func(t *testing.T) {
		for _, name := range []string{"index.html", "card.png", "event/e.html", "event/e.png", ".nojekyll", "404.html", "manifest.webmanifest", "sw.js"} {
			if _, ok := files[name]; !ok {
				t.Errorf("no %s among %v", name, slices.Sorted(maps.Keys(files)))
			}
		}
	})
	t.Run("keeps the program out of the pages, under a name of its own bytes", func(t *testing.T) {
		name := program(t, files)
		bare, err := gzip.NewReader(bytes.NewReader(files[name]))
		if err != nil {
			t.Fatal(err)
		}
		if text, err := io.ReadAll(bare); err != nil || !bytes.Equal(text, pagetest.Parts(t).Program) || !strings.Contains(name, hashOf(files[name])[:12]) {
			t.Errorf("%s is not the program (%v)", name, err)
		}
		if !bytes.Contains(files["index.html"], []byte(`href="`+name+`"`)) || bytes.Contains(files["index.html"], []byte("text/plain")) {
			t.Error("the story's page does not name it, or carries it")
		}
		if bytes.Contains(files["event/e.html"], []byte(name)) {
			t.Error("an event's page fetches it")
		}
	})
	t.Run("names nothing by a whole address unless it is told its own", func(t *testing.T) {
		for name, text := range files {
			if path.Ext(name) != ".html" {
				continue
			}
			if found := regexp.MustCompile(`(?:src|href)="(?:/|[a-z]+://)[^"]*"`).Find(text); found != nil {
				t.Errorf("%s: %s", name, found)
			}
		}
		for _, name := range []string{"sitemap.xml", "robots.txt", "oembed.json", "event/e.json"} {
			if _, ok := files[name]; ok {
				t.Errorf("%s is there, which needs an address", name)
			}
		}
	})
	t.Run("with an address has a map of itself and answers for embedding", func(t *testing.T) {
		if want := "<loc>" + base + "event/e.html</loc>"; !bytes.Contains(known["sitemap.xml"], []byte(want)) {
			t.Errorf("no %s", want)
		}
		if want := `<link rel="canonical" href="` + base + `event/e.html">`; !bytes.Contains(known["event/e.html"], []byte(want)) {
			t.Errorf("no %s", want)
		}
		var answer struct{ Type, Version, HTML, Title string }
		if err := json.Unmarshal(known["event/e.json"], &answer); err != nil || answer.Type != "rich" || answer.Version != "1.0" {
			t.Errorf("%+v, %v", answer, err)
		}
		if !strings.Contains(answer.HTML, `src="`+base+`#event=e&amp;embed=1"`) || strings.Contains(answer.HTML, "</script>") {
			t.Errorf("the frame is %s", answer.HTML)
		}
	})
	t.Run("tells all about a page before anything big, and nothing before the policy", func(t *testing.T) {
		head, _, _ := bytes.Cut(known["event/e.html"], []byte("<style>"))
		for _, want := range []string{"og:title", "og:description", "og:image", "twitter:card", "oembed", "canonical", "ld+json", "Content-Security-Policy"} {
			if !bytes.Contains(head, []byte(want)) {
				t.Errorf("no %s in the first %d bytes", want, len(head))
			}
		}
	})
	t.Run("allows what lies beside it and its own code, and no more", func(t *testing.T) {
		text := string(files["index.html"])
		policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(text)[1]
		for _, want := range []string{"default-src 'none'", "connect-src 'self';", "worker-src 'self';", "manifest-src 'self';", "base-uri 'none'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("no %s in %s", want, policy)
			}
		}
		if strings.Contains(policy, "unsafe-inline") || strings.Contains(policy, "unsafe-eval'") && !strings.Contains(policy, "wasm-unsafe-eval'") {
			t.Error(policy)
		}
	})
	t.Run("escapes the story's words in data for search engines", func(t *testing.T) {
		for _, found := range regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`).FindAllSubmatch(known["event/e.html"], -1) {
			var graph struct {
				Context string           `json:"@context"`
				Graph   []map[string]any `json:"@graph"`
			}
			if err := json.Unmarshal(found[1], &graph); err != nil || len(graph.Graph) != 3 {
				t.Errorf("%d things, %v", len(graph.Graph), err)
			}
			if graph.Graph[0]["name"] != "It </script> happened" || graph.Graph[0]["startDate"] != "2025-03-13" {
				t.Errorf("the event is %v", graph.Graph[0])
			}
		}
	})
}

// TestParts holds a hosted page to what the single file has: its style sheet
// and its fingerprint.
func TestParts(t *testing.T) {
	p := pagetest.Parts(t)
	p.Story.Accents = pagetest.Coloured()
	files := folder(t, p, base)
	single, err := page.Single(p)
	if err != nil {
		t.Fatal(err)
	}
	for _, what := range []string{`<meta name="dateline:build" content="[0-9a-f]{12}">`, `(?s)<style>.*?</style>`, `style-src 'sha256-\S+'`} {
		want := regexp.MustCompile(what).Find(single)
		if want == nil || !bytes.Contains(files["index.html"], want) {
			t.Errorf("the story's page has no %.60s", want)
		}
	}
}

func TestSiteRefuses(t *testing.T) {
	nothing := func(string, []byte) error { return nil }
	for name, address := range map[string]string{
		"an address without a host": "story/", "another scheme": "ftp://example.org/", "a question": "https://example.org/?a=b",
	} {
		t.Run(name, func(t *testing.T) {
			if err := Write(pagetest.Parts(t), Options{Base: address}, nothing); err == nil {
				t.Errorf("%s passed", address)
			}
		})
	}
	t.Run("an event whose name is no file's", func(t *testing.T) {
		p := pagetest.Parts(t)
		p.Story.Events[0].ID = "../../e"
		if err := Write(p, Options{}, nothing); err == nil {
			t.Error("it passed")
		}
	})
	t.Run("a program that is none", func(t *testing.T) {
		p := pagetest.Parts(t)
		p.Program = []byte("hello")
		if err := Write(p, Options{}, nothing); err == nil {
			t.Error("it passed")
		}
	})
}

// TestStart: a date that search engines read as a day must be one.
func TestStart(t *testing.T) {
	for edtf, want := range map[string]string{
		"2025-03-13": "2025-03-13", "2025-03-13 evening": "2025-03-13", "2025-02": "2025-02", "2025": "2025",
		"2025-02~": "", "2025-03-13?": "", "../2025-03-10": "", "2025-03-10/..": "", "2025-03-10/2025-03-11": "", "2025-03-1X": "",
	} {
		when, err := model.ParseWhen(edtf)
		if err != nil {
			t.Fatal(err)
		}
		if got := start(when); got != want {
			t.Errorf("%s starts %q, not %q", edtf, got, want)
		}
	}
}

// TestWorkerVersion: a browser takes a new version up only if the worker's
// bytes are new.
func TestWorkerVersion(t *testing.T) {
	version := func(p page.Parts) string {
		return string(regexp.MustCompile(`VERSION = "([0-9a-f]+)"`).FindSubmatch(folder(t, p, "")["sw.js"])[1])
	}
	first := version(pagetest.Parts(t))
	for what, change := range map[string]func(*page.Parts){
		"program": func(p *page.Parts) { p.Program = append(slices.Clone(p.Program), 0) },
		"story":   func(p *page.Parts) { p.Story.Title = model.Text{"en": "Another"} },
		"loader":  func(p *page.Parts) { p.Loader = []byte("class Go { }") },
	} {
		p := pagetest.Parts(t)
		change(&p)
		if version(p) == first {
			t.Errorf("a new %s is no new version", what)
		}
	}
}

// folder gives the files of a site by name.
func folder(t testing.TB, p page.Parts, base string) map[string][]byte {
	t.Helper()
	return written(t, p, Options{Base: base})
}

// written gives the files of a site by name.
func written(t testing.TB, p page.Parts, o Options) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := Write(p, o, func(name string, text []byte) error {
		if _, twice := files[name]; twice {
			t.Errorf("%s is written twice", name)
		}
		files[name] = text
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func program(t testing.TB, files map[string][]byte) string {
	t.Helper()
	for name := range files {
		if path.Ext(name) == ".packed" {
			return name
		}
	}
	t.Fatal("there is no program")
	return ""
}
