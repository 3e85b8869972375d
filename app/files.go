package app

import (
	"strconv"

	"dateline/app/export"
	"dateline/app/page"
	"dateline/app/scene"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

func px(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) + "px" }

// copy puts a field's text on the clipboard. Where the frame may not, the text
// is marked, so that the reader's own keys do it.
func (r *Root) copy(id string) {
	field := document().Call("getElementById", id)
	if !field.Truthy() {
		return
	}
	field.Call("select")
	done := false
	attempt(func() { done = document().Call("execCommand", "copy").Bool() })
	r.desk.Said = r.words().Share.CannotCopy
	if done {
		r.desk.Said = r.words().Share.Copied
	}
	r.redraw()
}

// save hands a file to the reader, made here.
func (r *Root) save(name, mime string, raw []byte) {
	array := app.Window().Get("Uint8Array").New(len(raw))
	app.CopyBytesToJS(array, raw)
	parts := app.Window().Get("Array").New() // a slice of go-app's values is none that JavaScript can be given
	parts.Call("push", array)
	blob := app.Window().Get("Blob").New(parts, map[string]any{"type": mime})
	r.offer(name, blob)
}

// offer lets the browser save a blob. A frame without leave to do so is told.
func (r *Root) offer(name string, blob app.Value) {
	if !attempt(func() {
		url := app.Window().Get("URL")
		address := url.Call("createObjectURL", blob)
		a := document().Call("createElement", "a")
		a.Set("href", address)
		a.Set("download", name)
		a.Call("click")
		app.Window().Call("setTimeout", app.FuncOf(func(app.Value, []app.Value) any { url.Call("revokeObjectURL", address); return nil }), 10000)
	}) {
		r.desk.Said = r.words().Share.Sandboxed
		r.redraw()
	}
}

// raster draws an SVG on a canvas of twice its size and saves it as PNG.
func (r *Root) raster(svg string, size scene.Size) {
	img := app.Window().Get("Image").New()
	img.Set("onload", app.FuncOf(func(app.Value, []app.Value) any {
		canvas := document().Call("createElement", "canvas")
		canvas.Set("width", 2*int(size.W))
		canvas.Set("height", 2*int(size.H))
		canvas.Call("getContext", "2d").Call("drawImage", img, 0, 0, 2*int(size.W), 2*int(size.H))
		canvas.Call("toBlob", app.FuncOf(func(_ app.Value, args []app.Value) any {
			r.offer("dateline.png", args[0])
			return nil
		}))
		return nil
	}))
	img.Set("src", "data:image/svg+xml;charset=utf-8,"+app.Window().Call("encodeURIComponent", svg).String())
}

// styles is the page's own style sheet, which a picture takes along.
func (r *Root) styles() string {
	return document().Call("querySelector", "style").Get("textContent").String()
}

// remember keeps a word in the browser, where it may.
func remember(key, value string) {
	attempt(func() { app.Window().Get("localStorage").Call("setItem", key, value) })
}

// remembered gives a word that was kept, or "".
func remembered(key string) (value string) {
	attempt(func() {
		if v := app.Window().Get("localStorage").Call("getItem", key); v.Truthy() {
			value = v.String()
		}
	})
	return value
}

// verify checks the files that a reader hands over. They are read here, by the
// code that the command uses, and go nowhere.
func (r *Root) verify(files app.Value) {
	for i := range files.Get("length").Int() {
		file := files.Index(i)
		name := file.Get("name").String()
		r.await(file.Call("arrayBuffer"), func(buffer app.Value) {
			r.desk.Checks = append(r.desk.Checks, page.CheckOf(r.index, name, bytesOf(buffer)))
		})
	}
}

func bytesOf(buffer app.Value) []byte {
	array := app.Window().Get("Uint8Array").New(buffer)
	raw := make([]byte, array.Get("length").Int())
	app.CopyBytesToGo(raw, array)
	return raw
}

// download saves the events that show in one format.
func (r *Root) download(ext string) {
	for _, f := range export.Formats() {
		if f.Ext == ext {
			r.save("dateline."+f.Ext, f.MIME, r.page().Export(f))
		}
	}
}

// picture saves the figure as it is seen.
func (r *Root) picture(form string) {
	sc := r.live.scene
	text := r.world.Still(sc, r.styles())
	if form == "svg" {
		r.save("dateline.svg", "image/svg+xml", []byte(text))
		return
	}
	r.raster(text, scene.Size{W: sc.Frame.Figure.W, H: sc.Frame.Figure.H})
}
