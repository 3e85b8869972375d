package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"dateline/data/model"
	"dateline/data/period"
	"dateline/web/page"
)

// viewer is what a page runs: the program that the command carries, or another.
type viewer struct {
	Wasm string `placeholder:"FILE" help:"Another viewer than the one that this command carries, with its toolchain's wasm_exec.js beside it."`
}

// page packs a story with the viewer.
func (v viewer) page(s model.Story) ([]byte, error) {
	if n := len(s.Claims); n > period.Whole {
		return nil, misuse{fmt.Errorf("the story has %d claims, and one file carries %d at most: `dateline site STORY -o DIR` divides it by time into the pages of a site", n, period.Whole)}
	}
	p, err := v.parts(s)
	if err != nil {
		return nil, err
	}
	return page.Single(p)
}

func (v viewer) parts(s model.Story) (page.Parts, error) {
	if v.Wasm == "" {
		return viewed(s, carried, "build/app.wasm.gz")
	}
	p, err := viewed(s, os.DirFS(filepath.Dir(v.Wasm)), filepath.Base(v.Wasm))
	if err != nil {
		return p, misuse{fmt.Errorf("--wasm %s: %w", v.Wasm, err)}
	}
	return p, nil
}

// viewed reads a program, and its toolchain's loader beside it.
func viewed(s model.Story, from fs.FS, name string) (page.Parts, error) {
	program, err := fs.ReadFile(from, name)
	if err != nil {
		return page.Parts{}, lacking(from, err)
	}
	loader, err := fs.ReadFile(from, filepath.ToSlash(filepath.Join(filepath.Dir(name), "wasm_exec.js")))
	if err != nil {
		return page.Parts{}, err
	}
	return page.Parts{Story: s, Program: program, Loader: loader}, nil
}

// reveal gives the program that turns slides: the one that the command carries,
// or the one in a folder.
func reveal(dir string) (fs.FS, error) {
	if dir != "" {
		return os.DirFS(dir), folder(dir)
	}
	if _, err := fs.Stat(carried, "build/reveal"); err != nil {
		return nil, lacking(carried, err)
	}
	return fs.Sub(carried, "build/reveal")
}

// lacking says what to do about a command that was built without what it should
// carry.
func lacking(from fs.FS, err error) error {
	if from == fs.FS(carried) {
		return misuse{errors.New("this command was built without the viewer: run make, which builds dist/dateline with it")}
	}
	return err
}
