package main

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"regexp"
	"strconv"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/systeminfo"
	"github.com/chromedp/chromedp"
)

// figures are what one run of a page gives.
type figures map[string]float64

// patience is how long a page may take to be ready, and to go through all gestures.
const patience = 45 * time.Second

// stage is a part of a run, which adds to a page's figures.
type stage func(ctx context.Context, out figures) error

// measured opens a page in a browser of its own and gives its figures: of all stages,
// or of those up to where it failed.
func measured(chrome, file string, stages []stage) (figures, error) {
	allocator, stop := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chrome), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("headless", "new"),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND"))...)
	defer stop()
	ctx, end := chromedp.NewContext(allocator)
	defer end()
	ctx, cancel := context.WithTimeout(ctx, 2*patience)
	defer cancel()
	text, err := os.Stat(file)
	if err != nil {
		return nil, err
	}
	out := figures{"size": float64(text.Size()) / 1e6}
	address := (&url.URL{Scheme: "file", Path: file}).String()
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1440, 900), chromedp.Navigate(address)); err != nil {
		return out, err
	}
	for _, add := range stages {
		if err := add(ctx, out); err != nil {
			return out, err
		}
	}
	return out, nil
}

// moved makes every gesture.
func moved(ctx context.Context, out figures) error {
	for _, g := range gestures {
		if err := g.tried(ctx, out); err != nil {
			return err
		}
	}
	return nil
}

// A page says by marks in the browser's own record of performance when it answers, and
// when all of it is there; 0 before. Others than Dateline have one mark for both.
const (
	answers = `(performance.getEntriesByName('dateline:answers')[0] ?? performance.getEntriesByName('ready')[0])?.startTime ?? 0`
	ready   = `(performance.getEntriesByName('dateline:ready')[0] ?? performance.getEntriesByName('ready')[0])?.startTime ?? 0`
)

// opened waits until all of a page is there.
func opened(ctx context.Context, out figures) error {
	for start := time.Now(); out["ready"] == 0; time.Sleep(50 * time.Millisecond) {
		at, err := eval(ctx, ready)
		if err != nil {
			return err
		}
		if time.Since(start) > patience {
			return fmt.Errorf("not ready after %v", patience)
		}
		out["ready"] = at / 1000
	}
	at, err := eval(ctx, answers)
	out["answers"] = at / 1000
	return err
}

// painted is when something of the page was seen first. The browser notes it some
// time after, so it is asked last.
func painted(ctx context.Context, out figures) error {
	at, err := eval(ctx, `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`)
	if at > 0 {
		out["paint"] = at / 1000
	}
	return err
}

func eval(ctx context.Context, expression string) (float64, error) {
	return chromedp.Run(ctx, chromedp.Evaluate[float64](expression, chromedp.EvalAwaitPromise))
}

var pss = regexp.MustCompile(`(?m)^Pss:\s+(\d+)`)

// weighed sums the memory of the processes that draw pages: what is theirs alone,
// and their share of the rest. Elsewhere than on Linux it is none.
func weighed(ctx context.Context, out figures) error {
	all, err := chromedp.CallBrowser(ctx, systeminfo.GetProcessInfo, cdp.Empty{})
	if err != nil {
		return err
	}
	for _, p := range all.ProcessInfo {
		text, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", p.ID))
		if m := pss.FindSubmatch(text); err == nil && m != nil && p.Type == "renderer" {
			kilobytes, _ := strconv.ParseFloat(string(m[1]), 64)
			out["memory"] += kilobytes / 1000
		}
	}
	return nil
}
