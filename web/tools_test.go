package web

import (
	"context"
	"testing"
)

// house is a browser with the address of the built page.
type house struct {
	browser context.Context
	address string
}

func (h house) open(t *testing.T, fragment string, v view) *tab {
	t.Helper()
	return open(t, h.browser, h.address+fragment, v).ready()
}

var phone = view{width: 390, height: 844}

// TestTools uses each tool as a person would, in one browser.
func TestTools(t *testing.T) {
	h := house{address: built(t, single), browser: chrome(t)}
	for _, tool := range []struct {
		name string
		use  func(*testing.T, house)
	}{
		{"as known on", asKnownOn},
		{"the line's keys", lineKeys},
		{"play", playing},
		{"filters", filtering},
		{"time", ranging},
		{"search", searching},
		{"a person", lineOfPerson},
		{"agreement", agreeing},
		{"evidence", proving},
		{"citations", citing},
		{"the table", tabling},
		{"links", linking},
		{"back and forward", goingBack},
		{"keys", keying},
		{"the focus", focusing},
		{"touch", touching},
		{"files", saving},
		{"print", printing},
	} {
		t.Run(tool.name, func(t *testing.T) { tool.use(t, h) })
	}
}
