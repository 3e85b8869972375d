package dom

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

func location(part string) string { return app.Window().Get("location").Get(part).String() }

// Fragment gives what stands after the "#" of the page's address.
func Fragment() string { return strings.TrimPrefix(location("hash"), "#") }

// Query gives what stands after the "?".
func Query() string { return strings.TrimPrefix(location("search"), "?") }

// Home gives the page's address without its fragment.
func Home() string {
	home, _, _ := strings.Cut(location("href"), "#")
	return home
}

// PushFragment puts a fragment into the address as a new entry of the history,
// and gives the refusal where a frame may not.
func PushFragment(fragment string) error { return write("pushState", fragment) }

// ReplaceFragment puts it there in place of the present entry.
func ReplaceFragment(fragment string) error { return write("replaceState", fragment) }

// write gives the whole address, as a frame without one of its own refuses a
// relative one.
func write(how, fragment string) error {
	address := Home() + "#" + fragment
	return attempt(func() { app.Window().Get("history").Call(how, nil, "", address) })
}
