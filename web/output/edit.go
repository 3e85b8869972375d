package output

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
)

// edit is a file of somebody else's with what the command adds to it. It takes the
// place of the text that was read, and of no other.
type edit struct {
	file
	old  []byte
	mode fs.FileMode
}

// Edit writes a file anew that was read before, if nobody has changed it since.
func (t Target) Edit(old, text []byte) error {
	path, err := resolve(t.Path)
	if err != nil {
		return as(t.Path, err)
	}
	info, err := os.Stat(path)
	if err == nil {
		_, err = t.write(path, edit{text, old, info.Mode().Perm()})
	}
	return as(t.Path, err)
}

// make writes the file for whom the one before was.
func (e edit) make(ctx context.Context, d disk, path string) error {
	if err := e.file.make(ctx, d, path); err != nil {
		return err
	}
	return d.allow(path, e.mode)
}

// inspect lets pass what is still as it was read.
func (e edit) inspect(path string) error {
	now, err := os.ReadFile(path)
	if err == nil && !bytes.Equal(now, e.old) {
		return errors.New(path + " was changed meanwhile; nothing is written")
	}
	return err
}
