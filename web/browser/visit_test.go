//go:build engines

package browser

import (
	"fmt"
	"testing"
	"time"
)

// engine is a browser with one page open in it, as far as tests drive it.
type engine interface {
	resize(width, height int) error             // of what the page has
	navigate(address string) error              // and wait until it is loaded
	evaluate(expression string) (string, error) // as the page has it, awaited
	perform(source map[string]any) error        // an input source of WebDriver, with its actions
	said() []string                             // what the page logged as errors, where that can be heard
}

// visit is what a person does with the page of an engine, within one test.
type visit struct {
	testing.TB
	engine
}

const rightArrow = "\uE014" // as WebDriver numbers keys

// open shows an address in a page of a size, and waits until it is ready.
func (v visit) open(address string, width, height int) {
	v.Helper()
	v.must(v.resize(width, height))
	v.must(v.navigate(address))
	v.until("the page to be ready", `document.documentElement.dataset.state === 'ready'`)
}

func (v visit) must(err error) {
	v.Helper()
	if err != nil {
		v.Fatal(err)
	}
}

// eval gives the value of an expression as the page has it.
func (v visit) eval(expression string) string {
	v.Helper()
	value, err := v.evaluate(expression)
	v.must(err)
	return value
}

func (v visit) until(what, condition string) {
	v.Helper()
	for end := time.Now().Add(2 * patience); v.eval(condition) != "true"; v.eval(`new Promise(done => requestAnimationFrame(() => done(true)))`) {
		if time.Now().After(end) {
			v.Fatalf("waited in vain for %s; the page said %q", what, v.said())
		}
	}
}

// click presses the pointer on the middle of what a selector finds first.
func (v visit) click(selector string) {
	v.Helper()
	var x, y int
	at := v.eval(fmt.Sprintf(`(b => [b.x + b.width / 2, b.y + b.height / 2].map(Math.round).join(' '))(document.querySelector(%q).getBoundingClientRect())`, selector))
	if _, err := fmt.Sscan(at, &x, &y); err != nil {
		v.Fatalf("%s is at %q: %v", selector, at, err)
	}
	v.must(v.perform(map[string]any{"type": "pointer", "id": "mouse", "actions": []any{
		map[string]any{"type": "pointerMove", "x": x, "y": y},
		map[string]any{"type": "pointerDown", "button": 0}, map[string]any{"type": "pointerUp", "button": 0},
	}}))
}

// key presses and releases a key, by its WebDriver code point.
func (v visit) key(key string) {
	v.Helper()
	v.must(v.perform(map[string]any{"type": "key", "id": "keys", "actions": []any{
		map[string]any{"type": "keyDown", "value": key}, map[string]any{"type": "keyUp", "value": key},
	}}))
}
