package dom

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// What the page's own script does before the program is there, and for it afterwards; see
// early.js.

// Pointed gives the element that answers where another one is pointed at or, for none,
// what lies under the pointer.
func Pointed(on Element) Element {
	return element(app.Window().Call("datelinePointed", on.value))
}

// Thing gives what such an element stands for as kind:id, or "".
func Thing(of Element) string {
	if !of.Exists() {
		return ""
	}
	return app.Window().Call("datelineThing", of.value).String()
}

// Light marks by data-lit what stands for some things, given as kind:id, one a line, and
// nothing else, and has the rest of the figure recede: by one pass, however many the things.
func Light(things string) { app.Window().Call("datelineLight", things) }

// Held gives what has happened to the page before the program was there, in order, and
// leaves to the program what happens from now on.
func Held() []Event {
	if !has(app.Window(), "datelineHeld") {
		return nil
	}
	held := app.Window().Call("datelineHeld")
	all := make([]Event, held.Length())
	for i := range all {
		all[i] = Event{held.Index(i)}
	}
	return all
}
