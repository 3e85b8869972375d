package output

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// file is the text of one file to be written.
type file []byte

// inspect lets pass what is marked as the command's own, and what is empty.
func (file) inspect(path string) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.IsDir():
		return refuse("a folder has this name; choose another")
	case !info.Mode().IsRegular():
		return refuse("this is no file but a device or a pipe; choose another name")
	}
	old, err := os.ReadFile(path)
	if err == nil && len(old) > 0 && !marked(path, old) {
		return refuse("Dateline did not write the file of this name; choose another, or set it aside as %s with --force", filepath.Base(spare(path)))
	}
	return err
}

func (f file) make(ctx context.Context, d disk, path string) error {
	if err := stopped(ctx); err != nil {
		return err
	}
	return d.write(path, f)
}

// moves has one rename where it can: whoever reads the file meanwhile sees the
// old one whole, or the new one.
func (file) moves(w *work, aside string) []move {
	if aside != "" {
		return []move{{w.path, aside}, {w.fresh(), w.path}}
	}
	return []move{{w.fresh(), w.path}}
}
