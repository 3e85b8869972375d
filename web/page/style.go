package page

import (
	"embed"
	"strings"
)

//go:embed style/*.css
var sheets embed.FS

// sheet is the page's one style sheet: the files of style/ in the order of
// their names, which is the order of the cascade.
var sheet = joined()

func joined() string {
	files, _ := sheets.ReadDir("style") // embedded, so it is there
	var b strings.Builder
	for _, f := range files {
		text, _ := sheets.ReadFile("style/" + f.Name())
		b.Write(text)
	}
	return b.String()
}
