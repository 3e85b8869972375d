package browser

import (
	"slices"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

// BenchmarkOpen opens the built page from disk, each time in a new tab, and
// gives the medians of what a reader waits for.
func BenchmarkOpen(b *testing.B) {
	address, browser := built(b, single), chrome(b)
	var painted, answers, ready []float64
	for b.Loop() {
		tab := open(b, browser, address, desktop).ready()
		painted = append(painted, eval[float64](tab, `performance.getEntriesByName('first-contentful-paint')[0].startTime`))
		answers = append(answers, eval[float64](tab, `performance.getEntriesByName('dateline:answers')[0].startTime`))
		ready = append(ready, eval[float64](tab, `performance.getEntriesByName('dateline:ready')[0].startTime`))
	}
	b.ReportMetric(median(painted), "ms-painted")
	b.ReportMetric(median(answers), "ms-answers")
	b.ReportMetric(median(ready), "ms-ready")
}

// BenchmarkOpenHosted opens the built site from a server on this machine, each
// time in a new tab of a browser that keeps nothing, and gives the medians of
// what a reader waits for.
func BenchmarkOpenHosted(b *testing.B) {
	here, browser := hosting(b, builtSite(b)), chrome(b)
	v := desktop
	v.host, v.before = here.URL, "delete Navigator.prototype.serviceWorker"
	var painted, ready []float64
	for b.Loop() {
		tab := blank(b, browser, v)
		send(tab, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
		tab.run(chromedp.Navigate(here.URL + under))
		tab.ready()
		painted = append(painted, eval[float64](tab, `performance.getEntriesByName('first-contentful-paint')[0].startTime`))
		ready = append(ready, eval[float64](tab, `performance.getEntriesByName('dateline:ready')[0].startTime`))
	}
	b.ReportMetric(median(painted), "ms-painted")
	b.ReportMetric(median(ready), "ms-ready")
}

func median(all []float64) float64 {
	slices.Sort(all)
	return all[len(all)/2]
}
