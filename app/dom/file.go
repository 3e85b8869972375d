package dom

import (
	"errors"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// File is a file that the reader hands over.
type File struct {
	Name  string
	value app.Value
}

// Files gives the files that were chosen in a field, or let fall on the page.
func (e Event) Files() []File {
	for _, holder := range []app.Value{e.get("dataTransfer"), e.Target().value} {
		if holder != nil && holder.Truthy() && holder.Get("files").Truthy() {
			return files(holder.Get("files"))
		}
	}
	return nil
}

func files(list app.Value) []File {
	all := make([]File, list.Length())
	for i := range all {
		f := list.Index(i)
		all[i] = File{f.Get("name").String(), f}
	}
	return all
}

// Read gives a file's bytes once the browser has them, or why it has not.
func (f File) Read(then func([]byte), failed func(error)) {
	await(f.value.Call("arrayBuffer"), func(buffer app.Value) {
		array := app.Window().Get("Uint8Array").New(buffer)
		raw := make([]byte, array.Length())
		app.CopyBytesToGo(raw, array)
		then(raw)
	}, failed)
}

// Save hands the reader a file, made here, and gives the refusal where a frame
// may not.
func Save(name, mime string, raw []byte) error {
	array := app.Window().Get("Uint8Array").New(len(raw))
	app.CopyBytesToJS(array, raw)
	parts := app.Window().Get("Array").New() // a slice of go-app's values is none that JavaScript can be given
	parts.Call("push", array)
	return offer(name, app.Window().Get("Blob").New(parts, map[string]any{"type": mime}))
}

// held is how long the browser may take to begin saving, in ms.
const held = 10_000

// offer lets the browser save a blob.
func offer(name string, blob app.Value) error {
	return attempt(func() {
		url := app.Window().Get("URL")
		address := url.Call("createObjectURL", blob)
		a := document().Call("createElement", "a")
		a.Set("href", address)
		a.Set("download", name)
		a.Call("click")
		app.Window().Call("setTimeout", once(func(app.Value) { url.Call("revokeObjectURL", address) }), held)
	})
}

// sharpness is how many pixels of a picture a px of the page becomes.
const sharpness = 2

// SavePNG draws an SVG of so many px on a canvas and hands it to the reader. It
// tells later, by nil or by the reason, whether that was done.
func SavePNG(name, svg string, w, h float64, told func(error)) {
	img := app.Window().Get("Image").New()
	img.Set("src", "data:image/svg+xml;charset=utf-8,"+app.Window().Call("encodeURIComponent", svg).String())
	await(img.Call("decode"), func(app.Value) {
		canvas := document().Call("createElement", "canvas")
		wide, high := sharpness*int(w), sharpness*int(h)
		canvas.Set("width", wide)
		canvas.Set("height", high)
		canvas.Call("getContext", "2d").Call("drawImage", img, 0, 0, wide, high)
		canvas.Call("toBlob", once(func(blob app.Value) {
			if !blob.Truthy() {
				told(errors.New("the picture is too large"))
				return
			}
			told(offer(name, blob))
		}))
	}, told)
}
