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
	paid    time.Time // when all writes so far would have come, at one a second
	turn    int       // of waiting, the last
	waiting bool      // a write is due
	push    bool      // and it is a new entry of the history
}

// writeEvery is how often the address may change: browsers refuse a page that
// writes it more than a hundred times in half a minute, and decks freeze. What a reader
// chooses by hand stands there at once all the same, or Back would lead past it.
const writeEvery = time.Second

// heldFor is for how long a key that is held down may choose nothing before it is taken
// to be let go: what it runs through is no entry of the history, but where it ends.
const heldFor = 150 * time.Millisecond

// quick is for how many seconds' worth of writes may come at once.
const quick = 20 * writeEvery

// write puts a state into the address, at once or, where it was written just now, in a
// while: the entry stays the same, as for a mere change of view.
func (a *address) write(s state.State) {
	if next := s.Format(); next != a.written {
		a.written = next
		if !a.waiting {
			a.in(writeEvery - time.Since(a.wrote))
		}
	}
}

// choose puts a state into the address as a new entry, with what waits to be written as
// the one before it. A key that is held down may be on its way to another one.
func (a *address) choose(s state.State, held bool) {
	wait := a.patience(time.Now(), held)
	if wait == 0 || !a.push {
		a.due()
	}
	a.stop()
	a.written, a.push = s.Format(), true
	a.in(wait)
}

// patience is how long a new entry waits.
func (a *address) patience(now time.Time, held bool) time.Duration {
	switch {
	case held:
		return heldFor
	case a.paid.Sub(now) > quick:
		return writeEvery
	}
	return 0
}

// in has the address written in a while.
func (a *address) in(wait time.Duration) {
	if wait <= 0 {
		a.put()
		return
	}
	a.turn++
	a.waiting = true
	turn := a.turn
	time.AfterFunc(wait, func() { // which changes nothing that go-app draws
		if turn == a.turn {
			a.due()
		}
	})
}

// due writes the address unless the reader has gone elsewhere meanwhile.
func (a *address) due() {
	if a.waiting && dom.Fragment() == a.stands {
		a.put()
	}
	a.stop()
}

// stop has nothing wait to be written.
func (a *address) stop() {
	a.waiting, a.push = false, false
}

// came notes that the reader has brought the address to where it was to be.
func (a *address) came() {
	a.stop()
	a.stands = a.written
}

// went notes that the reader has brought it elsewhere.
func (a *address) went(fragment string) {
	a.written = fragment
	a.came()
}

// put writes the address. Where a frame may not, the state lives in memory only.
func (a *address) put() {
	write := dom.ReplaceFragment
	if a.push {
		write = dom.PushFragment
	}
	_ = write(a.written)
	a.stop()
	a.wrote = time.Now()
	if a.paid.Before(a.wrote) {
		a.paid = a.wrote
	}
	a.paid = a.paid.Add(writeEvery)
	a.stands = dom.Fragment()
}
