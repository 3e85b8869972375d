// Command floor is the least that a page of go-app can be: one element, and a mark
// in the browser's record once it stands. What Dateline needs more is its own.
package main

import "github.com/maxence-charriere/go-app/v9/pkg/app"

func main() {
	at := "/"
	if u := app.Window().URL(); u != nil && u.Path != "" {
		at = u.Path
	}
	app.RouteFunc(at, func() app.Composer { return &floor{} })
	app.RunWhenOnBrowser()
}

type floor struct{ app.Compo }

func (*floor) Render() app.UI { return app.Div().ID("map").Text("Nothing.") }

func (*floor) OnMount(app.Context) { app.Window().Get("performance").Call("mark", "ready") }
