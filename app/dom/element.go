// Package dom is the browser as the page needs it: elements, events, the
// address, storage, clipboard, files, printing and the page around. Beside the
// program's entry it alone speaks to JavaScript. Where there is no browser,
// elements are none and texts are empty.
package dom

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Element is an element of the page. The zero Element is none: its texts are
// empty, and what is done to it is not done.
type Element struct{ value app.Value }

func element(v app.Value) Element {
	if !v.Truthy() {
		return Element{}
	}
	return Element{v}
}

func document() app.Value { return app.Window().Get("document") }

// Find gives the first element that a selector matches.
func Find(selector string) Element { return element(document().Call("querySelector", selector)) }

// ByID gives the element of an id.
func ByID(id string) Element { return element(document().Call("getElementById", id)) }

// Page gives the root element, where the style sheet and a screen reader look
// for theme and language.
func Page() Element { return element(document().Get("documentElement")) }

// Body gives the element in which the page stands.
func Body() Element { return element(document().Get("body")) }

// Active gives the element that has the focus.
func Active() Element { return element(document().Get("activeElement")) }

// All gives the elements that a selector matches, in the order of the page.
func All(selector string) []Element { return list(document().Call("querySelectorAll", selector)) }

// ElementsAt gives the elements that lie at a pixel of the window, the uppermost
// first.
func ElementsAt(x, y float64) []Element { return list(document().Call("elementsFromPoint", x, y)) }

func list(found app.Value) []Element {
	if !found.Truthy() {
		return nil
	}
	all := make([]Element, found.Length())
	for i := range all {
		all[i] = element(found.Index(i))
	}
	return all
}

// Append adds a new element of a tag at the end of another.
func (e Element) Append(tag string) Element {
	if !e.Exists() {
		return e
	}
	added := document().Call("createElement", tag)
	e.value.Call("append", added)
	return element(added)
}

// Exists tells whether there is such an element.
func (e Element) Exists() bool { return e.value != nil }

// Is tells whether two are the same element.
func (e Element) Is(other Element) bool {
	return e.Exists() && other.Exists() && e.value.Equal(other.value)
}

// Matches tells whether a selector matches the element.
func (e Element) Matches(selector string) bool {
	return e.Exists() && e.value.Call("matches", selector).Bool()
}

// Closest gives the nearest element that a selector matches, from this one
// outwards.
func (e Element) Closest(selector string) Element {
	if !e.Exists() || !has(e.value, "closest") {
		return Element{} // the document, a text
	}
	return element(e.value.Call("closest", selector))
}

// Attribute gives an attribute, or "".
func (e Element) Attribute(name string) string {
	if !e.Exists() {
		return ""
	}
	if a := e.value.Call("getAttribute", name); a.Truthy() {
		return a.String()
	}
	return ""
}

// SetAttribute sets an attribute.
func (e Element) SetAttribute(name, value string) { e.call("setAttribute", name, value) }

// RemoveAttribute removes an attribute.
func (e Element) RemoveAttribute(name string) { e.call("removeAttribute", name) }

// ToggleAttribute sets an attribute without a value, or removes it.
func (e Element) ToggleAttribute(name string, on bool) { e.call("toggleAttribute", name, on) }

// Property gives a property as a text, or "".
func (e Element) Property(name string) string {
	if v := e.get(name); v != nil && v.Truthy() {
		return v.String()
	}
	return ""
}

// SetProperty sets a property.
func (e Element) SetProperty(name string, value any) {
	if e.Exists() {
		e.value.Set(name, value)
	}
}

// Valid tells whether what a field holds is what it asks for.
func (e Element) Valid() bool {
	v := e.get("validity")
	return v == nil || !v.Truthy() || v.Get("valid").Bool()
}

// Number gives a property that is a number.
func (e Element) Number(name string) float64 {
	if v := e.get(name); v != nil && v.Type() == app.TypeNumber {
		return v.Float()
	}
	return 0
}

// Style sets a property of the element's own style.
func (e Element) Style(name, value string) {
	if s := e.get("style"); s != nil {
		s.Set(name, value)
	}
}

// Related gives an element that a property names, such as the parent's.
func (e Element) Related(name string) Element {
	if v := e.get(name); v != nil {
		return element(v)
	}
	return Element{}
}

// Move changes what stands in the element, given as the page's own script takes it: a line
// for each change, with tabs between the place of what is changed, the attribute or what
// is done else, and the text for that.
func (e Element) Move(lines string) { e.steps("datelineMove", lines) }

// Stood notes what stands in a picture before Turn, and copies what that has go.
func (e Element) Stood(lines string) { e.steps("datelineStood", lines) }

// Turn does what Move does, and has what comes fade in and what goes fade out.
func (e Element) Turn(lines string) { e.steps("datelineTurn", lines) }

func (e Element) steps(how, lines string) {
	if e.Exists() && lines != "" {
		app.Window().Call(how, e.value, lines)
	}
}

// Box is a rectangle of the window, in px.
type Box struct{ Left, Top, W, H float64 }

// Box gives the room that the element takes.
func (e Element) Box() Box {
	if !e.Exists() {
		return Box{}
	}
	b := e.value.Call("getBoundingClientRect")
	return Box{b.Get("left").Float(), b.Get("top").Float(), b.Get("width").Float(), b.Get("height").Float()}
}

// ScrollIntoView scrolls to the element: block and inline say to which edge, as
// scrollIntoView has it.
func (e Element) ScrollIntoView(block, inline string) {
	e.call("scrollIntoView", map[string]any{"block": block, "inline": inline})
}

func (e Element) get(name string) app.Value {
	if !e.Exists() {
		return nil
	}
	return e.value.Get(name)
}

func (e Element) call(method string, args ...any) {
	if e.Exists() {
		e.value.Call(method, args...)
	}
}

// has tells whether a browser knows a method; older ones lack some.
func has(v app.Value, method string) bool { return v.Get(method).Truthy() }

// Px writes a length for a style.
func Px(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) + "px" }
