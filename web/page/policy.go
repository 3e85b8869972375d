package page

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strings"
)

// Code is text that a page runs, or is dressed by, as it stands: the content of
// a script or a style element. A page's policy knows it by its hash.
type Code struct {
	Element, Text string
}

// check refuses text that would end its own element. Escaping it would need a
// parser of the language; none of our files holds such text.
func (c Code) check() error {
	lower := strings.ToLower(c.Text)
	for _, end := range []string{"</" + c.Element, "<!--", "<script"} {
		if strings.Contains(lower, end) {
			return fmt.Errorf("page: a %s of the page holds %q, which would end it early", c.Element, end)
		}
	}
	return nil
}

// Policy is what a page allows itself: its own code by hash, WebAssembly, and
// of all that could be asked for only what it may reach.
func Policy(all []Code, reach string) string {
	sources := map[string]string{}
	for _, c := range all {
		sum := sha256.Sum256([]byte(c.Text))
		sources[c.Element] += " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return "default-src 'none'; script-src" + sources["script"] + " 'wasm-unsafe-eval'; style-src" +
		sources["style"] + "; " + reach + "; base-uri 'none'; form-action 'none'"
}

// InScript makes JSON safe inside a script element: "<" can only stand in its
// strings, where an escape means the same.
func InScript(json []byte) string {
	return strings.ReplaceAll(string(json), "<", `\u003c`)
}
