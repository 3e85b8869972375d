package main

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strconv"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/cdproto/systeminfo"
	"github.com/chromedp/chromedp"
)

// figures are what one run of a page gives.
type figures map[string]float64

// What is measured, in the order of the table.
var measures = []struct{ name, unit string }{
	{"size", "MB"}, {"paint", "s"}, {"ready", "s"}, {"memory", "MB"}, {"map pan", "ms"}, {"map work", "ms"}, {"time pan", "ms"}, {"time work", "ms"},
}

const (
	patience = 90 * time.Second // for a page to be ready
	stroke   = 2 * time.Second  // of a pan
	step     = 16 * time.Millisecond
)

// measured opens a page in a browser of its own and gives its figures.
func measured(chrome, file string) (figures, error) {
	allocator, stop := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chrome), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("headless", "new"),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND"))...)
	defer stop()
	ctx, end := chromedp.NewContext(allocator)
	defer end()
	ctx, cancel := context.WithTimeout(ctx, patience+4*stroke)
	defer cancel()
	text, err := os.Stat(file)
	if err != nil {
		return nil, err
	}
	out := figures{"size": float64(text.Size()) / 1e6}
	for _, part := range []func(context.Context, figures) error{opened(file), weighed, panned("map"), panned("timeline")} {
		if err := part(ctx, out); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// opened waits until a page says that it answers, by a mark in the browser's own
// record of performance.
func opened(file string) func(context.Context, figures) error {
	return func(ctx context.Context, out figures) error {
		address := (&url.URL{Scheme: "file", Path: file}).String()
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(1440, 900), chromedp.Navigate(address)); err != nil {
			return err
		}
		for start := time.Now(); ; time.Sleep(50 * time.Millisecond) {
			at, err := eval(ctx, `(performance.getEntriesByName('ready')[0] ?? performance.getEntriesByName('dateline:ready')[0])?.startTime ?? 0`)
			if err != nil {
				return fmt.Errorf("%s: %w", file, err)
			}
			if time.Since(start) > patience {
				return fmt.Errorf("%s is not ready after %v", file, patience)
			}
			if at > 0 {
				out["ready"] = at / 1000
				break
			}
		}
		paint, err := eval(ctx, `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`)
		out["paint"] = paint / 1000
		return err
	}
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

// watch notes when frames come.
const watch = `(() => { const w = window.watched = { at: [], on: true }; const f = t => { if (w.on) { w.at.push(t); requestAnimationFrame(f); } }; requestAnimationFrame(f); return 0 })()`

// panned drags an element to and fro, and gives the 95th percentile of the time
// between frames and the main thread's work for each frame.
func panned(id string) func(context.Context, figures) error {
	name := map[string]string{"map": "map", "timeline": "time"}[id]
	return func(ctx context.Context, out figures) error {
		box := `document.getElementById('` + id + `').getBoundingClientRect()`
		width, err := eval(ctx, box+`.width`)
		if err != nil || width == 0 {
			return err
		}
		x, _ := eval(ctx, `(`+box+`.left + `+box+`.right) / 2`)
		y, _ := eval(ctx, `(`+box+`.top + Math.min(innerHeight, `+box+`.bottom)) / 2`)
		if _, err := eval(ctx, watch); err != nil {
			return err
		}
		before, err := work(ctx)
		if err != nil {
			return err
		}
		if err := drag(ctx, x, y, width/4); err != nil {
			return err
		}
		after, err := work(ctx)
		if err != nil {
			return err
		}
		gaps, err := chromedp.Run(ctx, chromedp.Evaluate[[]float64](`(watched.on = false, watched.at.slice(1).map((t, i) => t - watched.at[i]))`))
		if err != nil {
			return err
		}
		if len(gaps) == 0 {
			return fmt.Errorf("no frame came in %v", stroke)
		}
		slices.Sort(gaps)
		out[name+" pan"] = gaps[len(gaps)*95/100]
		out[name+" work"] = 1000 * (after - before) / float64(len(gaps))
		return nil
	}
}

// work is how long the main thread has worked so far, in seconds.
func work(ctx context.Context) (float64, error) {
	if _, err := chromedp.Call(ctx, performance.Enable, performance.EnableParams{}); err != nil {
		return 0, err
	}
	all, err := chromedp.Call(ctx, performance.GetMetrics, cdp.Empty{})
	for _, m := range all.Metrics {
		if m.Name == "TaskDuration" {
			return m.Value, err
		}
	}
	return 0, err
}

// drag moves the pointer to and fro, as far as it is told, at the pace of frames.
func drag(ctx context.Context, x, y, reach float64) error {
	left := func(p *input.DispatchMouseEventParams) {
		p.Button, p.Buttons, p.ClickCount = input.MouseButtonLeft, 1, 1
	}
	steps := int(stroke / step)
	acts := []chromedp.Action[chromedp.Void]{chromedp.MouseEvent(input.DispatchMouseEventTypeMousePressed, x, y, left)}
	for i := range steps {
		at := x + reach*triangle(float64(i)/float64(steps)*3)
		acts = append(acts, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at, y, left), chromedp.Sleep(step))
	}
	return chromedp.Do(ctx, append(acts, chromedp.MouseEvent(input.DispatchMouseEventTypeMouseReleased, x, y, left))...)
}

// triangle goes from 0 to 1 and back over each unit.
func triangle(t float64) float64 {
	t -= float64(int(t))
	return 1 - 2*max(t-0.5, 0.5-t)
}
