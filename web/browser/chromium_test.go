package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// chromium is the one browser of all tests, started by the first that needs it.
var chromium struct {
	sync.Mutex
	ctx  context.Context
	stop func()
}

// TestMain ends the browser with the last test.
func TestMain(m *testing.M) {
	code := m.Run()
	if chromium.stop != nil {
		chromium.stop()
	}
	os.Exit(code)
}

// chrome gives a test and its subtests a profile of their own in the browser,
// as private windows have it: no storage, cache or worker is shared with other
// tests. So these may run beside it, and do.
func chrome(t testing.TB) context.Context {
	t.Helper()
	started := start(t)
	if t, ok := t.(*testing.T); ok {
		t.Parallel()
	}
	ctx, stop := chromedp.NewContext(started, chromedp.WithNewBrowserContext())
	t.Cleanup(stop)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// start starts the browser, unless it runs. It is given a network that leads
// nowhere but to this machine, so a request fails as well as being seen.
func start(t testing.TB) context.Context {
	t.Helper()
	chromium.Lock()
	defer chromium.Unlock()
	if chromium.ctx != nil {
		return chromium.ctx
	}
	_ = os.Getenv("FONTCONFIG_FILE") // the browser reads it, so the test cache must know of it
	allocator, stop := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chromePath(t)),
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.Flag("headless", "new"),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("hide-scrollbars", true),
		chromedp.Flag("js-flags", compilers(t)),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
		// One process for all frames, so that a sandboxed one can be looked into.
		chromedp.Flag("disable-features", "IsolateSandboxedIframes,IsolateOrigins,site-per-process,Translate,OptimizationHints,MediaRouter"),
	)...)
	ctx, closeTab := chromedp.NewContext(allocator)
	if err := chromedp.Do(ctx); err != nil {
		stop()
		t.Fatalf("Chromium does not start: %v", err)
	}
	chromium.ctx, chromium.stop = ctx, func() { closeTab(); stop() }
	return ctx
}

// compilers names the engine's compilers of WebAssembly. A test reads a page for a
// second or two: its program is compiled once, quickly, and what is hot in it not
// again, which took a sixth of all processor time. A benchmark has both.
func compilers(t testing.TB) string {
	if _, measured := t.(*testing.B); measured {
		return ""
	}
	return "--liftoff-only"
}

// chromePath finds a Chromium. Where there is none the tests are skipped,
// except where nobody would read that they were.
func chromePath(t testing.TB) string {
	t.Helper()
	for _, name := range []string{os.Getenv("CHROME"), "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	missing(t, "no Chromium; set CHROME to the path of one")
	return ""
}

func missing(t testing.TB, what string) {
	t.Helper()
	if os.Getenv("CI") != "" {
		t.Fatal(what)
	}
	t.Skip(what)
}

// tab is one page in the browser, with all that went wrong in it.
type tab struct {
	testing.TB
	ctx  context.Context
	host string

	mu       sync.Mutex
	troubles []string
	forgiven []string // what those have in them that count as none
}

// view is how a tab looks at its page.
type view struct {
	width, height int64
	scheme        string // "light" or "dark"; light when empty
	noScript      bool
	moves         bool   // motion is welcome; else the reader has asked for less
	before        string // script to run before those of the page
	host          string // the origin that the page may ask, or none
}

var desktop = view{width: 1440, height: 900}

// open loads an address in a tab of its own, and fails the test at its end if
// anything was asked of the network, thrown or logged as an error.
func open(t testing.TB, browser context.Context, address string, v view) *tab {
	t.Helper()
	tab := blank(t, browser, v)
	tab.run(chromedp.Navigate(address))
	return tab
}

func blank(t testing.TB, browser context.Context, v view) *tab {
	t.Helper()
	tab := &tab{TB: t, host: v.host}
	ctx, closeTab := chromedp.NewContext(browser, chromedp.WithListener(tab.hear))
	t.Cleanup(func() {
		closeTab()
		for _, trouble := range tab.all() {
			t.Error(trouble)
		}
	})
	if err := chromedp.Do(ctx); err != nil { // a deadline here would end the tab with this call
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(ctx, 24*patience) // of all its steps together
	t.Cleanup(cancel)
	tab.ctx = ctx
	send(tab, network.Enable, network.EnableParams{})
	send(tab, log.Enable, cdp.Empty{})
	send(tab, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}) // as if no test ran beside it
	v.set(tab)
	return tab
}

func (v view) set(t *tab) {
	t.Helper()
	scheme := v.scheme
	if scheme == "" {
		scheme = "light"
	}
	motion := "reduce"
	if v.moves {
		motion = "no-preference"
	}
	send(t, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: v.width, Height: v.height, DeviceScaleFactor: 1})
	send(t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme},
		{Name: "prefers-reduced-motion", Value: motion},
	}})
	send(t, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: v.noScript})
	send(t, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: v.before})
}

// send gives the browser one command of its protocol.
func send[P, R any](t *tab, command cdp.Command[P, R], params P) R {
	t.Helper()
	result, err := chromedp.Call(t.ctx, command, params)
	if err != nil {
		t.Fatalf("%s: %v", command.Method, err)
	}
	return result
}

func (t *tab) hear(event any) {
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if !local(e.Request.URL) && (t.host == "" || !strings.HasPrefix(e.Request.URL, t.host+"/")) {
			t.trouble("the page asks for %s", e.Request.URL)
		}
	case *network.EventWebSocketCreated:
		t.trouble("the page opens a socket to %s", e.URL)
	case *runtime.EventExceptionThrown:
		t.trouble("the page throws: %s %s", e.ExceptionDetails.Text, spelled([]*runtime.RemoteObject{e.ExceptionDetails.Exception}))
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError {
			t.trouble("the page logs an error: %s", spelled(e.Args))
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError {
			t.trouble("the browser logs an error: %s", e.Entry.Text)
		}
	}
}

func local(address string) bool {
	scheme, _, _ := strings.Cut(address, ":")
	switch scheme {
	case "file", "data", "blob", "about":
		return true
	}
	return false
}

func spelled(args []*runtime.RemoteObject) string {
	words := make([]string, len(args))
	for i, arg := range args {
		if arg != nil {
			words[i] = string(arg.Value) + arg.Description
		}
	}
	return strings.Join(words, " ")
}

func (t *tab) trouble(format string, args ...any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.troubles = append(t.troubles, fmt.Sprintf(format, args...))
}

func (t *tab) all() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(t.troubles), func(trouble string) bool {
		return slices.ContainsFunc(t.forgiven, func(what string) bool { return strings.Contains(trouble, what) })
	})
}

func (t *tab) run(actions ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(t.ctx, actions...); err != nil {
		t.Fatalf("%v (%s)", err, strings.Join(t.all(), "; "))
	}
}

// filled puts arguments into an expression, as JSON, where it has %s.
func (t *tab) filled(expression string, args ...any) string {
	t.Helper()
	if len(args) == 0 {
		return expression
	}
	quoted := make([]any, len(args))
	for i, arg := range args {
		text, err := json.Marshal(arg)
		if err != nil {
			t.Fatal(err)
		}
		quoted[i] = string(text)
	}
	return fmt.Sprintf(expression, quoted...)
}

// eval gives the value of an expression in the page, waiting for it where it is
// a promise. Arguments stand in it as %s; see filled.
func eval[T any](t *tab, expression string, args ...any) T {
	t.Helper()
	value, err := chromedp.Run(t.ctx, chromedp.Evaluate[T](t.filled(expression, args...), chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%v (%s)", err, strings.Join(t.all(), "; "))
	}
	return value
}
