// Command gen makes world.bin, the world that the basemap package embeds, from
// the geography shipped in the npm package plotly.js.
//
//	go run ./data/basemap/gen                     fetches the package with npm
//	go run ./data/basemap/gen -plotly FILE        reads dist/plotly-geo-assets.js
//
// It is run by hand, when the source or a tolerance changes, and its result is
// committed: no build needs npm. The same source gives the same bytes.
//
//	plotly-geo-assets.js ─▶ topology ─▶ merge ─▶ drop ─▶ simplify ─▶ Map ─▶ world.bin
//	                        rounded     longest  specks  shared
//	                                    lines            lines once
package main

import (
	"flag"
	"fmt"
	"os"

	"dateline/data/basemap"
)

func main() {
	plotly := flag.String("plotly", "", "`file` dist/plotly-geo-assets.js (default: fetched with npm)")
	out := flag.String("o", "data/basemap/world.bin", "`file` to write")
	flag.Parse()
	if err := run(*plotly, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(plotly, out string) error {
	script, err := read(plotly)
	if err != nil {
		return err
	}
	t, err := parse(script)
	if err != nil {
		return err
	}
	m, err := build(t)
	if err != nil {
		return err
	}
	file := basemap.Encode(m)
	fmt.Printf("%s: %d bytes, %d countries\n", out, len(file), len(m.Countries))
	return os.WriteFile(out, file, 0o644)
}

func read(plotly string) ([]byte, error) {
	if plotly == "" {
		return fetch()
	}
	return os.ReadFile(plotly)
}
