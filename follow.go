package main

import (
	"fmt"
	"io/fs"
	"os"
	"sync/atomic"
)

// followed is a folder of which it is said how many files have been read, where they
// are many.
type followed struct {
	fs.FS
	path string
	read *atomic.Int64
}

func follow(path string) followed { return followed{os.DirFS(path), path, new(atomic.Int64)} }

// ReadFile is of fs.ReadFileFS; files may be read at once.
func (f followed) ReadFile(name string) ([]byte, error) {
	if n := f.read.Add(1); n%many == 0 {
		fmt.Fprintf(os.Stderr, "%d files of %s read\n", n, f.path)
	}
	return fs.ReadFile(f.FS, name)
}

// Stat is of fs.StatFS: to ask for a file's size is not to open it.
func (f followed) Stat(name string) (fs.FileInfo, error) { return fs.Stat(f.FS, name) }
