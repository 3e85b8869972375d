package browser

import (
	"os"
	"path/filepath"
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

// BenchmarkPeriod opens a page of the site of many periods that `make periods` has
// written, in the folder that DATELINE_PERIODS names, goes to the next by the strip, and
// gives the medians of what a reader waits for: of the first in a browser that keeps
// nothing, of the step where the next page has been fetched ahead. What is started while
// the pointer rests on its link is not measured: a browser that is driven starts none.
func BenchmarkPeriod(b *testing.B) {
	site := os.Getenv("DATELINE_PERIODS")
	if site == "" {
		b.Skip("DATELINE_PERIODS names no site: run make periods")
	}
	built(b, site+"/index.html")
	here, browser := hosting(b, nil), chrome(b)
	here.files = os.DirFS(filepath.Join(root, site))
	v := desktop
	v.host, v.before = here.URL, "delete Navigator.prototype.serviceWorker"
	const ready = `performance.getEntriesByName('dateline:ready')[0].startTime`
	var painted, opened, shown, stepped []float64
	for b.Loop() {
		tab := blank(b, browser, v)
		send(tab, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: true})
		tab.run(chromedp.Navigate(here.URL + under + "period/2.html"))
		tab.at("period/2.html")
		painted = append(painted, eval[float64](tab, `performance.getEntriesByName('first-contentful-paint')[0].startTime`))
		opened = append(opened, eval[float64](tab, ready))
		send(tab, network.SetCacheDisabled, network.SetCacheDisabledParams{})
		tab.run(chromedp.Navigate(here.URL + under + "period/4.html"))
		tab.at("period/4.html").fetched("period/5.")
		clicked := eval[float64](tab, `document.querySelector('#periods nav[lang=en] [rel=next]').click(), performance.timeOrigin + performance.now()`)
		tab.at("period/5.html")
		shown = append(shown, eval[float64](tab, `performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime`)-clicked)
		stepped = append(stepped, eval[float64](tab, `performance.timeOrigin + `+ready)-clicked)
	}
	b.ReportMetric(median(painted), "ms-painted")
	b.ReportMetric(median(opened), "ms-ready")
	b.ReportMetric(median(shown), "ms-step-painted")
	b.ReportMetric(median(stepped), "ms-step-ready")
}
