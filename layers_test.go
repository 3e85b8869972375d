package main_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	goapp  = "github.com/maxence-charriere/go-app/v9/pkg/app"
	faults = "github.com/maxence-charriere/go-app/v9/pkg/errors"
	gjson  = "github.com/tidwall/gjson"
	yaml   = "github.com/goccy/go-yaml"
	schema = "github.com/santhosh-tekuri/jsonschema/v6"
	kong   = "github.com/alecthomas/kong"
	notify = "github.com/fsnotify/fsnotify"
	manual = "github.com/alecthomas/mango-kong"
	shell  = "github.com/willabides/kongplete"
	words  = "github.com/posener/complete"
	brotli = "github.com/andybalholm/brotli"
	latin  = "github.com/go-fonts/liberation"
	arabic = "eliasnaur.com/font/noto/sans/arabic"
	shaper = "github.com/go-text/typesetting"
	bidi   = "golang.org/x/text/unicode/bidi"
	vector = "golang.org/x/image/vector"
	fixed  = "golang.org/x/image/math/fixed"
	css    = "github.com/tdewolff/parse/v2"
	match  = "github.com/andybalholm/cascadia"
	node   = "golang.org/x/net/html"

	// What drives a browser, for measurements; tests have it too.
	chrome = "github.com/chromedp/chromedp"
	browse = "github.com/chromedp/cdproto/"

	// What reads saved articles; none of it reaches the page.
	webpage  = "github.com/markusmobius/go-trafilatura"
	pdf      = "github.com/ledongthuc/pdf"
	detector = "github.com/gogs/chardet"
	tongues  = "github.com/RadhiFadlillah/whatlanggo"
	calendar = "github.com/arran4/golang-ical"
)

// layers says what each package may import besides the standard library: ours
// by its path under the module, others by their own. What is not listed is
// forbidden, a package that is not listed too. A tree of text never learns how
// it will look, and nothing below web knows that there is a page.
var layers = map[string][]string{
	"data":               {},
	"data/geo":           {},
	"data/model":         {"data/geo", gjson},
	"data/basemap":       {"data/geo"},
	"data/basemap/gen":   {"data/basemap", "data/geo", "data/npm", gjson},
	"data/npm":           {},
	"data/batch":         {},
	"data/npm/unpack":    {"data/npm"},
	"data/period":        {"data/model"},
	"data/sample":        {"data/model"},
	"data/sample/gen":    {"data/model", "data/sample"},
	"data/passage":       {"data/model"},
	"data/presence":      {"data/geo", "data/model"},
	"data/gazetteer":     {},
	"data/gazetteer/gen": {"data/gazetteer", "data/npm"},
	"data/lexicon":       {},
	"data/timex":         {"data/lexicon", "data/model"},
	"data/furniture":     {"data/model", "data/passage", "data/timex"},
	"data/article":       {"data/furniture", "data/model", "data/passage", "data/timex", webpage, pdf, node, detector, tongues},
	"data/draft":         {"data/furniture", "data/gazetteer", "data/geo", "data/lexicon", "data/manuscript", "data/model", "data/passage", "data/timex"},
	"data/draft/score":   {"data/article", "data/compile", "data/draft", "data/gazetteer", "data/geo", "data/model", "data/passage"},
	"data/manuscript":    {"data/gazetteer", "data/model"},
	"data/intake":        {"data/compile", "data/manuscript", "data/model", "data/passage", calendar, node},
	"data/colour":        {},
	"data/starter":       {},
	"data/schema":        {},
	"data/diagnostics":   {"data/compile"},
	"data/fill":          {"data/compile", "data/gazetteer", "data/geo", "data/model", "data/passage", yaml},
	"data/compile":       {"data", "data/basemap", "data/batch", "data/colour", "data/geo", "data/model", "data/passage", "data/presence", yaml, schema},

	"stories/gallery": {"data/compile", "data/model", yaml},

	"app/accord":  {"data/model"},
	"app/cite":    {"data/model"},
	"app/export":  {"data/geo", "data/model", "data/passage"},
	"app/i18n":    {"data/model"},
	"app/search":  {"data/model", "data/passage"},
	"app/state":   {"data/model"},
	"app/track":   {"data/model", "data/presence"},
	"app/sign":    {"data/model"},
	"app/view":    {"data/model", "app/search", "app/state", "app/track"},
	"app/scene":   {"data/geo", "data/model", "data/basemap", "app/i18n", "app/sign", "app/state", "app/track", "app/view"},
	"app/account": {"data/model", "app/accord", "app/i18n", "app/scene", "app/state", "app/view"},
	"app/act":     {},
	"app/page":    {"data/model", "data/passage", "data/presence", "app/accord", "app/act", "app/cite", "app/export", "app/i18n", "app/scene", "app/search", "app/sign", "app/state", "app/account", "app/track", "app/view", goapp},
	"app/dom":     {goapp},
	"app/input":   {"app/act", "app/dom", "app/scene"},
	"app/host":    {"app/act", "app/dom", "app/input", "app/scene", "app/state", gjson},
	"app":         {"data/model", "app/act", "app/dom", "app/export", "app/host", "app/i18n", "app/input", "app/page", "app/scene", "app/search", "app/state", "app/view", goapp},

	"web/page":          {"data/basemap", "data/colour", "data/model", "app", "app/scene", "app/state", goapp},
	"web/page/pagetest": {"data", "data/compile", "data/model", "web/page"},
	"web/raster":        {vector},
	"web/typeset":       {"web/raster", latin, arabic, shaper, bidi, fixed},
	"web/picture":       {"app/sign", "data/basemap", "data/geo", "web/raster", "web/typeset"},
	"web/still":         {"data/basemap", "data/model", "app/i18n", "app/scene", "app/sign", "app/state", "app/account", "app/view", "web/raster", "web/typeset", css, match, node},
	"web/site":          {"data/basemap", "data/batch", "data/model", "data/period", "app/export", "app/i18n", "app/search", "app/sign", "app/state", "app/account", "app/view", "web/page", "web/picture", brotli},
	"web/output":        {},
	"web/preview":       {},
	"web/site/serve":    {},
	"web/site/measure":  {"web/site/serve", gjson},
	"web/bench":         {"data/compile", "data/model", "data/npm", "data/sample", "web/page", chrome, browse + "cdp", browse + "input", browse + "page", browse + "systeminfo", browse + "tracing"},
	"web/bench/floor":   {goapp},
	"web/gallery":       {"app/scene", "app/state", "data/basemap", "data/model", "stories/gallery", "web/page", "web/still"},
	"web/deck":          {"data/model", "app/accord", "app/cite", "app/i18n", "app/state", "web/page", "web/still"},
	"web/browser":       {}, // tests only

	"wasm":       {"data/model", "app", "app/scene", goapp, faults},
	"wasm/strip": {},
	".":          {"data", "data/article", "data/batch", "data/compile", "data/diagnostics", "data/draft", "data/fill", "data/gazetteer", "data/intake", "data/model", "data/period", "data/schema", "data/starter", "web/deck", "web/output", "web/page", "web/preview", "web/site", "web/still", kong, manual, notify, shell, words},
}

// unfit names the standard packages that some layers must do without: those
// that reach a browser's or a machine's surroundings, and those that make a
// picture differ from one run to the next.
var unfit = map[string][]string{
	"data/geo":         {"os", "net/http", "syscall/js", "time", "math/rand", "math/rand/v2"},
	"data/model":       {"os", "net/http", "syscall/js", "encoding/json", "math/rand", "math/rand/v2"},
	"data/basemap":     {"os", "net/http", "syscall/js", "math/rand", "math/rand/v2"},
	"data/passage":     {"os", "net/http", "syscall/js", "time", "regexp", "encoding/json", "crypto/sha256", "math/rand", "math/rand/v2"},
	"data/period":      {"os", "net/http", "syscall/js", "time", "regexp", "encoding/json", "math/rand", "math/rand/v2"},
	"data/presence":    {"os", "net/http", "syscall/js", "time", "regexp", "encoding/json", "math/rand", "math/rand/v2"},
	"data/gazetteer":   {"os", "net/http", "syscall/js", "time", "regexp", "math/rand", "math/rand/v2"},
	"data/timex":       {"os", "net/http", "syscall/js", "regexp", "math/rand", "math/rand/v2"},
	"data/furniture":   {"os", "net/http", "syscall/js", "time", "regexp", "math/rand", "math/rand/v2"},
	"data/article":     {"os", "net/http", "syscall/js", "time", "math/rand", "math/rand/v2"},
	"data/colour":      {"os", "net/http", "syscall/js", "time", "math/rand", "math/rand/v2"},
	"data/lexicon":     {"os", "net/http", "syscall/js", "time", "regexp", "math/rand", "math/rand/v2"},
	"data/draft":       {"os", "net/http", "syscall/js", "time", "regexp", "math/rand", "math/rand/v2"},
	"data/manuscript":  {"os", "net/http", "syscall/js", "time", "math/rand", "math/rand/v2"},
	"data/intake":      {"os", "net/http", "syscall/js", "time", "math/rand", "math/rand/v2"},
	"data/schema":      {"os", "net/http", "syscall/js", "time", "math/rand", "math/rand/v2"},
	"data/starter":     {"os", "net/http", "syscall/js", "time", "math/rand", "math/rand/v2"},
	"data/fill":        {"os", "net/http", "syscall/js", "time", "math/rand", "math/rand/v2"},
	"data/compile":     {"os", "net/http", "syscall/js", "math/rand", "math/rand/v2"},
	"data/diagnostics": {"os", "net/http", "syscall/js", "time", "math/rand", "math/rand/v2"},

	"stories/gallery": {"os", "net/http", "syscall/js", "time", "math/rand", "math/rand/v2"},

	"app/accord":  {"os", "net/http", "syscall/js", "time", "regexp", "encoding/json", "math/rand", "math/rand/v2"},
	"app/cite":    {"os", "net/http", "net/url", "syscall/js", "time", "regexp", "encoding/json", "math/rand", "math/rand/v2"},
	"app/export":  {"os", "net/http", "syscall/js", "time", "fmt", "regexp", "encoding/csv", "encoding/json", "encoding/xml", "math/rand", "math/rand/v2"},
	"app/i18n":    {"os", "net/http", "syscall/js", "math/rand", "math/rand/v2"},
	"app/search":  {"os", "net/http", "syscall/js", "time", "regexp", "encoding/json", "math/rand", "math/rand/v2"},
	"app/state":   {"os", "net/http", "syscall/js", "math/rand", "math/rand/v2"},
	"app/track":   {"os", "net/http", "syscall/js", "time", "regexp", "encoding/json", "math/rand", "math/rand/v2"},
	"app/sign":    {"os", "net/http", "syscall/js", "time", "math/rand", "math/rand/v2"},
	"app/view":    {"os", "net/http", "syscall/js", "time", "regexp", "encoding/json", "math/rand", "math/rand/v2"},
	"app/scene":   {"os", "net/http", "syscall/js", "math/rand", "math/rand/v2"},
	"app/account": {"os", "net/http", "syscall/js", "time", "regexp", "encoding/json", "math/rand", "math/rand/v2"},
	"app/act":     {"os", "net/http", "syscall/js", "time", "fmt", "math/rand", "math/rand/v2"},
	"app/page":    {"os", "net/http", "syscall/js", "encoding/json", "text/template", "html/template", "math/rand", "math/rand/v2"},
	"app/dom":     {"os", "net/http", "fmt", "time", "encoding/json", "text/template", "html/template", "math/rand", "math/rand/v2"},
	"app/input":   {"os", "net/http", "fmt", "time", "syscall/js", "encoding/json", "text/template", "html/template", "math/rand", "math/rand/v2"},
	"app/host":    {"os", "net/http", "fmt", "syscall/js", "encoding/json", "text/template", "html/template", "math/rand", "math/rand/v2"},
	"app":         {"os", "net/http", "syscall/js", "encoding/json", "text/template", "html/template", "math/rand", "math/rand/v2"},

	"web/page":    {"os", "net/http", "time", "math/rand", "math/rand/v2"},
	"web/raster":  {"os", "net/http", "time", "math/rand", "math/rand/v2"},
	"web/typeset": {"os", "net/http", "time", "math/rand", "math/rand/v2"},
	"web/picture": {"os", "net/http", "time", "math/rand", "math/rand/v2"},
	"web/still":   {"os", "net/http", "time", "math/rand", "math/rand/v2"},
	"web/site":    {"os", "net/http", "time", "math/rand", "math/rand/v2"},
	"web/deck":    {"os", "net/http", "time", "math/rand", "math/rand/v2"},

	"wasm": {"os", "net/http", "text/template", "html/template"},
}

// TestLayers reads the sources itself: the test cache sees files that a test
// opens, but not those that a child process such as go list reads.
func TestLayers(t *testing.T) {
	for file, imports := range sources(t) {
		layer := path.Dir(file)
		allowed, known := layers[layer]
		if !known {
			t.Errorf("%s: package %s has no line in the table of layers", file, layer)
			continue
		}
		for _, name := range imports {
			if !mayImport(name, allowed) {
				t.Errorf("%s: %s may not import %s", file, layer, name)
			}
			if slices.Contains(unfit[layer], name) {
				t.Errorf("%s: %s must do without %s", file, layer, name)
			}
		}
	}
}

// mayImport tells whether a package that may import allowed may import name.
// A dependency is allowed with the packages inside it.
func mayImport(name string, allowed []string) bool {
	if ours, ok := strings.CutPrefix(name, "dateline/"); ok {
		return slices.Contains(allowed, ours)
	}
	standard := !strings.Contains(strings.Split(name, "/")[0], ".")
	return standard || slices.ContainsFunc(allowed, func(a string) bool {
		return name == a || strings.HasPrefix(name, a+"/")
	})
}

// speakers are the packages that may speak to JavaScript through go-app.
var speakers = map[string]bool{"app/dom": true, "wasm": true, "web/bench/floor": true}

// scripted are the names of go-app's by which that is done.
var scripted = []string{"Window", "Value", "Func", "FuncOf", "ValueOf", "Null", "Undefined", "JSValue", "CopyBytesToGo", "CopyBytesToJS"}

// TestOnlyDOMSpeaksToTheBrowser holds that whatever is asked of a browser has a
// name and a place in one package.
func TestOnlyDOMSpeaksToTheBrowser(t *testing.T) {
	for file, imports := range sources(t) {
		if speakers[path.Dir(file)] || !slices.Contains(imports, goapp) {
			continue
		}
		for _, name := range namesOf(t, file, "app") {
			if slices.Contains(scripted, name) {
				t.Errorf("%s: app.%s is app/dom's to use", file, name)
			}
		}
	}
}

// namesOf gives what a file names of a package that it imports by some name.
func namesOf(t *testing.T, file, pkg string) (names []string) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := sel.X.(*ast.Ident); ok && x.Name == pkg {
				names = append(names, sel.Sel.Name)
			}
		}
		return true
	})
	return names
}

// sources gives the imports of each Go file that is not a test, by its path.
// A folder that is a module of its own, or what tests are made on, is not ours.
func sources(t *testing.T) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	err := fs.WalkDir(os.DirFS("."), ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && file != "." && foreign(file) {
			return fs.SkipDir
		}
		if strings.HasSuffix(file, ".go") && !strings.HasSuffix(file, "_test.go") {
			found[file] = importsOf(t, file)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func foreign(dir string) bool {
	_, err := os.Stat(path.Join(dir, "go.mod"))
	return err == nil || strings.HasPrefix(path.Base(dir), ".") || path.Base(dir) == "testdata" || dir == "build" || dir == "dist"
}

func importsOf(t *testing.T, file string) (names []string) {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, spec := range parsed.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	return names
}
