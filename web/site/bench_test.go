package site

import (
	"strconv"
	"testing"

	"dateline/data/compile"
	"dateline/data/period"
	"dateline/data/sample"
	"dateline/web/page/pagetest"
)

// BenchmarkWrite makes sites of made-up stories, and tells how large they are.
func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{100, 1000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			p := pagetest.Parts(b)
			var err error
			if p.Story, err = compile.Story(sample.Folder(n)); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				size := 0
				if err := Write(p, Options{}, func(_ string, text []byte) error { size += len(text); return nil }); err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(size)/1e6, "MB")
			}
		})
	}
}

// BenchmarkPeriods writes the site of a story in two periods of full size.
func BenchmarkPeriods(b *testing.B) {
	p := long(b, 2*period.Most)
	for b.Loop() {
		if err := Write(p, Options{Most: period.Most}, func(string, []byte) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}
