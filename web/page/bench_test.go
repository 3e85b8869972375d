package page_test

import (
	"os"
	"testing"

	"dateline/web/page"
	"dateline/web/page/pagetest"
)

// BenchmarkSingle packs the viewer as make has built it with a small story.
func BenchmarkSingle(b *testing.B) {
	program, err := os.ReadFile("../../build/app.wasm")
	if err != nil {
		b.Skip("build/app.wasm is not built: run make")
	}
	p := pagetest.Parts(b)
	p.Program = program
	for b.Loop() {
		text, err := page.Single(p)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(text)), "bytes")
	}
}
