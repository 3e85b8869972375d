// Package preview shows a story's page in a browser while the story is written: it
// hands out the page as it is now, and tells those who have it open when it is
// another, or which mistakes keep it from being made.
//
//	GET /           a frame around the page, which listens
//	GET /page.html  the page itself, as build writes it
//	GET /changes    what is to be shown, each time that it changes (server-sent events)
//
// The page's own rules let it ask for nothing, so the frame asks for it.
package preview

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"sync"
)

//go:embed frame.html
var frame []byte

// Preview is what is shown now. Its methods may be called at any time.
type Preview struct {
	mu      sync.Mutex
	page    []byte
	state   state
	changed chan struct{} // closed when the state is another
}

// state is what a frame is told.
type state struct {
	Page   string `json:"page"`   // names the page by its bytes, "" before there is one
	Faults string `json:"faults"` // what keeps a newer one from being made, or ""
}

// New gives a preview of nothing yet.
func New() *Preview { return &Preview{changed: make(chan struct{})} }

// Show puts another page in the place of the one that is shown.
func (p *Preview) Show(page []byte) {
	sum := sha256.Sum256(page)
	p.turn(func() { p.page, p.state = page, state{Page: hex.EncodeToString(sum[:8])} })
}

// Fail leaves the page as it is, with a text over it.
func (p *Preview) Fail(text string) { p.turn(func() { p.state.Faults = text }) }

// turn changes what is shown and wakes those who wait for that.
func (p *Preview) turn(change func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	change()
	close(p.changed)
	p.changed = make(chan struct{})
}

func (p *Preview) now() (page []byte, s state, changed <-chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.page, p.state, p.changed
}

// ServeHTTP answers those who ask this machine by its own name, and nobody whom a
// page of elsewhere sends here under another (DNS rebinding).
func (p *Preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !loopback(r.Host) {
		http.Error(w, "this is for this machine alone", http.StatusForbidden)
		return
	}
	page, _, _ := p.now()
	w.Header().Set("Cache-Control", "no-store")
	switch r.URL.Path {
	case "/":
		send(w, frame)
	case "/page.html":
		send(w, page)
	case "/changes":
		p.changes(w, r)
	default:
		http.NotFound(w, r)
	}
}

// loopback tells whether a host is this machine.
func loopback(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	ip := net.ParseIP(name)
	return name == "localhost" || ip != nil && ip.IsLoopback()
}

func send(w http.ResponseWriter, text []byte) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(text) // whoever asked has gone
}

// changes tells what is to be shown, now and each time that it changes.
func (p *Preview) changes(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	control := http.NewResponseController(w)
	for {
		_, state, changed := p.now()
		text, err := json.Marshal(state)
		if err == nil {
			_, err = fmt.Fprintf(w, "data: %s\n\n", text)
		}
		if err != nil || control.Flush() != nil {
			return
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}
