package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"dateline/data/sample"
)

// BenchmarkArticles drafts, reads and checks articles from folder to folder. Time and
// memory an article should not grow with their number.
func BenchmarkArticles(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		articles, drafted := filepath.Join(b.TempDir(), "articles"), filepath.Join(b.TempDir(), "story")
		if err := os.Mkdir(articles, 0o777); err != nil {
			b.Fatal(err)
		}
		for i := range n {
			if err := os.WriteFile(filepath.Join(articles, fmt.Sprintf("%05d.txt", i)), sample.Article(i), 0o644); err != nil {
				b.Fatal(err)
			}
		}
		for _, c := range []struct {
			does string
			args func() []string
		}{
			{"draft", func() []string { return []string{"draft", articles, "-o", drafted} }},
			{"check", func() []string { return []string{"check", "--draft", drafted} }},
			{"source", func() []string { return []string{"source", articles, "-o", filepath.Join(b.TempDir(), "story")} }},
		} {
			b.Run(fmt.Sprintf("%s/%d", c.does, n), func(b *testing.B) {
				forgetPeak()
				for b.Loop() {
					if exit, _, errs := call(c.args()...); exit != done {
						b.Fatal(errs)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/article")
				b.ReportMetric(peak(), "MB-peak")
			})
		}
	}
}

// forgetPeak has Linux count this process's greatest memory anew; elsewhere nothing
// is counted.
func forgetPeak() { _ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0o600) }

var highWater = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

// peak is the greatest memory since it was forgotten, in MB, 0 where that is not told.
func peak() float64 {
	status, _ := os.ReadFile("/proc/self/status")
	m := highWater.FindSubmatch(status)
	if m == nil {
		return 0
	}
	kilobytes, _ := strconv.ParseFloat(string(m[1]), 64)
	return kilobytes / 1000
}
