package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a page may take before a test gives up. It is no
// budget: two busy cores must pass too.
const patience = 15 * time.Second

// chrome starts one browser for a test and its subtests. It is given a network
// that leads nowhere but to this machine, so a request fails as well as being seen.
func chrome(t testing.TB) context.Context {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chromePath(t)),
		chromedp.UserDataDir(t.TempDir()),
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.Flag("headless", "new"),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("hide-scrollbars", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
		// One process for all frames, so that a sandboxed one can be looked into.
		chromedp.Flag("disable-features", "IsolateSandboxedIframes,IsolateOrigins,site-per-process,Translate,OptimizationHints,MediaRouter"),
	)
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, closeTab := chromedp.NewContext(allocator)
	t.Cleanup(func() { closeTab(); stop() })
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("Chromium does not start: %v", err)
	}
	return ctx
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
	return t.troubles
}

func (t *tab) run(actions ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(t.ctx, actions...); err != nil {
		t.Fatalf("%v (%s)", err, strings.Join(t.all(), "; "))
	}
}

// eval gives the value of an expression in the page, waiting for it where it is
// a promise. Arguments stand in it as %s, and are put in as JSON.
func eval[T any](t *tab, expression string, args ...any) T {
	t.Helper()
	quoted := make([]any, len(args))
	for i, arg := range args {
		text, err := json.Marshal(arg)
		if err != nil {
			t.Fatal(err)
		}
		quoted[i] = string(text)
	}
	if len(args) > 0 {
		expression = fmt.Sprintf(expression, quoted...)
	}
	value, err := chromedp.Run(t.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%v (%s)", err, strings.Join(t.all(), "; "))
	}
	return value
}

// until waits for an expression to become true.
func (t *tab) until(what, expression string, args ...any) {
	t.Helper()
	for end := time.Now().Add(patience); !eval[bool](t, expression, args...); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("waited in vain for %s (%s)", what, strings.Join(t.all(), "; "))
		}
	}
}

// ready waits for the page to answer the pointer, and for what it drew last.
func (t *tab) ready() *tab {
	t.Helper()
	t.until("the page to leave its loading state", `document.documentElement.dataset.state !== 'loading'`)
	if state := eval[string](t, `document.documentElement.dataset.state`); state != "ready" {
		t.Fatalf("the page is %s: %s", state, eval[string](t, `document.getElementById('boot-message').textContent`))
	}
	t.settle()
	return t
}

// settle waits until two frames more are on the screen.
func (t *tab) settle() {
	t.Helper()
	eval[bool](t, `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`)
}
