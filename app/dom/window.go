package dom

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Size gives the window's inner size in px, less a scroll bar at its side and the
// strip of periods at its foot, where a page has one: the page takes the rest.
func Size() (w, h float64) {
	return Page().Number("clientWidth"), app.Window().Get("innerHeight").Float() - ByID("periods").Box().H
}

// ReducedMotion tells whether the reader has asked for a page without motion.
func ReducedMotion() bool {
	return prefers("(prefers-reduced-motion: reduce)")
}

// Settle has what comes and goes softly by Element.Turn be there, or gone, at once.
func Settle() { app.Window().Call("datelineSettle") }

// Print has the browser print the page.
func Print() { app.Window().Call("print") }

// Hidden tells whether the page is out of sight, behind another tab or window.
func Hidden() bool { return document().Get("hidden").Truthy() }

// TakeOver ends go-app's own handling of links and of the address: it would
// leave a file's page.
func TakeOver() {
	app.Window().Set("onclick", nil)
	app.Window().Set("onpopstate", nil)
}

// Ready tells the script that started the program that the page answers.
func Ready() {
	if f := app.Window().Get("datelineReady"); f.Truthy() {
		f.Invoke()
	}
}

// Beyond tells the page around that an act has found nothing more in the story, of which
// that page may be one of several.
func Beyond(act, arg string) {
	if f := app.Window().Get("datelineBeyond"); f.Truthy() {
		f.Invoke(act, arg)
	}
}

// Seek tells the page around what is searched for, where its story is one of several
// pages: the words, in how many events of this one they are, and as what they are looked
// for in a list of words. These are worked out for a page that asks.
func Seek(query string, found func() (here int, patterns string)) {
	f := app.Window().Get("datelineSeek")
	if !f.Truthy() {
		return
	}
	here, patterns := found()
	f.Invoke(query, here, patterns)
}

// PrefersDark tells whether the system asks pages for dark colours.
func PrefersDark() bool {
	return prefers("(prefers-color-scheme: dark)")
}

func prefers(what string) bool { return app.Window().Call("matchMedia", what).Get("matches").Truthy() }

// After has something done once, in so many ms.
func After(ms int, do func()) {
	app.Window().Call("setTimeout", once(func(app.Value) { do() }), ms)
}

// NextFrame has something done as the next frame is drawn, and told the time, in
// ms as events have it.
func NextFrame(do func(at float64)) {
	app.Window().Call("requestAnimationFrame", once(func(at app.Value) { do(at.Float()) }))
}
