package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// work is the folder beside a target, .NAME.dateline, in which it is made:
//
//	lock   held while somebody writes; free where that one has died
//	new    the thing in the making
//	old    what it takes the place of, until it is in place
type work struct {
	disk
	dir, path string
	release   func() error
}

func (w *work) fresh() string { return filepath.Join(w.dir, "new") }
func (w *work) gone() string  { return filepath.Join(w.dir, "old") }

// begin takes a target's lock and clears up after those who died writing it and, if
// that is asked for, beside it.
func begin(d disk, path string, sweeps bool) (*work, error) {
	w, err := lock(d, path)
	if errors.Is(err, errBusy) {
		return nil, refuse("another dateline is writing this; run the command again once that has ended")
	}
	if err != nil {
		return nil, fmt.Errorf("nothing can be written in %s: %w", filepath.Dir(path), bare(err))
	}
	if err := w.settle(); err != nil {
		return nil, errors.Join(err, w.end())
	}
	if sweeps {
		w.sweep()
	}
	return w, nil
}

// bare is what is wrong, without the path that it is wrong with.
func bare(err error) error {
	if wrong, ok := errors.AsType[*fs.PathError](err); ok {
		return wrong.Err
	}
	return err
}

// errBusy says that somebody else holds a lock.
var errBusy = errors.New("another process writes here")

// lock makes a target's working folder, or takes over one whose writer has died.
// It tries again where the writer has just ended and took the folder away.
func lock(d disk, path string) (*work, error) {
	dir := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+suffix)
	for {
		if err := os.Mkdir(dir, 0o777); err != nil && (!errors.Is(err, fs.ErrExist) || isFile(dir)) {
			return nil, err
		}
		release, err := hold(filepath.Join(dir, "lock"))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		return &work{d, dir, path, release}, err
	}
}

const suffix = ".dateline"

func isFile(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && !info.IsDir()
}

// sweep clears up after those who died writing something else beside the
// target. What it cannot clear up is told to whoever writes that. A folder with
// nothing in it but a lock is left: somebody may be about to take that.
func (w *work) sweep() {
	beside, _ := filepath.Glob(filepath.Join(quoted(filepath.Dir(w.path)), ".*"+suffix))
	for _, dir := range beside {
		left := work{dir: dir}
		if dir == w.dir || !exists(left.fresh()) && !exists(left.gone()) {
			continue
		}
		name := strings.TrimSuffix(filepath.Base(dir)[1:], suffix)
		if died, err := lock(w.disk, filepath.Join(filepath.Dir(dir), name)); err == nil {
			_ = died.end()
		}
	}
}

// quoted is a path in which Glob finds no pattern.
func quoted(path string) string {
	return strings.NewReplacer(`[`, `[[]`, `*`, `[*]`, `?`, `[?]`).Replace(path)
}

// end brings the target to rest and gives up the lock.
func (w *work) end() error {
	err := errors.Join(w.settle(), w.release())
	os.Remove(w.dir) // stays while there is something in it
	return err
}

// settle brings a target that was left in the middle of a swap to one end or
// the other, and takes away what is over. What is over was written here and
// found unchanged before it was moved.
//
//	path  old   it was left
//	no    yes   between the two renames: the old comes back
//	yes   yes   after them: what is kept is carried over, and the old goes
//	      no    before them, or after all
func (w *work) settle() error {
	var err error
	switch {
	case exists(w.gone()) && !exists(w.path):
		err = w.rename(w.gone(), w.path)
	case exists(w.gone()):
		err = w.carry()
	}
	if err != nil {
		return fmt.Errorf("%w; what was there lies in %s", err, w.gone())
	}
	return errors.Join(w.remove(w.fresh()), w.remove(w.gone()))
}

// carry moves what is kept of the old folder into the new one.
func (w *work) carry() error {
	for _, m := range carried(w.gone(), w.path) {
		if exists(m.from) && exists(m.to) {
			return fmt.Errorf("%s and %s are both there; keep one of them", m.from, m.to)
		}
		if exists(m.from) {
			if err := w.rename(m.from, m.to); err != nil {
				return err
			}
		}
	}
	return nil
}

// move is one rename, which is left out where there is nothing to move.
type move struct{ from, to string }

// swap makes all moves, or undoes those that it made.
func (w *work) swap(moves []move) error {
	for i, m := range moves {
		if !exists(m.from) {
			continue
		}
		if err := w.rename(m.from, m.to); err != nil {
			return errors.Join(err, w.undo(moves[:i]))
		}
	}
	return nil
}

func (w *work) undo(moves []move) error {
	for i := len(moves) - 1; i >= 0; i-- {
		if m := moves[i]; exists(m.to) && !exists(m.from) {
			if err := w.rename(m.to, m.from); err != nil {
				return err
			}
		}
	}
	return nil
}
