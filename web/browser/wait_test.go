package browser

import (
	"strings"
	"time"

	"github.com/chromedp/chromedp"
)

// patience is how long a state may take to come before a test gives up on it.
// It is no budget: two busy cores must pass too. Nothing here waits for a time.
const patience = 30 * time.Second

// await waits until look finds what it looks for, and looks once a frame.
func (t *tab) await(what string, look func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); !look(); t.frame() {
		if time.Now().After(end) {
			t.Fatalf("waited in vain for %s (%s)", what, strings.Join(t.all(), "; "))
		}
	}
}

// until waits for an expression to become true. A page that goes elsewhere
// meanwhile is asked again.
func (t *tab) until(what, expression string, args ...any) {
	t.Helper()
	look := `(async () => await (` + t.filled(expression, args...) + `) ? true : new Promise(done => requestAnimationFrame(() => done(false))))()`
	var err error
	for end := time.Now().Add(patience); ; {
		var done bool
		if done, err = chromedp.Run(t.ctx, chromedp.Evaluate[bool](look, chromedp.EvalAwaitPromise)); done {
			return
		}
		if time.Now().After(end) || t.ctx.Err() != nil {
			t.Fatalf("waited in vain for %s (%v; %s)", what, err, strings.Join(t.all(), "; "))
		}
	}
}

// frame waits until a frame is on its way to the screen.
func (t *tab) frame() {
	t.Helper()
	eval[bool](t, `new Promise(done => requestAnimationFrame(() => done(true)))`)
}

// settle waits until two frames more are on the screen.
func (t *tab) settle() {
	t.Helper()
	eval[bool](t, `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`)
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
