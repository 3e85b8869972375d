// Command unpack puts what a release on npm holds into a folder, for the Makefile:
//
//	go run ./data/npm/unpack FOLDER PACKAGE@VERSION HASH
//
// What the folder held goes. It is written whole or not at all.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"dateline/data/npm"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: unpack FOLDER PACKAGE@VERSION HASH")
		os.Exit(2)
	}
	if err := unpack(os.Args[1], npm.Release{Name: os.Args[2], Hash: os.Args[3]}); err != nil {
		fmt.Fprintln(os.Stderr, "unpack:", err)
		os.Exit(1)
	}
}

// unpack fetches a release beside the folder that it is to be, and then moves it there.
func unpack(folder string, r npm.Release) error {
	folder = filepath.Clean(folder)
	if err := os.MkdirAll(filepath.Dir(folder), 0o755); err != nil {
		return err
	}
	beside, err := os.MkdirTemp(filepath.Dir(folder), ".unpack")
	if err != nil {
		return err
	}
	defer os.RemoveAll(beside)
	if err := r.Unpack(beside); err != nil {
		return err
	}
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	return os.Rename(filepath.Join(beside, "package"), folder)
}
