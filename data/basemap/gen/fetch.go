package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// release is pinned: a newer one may draw other lines, and that is a decision,
// not an accident.
const release = "plotly.js@3.7.0"

const member = "package/dist/plotly-geo-assets.js"

// fetch packs the release into a temporary directory and takes one file out.
// npm checks the archive against the registry's own hash.
func fetch() ([]byte, error) {
	dir, err := os.MkdirTemp("", "basemap")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if err := in(dir, "npm", "pack", "--silent", release); err != nil {
		return nil, fmt.Errorf("npm pack %s: %w (or give -plotly FILE)", release, err)
	}
	archives, err := filepath.Glob(filepath.Join(dir, "*.tgz"))
	if err != nil || len(archives) != 1 {
		return nil, fmt.Errorf("npm pack %s left %d archives", release, len(archives))
	}
	if err := in(dir, "tar", "-xzf", archives[0], member); err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(dir, member))
}

func in(dir, name string, args ...string) error {
	command := exec.Command(name, args...)
	command.Dir = dir
	command.Stderr = os.Stderr
	return command.Run()
}
