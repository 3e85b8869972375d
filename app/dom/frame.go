package dom

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Frame is the page around this one. The zero Frame is none.
type Frame struct{ value app.Value }

// Parent gives the page around this one, where it stands in a frame.
func Parent() Frame {
	parent := app.Window().Get("parent")
	if !parent.Truthy() || parent.Equal(app.Window()) {
		return Frame{}
	}
	return Frame{parent}
}

// Exists tells whether there is a page around this one.
func (f Frame) Exists() bool { return f.value != nil }

// Sent tells whether a message is from that page, and from no other.
func (f Frame) Sent(e Event) bool {
	return f.Exists() && e.value != nil && e.value.Get("source").Equal(f.value)
}

// Post sends that page a message: a text, or an object of texts and numbers. To
// whom it goes is left open ("*"), since a file's and a sandboxed page's origin
// has no name.
func (f Frame) Post(message any) {
	if f.Exists() {
		_ = attempt(func() { f.value.Call("postMessage", message, "*") }) // a page that is going has no ears
	}
}

// Focus gives that page the focus, and so all further keys.
func (f Frame) Focus() {
	if f.Exists() {
		_ = attempt(func() { f.value.Call("focus") }) // refused: the focus stays
	}
}

// Data gives what a message holds: a text as it is, an object as JSON. What is
// neither, is longer than most or cannot be written as JSON is "".
func (e Event) Data(most int) (text string) {
	data := e.get("data")
	if data == nil {
		return ""
	}
	_ = attempt(func() { // what others send may throw as it is written
		if data.Type() == app.TypeObject {
			data = app.Window().Get("JSON").Call("stringify", data)
		}
		if data.Type() == app.TypeString && app.Window().Call("Object", data).Get("length").Int() <= most {
			text = data.String()
		}
	})
	return text
}
