// Command measure has Lighthouse look at a built site, served on this machine,
// and fails where a score is below what the project asks of itself.
//
//	go run ./web/site/measure -site dist/site -out build/lighthouse
package main

import (
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"slices"

	"dateline/web/site/serve"

	"github.com/tidwall/gjson"
)

// version is pinned so that a score changes only when the site does.
const version = "12.8.2"

// least are the scores asked for, of 100, in the order they are printed.
var least = []struct {
	name  string
	score int
}{{"performance", 95}, {"accessibility", 100}, {"best-practices", 100}, {"seo", 100}}

func main() {
	var m measurement
	flag.StringVar(&m.site, "site", "dist/site", "the site's folder")
	flag.StringVar(&m.out, "out", "build/lighthouse", "where the reports go, less .report.html and .report.json")
	flag.StringVar(&m.page, "page", "", "the page to look at, as event/ID.html; the first one when empty")
	flag.StringVar(&m.preset, "preset", "", "desktop, or Lighthouse's own slow phone when empty")
	flag.Parse()
	if err := m.make(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

type measurement struct {
	site, out, page, preset string
}

// runs is how often Lighthouse looks; the median counts.
const runs = 3

// make serves the site below a sub-path, where a project's pages lie, and
// judges the median of some runs by performance: one run is a throw of dice on
// a machine that does something else besides.
func (m measurement) make(w io.Writer) error {
	if _, err := os.Stat(m.site); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	defer listener.Close()
	go http.Serve(listener, http.StripPrefix("/story", serve.Files(os.DirFS(m.site))))
	address := fmt.Sprintf("http://%s/story/%s", listener.Addr(), m.page)
	var reports [][]byte
	for i := range runs {
		report, err := m.run(fmt.Sprintf("%s-%d", m.out, i+1), address)
		if err != nil {
			return err
		}
		index := gjson.GetBytes(report, "environment.benchmarkIndex").Float()
		fmt.Fprintf(w, "run %d: performance %d on a machine of benchmark index %.0f (at least %d expected)\n", i+1, score(report, "performance"), index, expected)
		reports = append(reports, report)
	}
	slices.SortFunc(reports, func(a, b []byte) int { return score(a, "performance") - score(b, "performance") })
	return judge(reports[len(reports)/2], w)
}

// score gives a category's score of 100.
func score(report []byte, category string) int {
	return int(gjson.GetBytes(report, "categories."+category+".score").Float()*100 + 0.5)
}

// run has Lighthouse look at the page once, and gives its report. Network and
// processor are throttled for real. Its other way, to load at full speed and
// work out what a slow phone would have done, has the program arrive from this
// machine before the picture's first frame is told of, and takes what the
// program draws for the first picture.
func (m measurement) run(out, address string) ([]byte, error) {
	arguments := []string{
		"--yes", "lighthouse@" + version, address, "--quiet", "--output=html", "--output=json", "--output-path=" + out,
		"--throttling-method=devtools", "--only-categories=performance,accessibility,best-practices,seo",
		"--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync",
	}
	if m.preset != "" {
		arguments = append(arguments, "--preset="+m.preset)
	}
	run := exec.Command("npx", arguments...)
	run.Stdout, run.Stderr = os.Stderr, os.Stderr
	run.Env = append(os.Environ(), "CHROME_PATH="+chromium())
	if err := run.Run(); err != nil {
		return nil, err
	}
	return os.ReadFile(out + ".report.json")
}

// expected is the benchmark index below which Lighthouse warns that a machine
// is too slow for its figures (core/gather/driver/environment.js of its sources).
const expected = 1000

func chromium() string {
	for _, name := range []string{os.Getenv("CHROME"), "chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	return ""
}

// judge prints the scores and fails where one is too low.
func judge(report []byte, w io.Writer) error {
	low := 0
	for _, l := range least {
		got := score(report, l.name)
		fmt.Fprintf(w, "%-15s %3d (at least %d)\n", l.name, got, l.score)
		if got < l.score {
			low++
			complain(report, l.name, w)
		}
	}
	for _, name := range []string{"first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"} {
		fmt.Fprintf(w, "  %-25s %s\n", name, gjson.GetBytes(report, "audits."+name+".displayValue"))
	}
	if low > 0 {
		return fmt.Errorf("scores too low: %d", low)
	}
	return nil
}

// complain names the audits that cost a category its score.
func complain(report []byte, category string, w io.Writer) {
	for _, ref := range gjson.GetBytes(report, "categories."+category+".auditRefs").Array() {
		audit := gjson.GetBytes(report, "audits."+ref.Get("id").String())
		if score := audit.Get("score"); ref.Get("weight").Float() > 0 && score.Type == gjson.Number && score.Float() < 1 {
			fmt.Fprintf(w, "  %s: %s %s\n", ref.Get("id"), audit.Get("title"), audit.Get("displayValue"))
		}
	}
}
