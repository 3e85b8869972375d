// Command bench measures the page of a made-up story beside what else could show
// the same events, built from npm into one file each: d3 by hand, Leaflet with
// vis-timeline, TimelineJS. All are opened in turn, run after run, in browsers of
// their own, so that whatever else the machine does falls on each alike. A page that
// cannot do something is told of, and the others go on.
//
//	go run ./web/bench -wasm build/app.wasm.gz -o docs/performance
//
// It writes a document with what it measured as tables, with medians and ranges, and
// a chart of growth. Nothing of npm stays but in the folder of work.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
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
	flag.StringVar(&b.floor, "floor", "build/floor.wasm", "`file` of a program of go-app that does nothing")
	flag.StringVar(&b.work, "work", "build/bench", "`folder` for what is built and fetched")
	flag.StringVar(&b.out, "o", "build/bench/performance", "where document and chart go, less .md and .svg")
	flag.IntVar(&b.runs, "runs", 3, "how often each page is opened and moved; the median counts")
	flag.IntVar(&b.openings, "openings", 6, "how often more each page is opened, where pages are near each other and runs far")
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
	wasm, loader, floor, work, out, chrome string
	runs, openings                         int
	sizes                                  []int
}

// contestant is one page of so many events, with the figures of its runs and the
// last fault of one that did not come through.
type contestant struct {
	name, title, file string
	events            int
	runs              []figures
	fault             error
	faults            int
}

func (b bench) run() error {
	if err := fetched(b.work); err != nil {
		return err
	}
	all, err := b.contestants()
	if err != nil {
		return err
	}
	for run := range b.runs + b.openings {
		for _, c := range inTurn(all, run) {
			c.run(b.chrome, run, b.stages(run))
		}
	}
	if err := os.WriteFile(b.out+".md", []byte(report(all, b.out, where(b.chrome))), 0o644); err != nil {
		return err
	}
	return os.WriteFile(b.out+".svg", []byte(chart(all)), 0o644)
}

// inTurn is the order of a run: every other goes backwards, for a page opens sooner or
// later by what the machine did before.
func inTurn(all []*contestant, run int) []*contestant {
	if run%2 == 0 {
		return all
	}
	turned := slices.Clone(all)
	slices.Reverse(turned)
	return turned
}

// stages are what a run measures: all, or only how pages open.
func (b bench) stages(run int) []stage {
	if run < b.runs {
		return []stage{opened, weighed, moved, painted}
	}
	return []stage{opened, weighed, painted}
}

// run opens a page once more. One that failed twice is left in peace: what it
// cannot do is a finding, not the end of the run.
func (c *contestant) run(chrome string, nth int, stages []stage) {
	if c.faults == 2 {
		return
	}
	got, err := measured(chrome, c.file, stages)
	c.runs = append(c.runs, got)
	if err != nil {
		c.fault, c.faults = err, c.faults+1
		fmt.Fprintf(os.Stderr, "run %d: %s, %d events: %v\n", nth+1, c.title, c.events, err)
		return
	}
	fmt.Fprintf(os.Stderr, "run %d: %s, %d events: ready after %.2f s\n", nth+1, c.title, c.events, got["ready"])
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
	if all, err = b.floors(); err != nil {
		return nil, err
	}
	for _, n := range b.sizes {
		if parts.Story, err = compile.Story(sample.Folder(n)); err != nil {
			return nil, err
		}
		same, err := b.sameStory(parts, n)
		if err != nil {
			return nil, err
		}
		all = append(all, same...)
	}
	return all, nil
}

// sameStory builds the pages of one story, ours first.
func (b bench) sameStory(parts page.Parts, n int) (all []*contestant, err error) {
	text, err := page.Single(parts)
	if err != nil {
		return nil, err
	}
	c, err := b.entered(own, "Dateline", n, string(text))
	if err != nil {
		return nil, err
	}
	all = append(all, c)
	for _, r := range rivals {
		if n > r.most {
			continue
		}
		text, err := r.page(b.work, parts.Story)
		if err != nil {
			return nil, err
		}
		if c, err = b.entered(r.name, r.title, n, text); err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}

// own is the name of our page's files.
const own = "dateline"

// entered writes a page's file.
func (b bench) entered(name, title string, n int, text string) (*contestant, error) {
	file, err := filepath.Abs(filepath.Join(b.work, fmt.Sprintf("%s-%d.html", name, n)))
	if err != nil {
		return nil, err
	}
	return &contestant{name: name, title: title, file: file, events: n}, os.WriteFile(file, []byte(text), 0o644)
}
