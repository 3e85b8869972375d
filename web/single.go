package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html"
	"strings"

	"dateline/data/model"
)

var (
	//go:embed shell.html
	shell string
	//go:embed dress.js
	dress string
	//go:embed boot.js
	boot string
	//go:embed icon.svg
	icon string
)

// Single gives the one HTML file that holds a story, its picture and the viewer.
//
//	story ─┬─ picture ─▶ markup ──┐
//	       └─ JSON ───────────────┤
//	program ─ gzip ─ base64 ──────┼─▶ shell ─▶ page
//	style, scripts ─ hashes ──────┘
//
// Base64 is a third longer than what it packs, but browsers decode it natively,
// every server's compression takes the third back, and the page stays text.
func Single(p Parts) ([]byte, error) {
	program, err := packed(p.Program)
	if err != nil {
		return nil, err
	}
	build, err := fingerprint(p)
	if err != nil {
		return nil, err
	}
	return sheet(p, alone, nil, [][2]string{
		{"build", build},
		{"icon", "data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString([]byte(icon))},
		{"head", ""},
		{"program", "\n" + `<script type="text/plain" id="wasm">` + base64.StdEncoding.EncodeToString(program) + `</script>`},
		{"tail", ""},
	})
}

// sheet makes a page of either form: its own pieces, which go before what both
// forms have in common, and scripts that only it runs, in the slot "tail".
func sheet(p Parts, reach string, scripts []code, own [][2]string) ([]byte, error) {
	pic, err := prerender(p.Story)
	if err != nil {
		return nil, err
	}
	look, err := dressed(p.Story)
	if err != nil {
		return nil, err
	}
	all := append([]code{{"style", look}, {"script", dress}, {"script", string(p.Loader)}, {"script", boot}}, scripts...)
	for _, c := range append(all, code{"script", pic.nations}) {
		if err := c.check(); err != nil {
			return nil, err
		}
	}
	return fill(p.Story, append(own, [][2]string{
		{"csp", policy(all, reach)},
		{"style", look},
		{"dress", dress},
		{"root", pic.root + "\n" + pic.ground},
		{"nations", pic.nations},
		{"story", inScript(model.Encode(p.Story))},
		{"exec", string(p.Loader)},
		{"boot", boot},
	}...)), nil
}

// fill puts these pieces and the story's own words into the shell, the first of
// a name where there are two. It goes over the shell once, so that a piece which
// looks like a slot stays what it is.
func fill(s model.Story, pieces [][2]string) []byte {
	lang := "en"
	if len(s.Languages) > 0 {
		lang = s.Languages[0]
	}
	var slots []string
	for _, piece := range append(pieces, [][2]string{
		{"lang", html.EscapeString(lang)},
		{"dir", model.Direction(lang)},
		{"title", html.EscapeString(s.Title.In(lang))},
		{"description", html.EscapeString(s.Summary.In(lang))},
	}...) {
		slots = append(slots, "{{"+piece[0]+"}}", piece[1])
	}
	return []byte(strings.NewReplacer(slots...).Replace(shell))
}

// packed gzips a program. The header bears no time, so that bytes repeat.
func packed(program []byte) ([]byte, error) {
	if bytes.HasPrefix(program, []byte{0x1f, 0x8b}) {
		return program, nil
	}
	if err := isProgram(program); err != nil {
		return nil, err
	}
	return gzipped(program)
}

func gzipped(text []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(text); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// inScript makes JSON safe inside a script element: "<" can only stand in its
// strings, where an escape means the same.
func inScript(json []byte) string {
	return strings.ReplaceAll(string(json), "<", `\u003c`)
}

// code is text that the page runs as it stands, known by its hash.
type code struct {
	element, text string
}

// check refuses text that would end its own element. Escaping it would need a
// parser of the language; none of our files holds such text.
func (c code) check() error {
	lower := strings.ToLower(c.text)
	for _, end := range []string{"</" + c.element, "<!--", "<script"} {
		if strings.Contains(lower, end) {
			return fmt.Errorf("web: a %s of the page holds %q, which would end it early", c.element, end)
		}
	}
	return nil
}

// What a page may reach besides its own code: the single file nothing, a hosted
// page the files that lie beside it.
const (
	alone  = "img-src data:"
	hosted = "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'"
)

// policy is what the page allows itself: its own code by hash, WebAssembly, and
// of all that could be asked for only what it may reach.
func policy(all []code, reach string) string {
	sources := map[string]string{}
	for _, c := range all {
		sum := sha256.Sum256([]byte(c.text))
		sources[c.element] += " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return "default-src 'none'; script-src" + sources["script"] + " 'wasm-unsafe-eval'; style-src" +
		sources["style"] + "; " + reach + "; base-uri 'none'; form-action 'none'"
}
