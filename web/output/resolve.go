package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// resolve gives the whole path of a target. A link stays one: what it leads to
// is written. A folder from which the command was called cannot be swapped, for
// whoever called it would stand in the old one.
func resolve(path string) (string, error) {
	whole, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	switch info, err := os.Lstat(whole); {
	case errors.Is(err, fs.ErrNotExist):
		return whole, nil
	case err != nil:
		return "", err
	case info.Mode()&fs.ModeSymlink != 0:
		if whole, err = filepath.EvalSymlinks(whole); err != nil {
			return "", refuse("this is a link to what is not there; make what it leads to, or take the link away")
		}
	}
	if standsIn(whole) {
		return "", refuse("the command was called from within this folder, which would be replaced under it; name another, as %s", filepath.Join(path, "out"))
	}
	return whole, nil
}

// standsIn tells whether the working folder is this one or lies in it.
func standsIn(path string) bool {
	at, err := os.Stat(path)
	dir, wrong := os.Getwd()
	if err != nil || wrong != nil {
		return false
	}
	for {
		if here, err := os.Stat(dir); err == nil && os.SameFile(at, here) {
			return true
		}
		if up := filepath.Dir(dir); up != dir {
			dir = up
			continue
		}
		return false
	}
}

// parents makes the folders above a path. undo takes those away that it made
// and that are still empty.
func parents(path string) (undo func(), err error) {
	var made []string
	for dir := filepath.Dir(path); !exists(dir); dir = filepath.Dir(dir) {
		made = append(made, dir)
	}
	undo = func() {
		for _, dir := range made {
			if os.Remove(dir) != nil { // somebody uses it
				return
			}
		}
	}
	return undo, os.MkdirAll(filepath.Dir(path), 0o777)
}
