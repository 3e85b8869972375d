// Command wasm is the viewer's way into the browser: it reads the story that
// the page carries and hands it to the app. It fetches nothing.
package main

import (
	"runtime/debug"
	"time"
	"unsafe"

	viewer "dateline/app"
	"dateline/app/scene"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
	"github.com/maxence-charriere/go-app/v9/pkg/errors"
)

func main() {
	errors.Encoder = plain
	breathe()
	debug.SetGCPercent(starting)
	story, err := told()
	if err != nil {
		panic(err) // the boot script shows that the program has ended
	}
	breathe()
	root := viewer.New(scene.Resume(story, carried("prepared"), drawn), viewer.Options{Ready: func() { debug.SetGCPercent(running) }})
	breathe()
	root.Begin(breathe)
	app.RouteFunc(path(), func() app.Composer { return root })
	app.RunWhenOnBrowser()
}

// How far the heap may grow before it is collected, in per cent of what is in use. A page
// is short-lived: it is given room rather than time. While it starts nearly all that comes
// is kept, and to look through it frees nothing: so up to 64 MB, which is more than a
// story of ten thousand events takes, nothing is collected.
const starting, running = 1600, 400

// breathe lets the browser scroll and paint between two pieces of the start:
// Go gives its only thread back when it sleeps.
func breathe() { time.Sleep(time.Millisecond) }

// told gives the story. That of a page which had to unpack it is megabytes: it is copied
// once on its way here, where a string of go-app's would be four times, and the story
// keeps it.
func told() (model.Story, error) {
	story := element("story")
	if unpacked := story.Get("unpacked"); unpacked.Truthy() {
		text := copied(unpacked)
		return model.DecodeTrusted(unsafe.String(unsafe.SliceData(text), len(text))) // nobody else has the bytes
	}
	return model.Decode(copied(app.Window().Get("TextEncoder").New().Call("encode", story.Get("textContent"))))
}

func copied(bytes app.Value) []byte {
	own := make([]byte, bytes.Get("length").Int())
	app.CopyBytesToGo(own, bytes)
	return own
}

// carried gives the text of the page's element with this id.
func carried(id string) string { return element(id).Get("textContent").String() }

func element(id string) app.Value {
	return app.Window().Get("document").Call("getElementById", id)
}

// drawn gives what all figures of the page share, as it stands there in parts.
func drawn() (all string) {
	parts := app.Window().Get("document").Call("querySelectorAll", "svg.defs > defs")
	for i := range parts.Get("length").Int() {
		all += parts.Index(i).Get("outerHTML").String()
	}
	return all
}

// path is where the page happens to lie, as go-app will look it up: the
// address of a file, "/" where a frame has none. One exact route needs no
// regular expression, which would cost the file more than this function.
func path() string {
	if u := app.Window().URL(); u != nil && u.Path != "" {
		return u.Path
	}
	return "/"
}
