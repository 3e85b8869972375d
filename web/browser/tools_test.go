package browser

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

// use is what a person does with one tool.
type use struct {
	tool string
	do   func(*testing.T, house)
}

// TestTools uses each of the analyst's tools as a person would.
func TestTools(t *testing.T) {
	for _, u := range []use{
		{"as known on", asKnownOn},
		{"the line's keys", lineKeys},
		{"play", playing},
		{"filters", filtering},
		{"chips", chipping},
		{"time", ranging},
		{"looking closer", lookingCloser},
		{"search", searching},
		{"a person", lineOfPerson},
		{"agreement", agreeing},
		{"evidence", proving},
		{"citations", citing},
	} {
		t.Run(u.tool, func(t *testing.T) { u.do(t, house{address: built(t, single), browser: chrome(t)}) })
	}
}

// TestReaders uses what the page has for every reader: as a table, by link, by
// keys, by touch, as a file and on paper.
func TestReaders(t *testing.T) {
	for _, u := range []use{
		{"the table", tabling},
		{"links", linking},
		{"back and forward", goingBack},
		{"keys", keying},
		{"the focus", focusing},
		{"touch", touching},
		{"files", saving},
		{"print", printing},
	} {
		t.Run(u.tool, func(t *testing.T) { u.do(t, house{address: built(t, single), browser: chrome(t)}) })
	}
}
