package app

import (
	"strings"

	"dateline/app/scene"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// paper is the size the figure is laid out at for print: the breadth that A4
// and Letter have between their margins, at the type of a page.
var paper = scene.Size{W: 1300, H: 800}

// listenPrint puts what is printed into the page just before the browser reads
// it: the figure of this view, the events by number, their claims as notes.
// It stands beside what go-app draws, since printing does not wait for it.
func (r *Root) listenPrint() {
	r.listen(app.Window(), "beforeprint", func(app.Value) { r.lay(r.printed()) })
	r.listen(app.Window(), "afterprint", func(app.Value) { r.lay("") })
}

func (r *Root) lay(markup string) {
	sheet := document().Call("getElementById", "paper")
	if !sheet.Truthy() {
		sheet = document().Call("createElement", "div")
		sheet.Set("id", "paper")
		document().Get("body").Call("append", sheet)
	}
	sheet.Set("innerHTML", markup)
}

// printed is the page on paper.
func (r *Root) printed() string {
	sc := r.world.Draw(r.look(), r.state, paper)
	var b strings.Builder
	b.WriteString(r.world.Still(sc, ""))
	b.WriteString(app.HTMLString(r.record()))
	return b.String()
}
