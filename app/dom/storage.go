package dom

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Store keeps a word in the browser for later visits, and gives the refusal
// where it may not. The word then lives as long as the page.
func Store(key, word string) error {
	return attempt(func() {
		if s := app.Window().Get("localStorage"); s.Truthy() {
			s.Call("setItem", key, word)
		}
	})
}

// Stored gives a word that was kept. Where nothing may be kept it is "".
func Stored(key string) (word string) {
	_ = attempt(func() { // a refusal: nothing is kept
		s := app.Window().Get("localStorage")
		if !s.Truthy() {
			return
		}
		if v := s.Call("getItem", key); v.Truthy() {
			word = v.String()
		}
	})
	return word
}
