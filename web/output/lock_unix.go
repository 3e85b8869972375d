//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package output

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// hold takes the lock that is a file's. The system gives it back when the
// process ends, however it ends. It fails with errBusy where somebody has it,
// and as if the file were not there where that one has just removed it.
func hold(path string) (release func() error, err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o666)
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		err = errBusy
	} else if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, syscall.ENOLCK) {
		err = nil // a file system without locks: two at once are on their own
	}
	if err == nil && !at(f, path) {
		err = fs.ErrNotExist
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	// Removed while it is held, so that nobody's but this one is.
	return func() error { return errors.Join(os.Remove(path), f.Close()) }, nil
}

// at tells whether an open file is still the one at a path.
func at(f *os.File, path string) bool {
	open, errOpen := f.Stat()
	there, errThere := os.Stat(path)
	return errOpen == nil && errThere == nil && os.SameFile(open, there)
}
