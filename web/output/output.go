// Package output puts what the command makes on the disk: a file or a folder,
// whole or not at all, and never over what the command did not make.
//
//	resolve ─▶ begin ─▶ inspect ─▶ make ─▶ inspect ─▶ swap ─▶ end
//	a link     a lock;  what is    in new/ whoever    renames, undone
//	leads on   remains  in the     beside  changed it if one fails;
//	           swept    way?               meanwhile  old/ goes
//
// Its one rule: it takes away only what it can prove to have written itself, by
// the list that lies in each of its folders and the mark that each of its files
// bears. Anything else in the way is named and left or, where that is asked
// for, set aside.
package output

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"strconv"
	"syscall"
)

// Target is where something is to be written.
type Target struct {
	Path  string
	Force bool // set aside what is in the way, instead of refusing
	disk  disk // the machine's own where it is nil
	after bool // a file of the same folder has been written before
}

// After says whether the same command has written a file of the same folder: what
// others left there is cleared up then. To look for it again before each of ten
// thousand files takes as many looks at ten thousand names.
func (t Target) After(another bool) Target {
	t.after = another
	return t
}

// Put takes one file of a folder, under a name parted by slashes.
type Put = func(name string, text []byte) error

// Refusal says why a target is left as it is, and what to do about it.
type Refusal struct{ error }

func refuse(format string, args ...any) error { return Refusal{fmt.Errorf(format, args...)} }

// as names the target in a refusal as the caller did.
func as(path string, err error) error {
	if _, ok := errors.AsType[Refusal](err); ok {
		return refuse("-o %s: %w", path, err)
	}
	return err
}

// Folder writes a folder of a kind, such as "site", from the files that fill
// puts. It takes the place of one of that kind which nobody has changed. aside
// is the name under which Force kept what was in the way, or "".
func (t Target) Folder(kind string, fill func(Put) error) (aside string, err error) {
	path, err := resolve(t.Path)
	if err != nil {
		return "", as(t.Path, err)
	}
	undo, err := parents(path)
	if err == nil {
		aside, err = t.write(path, folder{kind, fill})
	}
	if err != nil {
		undo()
	}
	return aside, as(t.Path, err)
}

// Free refuses, before any work, what Folder would refuse.
func (t Target) Free(kind string) error {
	path, err := resolve(t.Path)
	if err == nil {
		_, err = t.clear(path, folder{kind: kind})
	}
	return as(t.Path, err)
}

// File writes one file. It takes the place of one that bears the mark of the
// command; any other is in the way.
func (t Target) File(text []byte) (aside string, err error) {
	path, err := resolve(t.Path)
	if err == nil {
		aside, err = t.write(path, file(text))
	}
	return aside, as(t.Path, err)
}

// thing is what can be written.
type thing interface {
	// inspect refuses if what lies at a path is not to be replaced.
	inspect(path string) error
	// make writes the thing where nothing is yet.
	make(ctx context.Context, d disk, path string) error
	// moves are the renames that put it in its place.
	moves(w *work, aside string) []move
}

func (t Target) write(path string, what thing) (aside string, err error) {
	// A second signal ends the process at once: it is swept up after next time.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	context.AfterFunc(ctx, stop)
	defer stop()
	w, err := begin(t.on(), path, !t.after)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, w.end()) }()
	if _, err = t.clear(path, what); err != nil {
		return "", err
	}
	if err = what.make(ctx, w.disk, w.fresh()); err != nil {
		return "", err
	}
	if aside, err = t.clear(path, what); err != nil || ctx.Err() != nil {
		return "", errors.Join(err, stopped(ctx))
	}
	return aside, w.swap(what.moves(w, aside))
}

// clear gives the name under which what is in the way will be kept, "" where
// nothing is, and the refusal where it may not be moved.
func (t Target) clear(path string, what thing) (aside string, err error) {
	err = what.inspect(path)
	if _, refused := errors.AsType[Refusal](err); !refused || !t.Force {
		return "", err
	}
	return spare(path), nil
}

// spare gives a name beside a path that nothing has.
func spare(path string) string {
	name := path + ".old"
	for n := 2; exists(name); n++ {
		name = path + ".old-" + strconv.Itoa(n)
	}
	return name
}

func stopped(ctx context.Context) error {
	if ctx.Err() == nil {
		return nil
	}
	return errors.New("stopped; nothing is changed")
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
