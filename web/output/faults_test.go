package output

import (
	"errors"
	"io/fs"
	"path/filepath"
	"syscall"
	"testing"
)

// faulty is a disk whose step number at, counted from 1, is another one.
type faulty struct {
	machine
	steps *int
	at    int
	fault func() error
}

func (f faulty) step(do func() error) error {
	*f.steps++
	if *f.steps == f.at {
		if err := f.fault(); err != nil {
			return err
		}
	}
	return do()
}

func (f faulty) mkdir(p string) error { return f.step(func() error { return f.machine.mkdir(p) }) }
func (f faulty) rename(a, b string) error {
	return f.step(func() error { return f.machine.rename(a, b) })
}
func (f faulty) remove(p string) error { return f.step(func() error { return f.machine.remove(p) }) }
func (f faulty) allow(p string, m fs.FileMode) error {
	return f.step(func() error { return f.machine.allow(p, m) })
}
func (f faulty) write(p string, b []byte) error {
	return f.step(func() error { return f.machine.write(p, b) })
}

// broken gives a disk that fails at a step.
func broken(at int, err error) faulty {
	return faulty{steps: new(int), at: at, fault: func() error { return err }}
}

// steps counts what it takes to replace a checkout's site, and to set aside one
// with a stranger in it.
func steps(t *testing.T, held tree) int {
	disk := broken(0, nil)
	path := laid(t, held)
	if _, err := (Target{Path: path, Force: true, disk: disk}).Folder("site", puts(fresh)); err != nil {
		t.Fatal(err)
	}
	return *disk.steps
}

// laid is a site written before, with more in it.
func laid(t *testing.T, held tree) (path string) {
	path = filepath.Join(t.TempDir(), "site")
	write(t, path, previous)
	held.put(t, path)
	return path
}

// whole wants a checkout's site to be the old one or the new one, repository
// and name included.
func whole(t *testing.T, path string) (new bool) {
	t.Helper()
	got := read(t, path)
	if new = got["index.html"] == fresh["index.html"]; new {
		same(t, "the new site", got, fresh.and(checkout))
	} else {
		same(t, "the old site", got, previous.and(checkout))
	}
	return new
}

func TestFaultAtEachStep(t *testing.T) {
	for does, fault := range map[string]error{"a full disk": syscall.ENOSPC, "a disk that may not be written": syscall.EACCES} {
		t.Run(does+" leaves the site whole, and nothing beside it after the next run", func(t *testing.T) {
			olds := 0
			for at := 1; at <= steps(t, checkout); at++ {
				path := laid(t, checkout)
				_, err := Target{Path: path, disk: broken(at, fault)}.Folder("site", puts(fresh))
				if !errors.Is(err, fault) {
					t.Errorf("step %d: the fault is not told: %v", at, err)
				}
				if !whole(t, path) {
					olds++
				}
				write(t, path, fresh)
				if !whole(t, path) {
					t.Errorf("step %d: the old site stays", at)
				}
				beside(t, filepath.Dir(path), "site")
			}
			if olds < 8 {
				t.Errorf("the old site stays at %d steps only", olds)
			}
		})
	}
	t.Run("a fault leaves a file as it was, and nothing beside it", func(t *testing.T) {
		for at := 1; ; at++ {
			dir := t.TempDir()
			tree{"x.html": oldPage}.put(t, dir)
			disk := broken(at, syscall.ENOSPC)
			_, err := Target{Path: filepath.Join(dir, "x.html"), disk: disk}.File([]byte(newPage))
			if got := read(t, dir)["x.html"]; err != nil && got != oldPage && got != newPage || err == nil && got != newPage {
				t.Errorf("step %d: got %q, %v", at, got, err)
			}
			if *disk.steps < at {
				return
			}
		}
	})
}

// TestFaultWhileUndone has two faults: the second rename fails, and so does
// undoing the first. The next run brings the old site back.
func TestFaultWhileUndone(t *testing.T) {
	path := laid(t, checkout)
	disk := stubborn{from: path}
	_, err := Target{Path: path, disk: disk}.Folder("site", puts(fresh))
	if err == nil || exists(path) {
		t.Fatalf("the fault does not show: %v", err)
	}
	write(t, path, fresh)
	if !whole(t, path) {
		t.Error("the old site stays")
	}
	beside(t, filepath.Dir(path), "site")
}

// stubborn renames nothing to a path.
type stubborn struct {
	machine
	from string
}

func (s stubborn) rename(from, to string) error {
	if to == s.from {
		return syscall.EIO
	}
	return s.machine.rename(from, to)
}
