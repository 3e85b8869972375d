// Package page makes a story's page: the shell, the picture that stands in it
// before any program runs, its style sheet, its scripts and what it may reach.
// It takes Parts and gives bytes: no disk, no clock, no network, and the same
// parts always give the same bytes.
//
//	story ─┬─ picture ─▶ markup ──┐
//	       └─ JSON ───────────────┤
//	program ─ gzip ─ base64 ──────┼─▶ shell ─▶ page
//	style, scripts ─ hashes ──────┘
package page

import "dateline/data/model"

// Parts is all that a page is made of besides what this package brings along.
// Program and Loader must come from the same Go toolchain.
type Parts struct {
	Story   model.Story
	Program []byte // the viewer as WebAssembly, gzipped or not
	Loader  []byte // the toolchain's wasm_exec.js
}
