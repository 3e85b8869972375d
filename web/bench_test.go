package web

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// BenchmarkOpen opens the built page from disk, each time in a new tab, and
// gives the medians of what a reader waits for.
func BenchmarkOpen(b *testing.B) {
	address, browser := built(b, single), chrome(b)
	var painted, ready []float64
	for b.Loop() {
		tab := open(b, browser, address, desktop).ready()
		painted = append(painted, eval[float64](tab, `performance.getEntriesByName('first-contentful-paint')[0].startTime`))
		ready = append(ready, eval[float64](tab, `performance.getEntriesByName('dateline:ready')[0].startTime`))
	}
	b.ReportMetric(median(painted), "ms-painted")
	b.ReportMetric(median(ready), "ms-ready")
}

// BenchmarkSingle packs the default size of program with a small story.
func BenchmarkSingle(b *testing.B) {
	built(b, single)
	program, err := os.ReadFile(filepath.Join("..", "build", "app.wasm"))
	if err != nil {
		b.Skip("build/app.wasm is not built: run make")
	}
	p := parts(b)
	p.Program = program
	for b.Loop() {
		page, err := Single(p)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(page)), "bytes")
	}
}

func median(all []float64) float64 {
	slices.Sort(all)
	return all[len(all)/2]
}
