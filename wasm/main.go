// Command wasm is the viewer's way into the browser: it reads the story that
// the page carries and hands it to the app. It fetches nothing.
package main

import (
	"runtime/debug"

	viewer "dateline/app"
	"dateline/data/model"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

func main() {
	debug.SetGCPercent(400) // a page is short-lived; collecting while it starts costs more than it frees
	story, err := model.Decode([]byte(carried("story")))
	if err != nil {
		panic(err) // the boot script shows that the program has ended
	}
	app.RouteFunc(path(), func() app.Composer { return viewer.New(story, viewer.Options{}) })
	app.RunWhenOnBrowser()
}

// carried gives the text of the page's element with this id.
func carried(id string) string {
	return app.Window().Get("document").Call("getElementById", id).Get("textContent").String()
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
