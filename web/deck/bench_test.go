package deck

import (
	"strconv"
	"testing"

	"dateline/data/compile"
	"dateline/data/sample"
)

// BenchmarkWrite makes decks of made-up stories, and tells how large they are.
func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{100, 1000} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			story, err := compile.Story(sample.Folder(n))
			if err != nil {
				b.Fatal(err)
			}
			d := Slides{Story: story, Page: pageOf(b, story), Reveal: reveal()}
			for b.Loop() {
				size := 0
				if err := Write(d, func(_ string, text []byte) error { size += len(text); return nil }); err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(size)/1e6, "MB")
			}
		})
	}
}
