package page

import (
	_ "embed"
	"encoding/base64"
	"strings"
)

var (
	//go:embed shell.html
	shell string
	//go:embed dress.js
	dress string
	//go:embed forms.js
	forms string
	//go:embed light.js
	light string
	//go:embed early.js
	early string
	//go:embed move.js
	move string
	//go:embed boot.js
	boot string
	//go:embed icon.svg
	icon string
)

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
