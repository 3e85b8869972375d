package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/tracing"
	"github.com/chromedp/chromedp"
)

// frames are what a page's frames took while it was watched, in milliseconds: the
// time from one to the next, and how long the main thread worked in it.
type frames struct{ gaps, work []float64 }

// entry is what the browser's own record says of one thing that a thread did: when
// it began and how long it took, in microseconds.
type entry struct {
	Name    string  `json:"name"`
	Process int     `json:"pid"`
	Thread  int     `json:"tid"`
	At      float64 `json:"ts"`
	For     float64 `json:"dur"`
}

// The names in Chromium's record: a task of a thread, and what a page asked to do in
// a frame, which each asks for in all of them.
const (
	task      = "RunTask"
	animation = "FireAnimationFrame"
)

// Every page draws at every frame while it is watched, whether it has to or not:
// so frames are counted alike in all.
const (
	keepDrawing = `(() => { window.drawing = true; const draw = () => { if (drawing) requestAnimationFrame(draw); }; draw(); return 0 })()`
	drawNoMore  = `(window.drawing = false, 0)`
)

// recorded has the browser record what its threads do meanwhile.
func recorded(ctx context.Context, meanwhile func() error) (frames, error) {
	var entries []entry
	done := make(chan struct{})
	ctx, forget := context.WithCancel(ctx)
	defer forget()
	err := chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *tracing.EventDataCollected:
			entries = append(entries, told(e)...)
		case *tracing.EventTracingComplete:
			close(done)
		}
	})
	if err != nil {
		return frames{}, err
	}
	config := tracing.StartParams{TraceConfig: &tracing.TraceConfig{
		IncludedCategories: []string{"disabled-by-default-devtools.timeline", "devtools.timeline"}, ExcludedCategories: []string{"*"},
	}}
	if _, err := chromedp.Call(ctx, tracing.Start, config); err != nil {
		return frames{}, err
	}
	if _, err := eval(ctx, keepDrawing); err != nil {
		return frames{}, err
	}
	if err := meanwhile(); err != nil {
		return frames{}, err
	}
	if _, err := eval(ctx, drawNoMore); err != nil {
		return frames{}, err
	}
	if _, err := chromedp.Call(ctx, tracing.End, cdp.Empty{}); err != nil {
		return frames{}, err
	}
	select {
	case <-done:
	case <-time.After(patience):
		return frames{}, errors.New("the browser's record does not end")
	}
	return cut(entries), nil
}

// told reads those entries that matter here.
func told(e *tracing.EventDataCollected) (entries []entry) {
	for _, text := range e.Value {
		var one entry
		if json.Unmarshal(text, &one) == nil && (one.Name == task || one.Name == animation) {
			entries = append(entries, one)
		}
	}
	return entries
}

// cut counts each task of the main thread to the frame in which it began; that in
// which the page is asked to draw begins one. The main thread is that of the first
// of these.
func cut(entries []entry) (f frames) {
	slices.SortStableFunc(entries, func(a, b entry) int { return cmp.Compare(a.At, b.At) })
	i := slices.IndexFunc(entries, func(e entry) bool { return e.Name == animation })
	if i < 0 {
		return f
	}
	main := entries[i]
	var running, last entry
	for _, e := range entries {
		switch {
		case e.Process != main.Process || e.Thread != main.Thread:
		case e.Name == task:
			running = e
			f.add(e.For)
		case running.At != last.At:
			f.add(-running.For)
			f.work = append(f.work, running.For/1000)
			if last.At > 0 {
				f.gaps = append(f.gaps, (running.At-last.At)/1000)
			}
			last = running
		}
	}
	return f
}

// add counts so many microseconds to the frame that is on.
func (f *frames) add(time float64) {
	if n := len(f.work); n > 0 {
		f.work[n-1] += time / 1000
	}
}

// percentile is the value that so many hundredths do not exceed.
func percentile(all []float64, hundredths int) float64 {
	if len(all) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(all))
	return sorted[min(len(sorted)-1, len(sorted)*hundredths/100)]
}
