package app

import (
	"time"

	"dateline/app/dom"
	"dateline/app/state"
)

// address keeps the page's address up with its state.
type address struct {
	written string    // the fragment that is to stand there, or does
	stands  string    // the fragment that stood there when this page last knew
	wrote   time.Time // when
	waiting bool      // a write is due
	push    bool      // and it is a new entry of the history
}

// writeEvery is how often the address may change: browsers refuse a page that
// writes it more than a hundred times in half a minute, and decks freeze.
const writeEvery = time.Second

// write puts a state into the address, at once or, where it was written just
// now, in a while: a new entry for a new event, the same one for a mere change
// of view.
func (a *address) write(s state.State) {
	a.written = s.Format()
	wait := writeEvery - time.Since(a.wrote)
	if wait <= 0 {
		a.put()
		return
	}
	if !a.waiting {
		a.waiting = true
		time.AfterFunc(wait, a.due) // which changes nothing that go-app draws
	}
}

// due writes the address unless the reader has gone elsewhere meanwhile.
func (a *address) due() {
	if a.waiting && dom.Fragment() == a.stands {
		a.put()
	}
	a.waiting = false
}

// came notes that the reader has brought the address to where it was to be.
func (a *address) came() { a.stands, a.waiting, a.push = a.written, false, false }

// put writes the address. Where a frame may not, the state lives in memory only.
func (a *address) put() {
	write := dom.ReplaceFragment
	if a.push {
		write = dom.PushFragment
	}
	_ = write(a.written)
	a.wrote, a.waiting, a.push = time.Now(), false, false
	a.stands = dom.Fragment()
}
