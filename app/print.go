package app

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// listenPrint puts what is printed into the page just before the browser reads
// it. It stands beside what go-app draws, since printing does not wait for it.
func (r *Root) listenPrint() {
	r.listen(app.Window(), "beforeprint", func(app.Value) { r.lay(r.page().Paper()) })
	r.listen(app.Window(), "afterprint", func(app.Value) { r.lay("") })
}

func (r *Root) lay(markup string) {
	paper := document().Call("getElementById", "paper")
	if !paper.Truthy() {
		paper = document().Call("createElement", "div")
		paper.Set("id", "paper")
		document().Get("body").Call("append", paper)
	}
	paper.Set("innerHTML", markup)
}
