// Command gallery draws the stories of the gallery, each at four sizes and in two
// themes, on one page to be looked through.
//
//	go run ./web/gallery -o dist/gallery.html
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"dateline/stories/gallery"
)

func main() {
	out := flag.String("o", "dist/gallery.html", "the page to write")
	flag.Parse()
	if err := write(*out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(out string) error {
	page, err := Page(gallery.Cases())
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return err
	}
	return os.WriteFile(out, page, 0o644)
}
