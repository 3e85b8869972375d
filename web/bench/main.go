// Command bench measures the page of a made-up story beside what else could show
// the same events, built from npm into one file each: d3 by hand, Leaflet with
// vis-timeline, TimelineJS. All are opened in turn, run after run, in browsers of
// their own, so that whatever else the machine does falls on each alike.
//
//	go run ./web/bench -wasm build/app.wasm.gz -o docs/performance
//
// It writes what it measured as a table, with medians and ranges, and as a chart of
// growth. Nothing of npm stays but in the folder of work.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"dateline/data/compile"
	"dateline/data/sample"
	"dateline/web/page"
)

func main() {
	b := bench{}
	flag.StringVar(&b.wasm, "wasm", "build/app.wasm.gz", "`file` of the viewer")
	flag.StringVar(&b.loader, "loader", "build/wasm_exec.js", "`file` of Go's loader")
	flag.StringVar(&b.work, "work", "build/bench", "`folder` for what is built and fetched")
	flag.StringVar(&b.out, "o", "build/bench/performance", "where table and chart go, less .md and .svg")
	flag.IntVar(&b.runs, "runs", 3, "how often each page is opened; the median counts")
	flag.StringVar(&b.chrome, "chrome", "chromium", "the browser")
	sizes := flag.String("n", "30,1000,10000", "numbers of events")
	flag.Parse()
	for _, n := range strings.Split(*sizes, ",") {
		size, err := strconv.Atoi(n)
		if err != nil || size < 1 {
			fmt.Fprintf(os.Stderr, "bench: %q is no number of events\n", n)
			os.Exit(2)
		}
		b.sizes = append(b.sizes, size)
	}
	if err := b.run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

type bench struct {
	wasm, loader, work, out, chrome string
	runs                            int
	sizes                           []int
}

// contestant is one page of so many events, with the figures of its runs.
type contestant struct {
	name, file string
	events     int
	runs       []figures
}

func (b bench) run() error {
	if err := fetched(b.work); err != nil {
		return err
	}
	all, err := b.contestants()
	if err != nil {
		return err
	}
	for run := range b.runs {
		for _, c := range all {
			got, err := measured(b.chrome, c.file)
			if err != nil {
				return err
			}
			c.runs = append(c.runs, got)
			fmt.Fprintf(os.Stderr, "run %d: %s, %d events: ready after %.2f s\n", run+1, c.name, c.events, got["ready"])
		}
	}
	if err := os.WriteFile(b.out+".md", []byte(table(all)), 0o644); err != nil {
		return err
	}
	return os.WriteFile(b.out+".svg", []byte(chart(all)), 0o644)
}

// contestants builds every page.
func (b bench) contestants() (all []*contestant, err error) {
	var parts page.Parts
	if parts.Program, err = os.ReadFile(b.wasm); err != nil {
		return nil, err
	}
	if parts.Loader, err = os.ReadFile(b.loader); err != nil {
		return nil, err
	}
	for _, n := range b.sizes {
		if parts.Story, err = compile.Story(sample.Folder(n)); err != nil {
			return nil, err
		}
		text, err := page.Single(parts)
		if err != nil {
			return nil, err
		}
		if all, err = b.enter(all, "dateline", n, string(text)); err != nil {
			return nil, err
		}
		for _, r := range rivals {
			if n > r.most {
				continue
			}
			text, err := r.page(b.work, parts.Story)
			if err != nil {
				return nil, err
			}
			if all, err = b.enter(all, r.name, n, text); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

// enter writes a page and adds it to those that are measured.
func (b bench) enter(all []*contestant, name string, n int, text string) ([]*contestant, error) {
	file, err := filepath.Abs(filepath.Join(b.work, fmt.Sprintf("%s-%d.html", name, n)))
	if err != nil {
		return nil, err
	}
	return append(all, &contestant{name: name, file: file, events: n}), os.WriteFile(file, []byte(text), 0o644)
}
