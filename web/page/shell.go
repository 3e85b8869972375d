package page

import (
	"embed"
	"encoding/base64"
	"strings"
)

var (
	//go:embed shell.html
	shell string
	//go:embed *.js
	scripts embed.FS
	//go:embed icon.svg
	icon string
)

var (
	dress = script("dress.js")
	forms = script("forms.js")
	light = script("light.js")
	early = script("early.js")
	move  = script("move.js")
	turn  = script("turn.js")
	boot  = script("boot.js")
)

// script is one of the page's scripts, without the lines in which only people are told
// something, and without indentation: every page would carry 7 kB of them. No text in these
// scripts goes over a line's end.
func script(name string) string {
	text, _ := scripts.ReadFile(name) // embedded, so it is there
	var b strings.Builder
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "//") {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}

// Icon is the maker's mark, as SVG.
func Icon() string { return icon }

// IconAddress is the mark as an address that holds it.
func IconAddress() string {
	return "data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString([]byte(icon))
}

// filled puts pieces into the shell, each where its name stands. It goes over
// the shell once, so that a piece which looks like a slot stays what it is.
func filled(pieces [][2]string) string {
	var slots []string
	for _, piece := range pieces {
		slots = append(slots, "{{"+piece[0]+"}}", piece[1])
	}
	return strings.NewReplacer(slots...).Replace(shell)
}
