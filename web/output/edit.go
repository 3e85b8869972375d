package output

import (
	"bytes"
	"errors"
	"os"
)

// edit is a file of somebody else's with what the command adds to it. It takes the
// place of the text that was read, and of no other.
type edit struct {
	file
	old []byte
}

// Edit writes a file anew that was read before, if nobody has changed it since.
func (t Target) Edit(old, text []byte) error {
	path, err := resolve(t.Path)
	if err == nil {
		_, err = t.write(path, edit{text, old})
	}
	return as(t.Path, err)
}

// inspect lets pass what is still as it was read.
func (e edit) inspect(path string) error {
	now, err := os.ReadFile(path)
	if err == nil && !bytes.Equal(now, e.old) {
		return errors.New(path + " was changed meanwhile; nothing is written")
	}
	return err
}
