//go:build engines

package browser

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// webkit is the engine of Safari in GTK's small browser, spoken to by WebDriver
// (https://www.w3.org/TR/webdriver2/). It tells nothing of what a page logs.
type webkit struct {
	ctx     context.Context
	session string // its address
}

// startWebKit starts a WebKit on a screen that nobody sees, and ends it with the test.
func startWebKit(t testing.TB) engine {
	t.Helper()
	ctx, stop := context.WithTimeout(context.Background(), 12*patience)
	address := freeAddress(t)
	_, port, _ := net.SplitHostPort(address)
	driver := exec.CommandContext(ctx, "WebKitWebDriver", "--port="+port)
	driver.Env = append(os.Environ(), "DISPLAY="+screen(ctx, t))
	if err := driver.Start(); err != nil {
		t.Fatalf("WebKit does not start: %v", err)
	}
	w := &webkit{ctx: ctx, session: "http://" + address + "/session"}
	t.Cleanup(func() { w.ask(http.MethodDelete, "", nil, nil); stop(); driver.Wait() })
	w.listens()
	var opened struct{ SessionID string }
	if err := w.ask(http.MethodPost, "", map[string]any{"capabilities": map[string]any{"alwaysMatch": map[string]any{
		"webkitgtk:browserOptions": map[string]any{"binary": miniBrowser(t), "args": []string{"--automation"}},
	}}}, &opened); err != nil {
		t.Fatal(err)
	}
	w.session += "/" + opened.SessionID
	return w
}

// screen starts one that nobody sees, and gives its name; it ends with the context.
func screen(ctx context.Context, t testing.TB) string {
	server := exec.CommandContext(ctx, "Xvfb", "-displayfd", "1", "-screen", "0", "2600x1600x24", "-nolisten", "tcp")
	out, err := server.StdoutPipe()
	if err == nil {
		err = server.Start()
	}
	if err != nil {
		t.Fatalf("no screen for WebKit: %v", err)
	}
	t.Cleanup(func() { server.Wait() })
	var number int
	if _, err := fmt.Fscan(out, &number); err != nil {
		t.Fatalf("no screen for WebKit: %v", err)
	}
	return fmt.Sprint(":", number)
}

// freeAddress is one on this machine that nobody listens at.
func freeAddress(t testing.TB) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// miniBrowser is where Debian and Ubuntu have the browser that WebKitGTK comes with.
func miniBrowser(t testing.TB) string {
	found, _ := filepath.Glob("/usr/lib/*/webkit2gtk-4.*/MiniBrowser")
	if len(found) == 0 {
		t.Fatal("no MiniBrowser of WebKitGTK in /usr/lib: install webkit2gtk-driver")
	}
	return found[0]
}

// listens waits until the driver answers.
func (w *webkit) listens() {
	for w.ctx.Err() == nil {
		if r, err := http.Get(w.session[:len(w.session)-len("session")] + "status"); err == nil {
			r.Body.Close()
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// ask sends a command of the session, and reads its answer.
func (w *webkit) ask(method, path string, params, into any) error {
	body, err := json.Marshal(params)
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(w.ctx, method, w.session+path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	var answer struct{ Value json.RawMessage }
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return err
	}
	switch {
	case response.StatusCode != http.StatusOK:
		return fmt.Errorf("%s: %s", path, answer.Value)
	case into == nil:
		return nil
	}
	return json.Unmarshal(answer.Value, into)
}

func (w *webkit) said() []string { return nil }

// resize sets the window so that what the page has of it is of the size: first as
// if there were no frame around it, then by what that took.
func (w *webkit) resize(width, height int) error {
	wide, high := width, height
	for range 2 {
		if err := w.ask(http.MethodPost, "/window/rect", map[string]any{"width": wide, "height": high}, nil); err != nil {
			return err
		}
		at, err := w.evaluate(`innerWidth + ' ' + innerHeight`)
		if err != nil {
			return err
		}
		var x, y int
		if _, err := fmt.Sscan(at, &x, &y); err != nil {
			return err
		}
		wide, high = wide+width-x, high+height-y
	}
	return nil
}

func (w *webkit) navigate(address string) error {
	return w.ask(http.MethodPost, "/url", map[string]any{"url": address}, nil)
}

func (w *webkit) evaluate(expression string) (string, error) {
	var answer [2]string
	err := w.ask(http.MethodPost, "/execute/async", map[string]any{"args": []any{}, "script": `const done = arguments[0];
(async () => String(await (` + expression + `)))().then(value => done([value, '']), error => done(['', String(error)]))`}, &answer)
	if err == nil && answer[1] != "" {
		err = fmt.Errorf("%s: %s", expression, answer[1])
	}
	return answer[0], err
}

func (w *webkit) perform(source map[string]any) error {
	return w.ask(http.MethodPost, "/actions", map[string]any{"actions": []any{source}}, nil)
}
