//go:build firefox

package browser

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

// firefox is a browser spoken to by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/),
// with one page open in it.
type firefox struct {
	testing.TB
	ctx  context.Context
	conn *websocket.Conn
	sent int
	page string   // id of its browsing context
	said []string // errors that the page logged
}

var listening = regexp.MustCompile(`WebDriver BiDi listening on (ws://\S+)`)

// startFirefox starts a Firefox without a window, and ends it with the test.
func startFirefox(t testing.TB) *firefox {
	t.Helper()
	path := "firefox"
	for _, name := range []string{os.Getenv("FIREFOX"), "firefox-esr", "firefox"} {
		if p, err := exec.LookPath(name); name != "" && err == nil {
			path = p
			break
		}
	}
	ctx, stop := context.WithTimeout(context.Background(), 6*patience)
	browser := exec.CommandContext(ctx, path, "--headless", "--remote-debugging-port=0", "--profile", t.TempDir(), "--no-remote")
	out, err := browser.StderrPipe()
	if err == nil {
		err = browser.Start()
	}
	if err != nil {
		t.Fatalf("Firefox does not start (FIREFOX may hold its path): %v", err)
	}
	t.Cleanup(func() { stop(); browser.Wait() })
	f := &firefox{TB: t, ctx: ctx}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if m := listening.FindStringSubmatch(lines.Text()); m != nil {
			go func() {
				for lines.Scan() { // a full pipe would stop the browser
				}
			}()
			f.connect(m[1])
			return f
		}
	}
	t.Fatal("Firefox tells of no address to speak to it")
	return nil
}

func (f *firefox) connect(address string) {
	f.Helper()
	conn, _, err := websocket.Dial(f.ctx, address+"/session", nil)
	if err != nil {
		f.Fatal(err)
	}
	conn.SetReadLimit(1 << 26)
	f.conn = conn
	f.Cleanup(func() { conn.CloseNow() })
	f.ask("session.new", nil, map[string]any{"capabilities": map[string]any{}})
	f.ask("session.subscribe", nil, map[string]any{"events": []string{"log.entryAdded"}})
	var tree struct{ Contexts []struct{ Context string } }
	f.ask("browsingContext.getTree", &tree, map[string]any{})
	f.page = tree.Contexts[0].Context
}

// ask sends a command, and reads until its answer comes; what the page logs
// as an error meanwhile is kept.
func (f *firefox) ask(method string, into any, params map[string]any) {
	f.Helper()
	f.sent++
	if err := wsjson.Write(f.ctx, f.conn, map[string]any{"id": f.sent, "method": method, "params": params}); err != nil {
		f.Fatalf("%s: %v", method, err)
	}
	for {
		var m struct {
			ID             int
			Type, Method   string
			Error, Message string
			Result         json.RawMessage
			Params         struct{ Level, Text string }
		}
		if err := wsjson.Read(f.ctx, f.conn, &m); err != nil {
			f.Fatalf("%s: %v", method, err)
		}
		switch {
		case m.Method == "log.entryAdded" && m.Params.Level == "error":
			f.said = append(f.said, m.Params.Text)
		case m.ID == f.sent && m.Type == "error":
			f.Fatalf("%s: %s: %s", method, m.Error, m.Message)
		case m.ID == f.sent:
			if into != nil {
				if err := json.Unmarshal(m.Result, into); err != nil {
					f.Fatalf("%s: %v", method, err)
				}
			}
			return
		}
	}
}

// open shows an address in a page of a size, and waits until it is ready.
func (f *firefox) open(address string, width, height int) {
	f.Helper()
	f.ask("browsingContext.setViewport", nil, map[string]any{"context": f.page, "viewport": map[string]any{"width": width, "height": height}})
	f.ask("browsingContext.navigate", nil, map[string]any{"context": f.page, "url": address, "wait": "complete"})
	f.until("the page to be ready", `document.documentElement.dataset.state === 'ready'`)
}

// eval gives the value of an expression as the page has it.
func (f *firefox) eval(expression string) string {
	f.Helper()
	var answer struct {
		Result           struct{ Value string }
		ExceptionDetails struct{ Text string }
	}
	f.ask("script.evaluate", &answer, map[string]any{"expression": "(async () => String(await (" + expression + ")))()", "awaitPromise": true, "target": map[string]any{"context": f.page}})
	if t := answer.ExceptionDetails.Text; t != "" {
		f.Fatalf("%s: %s", expression, t)
	}
	return answer.Result.Value
}

func (f *firefox) until(what, condition string) {
	f.Helper()
	for end := time.Now().Add(2 * patience); f.eval(condition) != "true"; f.eval(`new Promise(done => requestAnimationFrame(() => done(true)))`) {
		if time.Now().After(end) {
			f.Fatalf("waited in vain for %s; the page said %q", what, f.said)
		}
	}
}

// click presses the pointer on the middle of what a selector finds first.
func (f *firefox) click(selector string) {
	f.Helper()
	var x, y int
	at := f.eval(fmt.Sprintf(`(b => [b.x + b.width / 2, b.y + b.height / 2].map(Math.round).join(' '))(document.querySelector(%q).getBoundingClientRect())`, selector))
	if _, err := fmt.Sscan(at, &x, &y); err != nil {
		f.Fatalf("%s is at %q: %v", selector, at, err)
	}
	f.perform(map[string]any{"type": "pointer", "id": "mouse", "actions": []any{
		map[string]any{"type": "pointerMove", "x": x, "y": y},
		map[string]any{"type": "pointerDown", "button": 0}, map[string]any{"type": "pointerUp", "button": 0},
	}})
}

// key presses and releases a key, by its WebDriver code point.
func (f *firefox) key(key string) {
	f.Helper()
	f.perform(map[string]any{"type": "key", "id": "keys", "actions": []any{
		map[string]any{"type": "keyDown", "value": key}, map[string]any{"type": "keyUp", "value": key},
	}})
}

func (f *firefox) perform(source map[string]any) {
	f.Helper()
	f.ask("input.performActions", nil, map[string]any{"context": f.page, "actions": []any{source}})
}
