package main

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/input"
	shots "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// gesture is something that a hand does over a part of a page, and goes on doing
// to and fro.
type gesture struct {
	name  string
	over  string // selectors of what it is made over, the first that a page has
	press bool   // the button is down meanwhile
	step  func(at point, reach, along float64) input.DispatchMouseEventParams
}

type point struct{ x, y float64 }

// Time is panned after it was zoomed, since a page that shows all of it has nowhere to
// pan it. Our timeline lies over the map too, where its leaders are: time is held by its
// lanes.
const (
	onMap  = "#map"
	onTime = "[data-hold=timeline], #timeline .lanes, #timeline"
)

var gestures = []gesture{
	{"pan the map", onMap, true, dragged},
	{"zoom the map", onMap, false, wheeled},
	{"zoom time", onTime, false, wheeled},
	{"pan time", onTime, true, dragged},
}

const (
	lasting = 2 * time.Second       // of a gesture
	pace    = 16 * time.Millisecond // of what a hand does
	strokes = 2.5                   // of a gesture that is measured
	half    = 0.5                   // of one that is made to see whether the page answers
	notch   = 40.0                  // pixels that a wheel turns in a step

	settling = 400 * time.Millisecond // for what moves on when the hand has left
)

// dragged is where the pointer is so far along the strokes.
func dragged(at point, reach, along float64) input.DispatchMouseEventParams {
	return input.DispatchMouseEventParams{
		Type: input.DispatchMouseEventTypeMouseMoved, X: at.x + reach*triangle(along), Y: at.y,
		Button: input.MouseButtonLeft, Buttons: 1,
	}
}

// wheeled turns the wheel in, then out.
func wheeled(at point, _, along float64) input.DispatchMouseEventParams {
	turn := -notch
	if along-float64(int(along)) >= 0.5 {
		turn = notch
	}
	return input.DispatchMouseEventParams{Type: input.DispatchMouseEventTypeMouseWheel, X: at.x, Y: at.y, DeltaX: 1e-6, DeltaY: turn} // none at all would not be sent
}

// triangle goes from 0 to 1 and back over each unit.
func triangle(t float64) float64 {
	t -= float64(int(t))
	return 1 - 2*max(t-0.5, 0.5-t)
}

// tried makes a gesture and notes what each frame took. A page without the part,
// and one that looks the same after half a stroke, has no figures of it.
func (g gesture) tried(ctx context.Context, out figures) error {
	box, err := g.box(ctx)
	if err != nil || box.Width == 0 {
		return err
	}
	if answered, err := g.answered(ctx, box); err != nil || !answered {
		return err
	}
	frames, err := recorded(ctx, func() error { return g.made(ctx, box, strokes) })
	if err != nil {
		return fmt.Errorf("%s: %w", g.name, err)
	}
	out[g.name+", work"], out[g.name+", frames"] = percentile(frames.work, 95), percentile(frames.gaps, 95)
	return nil
}

// answered tells whether half a stroke changes the page's picture.
func (g gesture) answered(ctx context.Context, box shots.Viewport) (bool, error) {
	before, err := picture(ctx, box)
	if err != nil {
		return false, err
	}
	if err := g.made(ctx, box, half); err != nil {
		return false, err
	}
	time.Sleep(settling)
	after, err := picture(ctx, box)
	return !bytes.Equal(before, after), err
}

// box is the part that can be seen of what the gesture is made over.
func (g gesture) box(ctx context.Context) (shots.Viewport, error) {
	side, err := chromedp.Run(ctx, chromedp.Evaluate[[]float64](`(() => {
		const box = '`+g.over+`'.split(', ').map(s => document.querySelector(s)).find(e => e)?.getBoundingClientRect() ?? {};
		const high = Math.min(innerHeight, box.bottom) - box.top;
		return [box.left || 0, box.top || 0, high > 0 && box.width || 0, high || 0] })()`))
	if err != nil || len(side) != 4 {
		return shots.Viewport{}, err
	}
	return shots.Viewport{X: side[0], Y: side[1], Width: side[2], Height: side[3], Scale: 1}, nil
}

// made goes through so many strokes by the clock, as a hand does: a page that is late
// gets fewer steps, not a longer gesture.
func (g gesture) made(ctx context.Context, box shots.Viewport, many float64) error {
	at := point{box.X + box.Width/2, box.Y + box.Height/2}
	if err := g.button(ctx, input.DispatchMouseEventTypeMousePressed, at); err != nil {
		return err
	}
	last := at
	for start, next := time.Now(), time.Now(); ; {
		along := min(many, strokes*float64(time.Since(start))/float64(lasting))
		step := g.step(at, box.Width/4, along)
		if _, err := chromedp.Call(ctx, input.DispatchMouseEvent, step); err != nil {
			return err
		}
		last = point{step.X, step.Y}
		if along == many {
			break
		}
		next = next.Add(pace)
		time.Sleep(time.Until(next))
	}
	return g.button(ctx, input.DispatchMouseEventTypeMouseReleased, last)
}

func (g gesture) button(ctx context.Context, does input.DispatchMouseEventType, at point) error {
	if !g.press {
		return nil
	}
	_, err := chromedp.Call(ctx, input.DispatchMouseEvent, input.DispatchMouseEventParams{
		Type: does, X: at.x, Y: at.y, Button: input.MouseButtonLeft, Buttons: 1, ClickCount: 1,
	})
	return err
}

func picture(ctx context.Context, box shots.Viewport) ([]byte, error) {
	shot, err := chromedp.Call(ctx, shots.CaptureScreenshot, shots.CaptureScreenshotParams{Clip: &box, OptimizeForSpeed: new(true)})
	return shot.Data, err
}
