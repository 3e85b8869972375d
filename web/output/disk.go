package output

import (
	"errors"
	"io/fs"
	"os"
)

// disk is what is done to the disk; a test puts one in its place that fails or
// stops at a step. Modes are the widest, and the user's umask narrows them.
type disk interface {
	mkdir(path string) error
	write(path string, text []byte) error
	allow(path string, mode fs.FileMode) error
	rename(from, to string) error
	remove(path string) error // with all that is in it
}

// machine is the disk of the machine.
type machine struct{}

func (machine) mkdir(path string) error                   { return os.MkdirAll(path, 0o777) }
func (machine) rename(from, to string) error              { return os.Rename(from, to) }
func (machine) allow(path string, mode fs.FileMode) error { return os.Chmod(path, mode) }
func (machine) remove(path string) error                  { return os.RemoveAll(path) }

// write makes a file that is not there yet.
func (machine) write(path string, text []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	return errors.Join(err, f.Close())
}

func (t Target) on() disk {
	if t.disk == nil {
		return machine{}
	}
	return t.disk
}
