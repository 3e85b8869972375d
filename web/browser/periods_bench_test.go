package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/chromedp"
)

// ways are those on which a reader comes to a page of a story of many: from which pages,
// by what, and to which. $last is the last event of the fourth period; $far is the last
// period, and $first the first event of it.
var ways = []struct {
	name string
	from []string
	by   string
	to   string
	cold bool // in a browser that keeps nothing
}{
	{"open", []string{"404.html"}, `location.assign('period/2.html')`, "period/2.html", true},
	{"strip", []string{"period/4.html"}, `document.querySelector('#periods nav[lang=en] [rel=next]').click()`, "period/5.html", false},
	{"event", []string{"period/4.html#event=$last"}, `document.querySelector('[data-act=next]').click()`, "period/5.html", false},
	{"report", []string{"period/4.html"}, `document.querySelector('[data-act=report][data-arg="1"]').click()`, "period/5.html", false},
	{"play", []string{"period/4.html#event=$last"}, `datelineBeyond('step', 'events')`, "period/5.html", false},
	{"link", []string{"period/4.html"}, `location.assign('../index.html#event=$first')`, "period/$far.html", false},
	{"back", []string{"period/2.html", "period/4.html"}, `history.back()`, "period/2.html", false},
}

// BenchmarkPeriod goes through the site of many periods that `make periods` has written,
// in the folder that DATELINE_PERIODS names, and gives the medians of what a reader waits
// for: of a first opening in a browser that keeps nothing, and of each way on to another
// period, where the next has been fetched ahead. What is started while the pointer rests
// on its link is not measured: a browser that is driven starts none.
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
	periods := countPeriods(b, site)
	named := strings.NewReplacer("$last", nearest(b, site, 5, "prev"), "$far", strconv.Itoa(periods), "$first", nearest(b, site, periods-1, "next"))
	for _, w := range ways {
		b.Run(w.name, func(b *testing.B) {
			var all []waited
			for b.Loop() {
				tab := blank(b, browser, v)
				send(tab, network.SetCacheDisabled, network.SetCacheDisabledParams{CacheDisabled: w.cold})
				for _, from := range w.from {
					tab.lookedAhead(here.URL+under, named.Replace(from))
				}
				before := tab.clock()
				eval[any](tab, `void `+named.Replace(w.by))
				all = append(all, tab.at(named.Replace(w.to)).since(before))
			}
			report(b, all)
		})
	}
}

// countPeriods is how many a site has: the first has another name than the others.
func countPeriods(b *testing.B, site string) int {
	pages, _ := filepath.Glob(filepath.Join(root, site, "period", "*.html"))
	if len(pages) < 5 {
		b.Skipf("%s has too few periods", site)
	}
	return len(pages) + 1
}

// nearest is the event to which a period's page leads as the nearest of the one before
// or after.
func nearest(b *testing.B, site string, period int, rel string) string {
	text, err := os.ReadFile(filepath.Join(root, site, fmt.Sprintf("period/%d.html", period)))
	if err != nil {
		b.Fatal(err)
	}
	return string(regexp.MustCompile(`rel="` + rel + `"[^>]* data-event="([^"]+)"`).FindSubmatch(text)[1])
}

// lookedAhead opens a page of a site and waits until it has fetched those beside it.
func (t *tab) lookedAhead(site, page string) {
	t.Helper()
	t.run(chromedp.Navigate(site + page))
	if n := 0; strings.HasPrefix(page, "period/") {
		_, _ = fmt.Sscanf(page, "period/%d.html", &n)
		t.at(fmt.Sprintf("period/%d.html", n)).fetched(fmt.Sprintf("period/%d.", n-1)) // which comes last
	}
}

// moment is when something was, in ms, and the time for which the thread that runs pages
// had worked by then.
type moment struct{ at, worked float64 }

// waited is what a reader waited for: until the page was seen and until all of it was
// there, for how long the thread that runs it worked, in ms, and what was fetched, in kB.
type waited struct{ painted, ready, worked, fetched float64 }

func (t *tab) clock() (now moment) {
	t.Helper()
	send(t, performance.Enable, performance.EnableParams{})
	for _, m := range send(t, performance.GetMetrics, cdp.Empty{}).Metrics {
		if m.Name == "ThreadTime" {
			now.worked = 1000 * m.Value
		}
	}
	now.at = eval[float64](t, `performance.timeOrigin + performance.now()`)
	return now
}

// since is what was waited for since a moment. A page that was left and is back as it
// was shows no time of its own: it counts until it is looked at.
func (t *tab) since(before moment) waited {
	t.Helper()
	now := t.clock()
	w := eval[[]float64](t, `(() => {
		const ready = performance.getEntriesByName('dateline:ready')[0].startTime;
		const fetched = ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type)).filter(one => one.responseEnd <= ready);
		return [performance.timeOrigin, performance.getEntriesByName('first-contentful-paint')[0].startTime, ready, fetched.reduce((sum, one) => sum + one.transferSize, 0)];
	})()`)
	worked := now.worked - before.worked
	if worked < 0 {
		worked = now.worked // it is another process's
	}
	if w[0] < before.at {
		return waited{now.at - before.at, now.at - before.at, worked, 0}
	}
	return waited{w[0] + w[1] - before.at, w[0] + w[2] - before.at, worked, w[3] / 1000}
}

// report gives the medians.
func report(b *testing.B, all []waited) {
	for unit, of := range map[string]func(w waited) float64{
		"ms-painted": func(w waited) float64 { return w.painted }, "ms-ready": func(w waited) float64 { return w.ready },
		"ms-worked": func(w waited) float64 { return w.worked }, "kB": func(w waited) float64 { return w.fetched },
	} {
		var list []float64
		for _, w := range all {
			list = append(list, of(w))
		}
		b.ReportMetric(median(list), unit)
	}
}
