// Package npm fetches packages from the npm registry for the programs that make
// what is committed, the map and the list of places, and for what is built and
// measured. Nothing that users run imports it.
//
// A release is pinned by its version and by the hash of its archive: another may
// draw other lines or name other places, and that is a decision, not an accident.
package npm

import (
	"crypto/sha512"
	"encoding/base64"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// Release is one version of a package.
type Release struct {
	Name string // with its version, as "plotly.js@3.7.0"
	Hash string // of the archive, as npm writes it: "sha512-…"
}

// Unpack fetches the release with npm and unpacks it, or some members of it, into
// a folder that is there. All of an archive lies in "package/".
func (r Release) Unpack(dir string, members ...string) error {
	temp, err := os.MkdirTemp("", "npm")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	if err := in(temp, "npm", "pack", "--silent", r.Name); err != nil {
		return fmt.Errorf("npm pack %s: %w", r.Name, err)
	}
	archives, err := filepath.Glob(filepath.Join(temp, "*.tgz"))
	if err != nil || len(archives) != 1 {
		return fmt.Errorf("npm pack %s left %d archives", r.Name, len(archives))
	}
	if err := r.Check(archives[0]); err != nil {
		return err
	}
	return in(dir, "tar", append([]string{"-xzf", archives[0]}, members...)...)
}

// Check holds an archive against the pinned hash.
func (r Release) Check(archive string) error {
	file, err := os.ReadFile(archive)
	if err != nil {
		return err
	}
	sum := sha512.Sum512(file)
	if hash := "sha512-" + base64.StdEncoding.EncodeToString(sum[:]); hash != r.Hash {
		return fmt.Errorf("%s is not the archive that was pinned: its hash is %s", r.Name, hash)
	}
	return nil
}

func in(dir, name string, args ...string) error {
	command := exec.Command(name, args...)
	command.Dir = dir
	command.Stderr = os.Stderr
	return command.Run()
}
