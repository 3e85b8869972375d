//go:build engines

package browser

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"testing"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

// firefox is a browser spoken to by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/),
// with one page open in it.
type firefox struct {
	ctx  context.Context
	conn *websocket.Conn
	sent int
	page string   // id of its browsing context
	logs []string // errors that the page logged
}

var listening = regexp.MustCompile(`WebDriver BiDi listening on (ws://\S+)`)

// startFirefox starts a Firefox without a window, and ends it with the test.
func startFirefox(t testing.TB) engine {
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
	f := &firefox{ctx: ctx}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if m := listening.FindStringSubmatch(lines.Text()); m != nil {
			go func() {
				for lines.Scan() { // a full pipe would stop the browser
				}
			}()
			if err := f.connect(t, m[1]); err != nil {
				t.Fatal(err)
			}
			return f
		}
	}
	t.Fatal("Firefox tells of no address to speak to it")
	return nil
}

func (f *firefox) connect(t testing.TB, address string) error {
	conn, _, err := websocket.Dial(f.ctx, address+"/session", nil)
	if err != nil {
		return err
	}
	conn.SetReadLimit(1 << 26)
	f.conn = conn
	t.Cleanup(func() { conn.CloseNow() })
	var tree struct{ Contexts []struct{ Context string } }
	if err := errors.Join(
		f.ask("session.new", nil, map[string]any{"capabilities": map[string]any{}}),
		f.ask("session.subscribe", nil, map[string]any{"events": []string{"log.entryAdded"}}),
		f.ask("browsingContext.getTree", &tree, map[string]any{}),
	); err != nil {
		return err
	}
	f.page = tree.Contexts[0].Context
	return nil
}

// ask sends a command, and reads until its answer comes; what the page logs
// as an error meanwhile is kept.
func (f *firefox) ask(method string, into any, params map[string]any) error {
	f.sent++
	if err := wsjson.Write(f.ctx, f.conn, map[string]any{"id": f.sent, "method": method, "params": params}); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	for {
		var m struct {
			ID             int
			Type, Method   string
			Error, Message string
			Result         json.RawMessage
			Params         struct{ Level, Text string }
		}
		err := wsjson.Read(f.ctx, f.conn, &m)
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w", method, err)
		case m.Method == "log.entryAdded" && m.Params.Level == "error":
			f.logs = append(f.logs, m.Params.Text)
		case m.ID == f.sent && m.Type == "error":
			return fmt.Errorf("%s: %s: %s", method, m.Error, m.Message)
		case m.ID == f.sent && into != nil:
			return json.Unmarshal(m.Result, into)
		case m.ID == f.sent:
			return nil
		}
	}
}

func (f *firefox) said() []string { return f.logs }

func (f *firefox) resize(width, height int) error {
	return f.ask("browsingContext.setViewport", nil, map[string]any{"context": f.page, "viewport": map[string]any{"width": width, "height": height}})
}

func (f *firefox) navigate(address string) error {
	return f.ask("browsingContext.navigate", nil, map[string]any{"context": f.page, "url": address, "wait": "complete"})
}

func (f *firefox) evaluate(expression string) (string, error) {
	var answer struct {
		Result           struct{ Value string }
		ExceptionDetails struct{ Text string }
	}
	err := f.ask("script.evaluate", &answer, map[string]any{"expression": "(async () => String(await (" + expression + ")))()", "awaitPromise": true, "target": map[string]any{"context": f.page}})
	if t := answer.ExceptionDetails.Text; err == nil && t != "" {
		err = fmt.Errorf("%s: %s", expression, t)
	}
	return answer.Result.Value, err
}

func (f *firefox) perform(source map[string]any) error {
	return f.ask("input.performActions", nil, map[string]any{"context": f.page, "actions": []any{source}})
}
