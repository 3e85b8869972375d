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
	site := flag.String("site", "dist/site", "the site's folder")
	out := flag.String("out", "build/lighthouse", "where the reports go, less .report.html and .report.json")
	page := flag.String("page", "", "the page to look at, as event/ID.html; the first one when empty")
	preset := flag.String("preset", "", "desktop, or Lighthouse's own slow phone when empty")
	flag.Parse()
	if err := measure(*site, *out, *page, *preset, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// measure serves the site below a sub-path, where a project's pages lie.
func measure(site, out, page, preset string, w io.Writer) error {
	if _, err := os.Stat(site); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	defer listener.Close()
	go http.Serve(listener, http.StripPrefix("/story", serve.Files(os.DirFS(site))))
	address := fmt.Sprintf("http://%s/story/%s", listener.Addr(), page)
	if err := lighthouse(address, out, preset); err != nil {
		return err
	}
	report, err := os.ReadFile(out + ".report.json")
	if err != nil {
		return err
	}
	return judge(report, w)
}

// lighthouse throttles network and processor for real. Its other way, to
// load at full speed and work out what a slow phone would have done, has the
// program arrive from this machine before the picture's first frame is told of,
// and takes what the program draws for the first picture.
func lighthouse(address, out, preset string) error {
	arguments := []string{
		"--yes", "lighthouse@" + version, address, "--quiet", "--output=html", "--output=json", "--output-path=" + out,
		"--throttling-method=devtools", "--only-categories=performance,accessibility,best-practices,seo",
		"--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync",
	}
	if preset != "" {
		arguments = append(arguments, "--preset="+preset)
	}
	run := exec.Command("npx", arguments...)
	run.Stdout, run.Stderr = os.Stderr, os.Stderr
	run.Env = append(os.Environ(), "CHROME_PATH="+chromium())
	return run.Run()
}

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
		score := int(gjson.GetBytes(report, "categories."+l.name+".score").Float()*100 + 0.5)
		fmt.Fprintf(w, "%-15s %3d (at least %d)\n", l.name, score, l.score)
		if score < l.score {
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
