package dom

import (
	"errors"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Copy marks a field's text, so that the reader's own keys can copy it too, and
// puts it on the clipboard. It tells later, by nil or by the reason, whether
// that was done.
func (e Element) Copy(told func(error)) {
	if !e.Exists() {
		return
	}
	e.call("select")
	if command("copy") {
		told(nil)
		return
	}
	clipboard := app.Window().Get("navigator").Get("clipboard")
	if !clipboard.Truthy() { // the page came over an open line
		told(errors.New("no clipboard"))
		return
	}
	var written app.Value
	if refusal := attempt(func() { written = clipboard.Call("writeText", e.Property("value")) }); refusal != nil {
		told(refusal)
		return
	}
	await(written, func(app.Value) { told(nil) }, told)
}

// command has the browser do something to what is marked. It works in frames
// and over open lines, where the newer way does not.
func command(name string) (done bool) {
	refusal := attempt(func() { done = has(document(), "execCommand") && document().Call("execCommand", name).Bool() })
	return refusal == nil && done
}
