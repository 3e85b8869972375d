package dom

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Event is what a listener is told. The zero Event is none.
type Event struct{ value app.Value }

// Target gives what the event happened to.
func (e Event) Target() Element {
	if v := e.get("target"); v != nil {
		return element(v)
	}
	return Element{}
}

// Closest gives the nearest element that a selector matches, from the target
// outwards.
func (e Event) Closest(selector string) Element { return e.Target().Closest(selector) }

// Within tells whether the event happened in such an element.
func (e Event) Within(selector string) bool { return e.Closest(selector).Exists() }

// PreventDefault keeps the browser from doing what it would do by itself.
func (e Event) PreventDefault() {
	if e.value != nil {
		e.value.Call("preventDefault")
	}
}

// Text gives a property that is a text, such as a key's name.
func (e Event) Text(name string) string {
	if v := e.get(name); v != nil && v.Type() == app.TypeString {
		return v.String()
	}
	return ""
}

// Number gives a property that is a number, such as a pointer's place.
func (e Event) Number(name string) float64 {
	if v := e.get(name); v != nil && v.Type() == app.TypeNumber {
		return v.Float()
	}
	return 0
}

// Flag gives a property that is yes or no.
func (e Event) Flag(name string) bool {
	v := e.get(name)
	return v != nil && v.Truthy()
}

func (e Event) get(name string) app.Value {
	if e.value == nil {
		return nil
	}
	return e.value.Get(name)
}

// Listeners are the listeners that a page has, to be let go of together.
type Listeners struct{ release []func() }

// Listen has a function told of each event of a name, on the window or on the
// document. It is outside go-app's handling, which would draw the page anew at
// every event.
func (l *Listeners) Listen(on Target, name string, do func(Event)) {
	f := app.FuncOf(func(_ app.Value, args []app.Value) any {
		if len(args) > 0 {
			do(Event{args[0]})
		}
		return nil
	})
	target := on.value()
	target.Call("addEventListener", name, f, map[string]any{"passive": false})
	l.release = append(l.release, func() {
		target.Call("removeEventListener", name, f)
		f.Release()
	})
}

// Release lets go of every listener.
func (l *Listeners) Release() {
	for _, f := range l.release {
		f()
	}
	l.release = nil
}

// Target is what can be listened to.
type Target int

// The targets.
const (
	Window Target = iota
	Document
)

func (t Target) value() app.Value {
	if t == Document {
		return document()
	}
	return app.Window()
}
