package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"dateline/data/compile"
)

// fileOf reads a plain file of so many bytes at most.
func fileOf(path string, most int64) ([]byte, error) {
	text, err := compile.Within(os.DirFS(filepath.Dir(path)), filepath.Base(path), most)
	return text, called(path, err)
}

// folder tells what is wrong with a path that should be a folder.
func folder(path string) error {
	switch info, err := os.Stat(path); {
	case err != nil:
		return misuse{called(path, err)}
	case !info.IsDir():
		return misuse{fmt.Errorf("%s is not a folder", path)}
	}
	return nil
}

// called names a path in an error as the caller did, once.
func called(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no file or folder %s", path)
	}
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", path, compile.Cause(err))
}

// typed is a path as a shell reads it: in quotes where it has spaces or signs.
func typed(path string) string { return quoted(path, os.PathSeparator) }

// quoted is a path as the shells of a system with this separator read it. Those of Windows
// have the backslash as no sign, and know double quotes alone.
func quoted(path string, separator rune) string {
	sign := func(r rune) bool {
		return r != separator && (r <= ' ' || strings.ContainsRune("'\"\\$`&;|<>()*?[]#~!{}", r))
	}
	switch {
	case path != "" && !strings.ContainsFunc(path, sign):
		return path
	case separator == '\\':
		return `"` + path + `"`
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}
