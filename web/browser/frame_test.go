package browser

import (
	"fmt"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// frames gives those of the page, in its order.
func (t *tab) frames() (all []*cdp.Frame) {
	t.Helper()
	for _, f := range send(t, page.GetFrameTree, cdp.Empty{}).FrameTree.ChildFrames {
		all = append(all, f.Frame)
	}
	return all
}

// asked gives an expression's value in a frame, which a script of the page
// around it may not look into. It fails while the frame is on its way elsewhere.
func asked[T any](t *tab, f *cdp.Frame, expression string) (value T, err error) {
	world, err := chromedp.Call(t.ctx, page.CreateIsolatedWorld, page.CreateIsolatedWorldParams{FrameID: f.ID})
	if err != nil {
		return value, err
	}
	return chromedp.Run(t.ctx, chromedp.Evaluate[T](expression, func(p *runtime.EvaluateParams) { p.ContextID = world.ExecutionContextID }))
}

// inFrame gives an expression's value in a frame, by its number.
func inFrame[T any](t *tab, i int, expression string) T {
	t.Helper()
	all := t.frames()
	if i >= len(all) {
		t.Fatalf("%d frames", len(all))
	}
	value, err := asked[T](t, all[i], expression)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// frameReady waits for the page inside of the only frame.
func (t *tab) frameReady() {
	t.Helper()
	if all := t.frames(); len(all) != 1 {
		t.Fatalf("%d frames", len(all))
	}
	t.frameSays("", `document.documentElement.dataset.state`, "ready")
}

// frameSays waits for an expression in a frame, by the frame's name, to give
// the text that is wanted.
func (t *tab) frameSays(name, expression, want string) {
	t.Helper()
	t.await(fmt.Sprintf("%s to be %q in the frame %s", expression, want, name), func() bool {
		for _, f := range t.frames() {
			if got, err := asked[string](t, f, `String(`+expression+`)`); f.Name == name && err == nil && got == want {
				return true
			}
		}
		return false
	})
}
